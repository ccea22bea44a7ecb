namespace SalesBot.Domain;

/// <summary>A person was added to the buying centre, or their part in the decision changed (D13).</summary>
/// <param name="Name">Their name.</param>
public abstract record PersonNoted(string Name) : Change
{
    /// <summary>The evidence for the part: words or deeds of the person. Null when the rep gave none.</summary>
    public string? Evidence { get; init; }

    protected sealed override IReadOnlyList<string?> People => [Name];

    /// <summary>The latest evidence for the person's part; null when there is none.</summary>
    internal static string? EvidenceFor(string name, IReadOnlyList<Change> earlier) =>
        PersonRemoved.SinceThen(name, earlier).OfType<PersonNoted>().FirstOrDefault(change => change.Evidence is not null && change.Mentions(name))?.Evidence;
}
