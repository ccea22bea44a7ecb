namespace SalesBot.Domain;

/// <summary>The deal has been in its stage for longer than the playbook allows (D19). Time writes it, once for each stay.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Since">The day on which the stage began, or on which a snooze ended.</param>
public sealed record DealStalled(Stage Stage, DateOnly Since) : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.FollowsFromOthers;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
