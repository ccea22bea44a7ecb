using System.Globalization;

namespace SalesBot.Understanding;

/// <summary>Reads how long something takes, as in <c>in two or three months</c>, <c>za dziesięć tygodni</c>.</summary>
internal static class DurationReader
{
    private const int DaysOfWeek = 7, DaysOfMonth = 30, DaysOfYear = 365;

    // A number and what it counts, with at most one word between: "6 long months".
    private const int Farthest = 2;

    /// <summary>The longest duration among some words, in days; null when there is none.</summary>
    public static int? LongestDays(IEnumerable<Token> words)
    {
        int? longest = null;
        var (number, age) = (0, 0);
        foreach (var key in words.SelectMany(word => word.Key.Split('-')))
        {
            if (DayReader.NumberOf(key) is { } count)
                (number, age) = (count, 0);
            else if (++age <= Farthest && number > 0 && DaysOf(key) is { } days)
                longest = Math.Max(longest ?? 0, number * days);
        }

        return longest;
    }

    private static int? DaysOf(string unit) =>
        DayReader.Days.Contains(unit) ? 1
        : DayReader.Weeks.Contains(unit) ? DaysOfWeek
        : DayReader.MonthsLong.Contains(unit) ? DaysOfMonth
        : DayReader.Years.Contains(unit) ? DaysOfYear
        : null;
}
