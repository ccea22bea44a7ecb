namespace SalesBot.Domain;

/// <summary>The names that a playbook is checked against: the existing questions and the reserved words.</summary>
/// <param name="Values">The closed questions of the quick interview in their order, by key, each with the values of its options.</param>
/// <param name="IsTaken">
/// Whether words already mean something in the chat, so that a company's own question or option must not be called that.
/// </param>
public sealed record KnownQuestions(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, Predicate<string> IsTaken);
