namespace SalesBot.Domain;

/// <summary>The two schools of qualifying (D8).</summary>
public enum School
{
    /// <summary>Qualifying makes the prospect: a contact stays a lead until the gates are passed.</summary>
    Lead,

    /// <summary>Interest makes the prospect; qualifying comes later in the cycle.</summary>
    Prospect,
}

/// <summary>Whose word on a passed credit check counts (D9).</summary>
public enum CreditSource
{
    /// <summary>The rep's.</summary>
    Reported,

    /// <summary>A credit controller's; a rep's still has to be confirmed.</summary>
    Confirmed,
}

/// <summary>What one criterion weighs, and the points its values are worth.</summary>
/// <param name="Weight">Its share against the other criteria's, above 0.</param>
/// <param name="Points">0 to 100 for each value of the question.</param>
public sealed record Criterion(int Weight, IReadOnlyDictionary<string, int> Points);

/// <summary>What a stage of the cycle means for a deal in it: how likely it closes, and when it has stalled (D16, D19).</summary>
/// <param name="Weight">0 to 100: the part of the deal's amount that is counted while it stands there.</param>
/// <param name="StaleAfterDays">1 to 3650: more days without a change mean that it has stalled.</param>
public sealed record StageRule(int Weight, int StaleAfterDays);

/// <summary>What a contact must reach to be qualified, besides the rules (D7). 0 asks for nothing.</summary>
/// <param name="QualifiedScore">The least score, 0 to 100.</param>
/// <param name="MinimumConfidence">The least confidence, 0 to 100.</param>
public sealed record Thresholds(int QualifiedScore = 0, int MinimumConfidence = 0);

/// <summary>The criteria of one sales environment (D7): data, validated, versioned. An outcome remembers the version it was judged by.</summary>
public sealed record Playbook
{
    private const int LongestDays = 3650;

    // What a stage means where a playbook does not say; what has ended never stalls.
    private static readonly Dictionary<Stage, StageRule> UsualStages = new()
    {
        [Stage.New] = new(5, 14),
        [Stage.WaitingForCredit] = new(10, 10),
        [Stage.Talking] = new(20, 21),
        [Stage.Demonstration] = new(40, 21),
        [Stage.Proposal] = new(60, 14),
        [Stage.Closing] = new(80, 7),
        [Stage.Won] = new(100, LongestDays),
        [Stage.Lost] = new(0, LongestDays),
    };

    private static readonly NextRule[] UsualNext =
    [
        new(NextKind.StepDue, 90), new(NextKind.WakeUp, 80), new(NextKind.ChaseCheck, 70), new(NextKind.PlanAgainstSaboteur, 60),
        new(NextKind.OpenInterview, 50), new(NextKind.AskForReferral, 40), new(NextKind.Stale, 30),
    ];

    private Weighed[]? weighed;

    /// <summary>Its name and version, as the administrator gives it.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The version with a mark of the content, such as <c>pumps-3#5c0a9e17</c>: kept with every verdict, so that what was changed under the
    /// same version is another playbook all the same (D7).
    /// </summary>
    public string Edition { get => field ?? Version; init; }

    /// <summary>What people call it; null when it has no name besides its version.</summary>
    public string? Name { get; init; }

    /// <summary>When qualifying happens (D8).</summary>
    public required School QualifyAt { get; init; }

    /// <summary>Whether a contact who only influences can be qualified before it is known who signs.</summary>
    public bool RequireDecider { get; init; }

    /// <summary>Days for which a passed credit check counts (D9).</summary>
    public int CreditValidDays { get; init; } = 180;

    /// <summary>Whose word on a passed credit check counts (D9).</summary>
    public CreditSource CreditCounts { get; init; }

    /// <summary>What a contact must reach to be qualified.</summary>
    public Thresholds Thresholds { get; init; } = new();

    /// <summary>The criteria by question key, in the order in which missing ones are wanted; the company's own questions that count are among them.</summary>
    public required IReadOnlyDictionary<string, Criterion> Criteria
    {
        get;
        init => (field, weighed) = (value, null);
    }

    /// <summary>What the quick interview asks, in order; null for the questions of the scripts.</summary>
    public IReadOnlyList<string>? QuickQuestions { get; init; }

    /// <summary>The company's own questions.</summary>
    public IReadOnlyList<CompanyQuestion> Questions { get; init; } = [];

    /// <summary>What each stage of the cycle means (D16, D19); every stage is there, as the playbook says or as is usual.</summary>
    public IReadOnlyDictionary<Stage, StageRule> Stages
    {
        get;
        init => field = UsualStages.ToDictionary(usual => usual.Key, usual => value.GetValueOrDefault(usual.Key) ?? usual.Value);
    } = UsualStages;

    /// <summary>Who may put their own view of a standing above the judgement's.</summary>
    public IReadOnlyList<Role> MayOverride { get; init; } = [Role.Manager];

    /// <summary>How what is to be done next is ranked, in order; a kind that is not among them is not listed.</summary>
    public IReadOnlyList<NextRule> Next { get; init; } = UsualNext;

    /// <summary>Hints that are given with a verdict.</summary>
    public IReadOnlyList<CoachingRule> Coaching { get; init; } = [];

    /// <summary>The criteria as the judgement reads them.</summary>
    internal Weighed[] Weighed => weighed ??= [.. Criteria.Select(c => new Weighed(c.Key, c.Value))];
}

/// <summary>A criterion as the judgement reads it: few values, found by comparing.</summary>
internal sealed class Weighed(string key, Criterion criterion)
{
    private readonly string[] values = [.. criterion.Points.Keys];
    private readonly int[] points = [.. criterion.Points.Values];

    public string Key { get; } = key;

    public int Weight { get; } = criterion.Weight;

    /// <summary>The points of a value; null when it is none of the question's, or unknown.</summary>
    public int? Of(string? value)
    {
        if (value is not null)
            for (var place = 0; place < values.Length; place++)
                if (values[place] == value)
                    return points[place];
        return null;
    }
}
