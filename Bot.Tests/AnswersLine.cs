using SalesBot.Conversation;

namespace SalesBot.Tests;

/// <summary>
/// A rep's way through the interview in one line: <c>(answers) credit passed, need real, up to interest</c>. A question that no
/// transcript knows gets "I don't know", so that the line holds when one more question is asked. With <c>(answers, typed)</c> the words are typed as they stand, with
/// <c>(answers, restarting)</c> the process is started anew before each.
/// </summary>
public sealed record AnswersLine(IReadOnlyList<AnswerByName> Answers, Question? UpTo, bool AreTyped, bool IsRestarting)
{
    private const string Stop = "up to ";

    /// <summary>Reads what a rep does; null when it is no line of answers.</summary>
    /// <exception cref="FormatException">It names no question that there is, or no option of it.</exception>
    public static AnswersLine? Read(Agenda agenda, string text)
    {
        var manner = text.StartsWith("(answers", StringComparison.Ordinal) ? text[..(text.IndexOf(')', StringComparison.Ordinal) + 1)] : "";
        if (manner is not ("(answers)" or "(answers, typed)" or "(answers, restarting)"))
            return null;
        var areTyped = manner == "(answers, typed)";
        var named = text[manner.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var stops = named.Where(name => name.StartsWith(Stop, StringComparison.Ordinal)).ToList();
        return new AnswersLine(
            [.. named.Except(stops, StringComparer.Ordinal).Select(name => areTyped ? Typed(agenda, name) : AnswerByName.Read(agenda, name))],
            stops.Select(stop => AnswerByName.Split(agenda, $"{stop[Stop.Length..]} ").Question).SingleOrDefault(),
            areTyped,
            IsRestarting: manner == "(answers, restarting)");
    }

    private static AnswerByName Typed(Agenda agenda, string name)
    {
        var (question, words) = AnswerByName.Split(agenda, name);
        return new AnswerByName(question, null, words);
    }
}
