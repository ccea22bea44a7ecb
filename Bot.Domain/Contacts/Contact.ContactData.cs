namespace SalesBot.Domain;

// Contact data: the name, the company and the notes. Position, phone, e-mail and source are answers.
public sealed partial class Contact
{
    /// <summary>
    /// Corrects the name. Nothing happens when it is the same. The person in the buying centre who is this contact is renamed with them.
    /// </summary>
    public void Rename(string name, User by, DateTimeOffset at) => Correct(Keys.ContactName, name, by, at);

    /// <summary>
    /// Corrects the company's name. Nothing happens when it is the same. The contact book then moves the contact to the record of
    /// that company (<see cref="IContactBook.MoveToNamedCompany"/>).
    /// </summary>
    public void RenameCompany(string company, User by, DateTimeOffset at) => Correct(Keys.ContactCompany, company, by, at);

    /// <summary>Corrects one of the notes, or removes it.</summary>
    /// <param name="note">The note.</param>
    /// <param name="text">The text now; null to remove the note.</param>
    /// <param name="notes">All notes, the newest first.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="at">When, UTC.</param>
    public void Correct(Note note, string? text, IReadOnlyList<Note> notes, User by, DateTimeOffset at)
    {
        if (text == note.Text)
            return;
        Remember(new NoteCorrected(note.Number, note.Text, text), by, at);
        PutNewest([.. notes.Select(other => other.Number != note.Number ? other : text is null ? null : other with { Text = text }).OfType<Note>()]);
    }

    /// <summary>The newest note is the answer to the question for notes. The answer of a note that was written since stays.</summary>
    internal void PutNewest(IReadOnlyList<Note> notes, DateTimeOffset? unlessSince = null)
    {
        if (OwnAnswers.Find(Keys.Note)?.At > unlessSince)
            return;
        Restore(Keys.Note, notes.Count == 0 ? null : new Answer(Keys.Note, notes[0].Text, notes[0].ById, notes[0].By, notes[0].At));
    }

    /// <summary>Sets the name or the company's name, and what is derived from it.</summary>
    internal void PutName(string question, string name)
    {
        if (question == Keys.ContactCompany)
            (Company, CompanyKey) = (name, SearchKey.Of(name));
        else
            (Name, NameKey, SurnameKey) = (name, SearchKey.Of(name), SearchKey.LastWordFirst(name));
    }

    /// <summary>Renames the person in the buying centre who is this contact, unless somebody there has that name already.</summary>
    internal bool RenamePerson(string from, string to)
    {
        if (People.Any(person => person.Name == to) || People.All(person => person.Name != from))
            return false;
        People = [.. People.Select(person => person.Name == from ? person with { Name = to } : person)];
        return true;
    }

    private void Correct(string question, string name, User by, DateTimeOffset at)
    {
        var former = question == Keys.ContactName ? Name : Company;
        if (former == name)
            return;
        PutName(question, name);
        Remember(new ContactRenamed(question, former, name) { IsPersonToo = question == Keys.ContactName && RenamePerson(former, name) }, by, at);
    }
}
