namespace SalesBot.Channels.Teams;

/// <summary>What a channel's response says besides the status when it refuses a call.</summary>
/// <param name="CorrelationId">The id by which the channel's operators can find the call; null when there is none.</param>
/// <param name="NotBefore">The time before which it accepts no such call; null when it does not say.</param>
internal sealed record Refusal(string? CorrelationId, DateTimeOffset? NotBefore);

/// <summary>The turn that makes an outbound call, as far as the HTTP handlers need to know it.</summary>
/// <param name="Channel">The channel the turn is on.</param>
/// <param name="Tenant">The tenant it belongs to; null when it names none.</param>
/// <param name="IsProactive">Whether the bot began the turn, so that no caller waits for it.</param>
/// <param name="EndsAt">When it ends, finished or not, UTC.</param>
internal sealed record CurrentTurn(string Channel, string? Tenant, bool IsProactive, DateTimeOffset EndsAt)
{
    private static readonly AsyncLocal<CurrentTurn?> Current = new();

    /// <summary>How the channel refused the turn's last call; null when it did not refuse it or did not respond.</summary>
    public Refusal? Refused { get; set; }

    /// <summary>The turn of the calling code; null outside a turn.</summary>
    public static CurrentTurn? Now => Current.Value;

    /// <summary>Makes this the current turn until the calling asynchronous method ends.</summary>
    public void Begin() => Current.Value = this;
}
