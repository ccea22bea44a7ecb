using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>What a rep said about a step: its result, its day, the reason, and the rest, which may be a name.</summary>
public sealed record StepSaid(StepResult? Result, DayFound? Day, string Reason, string Rest)
{
    /// <summary>Whether the words before the reason deny or doubt the step, or speak of a result that is still to come.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The words with capitals after a word such as <em>for</em> or <em>with</em>: somebody's name; null when there are none.</summary>
    public string? Whom { get; init; }

    /// <summary>The words after <em>with</em>, <em>su</em> or <em>z</em>: a name; empty when there are none.</summary>
    public string With { get; init; } = "";

    /// <summary>The words in front of those after <em>with</em>, as typed: a reason; null when there are none.</summary>
    public string? BeforeWith { get; init; }

    /// <summary>The words besides the result, the day and filler words, as typed: a reason, if they are not a name.</summary>
    public string Words { get; init; } = "";
}

/// <summary>
/// Reads what follows <c>demo</c>, <c>proposal</c>, <c>credit</c>, <c>won</c>, <c>lost</c> and <c>not now</c>, in any of the three
/// languages.
/// </summary>
public static class StepReader
{
    // The words that introduce a reason. Some stay part of the reason, because its sentence needs them.
    private static readonly (string Word, bool Stays)[] Because =
        [("because", false), ("nes", false), ("kadangi", false), ("del", true), ("bo", false), ("poniewaz", false), ("gdyz", false), ("przez", true)];

    private static readonly HashSet<string> WithWords = new(["with", "su", "z", "ze"], StringComparer.Ordinal);

    private static readonly HashSet<string> BeforeNames = new(
        ["with", "for", "to", "at", "by", "of", "from", "su", "pas", "del", "nuo", "z", "ze", "dla", "do", "od", "u"], StringComparer.Ordinal);

