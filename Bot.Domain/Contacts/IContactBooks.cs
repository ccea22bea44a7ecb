namespace SalesBot.Domain;

/// <summary>Opens a user's contact book for the length of one turn.</summary>
public interface IContactBooks
{
    /// <summary>Opens the book. Reads see what is committed; changes are committed together or not at all.</summary>
    IContactBook Open(User user);

    /// <summary>
    /// Whether a failure of a book says nothing about what was asked of it, so that a turn may begin anew: the connection broke, or two
    /// stood in each other's way. What was being committed may be stored.
    /// </summary>
    bool IsPassing(Exception failure);

    /// <summary>The users, of all tenants, to whom an answer that did not reach them is to be told again by now; those who wait longest first.</summary>
    Task<IReadOnlyList<Profile>> MissedReplies(DateTimeOffset at, int most);
}
