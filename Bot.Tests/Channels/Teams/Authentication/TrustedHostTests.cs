using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channels.Teams.Authentication;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>The whole bot as deployed: with an app id, an issuer, a login and a channel.</summary>
public sealed class TrustedHostTests : IAsyncLifetime
{
    private Issuer issuer = null!;
    private RsaSecurityKey key = null!;

    public async Task InitializeAsync()
    {
        issuer = await Issuer.StartAsync();
        key = issuer.Publish("key-1", ["msteams", "webchat", "directline"]);
    }

    public async Task DisposeAsync() => await issuer.DisposeAsync();

    [Fact]
    public async Task A_rep_in_Teams_is_answered()
    {
        await using var rehearsal = await Start();

        Assert.NotNull((await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps")).Card);
        Assert.NotNull((await rehearsal.Chat().Tap("Passed")).Card);
        Assert.Equal("passed", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Theory]
    [InlineData("A01 no token")]
    [InlineData("A06 key")]
    [InlineData("issuer")]
    [InlineData("A11 audience")]
    [InlineData("A13 endorsement")]
    [InlineData("A14 service address")]
    [InlineData("time")]
    [InlineData("A22 emulator")]
    public async Task A_token_that_is_wrong_in_one_thing_has_no_effect(string wrong)
    {
        await using var rehearsal = await Start();
        await Ready(rehearsal);
        var (url, unendorsed) = (rehearsal.Teams.ServiceUrl, issuer.Publish("key-2", ["skype"]));
        rehearsal.Authorization = wrong switch
        {
            "A01 no token" => null,
            "A06 key" => Issuer.Header(Issuer.Key("key-1", "foreign"), url),
            "issuer" => Issuer.Header(key, url, token => token.Issuer = "https://issuer.example"),
            "A11 audience" => Issuer.Header(key, url, token => token.Audience = "another"),
            "A13 endorsement" => Issuer.Header(unendorsed, url),
            "A14 service address" => Issuer.Header(key, "https://smba.trafficmanager.net/"),
            "time" => Issuer.Header(key, url, token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1))),
            _ => Issuer.EntraHeader(key, url, "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", caller: Issuer.AppId),
        };

        var heard = await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (heard.Status, heard.Body));
        Assert.Empty(rehearsal.Teams.Delivered);
        Assert.Empty(rehearsal.Stored.Read().Contacts);
        Assert.Equal(1, issuer.LoginsAsked);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task Another_tenant_is_not_let_in_with_a_good_token()
    {
        await using var rehearsal = await Start(("AllowedTenants:0", "another"));
        await Ready(rehearsal);

        var heard = await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");

        Assert.Equal((HttpStatusCode.Forbidden, ""), (heard.Status, heard.Body));
        Assert.Empty(rehearsal.Teams.Delivered);
        Assert.Empty(rehearsal.Stored.Read().Contacts);
        Assert.Equal(1, issuer.LoginsAsked);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task A_listed_channel_with_self_declared_users_makes_none_of_them_a_known_colleague(string channel)
    {
        await using var rehearsal = await Start();
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var person in new[] { Person.Ruta, Person.Ingrid })
            Assert.Equal(HttpStatusCode.Forbidden, (await rehearsal.With(person).Send(As(person))).Status);

        await rehearsal.Restart(("AllowedChannels:0", "msteams"), ("AllowedChannels:1", channel));
        foreach (var person in new[] { Person.Ruta, Person.Ingrid })
        {
            var heard = await rehearsal.With(person).Send(As(person));
            Assert.Equal(HttpStatusCode.OK, heard.Status);
            Assert.Contains("0 contacts", string.Join('\n', CardText.Of(heard.Card!.Value, everyWord: false)), StringComparison.Ordinal);
        }

        // On these channels the client chooses the object id, the tenant and the channel's own id.
        JsonObject As(Person person)
        {
            var message = rehearsal.With(person).Message("pipeline");
            message["channelId"] = channel;
            message["from"]!["id"] = person.ObjectId;
            return message;
        }
    }

    [Fact]
    public async Task A18_Without_keys_the_bot_is_alive_but_not_ready()
    {
        issuer.Down = true;
        await using var rehearsal = await Start();
        using var client = new HttpClient { BaseAddress = rehearsal.Address };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("healthz", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("readyz", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await rehearsal.Chat().Say("hi")).Status);
        Assert.Empty(rehearsal.Teams.Delivered);

        issuer.Down = false;
        await rehearsal.Restart();
        await Ready(rehearsal);
        using var restarted = new HttpClient { BaseAddress = rehearsal.Address };
        Assert.Equal("ready", await restarted.GetStringAsync(new Uri("readyz", UriKind.Relative)));
        issuer.Down = true;
        Assert.Equal("ready", await restarted.GetStringAsync(new Uri("readyz", UriKind.Relative)));
    }

    // The check itself must not wait for the issuer, so the one that finds the outage still says what was known before.
    [Fact]
    public async Task A18_An_outage_of_the_sign_in_metadata_shows_at_the_second_readiness_check()
    {
        await using var rehearsal = await Start();
        await Ready(rehearsal);
        var reached = new TaskCompletionSource();
        var failing = new TaskCompletionSource();
        issuer.MetadataAnswers = async context =>
        {
            reached.TrySetResult();
            await failing.Task;
            context.Response.StatusCode = 503;
        };
        rehearsal.Clock.Advance(SigningKeys.BetweenChecks);
        Assert.Equal("ready", await rehearsal.Readiness());
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("ready", await rehearsal.Readiness());

        failing.SetResult();
        await Says(rehearsal, "degraded: the channels' signing keys can't be renewed");
        // Known keys stay valid meanwhile, and the bot serves everybody.
        Assert.NotNull((await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps")).Card);

        issuer.MetadataAnswers = null;
        rehearsal.Clock.Advance(SigningKeys.BetweenChecks);
        await Ready(rehearsal);
    }

    [Fact]
    public async Task A21_A_wrong_clock_shows_in_the_readiness()
    {
        await using var rehearsal = await Start();
        await Ready(rehearsal);
        using var client = new HttpClient { BaseAddress = rehearsal.Address };
        rehearsal.Authorization = Issuer.Header(key, rehearsal.Teams.ServiceUrl, token => token.NotBefore = DateTime.UtcNow.AddMinutes(10));
        for (var attempt = 0; attempt < 20; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await rehearsal.Chat().Say("hi")).Status);

        Assert.Equal("degraded: clock skew suspected", await client.GetStringAsync(new Uri("readyz", UriKind.Relative)));
        Assert.Contains(rehearsal.Log.Entries, entry => entry.Text.Contains("Clock skew suspected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N14_Without_a_token_of_its_own_the_bot_stores_the_answer_and_logs_no_secret()
    {
        await using var rehearsal = await Start();
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        issuer.LoginAnswers = () => (401, """{"error":"invalid_client","error_description":"horse-battery-staple is wrong"}""");
        await rehearsal.Restart(("MicrosoftAppPassword", "horse-battery-staple"));
        var delivered = rehearsal.Teams.Delivered.Count;

        var heard = await rehearsal.Chat().Tap("Passed");
        await rehearsal.Chat().Say("pipeline");

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("passed", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Equal(delivered, rehearsal.Teams.Delivered.Count);
        Assert.Contains(rehearsal.Log.Errors, text => text.Contains("invalid_client", StringComparison.Ordinal));
        Assert.DoesNotContain(rehearsal.Log.Entries, entry => entry.Text.Contains("horse-battery-staple", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N14_A_bot_without_a_token_is_degraded_before_the_first_message()
    {
        var login = new TaskCompletionSource();
        issuer.LoginWaits = login.Task;
        await using var rehearsal = await Rehearsal.StartNow(issuer.Settings);
        Assert.Equal("degraded: the bot has no token of its own yet", await rehearsal.Readiness());

        login.SetResult();
        await Ready(rehearsal);
        Assert.Equal(1, issuer.LoginsAsked);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task N14_A_refused_login_is_reported_before_the_first_message()
    {
        issuer.LoginAnswers = () => (401, """{"error":"invalid_client"}""");
        await using var rehearsal = await Rehearsal.StartNow(issuer.Settings);

        await Says(rehearsal, "degraded: the bot gets no token of its own");

        Assert.Contains("invalid_client", Assert.Single(rehearsal.Log.Errors), StringComparison.Ordinal);
        // A readiness check does not ask the login again.
        Assert.StartsWith("degraded", await rehearsal.Readiness(), StringComparison.Ordinal);
        Assert.Equal(1, issuer.LoginsAsked);
    }

    private static Task Ready(Rehearsal rehearsal) => Says(rehearsal, "ready");

    // The token is fetched in the background, and only the readiness shows when it has arrived.
    private static async Task Says(Rehearsal rehearsal, string readiness)
    {
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await rehearsal.Readiness() != readiness)
            await soon.WaitForNextTickAsync(patience.Token);
    }

    private async Task<Rehearsal> Start(params (string Name, string Value)[] settings)
    {
        var rehearsal = await Rehearsal.StartNow([.. issuer.Settings, ("ToBotFromEmulatorOpenIdMetadataUrl", issuer.Address + "/metadata"), .. settings]);
        rehearsal.Authorization = Issuer.Header(key, rehearsal.Teams.ServiceUrl);
        return rehearsal;
    }
}
