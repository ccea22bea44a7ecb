using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SalesBot.Tests.TeamsApp;

/// <summary>Microsoft's own schemas of the Teams manifest and of its language files, which the build fetches.</summary>
public sealed class ManifestSchema
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "schemas");

    private static readonly Lazy<Task<ManifestSchema>> Loaded = new(Read);

    private readonly JsonSchema manifest;
    private readonly JsonSchema language;

    private ManifestSchema(JsonSchema manifest, JsonSchema language) => (this.manifest, this.language) = (manifest, language);

    /// <summary>The reason why the schemas are missing; null when they are there.</summary>
    public static string? Missing =>
        File.Exists(Path.Combine(Folder, "MicrosoftTeams.schema.json"))
            ? null
            : "The build did not fetch the schema of the Teams manifest: with npm and a network, build again.";

    /// <summary>The version of the manifest that they are for. Their dialect does not know <c>const</c>, so no validator looks at it.</summary>
    public string Version { get; private init; } = "";

    /// <summary>The names that a language file may have; the longer ones as patterns.</summary>
    public IReadOnlyList<string> Translated { get; private init; } = [];

    /// <summary>Reads them, once.</summary>
    public static Task<ManifestSchema> Load() => Loaded.Value;

    private static async Task<ManifestSchema> Read()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, "MicrosoftTeams.schema.json"));
        var words = await File.ReadAllTextAsync(Path.Combine(Folder, "MicrosoftTeams.Localization.schema.json"));
        var names = JsonNode.Parse(words)!;
        return new ManifestSchema(await JsonSchema.FromJsonAsync(text), await JsonSchema.FromJsonAsync(words))
        {
            Version = JsonNode.Parse(text)!["properties"]!["manifestVersion"]!["const"]!.GetValue<string>(),
            Translated =
            [
                .. names["properties"]!.AsObject().Select(property => property.Key).Where(key => key.Contains('.', StringComparison.Ordinal))
                    .Select(key => $"^{System.Text.RegularExpressions.Regex.Escape(key)}$"),
                .. names["patternProperties"]!.AsObject().Select(pattern => pattern.Key),
            ],
        };
    }

    /// <summary>What is wrong with a manifest.</summary>
    public IEnumerable<string> Errors(JsonNode json) => Errors(manifest, json);

    /// <summary>What is wrong with a language file.</summary>
    public IEnumerable<string> LanguageErrors(JsonNode json) => Errors(language, json);

    private static IEnumerable<string> Errors(JsonSchema schema, JsonNode json) =>
        schema.Validate(json.ToJsonString()).SelectMany(Innermost).Select(error => $"{error.Path}: {error.Kind}");

    // A wrong item is reported itself as well; the actual error is nested in it.
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var beneath } ? beneath.SelectMany(one => one.Value).SelectMany(Innermost) : [error];
}
