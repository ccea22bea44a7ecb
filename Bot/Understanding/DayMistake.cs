namespace SalesBot.Understanding;

/// <summary>Why words that look like a day can't be read as one.</summary>
public enum DayMistake
{
    /// <summary>The calendar has no such day.</summary>
    NoSuchDay,

    /// <summary>The words can mean two days, such as <c>3/4</c>, or name two.</summary>
    TwoDays,
}
