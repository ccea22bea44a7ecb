namespace SalesBot.Domain;

/// <summary>Counts days from Monday to Friday. Public holidays count as working days: they differ from country to country.</summary>
public static class WorkingDays
{
    /// <summary>The working day that comes so many working days after a day.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }

        return day;
    }
}
