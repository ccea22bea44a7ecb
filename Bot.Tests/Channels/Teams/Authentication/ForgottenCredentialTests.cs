using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>The whole bot when the channel or the login refuses its credentials.</summary>
public sealed class ForgottenCredentialTests : IAsyncLifetime
{
    private const string Secret = "opensesame-4711";

    private Issuer issuer = null!;
    private WebApplication login = null!;
    private Rehearsal rehearsal = null!;
    private Func<HttpContext, Task> answer = _ => Task.CompletedTask;
    private int tokens;

    public async Task InitializeAsync()
    {
        answer = Give;
        issuer = await Issuer.StartAsync();
        var key = issuer.Publish("key-1", ["msteams"]);
        login = await Loopback.StartAsync(context => answer(context));
        rehearsal = await Rehearsal.StartNow(
        [
            ("MicrosoftAppId", Issuer.AppId),
            ("MicrosoftAppPassword", Secret),
            ("ToBotFromChannelOpenIdMetadataUrl", issuer.Address + "/metadata"),
            ("ToChannelFromBotLoginUrl", login.Urls.First() + "/botframework.com"),
        ]);
        rehearsal.Authorization = Issuer.Header(key, rehearsal.Teams.ServiceUrl);
    }

    public async Task DisposeAsync()
    {
        await rehearsal.DisposeAsync();
        await Loopback.StopAsync(login);
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task N11_A_token_that_the_channel_does_not_take_is_renewed_once()
    {
        rehearsal.Teams.Next(FakeTeams.Refuse(401));

        await IsStored("Dana");

        Assert.Equal("Bearer token-1, Bearer token-2", string.Join(", ", rehearsal.Teams.Delivered.Select(call => call.Authorization)));
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task N11_A_channel_that_refuses_every_token_is_tried_only_twice()
    {
        rehearsal.Teams.Next([.. Enumerable.Repeat(FakeTeams.Refuse(401), 9)]);

        await IsStored("Dana");

        Assert.Equal((2, 2), (rehearsal.Teams.Delivered.Count, tokens));
        Assert.StartsWith("The reply to activity", Assert.Single(rehearsal.Log.Errors), StringComparison.Ordinal);
        Assert.StartsWith("degraded", await rehearsal.Readiness(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""")]
    public async Task N14_Without_a_token_nothing_is_sent_and_every_answer_is_stored(int status, string body)
    {
        answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body);
        };
        await rehearsal.Restart();

        await IsStored("Dana");

        Assert.Equal(0, rehearsal.Teams.Asked);
        // Each start asks for a token, and so does the reply unless it joins the request of the start.
        Assert.InRange(rehearsal.Log.Errors.Count(error => error.StartsWith("The bot got no token of its own", StringComparison.Ordinal)), 1, 3);
        Assert.Single(rehearsal.Log.Errors, error => error.StartsWith("The reply to activity", StringComparison.Ordinal));
        Assert.DoesNotContain(rehearsal.Log.Entries, entry => entry.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.StartsWith("degraded", await rehearsal.Readiness(), StringComparison.Ordinal);

        answer = Give;
        await IsStored("Marek");
        Assert.Equal($"Bearer token-{tokens}", Assert.Single(rehearsal.Teams.Delivered).Authorization);
        Assert.Equal("ready", await rehearsal.Readiness());
    }

    private async Task IsStored(string name)
    {
        var heard = await rehearsal.Chat().Say($"qualify {name} at Vilmeta");
        Assert.True(heard.Status == HttpStatusCode.OK, $"{heard.Status}: {string.Join('\n', rehearsal.Log.Entries)}");
        Assert.Contains(rehearsal.Stored.Read().Contacts, contact => contact.Name == name);
    }

    private Task Give(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{++tokens}}"}""");
    }
}
