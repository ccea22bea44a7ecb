using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Words that begin with no command: the answer to what is being asked, an answer put right, or a question named to be opened.</summary>
internal sealed class FreeText : Feature
{
    public FreeText() => On(Intent.None, Take);

    /// <summary>Takes a message for words and no command.</summary>
    public static Task<Next> Take(Turn turn, Input input)
    {
        turn.Input = input with { Intent = Intent.None, Handler = null };
        return Take(turn);
    }

    private static async Task<Next> Take(Turn turn)
    {
        if (turn.Contact?.Interview is not { } interview)
            return await Help.Show(turn);
        var open = turn.Agenda.Find(interview.OpenQuestion);
        // The answer to what is being asked comes first; then "need is immediate"; then a word about not having understood.
        if (open is { Kind: not QuestionKind.Choose } || (open is not null && AnswerReader.OptionNamed(open.Options, turn.Input.Text) is not null))
            return Next.GoOn;
        // "Requested yesterday" is the answer with its day, as "credit requested yesterday" is.
        if (open?.Key == Keys.CreditStanding
            && StepReader.Read(
                StepKind.CreditCheck,
                turn.Input.Text,
                turn.Today) is { Result: not null, Day.Mistake: null, Rest.Length: 0 })
        {
            turn.Input = new Input(Intent.Command, turn.Input.Text) { Command = "credit", Whole = turn.Input.Text };
            return await SalesSteps.Take(turn);
        }

        return ChangeReader.Read(turn.Agenda, turn.Input.Text) switch
        {
            ({ } question, { } value) => Corrections.Apply(turn, question, value),
            // On the verdict the name of a question opens it, as a tap on it does.
            ({ } question, null) when open is null && question.AppliesTo(turn.Contact) => Next.Begin(question.Key),
            _ => ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { } said && said.Question.AppliesTo(turn.Contact)
                ? Corrections.Note(turn, said.Question, said.Words)
                : Next.GoOn,
        };
    }
}
