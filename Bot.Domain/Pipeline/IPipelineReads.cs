namespace SalesBot.Domain;

/// <summary>The figures of the pipeline, each a query that counts in the database.</summary>
public interface IPipelineReads
{
    /// <summary>How many contacts stand where, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly);

    /// <summary>
    /// How many contacts wait for a credit check though their stage is a later one (D17), over all the user may see or only their own.
    /// </summary>
    Task<int> CountAwaitingCreditLater(bool ownOnly);

    /// <summary>What the open deals of each currency and stage add up to, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<DealSum>> Sums(bool ownOnly);

    /// <summary>The latest so many transitions of the tenant's contacts to a later stage, newest first (D19): who they were is not among it.</summary>
    Task<IReadOnlyList<StageTransition>> Transitions(int most);

    /// <summary>
    /// The open contacts that have been in their stage since before the time that is given for it, over all the user may see or only their
    /// own: those who are in it longest first, and how many there are in all (D19).
    /// </summary>
    Task<(IReadOnlyList<Contact> First, int Count)> InStageSince(IReadOnlyDictionary<Stage, DateTimeOffset> before, int most, bool ownOnly);

    /// <summary>How many contacts of each standing came by referral (D21), over all the user may see or only their own.</summary>
    Task<IReadOnlyList<(Standing Standing, int Count)>> CountReferred(bool ownOnly);
}
