using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Tests.Cards;

namespace SalesBot.Tests;

/// <summary>One thing the bot said: words or a card.</summary>
public sealed record Said(string? Text, JsonElement? Card, string? Message);

/// <summary>The result of one activity: the endpoint's response, and what the bot sent.</summary>
public sealed record Heard(HttpStatusCode Status, string Body, IReadOnlyList<Said> Said)
{
    /// <summary>The words of everything that was said as words: the texts, and the cards that are a sentence with buttons.</summary>
    public string Text => string.Join("\n", Said.Select(said => said.Text ?? (said.Card is { } card ? SentenceOf(card) : null)).OfType<string>());

    /// <summary>The last card that was shown and is more than a sentence; null when there was none.</summary>
    public JsonElement? Card => Said.LastOrDefault(said => said.Card is { } card && SentenceOf(card) is null)?.Card;

    // The sentence of a card that is nothing else and ends with the button for help.
    private static string? SentenceOf(JsonElement card) =>
        CardReading.List(card, "body") is [var sentence, var buttons] && CardReading.TypeOf(sentence) == "RichTextBlock"
            && CardReading.List(buttons, "actions") is [.., var last] && CardReading.Carried(last)?.GetProperty("verb").GetString() == "help"
            ? string.Concat(CardReading.List(sentence, "inlines").Select(run => CardReading.Text(run, "text")))
            : null;
}

/// <summary>A user's private chat with the bot: sends messages and taps, and collects what a client would show.</summary>
public sealed class Chat(Rehearsal rehearsal, Person person)
{
    private readonly List<(string? Message, JsonElement Card)> cards = [];
    private int sent;

    /// <summary>Who types.</summary>
    public Person Person => person;

    /// <summary>The conversation's id.</summary>
    public string Conversation => $"a:{person.Id}";

    /// <summary>The newest card; nothing when none was shown yet.</summary>
    public JsonElement? Current => cards.Count > 0 ? cards[^1].Card : null;

    /// <summary>Types a message.</summary>
    public Task<Heard> Say(string text) => Send(Message(text));

