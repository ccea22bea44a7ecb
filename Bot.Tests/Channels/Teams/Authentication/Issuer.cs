using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>A fake issuer and login on a loopback port with real keys: it signs the channels' tokens and gives the bot its own.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Name = "https://api.botframework.com";
    public const string ServiceCaller = "5a807f24-c9de-44ee-a3a7-329e88a00ffc";
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    private static readonly ConcurrentDictionary<string, RSA> Made = new(StringComparer.Ordinal);

    private readonly WebApplication host;
    private readonly JsonArray published = [];
    private int loginsAsked;

    private Issuer(WebApplication started) => host = started;

    public string Address => host.Urls.First();

    public int KeysFetched { get; private set; }

    public int TokensGiven { get; private set; }

    public bool Down { get; set; }

    /// <summary>The response at the address of the metadata, if it is not to be the metadata.</summary>
    public Func<HttpContext, Task>? MetadataAnswers { get; set; }

    /// <summary>The parameters of the bot's last token request.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    /// <summary>How the login answers; by default it gives a token.</summary>
    public Func<(int Status, string Body)>? LoginAnswers { get; set; }

    /// <summary>The address to which the login redirects.</summary>
    public string? LoginLeadsTo { get; set; }

    /// <summary>The login answers only when this is complete.</summary>
    public Task LoginWaits { get; set; } = Task.CompletedTask;

    public int LoginsAsked => loginsAsked;

    public (string Name, string Value)[] Settings =>
    [
        ("MicrosoftAppId", AppId),
        ("MicrosoftAppPassword", "not a secret"),
        ("ToBotFromChannelOpenIdMetadataUrl", Address + "/metadata"),
        ("ToChannelFromBotLoginUrl", Address + "/botframework.com"),
    ];

    public static async Task<Issuer> StartAsync()
    {
        Issuer? issuer = null;
        var started = await Loopback.StartAsync(context => issuer!.AnswerAsync(context));
        return issuer = new Issuer(started);
    }

    /// <summary>Creates a key and publishes it.</summary>
    public RsaSecurityKey Publish(string keyId, string[]? endorsements, X509Certificate2? certificate = null)
    {
        var key = Key(keyId, keyId);
        var parameters = key.Rsa.ExportParameters(false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = keyId };
        if (certificate is null)
        {
            jwk["n"] = Base64UrlEncoder.Encode(parameters.Modulus);
            jwk["e"] = Base64UrlEncoder.Encode(parameters.Exponent);
        }
        else
        {
            key = new RsaSecurityKey(certificate.GetRSAPrivateKey()!) { KeyId = keyId };
            jwk["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        }

        if (endorsements is not null)
            jwk["endorsements"] = new JsonArray([.. endorsements]);
        lock (published)
            published.Add(jwk);
        return key;
    }

    /// <summary>Stops publishing a key.</summary>
    public void Withdraw(string keyId)
    {
        lock (published)
            published.Remove(published.Single(key => (string?)key!["kid"] == keyId));
    }

    /// <summary>The key of this id. Creating a key is slow, so each is created once.</summary>
    public static RsaSecurityKey Key(string keyId, string made) => new(Made.GetOrAdd(made, _ => RSA.Create(2048))) { KeyId = keyId };

    /// <summary>The Authorization header of a channel at <paramref name="serviceUrl"/>, as <paramref name="change"/> makes it.</summary>
    public static string Header(
        SecurityKey key,
        string? serviceUrl,
        Action<SecurityTokenDescriptor>? change = null,
        string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var now = DateTime.UtcNow;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = AppId,
            NotBefore = now.AddMinutes(-1),
            IssuedAt = now,
            Expires = now.AddHours(1),
            SigningCredentials = new SigningCredentials(key, algorithm),
            Subject = new ClaimsIdentity(serviceUrl is null ? [] : [new Claim("serviceurl", serviceUrl)]),
        };
        change?.Invoke(descriptor);
        return "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>The Authorization header of Microsoft's service with a token of Entra's.</summary>
    public static string EntraHeader(
        SecurityKey key, string? serviceUrl, string issuer, string? version, string? caller =
            ServiceCaller, string? tenant = null, Action<SecurityTokenDescriptor>? change = null) =>
        Header(key, serviceUrl, token =>
        {
            token.Issuer = issuer;
            token.Subject.AddClaim(new Claim("tid", tenant ?? issuer.Split('/')[3]));
            if (version is not null)
                token.Subject.AddClaim(new Claim("ver", version));
            if (caller is not null)
                token.Subject.AddClaim(new Claim(version == "2.0" ? "azp" : "appid", caller));
            change?.Invoke(token);
        });

    public ValueTask DisposeAsync() => Loopback.StopAsync(host);

    private async Task AnswerAsync(HttpContext context)
    {
        if (Down)
        {
            context.Response.StatusCode = 503;
            return;
        }

        switch (context.Request.Path.Value)
        {
            case "/metadata" when MetadataAnswers is not null:
                await MetadataAnswers(context);
                break;
            case "/metadata" or "/moved":
                await context.Response.WriteAsJsonAsync(new { issuer = Name, jwks_uri = Address + "/keys" });
                break;
            case "/keys":
                KeysFetched++;
                string keys;
                lock (published)
                    keys = new JsonObject { ["keys"] = published.DeepClone() }.ToJsonString();
                await context.Response.WriteAsync(keys);
                break;
            case "/botframework.com/oauth2/v2.0/token":
                var form = await context.Request.ReadFormAsync();
                await GiveTokenAsync(context, form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
                break;
            case "/msi/token":
                await GiveTokenAsync(context, context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private async Task GiveTokenAsync(HttpContext context, Dictionary<string, string> asked)
    {
        Interlocked.Increment(ref loginsAsked);
        Asked = asked;
        await LoginWaits;
        var (status, body) = LoginAnswers?.Invoke() ?? (200, JsonSerializer.Serialize(new
        {
            token_type = "Bearer",
            expires_in = 3600,
            expires_on = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}",
            access_token = $"token-{++TokensGiven}",
        }));
        context.Response.StatusCode = status;
        if (LoginLeadsTo is not null)
            context.Response.Headers.Location = LoginLeadsTo;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
