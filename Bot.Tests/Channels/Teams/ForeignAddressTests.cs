using System.Net;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>The bot makes no request to addresses that others put into activities or into the database.</summary>
public sealed class ForeignAddressTests : IAsyncLifetime
{
    private HostileRep bad = null!;
    private FakeTeams inside = null!;

    public async Task InitializeAsync()
    {
        bad = await HostileRep.Begin();
        inside = await FakeTeams.Open();
    }

    public async Task DisposeAsync()
    {
        await bad.DisposeAsync();
        await inside.DisposeAsync();
    }

    [Theory]
    [InlineData("INSIDE/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://intranet.example/plan.xlsx")]
    [InlineData("data:text/plain;base64,c2VjcmV0")]
    [InlineData("https://smba.trafficmanager.net/emea/v3/attachments/1/views/original")]
    public async Task S01_An_attached_file_is_never_fetched(string address)
    {
        var message = bad.Chat.Message("");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = address.Replace("INSIDE/", inside.ServiceUrl, StringComparison.Ordinal),
            ["content"] = new JsonObject { ["downloadUrl"] = inside.ServiceUrl + "download", ["fileType"] = "xlsx" },
            ["thumbnailUrl"] = inside.ServiceUrl + "thumbnail",
            ["name"] = "plan.xlsx",
        });
        var heard = await bad.Chat.Send(message);

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.NotEmpty(heard.Said);
        OnlyTheChannelWasAsked();
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task S01_A_file_inside_a_message_is_not_looked_at()
    {
        var message = bad.Chat.Message("");
        message["attachments"] =
            new JsonArray(new JsonObject {
                ["contentType"] = "image/png",
                ["contentUrl"] = "data:image/png;base64," + new string('A', 900_000) });
        var heard = await bad.Chat.SendText(message.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        OnlyTheChannelWasAsked();
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task S02_A_redirect_to_an_internal_address_is_not_followed()
    {
        bad.Rehearsal.Teams.Next(FakeTeams.Refuse(307, location: inside.ServiceUrl + "v3/conversations/a/activities"));

        var heard = await bad.Chat.Say("what");

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        OnlyTheChannelWasAsked();
    }

    [Fact]
    public async Task S02_A_channel_name_that_resolves_to_an_internal_host_is_sent_nothing()
    {
        // As after DNS rebinding: the name is allowed but resolves to another host.
        await using var impostor = await FakeTeams.Open(isUntrusted: true);
        var failure =
            await bad.Rehearsal.Remind(
                "a:north",
                "The check is back.",
                impostor.ServiceUrl.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        Assert.Equal(HttpRequestError.SecureConnectionError, Assert.IsType<HttpRequestException>(failure).HttpRequestError);
        Assert.Equal(0, impostor.Asked);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    public async Task S04_A_file_is_never_uploaded(string action)
    {
        var invoke = bad.Chat.Activity("invoke");
        invoke["name"] = "fileConsent/invoke";
        invoke["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["uploadInfo"] =
                new JsonObject {
                    ["name"] = "plan.xlsx",
                    ["uploadUrl"] = inside.ServiceUrl + "upload",
                    ["contentUrl"] = inside.ServiceUrl + "file" },
        };
        var heard = await bad.Chat.Send(invoke);

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Empty(heard.Said);
        Assert.Contains(bad.Rehearsal.Log.Entries, entry => entry.Text.EndsWith("offered a place for a file; the bot sends none", StringComparison.Ordinal));
        Assert.DoesNotContain(bad.Rehearsal.Log.Entries, entry => entry.Text.Contains("upload", StringComparison.Ordinal));
        OnlyTheChannelWasAsked();
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("https://evil.example/teams/")]
    [InlineData("http://evil.example/teams/")]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://2852039166/")]
    public async Task S05_A_stored_address_that_is_not_a_channels_gets_nothing(string address)
    {
        var failure = await bad.Rehearsal.Remind("a:north", "The check is back.", address);

        Assert.Equal(HttpStatusCode.Forbidden, Assert.IsType<HttpRequestException>(failure).StatusCode);
        Assert.Contains(new Uri(address).Host, Assert.Single(bad.Rehearsal.Log.Errors), StringComparison.Ordinal);
        OnlyTheChannelWasAsked();
    }

    private void OnlyTheChannelWasAsked()
    {
        Assert.Equal(0, inside.Asked);
        Assert.Equal(bad.Rehearsal.Teams.Delivered.Count, bad.Rehearsal.Teams.Asked);
    }
}
