using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using SalesBot.TeamsApp;

namespace SalesBot.Tests.Deployment;

/// <summary>What has to be true of the bot's own template: what it closes, and what it tells the host. Each finding is a sentence.</summary>
internal static partial class SettingChecks
{
    private const string Site = "Microsoft.Web/sites", Server = "Microsoft.DBforPostgreSQL/flexibleServers", Registration = "Microsoft.BotService/botServices";

    // The host has half a minute to finish the turns that it has taken.
    private const int Drain = 30;

    // Without these no host has any settings.
    private static readonly Dictionary<string, string?> Needed = new(StringComparer.Ordinal) { ["MicrosoftAppId"] = "some", ["MicrosoftAppTenantId"] = "some" };

    // Type, last part of the name where there are several of the type, path, value.
    private static readonly (string Type, string? Name, string Path, string Value)[] Closed =
    [
        (Site, null, "properties/httpsOnly", "true"),
        (Site, null, "properties/clientAffinityEnabled", "false"),
        (Site, null, "identity/type", "'UserAssigned'"),
        (Site, null, "properties/siteConfig/minTlsVersion", "'1.2'"),
        (Site, null, "properties/siteConfig/scmMinTlsVersion", "'1.2'"),
        (Site, null, "properties/siteConfig/ftpsState", "'Disabled'"),
        (Site, null, "properties/siteConfig/remoteDebuggingEnabled", "false"),
        (Site, null, "properties/siteConfig/http20Enabled", "true"),
        (Site, null, "properties/siteConfig/alwaysOn", "true"),
        (Site, null, "properties/siteConfig/healthCheckPath", "'/readyz'"),
        (Site, null, "properties/siteConfig/linuxFxVersion", $"'DOTNETCORE|{Framework()}'"),
        (Site, null, "properties/siteConfig/appCommandLine", $"'dotnet {typeof(Program).Assembly.GetName().Name}.dll'"),
        (Site + "/basicPublishingCredentialsPolicies", "'ftp'", "properties/allow", "false"),
        (Site + "/basicPublishingCredentialsPolicies", "'scm'", "properties/allow", "false"),
        (Server, null, "properties/authConfig/passwordAuth", "'Disabled'"),
        (Server, null, "properties/authConfig/activeDirectoryAuth", "'Enabled'"),
        (Server, null, "properties/backup/backupRetentionDays", "parameters('backupDays')"),
        (Server + "/configurations", "'require_secure_transport'", "properties/value", "'on'"),
        (Server + "/configurations", "'ssl_min_protocol_version'", "properties/value", "'TLSv1.2'"),
        (Registration, null, "kind", "'azurebot'"),
        (Registration, null, "properties/msaAppType", "'UserAssignedMSI'"),
        (Registration, null, "properties/disableLocalAuth", "true"),
        (Registration + "/channels", "'MsTeamsChannel'", "properties/properties/isEnabled", "true"),
        ("Microsoft.Network/privateDnsZones/virtualNetworkLinks", null, "properties/registrationEnabled", "false"),
        ("Microsoft.OperationalInsights/workspaces", null, "properties/features/disableLocalAuth", "true"),
        ("Microsoft.OperationalInsights/workspaces", null, "properties/workspaceCapping/dailyQuotaGb", "parameters('dailyQuotaGb')"),
    ];

    public static List<string> Findings(Template template, string readme) =>
        [.. Open(template), .. Network(template), .. Told(template, readme), .. Values(template), .. Defaults(template), .. NameChecks.Findings(template), .. ShareChecks.Findings(template, Settings(template))];

