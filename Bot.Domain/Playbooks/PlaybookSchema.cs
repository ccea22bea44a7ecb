using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Domain;

/// <summary>
/// Checks a playbook against the schema that ships with it and that editors use. Of JSON Schema it reads the words that the schema is written in; the
/// description of a key says what to do about a mistake in it.
/// </summary>
internal sealed class PlaybookSchema : IDisposable
{
    private const string Name = "playbook.schema.json";

    private readonly JsonDocument schema;
    private readonly Action<string, string> tell;

    private readonly KnownQuestions? questions;

    private PlaybookSchema(JsonDocument schema, KnownQuestions? questions, Action<string, string> tell) => (this.schema, this.questions, this.tell) = (schema, questions, tell);

    /// <summary>The schema as it ships.</summary>
    public static JsonDocument Read()
    {
        using var stream = typeof(PlaybookSchema).Assembly.GetManifestResourceStream(Name)!;
        return JsonDocument.Parse(stream);
    }

    /// <summary>Tells of every mistake by its path, what it is and what to do.</summary>
    public static void Check(JsonElement playbook, KnownQuestions? known, Action<string, string> tell)
    {
        using var check = new PlaybookSchema(Read(), known, tell);
        check.Check(playbook, check.schema.RootElement, "");
    }

    public void Dispose() => schema.Dispose();

    private void Check(JsonElement value, JsonElement rules, string path)
    {
        rules = Resolved(rules);
        if (rules.TryGetProperty("type", out var type) && !Is(value, type.GetString()!))
        {
            Tell(path, $"is {Said(value)}, must be {Said(type.GetString()!)}.", rules);
            return;
        }

        if (rules.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => Same(one, value)))
        {
            Tell(path, $"is {Said(value)}.", rules);
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Number: CheckNumber(value.GetInt32(), rules, path); break;
            case JsonValueKind.String: CheckText(value.GetString()!, rules, path); break;
            case JsonValueKind.Array: CheckList(value, rules, path); break;
            case JsonValueKind.Object: CheckKeys(value, rules, path); break;
        }
    }

    private void CheckNumber(int number, JsonElement rules, string path)
    {
        if ((Number(rules, "minimum") is { } least && number < least) || (Number(rules, "maximum") is { } most && number > most))
            Tell(path, $"is {number}.", rules);
    }

    private void CheckText(string text, JsonElement rules, string path)
    {
        var isFit = text.Length >= (Number(rules, "minLength") ?? 0) && text.Length <= (Number(rules, "maxLength") ?? int.MaxValue)
            && (text.Length == 0 || !string.IsNullOrWhiteSpace(text));
        if (!isFit || (rules.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))))
            Tell(path, string.IsNullOrWhiteSpace(text) ? "is empty." : $"is \"{PlaybookLines.Shown(text)}\".", rules);
    }

    private void CheckList(JsonElement list, JsonElement rules, string path)
    {
        var count = list.GetArrayLength();
        if (count < (Number(rules, "minItems") ?? 0) || count > (Number(rules, "maxItems") ?? int.MaxValue))
            Tell(path, count switch { 0 => "is empty.", 1 => "has 1 entry.", _ => $"has {count} entries." }, rules);
        var place = 0;
        foreach (var entry in list.EnumerateArray())
        {
            var at = PlaybookLines.Under(path, place);
            if (rules.TryGetProperty("uniqueItems", out _) && list.EnumerateArray().Take(place).Any(earlier => Same(earlier, entry)))
                tell(at, $"{Said(entry)} is there twice. Leave one out.");
            place++;
            Check(entry, rules.GetProperty("items"), at);
        }
    }

    private void CheckKeys(JsonElement keys, JsonElement rules, string path)
    {
        var known = rules.GetProperty("properties");
        var others = rules.GetProperty("additionalProperties");
        foreach (var key in keys.EnumerateObject())
        {
            var at = PlaybookLines.Under(path, key.Name);
            if (known.TryGetProperty(key.Name, out var its))
                Check(key.Value, its, at);
            else if (others.ValueKind == JsonValueKind.Object)
                Check(key.Value, others, at);
            else if (path == "criteria" && Criterion(key.Name) is { } criterion)
                Check(key.Value, criterion, at);
            else
                tell(at, $"there is no such key. Use {string.Join(", ", known.EnumerateObject().Select(k => k.Name).Where(name => name[0] != '$'))}.");
        }

        if (rules.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(n => n.GetString()!))
                if (!keys.TryGetProperty(name, out _))
                    tell(path, $"{name} is missing. {Described(Resolved(known.GetProperty(name)))}");
        if (keys.EnumerateObject().Count() < (Number(rules, "minProperties") ?? 0))
            Tell(path, "is empty.", rules);
    }

    // A question that the scripts have and the schema does not name yet counts like the others: a weight, and points for each of its values.
    private JsonElement? Criterion(string key) => questions?.Values.GetValueOrDefault(key) is { } values ? JsonSerializer.SerializeToElement(CriterionOf(values)) : null;

    /// <summary>The schema of a criterion whose question has these values.</summary>
    internal static JsonObject CriterionOf(IReadOnlyList<string> values) => new()
    {
        ["description"] = "How the answer counts.",
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["weight"] = new JsonObject { ["$ref"] = "#/$defs/weight" },
            ["points"] = new JsonObject
            {
                ["description"] = "The points of every value, 0 to 100 each.",
                ["type"] = "object",
                ["properties"] = new JsonObject(values.Select(value => KeyValuePair.Create(value, (JsonNode?)new JsonObject { ["$ref"] = "#/$defs/points" }))),
                ["required"] = new JsonArray([.. values]),
                ["additionalProperties"] = false,
            },
        },
        ["required"] = new JsonArray("weight", "points"),
        ["additionalProperties"] = false,
    };

    private JsonElement Resolved(JsonElement rules) =>
        rules.TryGetProperty("$ref", out var reference)
            ? schema.RootElement.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : rules;

    private void Tell(string path, string what, JsonElement rules) => tell(path, $"{what} {Described(rules)}");

    private static string Described(JsonElement rules) => rules.GetProperty("description").GetString()!;

    private static int? Number(JsonElement rules, string name) => rules.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
    };

    private static bool Same(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.String && other.ValueKind == JsonValueKind.String
            ? one.GetString() == other.GetString()
            : one.GetRawText() == other.GetRawText();

    private static string Said(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "a group of keys",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"\"{PlaybookLines.Shown(value.GetString()!)}\"",
        _ => PlaybookLines.Shown(value.GetRawText()),
    };

    private static string Said(string type) => type switch
    {
        "object" => "a group of keys: { … }",
        "array" => "a list: [ … ]",
        "string" => "a text in quotes",
        "boolean" => "true or false",
        _ => "a whole number",
    };
}
