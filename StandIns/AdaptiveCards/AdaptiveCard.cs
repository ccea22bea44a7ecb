using System.Text.Json;
using System.Text.Json.Serialization;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>A card: what it shows, what can be done with it, and what is said or shown where it can't be drawn.</summary>
[JsonConverter(typeof(AdaptiveCardJson))]
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string TypeName = "AdaptiveCard";

    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    /// <summary>The schema the card needs; an older client shows <see cref="FallbackText"/> instead.</summary>
    public AdaptiveSchemaVersion Version { get; set; }

    public string FallbackText { get; set; }

    /// <summary>What a screen reader or a voice says when the card arrives.</summary>
    public string Speak { get; set; }

    /// <summary>The language of the texts, as BCP 47.</summary>
    public string Lang { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The least height, in pixels with their unit: <c>80px</c>.</summary>
    public string MinHeight { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, AdaptiveCardsJsonContext.Readable.AdaptiveCard);

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteText("version"u8, Version?.ToString());
        json.WriteText("fallbackText"u8, FallbackText);
        json.WriteText("speak"u8, Speak);
        json.WriteText("lang"u8, Lang);
        Refresh?.WriteTo(json);
        json.WriteElement("selectAction"u8, SelectAction);
        json.WriteName("verticalContentAlignment"u8, VerticalContentAlignment.Name());
        json.WriteText("minHeight"u8, MinHeight);
        if (Body is { Count: > 0 })
            json.WriteElements("body"u8, Body);
        if (Actions is { Count: > 0 })
            json.WriteElements("actions"u8, Actions);
    }
}

/// <summary>The version of the card schema, written as <c>1.5</c>.</summary>
public class AdaptiveSchemaVersion
{
    public AdaptiveSchemaVersion()
    {
    }

    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <exception cref="ArgumentException">The text is no version.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        if (!System.Version.TryParse(versionString, out var version))
            throw new ArgumentException($"'{versionString}' is not a version of the card schema.", nameof(versionString));

        Major = version.Major;
        Minor = version.Minor;
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public override bool Equals(object obj) => obj is AdaptiveSchemaVersion other && (Major, Minor) == (other.Major, other.Minor);

    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");
}

/// <summary>How a client fetches a card anew when it is looked at: with which action, and for whom at once.</summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>Those whose client refreshes by itself; sixty at most in Teams.</summary>
    public List<string> UserIds { get; set; } = [];

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("refresh"u8);
        json.WriteElement("action"u8, Action);
        if (UserIds is { Count: > 0 })
        {
            json.WriteStartArray("userIds"u8);
            foreach (var user in UserIds)
                json.WriteStringValue(user);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
