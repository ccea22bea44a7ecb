namespace SalesBot.Channels.Teams;

/// <summary>
/// Keeps calls within what Teams accepts: seven in a second and eight in two to one conversation, fifty in a second from one bot to one
/// tenant. A call that is too early waits. .NET's rate limiters use the machine's time only, so that tests could not check a burst of
/// reminders.
/// </summary>
/// <param name="toConversation">The most calls to one conversation in a second.</param>
/// <param name="toTenant">
/// The most calls to one tenant in a second. Replies and proactive messages are counted separately, so that a reply does not wait behind
/// reminders.
/// </param>
/// <param name="clock">The time.</param>
internal sealed class OutboundRateLimit(int toConversation, int toTenant, TimeProvider clock) : DelegatingHandler
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // The calls of the last second to all conversations. An idle conversation has no entries.
    private readonly Queue<Paced> recent = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var turn = CurrentTurn.Now;
        if (turn is null or { Channel: "msteams" } && ConnectorCall.ConversationOf(request) is { } conversation)
            while (WaitFor(conversation, turn) is { } wait)
                await Task.Delay(wait, clock, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>Reserves a place in this second. Returns the time to wait when there is none, else null.</summary>
    private TimeSpan? WaitFor(string conversation, CurrentTurn? turn)
    {
        lock (recent)
        {
            var call = new Paced(clock.GetTimestamp(), conversation, turn?.Tenant, turn is not { IsProactive: false });
            while (recent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At, call.At) >= Second)
                recent.Dequeue();
            if ((Blocking(toConversation, call.IsToConversationOf) ?? Blocking(toTenant, call.IsLike)) is { } blocking)
                return Second - clock.GetElapsedTime(blocking.At, call.At);
            recent.Enqueue(call);
            return null;
        }
    }

    /// <summary>The earliest call of its kind when the limit is reached; its place becomes free next. Null below the limit.</summary>
    private Paced? Blocking(int most, Func<Paced, bool> isLike) =>
        recent.Count < most || recent.Count(isLike) < most ? null : recent.First(isLike);

    private sealed record Paced(long At, string Conversation, string? Tenant, bool IsProactive)
    {
        public bool IsToConversationOf(Paced other) => Conversation == other.Conversation;

        public bool IsLike(Paced other) => Tenant == other.Tenant && IsProactive == other.IsProactive;
    }
}
