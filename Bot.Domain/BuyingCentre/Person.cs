namespace SalesBot.Domain;

/// <summary>A person's role in the buying centre (D13).</summary>
public enum BuyingRole
{
    /// <summary>Authorises the purchase.</summary>
    Decider,

    /// <summary>Persuades those who authorise it.</summary>
    Influencer,

    /// <summary>Will work with what is bought.</summary>
    User,

    /// <summary>Controls who gets to talk with the others.</summary>
    Gatekeeper,
}

/// <summary>Where a person stands on the purchase (D14, D15).</summary>
public enum Stance
{
    /// <summary>Not known.</summary>
    Neutral,

    /// <summary>For the purchase.</summary>
    Ally,

    /// <summary>Against the purchase, and able to talk the buyer out of it.</summary>
    Saboteur,
}

/// <summary>How much weight a person's word has in the decision.</summary>
public enum Influence
{
    Low,
    Medium,
    High,
}

/// <summary>Why somebody works against the purchase (D14).</summary>
public enum Motive
{
    /// <summary>Ties to the present supplier.</summary>
    Incumbent,

    /// <summary>The money is wanted elsewhere.</summary>
    Budget,

    /// <summary>Fears more work.</summary>
    Workload,

    /// <summary>Fears for their position.</summary>
    Status,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>How the plan for a saboteur went (D14).</summary>
public enum PlanResult
{
    /// <summary>They no longer object.</summary>
    Worked,

    /// <summary>They still object, and need another plan.</summary>
    Failed,
}

/// <summary>A member of the buying centre of one contact's deal. The same person may have another stance in another deal.</summary>
/// <param name="Name">Their name; empty for a saboteur who is suspected but not known by name.</param>
/// <param name="Role">Their role in the decision; null when not known.</param>
/// <param name="Stance">Whether they are for or against the purchase.</param>
public sealed record Person(string Name, BuyingRole? Role, Stance Stance)
{
    /// <summary>How much weight their word has; null when not known, which is treated as not low.</summary>
    public Influence? Influence { get; init; }

    /// <summary>Why they are against it; null when not known.</summary>
    public Motive? Motive { get; init; }

    /// <summary>Evidence for their stance: something they said or did. Null when nothing was noted.</summary>
    public string? Evidence { get; init; }

    /// <summary>The rep's plan to win this person over or to counter them; null when there is no plan.</summary>
    public string? Plan { get; init; }

    /// <summary>The day by which the plan is to be carried out; null when none was given.</summary>
    public DateOnly? PlanOn { get; init; }

    /// <summary>How the plan went; null while it is still to be carried out.</summary>
    public PlanResult? PlanResult { get; init; }

    /// <summary>Whether there is a plan that is still to be carried out. One that failed answers nobody.</summary>
    public bool HasPlan => Plan is not null && PlanResult is null;

    /// <summary>Their part in the decision.</summary>
    internal Part Part => new(Role, Stance, Influence);

    /// <summary>The same person with another part.</summary>
    internal Person With(Part part) => this with { Role = part.Role, Stance = part.Stance, Influence = part.Influence };
}
