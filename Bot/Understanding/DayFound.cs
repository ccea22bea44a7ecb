using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>A day found among words.</summary>
/// <param name="Day">The day; null when there is a mistake.</param>
/// <param name="Mistake">What is wrong with it; null when nothing is.</param>
/// <param name="Written">The words that name it.</param>
/// <param name="Rest">The words around it.</param>
public sealed record DayFound(DateOnly? Day, DayMistake? Mistake, string Written, string Rest)
{
    /// <summary>Whether only a month was named, and its first day stands for it.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it is a bound, as after <em>until</em>, and no day on which something happens.</summary>
    public bool IsBound { get; init; }
}
