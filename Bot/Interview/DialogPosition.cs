using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>
/// Runs the dialogs from the open question. Every turn derives the dialog stack from the stored interview: the agenda at the bottom, on
/// top of it the topic of the open question or the verdict. No other dialog state is stored, so that an interview continues the same way
/// after a crash, in a new version, on another device or a week later.
/// </summary>
internal sealed class DialogPosition
{
    private static readonly Words NoLongerAsked = (
        "That question is no longer asked, so nothing was saved for it.",
        "Šio klausimo nebeklausiama, todėl jam nieko neišsaugota.",
        "Tego pytania już nie ma, więc nic do niego nie zapisano.");

    private readonly AgendaDialog interview;
    private readonly DialogSet dialogs = new();

    public DialogPosition(AgendaDialog interview)
    {
        this.interview = interview;
        dialogs.Add(interview);
        foreach (var topic in interview.Topics)
            dialogs.Add(topic);
    }

    /// <summary>Continues the open dialog, shows it again, or opens another question, as <paramref name="next"/> says.</summary>
    public async Task Go(ITurnContext context, Turn turn, Next next, CancellationToken cancellationToken)
    {
        if (next == Next.Stay)
            return;
        // A new playbook may have dropped the question that was open.
        if (next.Opening is null && turn.Contact is { Interview.OpenQuestion: { } gone } && turn.Agenda.Find(gone) is null)
        {
            turn.Tell(turn.Say(NoLongerAsked));
            next = Next.Begin();
        }

        if (next.Opening is { } opening)
            await new DialogContext(dialogs, context, new DialogState()).BeginDialogAsync(interview.Id, opening, cancellationToken);
        else if (turn.Contact?.Interview is { } open)
        {
            var topic = turn.Agenda.Find(open.OpenQuestion)?.Topic ?? interview.Verdict;
            var dialog = new DialogContext(dialogs, context, new DialogState([new() { Id = topic }, new() { Id = interview.Id }]));
            if (next == Next.Again)
                await dialog.RepromptDialogAsync(cancellationToken);
            else
                await interview.Move(dialog, cancellationToken);
        }
    }
}
