namespace SalesBot.Domain;

/// <summary>The judgement or an override moved the contact to another standing, up or down (D2).</summary>
/// <param name="From">The standing before.</param>
/// <param name="To">The standing now.</param>
/// <param name="Rule">The rule that decided; null when an override decided.</param>
public sealed record StandingChanged(Standing From, Standing To, Rule? Rule) : PermanentChange
{
    /// <summary>The answers on which the judgement rests, as <c>interest.level=comparing;need.strength=real</c>.</summary>
    public string? Evidence { get; init; }

    /// <summary>The version of the playbook that was used (D7).</summary>
    public string? PlaybookVersion { get; init; }

    public override UndoRefusal WhyPermanent => UndoRefusal.FollowsFromOthers;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
