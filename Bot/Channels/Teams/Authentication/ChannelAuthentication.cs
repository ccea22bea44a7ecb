using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// Verifies, before the body is read, that a channel calls. Uses ASP.NET Core's JwtBearer with the strictest rules of Microsoft's three
/// SDKs. The Bot Framework and Entra sign tokens, each with its own keys.
/// </summary>
internal sealed class ChannelAuthentication(BotRegistration registration, TimeProvider clock, ILogger<ChannelAuthentication> logger) : IDisposable
{
    /// <summary>The authorisation policy of the bot's endpoint.</summary>
    public const string Policy = "channels";

    /// <summary>After this many tokens in a row that are valid except for their time, a wrong clock is suspected.</summary>
    public const int SuspiciouslyMany = 20;

    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly object KeysAreUnavailable = new();

    private readonly JsonWebTokenHandler reader = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };
    private int untimely;

    /// <summary>The Bot Framework's keys.</summary>
    public SigningKeys ChannelKeys { get; } = new(registration.ChannelMetadata, clock, logger);

    /// <summary>Entra's keys. Fetched when the first token from Entra arrives.</summary>
    public SigningKeys EntraKeys { get; } = new(registration.EntraMetadata, clock, logger);

    /// <summary>Whether so many tokens came too early or too late that this computer's clock should be checked.</summary>
    public bool SuspectsClock => Volatile.Read(ref untimely) >= SuspiciouslyMany;

    /// <summary>Configures JwtBearer.</summary>
    public void Configure(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.SaveToken = false;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(reader);
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            ValidAudience = registration.AppId,
            IssuerValidator = (issuer, _, _) =>
                KeysOf(issuer) is not null ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is not among those that are believed."),
            IssuerSigningKeyResolver = (_, token, keyId, _) =>
                KeysOf(token.Issuer)?.FindKnown(keyId ?? "") is { } known && known.ExpiresAt > clock.GetUtcNow().UtcDateTime ? [known.Key] : [],
            // The time is checked last, because only a token that is otherwise valid makes the clock suspect.
            ValidateLifetime = false,
        };
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = async context =>
            {
                // Fetch no keys for a token that can't be valid.
                if (Read(context.Request.Headers.Authorization) is not { } token || KeysOf(token.Issuer) is not { } keys)
                {
                    context.Fail("It is malformed, or its issuer is not among those that are believed.");
                    return;
                }

                try
                {
                    if (await keys.Find(token.Kid, context.HttpContext.RequestAborted) is null)
                        context.Fail("Its key is unknown.");
                    else
                        context.Token = token.EncodedToken;
                }
                catch (KeysUnavailableException failure)
                {
                    context.HttpContext.Items[KeysAreUnavailable] = true;
                    context.Fail(failure);
                }
            },
            OnTokenValidated = context =>
            {
                var token = (JsonWebToken)context.SecurityToken;
                if (Check(token) is not { } caller)
                    context.Fail("Its claims are not those of a channel.");
                else if (!IsTimely(token))
                    context.Fail("It comes too early or too late.");
                else
                    context.HttpContext.Features.Set(caller);
                return Task.CompletedTask;
            },
            OnChallenge = context =>
            {
                // The library's messages contain text from the caller; its exceptions' names don't.
                logger.TokenRefused(context.AuthenticateFailure is AuthenticationFailureException { Message: var reason }
                    ? reason
                    : context.AuthenticateFailure?.GetType().Name ?? "");
                if (context.HttpContext.Items.ContainsKey(KeysAreUnavailable))
                {
                    // Ask the channel to deliver the message again, because the token may be valid.
                    context.HandleResponse();
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                }

                return Task.CompletedTask;
            },
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ChannelKeys.Dispose();
        EntraKeys.Dispose();
    }

    private SigningKeys? KeysOf(string issuer) =>
        issuer == registration.ChannelIssuer ? ChannelKeys
        : registration.EntraIssuers.ContainsKey(issuer) ? EntraKeys
        : null;

    private JsonWebToken? Read(string? authorization)
    {
        const string Scheme = "Bearer ";
        if (authorization is null || authorization.Length > LongestToken || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var token = reader.ReadJsonWebToken(authorization[Scheme.Length..]);
            return !token.IsEncrypted && token.Alg == SecurityAlgorithms.RsaSha256 && !string.IsNullOrEmpty(token.Kid) ? token : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    // A token without an end counts as expired.
    private bool IsTimely(JsonWebToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - Skew <= token.ValidTo && now + Skew >= token.ValidFrom)
        {
            Volatile.Write(ref untimely, 0);
            return true;
        }

        if (Interlocked.Increment(ref untimely) == SuspiciouslyMany)
            logger.ClockSuspected(SuspiciouslyMany);
        return false;
    }

    private VerifiedCaller? Check(JsonWebToken token) =>
        token.Issuer == registration.ChannelIssuer ? CheckChannel(token) : CheckEntra(token);

    private VerifiedCaller? CheckChannel(JsonWebToken token) =>
        ServiceUrlIn(token) is { } serviceUrl && ChannelKeys.FindKnown(token.Kid) is { } key ? new VerifiedCaller(serviceUrl, key.Endorsements) : null;

    // Version 1 has the caller in appid, version 2 in azp (protocol.md §3.3).
    private VerifiedCaller? CheckEntra(JsonWebToken token)
    {
        var callerClaim = Text(token, "ver") switch { null or "1.0" => "appid", "2.0" => "azp", _ => null };
        return callerClaim is not null && Text(token, callerClaim) is { } caller && registration.EntraCallers.Contains(caller)
            && string.Equals(Text(token, "tid"), registration.EntraIssuers[token.Issuer], StringComparison.OrdinalIgnoreCase)
            ? new VerifiedCaller(ServiceUrlIn(token), Endorsements: null)
            : null;
    }

    private static string? ServiceUrlIn(JsonWebToken token) => Text(token, "serviceurl")?.Trim() is { Length: > 0 } address ? address : null;

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : null;
}
