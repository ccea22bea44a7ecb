using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector;

/// <summary>A channel that has shown who it is, and for what it may speak.</summary>
internal sealed record ChannelIdentity(ClaimsIdentity Claims, string ServiceUrl, HashSet<string> Endorsements)
{
    /// <summary>Whether the activity comes from where the token says, over a channel that the key is good for.</summary>
    public bool MaySend(Activity activity) => Endorsements.Contains(activity.ChannelId) && Bare(activity.ServiceUrl).Equals(Bare(ServiceUrl), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string address) => address.EndsWith('/') ? address.AsSpan(0, address.Length - 1) : address;
}

/// <summary>Tells the channels from everybody else who posts to the bot.</summary>
internal sealed class ChannelTokens(BotSettings settings, SigningKeys keys, TimeProvider clock, ILogger logger)
{
    /// <summary>So many tokens in a row, good but for their time, are no accident: one of the clocks is wrong.</summary>
    public const int SuspiciouslyMany = 20;

    /// <summary>Channels have one token for each of their own addresses, good for an hour.</summary>
    private const int MostRemembered = 256;

    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    // Verifying costs as much as the rest of a small turn, and a channel sends the same token for an hour. Only what can't change is
    // remembered: that this very text was signed by this very key for this bot. Its time and its key are looked at in every turn.
    private readonly ConcurrentDictionary<string, Verified> remembered = new(StringComparer.Ordinal);
    private int untimely;

    /// <summary>Whether so many tokens came too early or too late that this machine's clock is to be looked at.</summary>
    public bool SuspectClock => Volatile.Read(ref untimely) >= SuspiciouslyMany;

    /// <summary>Who sent a request with this Authorization header; null when it was no channel.</summary>
    /// <exception cref="KeysUnavailableException">It cannot be said.</exception>
    public async ValueTask<ChannelIdentity> IdentifyAsync(string authorization, CancellationToken cancellationToken)
    {
        if (authorization is null || authorization.Length > LongestToken)
            return Refuse("the header is missing or too long", null);
        if (remembered.TryGetValue(authorization, out var seen) && ReferenceEquals(seen.Key, await keys.FindAsync(seen.Key.Id, cancellationToken).ConfigureAwait(false)))
            return IfTimely(seen);

        if (Read(authorization) is not { } token)
            return Refuse("the header is malformed", null);
        // Nothing is looked up for a token that could not be good.
        if (token.IsEncrypted || !Algorithms.AsSpan().Contains(token.Alg) || string.IsNullOrEmpty(token.Kid)
            || !string.Equals(token.Issuer, settings.Issuer, StringComparison.Ordinal))
            return Refuse("the issuer or the algorithm is not the channels'", null);
        if (await keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false) is not { } key)
            return Refuse("the key is unknown", null);

        var result = await handler.ValidateTokenAsync(token, Rules(key)).ConfigureAwait(false);
        if (!result.IsValid)
            return Refuse("the token is not valid", result.Exception);
        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrWhiteSpace(serviceUrl))
            return Refuse("the token names no service address", null);

        var verified = new Verified(key, new ChannelIdentity(result.ClaimsIdentity, serviceUrl.Trim(), key.Endorsements), token.ValidFrom, token.ValidTo);
        if (IfTimely(verified) is not { } channel)
            return null;
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        remembered[authorization] = verified;
        return channel;
    }

    private ChannelIdentity IfTimely(Verified token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // A token that names no end has ended at the beginning of time.
        if (now + Skew < token.From || now - Skew > token.To)
        {
            if (Interlocked.Increment(ref untimely) == SuspiciouslyMany)
                ConnectorLog.ClockSuspected(logger, SuspiciouslyMany);
            return Refuse("the token came too early or too late", null);
        }

        if (now > token.Key.Expires)
            return Refuse("the key's certificate has ended", null);
        if (Volatile.Read(ref untimely) > 0)
            Volatile.Write(ref untimely, 0);
        // Nothing that a turn does to its claims is seen by the next.
        return token.Channel with { Claims = token.Channel.Claims.Clone() };
    }

    private JsonWebToken Read(string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var token = authorization[Scheme.Length..];
        if (token.Contains(' ', StringComparison.Ordinal))
            return null;
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(SigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        ValidAlgorithms = Algorithms,
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.AppId,
        ClockSkew = Skew,
        // Time goes on after a token was verified: it is looked at apart.
        ValidateLifetime = false,
    };

    private ChannelIdentity Refuse(string reason, Exception exception)
    {
        ConnectorLog.TokenRefused(logger, reason, exception?.GetType().Name);
        return null;
    }

    private sealed record Verified(SigningKey Key, ChannelIdentity Channel, DateTime From, DateTime To);
}
