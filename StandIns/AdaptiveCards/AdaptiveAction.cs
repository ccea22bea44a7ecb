using System.Text.Json;

#nullable disable // as the official model is

namespace AdaptiveCards;

/// <summary>Something that can be done with a card: a button, or a tap on an element.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>The words on the button; of a tap, all that a screen reader says of it.</summary>
    public string Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    public string Style { get; set; } = "default";

    public string IconUrl { get; set; }

    public string Tooltip { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteText("title"u8, Title);
        if (!string.Equals(Style, "default", StringComparison.Ordinal))
            json.WriteText("style"u8, Style);
        json.WriteText("iconUrl"u8, IconUrl);
        json.WriteText("tooltip"u8, Tooltip);
        if (!IsEnabled)
            json.WriteBoolean("isEnabled"u8, false);
        json.WriteName("mode"u8, Mode.Name());
    }
}

/// <summary>Sends the inputs and <see cref="Data"/> to the bot as a message.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    /// <summary>A string, boolean, number, list or dictionary of such; the inputs are merged into a dictionary.</summary>
    public object Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteValue("data"u8, Data);
        json.WriteName("associatedInputs"u8, AssociatedInputs.Name());
    }
}

/// <summary>Sends the inputs and <see cref="Data"/> to the bot as an invoke, whose answer can replace the card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    /// <summary>What the bot is asked to do.</summary>
    public string Verb { get; set; }

    /// <summary>A string, boolean, number, list or dictionary of such; the inputs are merged into a dictionary.</summary>
    public object Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("verb"u8, Verb);
        json.WriteValue("data"u8, Data);
        json.WriteName("associatedInputs"u8, AssociatedInputs.Name());
    }
}

/// <summary>Opens an address in the client's browser.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri Url { get; set; }

    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = new Uri(value);
    }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("url"u8, UrlString);
    }
}

/// <summary>Unfolds another card below the button.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard Card { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteElement("card"u8, Card);
    }
}

/// <summary>Shows and hides elements, without asking the bot.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteStartArray("targetElements"u8);
        foreach (var target in TargetElements ?? [])
            target.WriteTo(json);
        json.WriteEndArray();
    }
}

/// <summary>An element to show, to hide, or to turn over.</summary>
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    public string ElementId { get; set; }

    /// <summary>Whether the element is to be seen; none turns it over.</summary>
    public bool? IsVisible { get; set; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        if (IsVisible is not { } visible)
        {
            json.WriteStringValue(ElementId);
            return;
        }

        json.WriteStartObject();
        json.WriteString("elementId"u8, ElementId);
        json.WriteBoolean("isVisible"u8, visible);
        json.WriteEndObject();
    }
}

/// <summary>Where an action is shown.</summary>
public enum AdaptiveActionMode
{
    /// <summary>As a button.</summary>
    Primary = 0,

    /// <summary>In the overflow menu.</summary>
    Secondary = 1,
}

/// <summary>Which inputs an action sends.</summary>
public enum AdaptiveAssociatedInputs
{
    Auto = 0,
    None = 1,
}
