using System.Text.RegularExpressions;

namespace SalesBot.Tests.Deployment;

/// <summary>The templates for Azure, in both forms. No compiler and no subscription is at hand: this is what can be told by reading, and that each check would tell.</summary>
public sealed class TemplateTests
{
    private static readonly string Readme = TemplateFiles.Text("README.md");

    [Theory]
    [InlineData("salesbot")]
    [InlineData("new-resource-group")]
    public void Both_forms_say_the_same(string name) =>
        Assert.Empty(TemplateFiles.Differences(TemplateFiles.Bicep(TemplateFiles.Text(name + ".bicep")), ArmReader.Read(TemplateFiles.Text(name + ".json"))));

    [Theory]
    [InlineData("salesbot")]
    [InlineData("new-resource-group")]
    public void Every_name_stands_for_something_and_no_secret_is_written_down(string name)
    {
        Assert.Empty(TemplateChecks.Findings(TemplateFiles.Bicep(TemplateFiles.Text(name + ".bicep"))));
        Assert.Empty(TemplateChecks.Findings(ArmReader.Read(TemplateFiles.Text(name + ".json"))));
    }

    [Fact]
    public void It_closes_what_can_be_closed_and_tells_the_host_all_that_it_reads()
    {
        Assert.Empty(SettingChecks.Findings(TemplateFiles.Bicep(TemplateFiles.Text("salesbot.bicep")), Readme));
        Assert.Empty(SettingChecks.Findings(ArmReader.Read(TemplateFiles.Text("salesbot.json")), Readme));
    }

    [Fact]
    public void The_template_that_makes_the_group_hands_everything_on() =>
        Assert.Empty(TemplateFiles.Group(TemplateFiles.Text("new-resource-group.json"), TemplateFiles.Text("salesbot.json")));

    [Fact]
    public void The_parameter_file_fills_in_what_is_asked_for() =>
        Assert.Empty(TemplateFiles.Parameters(TemplateFiles.Text("salesbot.parameters.json"), ArmReader.Read(TemplateFiles.Text("salesbot.json"))));

