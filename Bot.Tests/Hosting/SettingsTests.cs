using Microsoft.Extensions.Configuration;
using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>How settings are read and which are refused at the start.</summary>
public class SettingsTests
{
    private const string Own = "aaaaaaaa-2222-3333-4444-555555555555", Other = "bbbbbbbb-2222-3333-4444-555555555555";

    [Theory]
    [InlineData(Own, null, false, Own)]
    [InlineData($" {Own} ", " ", false, Own)]
    [InlineData(Own, Other, false, Other)]
    [InlineData(null, Other, false, Other)]
    [InlineData(Own, "*", false, "")]
    [InlineData(null, " * ", false, "")]
    [InlineData(Own, null, true, "")]
    [InlineData(null, null, true, "")]
    [InlineData(Own, Other, true, Other)]
    [InlineData(Own, "*", true, "")]
    public void Every_tenant_is_allowed_if_asked_for_or_in_Development(string? own, string? listed, bool isDevelopment, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(isDevelopment, ("MicrosoftAppTenantId", own), ("AllowedTenants:0", listed)).AllowedTenants));

    [Fact]
    public void An_asterisk_among_the_listed_tenants_allows_every_tenant() =>
        Assert.Empty(Read(false, ("AllowedTenants:0", Other), ("AllowedTenants:1", "*")).AllowedTenants);

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", "")]
    public void Without_a_tenant_the_settings_are_refused(string? own, string? listed) =>
        Assert.Contains("AllowedTenants__0=*", Refusal(("MicrosoftAppTenantId", own), ("AllowedTenants:0", listed)), StringComparison.Ordinal);

    [Fact]
    public async Task A_host_that_allows_every_tenant_starts()
    {
        await using var rehearsal = await Rehearsal.Start(settings:
        [
            ("environment", "Production"), ("MicrosoftAppId", Other), ("MicrosoftAppPassword", "secret words"), ("AllowedTenants:0", "*"),
            ("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:9/keys"),
        ]);
        using var client = new HttpClient();
        Assert.Equal("alive", await client.GetStringAsync(new Uri(rehearsal.Address, "healthz")));
    }

    [Theory]
    [InlineData("Limits:MessagesPerMinute", "0")]
    [InlineData("Limits:MessagesPerMinute", "many")]
    [InlineData("Limits:RequestsPerSecond", "-3")]
    [InlineData("Limits:RequestsPerSecond", "1.5")]
    [InlineData("Limits:ToConversationPerSecond", "0")]
    [InlineData("Limits:ToConversationPerSecond", "+4")]
    [InlineData("Limits:ToTenantPerSecond", "0")]
    [InlineData("Limits:ToTenantPerSecond", "25 ms\nmore")]
    [InlineData("Limits:ToTenantPerSecond", "9999999999")]
    [InlineData("Cards:Action", "bogus")]
    [InlineData("Cards:Action", "1")]
    [InlineData("Cards:RestMilliseconds", "-1")]
    [InlineData("Cards:RestMilliseconds", "soon")]
    [InlineData("ServiceUrls:0", "not a url")]
    [InlineData("ServiceUrls:0", "http://bot.example")]
    [InlineData("ServiceUrls:0", "https://10.0.0.1")]
    [InlineData("ServiceUrls:0", "10.0.0.1")]
    [InlineData("ServiceUrls:0", "localhost:3978")]
    [InlineData("ServiceUrls:0", "ftp://bot.example")]
    [InlineData("ServiceUrls:0", "/api")]
    public void What_cannot_work_is_named_in_one_line(string name, string value)
    {
        var refusal = Refusal(("MicrosoftAppTenantId", Own), (name, value));
        Assert.StartsWith(
            $"{name.Replace(":", "__", StringComparison.Ordinal)} is '{value.ReplaceLineEndings(" ")}': it can be ",
            refusal,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public void Of_several_addresses_the_mistaken_one_is_named() =>
        Assert.StartsWith(
            "ServiceUrls__1 ",
            Refusal(("MicrosoftAppTenantId", Own), ("ServiceUrls:0", "https://bot.example"), ("ServiceUrls:1", "bot example")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("https://bot.example")]
    [InlineData("https://bot.example:8443/teams/")]
    [InlineData("bot.example")]
    [InlineData("http://localhost:3978")]
    [InlineData("https://127.0.0.1:3978")]
    public void An_address_that_replies_can_go_to_is_taken(string address) =>
        Assert.Equal([address], Read(false, ("MicrosoftAppTenantId", Own), ("ServiceUrls:0", $" {address} "), ("ServiceUrls:1", "")).ServiceUrls);

    [Theory]
    [InlineData(false, 20, 200, 4, 25)]
    [InlineData(true, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)]
    public void A_missing_or_empty_setting_has_its_default(bool isDevelopment, int messages, int requests, int toConversation, int toTenant)
    {
        var settings = Read(isDevelopment, ("MicrosoftAppTenantId", Own), ("Limits:MessagesPerMinute", ""), ("Cards:Action", " "), ("AllowedChannels:0", ""));
        Assert.Equal(new Limits(messages, requests, toConversation, toTenant), settings.Limits);
        Assert.Equal((null, 300), (settings.Cards.Action, settings.Cards.RestMilliseconds));
        Assert.Equal(["msteams"], settings.AllowedChannels);
        Assert.Equal("Data Source=salesbot.db", settings.Database);
    }

    [Theory]
    [InlineData("http://model.example/v1", "m", "k", "Understanding__Model__Endpoint can't be used")]
    [InlineData("http://localhost:8080/v1", "m", "k", "Understanding__Model__Endpoint can't be used")]
    [InlineData("https://opensesame@model.example/v1", "m", "k", "Understanding__Model__Endpoint can't be used")]
    [InlineData("https://model.example/v1?key=opensesame", "m", "k", "Understanding__Model__Endpoint can't be used")]
    [InlineData("model.example", "m", "k", "Understanding__Model__Endpoint can't be used")]
    [InlineData("https://model.example/v1", null, "opensesame", "Understanding__Model__Name")]
    [InlineData("https://model.example/v1", "m", null, "Understanding__Model__Key")]
    [InlineData("https://openai.azure.com.example/v1", "m", null, "Understanding__Model__Key")]
    [InlineData(null, "m", null, "Understanding__Model__Endpoint")]
    [InlineData(" ", null, "opensesame", "Understanding__Model__Endpoint")]
    public void A_model_that_cannot_be_asked_is_named_without_a_secret(string? endpoint, string? name, string? key, string named)
    {
        var refusal = Refusal([("MicrosoftAppTenantId", Own), .. Model(endpoint, name, key)]);
        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
        Assert.DoesNotContain("opensesame", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "https://model.example/v1/", "k")]
    [InlineData(false, "https://some.openai.azure.com/openai/v1/", null)]
    [InlineData(false, "https://some.services.ai.azure.com/openai/v1/", null)]
    [InlineData(true, "http://localhost:11434/v1/", null)]
    public void A_model_that_can_be_asked_is_taken(bool isDevelopment, string endpoint, string? key)
    {
        var settings = Read(isDevelopment, [("MicrosoftAppTenantId", Own), .. Model(endpoint, "m", key)]);
        Assert.Equal(new ModelSettings(new Uri(endpoint), "m", key), settings.Model);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_an_endpoint_there_is_no_model(string? empty) =>
        Assert.Null(Read(false, [("MicrosoftAppTenantId", Own), .. Model(empty, empty, empty)]).Model);

    private static (string Name, string? Value)[] Model(string? endpoint, string? name, string? key) =>
        [("Understanding:Model:Endpoint", endpoint), ("Understanding:Model:Name", name), ("Understanding:Model:Key", key)];

    private static string Refusal(params (string Name, string? Value)[] settings) =>
        Assert.Throws<MistakenSettingException>(() => Read(false, settings)).Message;

    private static Settings Read(bool isDevelopment, params (string Name, string? Value)[] settings) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("MicrosoftAppId", Other)).Append(("MicrosoftAppPassword", "not a secret"))
                .Select(setting => KeyValuePair.Create(setting.Item1, setting.Item2)))
            .Build(),
        isDevelopment);
}
