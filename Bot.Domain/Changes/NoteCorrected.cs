namespace SalesBot.Domain;

/// <summary>A note was corrected or removed.</summary>
/// <param name="Note">The number of the change that added the note.</param>
/// <param name="From">The text before.</param>
/// <param name="To">The text now; null when the note was removed.</param>
public sealed record NoteCorrected(int Note, string From, string? To) : Change
{
    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        var notes = Domain.Note.In(earlier);
        if (notes.All(note => note.Number != Note))
            return UndoRefusal.NoLongerSo;
        contact.PutNewest(notes, unlessSince: At);
        return new AnswerUndone(Keys.Note, To, From) { CountsAgain = true };
    }
}
