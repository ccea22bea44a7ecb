using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesBot.Languages;

namespace SalesBot.Tests.TeamsApp;

/// <summary>The rules for a Teams app package: those of Microsoft's schemas, and those that a schema can't express.</summary>
public static partial class AppRules
{
    /// <summary>Everything that is wrong with a package.</summary>
    public static IReadOnlyList<string> Broken(AppFiles app, ManifestSchema schema) =>
    [
        .. schema.Errors(app.Manifest).Select(error => $"manifest: {error}"),
        .. Identity(app.Manifest, schema),
        .. Addresses(app.Manifest),
        .. Icons(app),
        .. Placeholders(app),
        .. Languages(app, schema),
        .. app.Zipped.Keys.Except(["manifest.json", "lt.json", "pl.json", "color.png", "outline.png"], StringComparer.Ordinal)
            .Select(file => $"{file} is a file too many"),
    ];

    /// <summary>The strings of a manifest that are to be translated, by their place.</summary>
    public static IEnumerable<string> Translatable(JsonObject manifest, ManifestSchema schema) =>
        Strings(manifest, "").Where(place => schema.Translated.Any(pattern => Regex.IsMatch(place, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))));

    private static IEnumerable<string> Identity(JsonObject manifest, ManifestSchema schema)
    {
        if (Text(manifest, "manifestVersion") != schema.Version
            || Text(manifest, "$schema")?.Contains($"/v{schema.Version}/", StringComparison.Ordinal) != true)
            yield return $"manifestVersion is not {schema.Version}";
        // Teams accepts only three numbers, not everything that semantic versions allow.
        if (!ThreeNumbers().IsMatch(Text(manifest, "version") ?? ""))
            yield return "version is no three numbers";
        if (Text(manifest, "id") != AppFiles.AppId.ToString() || Text(manifest, "bots[0].botId") != AppFiles.AppId.ToString())
            yield return "id is not the app id";
        if (Scopes(manifest, "bots[0].scopes") != "personal" || Scopes(manifest, "bots[0].commandLists[0].scopes") != "personal")
            yield return "scopes are more than personal";
        if (manifest.ContainsKey("composeExtensions"))
            yield return "composeExtensions has a message extension that is not built";
    }

    private static IEnumerable<string> Addresses(JsonObject manifest)
    {
        foreach (var (name, url) in manifest["developer"]?.AsObject() ?? [])
            if (name.EndsWith("Url", StringComparison.Ordinal)
                && !(Uri.TryCreate(url!.GetValue<string>(), UriKind.Absolute, out var address)
                    && address is { Scheme: "https", Host: AppFiles.Host, IsDefaultPort: true }))
                yield return $"developer.{name} is not on the host";
        if (Text(manifest, "validDomains[0]") != AppFiles.Host)
            yield return "validDomains is not the host";
    }

    private static IEnumerable<string> Icons(AppFiles app)
    {
        foreach (var (name, size) in new[] { ("color", 192), ("outline", 32) })
        {
            if (Text(app.Manifest, $"icons.{name}") is not { } file || !app.Zipped.TryGetValue(file, out var bytes))
            {
                yield return $"icons.{name} is not in the package";
                continue;
            }

            var picture = Png.Read(bytes);
            if ((picture.Width, picture.Height) != (size, size))
                yield return $"icons.{name} is {picture.Width} by {picture.Height}";
        }
    }

    private static IEnumerable<string> Placeholders(AppFiles app) =>
        from file in new[] { ("manifest.json", app.Manifest), ("lt.json", app.Lithuanian), ("pl.json", app.Polish) }
        from place in Strings(file.Item2, "", isFlat: file.Item1 != "manifest.json")
        let text = file.Item1 == "manifest.json" ? Text(file.Item2, place) : file.Item2[place]!.GetValue<string>()
        where text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal)
        select $"{file.Item1}: {place} has a placeholder";

    private static IEnumerable<string> Languages(AppFiles app, ManifestSchema schema)
    {
        var listed = (app.Manifest["localizationInfo"]?["additionalLanguages"]?.AsArray() ?? []).Select(language => Text(language!.AsObject(), "languageTag"));
        if (!listed.Append(Text(app.Manifest, "localizationInfo.defaultLanguageTag")).Order(StringComparer.Ordinal)
            .SequenceEqual(Enum.GetValues<Language>().Select(language => language.Code()).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return "localizationInfo does not list the languages that the bot speaks";
        foreach (var (name, words) in new[] { ("lt.json", app.Lithuanian), ("pl.json", app.Polish) })
        {
            foreach (var error in schema.LanguageErrors(words))
                yield return $"{name}: {error}";
            var translated = words.Select(word => word.Key).Where(key => key != "$schema").ToList();
            foreach (var place in translated.Where(place => Text(app.Manifest, place) is null))
                yield return $"{name}: {place} is not in the manifest";
            foreach (var place in Translatable(app.Manifest, schema).Except(translated, StringComparer.Ordinal))
                yield return $"{name}: {place} is not translated";
            // In this dialect of JSON Schema, limits beside a reference are ignored, so those of the manifest's
            // schema are used.
            foreach (var error in schema.Errors(In(app.Manifest, words)))
                yield return $"{name}: in place of the English: {error}";
        }
    }

    private static JsonObject In(JsonObject manifest, JsonObject words)
    {
        var translated = manifest.DeepClone().AsObject();
        foreach (var (place, word) in words)
            if (place != "$schema" && Text(manifest, place) is not null)
                Find(translated, place)!.ReplaceWith(word!.GetValue<string>());
        return translated;
    }

    private static IEnumerable<string> Strings(JsonNode? node, string place, bool isFlat = false) => node switch
    {
        JsonObject parts => parts.SelectMany(part => isFlat ? [part.Key] : Strings(part.Value, place.Length == 0 ? part.Key : $"{place}.{part.Key}")),
        JsonArray items => items.SelectMany((item, number) => Strings(item, string.Create(CultureInfo.InvariantCulture, $"{place}[{number}]"))),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [place],
        _ => [],
    };

    private static string Scopes(JsonObject manifest, string place) =>
        string.Join(' ', (Find(manifest, place) as JsonArray ?? []).Select(scope => scope?.ToString()));

    private static string? Text(JsonObject json, string place) => Find(json, place) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonNode? Find(JsonObject json, string place)
    {
        JsonNode? found = json;
        foreach (Match step in Step().Matches(place))
            found = step.Groups["number"].Success
                ? (found as JsonArray)?.ElementAtOrDefault(int.Parse(step.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
                : (found as JsonObject)?[step.Groups["name"].Value];
        return found;
    }

    [GeneratedRegex(@"\[(?<number>\d+)\]|(?<name>[^.\[\]]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThreeNumbers();
}
