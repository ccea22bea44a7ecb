namespace SalesBot.Domain;

/// <summary>The standing changed, up or down, as the judgement or an override says (D2).</summary>
/// <param name="From">The standing before.</param>
/// <param name="To">The standing now.</param>
/// <param name="Rule">The rule that judged; null when somebody's own view counts instead.</param>
public sealed record StandingChanged(Standing From, Standing To, Rule? Rule) : PermanentChange
{
    /// <summary>The answers that carried it, as <c>interest.level=comparing;need.strength=real</c>.</summary>
    public string? Evidence { get; init; }

    /// <summary>The edition of the playbook that judged (D7).</summary>
    public string? PlaybookVersion { get; init; }

    public override UndoRefusal WhyPermanent => UndoRefusal.FollowsFromOthers;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
