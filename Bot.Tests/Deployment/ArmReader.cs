using System.Globalization;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Deployment;

/// <summary>Reads a template in its JSON form.</summary>
internal static class ArmReader
{
    private static readonly string[] LimitNames = ["minLength", "maxLength", "minValue", "maxValue"];

    public static Template Read(string json) => Read(JsonNode.Parse(json)!.AsObject());

    /// <summary>The segments of a name that was put together as <c>format('{0}/{1}', …)</c>.</summary>
    public static IReadOnlyList<Expression> Segments(Expression name) =>
        name is Expression.Call { Function: "format" } call && call.Arguments[0] is Expression.Text { Value: "{0}/{1}" } ? [.. call.Arguments.Skip(1)] : [name];

    private static Template Read(JsonObject json) => new(
        ((string)json["$schema"]!).Contains("subscriptionDeploymentTemplate", StringComparison.Ordinal) ? "subscription" : "resourceGroup",
        Members(json["parameters"]).ToDictionary(member => member.Key, member => Parameter(member.Value!.AsObject()), StringComparer.Ordinal),
        Members(json["variables"]).ToDictionary(member => member.Key, member => Value(member.Value!), StringComparer.Ordinal),
        [.. json["resources"]!.AsArray().Select(resource => Resource(resource!.AsObject()))],
        Members(json["outputs"]).ToDictionary(
            member => member.Key,
            member => new Template.Output((string)member.Value!["type"]!, Value(member.Value["value"]!), (string?)member.Value["metadata"]?["description"]),
            StringComparer.Ordinal));

    private static Template.Parameter Parameter(JsonObject json) => new(
        (string)json["type"]!,
        json["defaultValue"] is { } otherwise ? Value(otherwise) : null,
        json["allowedValues"] is { } allowed ? (Expression.List)Value(allowed) : null,
        string.Join(' ', LimitNames.Where(json.ContainsKey).Select(name => $"{name} {json[name]}")),
        (string?)json["metadata"]?["description"]);

    private static Template.Resource Resource(JsonObject json)
    {
        var body = (Expression.Map)Value(json);
        var nested = (json["properties"] as JsonObject)?["template"] as JsonObject;
        return new Template.Resource(
            (string)json["type"]!, (string)json["apiVersion"]!, Segments(body["name"]!),
            nested is null ? body.Without("type", "apiVersion", "name", "dependsOn") : WithoutTemplate(body).Without("type", "apiVersion", "name", "dependsOn"),
            (body["dependsOn"] as Expression.List)?.Items.Select(IdOf).ToHashSet(StringComparer.Ordinal) ?? [],
            nested is null ? null : Read(nested));
    }

    private static Expression.Map WithoutTemplate(Expression.Map body) =>
        new([.. body.Entries.Select(entry => entry.Key is Expression.Text { Value: "properties" } ? new(entry.Key, ((Expression.Map)entry.Value).Without("template")) : entry)]);

    /// <summary>The resource that such a call names, as <see cref="Template.Resource.Id"/> does.</summary>
    public static string IdOf(Expression id) => id switch
    {
        Expression.Call { Function: "resourceId" or "subscriptionResourceId" } call => Template.Resource.Of(((Expression.Text)call.Arguments[0]).Value, call.Arguments.Skip(1)),
        Expression.Call { Function: "extensionResourceId" } call => Template.Resource.Of(((Expression.Text)call.Arguments[1]).Value, call.Arguments.Skip(2)),
        _ => id.ToString()!,
    };

    private static JsonObject Members(JsonNode? json) => json?.AsObject() ?? [];

    private static Expression Value(JsonNode json) => json switch
    {
        JsonObject map => new Expression.Map([.. map.Select(member => new KeyValuePair<Expression, Expression>(Text(member.Key), Value(member.Value!)))]),
        JsonArray list => new Expression.List([.. list.Select(item => Value(item!))]),
        JsonValue value when value.TryGetValue(out bool flag) => new Expression.Flag(flag),
        JsonValue value when value.TryGetValue(out long number) => new Expression.Number(number),
        _ => Text((string)json!),
    };

    private static Expression Text(string text) =>
        text.StartsWith('[') && text.EndsWith(']') && !text.StartsWith("[[", StringComparison.Ordinal) ? new Reader(text[1..^1]).Whole() : new Expression.Text(text);

    /// <summary>Reads what stands between the brackets.</summary>
    private sealed class Reader(string text)
    {
        private int at;

        public Expression Whole()
        {
            var expression = One();
            return at == text.Length ? expression : throw new FormatException($"What follows is not understood: {text[at..]}");
        }

        private Expression One()
        {
            Space();
            Expression expression = Peek() == '\'' ? Quoted() : char.IsAsciiDigit(Peek()) ? Number() : Called();
            while (true)
            {
                if (Take('.'))
                    expression = new Expression.Member(expression, Word());
                else if (Take('['))
                    expression = new Expression.Item(expression, Closed(One(), ']'));
                else
                    return expression;
            }
        }

        private Expression.Call Called()
        {
            var function = Word();
            if (!Take('('))
                throw new FormatException($"{function} is neither called nor quoted: {text}");
            var arguments = new List<Expression>();
            Space();
            while (!Take(')'))
            {
                arguments.Add(One());
                Space();
                if (Peek() != ')' && !Take(','))
                    throw new FormatException($"A comma is missing: {text[at..]}");
                Space();
            }

            return new Expression.Call(function, arguments);
        }

        private Expression.Text Quoted()
        {
            var end = text.IndexOf('\'', at + 1);
            if (end < 0)
                throw new FormatException($"A quote is not closed: {text[at..]}");
            var quoted = text[(at + 1)..end];
            at = end + 1;
            return new Expression.Text(quoted);
        }

        private Expression.Number Number()
        {
            var from = at;
            while (char.IsAsciiDigit(Peek()))
                at++;
            return new Expression.Number(long.Parse(text.AsSpan(from, at - from), CultureInfo.InvariantCulture));
        }

        private string Word()
        {
            var from = at;
            while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '_')
                at++;
            return at > from ? text[from..at] : throw new FormatException($"A name is missing: {text[at..]}");
        }

        private Expression Closed(Expression inner, char by)
        {
            Space();
            return Take(by) ? inner : throw new FormatException($"A {by} is missing: {text[at..]}");
        }

        private char Peek() => at < text.Length ? text[at] : '\0';

        private bool Take(char next)
        {
            if (Peek() != next)
                return false;
            at++;
            return true;
        }

        private void Space()
        {
            while (Peek() == ' ')
                at++;
        }
    }
}
