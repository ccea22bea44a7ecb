using System.Text.Json;
using Microsoft.Bot.Schema;
using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Understanding;
using ActivityJson = SalesBot.Cards.ActivityJson;
using CardAction = SalesBot.Cards.CardAction;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Reads an activity into an <see cref="Input"/>: a typed message, a Submit (a message with a value) or an Execute (an invoke).
/// </summary>
internal static class InputReader
{
    private const int MostFields = 40;

    /// <summary>Whether a message is a tap on a card: it has a value and no text.</summary>
    public static bool IsTap(Activity activity) => activity.Value is not null && string.IsNullOrWhiteSpace(activity.Text);

    /// <summary>Reads a message: its value if a card was tapped, otherwise its text.</summary>
    public static Input Read(Activity activity)
    {
        if (IsTap(activity))
            return Read((JsonElement)activity.Value, null, activity.ReplyToId is { Length: > 0 } card ? card : null);
        var text = activity.Text ?? "";
        if (text.Length > PlainText.LongestMessage)
            return new Input(Intent.None) { IsTooLong = true };
        return FeatureList.Read(PlainText.Lines(text));
    }

    /// <summary>Reads a tap. Always returns an input; without a verb it is not from a card of this bot.</summary>
    /// <param name="payload">The value of a Submit, or the data of an Execute. With messageBack it may be JSON in a string.</param>
    /// <param name="verb">The action's verb, if it has one.</param>
    /// <param name="tappedCard">The id of the message with the card; null when not known.</param>
    public static Input Read(JsonElement payload, string? verb, string? tappedCard)
    {
        if (payload.ValueKind == JsonValueKind.String)
            return Read(payload.GetString()!, verb, tappedCard);
        return ActivityJson.Member(payload, "salesbot") is { ValueKind: JsonValueKind.Object } data
            ? Read(payload, data, verb, tappedCard)
            : NotOurs(tappedCard);
    }

    /// <summary>Reads a tap from its JSON.</summary>
    public static Input Read(string json, string? verb, string? tappedCard)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, verb, tappedCard);
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that can't be decoded.
            return NotOurs(tappedCard);
        }
    }

    // Treated like a tap on an outdated card.
    private static Input NotOurs(string? tappedCard) => new(Intent.Outdated) { Tap = new CardAction(""), TappedCard = tappedCard };

    private static Input Read(JsonElement root, JsonElement data, string? verb, string? tappedCard)
    {
        var isTooLong = false;
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in root.EnumerateObject())
            if (input.Name != "salesbot" && Text(input.Value) is { } value)
            {
                isTooLong |= value.Length > PlainText.LongestMessage;
                if (inputs.Count < MostFields)
                    inputs[input.Name] = value;
            }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in data.EnumerateObject())
            if (Text(field.Value) is { Length: <= PlainText.LongestMessage } value)
                fields[field.Name] = value;
        var tap = new CardAction(fields.GetValueOrDefault("verb") ?? verb ?? "")
        {
            Contact = Guid.TryParse(fields.GetValueOrDefault("contact"), out var contact) ? contact : null,
            Question = fields.GetValueOrDefault("question"),
            Value = fields.GetValueOrDefault("value"),
            Nonce = fields.GetValueOrDefault("nonce"),
            More = fields.Where(field => field.Key is "name" or "company" or "said" or "on" or QuestionCard.ReturnTo).ToDictionary(StringComparer.Ordinal),
            Inputs = inputs,
        };
        return FeatureList.Read(tap, tappedCard) with { IsTooLong = isTooLong };
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
