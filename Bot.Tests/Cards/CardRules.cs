using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SalesBot.Tests.Cards;

/// <summary>The rules that every card of the bot must keep.</summary>
public static class CardRules
{
    // Teams silently drops messages of more than 28 kB, and counts the envelope around the card.
    public const int MostBytes = 25 * 1000;
    private const int MostButtons = 4;
    private const int MostWords = 60;
    private const string Signs = "✓✗○◐⌄⌃";

    private const string Element = "type id spacing separator isVisible height fallback requires";
    private const string Input = Element + " label isRequired errorMessage";
    private const string Action = "type id title iconUrl style tooltip isEnabled mode fallback requires";

    /// <summary>The elements of Adaptive Cards 1.5 and their properties; anything else would be dropped or refused by some client.</summary>
    private static readonly Dictionary<string, HashSet<string>> Known = new(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] =
            Names("type version body actions selectAction fallbackText backgroundImage metadata minHeight rtl speak lang verticalContentAlignment refresh authentication $schema msteams"),
        ["TextBlock"] = Names(Element + " text color fontType horizontalAlignment isSubtle maxLines size weight wrap style"),
        ["RichTextBlock"] = Names(Element + " inlines horizontalAlignment"),
        ["TextRun"] = Names("type text color fontType highlight isSubtle italic selectAction size strikethrough underline weight"),
        ["Image"] = Names(Element + " url altText backgroundColor horizontalAlignment selectAction size style width"),
        ["Container"] = Names(Element + " items selectAction style verticalContentAlignment bleed backgroundImage minHeight rtl"),
        ["ColumnSet"] = Names(Element + " columns selectAction style bleed minHeight horizontalAlignment"),
        ["Column"] = Names(Element + " items selectAction style verticalContentAlignment bleed backgroundImage minHeight rtl width"),
        ["FactSet"] = Names(Element + " facts"),
        ["ActionSet"] = Names(Element + " actions"),
        ["Input.Text"] = Names(Input + " isMultiline maxLength placeholder regex style inlineAction value"),
        ["Input.Number"] = Names(Input + " max min placeholder value"),
        ["Input.Date"] = Names(Input + " max min placeholder value"),
        ["Input.Toggle"] = Names(Input + " title value valueOff valueOn wrap"),
        ["Input.ChoiceSet"] = Names(Input + " choices choices.data isMultiSelect style value placeholder wrap"),
        ["Action.Execute"] = Names(Action + " verb data associatedInputs"),
        ["Action.Submit"] = Names(Action + " data associatedInputs"),
        ["Action.ToggleVisibility"] = Names(Action + " targetElements"),
        ["Action.OpenUrl"] = Names(Action + " url"),
    };

    // The properties of objects that state no type, by the property that holds them.
    private static readonly Dictionary<string, HashSet<string>> Untyped = new(StringComparer.Ordinal)
    {
        ["choices"] = Names("title value"),
        ["facts"] = Names("title value"),
        ["targetElements"] = Names("elementId isVisible"),
        ["refresh"] = Names("action userIds expires"),
    };

    /// <summary>Fails when a card breaks a rule.</summary>
    public static void Check(JsonElement card)
    {
        var mistakes = Mistakes(card).ToList();
        Assert.True(mistakes.Count == 0, $"{string.Join('\n', mistakes)}\n{card}");
    }

    /// <summary>How many words somebody sees on a card before unfolding anything.</summary>
    public static int Words(JsonElement card) => Visible(card).Sum(text => text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)));

    private static IEnumerable<string> Mistakes(JsonElement card)
    {
        if (Encoding.UTF8.GetByteCount(card.GetRawText()) is > MostBytes and var size)
            yield return $"The card has {size} bytes.";
        if (CardReading.Text(card, "version") != "1.5")
            yield return "The card is not of version 1.5.";
        if (CardReading.Text(card, "speak").Length == 0 || CardReading.Text(card, "fallbackText").Length == 0)
            yield return "The card says nothing to those who can't see it.";
        foreach (var mistake in Shapes(card, ""))
            yield return mistake;
        foreach (var element in CardReading.Everything(card))
        {
            var type = CardReading.TypeOf(element);
            if (type.StartsWith("Action.", StringComparison.Ordinal) && CardReading.Text(element, "title").Length == 0)
                yield return $"An action has no title: {element}";
            if (type.StartsWith("Input.", StringComparison.Ordinal)
                && (CardReading.Text(element, "label").Length == 0 || CardReading.Text(element, "id").Length == 0))
                yield return $"An input has no label or no id: {element}";
            if (type.StartsWith("Action.", StringComparison.Ordinal) && CardReading.Text(element, "title").Any(Signs.Contains))
                yield return $"An action's name, which screen readers say, has a sign in it: {element}";
            if (type is "Container" or "ColumnSet" or "Column" && element.TryGetProperty("selectAction", out _) && CardReading.Text(element, "minHeight") != "44px")
                yield return $"A row that can be tapped may be lower than a thumb: {element}";
            if (type == "Image" && CardReading.Text(element, "altText").Length == 0)
                yield return $"A picture has no description: {element}";
            if (CardReading.List(element, "actions").Count > MostButtons)
                yield return $"More than {MostButtons} buttons: {element}";
        }

        if (CardReading.QuestionOf(card) is not null && Words(card) is > MostWords and var words)
            yield return string.Create(CultureInfo.InvariantCulture, $"A question of {words} words.");
    }

    private static IEnumerable<string> Shapes(JsonElement element, string under)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(one => Shapes(one, under));
        return element.ValueKind == JsonValueKind.Object ? ShapeOf(element, under) : [];
    }

    private static IEnumerable<string> ShapeOf(JsonElement element, string under)
    {
        var type = CardReading.TypeOf(element);
        if (!(type.Length == 0 ? Untyped.TryGetValue(under, out var names) : Known.TryGetValue(type, out names)))
        {
            yield return $"Adaptive Cards 1.5 has no '{type}' under '{under}'.";
            yield break;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!names!.Contains(property.Name))
                yield return $"Adaptive Cards 1.5 has no '{property.Name}' in '{type}'.";
            if (property.Name is "data" or "msteams")
                continue;
            foreach (var mistake in Shapes(property.Value, property.Name))
                yield return mistake;
        }
    }

    private static IEnumerable<string> Visible(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Visible);
        if (element.ValueKind != JsonValueKind.Object || (element.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean()))
            return [];
        return CardReading.TypeOf(element) switch
        {
            "TextBlock" or "TextRun" => [CardReading.Text(element, "text")],
            "Action.Execute" or "Action.Submit" => [CardReading.Text(element, "title")],
            "Input.Text" or "Input.Date" or "Input.ChoiceSet" => [CardReading.Text(element, "label"), CardReading.Text(element, "placeholder")],
            _ => element.EnumerateObject().Where(p => p.Name is "body" or "items" or "columns" or "inlines" or "actions").SelectMany(p => Visible(p.Value)),
        };
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
