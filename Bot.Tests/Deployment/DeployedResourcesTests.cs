using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesBot.Tests.Deployment;

/// <summary>What the templates would deploy, as the compiler predicts it.</summary>
public sealed partial class DeployedResourcesTests
{
    private const string Site = "Microsoft.Web/sites", Server = "Microsoft.DBforPostgreSQL/flexibleServers";
    private const string Registration = "Microsoft.BotService/botServices", Workspace = "Microsoft.OperationalInsights/workspaces";
    private const string Network = "Microsoft.Network/virtualNetworks";

    // Connections that a server has for its users, by Azure's tables; of two that disagree the smaller.
    private static readonly Dictionary<string, int> Connections = new(StringComparer.Ordinal)
    {
        ["Standard_B1ms"] = 35, ["Standard_B2s"] = 97, ["Standard_D2ds_v5"] = 844, ["Standard_D4ds_v5"] = 1703,
    };

    [SkippableTheory]
    [InlineData(Site, null, "properties/httpsOnly", "true")]
    [InlineData(Site, null, "properties/clientAffinityEnabled", "false")]
    [InlineData(Site, null, "identity/type", "UserAssigned")]
    [InlineData(Site, null, "properties/siteConfig/minTlsVersion", "1.2")]
    [InlineData(Site, null, "properties/siteConfig/scmMinTlsVersion", "1.2")]
    [InlineData(Site, null, "properties/siteConfig/ftpsState", "Disabled")]
    [InlineData(Site, null, "properties/siteConfig/remoteDebuggingEnabled", "false")]
    [InlineData(Site, null, "properties/siteConfig/http20Enabled", "true")]
    [InlineData(Site, null, "properties/siteConfig/alwaysOn", "true")]
    [InlineData(Site, null, "properties/siteConfig/healthCheckPath", "/readyz")]
    [InlineData(Site + "/basicPublishingCredentialsPolicies", "ftp", "properties/allow", "false")]
    [InlineData(Site + "/basicPublishingCredentialsPolicies", "scm", "properties/allow", "false")]
    [InlineData(Server, null, "properties/authConfig/passwordAuth", "Disabled")]
    [InlineData(Server, null, "properties/authConfig/activeDirectoryAuth", "Enabled")]
    [InlineData(Server, null, "properties/backup/backupRetentionDays", "14")]
    [InlineData(Server + "/configurations", "require_secure_transport", "properties/value", "on")]
    [InlineData(Server + "/configurations", "ssl_min_protocol_version", "properties/value", "TLSv1.2")]
    [InlineData(Registration, null, "kind", "azurebot")]
    [InlineData(Registration, null, "properties/msaAppType", "UserAssignedMSI")]
    [InlineData(Registration, null, "properties/disableLocalAuth", "true")]
    [InlineData(Registration + "/channels", "MsTeamsChannel", "properties/properties/isEnabled", "true")]
    [InlineData("Microsoft.Network/privateDnsZones/virtualNetworkLinks", null, "properties/registrationEnabled", "false")]
    [InlineData(Workspace, null, "properties/features/disableLocalAuth", "true")]
    [InlineData(Workspace, null, "properties/workspaceCapping/dailyQuotaGb", "1")]
    public async Task Every_resource_has_its_restrictive_settings(string type, string? name, string path, string value) =>
        Assert.Equal(value, (await Templates.Deployed("defaults", type, name)).At(path));

    [SkippableFact]
    public async Task App_Service_runs_the_program_on_the_framework_that_it_is_built_for()
    {
        var framework = XDocument.Load(Path.Combine(Sources.Folder, "Directory.Build.props")).Descendants("TargetFramework").Single().Value;
        var site = await Templates.Deployed("defaults", Site);
        Assert.Equal(framework.Replace("net", "DOTNETCORE|", StringComparison.Ordinal), site.At("properties/siteConfig/linuxFxVersion"));
        Assert.Equal($"dotnet {typeof(Program).Assembly.GetName().Name}.dll", site.At("properties/siteConfig/appCommandLine"));
    }

