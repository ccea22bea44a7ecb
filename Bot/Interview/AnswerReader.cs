using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>What an input answers: a value, or null for <em>I don't know</em>, and what the inputs beside it held.</summary>
public readonly record struct GivenAnswer(string? Value, IReadOnlyDictionary<string, string> Beside);

/// <summary>Reads a tap or a typed message as the answer to a question. Options are chosen by their words, in any language, never by number.</summary>
internal static class AnswerReader
{
    /// <summary>The answer; null when the input is none, after the turn was told why.</summary>
    public static GivenAnswer? Read(Turn turn, Question question)
    {
        if (turn.Input.Intent == Intent.Unknown)
            return new GivenAnswer(null, CardAction.NoFields);
        return turn.Input.Tap is { } tap ? Read(turn, question, tap) : ReadTyped(turn, question);
    }

    /// <summary>
    /// An answer with whom it is about: whom its card names, if the question may be about them, or whom it is about next. Null when that is
    /// not clear; then it is asked again.
    /// </summary>
    public static GivenAnswer? About(Turn turn, Question question, GivenAnswer answer)
    {
        var contact = turn.Contact!;
        if (!question.IsAboutSomebody || answer.Value is null)
            return answer;
        var among = question.Among(contact);
        var told = turn.Input.Tap?.More.GetValueOrDefault(QuestionCard.Whom);
        // A card that names nobody was made before there were several.
        var whom = told is not null ? among.FirstOrDefault(p => p.Name == told) : turn.Input.Tap is null || among.Count < 2 ? question.Whom(contact) : null;
        if (whom is null)
            return told is null && among.Count == 0 ? answer : Refuse(turn, MustSayWhom(question, contact) ? Phrases.PleaseTapWhom : Phrases.LookForWhom);
        return answer with { Beside = new Dictionary<string, string>(answer.Beside, StringComparer.Ordinal) { [QuestionCard.Whom] = whom.Name } };
    }

    /// <summary>Whether a question may be about several people and it is not clear whom.</summary>
    public static bool MustSayWhom(Question question, Contact contact) =>
        question.IsAboutSomebody && question.Whom(contact) is null && question.Among(contact).Count > 1;

    /// <summary>
    /// The option that some typed words name: its title, its first word or the beginning of it where no other option has the same, or its
    /// stored value.
    /// </summary>
    public static Option? OptionNamed(IReadOnlyList<Option> options, string text)
    {
        var said = SearchKey.Of(text);
        if (said.Length == 0)
            return null;
        var begun = new List<Option>();
        foreach (var option in options)
        {
            if (SearchKey.Of(option.Value) == said)
                return option;
            var keys = option.Title.All().Select(SearchKey.Of).ToList();
            if (keys.Contains(said, StringComparer.Ordinal))
                return option;
            if (keys.Exists(key =>
                key.StartsWith(said + " ", StringComparison.Ordinal)
                    || (said.Length >= 4 && key.StartsWith(said, StringComparison.Ordinal))))
                begun.Add(option);
        }

        return begun.Count == 1 ? begun[0] : null;
    }

    /// <summary>What is said of a question that takes words or a day, by its name; null after the turn was told why it can't be used.</summary>
    public static GivenAnswer? ReadWords(Turn turn, Question question, string words) =>
        question.Kind == QuestionKind.PickDate ? Day(turn, question, words) : Written(turn, question, words, CardAction.NoFields);

    /// <summary>What a tap brought for the inputs of a question: the words, and what is usable of the inputs beside them.</summary>
    public static (string? Written, IReadOnlyDictionary<string, string> Beside) Entered(Turn turn, Question question) =>
        turn.Input.Tap is { } tap && tap.Question == question.Key && tap.Inputs.TryGetValue(question.Key, out var written)
            ? (PlainText.Line(written), Beside(question, tap.Inputs))
            : (null, CardAction.NoFields);

    /// <summary>The contents of a form: every question of the quick interview that was filled in.</summary>
    public static IEnumerable<(Question Question, string Value)> ReadForm(Turn turn, CardAction tap)
    {
        foreach (var question in turn.Agenda.Counted)
            if (tap.Inputs.TryGetValue(question.Key, out var value) && question.Find(value) is not null)
                yield return (question, value);
    }

    private static GivenAnswer? Read(Turn turn, Question question, CardAction tap)
    {
        if (tap.Question != question.Key)
            return null;
        var value = tap.Value ?? tap.Inputs.GetValueOrDefault(question.Key);
        switch (question.Kind)
        {
            case QuestionKind.Choose:
                return question.Find(value) is { } option ? new GivenAnswer(option.Value, CardAction.NoFields) : Refuse(turn, Phrases.PleaseTapAnOption);
            case QuestionKind.ChooseSeveral:
                var chosen = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Where(one => question.Find(one) is not null).Distinct(StringComparer.Ordinal).ToList();
                return chosen.Count > 0 ? new GivenAnswer(string.Join(',', chosen), CardAction.NoFields) : Refuse(turn, Phrases.PleaseTapAnOption);
            case QuestionKind.PickDate:
                return Day(turn, question, value);
            default:
                return Written(turn, question, value, Beside(question, tap.Inputs));
        }
    }

