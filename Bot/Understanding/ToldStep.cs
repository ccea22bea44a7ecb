using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>A step that a sentence tells in its own order: <em>yesterday I sent them the proposal</em>.</summary>
/// <param name="Kind">The kind of the step.</param>
/// <param name="Words">
/// The result in one word that <see cref="StepReader"/> knows, and the other words of the sentence in its order: a day, a name, a remark.
/// </param>
public sealed record ToldStep(StepKind Kind, string Words)
{
    /// <summary>Whether the sentence says that it did not happen.</summary>
    public bool IsDenied { get; init; }

    /// <summary>How the sale ended; null for a step that ends none.</summary>
    public StepResult? Ending { get; init; }
}
