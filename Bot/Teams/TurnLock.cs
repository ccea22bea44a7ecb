using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Languages;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Teams;

/// <summary>
/// One turn at a time per conversation, in the order of arrival. A message waits as long as it takes. A tap does not: whoever made it looks at a card
/// that does not move, and can make it again.
/// </summary>
internal sealed class TurnLock(TimeProvider clock) : IMiddleware
{
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
                var language = LanguageExtensions.Parse(turnContext.Activity.Locale) ?? Language.English;
                await turnContext.SendActivityAsync(CardWord.Of(Phrases.StillWorking.In(language)), cancellationToken);
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
        if (activity.Type != ActivityTypes.Invoke)
        {
            await gate.Turn.WaitAsync(cancellationToken);
            return true;
        }

        using var patience = new CancellationTokenSource(LongestWaitOfTap, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await gate.Turn.WaitAsync(both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
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

    // An idle conversation keeps nothing in memory.
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
