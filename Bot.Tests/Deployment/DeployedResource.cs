using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Deployment;

/// <summary>A resource that Azure would be asked to have.</summary>
internal sealed partial record DeployedResource(JsonObject Body)
{
    public string Id => (string)Body["id"]!;

    public string Group => OfGroup().Match(Id).Groups["group"].Value;

    public string Type => (string)Body["type"]!;

    public string Name => (string)Body["name"]!;

    /// <summary>The value at a path of names; null if there is none.</summary>
    public string? At(string path) => path.Split('/').Aggregate((JsonNode?)Body, (node, name) => node?[name])?.ToString();

    [GeneratedRegex("/resourceGroups/(?<group>[^/]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfGroup();
}
