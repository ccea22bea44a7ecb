using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Hosting;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <content>The activity must agree with the token.</content>
public sealed partial class TokenTests
{
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
    public async Task A15_Case_and_a_trailing_slash_do_not_matter_in_a_service_address()
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

    [Fact]
    public async Task The_token_is_looked_at_before_the_body()
    {
        using var response = await bot.PostAsync("this is no JSON");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_the_body_is_not_waited_for()
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(bot.Address).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());

        Assert.Equal("HTTP/1.1 401 Unauthorized", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_bad_body_is_refused_even_with_a_good_token()
    {
        using var response = await bot.PostAsync("this is no JSON", Header());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task A25_The_caller_id_is_taken_from_the_token_only()
    {
        var activity = JsonNode.Parse(Activity())!;
        activity["callerId"] = "urn:botframework:aadappid:somebody";

        using var response = await bot.PostAsync(activity.ToJsonString(), Header());

        Assert.Equal("urn:botframework:azure", callerId);
    }
}
