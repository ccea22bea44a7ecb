using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Hosting;
using SalesBot.Languages;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Runs one turn at a time for each conversation, in the order of arrival. A turn that waits too long is refused while the channel still
/// waits for a response. A tap is refused sooner, because the user sees that the card does not react and can tap again.
/// </summary>
internal sealed class TurnLock(TimeProvider clock, ILogger<TurnLock> logger) : IMiddleware
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestWaitOfTap = TimeSpan.FromSeconds(4);

    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var key = $"{turnContext.Activity.ChannelId}/{turnContext.Activity.Conversation.Id}";
        var gate = Enter(key);
        try
        {
            if (!await IsNext(gate, turnContext.Activity, cancellationToken))
            {
                logger.NotTaken(turnContext.Activity.Id);
                await SayBusy(turnContext, cancellationToken);
                return;
            }

            try
            {
                await next(cancellationToken);
            }
            finally
            {
                gate.Turn.Release();
            }
        }
        finally
        {
            Leave(key, gate);
        }
    }

    private async Task<bool> IsNext(Gate gate, Activity activity, CancellationToken cancellationToken)
    {
        if (gate.Turn.Wait(0, CancellationToken.None))
            return true;
        using var patience = new CancellationTokenSource(activity.Type == ActivityTypes.Invoke ? LongestWaitOfTap : LongestWait, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await gate.Turn.WaitAsync(both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested || TurnBudget.IsProactive(activity))
        {
            // Nobody waits for a proactive turn, so there is nobody to tell when the process ends.
            return false;
        }
    }

    // Only a message or a tap expects a reply.
    private static Task SayBusy(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var words = Phrases.StillWorking.In(LanguageExtensions.Parse(turnContext.Activity.Locale) ?? Language.English);
        return turnContext.Activity.Type switch
        {
            ActivityTypes.Invoke => turnContext.SendActivityAsync(CardWord.Of(words), cancellationToken),
            ActivityTypes.Message => turnContext.SendActivityAsync(MessageFactory.Text(words), cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private Gate Enter(string key)
    {
        lock (gates)
        {
            if (!gates.TryGetValue(key, out var gate))
                gates.Add(key, gate = new Gate());
            gate.Waiting++;
            return gate;
        }
    }

    // Remove the entry of an idle conversation from memory.
    private void Leave(string key, Gate gate)
    {
        lock (gates)
        {
            if (--gate.Waiting > 0)
                return;
            gates.Remove(key);
            gate.Turn.Dispose();
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Waiting { get; set; }
    }
}
