namespace SalesBot.Domain;

/// <summary>The two schools of qualifying (D8).</summary>
public enum School
{
    /// <summary>A contact becomes a prospect by qualifying: it stays a lead until it has passed the first rules.</summary>
    Lead,

    /// <summary>A contact becomes a prospect by showing interest; qualifying comes later in the cycle.</summary>
    Prospect,
}

/// <summary>Whose word on a passed credit check counts (D9).</summary>
public enum CreditSource
{
    /// <summary>The rep's word counts.</summary>
    Reported,

    /// <summary>A credit controller's word counts; a rep's has to be confirmed.</summary>
    Confirmed,
}

/// <summary>The weight of one criterion, and the points for its values.</summary>
/// <param name="Weight">Its weight relative to the other criteria, above 0.</param>
/// <param name="Points">0 to 100 for each value of the question.</param>
public sealed record Criterion(int Weight, IReadOnlyDictionary<string, int> Points);

/// <summary>How likely a deal in a stage of the sales cycle closes, and when it has stalled (D16, D19).</summary>
/// <param name="Weight">The percentage of a deal's amount that counts in this stage, 0 to 100.</param>
/// <param name="StaleAfterDays">The days after which a contact in this stage has stalled, 1 to 3650.</param>
public sealed record StageRule(int Weight, int StaleAfterDays);

/// <summary>The least score and confidence of a qualified contact, in addition to the rules (D7). 0 requires nothing.</summary>
/// <param name="QualifiedScore">The minimum score, 0 to 100.</param>
/// <param name="MinimumConfidence">The minimum confidence, 0 to 100.</param>
public sealed record Thresholds(int QualifiedScore = 0, int MinimumConfidence = 0);

/// <summary>
/// The criteria of one sales environment (D7), as validated data with a version. Every verdict stores the edition by which it was made.
/// </summary>
public sealed record Playbook
{
    private const int LongestDays = 3650;

    // The defaults for stages that a playbook does not set. Contacts that have ended never stall.
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
        new(NextKind.NextStep, 20),
    ];

    /// <summary>The version that the administrator gave it.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The version with a hash of the content and the revision of the rules, such as <c>pumps-3#5c0a9e17.2</c>. Stored with every verdict, so
    /// that a change of the content under the same version, or of the rules, is visible (D7).
    /// </summary>
    public string Edition { get => field ?? Version; init; }

    /// <summary>The display name; null when it has none besides its version.</summary>
    public string? Name { get; init; }

    /// <summary>Which school of qualifying applies (D8).</summary>
    public required School QualifyAt { get; init; }

    /// <summary>Whether a contact who only influences stays a prospect until it is known who authorises the purchase.</summary>
    public bool RequireDecider { get; init; }

    /// <summary>For how many days a passed credit check counts (D9).</summary>
    public int CreditValidDays { get; init; } = 180;

    /// <summary>Whose word on a passed credit check counts (D9).</summary>
    public CreditSource CreditCounts { get; init; }

    /// <summary>The least score and confidence of a qualified contact.</summary>
    public Thresholds Thresholds { get; init; } = new();

    /// <summary>
    /// The criteria by question key, in the order in which missing answers are asked for. Includes the company's own questions that are
    /// scored.
    /// </summary>
    public required IReadOnlyDictionary<string, Criterion> Criteria
    {
        get;
        init => (field, TotalWeight) = (value, value.Values.Sum(criterion => criterion.Weight));
    }

    /// <summary>The keys of the questions that the quick interview asks, in order; null for those marked in the scripts.</summary>
    public IReadOnlyList<string>? QuickQuestions { get; init; }

    /// <summary>The company's own questions.</summary>
    public IReadOnlyList<CompanyQuestion> Questions { get; init; } = [];

    /// <summary>
    /// The rules for all stages of the sales cycle (D16, D19); defaults stand in for those that the playbook does not set.
    /// </summary>
    public IReadOnlyDictionary<Stage, StageRule> Stages
    {
        get;
        init => field = UsualStages.ToDictionary(usual => usual.Key, usual => value.GetValueOrDefault(usual.Key) ?? usual.Value);
    } = UsualStages;

    /// <summary>The roles that may replace the judgement's standing by their own view.</summary>
    public IReadOnlyList<Role> MayOverride { get; init; } = [Role.Manager];

    /// <summary>The urgency of each kind of next action. A kind that is missing is not listed.</summary>
    public IReadOnlyList<NextRule> Next { get; init; } = UsualNext;

    /// <summary>The weights by which deals are compared in the list of next actions.</summary>
    public HeatRule Heat { get; init; } = new();

    /// <summary>Hints that are shown with a verdict.</summary>
    public IReadOnlyList<CoachingRule> Coaching { get; init; } = [];

    /// <summary>The weights of all criteria together.</summary>
    internal int TotalWeight { get; private init; }
}
