using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using JsonProperty = Newtonsoft.Json.Serialization.JsonProperty;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace SalesBot.Cards;

/// <summary>Converts between the SDK's JSON (Newtonsoft) and the bot's (System.Text.Json). No other code uses both.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new WithoutEmptyLists(), NullValueHandling = NullValueHandling.Ignore,
    });

    /// <summary>An object of the SDK as JSON in UTF-8.</summary>
    public static byte[] Write(object value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            Serializer.Serialize(writer, value);
        return bytes.ToArray();
    }

    /// <summary>
    /// JSON as the content of an attachment or of an answer. For any other object, the SDK's converter visits every property and crashes
    /// the process on a cycle, which an AdaptiveCard has.
    /// </summary>
    public static object Raw(string json) => new JRaw(json);

    /// <summary>A payload of an activity as text: JSON, or the text itself; null when there is none.</summary>
    public static string? Text(object? payload) => payload switch
    {
        null => null,
        JContainer json => json.ToString(Formatting.None),
        JValue { Value: null } => null,
        _ => payload.ToString(),
    };

    /// <summary>JSON as the SDK's payload of an activity; null when there is none.</summary>
    public static object? Payload(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        _ => Token(json),
    };

    /// <summary>An entity with all its members.</summary>
    public static Entity Entity(string type, JsonElement json)
    {
        var properties = (JObject)Token(json);
        properties.Remove("type");
        return new Entity(type) { Properties = properties };
    }

    /// <summary>A mention of a user, and the words that stand for it in the text.</summary>
    public static Entity Mention(string text, string id, string? name) => new("mention")
    {
        Properties = new JObject { ["text"] = text, ["mentioned"] = new JObject { ["id"] = id, ["name"] = name } },
    };

    // A number, or a text that looks like a date, stays as it was written as far as Newtonsoft can.
    private static JToken Token(JsonElement json)
    {
        using var reader = new JsonTextReader(new StringReader(json.GetRawText())) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>Leaves out empty lists, which the SDK creates for every activity.</summary>
    private sealed class WithoutEmptyLists : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property is { PropertyType: { } type, ValueProvider: { } values }
                && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
                && type.IsGenericType)
                property.ShouldSerialize = owner => values.GetValue(owner) is not System.Collections.ICollection { Count: 0 };
            return property;
        }
    }
}
