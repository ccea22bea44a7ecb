using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>Anything on a card that says its own type: elements, actions and cards.</summary>
public abstract class AdaptiveTypedElement
{
    // Made when first asked for: few elements have any, and there are hundreds of elements a second.
    private SerializableDictionary<string, object> additionalProperties;

    public abstract string Type { get; set; }

    /// <summary>The name by which an action finds the element; of an input also the key of its answer.</summary>
    public string Id { get; set; }

    /// <summary>What a client that doesn't know this type shows in its place.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Properties outside the schema, written beside the others.</summary>
    public SerializableDictionary<string, object> AdditionalProperties
    {
        get => additionalProperties ??= new(StringComparer.OrdinalIgnoreCase);
        set => additionalProperties = value;
    }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteText("type"u8, Type);
        json.WriteText("id"u8, Id);
        WriteMembers(json);
        Fallback?.WriteTo(json);
        json.WriteProperties(additionalProperties);
        json.WriteEndObject();
    }

    internal virtual void WriteMembers(Utf8JsonWriter json)
    {
    }
}

/// <summary>Something shown on a card, with its place among its neighbours.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>A line above the element.</summary>
    public bool Separator { get; set; }

    public bool IsVisible { get; set; } = true;

    public AdaptiveHeight Height { get; set; } = new(AdaptiveHeightType.Auto);

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteName("spacing"u8, Spacing.Name());
        json.WriteFlag("separator"u8, Separator);
        if (!IsVisible)
            json.WriteBoolean("isVisible"u8, false);
        if (Height is { HeightType: not AdaptiveHeightType.Auto })
            json.WriteText("height"u8, Height.ToString());
    }
}

/// <summary>An element of a type this model lacks: its type is given, all else are additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; }
}

/// <summary>What stands in for an element that a client doesn't know: nothing, or another element.</summary>
public class AdaptiveFallbackElement
{
    /// <summary>The kinds of fallback.</summary>
    public enum AdaptiveFallbackType
    {
        None = 0,
        Drop = 1,
        Content = 2,
    }

    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement Content { get; set; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        switch (Type)
        {
            case AdaptiveFallbackType.Drop:
                json.WriteString("fallback"u8, "drop"u8);
                break;
            case AdaptiveFallbackType.Content:
                json.WriteElement("fallback"u8, Content);
                break;
        }
    }
}

/// <summary>A dictionary of properties outside the schema.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer) : base(comparer)
    {
    }
}
