namespace SalesBot.Domain;

// What was said of a contact, taken back (D16).
public sealed partial class Contact
{
    /// <summary>
    /// Takes one earlier change back, as an event of its own. What was before it counts again from its own day: a credit check does not get
    /// younger by it. False when the change can't be taken back any more.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="earlier">What was said before it and not taken back, newest first.</param>
    public bool TakeBack(HistoryEntry change, User by, DateTimeOffset at, IReadOnlyList<HistoryEntry>? earlier = null)
    {
        earlier ??= [];
        switch (change.Kind)
        {
            case HistoryKind.Answered:
                return TakeBackAnswer();
            case HistoryKind.StepTaken:
                return TakeBackStep();
            case HistoryKind.OutcomeChanged:
                if (OutcomeName != change.To)
                    return false;
                RestoreOutcome(earlier);
                Undone(null, change.From is not null);
                return true;
            default:
                if (BuyingCentre.TakeBack(change, earlier) is not { } told)
                    return false;
                Undone(told, change.From is not null);
                return true;
        }

        bool TakeBackAnswer()
        {
            if (change.Subject is not { } question || Answers.Find(question) is not { } answer || answer.Value != change.To)
                return false;
            // What a credit controller has confirmed since is theirs (D9).
            if (answer.IsConfirmed && answer.ById != by.Id)
                return false;
            var former = earlier.FirstOrDefault(h => h.Kind == HistoryKind.Answered && h.Subject == question);
            var wasConfirmed = former?.Reason == HistoryEntry.Confirmed;
            Answers = change.WasAnswered
                ? Answers.With(new Answer(question, change.From, by.Id, by.Name, former?.At ?? at) { IsConfirmed = wasConfirmed, NeedsConfirming = answer.NeedsConfirming && !wasConfirmed })
                : Answers.Without(question);
            Follow(question);
            Undone(question, change.WasAnswered);
            return true;
        }

        bool TakeBackStep()
        {
            var former = earlier.FirstOrDefault(h => h.Kind == HistoryKind.StepTaken && h.Subject == change.Subject);
            if (Names<StepKind>.Read(change.Subject) is not { } kind || Steps[kind] is not { } step || Names<StepResult>.Of(step.Result) != change.To
                || step.On != change.On || (change.From is not null && former is null))
                return false;
            Steps = former is null ? Steps.Without(kind) : Steps.With(StepIn(former, kind));
            if (kind == StepKind.Closing)
                RestoreOutcome(earlier);
            Undone(change.Subject, former is not null).On = former?.On;
            return true;
        }

        HistoryEntry Undone(string? subject, bool wasAnswered)
        {
            var entry = Remember(HistoryKind.Undone, subject, change.To, change.From, by, at);
            (entry.TakesBack, entry.WasAnswered) = (change.Number, wasAnswered);
            return entry;
        }
    }

    /// <summary>When a reason for resting was told to which no day has come yet (D19), UTC; null when there is none. One of an earlier rest is not meant.</summary>
    public DateTimeOffset? ReasonWithoutRest =>
        Outcome is not Standing.NotNow && Answers.Find(Keys.ParkedReason) is { Value: not null } told && !(Answers.Find(Keys.ParkedUntil)?.At >= told.At) ? told.At : null;

    private void RestoreOutcome(IReadOnlyList<HistoryEntry> earlier)
    {
        var last = earlier.FirstOrDefault(h => h.Kind == HistoryKind.OutcomeChanged || (h.Kind == HistoryKind.StepTaken && h.Subject == Names<StepKind>.Of(StepKind.Closing)));
        Outcome = last switch
        {
            null => null,
            { Kind: HistoryKind.OutcomeChanged } => Names<Standing>.Read(last.To),
            _ => EndingIn(Names<StepResult>.Read(last.To)!.Value),
        };
        OutcomeReason = last?.Reason;
        if (Outcome is null)
            FollowParking();
    }

    private static Step StepIn(HistoryEntry entry, StepKind kind) =>
        new(kind, Names<StepResult>.Read(entry.To)!.Value, entry.On!.Value, entry.ById, entry.By, entry.At) { Reason = entry.Reason };
}
