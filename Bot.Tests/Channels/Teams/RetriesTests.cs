using System.Net;
using Microsoft.AspNetCore.Http;
using SalesBot.Channels.Teams;
using SalesBot.Interview;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>Which calls are retried, how often and after how long, when the end of the turn does not cut this short.</summary>
public sealed class RetriesTests : IAsyncLifetime, IDisposable
{
    private static readonly double[] Backoff = [2, 4, 8, 16, 20];

    private readonly RehearsalClock clock = new(Rehearsal.Beginning);
    private FakeTeams teams = null!;
    private HttpMessageInvoker client = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.Open();
        client = new HttpMessageInvoker(new Retries(clock)
        {
            InnerHandler = new AttemptTimeout(clock) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false } },
        });
    }

    public Task DisposeAsync() => teams.DisposeAsync().AsTask();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("POST", 3, 429, 412)]
    [InlineData("POST", 1, 502, 504)]
    [InlineData("POST", 0, 500, 408, 503, 400, 401, 403, 404, 413, 301, 501)]
    [InlineData("PUT", 5, 429, 502, 504)]
    [InlineData("PUT", 3, 412, 500, 408, 503)]
    [InlineData("PUT", 0, 400, 401, 403, 404, 413, 302, 501)]
    [InlineData("GET", 5, 429, 502, 504)]
    [InlineData("GET", 3, 412, 500, 408, 503)]
    [InlineData("GET", 0, 400, 401, 403, 404)]
    [InlineData("DELETE", 5, 429)]
    [InlineData("DELETE", 3, 500)]
    public async Task A_refused_call_is_retried_as_often_as_its_method_and_status_allow(string method, int retries, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            var before = teams.Delivered.Count;
            teams.Next([.. Enumerable.Repeat(FakeTeams.Refuse(status), 9)]);
            using var answer = await Send(method, retries);
            Assert.Equal((status, 1 + retries), ((int)answer.StatusCode, teams.Delivered.Count - before));
        }
    }

    [Theory]
    [InlineData("POST", 0)]
    [InlineData("PUT", 3)]
    [InlineData("GET", 3)]
    public async Task A_call_whose_response_is_lost_is_retried_only_if_it_is_idempotent(string method, int retries)
    {
        teams.Next([.. Enumerable.Repeat<RequestDelegate>(FakeTeams.HangUp, 9)]);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(method, retries));

        Assert.Equal(1 + retries, teams.Delivered.Count);
    }

    [Theory]
    [InlineData("POST", 2)]
    [InlineData("PUT", 5)]
    public async Task A_call_that_cannot_connect_is_retried_even_if_it_is_not_idempotent(string method, int retries)
    {
        await teams.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(method, retries));
    }

    [Theory]
    [InlineData("86400", 30, 30)]
    [InlineData("Fri, 02 Mar 2096 09:00:00 GMT", 30, 30)]
    [InlineData("3", 3, 3)]
    [InlineData("0", 1.6, 2.4)]
    [InlineData("Mon, 01 Jan 2024 00:00:00 GMT", 1.6, 2.4)]
    public async Task N03_Retry_After_is_respected_within_limits(string retryAfter, double least, double most)
    {
        teams.Next(FakeTeams.Refuse(429, retryAfter: retryAfter));
        var sending = Send("POST", 0);
        await clock.Pass(least, most);

        using var answer = await sending;
        Assert.Equal((HttpStatusCode.Created, 2), (answer.StatusCode, teams.Delivered.Count));
    }

    [Fact]
    public async Task An_attempt_lasts_ten_seconds()
    {
        teams.Next(teams.SayNothing);
        var updating = Send("PUT", 0);
        await teams.Arrived(1);
        await clock.Pass(10, 10);
        await clock.Pass(1.6, 2.4);

        using var answer = await updating;
        Assert.Equal((HttpStatusCode.OK, 2), (answer.StatusCode, teams.Delivered.Count));
    }

    [Fact]
    public async Task A_response_that_never_ends_counts_as_a_timeout()
    {
        teams.Next(async http =>
        {
            await http.Response.WriteAsync("{");
            await http.Response.Body.FlushAsync();
            await teams.SayNothing(http);
        });
        var sending = Send("POST", 0);
        await teams.Arrived(1);
        await clock.Pass(10, 10);

        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        Assert.Single(teams.Delivered);
    }

    [Fact]
    public async Task A_404_on_a_repeated_delete_counts_as_success()
    {
        teams.Next(FakeTeams.HangUp, FakeTeams.Refuse(404));

        using var answer = await Send("DELETE", 1);

        Assert.Equal((HttpStatusCode.OK, "DELETE DELETE"), (answer.StatusCode, string.Join(' ', teams.Delivered.Select(call => call.Method))));
    }

    private async Task<HttpResponseMessage> Send(string method, int retries)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), teams.ServiceUrl + "v3/conversations/a/activities/1");
        if (method is "POST" or "PUT")
            request.Content = new StringContent("{}");
        var sending = client.SendAsync(request, CancellationToken.None);
        foreach (var wait in Backoff.Take(retries))
            await clock.Pass(0.8 * wait, 1.2 * wait);
        return await sending.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
