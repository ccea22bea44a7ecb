using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Hosting;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>Only the channels can make the bot say anything, and the bot shows them who it is.</summary>
public sealed class TokenTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private FakeChannel channel = null!;
    private Issuer issuer = null!;
    private BotHost bot = null!;
    private RsaSecurityKey key = null!;
    // Tokens count in whole seconds.
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
    public Task A02_Another_kind_of_proof_is_refused(string header) => RefusedAsync(header);

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

    [Theory]
    [InlineData(299, 3600, true)]
    [InlineData(301, 3600, false)]
    [InlineData(-3600, -299, true)]
    [InlineData(-3600, -301, false)]
    public async Task A09_Five_minutes_of_difference_between_the_clocks_are_forgiven_and_no_more(int from, int to, bool good)
    {
        var header = Issuer.Header(key, channel.ServiceUrl, token => (token.NotBefore, token.Expires) = (At(from), At(to)));
        if (!good)
        {
            await RefusedAsync(header);
            return;
        }

        using var response = await bot.PostAsync(Activity(), header);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_when_its_time_is_over()
    {
        var header = Issuer.Header(key, channel.ServiceUrl, token => token.Expires = At(3600));
        clock.Advance(TimeSpan.FromMinutes(64));
        using var still = await bot.PostAsync(Activity(), header);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);

        clock.Advance(TimeSpan.FromMinutes(2));
        await RefusedAsync(header);
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_when_its_key_is_no_longer_published()
    {
        var header = Issuer.Header(key, channel.ServiceUrl, token => token.Expires = At(86400));
        using var good = await bot.PostAsync(Activity(), header);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);

        issuer.Withdraw("key-1");
        var other = issuer.Publish("key-2", ["msteams"]);
        using var found = await bot.PostAsync(Activity(), Issuer.Header(other, channel.ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        await RefusedAsync(header);
    }

    [Fact]
    public async Task What_a_turn_does_to_its_caller_is_not_seen_by_the_next()
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
    public async Task More_tokens_than_are_remembered_are_good_too()
    {
        for (var number = 0; number < 300; number++)
        {
            using var response =
                await bot.PostAsync(
                    Activity(),
                    Issuer.Header(key, channel.ServiceUrl, token => token.Subject.AddClaim(new("number", $"{number}"))));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-70)]
    public async Task A21_A_clock_that_is_wrong_is_suspected_when_nothing_but_the_time_is_ever_wrong(int minutesBehind)
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        var right = clock.Now;
        clock.AdjustTime(right.AddMinutes(-minutesBehind));
        var trust = bot.Trust;
        for (var token = 1; token < ChannelAuthentication.SuspiciouslyMany; token++)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
        Assert.Equal(HealthStatus.Healthy, (await trust.Check(None)).Status);
        // Tokens that are wrong in another way say nothing about a clock.
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token => token.Audience = "another"));
        Assert.Equal(HealthStatus.Healthy, (await trust.Check(None)).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
        Assert.Single(log.Entries, entry => entry.Text.Contains("Clock skew suspected", StringComparison.Ordinal));
        Assert.Equal(HealthStatus.Degraded, (await trust.Check(None)).Status);

        clock.AdjustTime(right);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        Assert.Equal(HealthStatus.Healthy, (await trust.Check(None)).Status);

        async Task<HttpStatusCode> StatusAsync(Action<SecurityTokenDescriptor>? change = null)
        {
            using var response = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl, change));
            return response.StatusCode;
        }
    }

    [Fact]
    public Task A10_A_token_for_ever_is_refused() => RefusedAsync(Issuer.Header(key, channel.ServiceUrl, token => token.Expires = null));

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

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public Task A14_A_token_that_names_no_service_address_is_refused(string? address) => RefusedAsync(Issuer.Header(key, address));

    [Theory]
    [InlineData("/other")]
    [InlineData("//")]
    [InlineData("?q")]
    [InlineData(".attacker.example")]
    public Task A15_A_token_for_another_service_address_is_refused(string suffix) => RefusedAsync(Issuer.Header(key, channel.ServiceUrl + suffix));

    [Fact]
    public async Task A15_Case_and_a_last_slash_make_no_other_service_address()
    {
        using var claimed = await bot.PostAsync(Activity(), Issuer.Header(key, channel.ServiceUrl.ToUpperInvariant() + "/"));
        using var sent = await bot.PostAsync(BotHost.Activity(channel.ServiceUrl + "/"), Header());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (claimed.StatusCode, sent.StatusCode));
    }

    [Theory]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "")]
    [InlineData("channelId", null)]
    [InlineData("channelId", "")]
    public async Task A17_An_activity_that_does_not_say_where_it_comes_from_is_refused(string member, string? value)
    {
        using var response = await bot.PostAsync(BotHost.Activity(channel.ServiceUrl, (member, value)), Header());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        NothingHappened();
    }

    [Theory]
    [InlineData()]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    public Task A13_A_key_that_is_not_good_for_the_channel_is_refused(params string[] endorsements) =>
        RefusedAsync(Issuer.Header(issuer.Publish("other", endorsements), channel.ServiceUrl));

    [Fact]
    public Task A13_A_key_that_is_good_for_no_channel_at_all_is_refused() => RefusedAsync(Issuer.Header(issuer.Publish("other", null), channel.ServiceUrl));

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
    public async Task A_body_that_is_announced_but_never_sent_is_not_waited_for_without_a_token()
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(bot.Address).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());

        Assert.Equal("HTTP/1.1 401 Unauthorized", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_good_token_does_not_make_a_bad_body_good()
    {
        using var response = await bot.PostAsync("this is no JSON", Header());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task A25_Nobody_says_who_called_but_the_token()
    {
        var activity = JsonNode.Parse(Activity())!;
        activity["callerId"] = "urn:botframework:aadappid:somebody";

        using var response = await bot.PostAsync(activity.ToJsonString(), Header());

        Assert.Equal("urn:botframework:azure", callerId);
    }

    [Fact]
    public async Task A18_Without_keys_nothing_can_be_said_about_a_token()
    {
        issuer.Down = true;
        using var unavailable = await bot.PostAsync(Activity(), Header());
        issuer.Down = false;
        using var still = await bot.PostAsync(Activity(), Header());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (unavailable.StatusCode, still.StatusCode));
        NothingHappened();

        clock.Advance(SigningKeys.BetweenFailures);
        using var again = await bot.PostAsync(Activity(), Header());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A19_Known_keys_stay_good_while_the_issuer_is_away()
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        issuer.Down = true;

        using var known = await bot.PostAsync(Activity(), Header());
        using var unknown = await bot.PostAsync(Activity(), Issuer.Header(Issuer.Key("key-2", "foreign"), channel.ServiceUrl));

        // Whether there is such a key by now can't be said.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (known.StatusCode, unknown.StatusCode));
    }

    [Theory]
    [MemberData(nameof(WhatIsNoMetadata))]
    public async Task A18_What_is_no_metadata_gives_no_keys(string said)
    {
        issuer.MetadataAnswers = OtherThanMetadata(said);
        using var unavailable = await bot.PostAsync(Activity(), Header());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unavailable.StatusCode);
        NothingHappened();
        Assert.Equal(HealthStatus.Unhealthy, (await bot.Trust.Check(None)).Status);

        issuer.MetadataAnswers = null;
        clock.Advance(SigningKeys.BetweenFailures);
        using var again = await bot.PostAsync(Activity(), Header());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HealthStatus.Healthy, (await bot.Trust.Check(None)).Status);
    }

    [Theory]
    [MemberData(nameof(WhatIsNoMetadata))]
    public async Task A19_What_is_no_metadata_takes_no_keys_away(string said)
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        issuer.MetadataAnswers = OtherThanMetadata(said);
        using var unknown = await bot.PostAsync(Activity(), Issuer.Header(Issuer.Key("key-2", "foreign"), channel.ServiceUrl));
        using var known = await bot.PostAsync(Activity(), Header());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (unknown.StatusCode, known.StatusCode));
        Assert.Equal("the channels' signing keys can't be renewed", (await bot.Trust.Check(None)).Description);
    }

    public static TheoryData<string> WhatIsNoMetadata() =>
        ["a page", "nothing", "an empty object", "a list", "keys over http", "too much", "a redirect", "a beginning", "silence"];

    private Func<HttpContext, Task> OtherThanMetadata(string said) => async context =>
    {
        switch (said)
        {
            case "a page":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<!doctype html><title>Sign in to the network</title>");
                break;
            case "nothing":
                break;
            case "an empty object":
                await context.Response.WriteAsync("{}");
                break;
            case "a list":
                await context.Response.WriteAsync("[1, 2]");
                break;
            case "keys over http":
                await context.Response.WriteAsync($$"""{ "issuer": "{{Issuer.Name}}", "jwks_uri": "http://keys.example/keys" }""");
                break;
            case "too much":
                await context.Response.WriteAsync($$"""{ "issuer": "{{new string('x', 2 * 1024 * 1024)}}", "jwks_uri": "{{issuer.Address}}/keys" }""");
                break;
            case "a redirect":
                context.Response.Redirect(issuer.Address + "/moved");
                break;
            case "a beginning":
                context.Response.ContentLength = 1_000;
                await context.Response.WriteAsync("{ \"issuer\": ");
                context.Abort();
                break;
            case "silence":
                var hungUp = new TaskCompletionSource();
                await using (context.RequestAborted.Register(hungUp.SetResult))
                    await hungUp.Task;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(said), said, "There is no such answer.");
        }
    };

    [Fact]
    public async Task A07_A_new_key_that_could_not_be_fetched_is_found_as_soon_as_the_issuer_is_back()
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        var renewed = Issuer.Header(issuer.Publish("key-2", ["msteams"]), channel.ServiceUrl);
        issuer.Down = true;
        using var away = await bot.PostAsync(Activity(), renewed);
        clock.Advance(SigningKeys.BetweenFailures);
        using var still = await bot.PostAsync(Activity(), renewed);
        issuer.Down = false;
        using var soon = await bot.PostAsync(Activity(), renewed);
        Assert.All([away, still, soon], response => Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode));
        Assert.Equal(1, issuer.KeysFetched);

        clock.Advance(SigningKeys.BetweenFailures);
        using var back = await bot.PostAsync(Activity(), renewed);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        // From here on one look in five minutes again.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var madeUp = await bot.PostAsync(Activity(), Issuer.Header(Issuer.Key("key-9", "foreign"), channel.ServiceUrl));
            Assert.Equal(HttpStatusCode.Unauthorized, madeUp.StatusCode);
        }

        Assert.Equal(2, issuer.KeysFetched);
    }

    [Fact]
    public async Task A07_Keys_are_fetched_anew_for_a_new_one_but_not_for_every_made_up_one()
    {
        using var keys = new SigningKeys(new Uri(issuer.Address + "/metadata"), clock, NullLogger.Instance);
        Assert.NotNull(await keys.Find("key-1", None));
        issuer.Publish("key-2", ["msteams"]);
        Assert.NotNull(await keys.Find("key-2", None));

        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Null(await keys.Find("made-up", None));
        Assert.Equal(2, issuer.KeysFetched);

        clock.Advance(SigningKeys.BetweenUnknownKeys);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => keys.Find($"made-up-{number}", None).AsTask()));
        Assert.Equal(3, issuer.KeysFetched);
    }

    [Fact]
    public async Task A07_A_token_by_a_key_that_nobody_knows_is_refused_after_one_look()
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        channel.Received.Clear();
        turns = 0;
        for (var attempt = 0; attempt < 3; attempt++)
            await RefusedAsync(Issuer.Header(Issuer.Key("key-9", "foreign"), channel.ServiceUrl));

        Assert.Equal(2, issuer.KeysFetched);
    }

    [Fact]
    public async Task Keys_are_renewed_while_turns_go_on_and_are_good_for_a_week_without()
    {
        using var keys = new SigningKeys(new Uri(issuer.Address + "/metadata"), clock, NullLogger.Instance);
        await keys.Find("key-1", None);

        clock.Advance(SigningKeys.RenewAfter + TimeSpan.FromMinutes(1));
        issuer.Publish("key-2", ["msteams"]);
        Assert.NotNull(await keys.Find("key-1", None));
        // The renewal goes on beside the turns, and says nothing when it is done.
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (issuer.KeysFetched < 2)
            await soon.WaitForNextTickAsync(patience.Token);
        Assert.NotNull(await keys.Find("key-2", None));
        Assert.Equal(2, issuer.KeysFetched);

        issuer.Down = true;
        clock.Advance(SigningKeys.UnusableAfter - TimeSpan.FromMinutes(1));
        Assert.NotNull(await keys.Find("key-1", None));
        clock.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<KeysUnavailableException>(async () => await keys.Find("key-1", None));

        issuer.Down = false;
        clock.Advance(SigningKeys.BetweenFailures);
        Assert.NotNull(await keys.Find("key-1", None));
    }

    [Fact]
    public async Task Many_who_come_at_once_have_the_keys_fetched_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.PostAsync(Activity(), Header())));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal((1, 1), (issuer.KeysFetched, issuer.TokensGiven));
    }

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
