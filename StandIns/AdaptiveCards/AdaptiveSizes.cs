using System.Globalization;
using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>The widths of a column, for <see cref="AdaptiveWidth"/>.</summary>
public class AdaptiveColumnWidth
{
    public const string Auto = "auto";

    public const string Stretch = "stretch";
}

/// <summary>The kinds of width.</summary>
public enum AdaptiveWidthType
{
    Auto = 0,
    Stretch = 1,
    Pixel = 2,
    Weighted = 3,
}

/// <summary>The width of a column: that of its content, all that is left, pixels, or a share.</summary>
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    public AdaptiveWidth()
    {
    }

    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Pixel;
        Unit = px;
    }

    /// <summary><c>auto</c>, <c>stretch</c>, pixels (<c>80px</c>) or a share (<c>2</c>).</summary>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public AdaptiveWidth(string value) => (WidthType, Unit) = value switch
    {
        null => (AdaptiveWidthType.Auto, null),
        _ when value.Equals("auto", StringComparison.OrdinalIgnoreCase) => (AdaptiveWidthType.Auto, null),
        _ when value.Equals("stretch", StringComparison.OrdinalIgnoreCase) => (AdaptiveWidthType.Stretch, null),
        _ when Pixels.TryParse(value, out var pixels) => (AdaptiveWidthType.Pixel, pixels),
        _ when uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var share) => (AdaptiveWidthType.Weighted, (uint?)share),
        _ => throw new ArgumentException($"'{value}' is not a width.", nameof(value)),
    };

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>The pixels or the share.</summary>
    public uint? Unit { get; set; }

    public static AdaptiveWidth Parse(string value) => new(value);

    public bool Equals(AdaptiveWidth other) => other is not null && (WidthType, Unit) == (other.WidthType, other.Unit);

    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Stretch => AdaptiveColumnWidth.Stretch,
        AdaptiveWidthType.Pixel => Pixels.Text(Unit ?? 0),
        AdaptiveWidthType.Weighted => (Unit ?? 0).ToString(CultureInfo.InvariantCulture),
        _ => AdaptiveColumnWidth.Auto,
    };

    internal void WriteTo(Utf8JsonWriter json)
    {
        if (WidthType == AdaptiveWidthType.Weighted)
            json.WriteNumber("width"u8, Unit ?? 0);
        else
            json.WriteString("width"u8, ToString());
    }
}

/// <summary>The kinds of height.</summary>
public enum AdaptiveHeightType
{
    Auto = 0,
    Stretch = 1,
    Pixel = 2,
}

/// <summary>The height of an element: that of its content, all that is left, or, for a picture, pixels.</summary>
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    /// <summary><c>auto</c>, <c>stretch</c> or pixels (<c>80px</c>).</summary>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public AdaptiveHeight(string value) => (HeightType, Unit) = value switch
    {
        null => (AdaptiveHeightType.Auto, null),
        _ when value.Equals("auto", StringComparison.OrdinalIgnoreCase) => (AdaptiveHeightType.Auto, null),
        _ when value.Equals("stretch", StringComparison.OrdinalIgnoreCase) => (AdaptiveHeightType.Stretch, null),
        _ when Pixels.TryParse(value, out var pixels) => (AdaptiveHeightType.Pixel, (uint?)pixels),
        _ => throw new ArgumentException($"'{value}' is not a height.", nameof(value)),
    };

    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>The pixels.</summary>
    public uint? Unit { get; set; }

    public bool Equals(AdaptiveHeight other) => other is not null && (HeightType, Unit) == (other.HeightType, other.Unit);

    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, Unit);

    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Stretch => "stretch",
        AdaptiveHeightType.Pixel => Pixels.Text(Unit ?? 0),
        _ => "auto",
    };
}

/// <summary>A number of pixels with its unit.</summary>
internal static class Pixels
{
    internal static string Text(uint pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    internal static bool TryParse(string text, out uint pixels)
    {
        pixels = 0;
        return text is not null
            && text.EndsWith("px", StringComparison.OrdinalIgnoreCase)
            && uint.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out pixels);
    }
}
