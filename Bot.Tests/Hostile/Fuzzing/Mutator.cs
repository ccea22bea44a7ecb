using System.Text;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Hostile.Fuzzing;

/// <summary>Mutates activities: removes, retypes, duplicates, nests, cuts and enlarges members, and inserts hostile texts.</summary>
internal sealed class Mutator(Random random)
{
    // Marks a member that gets another one's name once all is text, because a JSON tree can't hold a name twice.
    private const string Twin = "-twin-";

    /// <summary>Texts with a meaning for a shell, a database, a browser, a formatter or a JSON reader.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "", " ", "\0", "a\0b", "null", "undefined", "true", "0", "-1", "1e400", "NaN", "x'); DROP TABLE Contacts;--", "' or 1=1 --", "%_\\", "*", "\"", "\\",
        "{0} %s ${secret} {{DATE(2026-01-01T00:00:00Z)}}", "<script>alert(1)</script>", "<at>SalesBot</at>", "**bold** [click](javascript:alert(1))",
        "../../../etc/passwd", "C:\\Windows\\System32", "$(reboot)", "`id`", "${jndi:ldap://127.0.0.1/a}", "\u202Eevil\u202C", "\u200B\u200D\uFEFF", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "e\u0301", "D\u0336\u0336\u0336\u0336\u0336\u0336\u0336\u0336\u0336\u0336\u0336\u0336", "\u0130\u0131\u017F", "\uFDD0\uFFFF", "line\r\nbreak\u2028here", "\u001B[31mred", "qualify", "forget", "confirm", "{\"salesbot\":{\"verb\":\"answer\"}}",
        "[]", "{", "00000000-0000-0000-0000-000000000000", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "xx-invalid-locale", "tr-TR", "Action.Submit", "automatic", "edit", "remove", "invoke", "message",
    ];

    /// <summary>Values of every kind, as JSON.</summary>
    public static readonly IReadOnlyList<string> Values =
        ["null", "true", "false", "7", "-1", "1e400", "1.5", "123456789012345678901234567890", "\"\"", "\"x\"", "[]", "{}", "[null]",
            "[[[{}]]]", "{\"id\":{}}", "{\"$type\":\"System.Object\"}"];

    /// <summary>The request body of an activity after a random number of mutations.</summary>
    public byte[] Spoil(JsonObject activity)
    {
        for (var count = random.Next(4); count > 0; count--)
            Change(activity);
        var text = activity.ToJsonString().Replace(Twin, "", StringComparison.Ordinal);
        return random.Next(12) == 0 ? Break(text) : Encoding.UTF8.GetBytes(text);
    }

    private void Change(JsonObject activity)
    {
        var places = Places(activity).ToList();
        var (parent, name) = places[random.Next(places.Count)];
        switch (random.Next(11))
        {
            case 0 or 1:
                parent.Remove(name);
                break;
            case 2 or 3:
                parent[name] = JsonNode.Parse(Values[random.Next(Values.Count)]);
                break;
            // A reply address is not replaced by a hostile text: other tests do that, and this one must send nothing to other hosts.
            case 4 or 5 or 6 when name != "serviceUrl":
                parent[name] = Hostile[random.Next(Hostile.Count)];
                break;
            case 7:
                parent[name + Twin] = random.Next(2) == 0 ? parent[name]?.DeepClone() : Hostile[random.Next(Hostile.Count)];
                break;
            case 8:
                parent[name] = Nested(parent[name]?.DeepClone());
                break;
            case 9:
                parent[Hostile[random.Next(Hostile.Count)] + random.Next(100)] = JsonNode.Parse(Values[random.Next(Values.Count)]);
                break;
            case 10 when name != "serviceUrl":
                parent[name] = Swollen(parent[name]);
                break;
            default:
                var moved = parent[name]?.DeepClone();
                parent.Remove(name);
                parent[name.ToUpperInvariant()] = moved;
                break;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    yield return (members, name);
                    foreach (var below in Places(value))
                        yield return below;
                }

                break;
            case JsonArray items:
                foreach (var below in items.SelectMany(Places))
                    yield return below;
                break;
        }
    }

    private JsonNode? Nested(JsonNode? node)
    {
        for (var depth = random.Next(1, 58); depth > 0; depth--)
            node = random.Next(2) == 0 ? new JsonArray(node) : new JsonObject { ["n"] = node };
        return node;
    }

    private JsonNode? Swollen(JsonNode? node)
    {
        if (node is JsonArray { Count: > 0 } items)
        {
            var item = items[0];
            return new JsonArray([.. Enumerable.Range(0, 1_000).Select(_ => item?.DeepClone())]);
        }

        var length = random.Next(40) == 0 ? (1024 * 1024) + random.Next(-3_000, 100) : random.Next(1, 20_000);
        return new string((char)random.Next('a', 'z'), length);
    }

    private byte[] Break(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        switch (random.Next(8))
        {
            case 0:
                return body[..random.Next(body.Length)];
            case 1:
                body[random.Next(body.Length)] = 0xFF;
                return body;
            case 2:
                return [0xEF, 0xBB, 0xBF, .. body];
            case 3:
                return Encoding.Unicode.GetBytes(text);
            case 4:
                return [.. body, .. "{}"u8];
            case 5:
                // A lone surrogate, and an escape that is cut off by the end of its text.
                return Encoding.UTF8.GetBytes(text.Replace("a", random.Next(2) == 0 ? "\\ud83d" : "\\udc00\\ud800", StringComparison.Ordinal));
            case 6:
                return Encoding.UTF8.GetBytes(text.Replace(":", random.Next(2) == 0 ? "=" : ":/**/", StringComparison.Ordinal));
            default:
                body[random.Next(body.Length)] = (byte)random.Next(' ');
                return body;
        }
    }
}
