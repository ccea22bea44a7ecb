using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channels.Teams.Authentication;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <content>How long a token is valid.</content>
public sealed partial class TokenTests
{
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
    public async Task More_tokens_than_the_cache_holds_are_accepted()
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
    public async Task A21_Clock_skew_is_suspected_when_many_tokens_fail_only_by_their_times(int minutesBehind)
    {
        (await bot.PostAsync(Activity(), Header())).Dispose();
        var right = clock.Now;
        clock.AdjustTime(right.AddMinutes(-minutesBehind));
        var trust = bot.Trust;
        for (var token = 1; token < ChannelAuthentication.SuspiciouslyMany; token++)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
        Assert.Equal(HealthStatus.Healthy, (await trust.Check(None)).Status);
        // A token that fails for another reason is no sign of clock skew.
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
}
