namespace SalesBot.Domain;

/// <summary>Opens a user's contact book for the length of one turn.</summary>
public interface IContactBooks
{
    /// <summary>Opens the book. Reads see committed data only; changes are committed together or not at all.</summary>
    IContactBook Open(User user);

    /// <summary>
    /// Whether a failure is transient, so that the turn may be tried again: a broken connection, or a conflict between two transactions.
    /// The changes of a commit that failed this way may have been stored.
    /// </summary>
    bool IsPassing(Exception failure);

    /// <summary>The users, of all tenants, whose lost reply is due for another attempt; those who wait longest first.</summary>
    Task<IReadOnlyList<Profile>> MissedReplies(DateTimeOffset at, int most);
}
