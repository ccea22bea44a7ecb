namespace SalesBot.Domain;

/// <summary>Monday to Friday. Public holidays count as working days, because they differ from country to country.</summary>
public static class WorkingDay
{
    /// <summary>Whether a day is one.</summary>
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself, or the Monday after it when it is in a weekend.</summary>
    public static DateOnly From(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>The working day after a day.</summary>
    public static DateOnly After(DateOnly day) => From(day.AddDays(1));

    /// <summary>The Monday after a day.</summary>
    public static DateOnly MondayAfter(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 6) % 7 + 1);
}
