using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Hosting;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>Which tokens of the channels are accepted, and that the bot's replies carry its own.</summary>
public sealed partial class TokenTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private FakeChannel channel = null!;
    private Issuer issuer = null!;
    private BotHost bot = null!;
    private RsaSecurityKey key = null!;
    // Times in tokens are whole seconds.
    private readonly RehearsalClock clock = new(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
    private readonly CapturedLog log = new();
    private string? callerId;
    private int turns;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        issuer = await Issuer.StartAsync();
        key = issuer.Publish("key-1", ["msteams", "webchat"]);
        bot = await BotHost.StartAsync(
            new BotHost.Bot(async turn =>
            {
                turns++;
                callerId = turn.Activity.CallerId;
                await turn.SendActivityAsync("hi", cancellationToken: None);
            }),
            clock,
            log,
            issuer.Settings);
    }

    public void Dispose() => log.Dispose();

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task A_channel_with_a_good_token_is_answered_and_the_answer_carries_the_bots_token()
    {
        using var response = await bot.PostAsync(Activity(), Header());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Bearer token-1", Assert.Single(channel.Received).Headers.Authorization);
        Assert.Equal("https://api.botframework.com/.default", issuer.Asked["scope"]);
        Assert.Equal("urn:botframework:azure", callerId);
    }

    [Fact]
    public async Task Keys_and_the_bots_token_are_fetched_once()
    {
        for (var turn = 0; turn < 5; turn++)
            (await bot.PostAsync(Activity(), Header())).Dispose();

        Assert.Equal((1, 1, 5), (issuer.KeysFetched, issuer.TokensGiven, channel.Received.Count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public Task A01_Who_shows_no_token_is_refused(string? header) => RefusedAsync(header);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a b")]
    [InlineData("Negotiate abc")]
    public Task A02_An_authorization_other_than_one_bearer_token_is_refused(string header) => RefusedAsync(header);

    [Fact]
    public async Task A02_Two_tokens_are_refused_even_when_both_are_good()
    {
        await RefusedAsync(Header(), Header());
        await RefusedAsync(Header() + " " + Header()["Bearer ".Length..]);
        await RefusedAsync(Header() + "," + Header());
    }

    [Fact]
    public async Task A02_The_word_bearer_may_be_small()
    {
        using var response = await bot.PostAsync(Activity(), "bearer" + Header()["Bearer".Length..]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("...")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("e30.e30.e30")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00ifQ.a.b.c.d")]
    public Task A03_What_is_no_token_is_refused(string token) => RefusedAsync("Bearer " + token);

    [Theory]
    [InlineData("""[]""", """{}""")]
    [InlineData("""null""", """null""")]
    [InlineData("""{"alg":7,"kid":"key-1"}""", """{"iss":"https://api.botframework.com"}""")]
    [InlineData("""{"alg":null,"kid":null}""", """{"iss":null}""")]
    [InlineData("""{"alg":"RS256","kid":{}}""", """{"iss":"https://api.botframework.com"}""")]
    [InlineData("""{"alg":["RS256"],"kid":["key-1"]}""", """{"iss":["https://api.botframework.com"]}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1"}""", """{"iss":"https://api.botframework.com","exp":"soon"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1"}""", """{"iss":"https://api.botframework.com","exp":1e400,"nbf":-1e400}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1"}""", """{"iss":"https://api.botframework.com","exp":[],"aud":7}""")]
    [InlineData("""{"alg":"RS256","kid":"\ud800"}""", """{"iss":"https://api.botframework.com","aud":"\ud800"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1","kid":"key-2"}""", """{"iss":"https://api.botframework.com","iss":"me"}""")]
    public Task A03_A_token_of_the_wrong_shape_is_refused(string head, string claims) =>
        RefusedAsync($"Bearer {Base64UrlEncoder.Encode(head)}.{Base64UrlEncoder.Encode(claims)}.{Base64UrlEncoder.Encode("signature")}");

    [Theory]
    [InlineData("serviceurl", 7)]
    [InlineData("exp", "soon")]
    [InlineData("exp", -1)]
    [InlineData("nbf", 1e300)]
    public Task A03_A_signed_claim_of_the_wrong_shape_is_refused(string claim, object value) => RefusedAsync(Issuer.Header(
        key, claim == "serviceurl" ? null : channel.ServiceUrl, token =>
        {
            (token.Expires, token.NotBefore) = claim == "serviceurl" ? (token.Expires, token.NotBefore) : (null, null);
            token.Claims = new Dictionary<string, object>(StringComparer.Ordinal) { [claim] = value };
        }));

    [Fact]
    public Task A_token_longer_than_any_of_the_channels_is_refused() => RefusedAsync(
        Issuer.Header(key, channel.ServiceUrl, token => token.Subject.AddClaim(new("filler", new string('x', 16 * 1024)))));

    [Fact]
    public Task A06_A_token_by_another_key_of_the_same_id_is_refused() => RefusedAsync(Issuer.Header(Issuer.Key("key-1", "foreign"), channel.ServiceUrl));

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://api.botframework.us")]
    [InlineData("HTTPS://API.BOTFRAMEWORK.COM")]
    [InlineData("")]
    [InlineData(null)]
    public Task A_token_by_another_issuer_is_refused(string? name) => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.Issuer = name));

    [Theory]
    [InlineData("99999999-2222-3333-4444-555555555555")]
    [InlineData("https://api.botframework.com")]
    [InlineData("")]
    [InlineData(null)]
    public Task A11_A_token_for_another_bot_is_refused(string? audience) =>
        RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.Audience = audience));

    [Fact]
    public async Task A11_A_token_for_several_bots_is_good_for_those_it_names()
    {
        await RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => For(token, "99999999-2222-3333-4444-555555555555", "https://api.botframework.com")));
        using var ours = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl, token => For(token, "another", Issuer.AppId)));
        Assert.Equal(HttpStatusCode.OK, ours.StatusCode);

        static void For(SecurityTokenDescriptor token, params string[] bots)
        {
            token.Audience = null;
            foreach (var one in bots)
                token.Audiences.Add(one);
        }
    }

    [Fact]
    public async Task A_claim_that_a_turn_adds_to_its_caller_does_not_reach_the_next_turn()
    {
        var seen = new List<int>();
        await using var curious = await BotHost.StartAsync(
            new BotHost.Bot(turn =>
            {
                var caller = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
                seen.Add(caller.Claims.Count());
                caller.AddClaim(new Claim("role", "manager"));
                return Task.CompletedTask;
            }),
            issuer.Settings);
        var header = Header();
        for (var turn = 0; turn < 3; turn++)
            (await curious.PostAsync(Activity(), header)).Dispose();

        Assert.Equal(3, seen.Count);
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task A05_A_token_signed_with_HS256_is_refused()
    {
        var published = key.Rsa.ExportParameters(false);
        foreach (var known in new[]
        {
            Encoding.UTF8.GetBytes(Issuer.AppId), published.Modulus!, key.Rsa.ExportSubjectPublicKeyInfo(), Encoding.UTF8
                .GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()),
        })
            await RefusedAsync(Issuer.Header(new SymmetricSecurityKey(known) { KeyId = "key-1" }, channel.ServiceUrl, null, SecurityAlgorithms.HmacSha256));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public Task A05_A_token_signed_in_another_way_is_refused(string algorithm) => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, null, algorithm));

    [Fact]
    public async Task The_bots_token_goes_over_https_only()
    {
        const string elsewhere = "http://connector.example";
        Exception? error = null;
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = exception);

        using var response = await bot.PostAsync(BotHost.Activity(elsewhere), Issuer.Header(key, elsewhere));

        Assert.IsType<HttpRequestException>(error);
        Assert.Equal(0, issuer.TokensGiven);
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Nonsense")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.example/metadata")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "nowhere")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example/tenant")]
    [InlineData("MicrosoftAppType", "SingleTenant")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI")]
    [InlineData("MicrosoftAppCertificatePath", "nowhere.pem")]
    [InlineData("MicrosoftAppCertificatePath", "nowhere.pfx")]
    public void Settings_that_cannot_work_are_refused_at_once(string name, string value)
    {
        var settings = issuer.Settings.Append((Name: name, Value: value)).GroupBy(setting => setting.Name, StringComparer.Ordinal).Select(same => same.Last());
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

        Assert.Throws<MistakenSettingException>(() => new Settings(configuration, isDevelopment: true));
    }

    private async Task RefusedAsync(string? header, params string?[] more)
    {
        var before = (channel.Received.Count, turns);
        var lines = log.Entries.Count;
        using var response = await bot.PostAsync(Activity(), [header, .. more]);

        Assert.Equal(
            (HttpStatusCode.Unauthorized, "Bearer", string.Empty),
            (response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await response.Content.ReadAsStringAsync()));
        Assert.Equal(before, (channel.Received.Count, turns));
        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Warning && !entry.Text.Contains("Clock skew", StringComparison.Ordinal));
        Assert.StartsWith(
            "A request was refused: its token is not believed",
            Assert.Single(log.Entries.Skip(lines), entry => entry.Level == LogLevel.Information).Text,
            StringComparison.Ordinal);
    }

    private void NothingHappened()
    {
        Assert.Empty(channel.Received);
        Assert.Equal((0, 0), (turns, issuer.LoginsAsked));
    }

    private DateTime At(int seconds) => clock.Now.UtcDateTime.AddSeconds(seconds);

    private string Header() => Issuer.Header(key, channel.ServiceUrl);

    private string Activity() => BotHost.Activity(channel.ServiceUrl);

    private static X509Certificate2 Certificate(DateTimeOffset from, DateTimeOffset to)
    {
        using var rsa = RSA.Create(2048);
        return new CertificateRequest("CN=channel", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, to);
    }
}
