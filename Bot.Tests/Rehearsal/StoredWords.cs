using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Tests;

/// <summary>Stored contacts in words: what changed about one, and whether its history explains it.</summary>
public static class StoredWords
{
    /// <summary>What changed about a contact since an earlier moment, or since there was none.</summary>
    public static IEnumerable<string> Since(this StoredContact now, StoredContact? before, IReadOnlySet<string> untold)
    {
        foreach (var entry in now.History.Skip(before?.History.Count ?? 0)
            .Where(e => !(e is { Kind: "answered", To: null, Subject: { } subject } && untold.Contains(subject))))
            yield return entry.Kind switch
            {
                "entered" => $"entered {now.Name} at {now.Company}",
                // Ids differ from run to run.
                "answered" when entry.Subject == "referredBy" => entry.To is null ? "referredBy unknown" : "referredBy a contact",
                "answered" =>
                    $"{entry.Subject} {(entry.Reason is null ? "" : $"{entry.Reason} ")}{(entry.WasAnswered ? $"{entry.From ?? "unknown"} → " : "")}{entry.To ?? "unknown"}",
                "undone" => $"took back {entry.Subject ?? "outcome"} {entry.From ?? "unknown"}{(entry.WasAnswered ? $" → {entry.To ?? "unknown"}" : "")}",
                "standingChanged" => $"{entry.From} → {entry.To} ({entry.Reason})",
                "stageChanged" => $"stage {entry.From} → {entry.To}",
                "personNamed" => $"{entry.Subject} named: {entry.To}",
                "influenceNoted" => $"influence: {entry.To}",
                "stepTaken" =>
                    $"{entry.Subject} {(entry.From is null ? "" : $"{entry.From} → ")}{entry.To} on {entry.On}{(entry.Reason is null ? "" : $" ({entry.Reason})")}",
                "agreedSettled" => $"{entry.To}: {entry.From}",
                "outcomeChanged" =>
                    entry.To is null
                        ? $"reopened from {entry.From}{(entry.Reason is null ? "" : $" ({entry.Reason})")}"
                        : $"{entry.To} ({entry.Reason})",
                "planMade" => $"plan: {entry.To}",
                "overridden" => $"overridden: {entry.From} → {entry.To} ({entry.Reason})",
                "overrideLifted" => $"override lifted: {entry.From}",
                "saleBegun" => $"sale {entry.Subject} begun",
                "dealJoined" => $"joined the deal of {entry.Subject}",
                "contactAdded" => $"{entry.Subject} joined the deal",
                "motiveNoted" => $"motive: {entry.To}",
                _ => $"{entry.Kind} {entry.Subject} {entry.To}",
            };
        if (now.IsAtRisk != (before?.IsAtRisk ?? false))
            yield return now.IsAtRisk ? "at risk" : "no longer at risk";
        if (now.WakeUpOn != before?.WakeUpOn)
            yield return now.WakeUpOn is null ? "taken up again" : $"parked until {now.WakeUpOn}";
        if (now.OpenQuestion != before?.OpenQuestion)
            yield return now.OpenQuestion is null ? "nothing asked" : $"asks {now.OpenQuestion}";
        if (now.Nonce is not null && now.IsOpen != (before?.Nonce is null || before.IsOpen))
            yield return now.IsOpen ? "interview open again" : "interview complete";
    }

