namespace SalesBot.Domain;

/// <summary>
/// Something that happened to a contact: who did it, when, through what, and what it was (D16). A change is never edited. Each kind of
/// change is a type that implements its own undo. Its sentence, its stored form and its exported form come from implementations of
/// <see cref="IChangeProjection{T}"/>.
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

    /// <summary>Through what it came about; null for a change from before that was recorded.</summary>
    public ChangeOrigin? Through { get; init; }

    /// <summary>Whether a person may undo it; false for a <see cref="PermanentChange"/>.</summary>
    public bool CanBeUndone => this is not PermanentChange;

    /// <summary>The names of the people in the buying centre whom the change mentions.</summary>
    protected virtual IReadOnlyList<string?> People => [];

    /// <summary>The contact's outcome after this change, and the reason; null when the change does not touch the outcome.</summary>
    internal virtual (Standing? Outcome, string? Reason)? Ending => null;

    /// <summary>Whether other people were in the buying centre before, because it is another deal's.</summary>
    internal virtual bool ReplacesPeople => false;

    /// <summary>Passes this change to the projection's method for its type.</summary>
    public abstract T Project<T>(IChangeProjection<T> projection);

    /// <summary>
    /// Whether the change mentions this person of the buying centre. Compares search keys, so the spelling of the name may differ.
    /// </summary>
    public bool Mentions(string name) => Mentions(new HashSet<string>(StringComparer.Ordinal) { SearchKey.Of(name) });

    /// <summary>
    /// Whether the change mentions a person of the buying centre who has one of these search keys (<see cref="SearchKey"/>).
    /// </summary>
    public bool Mentions(IReadOnlySet<string> keys) => People.Any(name => name is { Length: > 0 } && keys.Contains(SearchKey.Of(name)));

    /// <summary>Puts the contact back to what it was before this change, or says why it can't.</summary>
    /// <param name="contact">The contact to which the change happened.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="earlier">The earlier changes that are not undone, newest first.</param>
    internal abstract UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier);
}
