using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Writes a card straight to the writer; the elements know their own members.</summary>
internal sealed class AdaptiveCardJson : JsonConverter<AdaptiveCard>
{
    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) => value.WriteTo(writer);
}

/// <summary>Resolves cards for serialisers that have no reflection.</summary>
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class AdaptiveCardsJsonContext : JsonSerializerContext
{
    // The strict encoder would turn every letter outside ASCII into six; only pages that paste JSON into HTML need it.
    internal static AdaptiveCardsJsonContext Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>What the elements say to the writer: members that are unset stay unwritten.</summary>
internal static class CardWriting
{
    internal static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    /// <summary>The name of an enum's member; empty for the one that is the schema's default.</summary>
    internal static void WriteName(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
            json.WriteString(name, value);
    }

    internal static void WriteFlag(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool flag)
    {
        if (flag)
            json.WriteBoolean(name, true);
    }

    internal static void WriteFinite(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double number)
    {
        if (double.IsFinite(number))
            json.WriteNumber(name, number);
    }

    internal static void WriteElement(this Utf8JsonWriter json, ReadOnlySpan<byte> name, AdaptiveTypedElement element)
    {
        if (element is null)
            return;

        json.WritePropertyName(name);
        element.WriteTo(json);
    }

    internal static void WriteElements<TElement>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, List<TElement> elements)
        where TElement : AdaptiveTypedElement
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
            element.WriteTo(json);
        json.WriteEndArray();
    }

    internal static void WriteLook(this Utf8JsonWriter json, IAdaptiveTextElement text)
    {
        json.WriteName("size"u8, text.Size.Name());
        json.WriteName("weight"u8, text.Weight.Name());
        json.WriteName("color"u8, text.Color.Name());
        json.WriteName("fontType"u8, text.FontType.Name());
        json.WriteFlag("isSubtle"u8, text.IsSubtle);
        json.WriteFlag("italic"u8, text.Italic);
        json.WriteFlag("strikethrough"u8, text.Strikethrough);
    }

    internal static void WriteProperties(this Utf8JsonWriter json, Dictionary<string, object> properties)
    {
        if (properties is null)
            return;

        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            json.WriteAny(value);
        }
    }

    internal static void WriteValue(this Utf8JsonWriter json, ReadOnlySpan<byte> name, object value)
    {
        if (value is null)
            return;

        json.WritePropertyName(name);
        json.WriteAny(value);
    }

    /// <exception cref="NotSupportedException">The value is not of a kind that looks the same to every serialiser.</exception>
    private static void WriteAny(this Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case uint number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(json); break;
            case JsonNode node: node.WriteTo(json); break;
            case AdaptiveTypedElement element: element.WriteTo(json); break;
            case AdaptiveInline inline: inline.WriteTo(json); break;
            case Dictionary<string, object> properties:
                json.WriteStartObject();
                json.WriteProperties(properties);
                json.WriteEndObject();
                break;
            case IEnumerable<object> values:
                json.WriteStartArray();
                foreach (var item in values)
                    json.WriteAny(item);
                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A card can't carry a {value.GetType()}: give it strings, booleans, numbers, dictionaries by name and lists.");
        }
    }
}
