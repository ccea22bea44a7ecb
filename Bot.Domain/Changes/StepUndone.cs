namespace SalesBot.Domain;

/// <summary>A step of the cycle was undone.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="From">How far the step had come that was undone.</param>
/// <param name="To">How far the step before it had come, which counts again; null when there was none.</param>
/// <param name="On">The day of the step that counts again; null when there is none.</param>
public sealed record StepUndone(StepKind Kind, StepResult From, StepResult? To, DateOnly? On) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
