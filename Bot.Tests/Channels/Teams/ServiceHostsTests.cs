using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Channels.Teams;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>To which hosts the bot may send its token.</summary>
public class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations/a/activities")]
    [InlineData("https://SMBA.TrafficManager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:443/teams/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://directline.botframework.com/v3/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/")]
    [InlineData("https://smba.trafficmanager。net/")]
    public async Task The_address_of_a_channel_is_allowed(string address) => Assert.True(await IsAllowed(address));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:8443/teams/")]
    [InlineData("https://someone@smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/teams/#v3/conversations")]
    [InlineData("https://smba.trafficmanager.net./teams/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://botframework.com@evil.example/")]
    [InlineData("https://evil.example/?host=botframework.com")]
    [InlineData("https://teams.microsoft.com.evil.example/")]
    [InlineData("https://microsoft.com/")]
    [InlineData("https://login.microsoftonline.com/")]
    [InlineData("https://graph.microsoft.com/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://2852039166/")]
    [InlineData("https://0xA9FEA9FE/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://10.0.0.5/")]
    [InlineData("http://localhost/")]
    [InlineData("http://127.0.0.1:3978/directline/connector/")]
    [InlineData("https://localhost/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    public async Task S05_Any_other_address_is_refused(string address) => Assert.False(await IsAllowed(address));

    [Theory]
    [InlineData("https://connector.example/teams/", "connector.example", true)]
    [InlineData("https://connector.example/teams/", "https://connector.example", true)]
    [InlineData("https://connector.example:8443/teams/", "https://connector.example:8443", true)]
    [InlineData("https://connector.example:8443/teams/", "connector.example", false)]
    [InlineData("https://below.connector.example/teams/", "connector.example", false)]
    [InlineData("http://connector.example/teams/", "http://connector.example", false)]
    [InlineData("https://10.0.0.5/", "https://10.0.0.5", false)]
    [InlineData("http://127.0.0.1:5000/v3/", "http://127.0.0.1:5000", true)]
    [InlineData("http://127.0.0.1:5001/v3/", "http://127.0.0.1:5000", false)]
    public async Task A_listed_host_is_allowed_over_https_or_on_this_machine(string address, string listed, bool isAllowed) =>
        Assert.Equal(isAllowed, await IsAllowed(address, listed));

    [Theory]
    [InlineData("http://127.0.0.1:3978/directline/connector/", true)]
    [InlineData("http://localhost:3978/", true)]
    [InlineData("http://someone@localhost:3978/", false)]
    [InlineData("http://192.168.0.1/", false)]
    [InlineData("https://evil.example/", false)]
    public async Task In_development_this_machine_is_a_channel(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, await IsAllowed(address, isDevelopment: true));

    private static async Task<bool> IsAllowed(string address, string? listed = null, bool isDevelopment = false)
    {
        var sent = new Sent();
        using var hosts = new ServiceHosts(listed is null ? [] : [listed], isDevelopment, NullLogger<ServiceHosts>.Instance) { InnerHandler = sent };
        using var client = new HttpMessageInvoker(hosts);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        var refusal = await Record.ExceptionAsync(() => client.SendAsync(request, CancellationToken.None));
        Assert.Equal(sent.Count == 0, refusal is HttpRequestException { StatusCode: HttpStatusCode.Forbidden });
        return sent.Count == 1;
    }

    private sealed class Sent : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
