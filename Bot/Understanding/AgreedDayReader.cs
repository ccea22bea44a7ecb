using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Takes the day out of what was agreed, as in <c>send the brochure on Friday</c>, so that it is due then, and its words name no other day when it is
/// moved. A day that may belong to something else stays in the words.
/// </summary>
public static class AgreedDayReader
{
    // "The minutes of Monday", "after Friday", "every Friday", "not Friday".
    private static readonly HashSet<string> Unclear = new(
        ("of from since after before past about than every each not or and nuo po pries apie kas kiekviena ne arba ir "
            + "od z ze przed co kazdy kazda nie lub albo i").Split(' '), StringComparer.Ordinal);

    // Before these a day is that of the whole sentence, wherever it stands.
    private static readonly HashSet<string> On = new(["on", "by", "until", "iki", "w", "we"], StringComparer.Ordinal);

    /// <summary>What is left, and the day; null when the text names no day, or none that is surely the day of what was agreed.</summary>
    public static (string What, DateOnly Day)? Read(string text, DateOnly today)
    {
        if (DayReader.Find(text, today) is not { Day: { } day, IsVague: false, Rest.Length: > 0 } found
            || Step.Doubt(isPlanned: true, day, today) is not null
            || DayReader.Find(found.Rest, today) is not null
            || text.IndexOf(found.Written, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var before = Token.Of(text[..at]);
        var isAfter = text[(at + found.Written.Length)..].Any(char.IsLetterOrDigit);
        var link = before is [.., var last] ? last.Key : null;
        if (link is not null && Unclear.Contains(link))
            return null;
        // "Send the Friday report" is about a report, and so is "Friday report"; "Friday: send the report" has a pause.
        var isLinked = link is not null && On.Contains(link);
        if (isAfter && !isLinked && (before.Count > 0 || (IsEnglishWeekday(found.Written) && found.Written[^1] is not (',' or ':'))))
            return null;
        return (found.Rest.Trim(' ', ',', ':', ';', '–', '-'), day);
    }

    private static bool IsEnglishWeekday(string written) =>
        SearchKey.Of(written) is not "today" and var key && key.EndsWith("day", StringComparison.Ordinal);
}