    // Filler words around a day or a name.
    private static readonly HashSet<string> Filling = new(
        ["wake", "me", "up", "remind", "us", "again", "it", "was", "is", "pazadinkite", "priminkite", "primink", "man", "atideti", "obudz",
            "przypomnij", "mnie", "mi", "wroc", "sie", "juz", "jau", "tik", "check", "patikra"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Waking = new(
        ["wake", "me", "up", "remind", "us", "pazadinkite", "priminkite", "primink", "man", "obudz", "przypomnij", "mnie", "mi"], StringComparer.Ordinal);

    // The beginnings of words for whom the step was taken with or by, if not with this contact by the rep: "done for another client", "requested by
    // their bank", "won by a competitor".
    private static readonly string[] Elsewhere =
        ["another", "competitor", "bank", "wrong", "konkurent", "konkurenc", "kitam", "kitiems", "innemu", "innego", "innej", "przez"];

    // Nobody reports a loss half a year later without saying the year.
    private const int MostDaysBack = 183;

    /// <summary>Reads the text. The day of something that has happened is looked for in the past.</summary>
    public static StepSaid Read(StepKind? kind, string text, DateOnly today)
    {
        var (said, reason) = ReasonIn(text);
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var results = kind is { } step ? ResultsIn(words, step) : [];
        // "Sent, rejected" ends with the rejection, and "cancelled, planned again for Friday" with the plan.
        StepResult? result = results.Count == 0 ? null
            : results.Contains(StepResult.Cancelled) && results[^1] is StepResult.Planned ? StepResult.Planned
            : results.Max();
        var isAnnounced = result is StepResult.Sent or StepResult.Done && words.Exists(word => Lexicon.BuiltIn.IsAhead(SearchKey.Of(word)));
        if (isAnnounced && DayReader.Find(string.Join(' ', words), today) is { Mistake: null })
        {
            // "Will be sent on Friday" is a plan.
            result = StepResult.Planned;
            words.RemoveAll(word => Lexicon.BuiltIn.IsAhead(SearchKey.Of(word)));
        }

        var isAhead = result is StepResult.Planned || (result is null && kind is not StepKind.Closing);
        var day = DayReader.Find(string.Join(' ', words), today, isAhead ? DayLies.Ahead : DayLies.Back);
        // "No budget until March" and "nothing before March" are reasons, not days.
        if (kind is StepKind.Closing && day is { Rest.Length: > 0 } && (day.IsVague || day.IsBound))
            day = null;
        var around = day is null ? [.. words] : day.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (kind is StepKind.Closing && day is null && DayAtTheEnd(reason, today) is { } told)
            (day, reason) = (told, told.Rest);
        // "Kitam penktadieniui" is next Friday, and "kitam klientui" another client.
        var ofDay = Token.Of(day?.Written ?? "").Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var rest = around.Where(word => !Filling.Contains(SearchKey.Of(word))).ToList();
        // "Sent to her" says nothing beside the step.
        if (StepLexicon.BuiltIn.SaysNothingMore(string.Join(' ', rest)))
            rest = [];
        var with = rest.FindIndex(word => WithWords.Contains(SearchKey.Of(word)));
        return new StepSaid(result, day, reason, string.Join(' ', rest).Trim(' ', ',', '.', '!', ';', ':'))
        {
            With = with >= 0 ? string.Join(' ', rest[(with + 1)..]).Trim(' ', ',', '.', '!') : "",
            BeforeWith = with > 0 && AsSaid([.. around.TakeWhile(word => word != rest[with])]) is { Length: > 0 } before ? before : null,
            Words = AsSaid(around),
            Whom = NameIn(rest),
            IsOpen = Contradict(results)
                || Token.Of(said).Any(word => LeavesOpen(word.Key, result) || (IsElsewhere(word.Key) && !ofDay.Contains(word.Key))),
        };
    }

    private static bool Contradict(List<StepResult> results) =>
        (results.Contains(StepResult.Accepted) && results.Contains(StepResult.Rejected))
        || (results.Contains(StepResult.Passed) && results.Contains(StepResult.Failed))
        || (results.Contains(StepResult.Done) && results.Contains(StepResult.Cancelled));

    // Takes the words for results out of the text; the results in the order of the text.
    private static List<StepResult> ResultsIn(List<string> words, StepKind step)
    {
        var found = new List<StepResult>();
        for (var place = 0; place < words.Count;)
            if (StepLexicon.BuiltIn.ResultOf(step, SearchKey.Of(words[place])) is { } known)
            {
                found.Add(known);
                words.RemoveAt(place);
            }
            else
            {
                place++;
            }

        return found;
    }

    /// <summary>Whether a word leads to somebody's name, as in <em>with Dana</em>.</summary>
    public static bool LeadsToName(string word) => BeforeNames.Contains(SearchKey.Of(word));

    private static string? NameIn(List<string> words)
    {
        var place = words.FindIndex(LeadsToName);
        var name = place < 0 ? [] : words.Skip(place + 1).TakeWhile(word => char.IsUpper(word[0])).ToList();
        return name.Count > 0 ? string.Join(' ', name).Trim(',', '.', '!', ';', ':') : null;
    }

    // "Proposal not sent", "credit may have failed", and "proposal will be sent Friday": what is planned may be ahead.
    private static bool LeavesOpen(string word, StepResult? result) =>
        Lexicon.BuiltIn.Denies(word) || Lexicon.BuiltIn.Doubts(word) || Lexicon.BuiltIn.IsCondition(word)
        || (Lexicon.BuiltIn.IsAhead(word) && result is not (null or StepResult.Planned));

    private static bool IsElsewhere(string word) => Elsewhere.Any(stem => word.StartsWith(stem, StringComparison.Ordinal));

    private static string AsSaid(string[] words)
    {
        var (from, to) = (0, words.Length);
        while (from < to && Filling.Contains(SearchKey.Of(words[from])))
            from++;
        while (to > from && Waking.Contains(SearchKey.Of(words[to - 1])))
            to--;
        // "Too slow for us" is no wake-up.
        if (!words[to..].Any(word => SearchKey.Of(word) is "wake" or "remind" or "pazadinkite" or "priminkite" or "primink" or "obudz" or "przypomnij"))
            to = words.Length;
        return string.Join(' ', words[from..to]).Trim(' ', ',', '.', '!', ';', ':', '–', '-');
    }

    // "Because of the price on 20 November".
    private static DayFound? DayAtTheEnd(string reason, DateOnly today) =>
        DayReader.Find(reason, today, DayLies.Back) is { Day: { } day, IsVague: false, IsBound: false, Rest.Length: > 0 } found
        && reason.EndsWith(found.Written, StringComparison.Ordinal)
        && (day > today
            || today.DayNumber - day.DayNumber <= MostDaysBack
            || found.Written.Contains(day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal))
            ? found
            : null;

    /// <summary>Divides a text into what comes before a reason and the reason, which is empty when there is none.</summary>
    internal static (string Said, string Reason) ReasonIn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var place = 0; place < words.Length; place++)
        {
            var key = SearchKey.Of(words[place]);
            foreach (var (word, stays) in Because)
                if (key == word)
                {
                    var reason = words[(stays ? place : place + 1)..];
                    if (reason is ["of", ..])
                        reason = reason[1..];
                    return (string.Join(' ', words[..place]).TrimEnd(',', ' '), string.Join(' ', reason).TrimEnd('.', ' '));
                }
        }

        // "lost: too expensive", "not now – no budget".
        foreach (var mark in new[] { ": ", " – ", " - ", "; " })
            if (text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
                return (text[..at].Trim(), text[(at + mark.Length)..].Trim(' ', '.'));
        return (text, "");
    }
}
