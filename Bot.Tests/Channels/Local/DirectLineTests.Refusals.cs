using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesBot.Channels.Local;

namespace SalesBot.Tests.Channels.Local;

/// <content>Requests that are refused.</content>
public sealed partial class DirectLineTests
{
    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload")]
    public async Task An_unknown_conversation_is_not_found_whatever_the_token(string method, string path)
    {
        var talk = await host.Talk();

        foreach (var token in new[] { talk.Token, "of-before-the-restart", null })
        {
            var answer = await host.Send(new HttpMethod(method), $"/directline/conversations/gone{path}", token, Text("hi"));
            Assert.Equal((StatusCodes.Status404NotFound, "ConversationNotFound"), (answer.Status, answer.ErrorCode));
        }

        var bot = await host.Send(HttpMethod.Post, "/directline/connector/v3/conversations/gone/activities", null, Text("hi"));
        Assert.Equal((StatusCodes.Status404NotFound, "ConversationNotFound"), (bot.Status, bot.ErrorCode));
    }

    [Fact]
    public async Task The_token_of_another_conversation_opens_nothing()
    {
        var mine = await host.Talk("ruta");
        var other = await host.Talk("marek");

        foreach (var token in new[] { other.Token, "guessed", null })
        {
            Assert.Equal(403, (await host.Send(HttpMethod.Get, $"/directline/conversations/{mine.Id}/activities", token, null)).Status);
            Assert.Equal(403, (await host.Send(HttpMethod.Post, $"/directline/conversations/{mine.Id}/activities", token, Text("hi"))).Status);
        }

        Assert.Equal(403, (await host.Send(HttpMethod.Post, "/directline/conversations", "guessed", null)).Status);
        Assert.Equal(403, (await host.Send(HttpMethod.Post, "/directline/tokens/refresh", "guessed", null)).Status);
        Assert.Equal(200, (await host.Send(HttpMethod.Post, "/directline/tokens/refresh", mine.Token, null)).Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_message_that_the_bot_rejects_is_not_in_the_conversation(int status)
    {
        var talk = await host.Talk();
        host.Bot = _ => Task.FromResult(status);

        var posted = await talk.Say("hi");

        Assert.Equal((StatusCodes.Status502BadGateway, "BotError"), (posted.Status, posted.ErrorCode));
        Assert.Empty((await talk.Read()).Activities);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"type\":\"message\",\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"conversationUpdate\"}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"}")]
    [InlineData("{\"type\":7}")]
    public async Task A_post_that_is_not_a_valid_activity_is_refused(string body)
    {
        var talk = await host.Talk();

        var answer = await host.SendRaw(
            HttpMethod.Post,
            $"/directline/conversations/{talk.Id}/activities",
            talk.Token,
            new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(StatusCodes.Status400BadRequest, answer.Status);
        Assert.Empty((await talk.Read()).Activities);
        Assert.Single(host.Received);
    }

    [Theory]
    [InlineData("activities", DirectLineEndpoints.LargestPost, false)]
    [InlineData("activities", DirectLineEndpoints.LargestPost, true)]
    [InlineData("upload", DirectLineEndpoints.LargestUpload, false)]
    [InlineData("upload", DirectLineEndpoints.LargestUpload, true)]
    public async Task A_post_above_the_size_limit_is_refused_as_too_large(string path, int limit, bool chunked)
    {
        var talk = await host.Talk();
        HttpContent body = new ByteArrayContent(new byte[limit + 1]);
        if (chunked)
            body = new StreamContent(new UnknownLength(new byte[limit + 1]));

        var answer = await host.SendRaw(HttpMethod.Post, $"/directline/conversations/{talk.Id}/{path}", talk.Token, body);

        Assert.Equal((StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig"), (answer.Status, answer.ErrorCode));
        Assert.Single(host.Received);
    }

    [Fact]
    public async Task A_message_with_a_file_is_delivered_without_the_file()
    {
        var talk = await host.Talk();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(
                "{\"type\":\"message\",\"text\":\"see this\",\"attachments\":[{\"name\":\"a.png\"}]}",
                new MediaTypeHeaderValue("application/vnd.microsoft.activity")),
                "activity",
                "blob" },
            { new ByteArrayContent(new byte[1000]), "file", "a.png" },
        };

        var uploaded = await host.SendRaw(HttpMethod.Post, $"/directline/conversations/{talk.Id}/upload?userId=ingrid", talk.Token, form);

        Assert.Equal(StatusCodes.Status200OK, uploaded.Status);
        var received = host.Received.Last();
        Assert.Equal(("see this", "ruta"), ((string)received["text"]!, (string)received["from"]!["id"]!));
        Assert.False(received.ContainsKey("attachments"));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json")]
    public async Task An_upload_that_holds_no_message_is_refused(string type)
    {
        var talk = await host.Talk();
        using var body = new StringContent("{\"type\":\"message\"}");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        Assert.Equal(400, (await host.SendRaw(HttpMethod.Post, $"/directline/conversations/{talk.Id}/upload", talk.Token, body)).Status);
    }

    [Fact]
    public async Task Nobody_gets_a_token_without_saying_who_they_are()
    {
        Assert.Equal(400, (await host.Send(HttpMethod.Post, "/directline/tokens/generate", null, null)).Status);
        Assert.Equal(400, (await host.Send(HttpMethod.Post, "/directline/tokens/generate", null, new JsonObject { ["user"] = "ruta" })).Status);
    }
}