    [Theory]
    [InlineData("README.md")]
    [InlineData("deploymentTemplates/README.md")]
    public void A_readme_names_files_and_outputs_that_are_there(string file)
    {
        var text = File.ReadAllText(Path.Combine(Sources.Folder, file));
        var named = Regex.Matches(text, @"deploymentTemplates/[\w./-]*\w", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(Sources.Folder, path)), path));
        Assert.All(["host", "appId", "publishCommand", "packageCommand"], output =>
        {
            Assert.Contains($"`{output}`", text, StringComparison.Ordinal);
            Assert.Contains(output, ArmReader.Read(TemplateFiles.Text("new-resource-group.json")).Outputs.Keys, StringComparer.Ordinal);
        });
    }

    [Theory]
    [InlineData("(connections[databaseSize] - 5) / (2 * webApps)", "connections[databaseSize] - 5 / 2 * webApps", "variables/pool")]
    [InlineData("param backupDays int = 14", "param backupDays int = 7", "parameters/backupDays/default")]
    [InlineData("@maxValue(35)", "@maxValue(70)", "parameters/backupDays/limits")]
    [InlineData("  'submit'\n", "", "parameters/cardsAction/allowed")]
    [InlineData("param tags object", "param tags array", "parameters/tags/type")]
    [InlineData("'Where it all runs.'", "'Where.'", "parameters/location/description")]
    [InlineData("Cards__Action: cardsAction\n", "Cards__Action: playbookPath\n", "variables/optional/Cards__Action")]
    [InlineData("i => managers[i]", "i => serviceUrls[i]", "variables/managerSettings")]
    [InlineData("!empty(setting.value)", "empty(setting.value)", "variables/given")]
    [InlineData("sites@2024-04-01", "sites@2023-12-01", "Microsoft.Web/sites variables('unique')/apiVersion")]
    [InlineData("httpsOnly: true", "httpsOnly: false", "Microsoft.Web/sites variables('unique')/properties/httpsOnly")]
    [InlineData("  dependsOn: [\n    zoneLink\n  ]\n", "", "Microsoft.DBforPostgreSQL/flexibleServers variables('unique')/dependsOn")]
    [InlineData("  name: 'require_secure_transport'", "  name: 'require_transport'", "Microsoft.DBforPostgreSQL/flexibleServers/configurations variables('unique')/'require_transport'/properties/value")]
    [InlineData("  scope: web\n", "  scope: bot\n", "Microsoft.Insights/diagnosticSettings 'logs'/scope")]
    [InlineData("principalName: identity.name", "principalName: name", "nothing")]
    [InlineData("principalName: identity.name", "principalName: displayName", "Microsoft.Resources/deployments format('{0}-administrator', parameters('name'))/properties/parameters/principalName/value")]
    [InlineData("output appId string = identity.properties.clientId", "output appId string = identity.properties.principalId", "outputs/appId")]
    [InlineData("? 'Burstable' : 'GeneralPurpose'", "? 'GeneralPurpose' : 'Burstable'", "Microsoft.DBforPostgreSQL/flexibleServers variables('unique')/sku/tier")]
    public void What_only_one_form_says_is_found_out(string text, string by, string path)
    {
        var differences = TemplateFiles.Differences(TemplateFiles.Bicep(TemplateFiles.Broken("salesbot.bicep", text, by)), ArmReader.Read(TemplateFiles.Text("salesbot.json")));
        if (path == "nothing")
            Assert.Empty(differences);
        else
            Assert.Contains(differences, difference => difference.StartsWith(path + ": ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("salesbot.bicep", "server.name", "servers.name", "nothing is called servers.")]
    [InlineData("salesbot.bicep", "backupRetentionDays: backupDays", "backupRetentionDays: days", "nothing is called days.")]
    [InlineData("salesbot.bicep", "  parent: bot\n", "  parent: bots\n", "no resource is called bots.")]
    [InlineData("salesbot.bicep", "    tlsOnly\n", "    tls\n", "no resource is called tls.")]
    [InlineData("salesbot.bicep", "plan.id", "plan.key", "plan has no key.")]
    [InlineData("salesbot.bicep", "i => managers[i]", "i => managers[j]", "nothing is called j.")]
    [InlineData("salesbot.bicep", "  name: database\n", "  name: identity.properties.principalId\n", "the name depends on what is only known when identity is there.")]
    [InlineData("salesbot.bicep", "    principalName: identity.name\n", "", "modules/database-administrator.bicep is not given principalName.")]
    [InlineData("salesbot.bicep", "var database =", "var unique =", "unique is declared twice.")]
    [InlineData("salesbot.bicep", "'Microsoft.Web/serverfarms@2024-04-01'", "'Microsoft.Web/serverfarms'", "Microsoft.Web/serverfarms has no API version.")]
    [InlineData("salesbot.bicep", "(2 * webApps)", "(2 * webApps]", ") is missing.")]
    [InlineData("salesbot.bicep", "(2 * webApps)", "(2 * apps)", "nothing is called apps.")]
    [InlineData("salesbot.bicep", "httpsOnly: true", "httpsOnly = true", ": is missing.")]
    [InlineData("salesbot.bicep", "'Microsoft.Web/serverFarms'", "'Microsoft.Web/serverFarms", "a closing quote is missing.")]
    [InlineData("salesbot.bicep", "kind: 'linux'", "kind: 'linux' sku: 'B1'", "the end of the line is missing.")]
    [InlineData("salesbot.bicep", "output host string", "outputs host string", "a declaration is missing.")]
    [InlineData("new-resource-group.bicep", "scope: group", "scope: groups", "no resource is called groups.")]
    [InlineData("new-resource-group.bicep", "    logDays: logDays\n", "    logDays: days\n", "nothing is called days.")]
    public void What_is_not_Bicep_is_found_out(string file, string text, string by, string finding) =>
        Assert.EndsWith(finding, Assert.Throws<FormatException>(() => TemplateFiles.Bicep(TemplateFiles.Broken(file, text, by))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[parameters('backupDays')]", "[parameters('days')]", "No parameter is called days.")]
    [InlineData("[parameters('backupDays')]", "7", "The parameter backupDays is asked for and not used.")]
    [InlineData("variables('tenantSettings'), ", "", "The variable tenantSettings is not used.")]
    [InlineData("variables('given')", "variables('taken')", "No variable is called taken.")]
    [InlineData("managers')[lambdaVariables('i')]", "managers')[lambdaVariables('j')]", "No function around it has a j.")]
    [InlineData("[if(startsWith(", "[iff(startsWith(", "No function is called iff.")]
    [InlineData("resourceId('Microsoft.Web/serverfarms', parameters('name'))", "resourceId('Microsoft.Web/serverfarms', 'plan')", "No resource is Microsoft.Web/serverfarms 'plan'.")]
    [InlineData("variables('unique')), '2024-04-01').defaultHostName", "variables('unique')), '2022-09-01').defaultHostName", "Microsoft.Web/sites variables('unique') is asked for by another API version than it is made with.")]
    [InlineData("        \"[resourceId('Microsoft.Web/serverfarms', parameters('name'))]\",\n", "", "Microsoft.Web/sites variables('unique') does not wait for Microsoft.Web/serverfarms parameters('name').")]
    [InlineData("        \"[resourceId('Microsoft.BotService/botServices', variables('unique'))]\"\n", "", "Microsoft.BotService/botServices/channels variables('unique')/'MsTeamsChannel' does not wait for Microsoft.BotService/botServices variables('unique').")]
    [InlineData("[resourceId('Microsoft.Resources/deployments', format('{0}-administrator', parameters('name')))]", "[resourceId('Microsoft.Resources/deployments', 'administrator')]", "Microsoft.Web/sites/config variables('unique')/'appsettings' waits for what is not there: Microsoft.Resources/deployments 'administrator'")]
    [InlineData("[resourceId('Microsoft.DBforPostgreSQL/flexibleServers/databases', variables('unique'), variables('database'))]", "[resourceId('Microsoft.DBforPostgreSQL/flexibleServers/configurations', variables('unique'), 'ssl_min_protocol_version')]", "Microsoft.DBforPostgreSQL/flexibleServers/configurations variables('unique')/'require_secure_transport' waits for itself.")]
    [InlineData("2022-09-15", "2022-9-15", "Microsoft.BotService/botServices@2022-9-15 is not of a day, or is a preview.")]
    [InlineData("2022-09-15", "2022-02-30", "Microsoft.BotService/botServices@2022-02-30 is not of a day, or is a preview.")]
    [InlineData("2022-09-15", "2023-09-15-preview", "Microsoft.BotService/botServices@2023-09-15-preview is not of a day, or is a preview.")]
    [InlineData("2022-09-15", "2118-07-12", "Microsoft.BotService/botServices@2118-07-12 is too old or not yet there.")]
    [InlineData("2022-09-15", "2018-07-12", "Microsoft.BotService/botServices@2018-07-12 is too old or not yet there.")]
    [InlineData("[format('{0}/{1}', variables('unique'), 'scm')]", "scm", "The name of Microsoft.Web/sites/basicPublishingCredentialsPolicies 'scm' has not as many parts as its type.")]
    [InlineData("variables('unique'), 'scm')", "variables('unique'), 'ftp')", "Microsoft.Web/sites/basicPublishingCredentialsPolicies variables('unique')/'ftp' is declared twice.")]
    [InlineData("\"How many days logs are kept.\"", "\"\"", "The parameter logDays is not described.")]
    [InlineData("\"The app id of the bot.\"", "\"\"", "The output appId is not described.")]
    [InlineData("\"defaultValue\": \"16\"", "\"defaultValue\": \"12\"", "The parameter databaseVersion is not allowed to be what it is by default.")]
    [InlineData("\"value\": \"[variables('unique')]\"\n    },\n    \"publishCommand\"", "\"value\": \"[listKeys(resourceId('Microsoft.OperationalInsights/workspaces', format('{0}-logs', parameters('name'))), '2023-09-01').primarySharedKey]\"\n    },\n    \"publishCommand\"", "listKeys asks for a key.")]
    [InlineData("\"value\": \"[variables('unique')]\"\n    },\n    \"publishCommand\"", "\"value\": \"[listKeys(resourceId('Microsoft.OperationalInsights/workspaces', format('{0}-logs', parameters('name'))), '2023-09-01').primarySharedKey]\"\n    },\n    \"publishCommand\"", "The output webApp gives a secret away.")]
    [InlineData("\"appId\": {", "\"appPassword\": {", "The output appPassword gives a secret away.")]
    [InlineData("\"logDays\": {\n      \"type\": \"int\"", "\"logDays\": {\n      \"type\": \"securestring\"", "The parameter logDays is a secret that is written down.")]
    [InlineData("playbookPath\": {\n      \"type\": \"string\",\n      \"defaultValue\": \"\"", "databasePassword\": {\n      \"type\": \"string\",\n      \"defaultValue\": \"hunter2\"", "The parameter databasePassword is a secret that is written down.")]
    [InlineData(";SSL Mode=VerifyFull", ";Password=hunter2;SSL Mode=VerifyFull", "A secret is written down: Host={0};Database={1};Username={2};Password=hunter2;SSL Mode=VerifyFull;Maximum Pool Size={3}")]
    public void A_broken_template_is_found_out(string text, string by, string finding) =>
        Assert.Contains(finding, TemplateChecks.Findings(ArmReader.Read(TemplateFiles.Broken("salesbot.json", text, by))), StringComparer.Ordinal);

    [Theory]
    [InlineData("\"httpsOnly\": true", "\"httpsOnly\": false", "Microsoft.Web/sites: properties/httpsOnly is not true.")]
    [InlineData("\"clientAffinityEnabled\": false", "\"clientAffinityEnabled\": true", "Microsoft.Web/sites: properties/clientAffinityEnabled is not false.")]
    [InlineData("\"type\": \"UserAssigned\"", "\"type\": \"SystemAssigned\"", "Microsoft.Web/sites: identity/type is not 'UserAssigned'.")]
    [InlineData("\"minTlsVersion\": \"1.2\"", "\"minTlsVersion\": \"1.0\"", "Microsoft.Web/sites: properties/siteConfig/minTlsVersion is not '1.2'.")]
    [InlineData("          \"scmMinTlsVersion\": \"1.2\",\n", "", "Microsoft.Web/sites: properties/siteConfig/scmMinTlsVersion is not '1.2'.")]
    [InlineData("\"ftpsState\": \"Disabled\"", "\"ftpsState\": \"AllAllowed\"", "Microsoft.Web/sites: properties/siteConfig/ftpsState is not 'Disabled'.")]
    [InlineData("\"remoteDebuggingEnabled\": false", "\"remoteDebuggingEnabled\": true", "Microsoft.Web/sites: properties/siteConfig/remoteDebuggingEnabled is not false.")]
    [InlineData("\"alwaysOn\": true", "\"alwaysOn\": false", "Microsoft.Web/sites: properties/siteConfig/alwaysOn is not true.")]
    [InlineData("/readyz", "/healthz", "Microsoft.Web/sites: properties/siteConfig/healthCheckPath is not '/readyz'.")]
    [InlineData("DOTNETCORE|10.0", "DOTNETCORE|9.0", "Microsoft.Web/sites: properties/siteConfig/linuxFxVersion is not 'DOTNETCORE|10.0'.")]
    [InlineData("dotnet SalesBot.dll", "dotnet Bot.dll", "Microsoft.Web/sites: properties/siteConfig/appCommandLine is not 'dotnet SalesBot.dll'.")]
    [InlineData("\"allow\": false", "\"allow\": true", "Microsoft.Web/sites/basicPublishingCredentialsPolicies 'scm': properties/allow is not false.")]
    [InlineData("variables('unique'), 'ftp')", "variables('unique'), 'scm')", "Microsoft.Web/sites/basicPublishingCredentialsPolicies 'ftp': properties/allow is not false.")]
    [InlineData("\"passwordAuth\": \"Disabled\"", "\"passwordAuth\": \"Enabled\"", "Microsoft.DBforPostgreSQL/flexibleServers: properties/authConfig/passwordAuth is not 'Disabled'.")]
    [InlineData("\"value\": \"on\"", "\"value\": \"off\"", "Microsoft.DBforPostgreSQL/flexibleServers/configurations 'require_secure_transport': properties/value is not 'on'.")]
    [InlineData("TLSv1.2", "TLSv1", "Microsoft.DBforPostgreSQL/flexibleServers/configurations 'ssl_min_protocol_version': properties/value is not 'TLSv1.2'.")]
    [InlineData("\"msaAppType\": \"UserAssignedMSI\"", "\"msaAppType\": \"SingleTenant\"", "Microsoft.BotService/botServices: properties/msaAppType is not 'UserAssignedMSI'.")]
    [InlineData("\"isEnabled\": true", "\"isEnabled\": false", "Microsoft.BotService/botServices/channels 'MsTeamsChannel': properties/properties/isEnabled is not true.")]
    [InlineData("\"disableLocalAuth\": true", "\"disableLocalAuth\": false", "Microsoft.BotService/botServices: properties/disableLocalAuth is not true.")]
    [InlineData("\"delegatedSubnetResourceId\"", "\"subnet\"", "The database can be reached from outside the private network.")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "Microsoft.Authorization/roleAssignments", "The bot has a role on Azure resources.")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules", "The database lets addresses in.")]
    [InlineData("Microsoft.Web/serverFarms", "Microsoft.Web/hosting", "No subnet is delegated to 'Microsoft.Web/serverFarms'.")]
    [InlineData("\"Cards__Action\"", "\"Card__Action\"", "Nobody reads Card__Action.")]
    [InlineData("\"Cards__Action\"", "\"Card__Action\"", "Cards__Action is neither set, nor does the readme say why not.")]
    [InlineData("Roles__Managers__{0}", "Roles__Manager__{0}", "Nobody reads Roles__Manager__0.")]
    [InlineData("'MicrosoftAppTenantId'", "'MicrosoftTenantId'", "MicrosoftAppTenantId is neither set, nor does the readme say why not.")]
    [InlineData("'MicrosoftAppTenantId', tenant().tenantId", "'MicrosoftAppTenantId', ''", "The host is not told whose tenant it serves.")]
    [InlineData("'SCM_DO_BUILD_DURING_DEPLOYMENT'", "'MicrosoftAppPassword'", "The readme says of MicrosoftAppPassword that it is not set, and it is, or nobody reads it.")]
    [InlineData("SSL Mode=VerifyFull", "SSL Mode=Prefer", "The database's certificate is not looked at.")]
    [InlineData("'Host={0};Database={1};Username={2};", "'Data Source={0}{1}{2};", "The connection string does not choose PostgreSQL with the identity.")]
    [InlineData("'WEBSITES_CONTAINER_STOP_TIME_LIMIT', '40'", "'WEBSITES_CONTAINER_STOP_TIME_LIMIT', '5'", "The host is killed before it has finished its turns.")]
    [InlineData("'MicrosoftAppId', reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('name')), '2023-01-31').clientId", "'MicrosoftAppId', reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('name')), '2023-01-31').principalId", "The host has another app id than the registration.")]
    [InlineData("https://{0}/api/messages", "http://{0}/api/messages", "Teams is not led to the web app over https.")]
    [InlineData("package-teams-app", "package-app", "The command that makes the app package is not handed back.")]
    [InlineData("Maximum Pool Size={3}", "Application Name={3}", "1 web apps of 30 connections are too many for Standard_B1ms.")]
    [InlineData("mul(2, parameters('webApps'))", "2", "2 web apps of 15 connections are too many for Standard_B1ms.")]
    [InlineData("\"Standard_B1ms\": 35", "\"Standard_B1ms\": 50", "1 web apps of 22 connections are too many for Standard_B1ms.")]
    [InlineData("max(1, div(parameters('toTenantPerSecond'), parameters('webApps')))", "parameters('toTenantPerSecond')", "3 web apps write 75 messages in a second to one tenant.")]
    [InlineData("\"[format('{0}-logs', parameters('name'))]\"", "\"[parameters('name')]\"", "Of a name of 3 letters Microsoft.OperationalInsights/workspaces gets one of 3: it can have 4 to 63.")]
    [InlineData("\"maxLength\": 20", "\"maxLength\": 50", "Of a name of 50 letters Microsoft.DBforPostgreSQL/flexibleServers gets one of 64: it can have 3 to 63.")]
    [InlineData("\"dailyQuotaGb\": \"[parameters('dailyQuotaGb')]\"", "\"dailyQuotaGb\": -1", "Microsoft.OperationalInsights/workspaces: properties/workspaceCapping/dailyQuotaGb is not parameters('dailyQuotaGb').")]
    [InlineData("\"defaultValue\": 200", "\"defaultValue\": 100", "By default Limits__RequestsPerSecond is 100 here and 200 in the host.")]
    [InlineData("\"defaultValue\": 300", "\"defaultValue\": 0", "By default Cards__RestMilliseconds is 0 here and 300 in the host.")]
    public void A_template_that_leaves_something_open_or_untold_is_found_out(string text, string by, string finding) =>
        Assert.Contains(finding, SettingChecks.Findings(ArmReader.Read(TemplateFiles.Broken("salesbot.json", text, by)), Readme), StringComparer.Ordinal);

    [Theory]
    [InlineData("new-resource-group.json", "\"ftpsState\": \"Disabled\"", "\"ftpsState\": \"AllAllowed\"", "The template inside is not salesbot.json.")]
    [InlineData("new-resource-group.json", "    \"managers\": {\n      \"type\": \"array\"", "    \"managers\": {\n      \"type\": \"object\"", "The parameter managers is not the same as inside.")]
    [InlineData("new-resource-group.json", "\"value\": \"[parameters('logDays')]\"", "\"value\": 30", "The parameter logDays is not handed on.")]
    [InlineData("new-resource-group.json", ".outputs.host.value]", ".outputs.appId.value]", "The output host is not handed back.")]
    public void A_group_that_hands_on_something_else_is_found_out(string file, string text, string by, string finding) =>
        Assert.Contains(finding, TemplateFiles.Group(TemplateFiles.Broken(file, text, by), TemplateFiles.Text("salesbot.json")), StringComparer.Ordinal);

    [Theory]
    [InlineData("\"managers\"", "\"manager\"", "No parameter is called manager.")]
    [InlineData("\"value\": \"salesbot\"", "\"value\": []", "The parameter name is no array.")]
    public void A_parameter_file_that_does_not_fit_is_found_out(string text, string by, string finding) =>
        Assert.Contains(finding, TemplateFiles.Parameters(TemplateFiles.Broken("salesbot.parameters.json", text, by), ArmReader.Read(TemplateFiles.Text("salesbot.json"))), StringComparer.Ordinal);

    [Theory]
    [InlineData("[if(a, 'b]")]
    [InlineData("[if('a' 'b')]")]
    [InlineData("[parameters('a')['b']")]
    [InlineData("[parameters('a').]")]
    [InlineData("[name]")]
    public void What_is_not_an_expression_is_found_out(string expression) =>
        Assert.Throws<FormatException>(() => ArmReader.Read(TemplateFiles.Broken("salesbot.json", "[toLower(format('{0}-{1}', parameters('name'), uniqueString(resourceGroup().id)))]", expression)));
}
