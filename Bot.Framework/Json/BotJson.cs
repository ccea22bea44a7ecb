using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Json;

/// <summary>The one place that knows how the protocol's JSON is read and written.</summary>
internal static class BotJson
{
    public const int MaxDepth = 64;

    public static readonly JsonSerializerOptions Options = CreateOptions();

    public static readonly JsonTypeInfo<Activity> Activity = Info<Activity>();

    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Reads a value of unknown kind, as the model holds them, as a <typeparamref name="T"/>.</summary>
    public static T Read<T>(object value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize(Info<T>()),
        _ => Copy<T>(value),
    };

    /// <summary>A new <typeparamref name="T"/> that says the same as <paramref name="value"/>.</summary>
    public static T Copy<T>(object value) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, Info<object>()), Info<T>());

    public static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value, Info<object>());

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowDuplicateProperties = false,
            MaxDepth = MaxDepth,
            // Bodies are application/json in UTF-8, never part of a page: escaping what HTML minds would only make them longer.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new ObjectConverter() },
            // The last one is for what a caller puts into an object of its own making.
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine(SchemaJsonContext.Default, AdaptiveCardsJsonContext.Default, new DefaultJsonTypeInfoResolver())
                .WithAddedModifier(LeaveOutEmptyLists),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(BotJson).Assembly)
            return;

        foreach (var property in type.Properties)
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IList<>))
                property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
    }
}
