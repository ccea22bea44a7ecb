using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Hosting;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>The bot's own token: how it is got, cached and renewed, and that the secret behind it stays secret.</summary>
public sealed class BotTokenTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "horse-battery-staple";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly CapturedLog log = new();
    private readonly LoggerFactory logs = new();
    private readonly RehearsalClock clock = new(DateTimeOffset.UtcNow);
    private FakeChannel channel = null!;
    private Issuer issuer = null!;
    private RsaSecurityKey key = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        issuer = await Issuer.StartAsync();
        logs.AddProvider(log);
        key = issuer.Publish("key-1", ["msteams"]);
    }

    public void Dispose() => logs.Dispose();

    public async Task DisposeAsync()
    {
        await issuer.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Theory]
    [InlineData("MultiTenant")]
    [InlineData("SingleTenant")]
    public async Task The_login_gets_the_app_id_the_secret_and_the_scope(string type)
    {
        Assert.Equal("Bearer token-1", await Token(("MicrosoftAppType", type)).GetAsync(null, None));

        Assert.Equal(
            (Issuer.AppId, Secret, "client_credentials", "https://api.botframework.com/.default"),
            (issuer.Asked["client_id"], issuer.Asked["client_secret"], issuer.Asked["grant_type"], issuer.Asked["scope"]));
    }

    [Theory]
    [InlineData("MultiTenant", "https://login.microsoftonline.com/botframework.com")]
    [InlineData("SingleTenant", "https://login.microsoftonline.com/contoso")]
    public void Each_kind_of_bot_has_a_login_of_its_own(string type, string login) =>
        Assert.Equal(login, Settings(("MicrosoftAppType", type), ("ToChannelFromBotLoginUrl", "")).Login.AbsoluteUri);

    [Theory]
    [InlineData("pem", null)]
    [InlineData("pem", "a password")]
    [InlineData("pfx", null)]
    [InlineData("pfx", "a password")]
    public async Task A_bot_with_a_certificate_signs_an_assertion_and_sends_no_secret(string kind, string? password)
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var folder = Directory.CreateTempSubdirectory("salesbot-");
        var file = Path.Combine(folder.FullName, "bot." + kind);
        var hidden = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        if (kind == "pfx")
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, password));
        else
            await File.WriteAllTextAsync(
                file,
                certificate.ExportCertificatePem()
                    + "\n"
                    + (password is null ? rsa.ExportPkcs8PrivateKeyPem() : rsa.ExportEncryptedPkcs8PrivateKeyPem(password, hidden)));

        var token = Token(("MicrosoftAppPassword", ""), ("MicrosoftAppCertificatePath", file), ("MicrosoftAppCertificatePassword", password ?? ""));
        folder.Delete(recursive: true);
        Assert.Equal("Bearer token-1", await token.GetAsync(null, None));

        Assert.False(issuer.Asked.ContainsKey("client_secret"));
        var shown = await new JsonWebTokenHandler().ValidateTokenAsync(issuer.Asked["client_assertion"], new TokenValidationParameters
        {
            IssuerSigningKey = new X509SecurityKey(certificate), ValidIssuer = Issuer.AppId, ValidateAudience = false, TryAllIssuerSigningKeys = true,
        });
        Assert.True(shown.IsValid, shown.Exception?.Message);
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused_at_once()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var folder = Directory.CreateTempSubdirectory("salesbot-");
        var file = Path.Combine(folder.FullName, "bot.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());

        Assert.Contains(
            "MicrosoftAppCertificatePath",
            Assert.Throws<MistakenSettingException>(() => Settings(("MicrosoftAppCertificatePath", file))).Message,
            StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", issuer.Address + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "of this machine");
        try
        {
            Assert.Equal("Bearer token-1", await Token(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", "")).GetAsync(null, None));
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }

        Assert.Equal((Issuer.AppId, "https://api.botframework.com"), (issuer.Asked["client_id"], issuer.Asked["resource"]));
    }

    [Fact]
    public async Task Concurrent_callers_share_one_token_request_even_if_the_first_cancels()
    {
        var login = new TaskCompletionSource();
        issuer.LoginWaits = login.Task;
        var token = Token();
        using var impatient = new CancellationTokenSource();
        var first = token.GetAsync(null, impatient.Token).AsTask();
        var others = Enumerable.Range(0, 20).Select(_ => token.GetAsync(null, None).AsTask()).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        login.SetResult();

        Assert.All(await Task.WhenAll(others), header => Assert.Equal("Bearer token-1", header));
        Assert.Equal(1, issuer.LoginsAsked);
    }

    [Fact]
    public async Task A_token_is_reused_for_most_of_its_lifetime()
    {
        var token = Token();
        await token.GetAsync(null, None);
        clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("Bearer token-1", await token.GetAsync(null, None));

        Assert.Equal(1, issuer.LoginsAsked);
    }

    [Fact]
    public async Task N11_A_token_that_the_channel_refuses_is_replaced_once()
    {
        channel.Answer = sent => sent.Headers.Authorization == "Bearer token-2" ? (200, "{}") : (401, "");
        await using var bot = await Bot();

        using var response = await bot.PostAsync(Activity(), Header());
        using var next = await bot.PostAsync(Activity(), Header());

        Assert.Equal(
            "Bearer token-1, Bearer token-2, Bearer token-2",
            string.Join(", ", channel.Received.Select(sent => sent.Headers.Authorization.ToString())));
    }

    [Fact]
    public async Task N11_A_channel_that_refuses_every_token_is_tried_only_twice()
    {
        channel.Answer = _ => (401, "");
        Exception? error = null;
        await using var bot = await Bot();
        bot.Adapter.OnTurnError = (_, failure) => Task.FromResult(error = failure);

        using var response = await bot.PostAsync(Activity(), Header());

        Assert.Equal((2, 2), (channel.Received.Count, issuer.LoginsAsked));
        Assert.Equal(HttpStatusCode.Unauthorized, Assert.IsType<Microsoft.Bot.Schema.ErrorResponseException>(error).Response.StatusCode);
    }

    [Fact]
    public async Task N11_After_a_second_refused_token_the_login_is_not_asked_for_a_while()
    {
        var token = Token();
        var first = await token.GetAsync(null, None);
        var second = await token.GetAsync(first, None);
        await Assert.ThrowsAsync<TokenUnavailableException>(() => token.GetAsync(second, None).AsTask());
        Assert.Equal((2, second), (issuer.LoginsAsked, await token.GetAsync(null, None)));

        clock.Advance(BotToken.BetweenRefusals);

        Assert.Equal("Bearer token-3", await token.GetAsync(second, None));
    }

    [Fact]
    public async Task N11_Concurrent_refusals_renew_the_token_once()
    {
        var token = Token();
        var refused = await token.GetAsync(null, None);

        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => token.GetAsync(refused, None).AsTask())),
            header => Assert.Equal("Bearer token-2", header));
        Assert.Equal(2, issuer.LoginsAsked);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task N14_Without_a_token_nothing_is_sent_and_no_secret_is_logged(int status)
    {
        // A login that repeats the secret in its error message.
        issuer.LoginAnswers = () =>
            (status, JsonSerializer.Serialize(new {
                error = "invalid_client",
                error_description = $"'{Secret}' is wrong",
                correlation_id = Secret }));
        Exception? error = null;
        await using var bot = await Bot();
        bot.Adapter.OnTurnError = (_, failure) => Task.FromResult(error = failure);

        using var response = await bot.PostAsync(Activity(), Header());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(channel.Received);
        Assert.IsType<TokenUnavailableException>(error);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(log.Errors, text => text.Contains("The bot got no token of its own", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(HealthStatus.Degraded, (await bot.Trust.Check(None)).Status);

        issuer.LoginAnswers = null;
        using var better = await bot.PostAsync(Activity(), Header());
        Assert.Single(channel.Received);
        Assert.Equal(HealthStatus.Healthy, (await bot.Trust.Check(None)).Status);
    }

    [Fact]
    public async Task N14_A_login_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        issuer.LoginAnswers = () => (400, """{"error":"invalid_client"}""");
        var token = Token();
        for (var attempt = 1; attempt <= BotToken.FailuresInARow; attempt++)
            Assert.Equal("invalid_client", (await Assert.ThrowsAsync<TokenUnavailableException>(() => token.GetAsync(null, None).AsTask())).Reason);
        var asked = issuer.LoginsAsked;
        issuer.LoginAnswers = null;
        await Assert.ThrowsAsync<TokenUnavailableException>(() => token.GetAsync(null, None).AsTask());
        Assert.Equal(asked, issuer.LoginsAsked);

        clock.Advance(BotToken.Rest);
        Assert.Equal("Bearer token-1", await token.GetAsync(null, None));
    }

    [Fact]
    public async Task N14_A_token_that_is_still_good_is_used_while_the_login_is_away()
    {
        var token = Token();
        await token.GetAsync(null, None);
        issuer.LoginAnswers = () => (400, """{"error":"temporarily_unavailable"}""");
        clock.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal("Bearer token-1", await token.GetAsync(null, None));

        // A token that the channel has refused is not used.
        await Assert.ThrowsAsync<TokenUnavailableException>(() => token.GetAsync("Bearer token-1", None).AsTask());
    }

    [Fact]
    public async Task N14_A_redirect_of_the_login_is_not_followed()
    {
        issuer.LoginAnswers = () => (307, "");
        issuer.LoginLeadsTo = channel.ServiceUrl + "/elsewhere";

        await Assert.ThrowsAsync<TokenUnavailableException>(() => Token().GetAsync(null, None).AsTask());
        Assert.Empty(channel.Received);
    }

    private Task<BotHost> Bot() => BotHost.StartAsync(
        new BotHost.Bot(turn => turn.SendActivityAsync("hi", cancellationToken: None)), TimeProvider.System, log, [
            .. issuer.Settings,
            ("MicrosoftAppPassword", Secret)]);

    private BotToken Token(params (string Name, string Value)[] changed) => new(Settings(changed), clock, logs.CreateLogger<BotToken>());

    private BotRegistration Settings(params (string Name, string Value)[] changed)
    {
        (string Name, string Value)[] all = [.. issuer.Settings, ("MicrosoftAppPassword", Secret), ("MicrosoftAppTenantId", "contoso"), .. changed];
        return BotRegistration.In(new ConfigurationBuilder().AddInMemoryCollection(
            all.GroupBy(setting => setting.Name, StringComparer.Ordinal).Select(same => KeyValuePair.Create(same.Key, (string?)same.Last().Value))).Build())!;
    }

    private string Header() => Issuer.Header(key, channel.ServiceUrl);

    private string Activity() => BotHost.Activity(channel.ServiceUrl);
}