    /// <summary>Opens the chat; clients announce a new one by two activities.</summary>
    public async Task<Heard> Open(bool installedFirst)
    {
        var added = Activity("conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = $"29:{person.Id}" });
        var installed = Activity("installationUpdate");
        installed["action"] = "add";
        var first = await Send(installedFirst ? installed : added);
        var second = await Send(installedFirst ? added : installed);
        return first with { Said = [.. first.Said, .. second.Said] };
    }

    /// <summary>The newest action with this title, if a card has one.</summary>
    public JsonElement? Find(string title, bool onEarlierCard = false)
    {
        var among = onEarlierCard ? cards.SkipLast(1).Reverse() : cards.TakeLast(1);
        foreach (var (_, card) in among)
            if (CardReading.Actions(card).Where(a => CardReading.IsTitled(a, title)).Cast<JsonElement?>().FirstOrDefault() is { } action)
                return action;
        return null;
    }

    /// <summary>Taps what has this title on the newest card, with the inputs filled in as named.</summary>
    public Task<Heard> Tap(string title, params (string Label, string Value)[] inputs) =>
        Send(TapOn(Find(title) ?? throw new InvalidOperationException($"The card has no [{title}]."), inputs));

    /// <summary>The activity that a tap on an action makes.</summary>
    public JsonObject TapOn(JsonElement action, params (string Label, string Value)[] inputs)
    {
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        // As clients do: the values of all inputs are sent, also those that the bot filled in.
        if (CardReading.Text(action, "associatedInputs") != "none")
            foreach (var (id, value) in CardReading.Filled(Current!.Value))
                data[id] = value;
        foreach (var (label, value) in inputs)
        {
            var (id, stored) = CardReading.Fill(Current!.Value, label, value);
            data[id] = stored;
        }

        return Tap(action.GetProperty("type").GetString()!, data, action);
    }

    /// <summary>The activity of a tap that carries this data.</summary>
    public JsonObject TapWith(JsonNode? data) =>
        Tap(rehearsal.Channel == "msteams" ? "Action.Execute" : "Action.Submit", data, null);

    /// <summary>A typed message as an activity.</summary>
    public JsonObject Message(string? text)
    {
        var activity = Activity("message");
        if (text is not null)
            activity["text"] = text;
        return activity;
    }

    /// <summary>An activity of this chat.</summary>
    public JsonObject Activity(string type)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{person.Id}-{Interlocked.Increment(ref sent)}-{rehearsal.Clock.Now.Ticks}",
            ["timestamp"] = rehearsal.Clock.Now.ToString("O"),
            ["channelId"] = rehearsal.Channel,
            ["serviceUrl"] = rehearsal.Teams.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = rehearsal.Channel == "msteams" ? $"29:{person.Id}" : person.Id, ["name"] = person.Name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal" },
            ["locale"] = rehearsal.Locale,
        };
        if (rehearsal.Channel == "msteams")
        {
            activity["from"]!["aadObjectId"] = person.ObjectId;
            activity["conversation"]!["tenantId"] = Person.Tenant;
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Person.Tenant } };
        }

        return activity;
    }

    /// <summary>Sends an activity, five seconds after the last.</summary>
    public Task<Heard> Send(JsonObject activity) => Send(activity, TimeSpan.FromSeconds(5));

    /// <summary>Sends an activity, some time after the last.</summary>
    public Task<Heard> Send(JsonObject activity, TimeSpan after)
    {
        rehearsal.Clock.Advance(after);
        return SendText(activity.ToJsonString());
    }

    /// <summary>Sends a body as it stands.</summary>
    public async Task<Heard> SendText(string body)
    {
        var before = rehearsal.Teams.Delivered.Count;
        var (status, answer) = await rehearsal.Post(body);
        var said = new List<Said>();
        foreach (var call in rehearsal.Teams.Delivered.Skip(before).Where(d => d.Conversation == Conversation))
            said.AddRange(Hear(call));
        if (Answered(answer) is { } shown)
        {
            // A concluding card also updates the message; to the user the answer and the update are the same card.
            said.RemoveAll(s => s.Card is { } card && shown.Card is { } same && card.GetRawText() == same.GetRawText());
            said.Add(shown);
        }

        foreach (var one in said)
            if (one.Card is { } card)
            {
                CardRules.Check(card);
                cards.Add((one.Message, card));
            }

        return new Heard(status, answer, said);
    }

    private JsonObject Tap(string type, JsonNode? data, JsonElement? action)
    {
        var execute = type == "Action.Execute";
        var activity = Activity(execute ? "invoke" : "message");
        if (cards.Count > 0 && cards[^1].Message is { } message)
            activity["replyToId"] = message;
        if (!execute)
        {
            activity["value"] = data;
            return activity;
        }

        activity["name"] = "adaptiveCard/action";
        var tapped = new JsonObject { ["type"] = type, ["data"] = data };
        if (action is { } known)
        {
            tapped["title"] = known.GetProperty("title").GetString();
            tapped["verb"] = known.GetProperty("verb").GetString();
        }

        activity["value"] = new JsonObject { ["action"] = tapped };
        return activity;
    }

    private static IEnumerable<Said> Hear(Delivered call)
    {
        if (call.Body.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words)
            yield return new Said(words, null, call.Activity);
        if (call.Body.TryGetProperty("attachments", out var attachments))
            foreach (var attachment in attachments.EnumerateArray())
                yield return new Said(null, attachment.GetProperty("content"), call.Activity);
    }

    private Said? Answered(string answer)
    {
        if (answer.Length == 0 || answer[0] != '{')
            return null;
        using var json = JsonDocument.Parse(answer);
        if (!json.RootElement.TryGetProperty("type", out var type) || !json.RootElement.TryGetProperty("value", out var value))
            return null;
        return type.GetString() switch
        {
            "application/vnd.microsoft.card.adaptive" => new Said(null, value.Clone(), cards.Count > 0 ? cards[^1].Message : null),
            "application/vnd.microsoft.activity.message" => new Said(value.GetString(), null, null),
            _ => null,
        };
    }
}
