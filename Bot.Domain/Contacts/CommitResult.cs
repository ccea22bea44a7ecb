namespace SalesBot.Domain;

/// <summary>How a commit went.</summary>
public enum CommitResult
{
    /// <summary>Everything is stored, synced to disk.</summary>
    Committed,

    /// <summary>The channel delivered this before; it took effect then.</summary>
    Repeated,

    /// <summary>Somebody else changed the same record meanwhile.</summary>
    Conflict,
}
