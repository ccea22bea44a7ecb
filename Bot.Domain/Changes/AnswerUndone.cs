namespace SalesBot.Domain;

/// <summary>An answer was undone, or a detail of a person in the buying centre: their name, influence, motive or plan.</summary>
/// <param name="Question">The question's key.</param>
/// <param name="From">The value that was undone; null when it was unknown.</param>
/// <param name="To">The value before it; null when it was unknown or there was none.</param>
public sealed record AnswerUndone(string Question, string? From, string? To) : ChangeUndone
{
    /// <summary>Whether an earlier answer counts again; <em>I don't know</em> is an answer.</summary>
    public bool CountsAgain { get; init; }

    protected override IReadOnlyList<string?> People => [From, To];

    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
