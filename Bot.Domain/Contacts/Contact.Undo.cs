namespace SalesBot.Domain;

// What was said of a contact, undone (D16). How each kind of change is undone, its own type says.
public sealed partial class Contact
{
    /// <summary>Undoes one earlier change, as an event of its own.</summary>
    /// <param name="change">The change.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="earlier">What was said before it and not undone, newest first.</param>
    /// <returns>Why it is not undone; null when it is.</returns>
    public UndoRefusal? Undo(Change change, User by, DateTimeOffset at, IReadOnlyList<Change>? earlier = null)
    {
        var (undone, refusal) = change.Undo(this, by, at, earlier ?? []);
        if (undone is not null)
            Remember(undone with { Undoes = change.Number }, by, at);
        return refusal;
    }

    /// <summary>Undoes what was said last; what one turn stored is undone together. What a credit controller said is left to them (D9).</summary>
    /// <param name="history">The history, newest first.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>What was undone, newest first.</returns>
    public IReadOnlyList<Change> UndoLast(IReadOnlyList<Change> history, User by, DateTimeOffset at)
    {
        var undone = history.OfType<ChangeUndone>().Select(change => change.Undoes).ToHashSet();
        var said = history.Where(change => change.CanBeUndone && !undone.Contains(change.Number)).ToList();
        var own = said.Where(change => change.ById == by.Id || change is not AnswerChanged { IsConfirmed: true }).ToList();
        var last = own.TakeWhile(change => change.At == own[0].At).ToList();
        return last.FindAll(change => Undo(change, by, at, [.. said.Where(other => other.Number < change.Number)]) is null);
    }

    /// <summary>
    /// When a reason for resting was told to which no day has come yet (D19), UTC; null when there is none. One of an earlier rest is not
    /// meant.
    /// </summary>
    public DateTimeOffset? ReasonWithoutRest =>
        Outcome is not Standing.NotNow
            && Answers.Find(Keys.ParkedReason) is { Value: not null } told
            && !(Answers.Find(Keys.ParkedUntil)?.At >= told.At)
            ? told.At
            : null;

    /// <summary>Puts an answer in the place of the present one, or takes that away, with what follows from it.</summary>
    internal void Restore(string question, Answer? answer)
    {
        Answers = answer is null ? Answers.Without(question) : Answers.With(answer);
        Follow(question);
    }

    /// <summary>Puts a step in the place of the present one of its kind, or takes that away.</summary>
    internal void Restore(StepKind kind, Step? step) => Steps = step is null ? Steps.Without(kind) : Steps.With(step);

    /// <summary>Makes the outcome what the newest of these changes made of it that has to do with it.</summary>
    internal void RestoreOutcome(IReadOnlyList<Change> earlier)
    {
        (Outcome, OutcomeReason) = earlier.Select(change => change.Ending).FirstOrDefault(ending => ending is not null) ?? default;
        if (Outcome is null)
            FollowParking();
    }
}
