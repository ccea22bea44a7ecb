using SalesBot.Interview;

namespace SalesBot.Tests;

/// <summary>An answer as transcripts name it: the question's label and an option by its value or title, such as <c>need real</c>.</summary>
/// <param name="Question">The question.</param>
/// <param name="Value">The stored value; null when the rep doesn't know.</param>
/// <param name="Words">The words that name the option.</param>
public sealed record AnswerByName(Question Question, string? Value, string Words)
{
    /// <summary>Reads an answer to one of the questions that are asked.</summary>
    /// <exception cref="FormatException">There is no such question, or it has no such option.</exception>
    public static AnswerByName Read(Agenda agenda, string text)
    {
        var (question, words) = Split(agenda, text);
        if (words == "unknown" || question.Kind != QuestionKind.Choose)
            return new AnswerByName(question, words == "unknown" ? null : words, words);
        var option = question.Options.FirstOrDefault(o => o.Value == words || string.Equals(o.Title.English, words, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"{question.Key} has no option {words}.");
        return new AnswerByName(question, option.Value, words);
    }

    /// <summary>Splits an answer into the question that its label names and the words after it.</summary>
    /// <exception cref="FormatException">There is no such question.</exception>
    public static (Question Question, string Words) Split(Agenda agenda, string text) => agenda.All
        .Where(question => text.StartsWith(question.Label.English + " ", StringComparison.OrdinalIgnoreCase))
        .Select(question => (question, text[(question.Label.English.Length + 1)..]))
        .Cast<(Question, string)?>().FirstOrDefault() ?? throw new FormatException($"No question is called that: {text}");
}
