using System.Net;

namespace SalesBot.Tests.Storage.Postgres;

/// <summary>While PostgreSQL can't be reached nothing is stored, and the user or the channel is told so in time.</summary>
public sealed class UnreachableServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [SkippableFact]
    public async Task N14_While_the_server_is_gone_a_message_is_refused_and_taken_when_it_comes_again()
    {
        using var files = OnServer();
        await using var line = new ServerLine(files.ConnectionString);
        await using var rehearsal = await Rehearsal.Start(settings: ("ConnectionStrings:SalesBot", line.ConnectionString));
        var chat = rehearsal.Chat();
        await chat.Say("hi");
        line.Cut();
        var message = chat.Message("qualify Dana Hallmann at Hallmann Pumps");

        var refused = await chat.Send(message).WaitAsync(Patience);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 0), (refused.Status, refused.Said.Count));
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<HttpRequestException>(() => rehearsal.Readiness().WaitAsync(Patience));

        line.Mend();
        Assert.NotNull((await chat.Send(message)).Card);
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ready", await rehearsal.Readiness());
        Assert.Equal(["Dana Hallmann"], files.Rows("SELECT Name FROM Contacts"));
    }

    [SkippableFact]
    public async Task N14_While_the_server_is_gone_a_tap_is_told_that_it_was_not_taken()
    {
        using var files = OnServer();
        await using var line = new ServerLine(files.ConnectionString);
        await using var rehearsal = await Rehearsal.Start(settings: ("ConnectionStrings:SalesBot", line.ConnectionString));
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        var tap = chat.TapOn(chat.Find("Passed")!.Value);
        line.Cut();
        Assert.Contains("Sorry, that didn't work.", (await chat.Send(tap).WaitAsync(Patience)).Body, StringComparison.Ordinal);

        line.Mend();
        Assert.NotNull((await chat.Send(tap)).Card);
        Assert.Equal(["credit.standing"], files.Rows("SELECT Subject FROM History WHERE Kind = 'answered'"));
    }

    [SkippableFact]
    public async Task C04_A_server_that_does_not_respond_is_waited_for_only_as_long_as_a_turn_may_take()
    {
        using var files = OnServer();
        await using var line = new ServerLine(files.ConnectionString);
        await using var rehearsal = await Rehearsal.Start(settings: ("ConnectionStrings:SalesBot", line.ConnectionString));
        var chat = rehearsal.Chat();
        await chat.Say("hi");
        line.Freeze();
        var message = chat.Message("qualify Dana Hallmann at Hallmann Pumps");

        var sending = chat.Send(message);
        await rehearsal.Clock.Pass(8, 8);
        await rehearsal.Clock.Pass(1, 1);
        var refused = await sending.WaitAsync(Patience);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 0), (refused.Status, refused.Said.Count));

        line.Mend();
        Assert.NotNull((await chat.Send(message).WaitAsync(Patience)).Card);
        Assert.Equal(["Dana Hallmann"], files.Rows("SELECT Name FROM Contacts"));
    }

    private static TemporaryDatabase OnServer()
    {
        Server.Require();
        return new TemporaryDatabase(TestStore.OnServer());
    }
}
