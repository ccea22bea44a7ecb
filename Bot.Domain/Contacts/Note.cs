namespace SalesBot.Domain;

/// <summary>Something that a rep noted about a contact. Notes add up; each is read from the history.</summary>
/// <param name="Number">The number of the change that added it.</param>
/// <param name="Text">The text, as it was last corrected.</param>
/// <param name="ById">The user who wrote it.</param>
/// <param name="By">That user's name at the time.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record Note(int Number, string Text, string ById, string By, DateTimeOffset At)
{
    /// <summary>The notes that these changes leave, the newest first.</summary>
    /// <param name="changes">Changes of one contact, the newest first. Those about something else are passed over.</param>
    public static IReadOnlyList<Note> In(IEnumerable<Change> changes)
    {
        var undone = new HashSet<int>();
        var corrected = new Dictionary<int, string?>();
        var notes = new List<Note>();
        foreach (var change in changes)
            switch (change)
            {
                case ChangeUndone undo:
                    undone.Add(undo.Undoes);
                    break;
                case NoteCorrected correction when !undone.Contains(correction.Number):
                    corrected.TryAdd(correction.Note, correction.To);
                    break;
                case AnswerChanged { Question: Keys.Note, To: { } text } when !undone.Contains(change.Number):
                    if ((corrected.TryGetValue(change.Number, out var now) ? now : text) is { } left)
                        notes.Add(new Note(change.Number, left, change.ById, change.By, change.At));
                    break;
            }

        return notes;
    }
}
