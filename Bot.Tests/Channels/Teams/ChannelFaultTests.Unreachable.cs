using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Channels.Teams;
using SalesBot.Interview;

namespace SalesBot.Tests.Channels.Teams;

/// <content>A channel that cannot be reached, and how the readiness reports that.</content>
public sealed partial class ChannelFaultTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task N12_A_redirect_of_the_channel_is_not_followed(int status)
    {
        await using var elsewhere = await FakeTeams.Open();
        Teams.Next(FakeTeams.Refuse(status, location: elsewhere.ServiceUrl + "v3/conversations/a/activities"));

        var heard = await bad.Chat.Say("requested");

        Assert.Equal((0, "POST"), (elsewhere.Asked, Methods));
        IsLoggedOnce();
        await IsKept(heard);
    }

    [Fact]
    public async Task N15_A_channel_that_can_not_be_reached_is_tried_twice_more()
    {
        await using var gone = await FakeTeams.Open();
        await gone.DisposeAsync();

        await IsTriedTwiceMore(gone.ServiceUrl);
    }

    [Fact]
    public async Task N15_A_channel_whose_certificate_is_no_good_hears_nothing()
    {
        await using var impostor = await FakeTeams.Open(isUntrusted: true);

        await IsTriedTwiceMore(impostor.ServiceUrl);

        Assert.Equal(0, impostor.Asked);
    }

    [Fact]
    public async Task N15_A_channel_whose_name_nobody_knows_is_tried_twice_more()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("ServiceUrls:0", "https://connector.invalid"));
        var message = rehearsal.Chat().Message("hi");
        message["serviceUrl"] = "https://connector.invalid/teams/";
        var answering = rehearsal.Chat().Send(message);
        await rehearsal.Clock.Pass(1.6, 2.4);
        await rehearsal.Clock.Pass(3.2, 4.8);

        Assert.Equal(HttpStatusCode.OK, (await answering).Status);
        Assert.Contains("connector.invalid", Assert.Single(rehearsal.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N18_After_a_failed_reply_the_rest_of_the_turn_is_not_sent()
    {
        Teams.Next(FakeTeams.Refuse(200, """{"id":"1"}"""), FakeTeams.Refuse(200, """{"id":"2"}"""), FakeTeams.Refuse(500));
        var replies = Rehearsal.Services.GetRequiredService<Replies>();
        Reply[] five = [.. Enumerable.Range(1, 5).Select(number => new Reply(null, $"{number}", false))];

        Assert.Null(await Rehearsal.Begin("a:north", (turn, token) => replies.Send(turn, five, new Input(Intent.None), token)));

        Assert.Equal("1 2 3", string.Join(' ', Calls.Select(call => call.Text)));
        Assert.Single(Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task Readiness_is_degraded_from_a_failed_reply_until_one_succeeds()
    {
        Assert.Equal("ready", await Rehearsal.Readiness());
        Teams.Next(FakeTeams.HangUp);
        await bad.Chat.Say("requested");
        Assert.StartsWith("degraded", await Rehearsal.Readiness(), StringComparison.Ordinal);
        await bad.Chat.Say("continue");
        Assert.Equal("ready", await Rehearsal.Readiness());
    }

    private async Task IsTriedTwiceMore(string serviceUrl)
    {
        var message = bad.Chat.Message("requested");
        message["serviceUrl"] = serviceUrl;
        var answering = bad.Chat.Send(message);
        await Clock.Pass(1.6, 2.4);
        await Clock.Pass(3.2, 4.8);
        var heard = await answering;
        Assert.Empty(Calls);
        IsLoggedOnce();
        await IsKept(heard);
    }
}
