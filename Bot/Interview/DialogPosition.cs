using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace SalesBot.Interview;

/// <summary>
/// Runs the dialogs from the open question. Every turn derives the dialog stack from the stored interview: the interview, and in it the
/// topic of the open question or the verdict. No other dialog state is stored, so that an interview continues the same way after a crash,
/// in a new version, on another device or a week later.
/// </summary>
internal sealed class DialogPosition(AgendaDialog interview)
{
    private readonly DialogSet dialogs = new DialogSet().Add(interview);

    /// <summary>Continues the open dialog, shows it again, or opens another question, as <paramref name="next"/> says.</summary>
    public async Task Go(ITurnContext context, Turn turn, Next next, CancellationToken cancellationToken)
    {
        if (next == Next.Stay)
            return;
        var dialog = new DialogContext(dialogs, context, next.Opening is not null ? new DialogState() : StackOf(turn));
        if (next.Opening is { } opening)
            await dialog.BeginDialogAsync(interview.Id, opening, cancellationToken);
        else if (next == Next.Again)
            await dialog.RepromptDialogAsync(cancellationToken);
        else
            await dialog.ContinueDialogAsync(cancellationToken);
    }

    private DialogState StackOf(Turn turn) =>
        turn.Contact?.Interview is { } open
            ? Stack(interview.Id, Stack(interview.TopicOf(turn.Agenda.Find(open.OpenQuestion)), new DialogState()))
            : new DialogState();

    private static DialogState Stack(string dialog, DialogState inner) => new(
    [
        new DialogInstance
        {
            Id = dialog,
            State = new Dictionary<string, object>(1, StringComparer.Ordinal) { [ComponentDialog.PersistedDialogState] = inner },
        },
    ]);
}
