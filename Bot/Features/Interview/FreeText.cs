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
    public FreeText() => On(Intent.None, Take);

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
            return await SalesSteps.TakeTold(turn) ?? await SeveralFacts.Take(turn, turn.Input.Text)
                ?? await ContactLookup.OnlyAName(turn) ?? (await NotUnderstood.Answer(turn))!;
        var open = turn.Agenda.Find(interview.OpenQuestion);
        // First try the answer to the open question, then a correction such as "need is immediate". Otherwise say that it was not
        // understood.
        if (open is { TakesAnyText: true }
            && ChangeReader.Read(turn.Agenda, turn.Input.Text) is ({ IsCounted: true } other, { } otherValue))
            return EitherOr(turn, open, other, otherValue);
        // "Note: call after the hearing on 14 June" is a note, although a day is asked for.
        if (open is { Kind: QuestionKind.PickDate }
            && ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { IsSure: true } labelled
            && labelled.Question != open && labelled.Question.AppliesTo(turn.Contact))
            return Corrections.Note(turn, labelled.Question, labelled.Words, isSure: true);
        if (open is { IsStep: true } && NotAStep.IsTakenBack(turn.Input.Text))
            return await StepNotTaken(turn);
        if (open is { IsStep: true, Kind: QuestionKind.Write }
            && await WhomASentenceNames.Among(turn, [turn.Input.Text], turn.Contact) is ({ Count: > 0 } named, _)
            && named.Any(one => one.Id != turn.Contact.Id))
            return await SeveralFacts.Take(turn, turn.Input.Text) ?? await StepNotTaken(turn);
        if (open is not null && AnswerReader.MayAnswer(turn, open))
            return Next.GoOn;
        if (await SalesSteps.TakeTold(turn) is { } told)
            return told;
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
        var said = question is null && ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { } words && words.Question.AppliesTo(turn.Contact)
            ? words
            : default;
        if (question is null
            && await SeveralFacts.Take(turn, turn.Input.Text, isSureOnly: said.IsSure || open is { Kind: not QuestionKind.Choose }) is { } taken)
            return taken;
        if (question is null && said.Question is null && await ContactLookup.OnlyAName(turn) is { } shown)
            return shown;
        return (question, value) switch
        {
            ({ }, { }) => Corrections.Apply(turn, question, value),
            // When the verdict or a follow-up is shown, the name of a question opens it, like a tap.
            ({ }, null) when open is not { IsQuick: true } && question.AppliesTo(turn.Contact) => Next.Begin(question.Key),
            _ => said.Question is not null
                ? Corrections.Note(turn, said.Question, said.Words, said.IsSure && !IsDenied(said))
                : await NotUnderstood.Answer(turn) ?? Next.GoOn,
        };
    }

    private static async Task<Next> StepNotTaken(Turn turn)
    {
        turn.Tell(turn.Say(("Nothing is stored.", "Nieko neįrašyta.", "Nic nie zapisano.")));
        return await ContactLookup.Present(turn, turn.Contact!);
    }

    // "Competitor is not Grundfos" names none; a note and a text may well begin so.
    private static bool IsDenied((Question Question, string Words, bool IsSure) said) =>
        said.Question.Key is Keys.InterestCompetitor or Keys.ContactPosition or Keys.DealExpectedOn
        && Token.Of(said.Words) is [var first, ..] && Lexicon.BuiltIn.Denies(first.Key);

    // "Interest is comparing" may be the text that is asked for, or another answer. Nobody but the rep knows.
    private static Next EitherOr(Turn turn, Question open, Question other, string value)
    {
        var text = turn.Input.Text;
        turn.Show(turn.NewCard()
            .Header(PlainText.Cut(turn.Contact!.Name, 40), "", PlainText.Cut(turn.Contact.Company, 40))
            .Heading(turn.Say(("Which do you mean?", "Ką turite omenyje?", "Co masz na myśli?")))
            .Row(new Row(
                $"{turn.Say(open.Label)}: {FactsCard.Quote(turn, text)}", null, turn.On(InterviewVerbs.Answer, open.Key, PlainText.Cut(text, open.LongestText))))
            .Row(ClosestAnswers.Row(turn, other, value)));
        return Next.Stay;
    }

    // Several lines with a phone number or an e-mail address are somebody's business card.
    private static NamedContact? PastedSignature(Turn turn) =>
        !turn.IsWriting && NameReader.IsSignature(turn.Input.Lines)
            && WhoIsNamed.In(turn) is { Name.Length: > 0 } named && (named.Phone ?? named.Email) is not null
            ? named
            : null;
}
