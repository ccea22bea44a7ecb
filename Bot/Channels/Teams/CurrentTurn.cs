namespace SalesBot.Channels.Teams;

/// <summary>What a channel says beside the status when it refuses a call.</summary>
/// <param name="CorrelationId">What its own people find the call by; null when it does not say.</param>
/// <param name="NotBefore">Before when it takes no such call again; null when it does not say.</param>
internal sealed record Refusal(string? CorrelationId, DateTimeOffset? NotBefore);

/// <summary>The turn that makes an outbound call, as far as those who see only the call need to know it.</summary>
/// <param name="Channel">The channel the turn is on.</param>
/// <param name="Tenant">The tenant it belongs to; null when it names none.</param>
/// <param name="IsProactive">Whether the bot began it by itself, so that nobody waits for it.</param>
/// <param name="EndsAt">When it ends, finished or not.</param>
internal sealed record CurrentTurn(string Channel, string? Tenant, bool IsProactive, DateTimeOffset EndsAt)
{
    private static readonly AsyncLocal<CurrentTurn?> Current = new();

    /// <summary>How the channel refused the turn's last call; null when it did not, or gave no answer.</summary>
    public Refusal? Refused { get; set; }

    /// <summary>The turn that the caller is part of; null outside any.</summary>
    public static CurrentTurn? Now => Current.Value;

    /// <summary>Makes this the turn at hand, until the asynchronous method that does so ends.</summary>
    public void Begin() => Current.Value = this;
}
