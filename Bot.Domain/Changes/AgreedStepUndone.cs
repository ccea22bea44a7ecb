namespace SalesBot.Domain;

/// <summary>The record that the agreed next step was done or called off was undone. The step is agreed again.</summary>
/// <param name="What">What is agreed again, in the rep's words.</param>
/// <param name="On">The day for which it is agreed; null when it has none.</param>
/// <param name="WasDone">Whether it had been done; false when it had been called off.</param>
public sealed record AgreedStepUndone(string What, DateOnly? On, bool WasDone) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
