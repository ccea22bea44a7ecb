namespace SalesBot.Tests.Deployment;

public sealed class HostSettingsTests
{
    [Theory]
    [InlineData("ConnectionStrings__SalesBot")]
    [InlineData("MicrosoftAppId")]
    [InlineData("MicrosoftAppType")]
    [InlineData("MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("MicrosoftAppCertificatePath")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToChannelFromBotLoginUrl")]
    [InlineData("ServiceUrls__0")]
    [InlineData("AllowedTenants__12")]
    [InlineData("AllowedChannels__0")]
    [InlineData("Roles__Managers__0")]
    [InlineData("Roles__CreditControllers__3")]
    [InlineData("Limits__RequestsPerSecond")]
    [InlineData("Limits__ToTenantPerSecond")]
    [InlineData("Playbook__Path")]
    [InlineData("Cards__Action")]
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    public void A_setting_that_the_host_reads_is_found_in_its_sources(string name) =>
        Assert.True(HostSettings.IsRead(name), string.Join(' ', HostSettings.Names.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("MicrosoftAppID")]
    [InlineData("Roles__Manager__0")]
    [InlineData("Roles__Managers")]
    [InlineData("Playbook_Path")]
    [InlineData("ConnectionStrings__Default")]
    [InlineData("ASPNETCORE_URL")]
    public void A_name_that_the_host_does_not_read_is_not_a_setting(string name) => Assert.False(HostSettings.IsRead(name));

    [Theory]
    [InlineData("""settings["Limits:Deals"]""", "Limits__Deals")]
    [InlineData("""builder.Configuration["Deals"]""", "Deals")]
    [InlineData("""settings.GetValue<int?>("Limits:Deals") ?? 4""", "Limits__Deals")]
    [InlineData("""configuration.GetSection("Deals").Get<string[]>()""", "Deals__0")]
    [InlineData("""settings.GetConnectionString("Deals")""", "ConnectionStrings__Deals")]
    [InlineData("""Text(configuration, "Deals", null)""", "Deals")]
    [InlineData("""Number(configuration, "Limits:Deals", 4, least: 1)""", "Limits__Deals")]
    [InlineData("""List(configuration, "Limits:Deals")""", "Limits__Deals__0")]
    public void Every_way_of_reading_a_setting_is_recognised(string source, string name) =>
        Assert.Contains(name, HostSettings.Gather([("Program.cs", source)]), StringComparer.Ordinal);

    [Fact]
    public void Reading_a_setting_by_a_computed_name_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => HostSettings.Gather([("Program.cs", "var amount = settings[name];")]).ToList());

    [Fact]
    public void The_readme_explains_every_setting()
    {
        var readme = File.ReadAllText(Path.Combine(Sources.Folder, "README.md"));
        Assert.All(HostSettings.Names, name => Assert.Contains($"`{name}", readme, StringComparison.Ordinal));
    }
}
