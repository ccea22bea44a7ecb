using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace SalesBot.Conversation;

/// <summary>
/// The dialog stack, derived anew at every turn from the stored interview: Root, in it Qualify, in it the topic of the open question or the verdict.
/// Nothing else is kept, so a crash, a new version, a second device and "continue next week" are one and the same.
/// </summary>
internal sealed class DialogPosition : IStatePropertyAccessor<DialogState>
{
    /// <inheritdoc/>
    public string Name => nameof(DialogPosition);

    /// <inheritdoc/>
    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState> defaultValueFactory, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        if (turn.Contact?.Interview is not { } interview)
            return Task.FromResult(new DialogState());
        var topic = turn.Agenda.Find(interview.OpenQuestion) is { } question ? turn.Agenda.TopicOf(question) : "Verdict";
        return Task.FromResult(Stack("Root", Stack("Qualify", Stack(topic, new DialogState()))));
    }

    /// <summary>Nothing to write: the interview was changed by the dialogs themselves.</summary>
    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Nothing to delete: the position goes with the interview.</summary>
    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DialogState Stack(string dialog, DialogState inner) => new(
    [
        new DialogInstance
        {
            Id = dialog,
            State = new Dictionary<string, object>(1, StringComparer.Ordinal) { [ComponentDialog.PersistedDialogState] = inner },
        },
    ]);
}
