using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Playbooks;

/// <summary>The layout of the schema's file: what fits into one line is written in one, for readability.</summary>
internal static class SchemaText
{
    private const int Columns = 140;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a schema, as the file has it.</summary>
    public static string Of(JsonNode schema) => Of(schema, "", "") + "\n";

    private static string Of(JsonNode? node, string name, string indent)
    {
        var line = name + OneLine(node);
        // A comma may follow.
        if (node is JsonValue or null || indent.Length + line.Length < Columns)
            return line;
        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        var parts = Parts(node).Select(part => $"\n{indent}  {Of(part.Value, part.Name, $"{indent}  ")}");
        return $"{name}{open}{string.Join(',', parts)}\n{indent}{close}";
    }

    private static string OneLine(JsonNode? node)
    {
        if (node is JsonValue or null)
            return node?.ToJsonString(Plain) ?? "null";
        var parts = string.Join(", ", Parts(node).Select(part => part.Name + OneLine(part.Value)));
        return node is JsonArray ? $"[{parts}]" : parts.Length == 0 ? "{}" : $"{{ {parts} }}";
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Parts(JsonNode node) =>
        node is JsonObject keys
            ? keys.Select(key => ($"{JsonSerializer.Serialize(key.Key, Plain)}: ", key.Value))
            : node.AsArray().Select(entry => ("", entry));
}
