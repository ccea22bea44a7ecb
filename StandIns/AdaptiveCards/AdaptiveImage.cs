using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>A picture, by its address or with its bytes in a data address.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url) => Url = new Uri(url);

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    public Uri Url { get; set; }

    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = new Uri(value);
    }

    /// <summary>What a screen reader says in the picture's place.</summary>
    public string AltText { get; set; }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>A colour behind a transparent picture, as <c>#RRGGBB</c> or <c>#AARRGGBB</c>.</summary>
    public string BackgroundColor { get; set; }

    /// <summary>The width in pixels; zero for the picture's own or that of <see cref="Size"/>.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>The height in pixels; zero for the one that goes with the width.</summary>
    public uint PixelHeight
    {
        get => Height?.Unit ?? 0;
        set => Height = new AdaptiveHeight(value);
    }

    public AdaptiveAction SelectAction { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteText("url"u8, UrlString);
        json.WriteText("altText"u8, AltText);
        json.WriteName("size"u8, Size.Name());
        json.WriteName("style"u8, Style.Name());
        json.WriteName("horizontalAlignment"u8, HorizontalAlignment.Name());
        json.WriteText("backgroundColor"u8, BackgroundColor);
        if (PixelWidth > 0)
            json.WriteString("width"u8, FormattableString.Invariant($"{PixelWidth}px"));
        json.WriteElement("selectAction"u8, SelectAction);
        base.WriteMembers(json);
    }
}

/// <summary>Facts in two columns, titles before values.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts { get; set; } = [];

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteStartArray("facts"u8);
        foreach (var fact in Facts ?? [])
            fact.WriteTo(json);
        json.WriteEndArray();
        base.WriteMembers(json);
    }
}

/// <summary>One line of a <see cref="AdaptiveFactSet"/>.</summary>
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    public string Title { get; set; }

    public string Value { get; set; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, Title ?? "");
        json.WriteString("value"u8, Value ?? "");
        json.WriteEndObject();
    }
}

/// <summary>The sizes of a picture.</summary>
public enum AdaptiveImageSize
{
    Auto = 0,
    Stretch = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
}

/// <summary>The shapes of a picture.</summary>
public enum AdaptiveImageStyle
{
    Default = 0,

    /// <summary>Cut to a circle, as of a face.</summary>
    Person = 1,
}
