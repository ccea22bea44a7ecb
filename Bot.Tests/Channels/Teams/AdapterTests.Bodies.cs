using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Bot.Schema;
using SalesBot.Tests.Channels.Teams.Authentication;

namespace SalesBot.Tests.Channels.Teams;

/// <content>HTTP methods, media types and lengths of request bodies.</content>
public sealed partial class AdapterTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_POST_is_allowed(string method)
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);

        using var response = await bot.SendAsync(new HttpMethod(method), Encoding.UTF8.GetBytes(Activity()), "application/json");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", response.Content.Headers.Allow.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    public async Task Only_JSON_is_taken(string? contentType)
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);

        using var response = await bot.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(Activity()), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    public async Task Every_JSON_media_type_is_accepted(string contentType)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);

        using var response = await bot.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(Activity()), contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    public async Task A_body_that_is_not_an_activity_is_refused(string body)
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);

        using var response = await bot.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, string.Empty), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_body_of_a_mebibyte_is_taken_and_one_byte_more_is_not()
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);
        var shortest = Activity(("text", "x"));
        var longest = Activity(("text", new string('x', (1024 * 1024) - shortest.Length + 1)));

        using var taken = await bot.PostAsync(longest);
        using var refused = await bot.PostAsync(longest + " ");

        Assert.Equal((1024 * 1024, HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge), (longest.Length, taken.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task A_body_of_unannounced_length_has_the_same_limit()
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Address).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());

        // The body has no end and no announced length.
        var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        var sending = Task.Run(async () =>
        {
            for (var sent = 0; sent < 18; sent++)
                await stream.WriteAsync(chunk);
        });
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("HTTP/1.1 413 Payload Too Large", status);
        await sending.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task A_body_that_comes_in_pieces_is_read_whole()
    {
        string? text = null;
        await using var bot = await BotHost.StartAsync(turn => Task.FromResult(text = turn.Activity.Text));
        var body = Encoding.UTF8.GetBytes(Activity(("text", new string('ž', 20_000))));

        using var response = await bot.SendAsync(HttpMethod.Post, new Pieces(body, 777));

        Assert.Equal((HttpStatusCode.OK, 20_000), (response.StatusCode, text!.Length));
    }
}
