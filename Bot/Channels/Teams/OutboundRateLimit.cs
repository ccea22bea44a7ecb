namespace SalesBot.Channels.Teams;

/// <summary>
/// Sends no faster than Teams takes it: to one conversation seven in a second and eight in two, from one bot to one tenant fifty in a
/// second. What is too early waits. .NET's rate limiters go by the machine's time only, so that no test could say what a burst of reminders
/// does.
/// </summary>
/// <param name="toConversation">How many go to one conversation in a second.</param>
/// <param name="toTenant">
/// How many go to one tenant in a second: of replies and of what the bot begins by itself so many each, because a reply does not wait
/// behind reminders.
/// </param>
/// <param name="clock">The time.</param>
internal sealed class OutboundRateLimit(int toConversation, int toTenant, TimeProvider clock) : DelegatingHandler
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // The last second's calls of all conversations. An idle conversation has none, and so costs nothing.
    private readonly Queue<Paced> recent = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var turn = CurrentTurn.Now;
        if (turn is null or { Channel: "msteams" } && ConnectorCall.ConversationOf(request) is { } conversation)
            while (WaitFor(conversation, turn) is { } wait)
                await Task.Delay(wait, clock, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>Takes a place in this second; answers with how long to wait when there is none.</summary>
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

    /// <summary>The call whose place is free next, when there are as many like it as may be.</summary>
    private Paced? Blocking(int most, Func<Paced, bool> isLike) =>
        recent.Count < most || recent.Count(isLike) < most ? null : recent.First(isLike);

    private sealed record Paced(long At, string Conversation, string? Tenant, bool IsProactive)
    {
        public bool IsToConversationOf(Paced other) => Conversation == other.Conversation;

        public bool IsLike(Paced other) => Tenant == other.Tenant && IsProactive == other.IsProactive;
    }
}
