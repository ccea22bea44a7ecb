using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>An answer: its value, or null for <em>I don't know</em>, and the values of the question's other fields.</summary>
public readonly record struct GivenAnswer(string? Value, IReadOnlyDictionary<string, string> Beside);

/// <summary>Reads words as a value in a normal form; null when they can't be read.</summary>
internal delegate string? WordsReader(string words, Turn turn);

/// <summary>
/// Reads a tap or a typed message as the answer to a question. A typed option is recognised by its words, in any language, never by a
/// number.
/// </summary>
internal static partial class AnswerReader
{
    /// <summary>The field of an answer that holds the words as they were written, where the value is a normal form of them.</summary>
    public const string AsWritten = "asWritten";

    /// <summary>The answer; null when the input can't be used. Then the reason was added to the turn's replies.</summary>
    public static GivenAnswer? Read(Turn turn, Question question)
    {
        if (turn.Input.Intent == Intent.Unknown)
            return new GivenAnswer(null, CardAction.NoFields);
        return turn.Input.Tap is { } tap ? Read(turn, question, tap) : ReadTyped(turn, question);
    }

    /// <summary>
    /// Adds to an answer the person whom it is about: the one that the card names, if the question may be about them, else the next one.
    /// Null when that is unclear; then a reason was added to the turn's replies and the question is to be asked again.
    /// </summary>
    public static GivenAnswer? About(Turn turn, Question question, GivenAnswer answer)
    {
        var contact = turn.Contact!;
        if (!question.IsAboutSomebody || answer.Value is null)
            return answer;
        var among = question.Among(contact);
        var told = turn.Input.Tap?.More.GetValueOrDefault(QuestionCard.Whom);
        // A card that names nobody was made when there was at most one person.
        var whom = told is not null ? among.FirstOrDefault(p => p.Name == told) : turn.Input.Tap is null || among.Count < 2 ? question.Whom(contact) : null;
        if (whom is null)
            return told is null && among.Count == 0 ? answer : Refuse(turn, MustSayWhom(question, contact) ? Phrases.PleaseTapWhom : Phrases.LookForWhom);
        return answer with { Beside = new Dictionary<string, string>(answer.Beside, StringComparer.Ordinal) { [QuestionCard.Whom] = whom.Name } };
    }

    /// <summary>
    /// Whether a typed text is an answer to a question, or was meant to be one: an option's title, something with a day, or with the figures of an
    /// amount. A question that takes any text is answered by everything. A text that is no answer may report anything else.
    /// </summary>
    public static bool MayAnswer(Turn turn, Question question)
    {
        var line = PlainText.Line(turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text);
        return question.Kind switch
        {
            QuestionKind.Choose or QuestionKind.ChooseSeveral => OptionNamed(question.Options, turn.Input.Text) is not null,
            QuestionKind.PickDate => DayReader.Find(line, turn.Today, question.Lies ?? DayLies.Ahead) is { } found && !IsAboutMore(found.Rest),
            _ => question.TakesAnyText || IsMostlySigns(line)
                || (question.TakesMoney ? MoneyReader.Read(line).Mistake is null : question.Reads!(line, turn) is not null),
        };
    }

    // A number, an address: what hardly consists of words, even if it is wrong.
    private static bool IsMostlySigns(string line) =>
        line.Contains('@', StringComparison.Ordinal)
        || (!line.Contains(' ', StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal))
        || line.Count(char.IsDigit) * 2 >= line.Count(char.IsLetterOrDigit);

    /// <summary>Whether the question may be about several people and it is unclear about whom.</summary>
    public static bool MustSayWhom(Question question, Contact contact) =>
        question.IsAboutSomebody && question.Whom(contact) is null && question.Among(contact).Count > 1;

