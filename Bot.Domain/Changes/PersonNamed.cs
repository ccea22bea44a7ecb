namespace SalesBot.Domain;

/// <summary>Somebody was named in the buying centre, or their name corrected (D13, D14).</summary>
/// <param name="From">The name before; null when there was none.</param>
/// <param name="To">The name now.</param>
public abstract record PersonNamed(string? From, string To) : Change
{
    protected sealed override IReadOnlyList<string?> People => [From, To];

    /// <summary>The question to which the name was told.</summary>
    private protected abstract string Question { get; }

    /// <summary>The names, folded for finding, under which a history knows somebody: where a name was corrected, the former one is theirs too.</summary>
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

    /// <summary>Whether somebody takes the part that they were named for.</summary>
    private protected abstract bool Is(Person person);
}
