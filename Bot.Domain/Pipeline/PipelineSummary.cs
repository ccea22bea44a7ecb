namespace SalesBot.Domain;

/// <summary>A summary of the pipeline, as a card, a page or a digest shows it.</summary>
/// <param name="Counts">The number of contacts by standing and risk.</param>
/// <param name="Stages">The number of deals by stage.</param>
/// <param name="AwaitingCreditLater">How many deals in a later stage still wait for a credit check (D17).</param>
/// <param name="Deals">The sums of the open deals by currency, the largest first.</param>
/// <param name="Forecast">When money is expected, and when it came.</param>
/// <param name="Referred">The number of contacts that came by referral, by standing (D21).</param>
/// <param name="Stalled">
/// Contacts that have been in their stage for longer than the playbook allows, and the number of all of them (D19).
/// </param>
/// <param name="UsualDays">The usual number of days in a stage; without stages that have too few transitions (D19).</param>
/// <param name="Slower">How many have been in their stage for more than twice the usual time (D19).</param>
/// <param name="Faster">How many left a stage within the last 30 days after less than half the usual time (D19).</param>
/// <param name="Newest">The contacts that changed last.</param>
public sealed record PipelineSummary(
    IReadOnlyList<PipelineCount> Counts,
    IReadOnlyList<StageCount> Stages,
    int AwaitingCreditLater,
    IReadOnlyList<DealTotal> Deals,
    Forecast Forecast,
    IReadOnlyList<(Standing Standing, int Count)> Referred,
    (IReadOnlyList<Contact> First, int Count) Stalled,
    IReadOnlyDictionary<Stage, int> UsualDays,
    int Slower,
    int Faster,
    IReadOnlyList<Contact> Newest)
{
    private const int MostNewest = 5, MostStalled = 3;

    // Enough to compute what is usual, and quick to read however long the history is.
    private const int MostTransitions = 500;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>How many contacts there are.</summary>
    public int Total => Counts.Sum(c => c.Count);

    /// <summary>How many have a saboteur.</summary>
    public int AtRisk => Counts.Where(c => c.IsAtRisk).Sum(c => c.Count);

    /// <summary>How many came by referral.</summary>
    public int CameByReferral => Referred.Sum(r => r.Count);

    /// <summary>How many of those who came by referral became customers.</summary>
    public int WonByReferral => Referred.Where(r => r.Standing == Standing.Customer).Sum(r => r.Count);

    /// <summary>How many deals are in a stage.</summary>
    public int In(Stage stage) => Stages.Where(s => s.Stage == stage).Sum(s => s.Count);

    /// <summary>How many have one of these standings.</summary>
    public int Having(params Standing[] standings) => Counts.Where(c => standings.Contains(c.Standing)).Sum(c => c.Count);

    /// <summary>Reads the summary from a user's book, over all contacts that the user may see or only their own.</summary>
    public static async Task<PipelineSummary> Of(IContactBook book, User user, Playbook playbook, DateTimeOffset now, DateOnly today, bool ownOnly)
    {
        var reads = book.Pipeline;
        var transitions = await reads.Transitions(MostTransitions);
        var velocity = new StageVelocity(transitions);
        return new PipelineSummary(
            await reads.Count(ownOnly),
            await reads.CountStages(ownOnly),
            await reads.CountAwaitingCreditLater(ownOnly),
            DealTotal.Of(await reads.Sums(ownOnly), playbook),
            await Domain.Forecast.Of(reads, playbook, today, ownOnly),
            await reads.CountReferred(ownOnly),
            await reads.Stalled(playbook, now, today, MostStalled, ownOnly),
            velocity.UsualDays,
            (await reads.InStageSince(velocity.SlowSince(now), 0, ownOnly)).Count,
            transitions.Count(t => velocity.IsFast(t) && t.At > now - Lately && (!ownOnly || t.OwnerId == user.Id)),
            await book.Newest(MostNewest, ownOnly));
    }
}