    /// <summary>
    /// Fails when a contact's answers or standing are not what its history says: nothing changes without a trace. What is known about a
    /// company may have been told about a colleague, who may be erased since.
    /// </summary>
    public static void Check(this StoredContact contact, IReadOnlyList<StoredContact> colleagues, bool isAnybodyErased)
    {
        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var (standing, stage) = ("lead", "new");
        // Another contact's history tells the answers of a shared deal. An earlier part of this history tells those of a deal that came back.
        var isDealElsewhere = contact.History.Any(entry =>
            entry.Kind is "dealJoined" or "contactAdded" or "personErased"
            || (entry.Kind == "undone" && contact.History[entry.TakesBack!.Value - 1].Kind == "saleBegun"));
        foreach (var entry in contact.History)
            switch (entry.Kind)
            {
                case "saleBegun":
                    stage = "new";
                    foreach (var former in answers.Keys.Where(key => !Company.Holds(key) && (key == Keys.AuthorityRole || !Contact.Holds(key))).ToList())
                        answers.Remove(former);
                    break;
                case "answered":
                    answers[entry.Subject!] = entry.To;
                    break;
                case "agreedSettled":
                    answers.Remove(Keys.InterestNextStep);
                    answers.Remove(Keys.InterestNextStepOn);
                    break;
                case "undone" when contact.History[entry.TakesBack!.Value - 1] is { Kind: "agreedSettled" } settled:
                    answers[Keys.InterestNextStep] = settled.From;
                    if (settled.On is not null)
                        answers[Keys.InterestNextStepOn] = settled.On;
                    break;
                // People, plans and motives are no answers.
                case "undone" when contact.History[entry.TakesBack!.Value - 1].Kind != "answered":
                    break;
                case "undone" when entry.WasAnswered:
                    answers[entry.Subject!] = entry.To;
                    break;
                case "undone":
                    answers.Remove(entry.Subject!);
                    break;
                case "standingChanged":
                    Assert.Equal(standing, entry.From);
                    standing = entry.To!;
                    break;
                case "stageChanged":
                    Assert.True(isDealElsewhere || stage == entry.From, $"The stage was {stage}, and the history says {entry.From}.");
                    stage = entry.To!;
                    break;
                default:
                    break;
            }

        var notes = NotesOf(contact);
        if (notes.Count > 0)
            answers.Remove(Keys.Note);
        if (notes.Values.LastOrDefault(text => text is not null) is { } newest)
            answers[Keys.Note] = newest;
        Assert.Equal(standing, contact.Standing);
        Assert.Equal($"{contact.History.Count}", contact.HistoryLength);
        if (isDealElsewhere)
            return;
        Assert.Equal(stage, contact.Stage);
        // What a scene sets up directly has no history.
        var explained = contact.Answers.Where(a => a.Value is not null || answers.ContainsKey(a.Key) || Scene.IsKnown(a.Key))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (question, value) in contact.Answers.Where(a => Company.Holds(a.Key) && isAnybodyErased || colleagues.Any(c => c.Tells(a.Key, a.Value))))
            (answers[question], explained[question]) = (value, value);
        Assert.Equal(answers.OrderBy(a => a.Key, StringComparer.Ordinal), explained.OrderBy(a => a.Key, StringComparer.Ordinal));
    }

    /// <summary>The notes by the number of the event that added them, as they were last corrected; null stands for one that is gone.</summary>
    private static SortedDictionary<int, string?> NotesOf(StoredContact contact)
    {
        var notes = new SortedDictionary<int, string?>();
        for (var number = 1; number <= contact.History.Count; number++)
        {
            var entry = contact.History[number - 1];
            var undone = entry.TakesBack is { } taken ? contact.History[taken - 1] : null;
            if (entry is { Kind: "answered", Subject: Keys.Note })
                notes[number] = entry.To;
            else if (entry.Kind == "noteCorrected")
                notes[int.Parse(entry.Evidence!, CultureInfo.InvariantCulture)] = entry.To;
            else if (undone is { Kind: "answered", Subject: Keys.Note })
                notes[entry.TakesBack!.Value] = null;
            else if (undone is { Kind: "noteCorrected" })
                notes[int.Parse(undone.Evidence!, CultureInfo.InvariantCulture)] = undone.From;
        }

        return notes;
    }

    private static bool Tells(this StoredContact contact, string question, string? value) =>
        contact.History.Any(entry => entry.Kind is "answered" or "undone" && entry.Subject == question && entry.To == value);
}
