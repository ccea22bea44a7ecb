using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Corrects answers, tapped or named.</summary>
internal sealed class Corrections : Feature
{
    public const string Verb = "change";

    public Corrections()
    {
        Say(["change"], ["keisti", "keisk", "pakeisti", "pakeisk"], ["zmien"], Change);
        OnTap(Verb, Change);
        Explain(
            HelpGroup.Interview, 3,
            ("need is immediate", "poreikis neatidėliotinas", "potrzeba pilna"),
            ("Correct an answer", "Pataisykite atsakymą", "Popraw odpowiedź"),
            tap: "change");
    }

    // The field of a tap that holds the words of an answer.
    private const string Said = "said";

    /// <summary>The field of a tap that carries words which were said before it was clear what they are about; none for null.</summary>
    public static IReadOnlyDictionary<string, string> Carrying(string? words) =>
        words is null ? CardAction.NoFields
        : new Dictionary<string, string>(StringComparer.Ordinal) { [Said] = PlainText.Cut(words, PlainText.LongestNote) };

    /// <summary>The words that a tap carries, in one line; null for none.</summary>
    public static string? Carried(Turn turn) => PlainText.Line(turn.Input.Tap?.More.GetValueOrDefault(Said)) is { Length: > 0 } words ? words : null;

    public static async Task<Next> Change(Turn turn)
    {
        if (turn.Input.Tap is { } tap)
        {
            if (!turn.MayAnswer)
                return ContactLookup.NotFound(turn);
            if (!turn.IsFresh)
                return Next.Again;
            return turn.Agenda.Find(tap.Question) is { } asked ? Next.Begin(new Opening(asked.Key, Words: Carried(turn))) : Next.Again;
        }

        if (turn.Contact is null)
            return await ContactLookup.AskWhom(turn);
        if (turn.Input.Text.Length == 0)
            return await ContactLookup.Present(turn, turn.Contact);
        var (question, value) = ChangeReader.Read(turn.Agenda, turn.Input.Text);
        if (question is null && ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { } said && said.Question.AppliesTo(turn.Contact))
            return Note(turn, said.Question, said.Words, said.IsSure);
        if (question is null)
            return turn.IsWriting ? turn.AsWritten() : turn.Stay(turn.Say(Phrases.NotUnderstood));
        return value is not null ? Apply(turn, question, value) : DoesNotApply(turn, question) ?? NewSale.AskWhichSale(turn, question) ?? Next.Begin(question.Key);
    }

    // A follow-up such as how a plan went needs a plan first.
    private static Next? DoesNotApply(Turn turn, Question question)
    {
        if (question.IsQuick || question.AppliesTo(turn.Contact!))
            return null;
        var label = turn.Say(question.Label);
        return turn.Stay(turn.Say(($"“{label}” doesn't apply here yet.", $"„{label}“ čia kol kas netinka.", $"„{label}” na razie tu nie pasuje.")));
    }

    public static Next Apply(Turn turn, Question question, string value)
    {
        if (DoesNotApply(turn, question) is { } refused)
            return refused;
        // When there are several people, the rep must first see whom the question is about.
        if (question.Among(turn.Contact!).Count > 1)
            return Next.Begin(question.Key);
        question.Store(turn.Contact!, value, CardAction.NoFields, turn.User, turn.Now, turn.Today, turn.Playbook);
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        // A line on the next card says what was stored; the button beside it takes it back.
        var noted = turn.Told(question, new GivenAnswer(value, CardAction.NoFields));
        if (open is null || open == question)
            return Next.Begin(null, noted);
        // The answer may make the open question needless.
        return Next.Begin(open.AppliesTo(turn.Contact) ? open.Key : null, noted);
    }

    /// <summary>
    /// Stores an answer to a follow-up that was given by naming the question. Asks the question when the answer can't be used.
    /// </summary>
    public static Next Note(Turn turn, Question question, string words, bool isSure)
    {
        // The words are shown in the question's input, to be saved or not.
        if (!isSure)
            return Next.Begin(new Opening(question.Key, Words: words));
        if (NewSale.AskWhichSale(turn, question, words) is { } which)
            return which;
        if (question.Key == Keys.InterestNextStep && PlannedSteps.OfAgreed(turn, words) is { } settled)
            return settled;
        if (AnswerReader.ReadWords(turn, question, words) is not { } answer)
            return Next.Begin(question.Key);
        var noted = turn.Store(question, answer);
        // The day was taken out of the words.
        if (question.FieldInWords is { } dated && answer.Beside.GetValueOrDefault(dated.Key) is { } day)
            noted = $"{noted} · {DayWords.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Language)}";
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        return Next.Begin(open is { IsQuick: true } ? open.Key : AgendaDialog.ToVerdict, noted);
    }
}
