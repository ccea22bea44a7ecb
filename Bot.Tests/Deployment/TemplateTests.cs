using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Deployment;

/// <summary>
/// The templates compile, and keep rules that the compiler does not have. <c>ACCEPT=1 dotnet test --filter JSON_form</c> writes the JSON
/// form anew.
/// </summary>
public sealed class TemplateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [SkippableFact]
    public async Task The_compiler_and_its_linter_find_nothing_wrong() => Assert.Equal("", await BicepCompiler.Lint(Templates.Folder));

    [SkippableFact]
    public async Task A_fault_that_the_compiler_or_its_linter_finds_is_reported()
    {
        var folder = Directory.CreateTempSubdirectory("templates");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "faulty.bicep"), """
                param unused string = ''
                resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
                  name: 'logs'
                  location: resourceGroup().location
                  properties: {
                    nothing: 30
                  }
                }
                output key string = logs.listKeys().primarySharedKey
                """);
            var found = await BicepCompiler.Lint(folder.FullName);
            Assert.All(
                ["no-unused-params", "BCP037", "outputs-should-not-contain-secrets"],
                fault => Assert.Contains(fault, found, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableFact]
    public async Task The_JSON_form_is_what_the_compiler_makes_of_the_template()
    {
        var path = Path.Combine(Templates.Folder, "salesbot.json");
        var compiled = await BicepCompiler.Build(Path.ChangeExtension(path, ".bicep"));
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(path, compiled);
            return;
        }

        var accepted = await File.ReadAllTextAsync(path);
        Assert.True(
            JsonNode.DeepEquals(WithoutGenerator(accepted), WithoutGenerator(compiled)),
            $"salesbot.json is not made of salesbot.bicep: ACCEPT=1 dotnet test --filter JSON_form\n{LineDiff.Of(accepted, compiled)}");
    }

    [SkippableFact]
    public async Task The_template_that_makes_the_group_hands_on_every_parameter_and_output()
    {
        var (whole, inner, bot) = (await Templates.Whole(), await Templates.Inner(), await Templates.Bot());
        Assert.All(bot["parameters"]!.AsObject(), parameter =>
        {
            Assert.Equal($"[parameters('{parameter.Key}')]", inner["parameters"]![parameter.Key]?["value"]?.ToString());
            // The default location is that of the resource group, which the outer template does not have yet.
            if (parameter.Key != "location")
                Assert.Equal(parameter.Value!.ToJsonString(), whole["parameters"]![parameter.Key]?.ToJsonString());
        });
        Assert.All(bot["outputs"]!.AsObject(), output =>
            Assert.EndsWith($".outputs.{output.Key}.value]", (string?)whole["outputs"]![output.Key]?["value"], StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Every_parameter_and_output_is_described()
    {
        var declared = (await All()).SelectMany(template => new[] { template["parameters"], template["outputs"] }).OfType<JsonObject>();
        Assert.All(
            declared.SelectMany(names => names),
            name => Assert.False(string.IsNullOrWhiteSpace((string?)name.Value!["metadata"]?["description"]), name.Key));
    }

    [SkippableFact]
    public async Task An_API_version_is_a_preview_only_where_there_is_no_other()
    {
        var resources = (await All()).SelectMany(template => template["resources"]!.AsArray());
        var previews = resources.Where(resource => ((string)resource!["apiVersion"]!).EndsWith("-preview", StringComparison.Ordinal));
        Assert.Equal("Microsoft.Insights/diagnosticSettings", Assert.Single(previews)!["type"]!.ToString());
    }

    // In a zone that is not linked yet the server's name would not resolve.
    [SkippableFact]
    public async Task The_database_waits_for_its_zone_to_be_linked()
    {
        var resources = (await Templates.Bot())["resources"]!.AsArray();
        var server = resources.Single(resource => (string)resource!["type"]! == "Microsoft.DBforPostgreSQL/flexibleServers")!;
        Assert.Contains("Microsoft.Network/privateDnsZones/virtualNetworkLinks", server["dependsOn"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task No_secret_is_written_down_or_asked_for()
    {
        var text = (await Templates.Whole()).ToJsonString();
        Assert.DoesNotMatch(@"(?i)(?:password|pwd|secret|accountkey|sharedkey|token)\s*=", text);
        Assert.DoesNotMatch(@"\blist[A-Z]\w*\(", text);
        Assert.DoesNotMatch("(?i)\"secure(?:string|object)\"", text);
    }

    [SkippableFact]
    public async Task The_parameter_file_fills_in_parameters_of_both_templates()
    {
        var (whole, bot) = (await Templates.Whole(), await Templates.Bot());
        Assert.All(JsonNode.Parse(Templates.Text("salesbot.parameters.json"))!["parameters"]!.AsObject(), parameter =>
        {
            var type = parameter.Value!["value"] switch
            {
                JsonArray => "array",
                JsonObject => "object",
                JsonValue value when value.TryGetValue(out long _) => "int",
                _ => "string",
            };
            Assert.Equal((parameter.Key, type), (parameter.Key, (string?)whole["parameters"]![parameter.Key]?["type"]));
            Assert.Equal((parameter.Key, type), (parameter.Key, (string?)bot["parameters"]![parameter.Key]?["type"]));
        });
    }

    [SkippableTheory]
    [InlineData("README.md")]
    [InlineData("deploymentTemplates/README.md")]
    public async Task A_readme_names_files_and_outputs_that_are_there(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Sources.Folder, file));
        var named = Regex.Matches(text, @"deploymentTemplates/[\w./-]*\w", RegexOptions.None, Patience);
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(Sources.Folder, path.Value)), path.Value));
        var outputs = (await Templates.Whole())["outputs"]!.AsObject();
        Assert.All(["host", "appId", "publishCommand", "packageCommand"], output =>
        {
            Assert.Contains($"`{output}`", text, StringComparison.Ordinal);
            Assert.True(outputs.ContainsKey(output), output);
        });
    }

    private static async Task<IEnumerable<JsonNode>> All() => WithNested(await Templates.Whole());

    private static IEnumerable<JsonNode> WithNested(JsonNode template)
    {
        var nested = template["resources"]!.AsArray().Select(resource => (resource!["properties"] as JsonObject)?["template"]);
        return nested.OfType<JsonNode>().SelectMany(WithNested).Prepend(template);
    }

    // The compiler writes its own version into the template; only the rest is compared.
    private static JsonNode? WithoutGenerator(string json) =>
        JsonNode.Parse(Regex.Replace(json, "\"_generator\": \\{[^}]*\\}", "\"_generator\": {}", RegexOptions.None, Patience));
}
