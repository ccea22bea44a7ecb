namespace SalesBot.Domain;

/// <summary>How a commit went.</summary>
public enum CommitResult
{
    /// <summary>Everything is stored, synced to disk.</summary>
    Committed,

    /// <summary>The channel delivered the same activity before, and it was handled then.</summary>
    Repeated,

    /// <summary>Another turn changed the same record in the meantime.</summary>
    Conflict,
}
