using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>
/// One topic: a script of questions. It asks the question it is begun with, reads the answer and ends; which question comes next is the
/// agenda's matter, not the topic's.
/// </summary>
public abstract class TopicDialog : Dialog
{
    private List<Question>? questions;

    protected TopicDialog()
        : base(null) => Id = GetType().Name.Replace("Dialog", "", StringComparison.Ordinal);

    /// <summary>The topic's questions, in order. The script is read at the first look, by the agenda.</summary>
    public IReadOnlyList<Question> Questions
    {
        get
        {
            if (questions is null)
            {
                questions = [];
                Script();
            }

            return questions;
        }
    }

    /// <summary>The order, words, choices and effects of the topic.</summary>
    protected abstract void Script();

    /// <summary>A question of the quick interview: one tap, no typing. The label is a word or two for headers and lists.</summary>
    protected Question Ask(string key, string english, string lithuanian, string polish) => Add(key, (english, lithuanian, polish), true);

    /// <summary>A question offered with the verdict, never between the quick ones.</summary>
    protected Question FollowUp(string key, string english, string lithuanian, string polish) => Add(key, (english, lithuanian, polish), false);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var opening = (Opening)options;
        var question = turn.Agenda.Find(opening.Question)!;
        turn.Contact!.BeginInterview().Open(question.Key, complete: turn.Agenda.Next(turn.Contact) is null);
        QuestionCard.Show(turn, question, opening);
        return Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var question = turn.Agenda.Find(turn.Contact!.Interview!.OpenQuestion)!;
        if (AnswerReader.Read(turn, question) is not { } given || AnswerReader.About(turn, question, given) is not { } answer)
        {
            // Input that can't be used is no error: say why, ask again.
            QuestionCard.ShowAgain(turn, question);
            return EndOfTurn;
        }

        if (question.NamesPerson
            && answer.Value is { } name
            && !HaveAgreed(turn, name)
            && await turn.Book.PersonalData.ErasedAt(name, turn.Contact.Company) is { } erasedAt)
        {
            QuestionCard.AskWhetherTheyAgree(turn, question, name, erasedAt);
            return EndOfTurn;
        }

        var refusal = question.Store(turn.Contact, answer.Value, answer.Beside, turn.User, turn.Now, turn.Playbook);
        if (refusal is not null)
        {
            // What somebody told is never dropped in silence. Where another day would do, it is asked again.
            turn.Tell(turn.Say(StepWords.Of(refusal.Value, turn.Contact, turn.Today)));
            if (refusal is not (StepRefusal.IsNotOpen or StepRefusal.JumpWithoutReason))
            {
                QuestionCard.ShowAgain(turn, question);
                return EndOfTurn;
            }
        }

        // What is answered beside the quick questions stands on the next card under what folds, or not at all: so its line says it.
        var noted = question is { IsQuick: false, IsStep: false } && answer.Value is not null && refusal is null ? turn.Told(question, answer) : null;
        return await dc.EndDialogAsync(noted, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        if (turn.Agenda.Find(turn.Contact!.Interview!.OpenQuestion) is { } question)
            QuestionCard.ShowAgain(turn, question);
        return Task.CompletedTask;
    }

    // Somebody else may stand in the box by now.
    private static bool HaveAgreed(Turn turn, string name) => turn.Input.Tap is { } tap && tap.More.GetValueOrDefault(QuestionCard.Agreed) == name;

    private Question Add(string key, Words label, bool isQuick)
    {
        var question = new Question(key, label, isQuick);
        questions!.Add(question);
        return question;
    }
}
