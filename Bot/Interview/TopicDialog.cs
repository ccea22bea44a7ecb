using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>
/// One topic: a script of questions. It asks one question, reads the answer and ends. The agenda chooses the next question.
/// </summary>
public abstract class TopicDialog : Dialog
{
    private List<Question>? questions;

    protected TopicDialog()
        : base(null) => Id = GetType().Name.Replace("Dialog", "", StringComparison.Ordinal);

    /// <summary>The topic's questions, in order. The script runs when they are first read.</summary>
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

    /// <summary>Adds the topic's questions in order, with their texts, options and effects.</summary>
    protected abstract void Script();

    /// <summary>Adds a question of the quick interview, answered by one tap. Its label has one or two words.</summary>
    protected Question Ask(string key, string english, string lithuanian, string polish) => Add(key, (english, lithuanian, polish), true);

    /// <summary>Adds a question that is offered with the verdict, unless the playbook puts it into the quick interview.</summary>
    protected Question FollowUp(string key, string english, string lithuanian, string polish) => Add(key, (english, lithuanian, polish), false);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var opening = (Opening)options;
        var question = turn.Agenda.Find(opening.Question)!;
        turn.Contact!.BeginInterview().Open(question.Key, complete: turn.NextQuestion is null);
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
            // Input that can't be used is not an error: the reason is already told, so ask again.
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

        var refusal = question.Store(turn.Contact, answer.Value, answer.Beside, turn.User, turn.Now, turn.Today, turn.Playbook);
        if (refusal is not null)
        {
            // Never drop an answer without saying so. If another day would be accepted, ask again.
            turn.Tell(turn.Say(StepWords.Of(refusal.Value, turn.Contact, turn.Today)));
            if (refusal is not (StepRefusal.IsNotOpen or StepRefusal.JumpWithoutReason))
            {
                QuestionCard.ShowAgain(turn, question);
                return EndOfTurn;
            }
        }

        // The next card hides or omits the answer to a follow-up, so its line on top shows what was recorded.
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

    // The tap's agreement is for one name, and the text box may hold another name now.
    private static bool HaveAgreed(Turn turn, string name) => turn.Input.Tap is { } tap && tap.More.GetValueOrDefault(QuestionCard.Agreed) == name;

    private Question Add(string key, Words label, bool isQuick)
    {
        var question = new Question(Id, key, label, isQuick);
        questions!.Add(question);
        return question;
    }
}
