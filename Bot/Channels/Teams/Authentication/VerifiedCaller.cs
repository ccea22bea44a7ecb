using Microsoft.Bot.Schema;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>What a verified token says of the channel that calls, as far as the activity has to agree with it.</summary>
/// <param name="ServiceUrl">The address that replies go to; null when the token names none, which only Entra's may.</param>
/// <param name="Endorsements">The channels that the key endorses; null when the issuer endorses none, as Entra.</param>
internal sealed record VerifiedCaller(string? ServiceUrl, IReadOnlySet<string>? Endorsements)
{
    /// <summary>Whether an activity comes over a channel that the key endorses, and from the address that the token names.</summary>
    public bool MaySend(Activity activity) =>
        Endorsements?.Contains(activity.ChannelId) != false
        && (ServiceUrl is null || WithoutSlash(activity.ServiceUrl).Equals(WithoutSlash(ServiceUrl), StringComparison.OrdinalIgnoreCase));

    private static ReadOnlySpan<char> WithoutSlash(string address) => address.EndsWith('/') ? address.AsSpan(0, address.Length - 1) : address;
}
