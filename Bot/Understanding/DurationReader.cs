namespace SalesBot.Understanding;

/// <summary>Reads how long something takes, as in <c>in two or three months</c>, <c>za dziesięć tygodni</c>.</summary>
internal static class DurationReader
{
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
            else if (++age <= Farthest && number > 0 && DayReader.DaysOf(key) is { } days)
                longest = Math.Max(longest ?? 0, number * days);
        }

        return longest;
    }
}
