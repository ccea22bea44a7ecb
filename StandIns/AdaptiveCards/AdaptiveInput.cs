using System.Globalization;
using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>A question on a card; its answer arrives under its id.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public string Label { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>Shown where an answer is missing or not of its form.</summary>
    public string ErrorMessage { get; set; }

    /// <summary>The answer as a text, for clients that show inputs only to be read.</summary>
    public abstract string GetNonInteractiveValue();

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteText("label"u8, Label);
        json.WriteFlag("isRequired"u8, IsRequired);
        json.WriteText("errorMessage"u8, ErrorMessage);
        base.WriteMembers(json);
    }

    private protected static string ValueOrPlaceholder(string value, string placeholder) =>
        string.IsNullOrEmpty(value) ? $"*[{placeholder}]*" : value;
}

/// <summary>Asks for a text, on one line or several.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string Value { get; set; }

    public string Placeholder { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>The most characters; zero for no limit.</summary>
    public int MaxLength { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>What the answer must match, as a JavaScript expression.</summary>
    public string Regex { get; set; }

    /// <summary>A button at the end of the line.</summary>
    public AdaptiveAction InlineAction { get; set; }

    public override string GetNonInteractiveValue() => ValueOrPlaceholder(Value, Placeholder);

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteFlag("isMultiline"u8, IsMultiline);
        if (MaxLength > 0)
            json.WriteNumber("maxLength"u8, MaxLength);
        json.WriteName("style"u8, Style.Name());
        json.WriteText("regex"u8, Regex);
        json.WriteElement("inlineAction"u8, InlineAction);
    }
}

/// <summary>Asks for a day; all days are <c>yyyy-MM-dd</c>.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    public string Value { get; set; }

    public string Placeholder { get; set; }

    public string Min { get; set; }

    public string Max { get; set; }

    public override string GetNonInteractiveValue() => ValueOrPlaceholder(Value, Placeholder);

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteText("min"u8, Min);
        json.WriteText("max"u8, Max);
    }
}

/// <summary>Asks for a number; <see cref="double.NaN"/> stands for none.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public double Value { get; set; } = double.NaN;

    public string Placeholder { get; set; }

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    public override string GetNonInteractiveValue() =>
        ValueOrPlaceholder(double.IsNaN(Value) ? null : Value.ToString(CultureInfo.InvariantCulture), Placeholder);

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteFinite("value"u8, Value);
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteFinite("min"u8, Min);
        json.WriteFinite("max"u8, Max);
    }
}

/// <summary>Asks for a yes or no; what arrives is <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    /// <summary>The words beside the box.</summary>
    public string Title { get; set; }

    public string Value { get; set; }

    public string ValueOn { get; set; } = bool.TrueString;

    public string ValueOff { get; set; } = bool.FalseString;

    public bool Wrap { get; set; }

    public override string GetNonInteractiveValue() => $"{Title} [{Value}]";

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteString("title"u8, Title ?? "");
        json.WriteText("value"u8, Value);
        json.WriteText("valueOn"u8, ValueOn);
        json.WriteText("valueOff"u8, ValueOff);
        json.WriteFlag("wrap"u8, Wrap);
    }
}

/// <summary>Asks to choose; several values are separated by commas, so none may hold one.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    public string Value { get; set; }

    public string Placeholder { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public bool Wrap { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    public override string GetNonInteractiveValue()
    {
        var chosen = (Value ?? "").Split(',');
        return ValueOrPlaceholder(string.Join(", ", Choices.Where(c => chosen.Contains(c.Value, StringComparer.Ordinal)).Select(c => c.Title)), Placeholder);
    }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteName("style"u8, Style.Name());
        json.WriteFlag("isMultiSelect"u8, IsMultiSelect);
        json.WriteFlag("wrap"u8, Wrap);
        json.WriteStartArray("choices"u8);
        foreach (var choice in Choices ?? [])
            choice.WriteTo(json);
        json.WriteEndArray();
    }
}

/// <summary>One of the choices of a <see cref="AdaptiveChoiceSetInput"/>.</summary>
public class AdaptiveChoice
{
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

/// <summary>The kinds of text, by which a client picks its keyboard.</summary>
public enum AdaptiveTextInputStyle
{
    Text = 0,
    Tel = 1,
    Url = 2,
    Email = 3,
    Password = 4,
}

/// <summary>How choices are shown.</summary>
public enum AdaptiveChoiceInputStyle
{
    /// <summary>As a list that unfolds.</summary>
    Compact = 0,

    /// <summary>As buttons, all to be seen.</summary>
    Expanded = 1,

    /// <summary>As a field that finds while one types.</summary>
    Filtered = 2,
}
