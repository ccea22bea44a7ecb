using Microsoft.Bot.Schema;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>What a verified token says about the calling channel and the activity has to agree with.</summary>
/// <param name="ServiceUrl">The address to which replies go; null when the token names none, which only Entra's may.</param>
/// <param name="Endorsements">The channels that the key endorses; null when the issuer has no endorsements, like Entra.</param>
internal sealed record VerifiedCaller(string? ServiceUrl, IReadOnlySet<string>? Endorsements)
{
    /// <summary>Whether the activity's channel is endorsed by the key, and its service address is the one in the token.</summary>
    public bool MaySend(Activity activity) =>
        Endorsements?.Contains(activity.ChannelId) != false
        && (ServiceUrl is null || WithoutSlash(activity.ServiceUrl).Equals(WithoutSlash(ServiceUrl), StringComparison.OrdinalIgnoreCase));

    private static ReadOnlySpan<char> WithoutSlash(string address) => address.EndsWith('/') ? address.AsSpan(0, address.Length - 1) : address;
}
