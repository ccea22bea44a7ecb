using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Benchmarks;

/// <summary>Signs the channel's tokens with a real key, and gives the bot its own token.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Name = "https://api.botframework.com";

    private static readonly string[] Channels = ["msteams", "directline"];

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private int signed;

    private Issuer(WebApplication app) => this.app = app;

    /// <summary>The settings of a bot that believes this issuer.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("MicrosoftAppId", AppId),
        ("MicrosoftAppPassword", "not a secret"),
        ("ToBotFromChannelOpenIdMetadataUrl", app.Urls.First() + "/metadata"),
        ("ToChannelFromBotLoginUrl", app.Urls.First() + "/tenant"),
        ("AllowedChannels__0", "directline"),
    ];

    public static async Task<Issuer> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var issuer = new Issuer(host);
        var parameters = issuer.key.ExportParameters(false);
        host.MapGet("/metadata", () => Results.Json(new { issuer = Name, jwks_uri = host.Urls.First() + "/keys" }));
        host.MapGet("/keys", () => Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = "key", n = Text(parameters.Modulus!), e = Text(parameters.Exponent!),
                endorsements = Channels } },
        }));
        host.MapPost("/tenant/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = new string('t', 1200) }));
        await host.StartAsync();
        return issuer;
    }

    /// <summary>The Authorization header of a channel at this address; no two are the same.</summary>
    public string Sign(string serviceUrl)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var head = JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", kid = "key", typ = "JWT" });
        var claims = JsonSerializer.SerializeToUtf8Bytes(new
        {
            serviceurl = serviceUrl, nbf = now - 60, exp = now + 3600, iss = Name, aud = AppId, number = Interlocked.Increment(ref signed),
        });
        var text = $"{Text(head)}.{Text(claims)}";
        return $"Bearer {text}.{Text(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
