using System.Text.Json;

namespace SalesBot.Tests;

/// <summary>Finds the actions and inputs of a card as it arrives at a client.</summary>
public static class CardReading
{
    /// <summary>Every action that sends something, in reading order.</summary>
    public static IEnumerable<JsonElement> Actions(JsonElement card) =>
        Everything(card).Where(e => TypeOf(e) is "Action.Execute" or "Action.Submit");

    /// <summary>The bot's own data in an action; null when the action is not the bot's.</summary>
    public static JsonElement? Carried(JsonElement action) =>
        action.TryGetProperty("data", out var data) && data.TryGetProperty("salesbot", out var carried) ? carried : null;

    /// <summary>The first action with a verb, for a question and with a value where they are named; null when the card has none.</summary>
    public static JsonElement? Find(JsonElement card, string verb, string? question = null, string? value = null) => Actions(card)
        .Where(action => Carried(action) is { } carried && Text(carried, "verb") == verb
            && (question is null || Text(carried, "question") == question) && (value is null || Text(carried, "value") == value))
        .Cast<JsonElement?>().FirstOrDefault();

    /// <summary>The key of the question that a card asks; null when it asks none. The form with all of them names none.</summary>
    public static string? QuestionOf(JsonElement card) => Actions(card)
        .Select(Carried).Where(carried => carried is { } one && Text(one, "verb") == "answer").Select(carried => Text(carried!.Value, "question"))
        .FirstOrDefault(key => key.Length > 0);

    /// <summary>Whether a rep would name an action so: by its title, or by what stands before the explanation or the answer.</summary>
    public static bool IsTitled(JsonElement action, string title)
    {
        var whole = Text(action, "title");
        return whole == title || whole.StartsWith(title + ". ", StringComparison.Ordinal) || whole.StartsWith(title + ": ", StringComparison.Ordinal);
    }

    /// <summary>The id of the input with a label, and what it sends when a value is filled in; choices are named by their titles.</summary>
    public static (string Id, string Value) Fill(JsonElement card, string label, string value)
    {
        var input = Everything(card).First(e => TypeOf(e).StartsWith("Input.", StringComparison.Ordinal) && Text(e, "label") == label);
        if (TypeOf(input) != "Input.ChoiceSet")
            return (Text(input, "id"), value);
        var choices = input.GetProperty("choices").EnumerateArray().ToDictionary(c => Text(c, "title"), c => Text(c, "value"), StringComparer.Ordinal);
        return (Text(input, "id"), string.Join(',', value.Split(", ").Select(title => choices[title])));
    }

    /// <summary>The label of the input with an id, and the title of the choice that sends a value.</summary>
    public static (string Label, string Title) Titled(JsonElement card, string id, string value)
    {
        var input = Everything(card).First(e => TypeOf(e) == "Input.ChoiceSet" && Text(e, "id") == id);
        return (Text(input, "label"), Text(List(input, "choices").First(choice => Text(choice, "value") == value), "title"));
    }

    /// <summary>The values of a card's inputs as it arrives: a text may be empty, a choice without a value sends nothing.</summary>
    public static IEnumerable<(string Id, string Value)> Filled(JsonElement card) =>
        from input in Everything(card)
        where TypeOf(input).StartsWith("Input.", StringComparison.Ordinal)
        let value = Text(input, "value")
        where value.Length > 0 || TypeOf(input) == "Input.Text"
        select (Text(input, "id"), value);

    /// <summary>Every object of a card, outer before inner, in reading order.</summary>
    public static IEnumerable<JsonElement> Everything(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Everything);
        return element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Where(p => p.Name != "data").SelectMany(p => Everything(p.Value)).Prepend(element)
            : [];
    }

    /// <summary>The type of an element; empty when it has none.</summary>
    public static string TypeOf(JsonElement element) => Text(element, "type");

    /// <summary>A text property; empty when there is none.</summary>
    public static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";

    /// <summary>A list property; empty when there is none.</summary>
    public static IReadOnlyList<JsonElement> List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
