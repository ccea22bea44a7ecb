namespace SalesBot.Domain;

/// <summary>A step of the sales cycle was undone.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="From">The result of the step that was undone.</param>
/// <param name="To">The result of the step that counts again; null when there is none.</param>
/// <param name="On">The day of the step that counts again; null when there is none.</param>
public sealed record StepUndone(StepKind Kind, StepResult From, StepResult? To, DateOnly? On) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
