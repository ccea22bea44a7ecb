namespace SalesBot.Domain;

/// <summary>
/// Something that happened to a contact: who did it, when, and what it was (D16). Never edited. Each kind of change is a type of its own
/// that knows how it is undone; how it is told, stored and handed out is a method of each <see cref="IChangeProjection{T}"/>.
/// </summary>
public abstract record Change
{
    /// <summary>Its place in the contact's history, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The user who did it.</summary>
    public string ById { get; init; } = "";

    /// <summary>That user's name at the time.</summary>
    public string By { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether it is something that a person said, and may undo.</summary>
    public bool CanBeUndone => this is not PermanentChange;

    /// <summary>The names of those in the buying centre of whom it says something.</summary>
    protected virtual IReadOnlyList<string?> People => [];

    /// <summary>What it made of the contact's outcome, and why; null when it has nothing to do with it.</summary>
    internal virtual (Standing? Outcome, string? Reason)? Ending => null;

    /// <summary>What a projection makes of it.</summary>
    public abstract T Project<T>(IChangeProjection<T> projection);

    /// <summary>Whether it says something of a person in the buying centre, however their name was written.</summary>
    public bool Mentions(string name) => Mentions(new HashSet<string>(StringComparer.Ordinal) { SearchKey.Of(name) });

    /// <summary>Whether it says something of a person in the buying centre whom these names, folded for finding, mean.</summary>
    public bool Mentions(IReadOnlySet<string> keys) => People.Any(name => name is { Length: > 0 } && keys.Contains(SearchKey.Of(name)));

    /// <summary>Puts the contact back to what it was before this change.</summary>
    /// <param name="contact">The contact whose change it is.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="earlier">What was said before it and not undone, newest first.</param>
    internal abstract UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier);
}
