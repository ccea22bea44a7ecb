namespace SalesBot.Domain;

/// <summary>What a playbook may refer to.</summary>
/// <param name="Values">The closed questions of the quick interview by key, each with the values of its answers, in the order in which they are asked.</param>
/// <param name="IsTaken">Whether words already mean something in the chat, so that no question or answer of a company's own can be called that.</param>
public sealed record KnownQuestions(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, Predicate<string> IsTaken);
