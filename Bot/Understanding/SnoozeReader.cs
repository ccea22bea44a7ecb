using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>What a rep said when they put a step off.</summary>
/// <param name="Day">Until when; null when they said no day.</param>
/// <param name="Name">The words that must be somebody's name; empty when there are none.</param>
/// <param name="Behind">The words behind the day: a reason, or a name after all; empty when there are none.</param>
/// <param name="Reason">The words after <em>because</em>; null when there are none.</param>
public sealed record SnoozeSaid(DayFound? Day, string Name, string Behind, string? Reason)
{
    /// <summary>Whether the words behind the day are a reason unless a contact has that name: a pause is before them, or no capital.</summary>
    public bool IsReasonBehind { get; init; }
}

/// <summary>Reads what follows <c>snooze</c>: a day, or for how long, the reason and whom it is about.</summary>
public static class SnoozeReader
{
    // What is put off, said with a pronoun, and the words that lead to a day. None is a name.
    private static readonly HashSet<string> Idle = new(
        ("it this that him her them me us again step the on by until till at for to in wake remind up "
            + "tai ji ja jam jai zingsni iki nuo dar man priminkite primink pazadinkite "
            + "go mu jej krok do od na w we o mnie mi jeszcze obudz przypomnij")
            .Split(' '), StringComparer.Ordinal);

    /// <summary>Reads the text.</summary>
    public static SnoozeSaid Read(string text, DateOnly today)
    {
        var (said, because) = StepReader.ReasonIn(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        var reason = because.Length > 0 ? because : null;
        var day = DayReader.Find(said, today) ?? DayReader.FindSpan(said, today);
        if (day is null || said.IndexOf(day.Written, StringComparison.Ordinal) is not (>= 0 and var at))
            return new SnoozeSaid(day, NameIn(said), "", reason);
        var after = said[(at + day.Written.Length)..].Trim();
        var behind = after.Trim(' ', ',', '.', ';', '(', ')', '–', '-');
        var isSetApart = day.Written[^1] is ',' or ';' || after is ['(' or '–' or '-' or ',' or ';', ..];
        return new SnoozeSaid(day, NameIn(said[..at]), NameIn(behind).Length > 0 ? behind : "", reason)
        {
            IsReasonBehind = behind.Length > 0 && (isSetApart || !char.IsUpper(behind[0])),
        };
    }

    private static string NameIn(string words)
    {
        var name = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Idle.Contains(SearchKey.Of(word)));
        return string.Join(' ', name).Trim(' ', ',', '.', '!', ':', ';', '(', '–', '-');
    }
}
