using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using SalesBot.Domain;
using static SalesBot.Playbooks.PlaybookLines;

namespace SalesBot.Playbooks;

/// <summary>
/// Checks a playbook against the schema, which editors use too. The description of a key says what to do about a mistake in it.
/// </summary>
internal static class PlaybookSchema
{
    // Read once, when the first file is checked. A start without a file reads no schema.
    private static readonly Lazy<JsonSchema> Shipped = new(() => Parse(Json()));

    /// <summary>The built-in schema.</summary>
    public static JsonNode Json()
    {
        using var stream = typeof(PlaybookSchema).Assembly.GetManifestResourceStream("Playbooks/playbook.schema.json")!;
        return JsonNode.Parse(stream)!;
    }

    /// <summary>Adds the scripts' questions that a schema lacks, each with a weight and points for its values.</summary>
    public static JsonNode Complete(JsonNode schema, KnownQuestions known)
    {
        var listed = schema["properties"]!["criteria"]!["properties"]!.AsObject();
        foreach (var (key, values) in known.Values)
            if (listed.TryAdd(key, Reference(key)))
                schema["definitions"]![key] = CriterionOf(values);
        return schema;
    }

    /// <summary>Reports every mistake with its path, what is wrong and what to do.</summary>
    public static void Check(JsonElement playbook, KnownQuestions? known, Action<string, string> tell)
    {
        var mistakes = SchemaFor(known).Validate(Annotated(playbook, "")).SelectMany(Innermost);
        // In one object, report a misspelt key before the key that is missing because of it.
        foreach (var mistake in mistakes.OrderBy(mistake => mistake.Kind == ValidationErrorKind.PropertyRequired))
            Tell(mistake, tell);
    }

    private static JsonSchema SchemaFor(KnownQuestions? known)
    {
        var listed = Shipped.Value.Properties["criteria"].Properties;
        return known is null || known.Values.Keys.All(listed.ContainsKey) ? Shipped.Value : Parse(Complete(Json(), known));
    }

    // The schema has no external references, so the call completes at once.
    private static JsonSchema Parse(JsonNode schema) => JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult();

    private static JsonObject CriterionOf(IReadOnlyList<string> values) => new()
    {
        ["description"] = "How the answer counts.",
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["weight"] = Reference("weight"),
            ["points"] = new JsonObject
            {
                ["description"] = "The points of every value, 0 to 100 each.",
                ["type"] = "object",
                ["properties"] = new JsonObject(values.Select(value => KeyValuePair.Create(value, (JsonNode?)Reference("points")))),
                ["required"] = new JsonArray([.. values]),
                ["additionalProperties"] = false,
            },
        },
        ["required"] = new JsonArray("weight", "points"),
        ["additionalProperties"] = false,
    };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    // The validator needs Newtonsoft's tokens. They are made from the strictly parsed text, because Newtonsoft's parser accepts more than
    // JSON, such as single quotes, and drops one of two equal keys.
    private static JToken Annotated(JsonElement value, string path)
    {
        JToken token = value.ValueKind switch
        {
            JsonValueKind.Object =>
                new JObject(value.EnumerateObject().Select(key => new JProperty(key.Name, Annotated(key.Value, Under(path, key.Name))))),
            JsonValueKind.Array => new JArray(value.EnumerateArray().Select((entry, place) => Annotated(entry, Under(path, place)))),
            JsonValueKind.String => JValue.CreateString(value.GetString()),
            // Only what a record can hold as a whole number is one for the schema.
            JsonValueKind.Number => value.TryGetInt32(out var whole) ? new JValue(whole) : new JValue(value.GetDouble()),
            JsonValueKind.Null => JValue.CreateNull(),
            _ => new JValue(value.GetBoolean()),
        };
        token.AddAnnotation(new Place(path, value));
        return token;
    }

    // For an entry with mistakes inside it, report those mistakes and not the entry.
    private static IEnumerable<ValidationError> Innermost(ValidationError mistake) =>
        mistake is ChildSchemaValidationError { Errors.Values: var beneath }
            ? beneath.SelectMany(errors => errors).SelectMany(Innermost)
            : [mistake];

    private static void Tell(ValidationError mistake, Action<string, string> tell)
    {
        var (token, schema) = (mistake.Token!, mistake.Schema);
        var place = PlaceOf(token is JProperty key ? key.Value : token);
        switch (mistake.Kind)
        {
            case ValidationErrorKind.NoAdditionalPropertiesAllowed:
                tell(place.Path, $"there is no such key. Use {string.Join(", ", schema.Properties.Keys.Where(name => name[0] != '$'))}.");
                break;
            case ValidationErrorKind.PropertyRequired:
                // The validator also reports missing keys of values that are no objects.
                if (token is JObject)
                    tell(place.Path, $"{mistake.Property} is missing. {schema.Properties[mistake.Property!].ActualSchema.Description}");
                break;
            case ValidationErrorKind.ItemsNotUnique:
                foreach (var again in token.GroupBy(entry => entry.ToString(), StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
                    tell(PlaceOf(again).Path, $"{Quoted(PlaceOf(again).Value)} is there twice. Leave one out.");
                break;
            default:
                tell(place.Path, $"{WhatIsWrong(place.Value, schema.Type)} {schema.Description}");
                break;
        }
    }

    private static Place PlaceOf(JToken token) => token.Annotation<Place>()!;

    private static string WhatIsWrong(JsonElement value, JsonObjectType wanted) => (wanted, value.ValueKind) switch
    {
        (JsonObjectType.Object, JsonValueKind.Object) => "is empty.",
        (JsonObjectType.Array, JsonValueKind.Array) => value.GetArrayLength() switch
        {
            0 => "is empty.",
            1 => "has 1 entry.",
            var count => $"has {count} entries.",
        },
        (JsonObjectType.String, JsonValueKind.String) when string.IsNullOrWhiteSpace(value.GetString()) => "is empty.",
        (JsonObjectType.String, JsonValueKind.String) or (JsonObjectType.None, _) => $"is {Quoted(value)}.",
        (JsonObjectType.Integer, JsonValueKind.Number) when value.TryGetInt32(out _) => $"is {Quoted(value)}.",
        _ => $"is {Quoted(value)}, must be {Named(wanted)}.",
    };

    private static string Quoted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "a group of keys",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"\"{Shown(value.GetString()!)}\"",
        _ => Shown(value.GetRawText()),
    };

    private static string Named(JsonObjectType type) => type switch
    {
        JsonObjectType.Object => "a group of keys: { … }",
        JsonObjectType.Array => "a list: [ … ]",
        JsonObjectType.String => "a text in quotes",
        JsonObjectType.Boolean => "true or false",
        _ => "a whole number",
    };

    private sealed record Place(string Path, JsonElement Value);
}
