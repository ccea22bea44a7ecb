using SalesBot.TeamsApp;

namespace SalesBot.Tests.TeamsApp;

/// <summary>A host is a public DNS name only; the refusal of anything else says how to correct it.</summary>
public class HostNameTests
{
    [Theory]
    [InlineData("bot.contoso.com", "bot.contoso.com")]
    [InlineData("SalesBot.Contoso.COM", "salesbot.contoso.com")]
    [InlineData("salesbot-7.azurewebsites.net", "salesbot-7.azurewebsites.net")]
    [InlineData("1.contoso.com", "1.contoso.com")]
    [InlineData("żółw.pl", "xn--w-uga1v8h.pl")]
    [InlineData("ĄŽUOLAS.LT", "xn--uolas-2wa16f.lt")]
    [InlineData("xn--uolas-2wa16f.lt", "xn--uolas-2wa16f.lt")]
    public void A_host_name_is_accepted_and_normalised_as_DNS_writes_it(string said, string name) =>
        Assert.Equal(name, HostName.Read(said));

    [Fact]
    public void The_longest_name_is_taken() => Assert.Equal(253, HostName.Read(Long(253)).Length);

    [Theory]
    [InlineData("https://bot.contoso.com", "scheme")]
    [InlineData("wss://bot.contoso.com/", "scheme")]
    [InlineData("bot.contoso.com:443", "port")]
    [InlineData("bot.contoso.com:", "port")]
    [InlineData("bot.contoso.com/", "path")]
    [InlineData("bot.contoso.com/api/messages", "path")]
    [InlineData("bot.contoso.com\\x", "path")]
    [InlineData("bot.contoso.com?x", "path")]
    [InlineData("bot.contoso.com#x", "path")]
    [InlineData("me@bot.contoso.com", "user")]
    [InlineData("me:secret@bot.contoso.com", "user")]
    [InlineData(" bot.contoso.com", "space")]
    [InlineData("bot.contoso.com\n", "space")]
    [InlineData("bot contoso.com", "space")]
    [InlineData("bot.contoso.com\u0000", "space")]
    [InlineData("bot.contoso.com.", "dot at its end")]
    [InlineData("*.contoso.com", "wildcard")]
    [InlineData("203.0.113.7", "IP address")]
    [InlineData("2001:db8::7", "IP address")]
    [InlineData("[2001:db8::7]", "IP address")]
    [InlineData("2130706433", "IP address")]
    [InlineData("0x7f.1", "IP address")]
    [InlineData("bot.7", "IP address")]
    [InlineData("localhost", "this computer")]
    [InlineData("LOCALHOST", "this computer")]
    [InlineData("bot.localhost", "this computer")]
    [InlineData("contoso", "one word")]
    [InlineData("bot..contoso.com", "no name that DNS knows")]
    [InlineData(".contoso.com", "no name that DNS knows")]
    [InlineData("-bot.contoso.com", "no name that DNS knows")]
    [InlineData("bot-.contoso.com", "no name that DNS knows")]
    [InlineData("sales_bot.contoso.com", "no name that DNS knows")]
    [InlineData("bot.contoso.com\",\"id\":\"x", "port")]
    [InlineData("bot.contoso.com\"", "no name that DNS knows")]
    [InlineData("{{host}}.contoso.com", "no name that DNS knows")]
    [InlineData("żółw..pl", "no name that DNS knows")]
    [InlineData("-żółw.pl", "no name that DNS knows")]
    [InlineData("ｂｏｔ。localhost", "this computer")]
    [InlineData("", "empty")]
    public void An_invalid_host_name_is_refused_with_its_reason(string said, string why) => Refuses(said, why);

    [Fact]
    public void A_name_longer_than_DNS_allows_is_refused()
    {
        Refuses(Long(254), "longer than DNS allows");
        Refuses($"{new string('b', 64)}.contoso.com", "longer than DNS allows");
    }

    private static void Refuses(string said, string why)
    {
        var refused = Assert.Throws<PackagingException>(() => HostName.Read(said)).Message;
        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.EndsWith("; give the name alone, such as bot.contoso.com.", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(refused, letter => char.IsControl(letter));
    }

    private static string Long(int letters) =>
        string.Join('.', Enumerable.Repeat(new string('b', 62), 4))[..(letters - 3)].TrimEnd('.').PadRight(letters - 3, 'b') + ".lt";
}
