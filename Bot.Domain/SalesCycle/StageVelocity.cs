namespace SalesBot.Domain;

/// <summary>How fast prospects usually move, measured by those who moved on lately (D19).</summary>
public sealed class StageVelocity
{
    /// <summary>Fewer transitions out of a stage say nothing of what is usual there.</summary>
    public const int FewestTransitions = 5;

    private readonly SortedDictionary<Stage, int> usual = [];

    /// <summary>Measures it; of each stage the middle one of its transitions counts, so that one who took years changes nothing.</summary>
    public StageVelocity(IEnumerable<StageTransition> transitions)
    {
        foreach (var stage in transitions.GroupBy(p => p.Left))
        {
            var days = stage.Select(p => p.Days).Order().ToList();
            if (days.Count >= FewestTransitions)
                usual.Add(stage.Key, days[days.Count / 2]);
        }
    }

    /// <summary>The usual days in a stage, in the order of the cycle; without the stages of which too little is known.</summary>
    public IReadOnlyDictionary<Stage, int> UsualDays => usual;

    /// <summary>Whether somebody moved on in less than half the usual time.</summary>
    public bool IsFast(StageTransition transition) => usual.TryGetValue(transition.Left, out var days) && transition.Days * 2 < days;

    /// <summary>Since before when somebody is in a stage who takes more than twice the usual time, by stage; a day at least is usual.</summary>
    public IReadOnlyDictionary<Stage, DateTimeOffset> SlowSince(DateTimeOffset now) =>
        usual.ToDictionary(u => u.Key, u => now.AddDays(-2 * Math.Max(1, u.Value)));

    /// <summary>Since before when somebody is in a stage who has stalled by the playbook, by stage.</summary>
    public static IReadOnlyDictionary<Stage, DateTimeOffset> StalledSince(Playbook playbook, DateTimeOffset now) =>
        playbook.Stages.ToDictionary(s => s.Key, s => now.AddDays(-s.Value.StaleAfterDays));
}
