namespace SalesBot.Understanding.Model;

/// <summary>Asks a model at most once in a turn, also when the turn begins anew because another one came in between.</summary>
internal sealed class AskedOnce(IAnswerModel model) : IAnswerModel
{
    private (string Text, Task<IReadOnlyList<ModelClaim>> Claims)? asked;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ModelClaim>> Ask(string user, IReadOnlyList<ModelQuestion> questions, string text, CancellationToken cancellationToken)
    {
        asked ??= (text, model.Ask(user, questions, text, cancellationToken));
        return asked.Value.Text == text ? asked.Value.Claims : Task.FromResult<IReadOnlyList<ModelClaim>>([]);
    }
}
