using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>
/// Microsoft's service may authenticate with a token of Entra's instead of the Bot Framework's: of Microsoft's tenants or the
/// bot's, for this bot, and with the service as its caller.
/// </summary>
public sealed class EntraTokenTests : IAsyncLifetime
{
    private const string OwnTenant = "0a0a0a0a-1111-2222-3333-444444444444";
    private const string ServiceTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    private FakeChannel channel = null!;
    private Issuer botFramework = null!, entra = null!;
    private RsaSecurityKey channelKey = null!, entraKey = null!;
    private BotHost bot = null!;
    private int turns;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        (botFramework, entra) = (await Issuer.StartAsync(), await Issuer.StartAsync());
        channelKey = botFramework.Publish("key-of-the-bot-framework", ["msteams"]);
        entraKey = entra.Publish("key-of-entra", null);
        bot = await BotHost.StartAsync(
            new BotHost.Bot(turn =>
            {
                turns++;
                return turn.SendActivityAsync("hi");
            }),
            [.. botFramework.Settings, ("ToBotFromEmulatorOpenIdMetadataUrl", entra.Address + "/metadata"), ("MicrosoftAppTenantId", OwnTenant)]);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await botFramework.DisposeAsync();
        await entra.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", null)]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0")]
    [InlineData("https://login.microsoftonline.com/69e9b82d-4842-4902-8d1e-abc5b98a55e8/v2.0", "2.0")]
    [InlineData($"https://login.microsoftonline.com/{OwnTenant}/v2.0", "2.0")]
    [InlineData($"https://sts.windows.net/{OwnTenant}/", "1.0")]
    public async Task A_token_of_the_service_is_taken_in_both_versions(string issuer, string? version)
    {
        using var response = await bot.PostAsync(Activity(), Issuer.EntraHeader(entraKey, channel.ServiceUrl, issuer, version));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Bearer token-1", Assert.Single(channel.Received).Headers.Authorization);
    }

    [Fact]
    public async Task A_token_may_omit_the_service_address_but_must_not_contradict_it()
    {
        using var without = await Post(serviceUrl: null);
        using var other = await Post(serviceUrl: "https://smba.trafficmanager.net/");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (without.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("99999999-0000-0000-0000-000000000000")]
    [InlineData("")]
    [InlineData(null)]
    public Task A22_A_token_of_any_other_caller_is_refused_even_of_the_bot_itself(string? caller) =>
        Refused(Issuer.EntraHeader(entraKey, channel.ServiceUrl, Version2(ServiceTenant), "2.0", caller));

    [Fact]
    public Task A_version_2_token_that_names_its_caller_only_in_appid_is_refused() => Refused(Issuer.EntraHeader(
        entraKey, channel.ServiceUrl, Version2(ServiceTenant), "2.0", caller: null, change: token =>
            token.Subject.AddClaim(new("appid", Issuer.ServiceCaller))));

    [Theory]
    [InlineData("3.0")]
    [InlineData("")]
    public Task A_version_that_nobody_knows_is_refused(string version) =>
        Refused(Issuer.EntraHeader(entraKey, channel.ServiceUrl, Version2(ServiceTenant), version));

    [Theory]
    [InlineData("77777777-1111-2222-3333-444444444444", null)]
    [InlineData("common", null)]
    [InlineData("{tenantid}", null)]
    [InlineData(ServiceTenant, OwnTenant)]
    [InlineData(ServiceTenant, "")]
    public Task A_token_of_another_tenant_or_of_an_issuer_that_contradicts_its_tenant_is_refused(string issuers, string? claimed) =>
        Refused(Issuer.EntraHeader(entraKey, channel.ServiceUrl, Version2(issuers), "2.0", tenant: claimed));

    [Theory]
    [InlineData("https://api.botframework.com")]
    [InlineData("99999999-2222-3333-4444-555555555555")]
    [InlineData(null)]
    public Task A_token_for_somebody_else_is_refused(string? audience) => Refused(
        Issuer.EntraHeader(entraKey, channel.ServiceUrl, Version2(ServiceTenant), "2.0", change: token => token.Audience = audience));

    [Fact]
    public Task A_token_issued_as_Entra_but_signed_with_a_Bot_Framework_key_is_refused() =>
        Refused(Issuer.EntraHeader(channelKey, channel.ServiceUrl, Version2(ServiceTenant), "2.0"));

    [Fact]
    public Task A_token_issued_as_the_Bot_Framework_but_signed_with_an_Entra_key_is_refused() =>
        Refused(Issuer.Header(entraKey, channel.ServiceUrl));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public Task A_token_signed_in_another_way_is_refused(string algorithm) =>
        Refused(Issuer.Header(entraKey, channel.ServiceUrl, AsTheService, algorithm));

    [Fact]
    public Task A_token_signed_with_the_public_key_as_an_HMAC_secret_is_refused() => Refused(Issuer.Header(
        new SymmetricSecurityKey(entraKey.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "key-of-entra" }, channel.ServiceUrl, AsTheService, SecurityAlgorithms.HmacSha256));

    [Fact]
    public Task A_token_that_nobody_signed_is_refused()
    {
        var signed = Issuer.EntraHeader(entraKey, channel.ServiceUrl, Version2(ServiceTenant), "2.0");
        var unsigned = Base64UrlEncoder.Encode(JsonSerializer.Serialize(new { alg = "none", typ = "JWT", kid = "key-of-entra" }));
        return Refused($"Bearer {unsigned}.{signed.Split('.')[1]}.");
    }

    [Fact]
    public async Task A_token_that_has_ended_is_refused()
    {
        await Refused(Issuer.EntraHeader(
            entraKey,
            channel.ServiceUrl,
            Version2(ServiceTenant),
            "2.0",
            change: token => token.Expires = DateTime.UtcNow.AddMinutes(-6)));
        await Refused(Issuer.EntraHeader(entraKey, channel.ServiceUrl, Version2(ServiceTenant), "2.0", change: token => token.Expires = null));
    }

    [Fact]
    public async Task Entras_keys_are_fetched_only_when_a_token_from_Entra_comes()
    {
        using var channels = await bot.PostAsync(Activity(), Issuer.Header(channelKey, channel.ServiceUrl));
        Assert.Equal((HttpStatusCode.OK, 0), (channels.StatusCode, entra.KeysFetched));
        Assert.Equal(HealthStatus.Healthy, (await bot.Trust.Check(CancellationToken.None)).Status);

        entra.Down = true;
        using var unknown = await Post(channel.ServiceUrl);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
        Assert.Equal("Entra's signing keys can't be fetched", (await bot.Trust.Check(CancellationToken.None)).Description);
    }

    private static string Version2(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    private static void AsTheService(SecurityTokenDescriptor token)
    {
        token.Issuer = Version2(ServiceTenant);
        token.Subject.AddClaims([new("tid", ServiceTenant), new("ver", "2.0"), new("azp", Issuer.ServiceCaller)]);
    }

    private Task<HttpResponseMessage> Post(string? serviceUrl) =>
        bot.PostAsync(Activity(), Issuer.EntraHeader(entraKey, serviceUrl, Version2(ServiceTenant), "2.0"));

    private async Task Refused(string header)
    {
        using var response = await bot.PostAsync(Activity(), header);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
        Assert.Equal((0, 0), (turns, channel.Received.Count));
    }

    private string Activity() => BotHost.Activity(channel.ServiceUrl);
}
