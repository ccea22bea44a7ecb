using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>Why words that look like a day name none.</summary>
public enum DayMistake
{
    /// <summary>The calendar has no such day.</summary>
    NoSuchDay,

    /// <summary>Two days are meant equally well, as by <c>3/4</c>, or two are named.</summary>
    TwoDays,
}
