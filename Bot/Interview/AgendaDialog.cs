using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Cards;
using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>
/// The root of the dialog tree: runs the topics in the order of the agenda, each until its question is answered, then the verdict. Begins
/// with an <see cref="Opening"/>.
/// </summary>
public abstract class AgendaDialog : Dialog
{
    /// <summary>An opening with this as its question shows the verdict, even if questions are unanswered.</summary>
    public const string ToVerdict = "verdict";

    private static readonly Opening Plain = new(null);

    protected AgendaDialog(string id, IEnumerable<TopicDialog> topics, VerdictTopic verdict, IReadOnlyList<string>? order = null)
        : base(id)
    {
        Topics = [.. topics, verdict];
        Verdict = verdict.Id;
        Agenda = new Agenda(Topics, order);
    }

    /// <summary>The topics below it in the tree.</summary>
    public IReadOnlyList<TopicDialog> Topics { get; }

    /// <summary>The questions of all topics.</summary>
    public Agenda Agenda { get; }

    /// <summary>The id of the topic that shows the verdict.</summary>
    public string Verdict { get; }

    /// <summary>Replies that the interview is put off.</summary>
    protected abstract void PutOff(Turn turn);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        turn.Contact!.BeginInterview();
        var opening = (Opening)options;
        var question = opening.Question == ToVerdict ? null : turn.Agenda.Find(opening.Question) ?? turn.NextQuestion;
        return Ask(dc, question, opening, cancellationToken);
    }

    /// <summary>Moves in the interview, such as back or later; anything else is for the topic on top of the stack.</summary>
    public async Task<DialogTurnResult> Move(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var contact = turn.Contact!;
        switch (turn.Input.Intent)
        {
            case Intent.Back:
                var open = turn.Agenda.Find(contact.Interview!.OpenQuestion);
                await turn.LeaveAwake(contact, open);
                return await Ask(dc, Previous(turn, open), Plain, cancellationToken);
            case Intent.Later:
                await turn.LeaveAwake(contact, turn.Agenda.Find(contact.Interview!.OpenQuestion));
                PutOff(turn);
                return EndOfTurn;
            case Intent.Form:
                FormCard.Show(turn);
                return EndOfTurn;
            case Intent.Answer when turn.Input.Tap is { Question: null } form:
                foreach (var (question, value) in AnswerReader.ReadForm(turn, form))
                    question.Store(contact, value, CardAction.NoFields, turn.User, turn.Now, turn.Today, turn.Playbook);
                return await Ask(dc, turn.NextQuestion, Plain, cancellationToken);
            case Intent.Unknown:
                await turn.LeaveAwake(contact, turn.Agenda.Find(contact.Interview!.OpenQuestion));
                return await dc.ContinueDialogAsync(cancellationToken);
            default:
                return await dc.ContinueDialogAsync(cancellationToken);
        }
    }

    /// <summary>Goes on to the next question when a topic has stored its answer. Its result is the line that says so, or null.</summary>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var answered = turn.Agenda.Find(turn.Contact!.Interview!.OpenQuestion);
        var isElsewhere = turn.ReturnsTo is not null || IsAside(answered, turn.Contact);
        return Ask(dc, isElsewhere ? null : turn.NextQuestion, new Opening(null, result as string), cancellationToken);
    }

    // After a recorded step, or an answer about a contact that is parked or has ended, the verdict follows and not the next question.
    private static bool IsAside(Question? open, Domain.Contact contact) => open is { IsQuick: false } && (open.IsStep || contact.Outcome is not null);

    private static Question? Previous(Turn turn, Question? open)
    {
        if (turn.ReturnsTo is not null || IsAside(open, turn.Contact!))
            return null;
        // Back shows the verdict when an answer is being changed, or from a follow-up.
        if (open is null || !open.IsQuick || turn.NextQuestion is null)
            return turn.NextQuestion;
        return turn.Agenda.Before(open, turn.Contact!) ?? open;
    }

    private Task<DialogTurnResult> Ask(DialogContext dc, Question? question, Opening opening, CancellationToken cancellationToken)
    {
        var topic = question?.Topic ?? Verdict;
        opening = opening with { Question = question?.Key };
        return dc.ActiveDialog!.Id == Id
            ? dc.BeginDialogAsync(topic, opening, cancellationToken)
            : dc.ReplaceDialogAsync(topic, opening, cancellationToken);
    }
}

/// <summary>The topic at the end. It shows the verdict and can ask follow-up questions of its own.</summary>
public abstract class VerdictTopic : TopicDialog
{
    /// <summary>Shows the verdict with the number of the newest card.</summary>
    protected abstract Task Show(Turn turn, string? noted);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
    {
        if (options is not Opening { Question: null, Noted: var noted })
            return await base.BeginDialogAsync(dc, options, cancellationToken);
        var turn = dc.Context.Turn();
        turn.Contact!.Interview!.Conclude(complete: turn.NextQuestion is null);
        turn.Contact.Interview.NextNonce(turn.Now);
        await Show(turn, noted);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        // The card of an earlier follow-up may still be visible. An answer that is saved there counts.
        if (turn.Contact!.Interview!.OpenQuestion is null
            && turn.Input is { Intent: Intent.Answer, Tap.Question: { } key }
            && turn.Agenda.Find(key) is { IsQuick: false })
            turn.Contact.Interview.Open(key, complete: turn.NextQuestion is null);
        if (turn.Contact.Interview.OpenQuestion is not null)
            return await base.ContinueDialogAsync(dc, cancellationToken);
        if (turn.Input.IsTyped)
            turn.Tell(turn.Say(Phrases.NotUnderstood));
        else
            await Show(turn, noted: null);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        if (turn.Contact!.Interview!.OpenQuestion is not null)
            await base.RepromptDialogAsync(turnContext, instance, cancellationToken);
        else
            await Show(turn, noted: null);
    }
}
