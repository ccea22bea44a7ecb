namespace SalesBot.Domain;

/// <summary>How fast contacts usually move through the stages, measured by recent transitions (D19).</summary>
public sealed class StageVelocity
{
    /// <summary>The fewest transitions out of a stage from which a usual time is computed.</summary>
    public const int FewestTransitions = 5;

    private readonly SortedDictionary<Stage, int> usual = [];

    /// <summary>
    /// Computes the usual time of each stage as the median of its transitions, so that a single very slow contact has no effect.
    /// </summary>
    public StageVelocity(IEnumerable<StageTransition> transitions)
    {
        foreach (var stage in transitions.GroupBy(p => p.Left))
        {
            var days = stage.Select(p => p.Days).Order().ToList();
            if (days.Count >= FewestTransitions)
                usual.Add(stage.Key, days[days.Count / 2]);
        }
    }

    /// <summary>The usual days by stage, in the order of the cycle; without stages that have too few transitions.</summary>
    public IReadOnlyDictionary<Stage, int> UsualDays => usual;

    /// <summary>Whether a contact left the stage in less than half the usual time.</summary>
    public bool IsFast(StageTransition transition) => usual.TryGetValue(transition.Left, out var days) && transition.Days * 2 < days;

    /// <summary>
    /// For each stage, the time before which a contact must have entered it to be slow: twice the usual days ago. A usual time below one
    /// day counts as one.
    /// </summary>
    public IReadOnlyDictionary<Stage, DateTimeOffset> SlowSince(DateTimeOffset now) =>
        usual.ToDictionary(u => u.Key, u => now.AddDays(-2 * Math.Max(1, u.Value)));

    /// <summary>
    /// For each stage, the time before which the clock of a deal must have started for it to have stalled by the playbook; the same as
    /// <see cref="Contact.StalledOn"/>.
    /// </summary>
    public static IReadOnlyDictionary<Stage, DateTimeOffset> StalledSince(Playbook playbook, DateOnly today) =>
        playbook.Stages.ToDictionary(
            s => s.Key, s => new DateTimeOffset(today.AddDays(1 - s.Value.StaleAfterDays).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}
