namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the bot's root.</summary>
public static class DialogExtensions
{
    /// <summary>Goes on with what is open; if nothing is, begins <paramref name="dialog"/>. One that ends begins anew with the next turn.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await context.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == DialogTurnStatus.Empty)
                await context.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            if (!await context.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken).ConfigureAwait(false))
                throw;
        }
    }
}
