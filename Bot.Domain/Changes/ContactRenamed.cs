namespace SalesBot.Domain;

/// <summary>The contact's name, or that of their company, was corrected.</summary>
/// <param name="Question"><c>contact.name</c> or <c>contact.company</c>.</param>
/// <param name="From">The name before.</param>
/// <param name="To">The name now.</param>
public sealed record ContactRenamed(string Question, string From, string To) : Change
{
    /// <summary>Whether the person in the buying centre who is this contact was renamed with them.</summary>
    public bool IsPersonToo { get; init; }

    protected override IReadOnlyList<string?> People => Question == Keys.ContactName ? [From, To] : [];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if ((Question == Keys.ContactName ? contact.Name : contact.Company) != To)
            return UndoRefusal.NoLongerSo;
        if (IsPersonToo && !contact.RenamePerson(To, From))
            return UndoRefusal.NoLongerSo;
        contact.PutName(Question, From);
        return new AnswerUndone(Question, To, From) { CountsAgain = true };
    }
}
