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
    public bool MaySend(Activity activity) =>
        Endorsements.Contains(activity.ChannelId)
        && activity.ServiceUrl.AsSpan().TrimEnd('/').Equals(ServiceUrl.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Tells the channels from everybody else who posts to the bot.</summary>
internal sealed class ChannelTokens(BotSettings settings, SigningKeys keys, ILogger logger)
{
    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Who sent a request with this Authorization header; null when it was no channel.</summary>
    /// <exception cref="KeysUnavailableException">It cannot be said.</exception>
    public async ValueTask<ChannelIdentity> IdentifyAsync(string authorization, CancellationToken cancellationToken)
    {
        if (Read(authorization) is not { } token)
            return Refuse("the header is missing or malformed", null);
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
        return new ChannelIdentity(result.ClaimsIdentity, serviceUrl, key.Endorsements);
    }

    private JsonWebToken Read(string authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization.Length > LongestToken)
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
        RequireExpirationTime = true,
        ValidAlgorithms = Algorithms,
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.AppId,
        ClockSkew = TimeSpan.FromMinutes(5),
    };

    private ChannelIdentity Refuse(string reason, Exception exception)
    {
        ConnectorLog.TokenRefused(logger, reason, exception?.GetType().Name);
        return null;
    }
}