    /// <summary>The settings that the template gives the host; <c>__0</c> stands for a list.</summary>
    public static Dictionary<string, Expression> Settings(Template template)
    {
        var settings = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var entry in ((Expression.Map)template.Variables["optional"]).Entries)
            settings.Add(((Expression.Text)entry.Key).Value, entry.Value);
        // Of a list, the name is made in a function of the place in it.
        foreach (var list in template.Variables.Values.OfType<Expression.Call>().SelectMany(variable => variable.All()).OfType<Expression.Call>())
            if (list is { Function: "format" } && list.Arguments is [Expression.Text { Value: var name }, Expression.Call { Function: "lambdaVariables" }])
                settings.Add(name.Replace("{0}", "0", StringComparison.Ordinal), list);
        var made = template.Resources.Single(resource => resource.Type == Site + "/config").Body.All().OfType<Expression.Call>().Single(call => call.Function == "createObject").Arguments;
        for (var at = 0; at < made.Count; at += 2)
            settings.Add(((Expression.Text)made[at]).Value, made[at + 1]);
        return settings;
    }

    private static IEnumerable<string> Open(Template template)
    {
        foreach (var (type, name, path, value) in Closed)
        {
            var found = template.Resources.Where(resource => resource.Type == type && (name is null || resource.Name[^1].ToString() == name)).ToList();
            if (found.Count != 1 || found[0].At(path) != value)
                yield return $"{type} {name}: {path} is not {value}.".Replace(" :", ":", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Network(Template template)
    {
        var server = template.Resources.Single(resource => resource.Type == Server);
        if (server.At("properties/network/delegatedSubnetResourceId") is null || server.At("properties/network/privateDnsZoneArmResourceId") is null)
            yield return "The database can be reached from outside the private network.";
        if (template.Resources.Any(resource => resource.Type == Server + "/firewallRules"))
            yield return "The database lets addresses in.";
        if (template.Resources.Any(resource => resource.Type == "Microsoft.Authorization/roleAssignments"))
            yield return "The bot has a role on Azure resources.";
        var subnets = template.Resources.Single(resource => resource.Type == "Microsoft.Network/virtualNetworks").Body.Leaves("").Where(leaf => leaf.Path.EndsWith("/serviceName", StringComparison.Ordinal)).Select(leaf => leaf.Value).ToList();
        foreach (var needed in new[] { "'Microsoft.Web/serverFarms'", $"'{Server}'" }.Except(subnets, StringComparer.Ordinal))
            yield return $"No subnet is delegated to {needed}.";
    }

    private static IEnumerable<string> Told(Template template, string readme)
    {
        var settings = Settings(template).Keys.ToHashSet(StringComparer.Ordinal);
        var explained = LeftAlone(readme).ToHashSet(StringComparer.Ordinal);
        foreach (var name in settings.Where(name => !HostSettings.IsRead(name)))
            yield return $"Nobody reads {name}.";
        foreach (var name in HostSettings.Names.Except(settings, StringComparer.Ordinal).Except(explained, StringComparer.Ordinal))
            yield return $"{name} is neither set, nor does the readme say why not.";
        foreach (var name in explained.Where(name => settings.Contains(name) || !HostSettings.Names.Contains(name)))
            yield return $"The readme says of {name} that it is not set, and it is, or nobody reads it.";
    }

    private static IEnumerable<string> Values(Template template)
    {
        var settings = Settings(template);
        var connection = settings.GetValueOrDefault("ConnectionStrings__SalesBot")?.ToString() ?? "";
        if (!connection.Contains("SSL Mode=VerifyFull", StringComparison.Ordinal))
            yield return "The database's certificate is not looked at.";
        if (!connection.StartsWith("format('Host={0};Database={1};Username={2};", StringComparison.Ordinal))
            yield return "The connection string does not choose PostgreSQL with the identity.";
        if (!int.TryParse((settings.GetValueOrDefault("WEBSITES_CONTAINER_STOP_TIME_LIMIT") as Expression.Text)?.Value, CultureInfo.InvariantCulture, out var seconds) || seconds <= Drain)
            yield return "The host is killed before it has finished its turns.";
        var (asked, registered) = (settings.GetValueOrDefault("MicrosoftAppId")?.ToString(), template.Resources.Single(resource => resource.Type == Registration).At("properties/msaAppId"));
        if (asked is null || asked != registered)
            yield return "The host has another app id than the registration.";
        if (template.Resources.Single(resource => resource.Type == Registration).At("properties/endpoint")?.StartsWith("format('https://{0}/api/messages', reference(resourceId('Microsoft.Web/sites', ", StringComparison.Ordinal) != true)
            yield return "Teams is not led to the web app over https.";
        if (settings.GetValueOrDefault("MicrosoftAppTenantId")?.ToString() != "tenant().tenantId")
            yield return "The host is not told whose tenant it serves.";
        var package = template.Outputs.GetValueOrDefault("packageCommand")?.Value.ToString() ?? "";
        if (asked is null || !package.StartsWith($"format('dotnet run --project Bot -- {PackageCommand.Name} --app-id {{0}} --host {{1}}', {asked}", StringComparison.Ordinal))
            yield return "The command that makes the app package is not handed back.";
    }

    // A parameter's default is the host's own, or whoever leaves it alone gets something else than the readme says.
    private static IEnumerable<string> Defaults(Template template)
    {
        var host = new Settings(new ConfigurationBuilder().AddInMemoryCollection(Needed).Build(), isDevelopment: false);
        var otherwise = new Evaluation(template);
        foreach (var (name, value) in Settings(template))
            if (value is Expression.Call { Function: "string" })
            {
                var given = otherwise.Text(value);
                object? own = host;
                foreach (var part in name.Split("__"))
                    own = own?.GetType().GetProperty(part)?.GetValue(own);
                if (given != Convert.ToString(own, CultureInfo.InvariantCulture))
                    yield return $"By default {name} is {given} here and {own} in the host.";
            }
    }

    /// <summary>What the readme lists as not set, with the reasons.</summary>
    private static IEnumerable<string> LeftAlone(string readme)
    {
        var from = readme.IndexOf("### Settings that are left alone", StringComparison.Ordinal);
        return from < 0 ? [] : readme[from..].Split('\n').Skip(1).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups["name"].Value));
    }

    private static string Framework() =>
        XDocument.Load(Path.Combine(Sources.Folder, "Directory.Build.props")).Descendants("TargetFramework").Single().Value.Replace("net", "", StringComparison.Ordinal);

    [GeneratedRegex("`(?<name>[A-Za-z_0-9]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
