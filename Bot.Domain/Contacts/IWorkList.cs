namespace SalesBot.Domain;

/// <summary>The user's work list: interviews to finish, and next actions by day.</summary>
public interface IWorkList
{
    /// <summary>The user's own contacts with an open interview, the latest first, and the number of all of them.</summary>
    Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most);

    /// <summary>The user's own contacts with an action due by a day, the most urgent first, and the number of all of them.</summary>
    Task<(IReadOnlyList<Contact> Page, int Count)> Due(DateOnly today, int skip, int most);

    /// <summary>The user's own contacts with an action due after a day, the soonest first, and the number of all of them.</summary>
    Task<(IReadOnlyList<Contact> Page, int Count)> Ahead(DateOnly today, int skip, int most);

    /// <summary>
    /// Contacts that the user may see and about which the passing of time may change something on a day, each with the time zone of its
    /// owner, by which their day begins. They have to be judged again.
    /// </summary>
    Task<IReadOnlyList<(Contact Contact, string? TimeZone)>> ChangedByTime(DateOnly today, int most);
}
