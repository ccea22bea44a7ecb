using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Teams;

/// <summary>One turn at a time per conversation, in the order of arrival.</summary>
internal sealed class TurnLock : IMiddleware
{
    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var key = $"{turnContext.Activity.ChannelId}/{turnContext.Activity.Conversation.Id}";
        var gate = Enter(key);
        try
        {
            await gate.Turn.WaitAsync(cancellationToken);
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