    [SkippableFact]
    public async Task The_database_is_reached_from_the_private_network_alone()
    {
        var (server, site) = (await Templates.Deployed("defaults", Server), await Templates.Deployed("defaults", Site));
        Assert.Equal(Server, await Delegated(server.At("properties/network/delegatedSubnetResourceId")));
        Assert.Equal("Microsoft.Web/serverFarms", await Delegated(site.At("properties/virtualNetworkSubnetId")));
        var zone = await Templates.Deployed("defaults", "Microsoft.Network/privateDnsZones");
        Assert.Equal(zone.Id, server.At("properties/network/privateDnsZoneArmResourceId"));
        Assert.DoesNotContain(await Templates.Deployed("defaults"), resource => resource.Type == Server + "/firewallRules");
    }

    [SkippableTheory]
    [InlineData("Standard_B2s", "Burstable")]
    [InlineData("Standard_D2ds_v5", "GeneralPurpose")]
    public async Task A_size_of_the_database_is_in_its_tier(string size, string tier) =>
        Assert.Equal(tier, (await Templates.Deployed($"{size}-1", Server)).At("sku/tier"));

    [SkippableFact]
    public async Task The_bot_has_no_role_on_any_Azure_resource() =>
        Assert.DoesNotContain(await Templates.Deployed("defaults"), resource => resource.Type == "Microsoft.Authorization/roleAssignments");

    [SkippableFact]
    public async Task Teams_calls_the_web_app_over_https()
    {
        var (site, bot) = (await Templates.Deployed("defaults", Site), await Templates.Deployed("defaults", Registration));
        Assert.StartsWith($"[format('https://{{0}}/api/messages', reference('{site.Id}'", bot.At("properties/endpoint"), StringComparison.Ordinal);
        Assert.EndsWith(".defaultHostName)]", bot.At("properties/endpoint"), StringComparison.Ordinal);
    }

    // By Azure's own naming rules.
    [SkippableTheory]
    [InlineData("Microsoft.ManagedIdentity/userAssignedIdentities", 3, 128)]
    [InlineData(Network, 2, 64)]
    [InlineData(Server, 3, 63)]
    [InlineData("Microsoft.Web/serverfarms", 1, 60)]
    [InlineData(Site, 2, 60)]
    [InlineData(Registration, 2, 64)]
    [InlineData(Workspace, 4, 63)]
    public async Task The_shortest_and_the_longest_name_give_names_that_Azure_takes(string type, int shortest, int longest)
    {
        var name = (await Templates.Bot())["parameters"]!["name"]!;
        Assert.InRange((await Templates.Deployed($"name-{name["minLength"]}", type)).Name.Length, shortest, longest);
        Assert.InRange((await Templates.Deployed($"name-{name["maxLength"]}", type)).Name.Length, shortest, longest);
    }

    [SkippableFact]
    public async Task Web_apps_together_stay_within_the_limits_of_the_database_and_of_Teams()
    {
        // During an update two versions run at once; and a few connections are left for administrators.
        const int AtOnce = 2, Left = 5;
        var parameters = (await Templates.Bot())["parameters"]!;
        foreach (var size in parameters["databaseSize"]!["allowedValues"]!.AsArray().Select(size => (string)size!))
            for (var apps = 1; apps <= (int)parameters["webApps"]!["maxValue"]!; apps++)
            {
                var settings = await Templates.Settings($"{size}-{apps}");
                var pool = Pool().Match(settings["ConnectionStrings__SalesBot"]);
                Assert.True(pool.Success, settings["ConnectionStrings__SalesBot"]);
                Assert.InRange(Number(pool.Groups["size"].Value), 1, (Connections[size] - Left) / (apps * AtOnce));
                Assert.InRange(Number(settings["Limits__ToTenantPerSecond"]), 1, (int)parameters["toTenantPerSecond"]!["defaultValue"]! / apps);
            }
    }

    // The service that a subnet is delegated to.
    private static async Task<string?> Delegated(string? subnetId)
    {
        var network = await Templates.Deployed("defaults", Network);
        var subnet = network.Body["properties"]!["subnets"]!.AsArray().Single(subnet => $"{network.Id}/subnets/{subnet!["name"]}" == subnetId);
        return (string?)subnet!["properties"]!["delegations"]![0]!["properties"]!["serviceName"];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // The connection string is still an expression, because only Azure knows the server's host name.
    [GeneratedRegex(@"Maximum Pool Size=\{3\}'.*, (?<size>[0-9]+)\)\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pool();
}