    private static GivenAnswer? ReadTyped(Turn turn, Question question)
    {
        if (question.Kind == QuestionKind.PickDate)
            return Day(turn, question, turn.Input.Text);
        if (question.Kind == QuestionKind.Write)
            return Written(turn, question, turn.Input.Text, CardAction.NoFields);
        return OptionNamed(question.Options, turn.Input.Text) is { } option
            ? new GivenAnswer(option.Value, CardAction.NoFields)
            : Refuse(turn, Phrases.PleaseTapAnOption);
    }

    private static GivenAnswer? Written(Turn turn, Question question, string? text, IReadOnlyDictionary<string, string> beside)
    {
        var line = PlainText.Line(text);
        if (line.Length == 0)
            return Refuse(turn, Phrases.PleaseWriteSomething);
        if (PlainText.Length(line) > question.LongestText)
        {
            turn.Tell(Phrases.TooLong(question.LongestText, turn.Language));
            return null;
        }

        // The day on which something happened is not still to come; it is asked back as any other.
        foreach (var field in question.IsStep ? question.Fields.Where(f => f.Kind is FieldKind.Date) : [])
            if (beside.TryGetValue(field.Key, out var written)
                && DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && Step.Doubt(isPlanned: false, day, turn.Today) is { } doubt)
                return Refuse(turn, DayWords.Of(doubt, day));
        return question.TakesMoney ? Money(turn, line, beside) : new GivenAnswer(line, beside);
    }

    // The currency that is written counts; then the one chosen beside it, the deal's own, and the one used last.
    private static GivenAnswer? Money(Turn turn, string line, IReadOnlyDictionary<string, string> beside)
    {
        var read = MoneyReader.Read(line);
        switch (read.Mistake)
        {
            case MoneyMistake.TwoAmounts: return Refuse(turn, MoneyWords.TwoAmounts(PlainText.Cut(line, 30)));
            case MoneyMistake.NotPositive: return Refuse(turn, MoneyWords.NotPositive);
            case MoneyMistake.TooLarge: return Refuse(turn, MoneyWords.TooLarge);
            case not null: return Refuse(turn, MoneyWords.NotRead);
        }

        if (CurrencyOf(turn, read, beside) is not { } currency)
            return Refuse(turn, MoneyWords.NoCurrency);
        turn.Profile.Count(currency);
        return Amount(read, currency);
    }

    /// <summary>The amount of money with which some words begin, or which they are, and what follows it.</summary>
    public static (GivenAnswer? Amount, string? After) AmountAhead(Turn turn, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = words.Length > 1 && SearchKey.Of(words[0]) is "for" or "uz" or "za" ? 1 : 0;
        for (var end = words.Length; end > start; end--)
            if (MoneyReader.Read(string.Join(' ', words[start..end]).TrimEnd(',', ';', ':', '.')) is { Mistake: null } read
                // A figure alone at the beginning may count anything: "3 pumps at first".
                && (read.Currency ?? (end == words.Length ? CurrencyOf(turn, read, CardAction.NoFields) : null)) is { } currency)
                return (Amount(read, currency), string.Join(' ', words[end..]).TrimStart('–', '-', ' ') is { Length: > 0 } rest ? rest : null);
        return (null, null);
    }

    private static string? CurrencyOf(Turn turn, MoneyRead read, IReadOnlyDictionary<string, string> beside) =>
        read.Currency ?? beside.GetValueOrDefault(Keys.DealCurrency) ?? turn.Contact!.Answers[Keys.DealCurrency] ?? turn.Profile.Currency;

    private static GivenAnswer Amount(MoneyRead read, string currency) => new(
        (read.Hundredths / 100m).ToString(read.Hundredths % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture),
        new Dictionary<string, string>(StringComparer.Ordinal) { [Keys.DealCurrency] = currency });

    /// <summary>What is usable of the inputs beside a question's words.</summary>
    public static Dictionary<string, string> Beside(Question question, IReadOnlyDictionary<string, string> inputs)
    {
        var beside = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in question.Fields)
            if (inputs.TryGetValue(field.Key, out var value) && IsUsable(field, value))
                beside[field.Key] = field.Kind is FieldKind.Words ? PlainText.Cut(PlainText.Line(value), PlainText.LongestNote) : value;
        return beside;
    }

    private static bool IsUsable(Field field, string value) => field.Kind switch
    {
        FieldKind.Date => IsDay(value),
        FieldKind.Words => PlainText.Line(value).Length > 0,
        FieldKind.Choice => field.Options.Any(option => option.Value == value),
    };

    private static GivenAnswer? Day(Turn turn, Question question, string? text)
    {
        if (DayReader.Find(text ?? "", turn.Today, question.Lies ?? DayLies.Ahead) is not { } found)
            return Refuse(turn, Phrases.PleasePickADay);
        if (found.Mistake is { } mistake)
            return Refuse(turn, mistake == DayMistake.TwoDays ? DayWords.TwoDays(found.Written) : DayWords.NoSuchDay(found.Written));
        var day = found.Day!.Value;
        if (question.Lies is { } lies && Step.Doubt(lies == DayLies.Ahead, day, turn.Today) is { } doubt)
            return Refuse(turn, DayWords.Of(doubt, day));
        var stored = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return IsDay(stored) ? new GivenAnswer(stored, CardAction.NoFields) : Refuse(turn, Phrases.PleasePickADay);
    }

    private static bool IsDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100;

    private static GivenAnswer? Refuse(Turn turn, Words why)
    {
        turn.Tell(turn.Say(why));
        return null;
    }
}
