namespace SalesBot.Domain;

/// <summary>The user's work list: interviews to finish, and next actions by day.</summary>
public interface IWorkList
{
    /// <summary>The user's own contacts with an open interview, the latest first, and the number of all of them.</summary>
    Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most);

    /// <summary>The user's own contacts with an action due by a day, the most urgent first, and the number of all of them.</summary>
    Task<(IReadOnlyList<Contact> Page, int Count)> Due(DateOnly today, int skip, int most);

    /// <summary>The ids of all of them, in the same order.</summary>
    Task<IReadOnlyList<Guid>> DueInOrder(DateOnly today);

    /// <summary>The user's own contacts with an action due after a day, the soonest first, and the number of all of them.</summary>
    Task<(IReadOnlyList<Contact> Page, int Count)> Ahead(DateOnly today, int skip, int most);

    /// <summary>The ids of all of them, in the same order.</summary>
    Task<IReadOnlyList<Guid>> AheadInOrder(DateOnly today);

    /// <summary>
    /// Judges the contacts that the user may see and about which time changed something, and commits that before it returns. A job does
    /// the same for all; this is for what it has not reached yet, so that counts and lists say what the cards say.
    /// </summary>
    /// <param name="playbook">The playbook to judge by.</param>
    /// <param name="now">The present time.</param>
    /// <param name="today">The present day where the user is, which counts for their own contacts.</param>
    Task LetTimePass(Playbook playbook, DateTimeOffset now, DateOnly today);
}
