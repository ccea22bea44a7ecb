namespace SalesBot.Domain;

/// <summary>A hint that is shown with a verdict when its condition holds. It does not affect the judgement.</summary>
/// <param name="Key">Its name within the playbook.</param>
/// <param name="When">The condition.</param>
/// <param name="Say">The hint.</param>
public sealed record CoachingRule(string Key, CoachingCondition When, Translated Say)
{
    private const string Unknown = "unknown";

    /// <summary>
    /// The hints of a playbook that hold for a contact, in the playbook's order (D13–D15). None for a contact that is parked or has ended.
    /// </summary>
    public static IEnumerable<CoachingRule> For(Contact contact, Playbook playbook, Standing standing) =>
        standing is Standing.Lead or Standing.Prospect or Standing.Qualified
            ? playbook.Coaching.Where(rule => rule.When.HoldsFor(contact, standing))
            : [];

    internal static bool IsAnyOf(string? value, IReadOnlyList<string> values) => values.Contains(value ?? Unknown, StringComparer.Ordinal);

    internal static bool Is<T>(T? value, string? named)
        where T : struct, Enum => named is null || named == (value is { } known ? EnumNames<T>.Of(known) : Unknown);
}

/// <summary>The condition of a hint: everything that is set must hold. It is data, so that an administrator can write it.</summary>
public sealed record CoachingCondition
{
    /// <summary>The standing is one of these.</summary>
    public IReadOnlyList<Standing>? Standing { get; init; }

    /// <summary>
    /// Allowed values by question: each of these questions must have one of its values, where <c>unknown</c> stands for no known value.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }

    /// <summary>How many people of a kind the buying centre must have (D13).</summary>
    public IReadOnlyList<PeopleCount>? People { get; init; }

    /// <summary>Whether a competing product was named (D12).</summary>
    public bool? CompetitorNamed { get; init; }

    /// <summary>Whether it is known who authorises the purchase (D13).</summary>
    public bool? DeciderKnown { get; init; }

    /// <summary>Whether the answers name an agreed next step (D10), even if a later step has overtaken it.</summary>
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

/// <summary>How many people of a kind are required.</summary>
public enum HowMany
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>At least one.</summary>
    Some,

    /// <summary>At least two.</summary>
    Several,
}

/// <summary>How many people in the buying centre must fit a description. A property that is null fits everybody.</summary>
public sealed record PeopleCount
{
    /// <summary>Their role (D13).</summary>
    public BuyingRole? Role { get; init; }

    /// <summary>Whether they are for or against the purchase (D14, D15).</summary>
    public Stance? Stance { get; init; }

    /// <summary>Their influence, or <c>unknown</c>.</summary>
    public string? Influence { get; init; }

    /// <summary>Their motive, or <c>unknown</c>.</summary>
    public string? Motive { get; init; }

    /// <summary>Whether there is a plan for them.</summary>
    public bool? HasPlan { get; init; }

    /// <summary>The required number.</summary>
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
        // When no saboteur is reported any more, a saboteur without a name counts as neutral.
        && (Stance is null || Stance == (person.Stance == Domain.Stance.Saboteur && !centre.HasSaboteur ? Domain.Stance.Neutral : person.Stance))
        && CoachingRule.Is(person.Influence, Influence)
        && CoachingRule.Is(person.Motive, Motive)
        && (HasPlan is null || HasPlan == person.HasPlan);
}
