namespace SalesBot.Domain;

/// <summary>The figures of the pipeline. The database does the counting.</summary>
public interface IPipelineReads
{
    /// <summary>The number of contacts by standing and risk, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly);

    /// <summary>The number of deals by stage, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<StageCount>> CountStages(bool ownOnly);

    /// <summary>
    /// The number of deals in a later stage that still wait for a credit check (D17), over all the user may see or only their own.
    /// </summary>
    Task<int> CountAwaitingCreditLater(bool ownOnly);

    /// <summary>The sums of the open deals by currency and stage, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<DealSum>> Sums(bool ownOnly);

    /// <summary>
    /// The sums of the open deals in the forecast that may close on a day or later, by month, over all the user may see or only their own.
    /// </summary>
    Task<IReadOnlyList<MonthSum>> Expected(DateOnly from, bool ownOnly);

    /// <summary>The sums of those that should have closed before a day.</summary>
    Task<IReadOnlyList<MonthSum>> ExpectedBefore(DateOnly day, bool ownOnly);

    /// <summary>The sums of those that have no expected day.</summary>
    Task<IReadOnlyList<DealSum>> Undated(bool ownOnly);

    /// <summary>The sums of the deals won on a day or later, by month, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<MonthSum>> Won(DateOnly since, bool ownOnly);

    /// <summary>The number of open deals without an amount, over all the user may see or only their own.</summary>
    Task<int> CountWithoutAmount(bool ownOnly);

    /// <summary>
    /// The latest transitions of the tenant's contacts to a later stage, newest first (D19). They don't identify the contacts.
    /// </summary>
    Task<IReadOnlyList<StageTransition>> Transitions(int most);

    /// <summary>
    /// The main contacts of the open deals that entered their stage before the time given for that stage, over all the user may see or
    /// only their own (D19): of those that entered it earliest, and the number of all of them.
    /// </summary>
    Task<(IReadOnlyList<Contact> First, int Count)> InStageSince(IReadOnlyDictionary<Stage, DateTimeOffset> before, int most, bool ownOnly);

    /// <summary>
    /// The main contacts of the open deals that have stalled by the playbook on the present day where their owner is, over all the user may see
    /// or only their own (D19): of those whose clock started earliest, and the number of all of them.
    /// </summary>
    /// <param name="playbook">The playbook.</param>
    /// <param name="now">The present time.</param>
    /// <param name="today">The present day where the user is.</param>
    /// <param name="most">How many contacts are read.</param>
    /// <param name="ownOnly">Whether only the user's own count.</param>
    Task<(IReadOnlyList<Contact> First, int Count)> Stalled(Playbook playbook, DateTimeOffset now, DateOnly today, int most, bool ownOnly);

    /// <summary>The number of contacts that came by referral, by standing (D21), over all the user may see or only their own.</summary>
    Task<IReadOnlyList<(Standing Standing, int Count)>> CountReferred(bool ownOnly);
}
