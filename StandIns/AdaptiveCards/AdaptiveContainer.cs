using System.Collections;
using System.Globalization;
using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>An element that holds others and can be tapped as a whole.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    /// <summary>The background; none means that of the parent.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Whether the background reaches through the parent's padding.</summary>
    public bool Bleed { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The least height, in pixels with their unit: <c>80px</c>.</summary>
    public string MinHeight { get; set; }

    /// <summary><see cref="MinHeight"/> as a number of pixels; zero for none.</summary>
    public uint PixelMinHeight
    {
        get => uint.TryParse(MinHeight?.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var pixels) ? pixels : 0;
        set => MinHeight = string.Create(CultureInfo.InvariantCulture, $"{value}px");
    }

    public AdaptiveAction SelectAction { get; set; }

    public abstract void Add(AdaptiveElement value);

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        if (Style is { } style)
            json.WriteString("style"u8, style.Name());
        json.WriteFlag("bleed"u8, Bleed);
        json.WriteName("horizontalAlignment"u8, HorizontalAlignment.Name());
        json.WriteName("verticalContentAlignment"u8, VerticalContentAlignment.Name());
        json.WriteText("minHeight"u8, MinHeight);
        json.WriteElement("selectAction"u8, SelectAction);
        base.WriteMembers(json);
    }
}

/// <summary>Elements below one another, with one background and one tap.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public override void Add(AdaptiveElement value) => Items.Add(value);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteElements("items"u8, Items ?? []);
    }
}

/// <summary>Columns beside one another.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <exception cref="InvalidCastException">The element is no column.</exception>
    public override void Add(AdaptiveElement value) => Columns.Add((AdaptiveColumn)value);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteElements("columns"u8, Columns ?? []);
    }
}

/// <summary>One of the columns of a <see cref="AdaptiveColumnSet"/>.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    /// <summary>None leaves the width to the client, which stretches the column.</summary>
    public AdaptiveWidth Width { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        Width?.WriteTo(json);
        base.WriteMembers(json);
    }
}

/// <summary>Buttons in the midst of a card.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteElements("actions"u8, Actions ?? []);
    }
}
