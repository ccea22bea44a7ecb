namespace SalesBot.Understanding.Model;

/// <summary>
/// A language model outside this host that reads answers in words which the bot's own reader left unused. There is none unless the settings name
/// one. It may be slow, dead or wrong, or lie: it never throws for that, and nothing that it says counts before <see cref="NamelessText.Check"/>.
/// </summary>
public interface IAnswerModel
{
    /// <summary>Asks the model; it answers nothing when it fails, is too slow, or is busy with another text of the same user.</summary>
    /// <param name="user">Who wrote the text.</param>
    /// <param name="questions">The questions to which it may find answers.</param>
    /// <param name="text">The text, without names.</param>
    /// <param name="cancellationToken">Ends with the turn.</param>
    Task<IReadOnlyList<ModelClaim>> Ask(string user, IReadOnlyList<ModelQuestion> questions, string text, CancellationToken cancellationToken);
}

/// <summary>A question as a model is told of it, in English.</summary>
/// <param name="Key">Its permanent key.</param>
/// <param name="Text">The question.</param>
/// <param name="Options">The stored value of each option, and what it means.</param>
public sealed record ModelQuestion(string Key, string Text, IReadOnlyList<(string Value, string Meaning)> Options);

/// <summary>An answer that a model claims to have read.</summary>
/// <param name="Question">The question's key.</param>
/// <param name="Value">The option's stored value.</param>
/// <param name="Span">The words that say so, as they stand in the text that was sent.</param>
public sealed record ModelClaim(string Question, string Value, string Span);
