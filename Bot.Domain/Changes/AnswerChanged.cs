namespace SalesBot.Domain;

/// <summary>A question was answered, or its answer changed.</summary>
/// <param name="Question">The question's key.</param>
/// <param name="From">The value before; null when it was unknown or the question was not answered.</param>
/// <param name="To">The value now; null when the rep does not know.</param>
public sealed record AnswerChanged(string Question, string? From, string? To) : Change
{
    /// <summary>Whether the question was answered before; <em>I don't know</em> counts as an answer.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>Whether a credit controller gave or confirmed the answer (D9).</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Why, in the rep's words; null when they gave no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The day on which the answer before was given; null when there was none. It may have been given about another contact of the company or
    /// the deal, whose history this contact does not have.
    /// </summary>
    public DateOnly? FormerOn { get; init; }

    /// <summary>Whether a credit controller had given or confirmed the answer before (D9).</summary>
    public bool FormerWasConfirmed { get; init; }

    /// <summary>The answer before as the rep wrote it, where its value is a normalised form; null when both were the same.</summary>
    public string? FormerAsWritten { get; init; }

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.Answers.Find(Question) is not { } answer || answer.Value != To)
            return UndoRefusal.NoLongerSo;
        if (answer.IsConfirmed && answer.ById != by.Id)
            return UndoRefusal.ConfirmedSince;
        // A colleague gave the same answer anew about another contact of the company: now it is theirs.
        if (answer.At > At && answer.ById != by.Id && answer.ById != ById)
            return UndoRefusal.NoLongerSo;
        var former = earlier.OfType<AnswerChanged>().FirstOrDefault(change => change.Question == Question);
        // A database of the version before has not kept whether it was confirmed.
        var wasConfirmed = FormerOn is null ? former is { IsConfirmed: true } : FormerWasConfirmed;
        contact.Restore(Question, !WasAnswered ? null : new Answer(Question, From, by.Id, by.Name, FormerAt(former) ?? at)
        {
            AsWritten = FormerAsWritten, IsConfirmed = wasConfirmed, NeedsConfirming = answer.NeedsConfirming && !wasConfirmed,
        });
        return new AnswerUndone(Question, To, From) { CountsAgain = WasAnswered };
    }

    // The answer before keeps its own day: undoing must not make a credit check look newer than it is. The contact's own history knows its time.
    private DateTimeOffset? FormerAt(AnswerChanged? former) =>
        FormerOn is not { } day
        // By its author's clock the day may be the one before or after.
        || (former is not null && former.To == From && Math.Abs(DateOnly.FromDateTime(former.At.UtcDateTime).DayNumber - day.DayNumber) <= 1)
            ? former?.At
            : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
