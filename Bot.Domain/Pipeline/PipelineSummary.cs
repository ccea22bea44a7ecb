namespace SalesBot.Domain;

/// <summary>Where contacts stand, and what wants attention: what a card, a page or a digest shows of a pipeline.</summary>
/// <param name="Counts">How many contacts have which standing, stage and risk.</param>
/// <param name="AwaitingCreditLater">How many wait for a credit check though their stage is a later one (D17).</param>
/// <param name="Deals">What the open deals of each currency add up to, the largest first.</param>
/// <param name="Referred">How many contacts of each standing came by referral (D21).</param>
/// <param name="Stalled">Who has been in their stage for longer than the playbook allows, and how many there are in all (D19).</param>
/// <param name="UsualDays">The usual days in a stage, without the stages of which too little is known (D19).</param>
/// <param name="Slower">How many take more than twice the usual time (D19).</param>
/// <param name="Faster">How many moved on lately in less than half the usual time (D19).</param>
/// <param name="Newest">The contacts that changed last.</param>
public sealed record PipelineSummary(
    IReadOnlyList<PipelineCount> Counts,
    int AwaitingCreditLater,
    IReadOnlyList<DealTotal> Deals,
    IReadOnlyList<(Standing Standing, int Count)> Referred,
    (IReadOnlyList<Contact> First, int Count) Stalled,
    IReadOnlyDictionary<Stage, int> UsualDays,
    int Slower,
    int Faster,
    IReadOnlyList<Contact> Newest)
{
    private const int MostNewest = 5, MostStalled = 3;

    // So many tell what is usual, and are read in no time however long the history is.
    private const int MostTransitions = 500;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>How many contacts there are.</summary>
    public int Total => Counts.Sum(c => c.Count);

    /// <summary>Against how many somebody works.</summary>
    public int AtRisk => Counts.Where(c => c.IsAtRisk).Sum(c => c.Count);

    /// <summary>How many came by referral.</summary>
    public int CameByReferral => Referred.Sum(r => r.Count);

    /// <summary>How many of those became customers.</summary>
    public int WonByReferral => Referred.Where(r => r.Standing == Standing.Customer).Sum(r => r.Count);

    /// <summary>How many are in a stage.</summary>
    public int In(Stage stage) => Counts.Where(c => c.Stage == stage).Sum(c => c.Count);

    /// <summary>How many have one of these standings.</summary>
    public int Having(params Standing[] standings) => Counts.Where(c => standings.Contains(c.Standing)).Sum(c => c.Count);

    /// <summary>Reads it from a user's book, over all that the user may see or only their own.</summary>
    public static async Task<PipelineSummary> Of(IContactBook book, User user, Playbook playbook, DateTimeOffset now, bool ownOnly)
    {
        var reads = book.Pipeline;
        var transitions = await reads.Transitions(MostTransitions);
        var velocity = new StageVelocity(transitions);
        return new PipelineSummary(
            await reads.Count(ownOnly),
            await reads.CountAwaitingCreditLater(ownOnly),
            DealTotal.Of(await reads.Sums(ownOnly), playbook),
            await reads.CountReferred(ownOnly),
            await reads.InStageSince(StageVelocity.StalledSince(playbook, now), MostStalled, ownOnly),
            velocity.UsualDays,
            (await reads.InStageSince(velocity.SlowSince(now), 0, ownOnly)).Count,
            transitions.Count(t => velocity.IsFast(t) && t.At > now - Lately && (!ownOnly || t.OwnerId == user.Id)),
            await book.Newest(MostNewest, ownOnly));
    }
}
