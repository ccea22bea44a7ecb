using SalesBot.Languages;

namespace SalesBot.Understanding;

/// <summary>A day found in a text.</summary>
/// <param name="Day">The day; null when there is a mistake.</param>
/// <param name="Mistake">What is wrong with the day; null when nothing is.</param>
/// <param name="Written">The words that name it.</param>
/// <param name="Rest">The words around it.</param>
public sealed record DayFound(DateOnly? Day, DayMistake? Mistake, string Written, string Rest)
{
    /// <summary>The mistake in words, as a question to the user; null when there is none.</summary>
    public Words? MistakeInWords => Mistake switch
    {
        null => null,
        DayMistake.TwoDays => DayWords.TwoDays(Written),
        _ => DayWords.NoSuchDay(Written),
    };

    /// <summary>Whether only a month was named, so that its first day was taken.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it is a limit, as after <em>until</em>, and not the day on which something happens.</summary>
    public bool IsBound { get; init; }
}
