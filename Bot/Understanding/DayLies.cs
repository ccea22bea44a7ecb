namespace SalesBot.Understanding;

/// <summary>Whether a day without a year or a week is in the future or in the past.</summary>
public enum DayLies
{
    /// <summary>Planned: the next such date, which may be today, or the next such weekday after today.</summary>
    Ahead,

    /// <summary>Done: the last such day, or today.</summary>
    Back,
}
