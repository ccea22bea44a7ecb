using System.Net;
using Microsoft.AspNetCore.Http;
using SalesBot.Channels.Local;

namespace SalesBot.Tests.Channels.Local;

public sealed class LoopbackOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void This_computer_is_let_in(string caller) => Assert.True(LoopbackOnly.Allows(From(caller)));

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("192.168.1.20")]
    [InlineData("203.0.113.9")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:10.0.0.5")]
    [InlineData("0.0.0.0")]
    [InlineData(null)]
    public void A_caller_from_another_computer_is_refused(string? caller) => Assert.False(LoopbackOnly.Allows(From(caller)));

    [Theory]
    [InlineData("localhost:3978", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1:3978", true)]
    [InlineData("[::1]:3978", true)]
    [InlineData("salesbot.example.com", false)]
    [InlineData("localhost.example.com", false)]
    [InlineData("127.0.0.1.example.com", false)]
    [InlineData("10.0.0.5", false)]
    [InlineData("", false)]
    public void Only_a_loopback_host_name_is_allowed(string host, bool allowed)
    {
        var context = From("127.0.0.1");
        context.Request.Host = new HostString(host);

        Assert.Equal(allowed, LoopbackOnly.Allows(context));
    }

    [Theory]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://localhost:8080", false)]
    [InlineData("https://localhost:3978", false)]
    [InlineData("https://example.com", false)]
    [InlineData("null", false)]
    public void Only_a_page_of_the_same_origin_is_allowed(string origin, bool allowed)
    {
        var context = From("127.0.0.1");
        context.Request.Headers.Origin = origin;

        Assert.Equal(allowed, LoopbackOnly.Allows(context));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Forwarded-Host", "salesbot.example.com")]
    [InlineData("X-Original-For", "203.0.113.9:50000")]
    public void What_comes_through_a_proxy_is_refused(string header, string value)
    {
        var context = From("127.0.0.1");
        context.Request.Headers[header] = value;

        Assert.False(LoopbackOnly.Allows(context));
    }

    private static DefaultHttpContext From(string? caller)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = caller is null ? null : IPAddress.Parse(caller);
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("localhost", 3978);
        return context;
    }
}
