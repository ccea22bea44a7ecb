using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Tests.Framework;

/// <summary>Only the channels can make the bot say anything, and the bot shows them who it is.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private FakeChannel channel = null!;
    private Issuer issuer = null!;
    private BotHost bot = null!;
    private RsaSecurityKey key = null!;
    private string? callerId;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        issuer = await Issuer.StartAsync();
        key = issuer.Publish("key-1", ["msteams", "webchat"]);
        bot = await BotHost.StartAsync(
            new BotHost.Bot(async turn =>
            {
                callerId = turn.Activity.CallerId;
                await turn.SendActivityAsync("hi", null, null, None);
            }),
            issuer.Settings);
    }

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
        Assert.Equal("https://api.botframework.com/.default", issuer.Scope);
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
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task Longer_hashes_are_good_too(string algorithm)
    {
        using var response = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl, null, algorithm));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer ...")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Bearer eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00ifQ.a.b.c.d")]
    public Task What_is_no_token_is_refused(string? header) => RefusedAsync(header);

    [Fact]
    public Task A_token_longer_than_any_of_the_channels_is_refused() => RefusedAsync(
        Issuer.Header(key, channel.ServiceUrl, token => token.Subject.AddClaim(new("filler", new string('x', 16 * 1024)))));

    [Fact]
    public Task A_token_by_another_key_of_the_same_id_is_refused() => RefusedAsync(Issuer.Header(Issuer.Key("key-1", "foreign"), channel.ServiceUrl));

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("")]
    public Task A_token_by_another_issuer_is_refused(string name) => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.Issuer = name));

    [Theory]
    [InlineData("99999999-2222-3333-4444-555555555555")]
    [InlineData("https://api.botframework.com")]
    [InlineData("")]
    [InlineData(null)]
    public Task A_token_for_another_bot_is_refused(string? audience) => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.Audience = audience));

    [Fact]
    public async Task Five_minutes_of_difference_between_the_clocks_are_forgiven_and_no_more()
    {
        var now = DateTime.UtcNow;
        using var late = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl, token => (token.NotBefore, token.Expires) = (now.AddHours(-1), now.AddSeconds(-270))));
        using var early = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl, token => token.NotBefore = now.AddSeconds(270)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (late.StatusCode, early.StatusCode));
        channel.Received.Clear();

        await RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => (token.NotBefore, token.Expires) = (now.AddHours(-1), now.AddSeconds(-310))));
        await RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.NotBefore = now.AddSeconds(330)));
    }

    [Fact]
    public Task A_token_for_ever_is_refused() => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.Expires = null));

    [Fact]
    public Task A_token_signed_by_what_everybody_knows_is_refused() => RefusedAsync(Issuer.Header(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Issuer.AppId + Issuer.AppId)) { KeyId = "key-1" }, channel.ServiceUrl, null, SecurityAlgorithms.HmacSha256));

    [Fact]
    public Task A_token_signed_in_another_way_is_refused() => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, null, SecurityAlgorithms.RsaSsaPssSha256));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public Task A_token_that_names_no_service_address_is_refused(string? address) => RefusedAsync(Issuer.Header(key, address));

    [Theory]
    [InlineData("/other")]
    [InlineData(".attacker.example")]
    public Task A_token_for_another_service_address_is_refused(string suffix) => RefusedAsync(Issuer.Header(key, channel.ServiceUrl + suffix));

    [Fact]
    public async Task Case_and_a_last_slash_make_no_other_service_address()
    {
        using var response = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl.ToUpperInvariant() + "/"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData()]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    public Task A_key_that_is_not_good_for_the_channel_is_refused(params string[] endorsements) =>
        RefusedAsync(Issuer.Header(issuer.Publish("other", endorsements), channel.ServiceUrl));

    [Fact]
    public Task A_key_that_is_good_for_no_channel_at_all_is_refused() => RefusedAsync(Issuer.Header(issuer.Publish("other", null), channel.ServiceUrl));

    [Fact]
    public async Task A_key_is_good_for_as_long_as_its_certificate()
    {
        using var current = Certificate(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var expired = Certificate(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(-10));
        var good = issuer.Publish("current", ["msteams"], current);
        var old = issuer.Publish("expired", ["msteams"], expired);

        await RefusedAsync(Issuer.Header(old, channel.ServiceUrl));
        using var response = await bot.PostAsync(Activity(), Issuer.Header(good, channel.ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_token_is_looked_at_before_the_body()
    {
        using var response = await bot.PostAsync("this is no JSON");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_good_token_does_not_make_a_bad_body_good()
    {
        using var response = await bot.PostAsync("this is no JSON", Header());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task Nobody_says_who_called_but_the_token()
    {
        var activity = JsonNode.Parse(Activity())!;
        activity["callerId"] = "urn:botframework:aadappid:somebody";

        using var response = await bot.PostAsync(activity.ToJsonString(), Header());

        Assert.Equal("urn:botframework:azure", callerId);
    }

    [Fact]
    public async Task Without_keys_nothing_can_be_said_about_a_token()
    {
        issuer.Down = true;
        using var unavailable = await bot.PostAsync(Activity(), Header());
        issuer.Down = false;
        using var still = await bot.PostAsync(Activity(), Header());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (unavailable.StatusCode, still.StatusCode));
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task Known_keys_stay_good_while_the_issuer_is_away()
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        issuer.Down = true;

        using var known = await bot.PostAsync(Activity(), Header());
        using var unknown = await bot.PostAsync(Activity(), Issuer.Header(Issuer.Key("key-2", "foreign"), channel.ServiceUrl));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (known.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task Keys_are_fetched_anew_for_a_new_one_but_not_for_every_made_up_one()
    {
        var clock = new Clock();
        using var keys = new SigningKeys(issuer.Address + "/metadata", clock, NullLogger.Instance);
        Assert.NotNull(await keys.FindAsync("key-1", None));

        clock.Now += SigningKeys.BetweenUnknownKeys;
        issuer.Publish("key-2", ["msteams"]);
        Assert.NotNull(await keys.FindAsync("key-2", None));

        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Null(await keys.FindAsync("made-up", None));
        Assert.Equal(2, issuer.KeysFetched);

        clock.Now += SigningKeys.BetweenUnknownKeys;
        Assert.Null(await keys.FindAsync("made-up", None));
        Assert.Equal(3, issuer.KeysFetched);
    }

    [Fact]
    public async Task Keys_are_renewed_while_turns_go_on_and_are_good_for_a_week_without()
    {
        var clock = new Clock();
        using var keys = new SigningKeys(issuer.Address + "/metadata", clock, NullLogger.Instance);
        await keys.FindAsync("key-1", None);

        clock.Now += SigningKeys.RenewAfter + TimeSpan.FromMinutes(1);
        issuer.Publish("key-2", ["msteams"]);
        Assert.NotNull(await keys.FindAsync("key-1", None));
        // The renewal goes on beside the turns, and says nothing when it is done.
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await keys.FindAsync("key-2", None) is null)
            await soon.WaitForNextTickAsync(patience.Token);
        Assert.NotNull(await keys.FindAsync("key-2", None));
        Assert.Equal(2, issuer.KeysFetched);

        issuer.Down = true;
        clock.Now += SigningKeys.UnusableAfter - TimeSpan.FromMinutes(1);
        Assert.NotNull(await keys.FindAsync("key-1", None));
        clock.Now += TimeSpan.FromMinutes(10);
        await Assert.ThrowsAsync<KeysUnavailableException>(async () => await keys.FindAsync("key-1", None));

        issuer.Down = false;
        clock.Now += SigningKeys.BetweenFailures;
        Assert.NotNull(await keys.FindAsync("key-1", None));
    }

    [Fact]
    public async Task Many_who_come_at_once_have_the_keys_fetched_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.PostAsync(Activity(), Header())));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal((1, 1), (issuer.KeysFetched, issuer.TokensGiven));
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_once()
    {
        channel.Answer = sent => sent.Headers.Authorization == "Bearer token-2" ? (200, "{}") : (401, "");

        using var response = await bot.PostAsync(Activity(), Header());
        using var next = await bot.PostAsync(Activity(), Header());

        Assert.Equal("Bearer token-1, Bearer token-2, Bearer token-2", string.Join(", ", channel.Received.Select(sent => sent.Headers.Authorization.ToString())));
    }

    [Fact]
    public async Task A_channel_that_refuses_every_token_is_not_asked_for_ever()
    {
        channel.Answer = _ => (401, "");
        bot.Adapter.OnTurnError = (_, _) => Task.CompletedTask;

        using var response = await bot.PostAsync(Activity(), Header());

        Assert.Equal(2, channel.Received.Count);
    }

    [Fact]
    public async Task The_bots_token_goes_over_https_only()
    {
        const string elsewhere = "http://connector.example";
        Exception? error = null;
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = exception);

        using var response = await bot.PostAsync(BotHost.Activity(elsewhere), Issuer.Header(key, elsewhere));

        Assert.IsType<InvalidOperationException>(error);
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Nonsense")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.example/metadata")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "nowhere")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example/tenant")]
    [InlineData("MicrosoftAppType", "SingleTenant")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI")]
    public void Settings_that_cannot_work_are_refused_at_once(string name, string value)
    {
        var settings = issuer.Settings.Append((Name: name, Value: value)).GroupBy(setting => setting.Name, StringComparer.Ordinal).Select(same => same.Last());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

        Assert.Throws<InvalidOperationException>(() => new CloudAdapter(configuration, Loopback.Clients, NullLogger.Instance));
    }

    private async Task RefusedAsync(string? header)
    {
        using var response = await bot.PostAsync(Activity(), header);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer", string.Empty), (response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await response.Content.ReadAsStringAsync()));
        Assert.Empty(channel.Received);
    }

    private string Header() => Issuer.Header(key, channel.ServiceUrl);

    private string Activity() => BotHost.Activity(channel.ServiceUrl);

    private static X509Certificate2 Certificate(DateTimeOffset from, DateTimeOffset to)
    {
        using var rsa = RSA.Create(2048);
        return new CertificateRequest("CN=channel", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, to);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
