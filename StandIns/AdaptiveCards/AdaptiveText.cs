using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>How a text looks, in a block of its own or as a run within one.</summary>
public interface IAdaptiveTextElement
{
    AdaptiveTextColor Color { get; set; }

    AdaptiveFontType FontType { get; set; }

    bool IsSubtle { get; set; }

    bool Italic { get; set; }

    AdaptiveTextSize Size { get; set; }

    bool Strikethrough { get; set; }

    string Text { get; set; }

    AdaptiveTextWeight Weight { get; set; }
}

/// <summary>A paragraph or heading; a subset of markdown in its text is interpreted.</summary>
public class AdaptiveTextBlock : AdaptiveElement, IAdaptiveTextElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public bool Wrap { get; set; }

    /// <summary>The most lines shown; zero for as many as there are.</summary>
    public int MaxLines { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        // A block without text is still one: clients report a missing text as an error.
        json.WriteString("text"u8, Text ?? "");
        json.WriteName("style"u8, Style.Name());
        json.WriteLook(this);
        json.WriteName("horizontalAlignment"u8, HorizontalAlignment.Name());
        json.WriteFlag("wrap"u8, Wrap);
        if (MaxLines > 0)
            json.WriteNumber("maxLines"u8, MaxLines);
        base.WriteMembers(json);
    }
}

/// <summary>A paragraph of runs, each with its own look; nothing in their texts is interpreted.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines { get; set; } = [];

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteName("horizontalAlignment"u8, HorizontalAlignment.Name());
        json.WriteStartArray("inlines"u8);
        foreach (var inline in Inlines ?? [])
            inline.WriteTo(json);
        json.WriteEndArray();
        base.WriteMembers(json);
    }
}

/// <summary>A part of a <see cref="AdaptiveRichTextBlock"/>.</summary>
public abstract class AdaptiveInline
{
    private SerializableDictionary<string, object> additionalProperties;

    public abstract string Type { get; set; }

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
        WriteMembers(json);
        json.WriteProperties(additionalProperties);
        json.WriteEndObject();
    }

    internal virtual void WriteMembers(Utf8JsonWriter json)
    {
    }
}

/// <summary>A stretch of text with one look.</summary>
public class AdaptiveTextRun : AdaptiveInline, IAdaptiveTextElement
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public bool Underline { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("text"u8, Text ?? "");
        json.WriteLook(this);
        json.WriteFlag("highlight"u8, Highlight);
        json.WriteFlag("underline"u8, Underline);
        json.WriteElement("selectAction"u8, SelectAction);
    }
}
