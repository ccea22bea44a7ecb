namespace SalesBot.Domain;

/// <summary>That a contact left a stage for a later one, and after how many days (D19).</summary>
/// <param name="OwnerId">Whose contact it is.</param>
/// <param name="Left">The stage it left.</param>
/// <param name="Days">Whole days spent there.</param>
/// <param name="At">When it moved on, UTC.</param>
public readonly record struct Passage(string OwnerId, Stage Left, int Days, DateTimeOffset At);

/// <summary>How fast prospects usually move, measured by those who moved on lately (D19).</summary>
public sealed class Pace
{
    /// <summary>Fewer passages out of a stage say nothing of what is usual there.</summary>
    public const int FewestPassages = 5;

    private readonly SortedDictionary<Stage, int> usual = [];

    /// <summary>Measures it; of each stage the middle one of its passages counts, so that one who took years changes nothing.</summary>
    public Pace(IEnumerable<Passage> passages)
    {
        foreach (var stage in passages.GroupBy(p => p.Left))
        {
            var days = stage.Select(p => p.Days).Order().ToList();
            if (days.Count >= FewestPassages)
                usual.Add(stage.Key, days[days.Count / 2]);
        }
    }

    /// <summary>The usual days in a stage, in the order of the cycle; without the stages of which too little is known.</summary>
    public IReadOnlyDictionary<Stage, int> UsualDays => usual;

    /// <summary>Whether somebody moved on in less than half the usual time.</summary>
    public bool IsFast(Passage passage) => usual.TryGetValue(passage.Left, out var days) && passage.Days * 2 < days;

    /// <summary>Since before when somebody is in a stage who takes more than twice the usual time, by stage; a day at least is usual.</summary>
    public IReadOnlyDictionary<Stage, DateTimeOffset> SlowSince(DateTimeOffset now) => usual.ToDictionary(u => u.Key, u => now.AddDays(-2 * Math.Max(1, u.Value)));

    /// <summary>Since before when somebody is in a stage who has stalled by the playbook, by stage.</summary>
    public static IReadOnlyDictionary<Stage, DateTimeOffset> StalledSince(Playbook playbook, DateTimeOffset now) =>
        playbook.Stages.ToDictionary(s => s.Key, s => now.AddDays(-s.Value.StaleAfterDays));
}
