using System.Globalization;
using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>Formats answers for people: an option's title, a date in their language, or the text as it was written.</summary>
public static class AnswerWords
{
    /// <summary>The value of a question in a language; for null, the word for <em>unknown</em>.</summary>
    public static string Of(Question question, string? value, Language language)
    {
        if (value is null)
            return question.IsOptional ? "–" : Phrases.Unknown.In(language);
        return question.Kind switch
        {
            QuestionKind.Choose => question.Find(value)?.Title.In(language) ?? value,
            QuestionKind.ChooseSeveral => string.Join(" · ", value.Split(',').Select(one => question.Find(one)?.Title.In(language) ?? one)),
            _ when question.TakesMoney => MoneyWords.Of(value, null, language).Trim('\u00A0'),
            QuestionKind.PickDate => Day(value, language),
            _ when question.Shows is { } show => show(value),
            _ => value,
        };
    }

    /// <summary>
    /// A stored day in a language, in a form in which day and month can't be confused; the text itself when it is no day.
    /// </summary>
    public static string Day(string stored, Language language) =>
        DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(language == Language.English ? "d MMM yyyy" : "d", language.Culture())
            : stored;
}
