namespace SalesBot.Domain;

/// <summary>A hint that is given with a verdict where its condition holds: something worth a thought, no rule of the judgement.</summary>
/// <param name="Key">Its name within the playbook.</param>
/// <param name="When">When it is given.</param>
/// <param name="Say">The hint.</param>
public sealed record CoachingRule(string Key, CoachingCondition When, Translated Say)
{
    private const string Unknown = "unknown";

    /// <summary>The hints of a playbook that hold for a contact, the first of the playbook first (D13–D15).</summary>
    public static IEnumerable<CoachingRule> For(Contact contact, Playbook playbook, Standing standing) =>
        standing is Standing.Lead or Standing.Prospect or Standing.Qualified
            ? playbook.Coaching.Where(rule => rule.When.HoldsFor(contact, standing))
            : [];

    internal static bool IsAnyOf(string? value, IReadOnlyList<string> values) => values.Contains(value ?? Unknown, StringComparer.Ordinal);

    internal static bool Is<T>(T? value, string? named)
        where T : struct, Enum => named is null || named == (value is { } known ? EnumNames<T>.Of(known) : Unknown);
}

/// <summary>What must hold for a hint: everything that is given, at once. Data, so that an administrator can write it.</summary>
public sealed record CoachingCondition
{
    /// <summary>The standing is one of these.</summary>
    public IReadOnlyList<Standing>? Standing { get; init; }

    /// <summary>Questions, each with the values of which one was given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }

    /// <summary>How many people of what kind are named in the buying centre (D13).</summary>
    public IReadOnlyList<PeopleCount>? People { get; init; }

    /// <summary>Whether a competing product was named (D12).</summary>
    public bool? CompetitorNamed { get; init; }

    /// <summary>Whether it is known who signs (D13).</summary>
    public bool? DeciderKnown { get; init; }

    /// <summary>Whether a next step is agreed (D10).</summary>
    public bool? NextStepAgreed { get; init; }

    /// <summary>Whether everything holds.</summary>
    public bool HoldsFor(Contact contact, Standing standing)
    {
        var answers = contact.Answers;
        return Standing?.Contains(standing) != false
            && Agrees(CompetitorNamed, answers[Keys.InterestCompetitor] is not null)
            && Agrees(NextStepAgreed, answers[Keys.InterestNextStep] is not null)
            && Agrees(DeciderKnown, contact.BuyingCentre.HasDecider)
            && Answers?.All(asked => CoachingRule.IsAnyOf(answers[asked.Key], asked.Value)) != false
            && People?.All(count => count.HoldsFor(contact.BuyingCentre)) != false;
    }

    private static bool Agrees(bool? wanted, bool found) => wanted is null || wanted == found;
}

/// <summary>How many people of one kind are wanted.</summary>
public enum HowMany
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>At least one.</summary>
    Some,

    /// <summary>At least two.</summary>
    Several,
}

/// <summary>How many of those in the buying centre fit a description; what is not given fits everybody.</summary>
public sealed record PeopleCount
{
    /// <summary>Their role (D13).</summary>
    public BuyingRole? Role { get; init; }

    /// <summary>Where they stand on the purchase (D14, D15).</summary>
    public Stance? Stance { get; init; }

    /// <summary>How much their word weighs, or <c>unknown</c>.</summary>
    public string? Influence { get; init; }

    /// <summary>Why they object, or <c>unknown</c>.</summary>
    public string? Motive { get; init; }

    /// <summary>Whether something is planned about them.</summary>
    public bool? HasPlan { get; init; }

    /// <summary>How many there are to be.</summary>
    public required HowMany Count { get; init; }

    internal bool HoldsFor(BuyingCentre centre)
    {
        var fitting = centre.People.Count(person => Fits(person, centre));
        return Count switch
        {
            HowMany.None => fitting == 0,
            HowMany.Some => fitting > 0,
            HowMany.Several => fitting > 1,
        };
    }

    private bool Fits(Person person, BuyingCentre centre) =>
        (Role is null || Role == person.Role)
        // Where nobody objects any more, whoever was only suspected is neutral.
        && (Stance is null || Stance == (person.Stance == Domain.Stance.Saboteur && !centre.HasSaboteur ? Domain.Stance.Neutral : person.Stance))
        && CoachingRule.Is(person.Influence, Influence)
        && CoachingRule.Is(person.Motive, Motive)
        && (HasPlan is null || HasPlan == person.Plan is not null);
}
