using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>Which way a day without a year or a week is meant.</summary>
public enum DayLies
{
    /// <summary>A plan: the next such day.</summary>
    Ahead,

    /// <summary>Something done: the last such day, or today.</summary>
    Back,
}
