using System.Text.Json.Nodes;

namespace SalesBot.Tests.Deployment;

/// <summary>The templates as they lie in <c>deploymentTemplates</c>, and how two of them compare.</summary>
internal static class TemplateFiles
{
    private static readonly string Folder = Path.Combine(Sources.Folder, "deploymentTemplates");

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public static Template Bicep(string text) => BicepForm.Read(text, Text);

    /// <summary>A file with one text replaced by another; it must have been there.</summary>
    public static string Broken(string file, string text, string by) =>
        Text(file) is var whole && whole.Contains(text, StringComparison.Ordinal) ? whole.Replace(text, by, StringComparison.Ordinal) : throw new InvalidOperationException($"{file} does not say: {text}");

    /// <summary>Where the two forms of a template say something else.</summary>
    public static List<string> Differences(Template bicep, Template arm)
    {
        var (left, right) = (bicep.Leaves(), arm.Leaves());
        return [.. left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(path => left.GetValueOrDefault(path) != right.GetValueOrDefault(path))
            .Select(path => $"{path}: {left.GetValueOrDefault(path) ?? "nothing"} in Bicep, {right.GetValueOrDefault(path) ?? "nothing"} in JSON")];
    }

    /// <summary>What has to be true of the template that makes the group first: it hands everything on.</summary>
    public static List<string> Group(string group, string inner)
    {
        var findings = new List<string>();
        var (whole, alone) = (JsonNode.Parse(group)!, JsonNode.Parse(inner)!);
        var deployment = whole["resources"]!.AsArray().Single(resource => (string)resource!["type"]! == Template.Deployment)!;
        if (!JsonNode.DeepEquals(deployment["properties"]!["template"], alone))
            findings.Add("The template inside is not salesbot.json.");
        foreach (var (name, parameter) in alone["parameters"]!.AsObject())
        {
            if (whole["parameters"]![name] is not { } same || (name != "location" && !JsonNode.DeepEquals(same, parameter)))
                findings.Add($"The parameter {name} is not the same as inside.");
            if (deployment["properties"]!["parameters"]![name]?["value"]?.ToString() != $"[parameters('{name}')]")
                findings.Add($"The parameter {name} is not handed on.");
        }

        foreach (var (name, _) in alone["outputs"]!.AsObject())
            if (((string?)whole["outputs"]![name]?["value"])?.EndsWith($".outputs.{name}.value]", StringComparison.Ordinal) != true)
                findings.Add($"The output {name} is not handed back.");
        return findings;
    }

    /// <summary>What has to be true of the parameter file: it fills in what the template asks for, and no secret.</summary>
    public static List<string> Parameters(string file, Template template)
    {
        var findings = new List<string>();
        foreach (var (name, parameter) in JsonNode.Parse(file)!["parameters"]!.AsObject())
        {
            var type = parameter!["value"] switch { JsonArray => "array", JsonObject => "object", JsonValue value when value.TryGetValue(out long _) => "int", _ => "string" };
            if (!template.Parameters.TryGetValue(name, out var asked))
                findings.Add($"No parameter is called {name}.");
            else if (asked.Type != type)
                findings.Add($"The parameter {name} is no {type}.");
        }

        return findings;
    }
}