    /// <summary>
    /// The option that a text names by its title, now or formerly, by the title's first word or at least four letters of its beginning, or
    /// by its stored value. Null when none or several fit.
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
            var keys = option.Title.All().Concat(option.FormerTitles).Select(SearchKey.Of).ToList();
            if (keys.Contains(said, StringComparer.Ordinal))
                return option;
            if (keys.Exists(key =>
                key.StartsWith(said + " ", StringComparison.Ordinal)
                    || (said.Length >= 4 && key.StartsWith(said, StringComparison.Ordinal))))
                begun.Add(option);
        }

        return begun.Count == 1 ? begun[0] : null;
    }

    /// <summary>
    /// The answer in typed words to a question that takes words or a day. Null when it can't be used; then the reason was added to the
    /// turn's replies.
    /// </summary>
    public static GivenAnswer? ReadWords(Turn turn, Question question, string words) =>
        question.Kind == QuestionKind.PickDate ? Day(turn, question, words) : Written(turn, question, words);

    /// <summary>
    /// What a tap sent for a question: its words, and the usable values of its other fields. Null and empty when the tap is for another
    /// question.
    /// </summary>
    public static (string? Written, IReadOnlyDictionary<string, string> Beside) Entered(Turn turn, Question question) =>
        turn.Input.Tap is { } tap && tap.Question == question.Key && tap.Inputs.TryGetValue(question.Key, out var written)
            ? (PlainText.Line(written), Beside(turn, question, tap.Inputs).Values)
            : (null, CardAction.NoFields);

    /// <summary>The quick questions that were answered in a form, with their values.</summary>
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
                return Written(turn, question, value, tap.Inputs);
        }
    }

    private static GivenAnswer? ReadTyped(Turn turn, Question question)
    {
        if (question.Kind == QuestionKind.PickDate)
            return Day(turn, question, turn.Input.Text);
        if (question.Kind == QuestionKind.Write)
            return Written(turn, question, turn.Input.Text);
        return OptionNamed(question.Options, turn.Input.Text) is { } option
            ? new GivenAnswer(option.Value, CardAction.NoFields)
            : Refuse(turn, Phrases.PleaseTapAnOption);
    }

    private static GivenAnswer? Written(Turn turn, Question question, string? text, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var line = PlainText.Line(text);
        if (line.Length == 0)
            return Refuse(turn, Phrases.PleaseWriteSomething);
        if (question.NamesPerson && TypedName.IsNobody(line))
            return new GivenAnswer(null, CardAction.NoFields);
        if (question.NamesPerson && inputs is null && TypedName.IsSentence(line))
            return Refuse(turn, Phrases.OnlyTheName);
        if (PlainText.Length(line) > question.LongestText)
        {
            turn.Tell(Phrases.TooLong(question.LongestText, turn.Language));
            return null;
        }

        if (!PlainText.HasWords(line, question.FewestWords))
            return Refuse(turn, Phrases.PleaseWriteSomething);

        var (beside, doubt) = Beside(turn, question, inputs ?? CardAction.NoFields);
        if (doubt is { } why)
            return Refuse(turn, why);
        if (question.TakesMoney)
            return Money(turn, line, beside);
        if (question.FieldInWords is { } dated && !(beside.GetValueOrDefault(dated.Key) is { Length: > 0 })
            && AgreedDayReader.Read(line, turn.Today) is var (what, day) && PlainText.HasWords(what, question.FewestWords))
            return new GivenAnswer(what, new Dictionary<string, string>(beside, StringComparer.Ordinal)
            {
                [dated.Key] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
        if (question.Reads is not { } read)
            return new GivenAnswer(line, beside);
        return read(line, turn) is { } value
            ? new GivenAnswer(value, new Dictionary<string, string>(beside, StringComparer.Ordinal) { [AsWritten] = line })
            : Refuse(turn, question.ReadMistake);
    }

    /// <summary>
    /// The usable values of a question's other fields, and why a day among them can't be used; null when each can. A field that the user emptied has
    /// an empty value. A day that can't be used is asked for again, because leaving it out would mean the present day.
    /// </summary>
    public static (IReadOnlyDictionary<string, string> Values, Words? Doubt) Beside(
        Turn turn, Question question, IReadOnlyDictionary<string, string> inputs)
    {
        Words? doubt = null;
        var beside = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in question.Fields)
        {
            if (!inputs.TryGetValue(field.Key, out var input) || PlainText.Line(input) is not { Length: > 0 } value)
            {
                // The form showed it, and the user emptied it.
                if (inputs.Count > 0 && question.KeepsFields && field.Kind is not FieldKind.Choice && turn.Contact!.Answers[field.Key] is not null)
                    beside[field.Key] = "";
                continue;
            }

            switch (field.Kind)
            {
                case FieldKind.Words:
                    beside[field.Key] = PlainText.Cut(value, PlainText.LongestNote);
                    break;
                case FieldKind.Choice when field.Options.Any(option => option.Value == value):
                    beside[field.Key] = value;
                    break;
                case FieldKind.Choice:
                    break;
                case FieldKind.Date:
                    // What has happened can't be in the future.
                    var (day, why) = DayIn(turn, value, question.IsStep ? DayLies.Back : DayLies.Ahead, question.IsStep ? DayLies.Back : field.Lies);
                    doubt ??= why;
                    if (day is not null)
                        beside[field.Key] = day;
                    break;
            }
        }

        return (beside, doubt);
    }

    // How many words may stand beside a day, such as "morning". Words with fewer letters are not counted.
    private const int MostBesideADay = 1, ShortestWord = 3;

    private static GivenAnswer? Day(Turn turn, Question question, string? text)
    {
        var (day, why) = DayIn(turn, text ?? "", question.Lies ?? DayLies.Ahead, question.Lies);
        return why is { } refusal ? Refuse(turn, refusal) : new GivenAnswer(day, CardAction.NoFields);
    }

    // The day in a text as it is stored, and why it can't be used. A day without a year is sought in one direction; whether it must lie
    // there is said apart. A day that lies in the other one is given all the same, so that the user sees it and corrects it.
    private static (string? Day, Words? Why) DayIn(Turn turn, string text, DayLies sought, DayLies? lies)
    {
        if (DayReader.Find(text, turn.Today, sought) is not { } found)
            return (null, Phrases.PleasePickADay);
        if (IsAboutMore(found.Rest))
            return (null, Phrases.PleasePickADay);
        if (found.MistakeInWords is { } mistake)
            return (null, mistake);
        var day = found.Day!.Value;
        var stored = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (lies is { } direction && Step.Doubt(direction == DayLies.Ahead, day, turn.Today) is { } doubt)
            return (stored, DayWords.Of(doubt, day));
        return day.Year is >= 2000 and <= 2100 ? (stored, null) : (null, Phrases.PleasePickADay);
    }

    // "No, today I only called her", "her boss decides in March": the day is another thing's.
    private static bool IsAboutMore(string rest)
    {
        var words = Token.Of(rest);
        return words.Any(word => Lexicon.BuiltIn.Denies(word.Key))
            || words.Count(word => word.Key.Length >= ShortestWord && !char.IsDigit(word.Key[0]) && !Lexicon.BuiltIn.Fills(word.Key)) > MostBesideADay;
    }

    private static GivenAnswer? Refuse(Turn turn, Words why)
    {
        turn.Tell(turn.Say(why));
        return null;
    }
}
