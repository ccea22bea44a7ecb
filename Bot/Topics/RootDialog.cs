using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>Where every turn begins: what came in goes to whom it is for.</summary>
public sealed class RootDialog(QualifyDialog qualify, PipelineDialog pipeline) : RouterDialog(qualify, pipeline)
{
    protected override async Task<Next> Route(Turn turn) => turn.Input switch
    {
        { IsTooLong: true } => turn.Stay(Phrases.TooLong(PlainText.LongestMessage, turn.Language)),
        { Intent: Intent.Arrived } => await Greeting.Arrive(turn),
        { Intent: Intent.Departed } => Greeting.Depart(turn),
        { Intent: Intent.Repeated } => turn.Contact is { } known && turn.User.MayChange(known) ? Next.Again : Next.Stay,
        { Intent: Intent.Owed } => Again(turn),
        { Intent: Intent.Hi } => await Greeting.Greet(turn),
        { Intent: Intent.Help } => await Greeting.Help(turn),
        { Intent: Intent.Qualify } => await Entering.Qualify(turn, turn.Input.Text, turn.Input.Beside ?? ""),
        { Intent: Intent.Create } => await Entering.Create(turn, turn.Input.Tap!),
        { Intent: Intent.Continue } => await Finding.Continue(turn),
        { Intent: Intent.Open or Intent.Show } => await Finding.Show(turn),
        { Intent: Intent.Change } => await Correcting.Change(turn),
        { Intent: Intent.Undo } => await Correcting.Undo(turn),
        { Intent: Intent.Forget } => await Erasing.Forget(turn),
        { Intent: Intent.ConfirmForget } => await Erasing.Confirm(turn),
        { Intent: Intent.Step } => await Stepping.Take(turn),
        { Intent: Intent.History } => await Telling.Tell(turn),
        { Intent: Intent.Refer } => await Referring.Take(turn),
        { Intent: Intent.Pipeline } => await Pipeline(turn),
        { Intent: Intent.Next } => await Doing.Show(turn),
        { Intent: Intent.People } => await Involving.Show(turn),
        { Intent: Intent.Override, Tap: { } tap } => await Overriding.Tapped(turn, tap),
        { Intent: Intent.Override } => await Overriding.Said(turn),
        { Intent: Intent.LiftOverride } => await Overriding.Lift(turn),
        { Intent: Intent.Credit } => await Confirming.Tapped(turn, turn.Input.Tap!),
        { Intent: Intent.Prepare } => await Preparing.Prepare(turn),
        { Intent: Intent.Framework } => await Framing.Show(turn),
        { Intent: Intent.Export } => await Exporting.Export(turn),
        { Intent: Intent.Language } => Speak(turn),
        { Intent: Intent.Planned } => Planned(turn),
        { Intent: Intent.Outdated } => turn.MayAnswer ? Next.Again : turn.Stay(turn.Say(Phrases.Outdated)),
        { Intent: Intent.None } => await Said(turn),
        _ => Answering(turn),
    };

    // Not the words that were lost: they may have arrived after all, and be out of date by now.
    private static Next Again(Turn turn)
    {
        // Who wrote meanwhile was answered then.
        if (turn.Profile.OwedSince is null)
            return Next.Stay;
        var isOpen = turn.Contact is { Interview: not null } known && turn.User.MayChange(known);
        turn.Tell(turn.Say(isOpen ? Phrases.MissedWithCard : Phrases.Missed));
        return isOpen ? Next.Again : Next.Stay;
    }

    private static async Task<Next> Pipeline(Turn turn)
    {
        await turn.LayAside();
        return Next.Begin<PipelineDialog>(turn.Input.Text);
    }

    private static Next Speak(Turn turn)
    {
        if (LanguageExtensions.Parse(turn.Input.Text) is not { } language)
            return turn.Stay(turn.Say((
                "I speak English (language en), Lithuanian (language lt) and Polish (language pl).",
                "Kalbu angliškai (kalba en), lietuviškai (kalba lt) ir lenkiškai (kalba pl).",
                "Mówię po angielsku (język en), litewsku (język lt) i polsku (język pl).")));
        turn.Profile.Speak(language.Code());
        turn.Language = language;
        if (turn.Contact?.Interview is { IsOpen: true })
            return Next.Again;
        return turn.Stay(turn.Say(("English it is.", "Kalbėsiu lietuviškai.", "Mówimy po polsku.")));
    }

    private static Next Planned(Turn turn) =>
        turn.IsWriting ? turn.AsWritten() : turn.Stay(turn.Say(HelpWords.Planned(turn.Input.Beside)));

    /// <summary>Takes what was typed for words and no command.</summary>
    internal static Task<Next> Said(Turn turn, Input input)
    {
        turn.Input = input with { Intent = Intent.None };
        return Said(turn);
    }

    private static async Task<Next> Said(Turn turn)
    {
        if (turn.Contact?.Interview is not { } interview)
            return await Greeting.Help(turn);
        var open = turn.Agenda.Find(interview.OpenQuestion);
        // The answer to what is being asked comes first; then "need is immediate"; then a word about not having understood.
        if (open is { Kind: not QuestionKind.Choose } || (open is not null && AnswerReader.OptionNamed(open.Options, turn.Input.Text) is not null))
            return Next.GoOn;
        // "Requested yesterday" is the answer with its day, as "credit requested yesterday" is.
        if (open?.Key == Keys.CreditStanding && StepReader.Read(StepKind.CreditCheck, turn.Input.Text, turn.Today) is { Result: not null, Day.Mistake: null, Rest.Length: 0 })
        {
            turn.Input = new Input(Intent.Step, turn.Input.Text) { Beside = "credit", Whole = turn.Input.Text };
            return await Stepping.Take(turn);
        }

        return ChangeReader.Read(turn.Agenda, turn.Input.Text) switch
        {
            ({ } question, { } value) => Correcting.Apply(turn, question, value),
            // On the verdict the name of a question opens it, as a tap on it does.
            ({ } question, null) when open is null && question.AppliesTo(turn.Contact) => Next.Begin<QualifyDialog>(question.Key),
            _ => ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { } said && said.Question.AppliesTo(turn.Contact) ? Correcting.Note(turn, said.Question, said.Words) : Next.GoOn,
        };
    }

    private static Next Answering(Turn turn)
    {
        if (turn.Input.IsTyped)
            return turn.Contact?.Interview is null ? Finding.NothingOpen(turn) : Next.GoOn;
        if (!turn.MayAnswer)
            return Finding.NotFound(turn);
        if (!turn.IsFresh)
            return Next.Again;
        turn.TurnTo(turn.Contact);
        return Next.GoOn;
    }
}
