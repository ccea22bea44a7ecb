using SalesBot.Interview;

namespace SalesBot.Tests;

/// <summary>
/// A rep's way through the interview in one line: <c>(answers) credit passed, need real, up to interest</c>. A question that no
/// transcript knows gets "I don't know", so that the line holds when one more question is asked.
/// </summary>
/// <param name="Answers">The answers that are named.</param>
/// <param name="UpTo">The question at which the rep stops; null when they answer all.</param>
/// <param name="Manner">How they give them.</param>
public sealed record AnswersLine(IReadOnlyList<AnswerByName> Answers, Question? UpTo, AnswersManner Manner)
{
    private const string Stop = "up to ";

    /// <summary>Reads what a rep does; null when it is no line of answers.</summary>
    /// <exception cref="FormatException">It names no question that there is, or no option of it.</exception>
    public static AnswersLine? Read(Agenda agenda, string text)
    {
        AnswersManner? manner = text[..(text.IndexOf(')', StringComparison.Ordinal) + 1)] switch
        {
            "(answers)" => AnswersManner.Tapped,
            "(answers, typed)" => AnswersManner.Typed,
            "(answers, restarting)" => AnswersManner.Restarting,
            "(answers, in the form)" => AnswersManner.InTheForm,
            _ => null,
        };
        if (manner is not { } known)
            return null;
        var named = text[(text.IndexOf(')', StringComparison.Ordinal) + 1)..].Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var stops = named.Where(name => name.StartsWith(Stop, StringComparison.Ordinal)).ToList();
        return new AnswersLine(
            [.. named.Except(
                stops,
                StringComparer.Ordinal).Select(name =>
                    known is AnswersManner.Typed ? Typed(agenda, name) : AnswerByName.Read(agenda, name))],
            stops.Select(stop => AnswerByName.Split(agenda, $"{stop[Stop.Length..]} ").Question).SingleOrDefault(),
            known);
    }

    private static AnswerByName Typed(Agenda agenda, string name)
    {
        var (question, words) = AnswerByName.Split(agenda, name);
        return new AnswerByName(question, null, words);
    }
}
