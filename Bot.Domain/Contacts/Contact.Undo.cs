namespace SalesBot.Domain;

// Undo (D16). How one kind of change is undone is defined in its own type.
public sealed partial class Contact
{
    /// <summary>Undoes one earlier change and records that as a change of its own.</summary>
    /// <param name="change">The change.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="earlier">The earlier changes that are not undone, newest first.</param>
    /// <returns>Why it can't be undone; null when it was undone.</returns>
    public UndoRefusal? Undo(Change change, User by, DateTimeOffset at, IReadOnlyList<Change>? earlier = null)
    {
        var (undone, refusal) = change.Undo(this, by, at, earlier ?? []);
        if (undone is not null)
            Remember(undone with { Undoes = change.Number }, by, at);
        return refusal;
    }

    /// <summary>
    /// Undoes the last change together with all others of the same turn. Leaves what another user confirmed as a credit controller (D9).
    /// </summary>
    /// <param name="history">The history, newest first.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The changes that were undone, newest first.</returns>
    public IReadOnlyList<Change> UndoLast(IReadOnlyList<Change> history, User by, DateTimeOffset at)
    {
        var said = NotUndone(history);
        return LastOf(said, by).FindAll(change => Undo(change, by, at, [.. said.Where(other => other.Number < change.Number)]) is null);
    }

    /// <summary>The changes that <see cref="UndoLast"/> would try to undo, newest first.</summary>
    public static IReadOnlyList<Change> LastToUndo(IReadOnlyList<Change> history, User by) => LastOf(NotUndone(history), by);

    private static List<Change> NotUndone(IReadOnlyList<Change> history)
    {
        var undone = history.OfType<ChangeUndone>().Select(change => change.Undoes).ToHashSet();
        // An unreadable change may have replaced earlier ones. So nothing before it is undone.
        return history.TakeWhile(change => change is not UnreadableChange)
            .Where(change => change.CanBeUndone && !undone.Contains(change.Number)).ToList();
    }

    // A credit controller's result also clears the source of the former check. A rep's undo leaves both.
    private static List<Change> LastOf(List<Change> said, User by)
    {
        var confirmed = said.Where(change => change is AnswerChanged { IsConfirmed: true } && change.ById != by.Id)
            .Select(change => (change.ById, change.At)).ToHashSet();
        var own = said.Where(change => !confirmed.Contains((change.ById, change.At))).ToList();
        return own.TakeWhile(change => change.At == own[0].At).ToList();
    }

    /// <summary>
    /// When a reason for parking was given for which no day has been given yet (D19), UTC; null when there is none. The reason for an
    /// earlier parking doesn't count.
    /// </summary>
    public DateTimeOffset? ReasonWithoutRest =>
        Outcome is not Standing.NotNow
            && Answers.Find(Keys.ParkedReason) is { Value: not null } told
            && !(Answers.Find(Keys.ParkedUntil)?.At >= told.At)
            ? told.At
            : null;

    /// <summary>Sets the outcome and its reason as the newest of these changes that touches the outcome left them.</summary>
    internal void RestoreOutcome(IReadOnlyList<Change> earlier)
    {
        // An earlier deal's outcome does not come back.
        var (outcome, reason) = earlier.TakeWhile(change => change is not (SaleBegun or DealJoined))
            .Select(change => change.Ending).FirstOrDefault(ending => ending is not null) ?? default;
        Deal.End(outcome, reason);
        if (Outcome is null)
            FollowParking();
    }
}
