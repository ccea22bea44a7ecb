namespace SalesBot.Domain;

/// <summary>What the user has to do: interviews to finish, and next steps by their day.</summary>
public interface IWorkList
{
    /// <summary>The user's own contacts with an open interview, the latest first, and how many there are in all.</summary>
    Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most);

    /// <summary>The user's own contacts about which something is due by a day, the most urgent first, and how many there are in all.</summary>
    Task<(IReadOnlyList<Contact> First, int Count)> ToDo(DateOnly today, int most);

    /// <summary>The user's own contacts about which something will be due after a day, the soonest first.</summary>
    Task<IReadOnlyList<Contact>> Ahead(DateOnly today, int most);
}
