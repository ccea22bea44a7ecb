using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Handles messages that begin with no command: an answer to the open question, a correction, or the name of a question to open.
/// </summary>
internal sealed class FreeText : Feature
{
    // The verb of a row that stores another answer than the one that is asked for.
    private const string OtherAnswer = "otherAnswer";

    public FreeText()
    {
        On(Intent.None, Take);
        OnTap(OtherAnswer, StoreOtherAnswer);
    }

    /// <summary>Handles a message as free text although it begins like a command.</summary>
    public static Task<Next> Take(Turn turn, Input input)
    {
        turn.Input = input with { Intent = Intent.None, Handler = null };
        return Take(turn);
    }

    private static async Task<Next> Take(Turn turn)
    {
        if (await SeveralFacts.TakeWord(turn) is { } offered)
            return offered;
        if (PastedSignature(turn) is { } pasted)
            return await NewContact.Qualify(turn, pasted);
        if (SharedDealReader.Read(turn.Input.Text) is var (who, whose) && !turn.IsWriting)
            return await SharedDeal.Join(turn, who, whose);
        if (turn.Contact?.Interview is not { } interview)
            return await SeveralFacts.Take(turn, turn.Input.Text) ?? await OnlyAName(turn) ?? NotUnderstood.Answer(turn)!;
        var open = turn.Agenda.Find(interview.OpenQuestion);
        // First try the answer to the open question, then a correction such as "need is immediate". Otherwise say that it was not
        // understood.
        if (open is { Kind: QuestionKind.Write, TakesMoney: false, Reads: null }
            && ChangeReader.Read(turn.Agenda, turn.Input.Text) is ({ IsCounted: true } other, { } otherValue))
            return EitherOr(turn, open, other, otherValue);
        if (open is { Kind: not QuestionKind.Choose } || (open is not null && AnswerReader.OptionNamed(open.Options, turn.Input.Text) is not null))
            return Next.GoOn;
        // "Requested yesterday" is an answer with its day, like "credit requested yesterday".
        if (open?.Key == Keys.CreditStanding
            && StepReader.Read(
                StepKind.CreditCheck,
                turn.Input.Text,
                turn.Today) is { Result: not null, Day.Mistake: null, Rest.Length: 0 })
        {
            turn.Input = new Input(Intent.Command, turn.Input.Text) { Command = "credit", Whole = turn.Input.Text };
            return await SalesSteps.Take(turn);
        }

        var (question, value) = ChangeReader.Read(turn.Agenda, turn.Input.Text);
        if (question is null && await SeveralFacts.Take(turn, turn.Input.Text) is { } taken)
            return taken;
        if (question is null && ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is null && await OnlyAName(turn) is { } shown)
            return shown;
        return (question, value) switch
        {
            ({ }, { }) => Corrections.Apply(turn, question, value),
            // When the verdict is shown, the name of a question opens it, like a tap.
            ({ }, null) when open is null && question.AppliesTo(turn.Contact) => Next.Begin(question.Key),
            _ => ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { } said && said.Question.AppliesTo(turn.Contact)
                ? Corrections.Note(turn, said.Question, said.Words, said.IsSure)
                : NotUnderstood.Answer(turn) ?? Next.GoOn,
        };
    }

    // "Interest is comparing" may be the text that is asked for, or another answer. Nobody but the rep knows.
    private static Next EitherOr(Turn turn, Question open, Question other, string value)
    {
        var text = turn.Input.Text;
        turn.Show(turn.NewCard()
            .Header(PlainText.Cut(turn.Contact!.Name, 40), "", PlainText.Cut(turn.Contact.Company, 40))
            .Heading(turn.Say(("Which do you mean?", "Ką turite omenyje?", "Co masz na myśli?")))
            .Row(new Row(
                $"{turn.Say(open.Label)}: {FactsCard.Quote(turn, text)}", null, turn.On(InterviewVerbs.Answer, open.Key, PlainText.Cut(text, open.LongestText))))
            .Row(new Row($"{turn.Say(other.Label)}: {AnswerWords.Of(other, value, turn.Language)}", null, turn.On(OtherAnswer, other.Key, value))));
        return Next.Stay;
    }

    private static Task<Next> StoreOtherAnswer(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (!turn.MayAnswer)
            return Task.FromResult(ContactLookup.NotFound(turn));
        if (!turn.IsFresh || turn.Agenda.Find(tap.Question) is not { IsCounted: true } question || question.Find(tap.Value) is null)
            return Task.FromResult(Next.Again);
        turn.TurnTo(turn.Contact);
        return Task.FromResult(Corrections.Apply(turn, question, tap.Value!));
    }

    // A message that is nothing but the name of a contact shows them.
    private static async Task<Next?> OnlyAName(Turn turn)
    {
        var found = await turn.Book.Search(turn.Input.Text, ContactLookup.MostListed + 1, asWritten: true);
        return found.Count switch
        {
            0 => null,
            1 => await ContactLookup.Present(turn, (await turn.Book.Find(found[0].Id))!),
            _ => ContactLookup.Choose(turn, found),
        };
    }

    // Several lines with a phone number or an e-mail address are somebody's business card.
    private static NamedContact? PastedSignature(Turn turn) =>
        !turn.IsWriting && turn.Input.Lines.Contains('\n', StringComparison.Ordinal)
            && WhoIsNamed.In(turn) is { Name.Length: > 0 } named && (named.Phone ?? named.Email) is not null
            ? named
            : null;
}
