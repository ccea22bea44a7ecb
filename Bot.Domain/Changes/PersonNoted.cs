namespace SalesBot.Domain;

/// <summary>Somebody's part in the decision was noted, for the first time or anew (D13).</summary>
/// <param name="Name">Their name.</param>
public abstract record PersonNoted(string Name) : Change
{
    /// <summary>What it rests on: something they said or did. Null when nothing was told of it.</summary>
    public string? Evidence { get; init; }

    protected sealed override IReadOnlyList<string?> People => [Name];

    /// <summary>What was told last of how somebody came to stand where they do; null when nothing was.</summary>
    internal static string? EvidenceFor(string name, IReadOnlyList<Change> earlier) =>
        PersonRemoved.SinceThen(name, earlier).OfType<PersonNoted>().FirstOrDefault(change => change.Evidence is not null && change.Mentions(name))?.Evidence;
}
