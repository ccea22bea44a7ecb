using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SalesBot.Hosting;
using SalesBot.TeamsApp;

namespace SalesBot.Tests.Deployment;

/// <summary>Compares the settings of the template with those that the host reads.</summary>
public sealed partial class TemplateSettingsTests
{
    // The host has half a minute to finish the turns that it has taken.
    private const int Drain = 30;

    [SkippableFact]
    public async Task The_host_reads_every_setting_of_the_template() =>
        Assert.All((await Templates.Settings("filled")).Keys, name => Assert.True(HostSettings.IsRead(name), $"Nobody reads {name}."));

    [SkippableFact]
    public async Task Every_setting_that_the_host_reads_is_in_the_template_or_the_readme_says_why_not()
    {
        var given = (await Templates.Settings("filled")).Keys.Select(name => Place().Replace(name, "__0"));
        var leftAlone = Templates.Text("README.md").Split("### Settings that are left alone")[1].Split("\n###")[0];
        var explained = Explained().Matches(leftAlone).SelectMany(row => row.Groups["name"].Captures).Select(name => name.Value);
        Assert.Equal(
            explained.Order(StringComparer.Ordinal),
            HostSettings.Names.Except(given, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [SkippableFact]
    public async Task A_parameter_becomes_the_setting_that_it_is_for()
    {
        var (defaults, filled) = (await Templates.Settings("defaults"), await Templates.Settings("filled"));
        Assert.Equal("submit", filled["Cards__Action"]);
        Assert.All(
            filled.Where(setting => !defaults.ContainsKey(setting.Key) && setting.Key != "Cards__Action"),
            setting => Assert.Equal(setting.Key, setting.Value));
    }

    [SkippableFact]
    public async Task A_parameter_left_alone_is_the_hosts_own_default()
    {
        var needed = new ConfigurationBuilder().AddInMemoryCollection([
            new("MicrosoftAppId", "some"),
            new("MicrosoftAppPassword", "some"),
            new("MicrosoftAppTenantId", "some")]);
        var host = new Settings(needed.Build(), isDevelopment: false);
        var numbers = (await Templates.Settings("defaults")).Where(setting => Numeric().IsMatch(setting.Key)).ToList();
        Assert.Equal(5, numbers.Count);
        Assert.All(numbers, setting =>
        {
            var own = setting.Key.Split("__").Aggregate((object?)host, (of, name) => of?.GetType().GetProperty(name)?.GetValue(of));
            Assert.Equal((setting.Key, Convert.ToString(own, CultureInfo.InvariantCulture)), (setting.Key, setting.Value));
        });
    }

    [SkippableFact]
    public async Task The_host_runs_as_the_bot_that_the_template_registers()
    {
        var settings = await Templates.Settings("defaults");
        var bot = await Templates.Deployed("defaults", "Microsoft.BotService/botServices");
        Assert.EndsWith(".clientId]", settings["MicrosoftAppId"], StringComparison.Ordinal);
        Assert.Equal(bot.At("properties/msaAppId"), settings["MicrosoftAppId"]);
        Assert.Equal(bot.At("properties/msaAppTenantId"), settings["MicrosoftAppTenantId"]);
        Assert.Equal(bot.At("properties/msaAppType"), settings["MicrosoftAppType"]);
    }

    [SkippableFact]
    public async Task The_database_is_PostgreSQL_opened_by_the_identity_over_a_checked_certificate()
    {
        var connection = (await Templates.Settings("defaults"))["ConnectionStrings__SalesBot"];
        Assert.StartsWith("[format('Host={0};Database={1};Username={2};SSL Mode=VerifyFull;", connection, StringComparison.Ordinal);
        var identity = await Templates.Deployed("defaults", "Microsoft.ManagedIdentity/userAssignedIdentities");
        Assert.Contains($".fullyQualifiedDomainName, 'salesbot', '{identity.Name}', ", connection, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_host_has_time_to_finish_its_turns()
    {
        var seconds = (await Templates.Settings("defaults"))["WEBSITES_CONTAINER_STOP_TIME_LIMIT"];
        Assert.True(int.Parse(seconds, CultureInfo.InvariantCulture) > Drain, seconds);
    }

    [SkippableFact]
    public async Task The_command_that_makes_the_app_package_is_handed_back()
    {
        var command = (string)(await Templates.Bot())["outputs"]!["packageCommand"]!["value"]!;
        Assert.StartsWith($"[format('dotnet run --project Bot -- {PackageCommand.Name} --app-id {{0}} --host", command, StringComparison.Ordinal);
        Assert.Matches(new Regex(@"\.clientId, .*\.defaultHostName\)\]$", RegexOptions.None, TimeSpan.FromSeconds(1)), command);
    }

    [GeneratedRegex("__[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    // A row of the table, with the names in its first column.
    [GeneratedRegex("(?m)^\\|( `(?<name>[A-Za-z_0-9]+)`,?)+ \\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explained();

    [GeneratedRegex("^(Limits|Cards)__", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numeric();
}
