using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>Reads corrections such as <c>need is immediate</c>, <c>credit passed</c> or just <c>need</c>, in any of the languages.</summary>
internal static class ChangeReader
{
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "is", "to", "yra", "i", "jest", "na", "now" };

    /// <summary>
    /// The question and the option's value. The question is null when the text names none; the value is null when the text names only the
    /// question.
    /// </summary>
    public static (Question? Question, string? Value) Read(Agenda agenda, string text)
    {
        var words = text.Split([' ', ':', '='], StringSplitOptions.RemoveEmptyEntries);
        foreach (var question in agenda.All.Where(q => q.IsCounted || (!q.IsQuick && !q.IsStep)))
            foreach (var label in question.Label.All().Concat(question.OtherLabels))
            {
                var length = label.Count(letter => letter == ' ') + 1;
                if (words.Length < length || SearchKey.Of(string.Join(' ', words[..length])) != SearchKey.Of(label))
                    continue;
                var rest = words[length..];
                // "Prieštaraujantys yra" ends with an option, "poreikis yra tikras" does not.
                if (AnswerReader.OptionNamed(question.Options, string.Join(' ', rest)) is { } whole)
                    return (question, whole.Value);
                while (rest.Length > 0 && Between.Contains(SearchKey.Of(rest[0])))
                    rest = rest[1..];
                if (rest.Length == 0)
                    return (question, null);
                if (AnswerReader.OptionNamed(question.Options, string.Join(' ', rest)) is { } option)
                    return (question, option.Value);
            }

        return (null, null);
    }

    /// <summary>
    /// The follow-up question with whose label a text begins, and the words after it, as in <c>amount 45 000 EUR</c>. Null when there is
    /// none that takes words or a day. Without a colon, a free text after the label of a piece of contact data may be an ordinary sentence, as in
    /// <c>position is weak</c>; then it is not sure.
    /// </summary>
    public static (Question Question, string Words, bool IsSure)? ReadWords(Agenda agenda, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var question in agenda.All.Where(q =>
            q is { IsQuick: false, IsStep: false, NamesPerson: false, Kind: QuestionKind.Write or QuestionKind.PickDate, Stores: null }))
            foreach (var label in question.Label.All().Concat(question.OtherLabels))
            {
                var length = label.Count(letter => letter == ' ') + 1;
                if (words.Length <= length || SearchKey.Of(string.Join(' ', words[..length])) != SearchKey.Of(label))
                    continue;
                var rest = words[length..];
                while (rest.Length > 0 && (Between.Contains(SearchKey.Of(rest[0])) || SearchKey.Of(rest[0]).Length == 0))
                    rest = rest[1..];
                if (rest.Length > 0)
                    return (question, string.Join(' ', rest), !question.IsOptional || question.Reads is not null || words[length - 1].EndsWith(':'));
            }

        return null;
    }
}
