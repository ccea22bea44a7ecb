using System.Text.Json.Nodes;

namespace SalesBot.Tests.Deployment;

/// <summary>The templates in <c>deploymentTemplates</c>, what the compiler makes of them, and what it says they would deploy.</summary>
internal static class Templates
{
    public static readonly string Folder = Path.Combine(Sources.Folder, "deploymentTemplates");

    // Each is compiled once for all tests.
    private static readonly Lazy<Task<string>> Compiled = new(() => BicepCompiler.Build(Path.Combine(Folder, "new-resource-group.bicep")));

    private static readonly Lazy<Task<string>> Predicted =
        new(() => BicepCompiler.Predict(Path.Combine(Sources.Folder, "Bot.Tests", "Deployment", "predictions.bicep")));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The ARM template that first creates the resource group; the other templates are nested in it.</summary>
    public static async Task<JsonNode> Whole() => JsonNode.Parse(await Compiled.Value)!;

    /// <summary>The nested deployment that passes everything on to the bot's own template.</summary>
    public static async Task<JsonNode> Inner()
    {
        var resources = (await Whole())["resources"]!.AsArray();
        return resources.Single(resource => (string)resource!["type"]! == "Microsoft.Resources/deployments")!["properties"]!;
    }

    /// <summary>The bot's own template.</summary>
    public static async Task<JsonNode> Bot() => (await Inner())["template"]!;

    /// <summary>What is deployed into one of the resource groups of predictions.bicep.</summary>
    public static async Task<List<DeployedResource>> Deployed(string group)
    {
        var resources = JsonNode.Parse(await Predicted.Value)!["predictedResources"]!.AsArray();
        var deployed = resources.Select(resource => new DeployedResource(resource!.AsObject())).Where(resource => resource.Group == group).ToList();
        Assert.True(deployed.Count > 0, $"predictions.bicep deploys no {group}.");
        return deployed;
    }

    /// <summary>One deployed resource: the only one of its type, or the one whose name ends like this.</summary>
    public static async Task<DeployedResource> Deployed(string group, string type, string? name = null) =>
        Assert.Single(
            await Deployed(group),
            resource => resource.Type == type && (name is null || resource.Name.EndsWith("/" + name, StringComparison.Ordinal)));

    /// <summary>The settings that the host gets in that deployment.</summary>
    public static async Task<Dictionary<string, string>> Settings(string group) =>
        (await Deployed(group, "Microsoft.Web/sites/config", "appsettings")).Body["properties"]!.AsObject()
            .ToDictionary(setting => setting.Key, setting => (string)setting.Value!, StringComparer.Ordinal);
}
