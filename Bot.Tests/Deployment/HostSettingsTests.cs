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
    public void A_setting_that_the_host_reads_is_known(string name) =>
        Assert.True(HostSettings.IsRead(name), string.Join(' ', HostSettings.Names.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("MicrosoftAppID")]
    [InlineData("Roles__Manager__0")]
    [InlineData("Roles__Managers")]
    [InlineData("Playbook_Path")]
    [InlineData("ConnectionStrings__Default")]
    [InlineData("ASPNETCORE_URL")]
    public void Any_other_is_not(string name) => Assert.False(HostSettings.IsRead(name));

    [Theory]
    [InlineData("""settings["Limits:Deals"]""", "Limits__Deals")]
    [InlineData("""builder.Configuration["Deals"]""", "Deals")]
    [InlineData("""settings.GetValue<int?>("Limits:Deals") ?? 4""", "Limits__Deals")]
    [InlineData("""configuration.GetSection("Deals").Get<string[]>()""", "Deals__0")]
    [InlineData("""settings.GetConnectionString("Deals")""", "ConnectionStrings__Deals")]
    [InlineData("""Text(configuration, "Deals", null)""", "Deals")]
    [InlineData("""Number(configuration, "Limits:Deals", 4, least: 1)""", "Limits__Deals")]
    [InlineData("""List(configuration, "Limits:Deals")""", "Limits__Deals__0")]
    public void However_it_is_read_it_is_found(string source, string name) =>
        Assert.Contains(name, HostSettings.Gather([("Program.cs", source)]), StringComparer.Ordinal);

    [Fact]
    public void A_setting_whose_name_stands_elsewhere_is_not_overlooked() =>
        Assert.Throws<InvalidOperationException>(() => HostSettings.Gather([("Program.cs", "var amount = settings[name];")]).ToList());

    [Fact]
    public void The_readme_explains_every_setting()
    {
        var readme = File.ReadAllText(Path.Combine(Sources.Folder, "README.md"));
        Assert.All(HostSettings.Names, name => Assert.Contains($"`{name}", readme, StringComparison.Ordinal));
    }
}
