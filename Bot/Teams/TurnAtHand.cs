namespace SalesBot.Teams;

/// <summary>The turn that makes an outbound call, as far as those who see only the call need to know it.</summary>
/// <param name="Channel">The channel the turn is on.</param>
/// <param name="Tenant">The tenant it belongs to; null when it names none.</param>
/// <param name="IsProactive">Whether the bot began it by itself, so that nobody waits for it.</param>
/// <param name="EndsAt">When it ends, finished or not.</param>
internal sealed record TurnAtHand(string Channel, string? Tenant, bool IsProactive, DateTimeOffset EndsAt)
{
    private static readonly AsyncLocal<TurnAtHand?> Current = new();

    /// <summary>The turn that the caller is part of; null outside any.</summary>
    public static TurnAtHand? Now => Current.Value;

    /// <summary>Makes this the turn at hand, until the asynchronous method that does so ends.</summary>
    public void Begin() => Current.Value = this;
}
