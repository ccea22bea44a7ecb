using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Channels.Teams.Authentication;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <content>Keys and the metadata that they come with.</content>
public sealed partial class TokenTests
{
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
    public async Task A18_Without_keys_a_token_is_answered_with_503()
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

        // Whether such a key exists by now is unknown, so this is 503 and not 401.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (known.StatusCode, unknown.StatusCode));
    }

    [Theory]
    [MemberData(nameof(WhatIsNoMetadata))]
    public async Task A18_Invalid_metadata_provides_no_keys(string said)
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
    public async Task A19_Invalid_metadata_does_not_remove_known_keys(string said)
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
    public async Task A07_A_new_key_is_found_once_the_issuer_is_back_and_the_retry_interval_is_over()
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
        // From here on unknown keys cause one fetch in five minutes again.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var madeUp = await bot.PostAsync(Activity(), Issuer.Header(Issuer.Key("key-9", "foreign"), channel.ServiceUrl));
            Assert.Equal(HttpStatusCode.Unauthorized, madeUp.StatusCode);
        }

        Assert.Equal(2, issuer.KeysFetched);
    }

    [Fact]
    public async Task A07_An_unknown_key_id_causes_at_most_one_fetch_per_interval()
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
    public async Task Keys_are_renewed_in_the_background_and_expire_after_a_week_without_renewal()
    {
        using var keys = new SigningKeys(new Uri(issuer.Address + "/metadata"), clock, NullLogger.Instance);
        await keys.Find("key-1", None);

        clock.Advance(SigningKeys.RenewAfter + TimeSpan.FromMinutes(1));
        issuer.Publish("key-2", ["msteams"]);
        Assert.NotNull(await keys.Find("key-1", None));
        // The renewal runs in the background and has no event for its end, so the test polls.
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
    public async Task Concurrent_requests_fetch_the_keys_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.PostAsync(Activity(), Header())));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal((1, 1), (issuer.KeysFetched, issuer.TokensGiven));
    }
}
