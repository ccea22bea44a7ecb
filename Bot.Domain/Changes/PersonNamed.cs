namespace SalesBot.Domain;

/// <summary>A person in the buying centre was named, or their name was corrected (D13, D14).</summary>
/// <param name="From">The name before; null when there was none.</param>
/// <param name="To">The name now.</param>
public abstract record PersonNamed(string? From, string To) : Change
{
    protected sealed override IReadOnlyList<string?> People => [From, To];

    /// <summary>The key of the question that asked for the name.</summary>
    private protected abstract string Question { get; }

    /// <summary>The search keys of every name that the history gives to this person, including names from before a correction.</summary>
    public static IReadOnlySet<string> NamesOf(string name, IEnumerable<Change> history)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { SearchKey.Of(name) };
        var corrections = history.OfType<PersonNamed>().Where(c => c is { From.Length: > 0, To.Length: > 0 })
            .Select(c => (From: SearchKey.Of(c.From!), To: SearchKey.Of(c.To))).ToList();
        while (corrections.RemoveAll(c => (keys.Contains(c.From) && keys.Add(c.To)) || (keys.Contains(c.To) && keys.Add(c.From))) > 0)
        {
        }

        return keys;
    }

    internal sealed override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.BuyingCentre.Replace(person => person.Name == To && Is(person), person => person with { Name = From ?? "" })
            ? new AnswerUndone(Question, To, From) { CountsAgain = From is not null }
            : UndoRefusal.NoLongerSo;

    /// <summary>Whether the person has the role or stance for which they were named.</summary>
    private protected abstract bool Is(Person person);
}
