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

/// <summary>
/// The JSON of activities: written by the SDK's serializer (Newtonsoft), read with System.Text.Json, but for what the SDK itself reads. No
/// other code uses both.
/// </summary>
internal static class ActivityJson
{
    // Enough for the card of a question, the most frequent reply, so that it is not copied from one buffer to the next.
    private const int LengthOfQuestion = 8 * 1024;
    private const int CharactersAtOnce = 256;
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new WithoutEmptyLists(), NullValueHandling = NullValueHandling.Ignore,
    });

    /// <summary>An object of the SDK as JSON in UTF-8.</summary>
    public static ArraySegment<byte> Write(object value)
    {
        var bytes = new MemoryStream(LengthOfQuestion);
        using (var writer = new StreamWriter(bytes, WithoutMark, CharactersAtOnce, leaveOpen: true))
            Serializer.Serialize(writer, value);
        return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>
    /// JSON as the content of an attachment or of an answer. For any other object, the SDK's converter visits every property and crashes
    /// the process on a cycle, which an AdaptiveCard has.
    /// </summary>
    public static object Raw(string json) => new JRaw(json);

    /// <summary>A member of a JSON object; undefined when there is none, or no object.</summary>
    public static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    /// <summary>The text in a member of a JSON object; null when there is no such text.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>A mention of a user, and the words that stand for it in the text.</summary>
    public static Entity Mention(string text, string id, string? name) => new("mention")
    {
        Properties = new JObject { ["text"] = text, ["mentioned"] = new JObject { ["id"] = id, ["name"] = name } },
    };

    /// <summary>JSON as the SDK's own methods read it, those for the channel data of Teams for example.</summary>
    public static JObject ForSdk(JsonElement json)
    {
        using var reader = new JsonTextReader(new StringReader(json.GetRawText())) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
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
