using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Hostile.Fuzzing;

/// <summary>
/// Realistic activities of every kind in one conversation: messages, taps on what was shown last, and all that Teams
/// sends besides.
/// </summary>
internal sealed class Corpus(string channel, string serviceUrl, int chat, string bystander)
{
    private static readonly string[] Words =
    [
        "hi", "help", "continue", "back", "skip", "later", "show", "pipeline", "undo", "passed", "requested", "real", "this quarter", "comparing", "signs",
        "nobody", "a suspicion", "need is immediate", "change credit", "language lt", "language en", "kvalifikuoti", "pomoc", "forget", "next", "import",
        "They want fewer complaints.", "2026-05-04",
    ];

    private static readonly (string Name, string Value)[] Invokes =
    [
        ("task/fetch", """{"data":{"msteams":{"type":"task/fetch"},"id":"1"},"context":{"theme":"dark"}}"""),
        ("task/submit", """{"data":{"id":"1","text":"hello"},"context":{"theme":"default"}}"""),
        ("composeExtension/query", """{"commandId":"find","parameters":[{"name":"text","value":"Hall"}],"queryOptions":{"skip":0,"count":25}}"""),
        ("composeExtension/fetchTask", """{"commandId":"new","commandContext":"compose","data":{}}"""),
        ("composeExtension/submitAction", """{"commandId":"new","commandContext":"message","botMessagePreviewAction":"send","botActivityPreview":[{"type":"message","text":"hi"}],"data":{}}"""),
        ("composeExtension/queryLink", """{"url":"https://example.org/contact/1"}"""),
        ("application/search", """{"kind":"search","queryText":"Hall","queryOptions":{"skip":0,"top":15},"dataset":"contacts"}"""),
        ("fileConsent/invoke", """{"type":"fileUpload","action":"accept","context":{},"uploadInfo":{"name":"a.csv","uploadUrl":"http://169.254.169.254/","uniqueId":"1","fileType":"csv"}}"""),
        ("signin/verifyState", """{"state":"123456"}"""),
        ("signin/tokenExchange", """{"id":"1","connectionName":"sso","token":"abc"}"""),
        ("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}"""),
        ("foo/bar", "{}"),
    ];

    private static readonly string[] Events =
    [
        "channelCreated", "channelDeleted", "channelRenamed", "teamRenamed", "teamArchived", "teamDeleted", "somethingNew",
    ];

    private int made;

    /// <summary>The user of this conversation, by the id that the bot stores.</summary>
    public string Speaker => channel == "msteams" ? $"{chat:D8}-0000-4000-8000-000000000000" : $"user-{chat}";

    /// <summary>The conversation's id.</summary>
    public string Conversation => $"a:strange-{chat}";

    /// <summary>The name of the contact that the last activity enters; null when it enters none.</summary>
    public string? Entered { get; private set; }

    /// <summary>The next activity.</summary>
    public JsonObject Next(Random random, JsonElement? shown)
    {
        Entered = null;
        made++;
        return random.Next(20) switch
        {
            0 or 1 or 2 => Qualify(random),
            3 or 4 or 5 => Message(Words[random.Next(Words.Length)]),
            6 => Mentioned(Words[random.Next(Words.Length)]),
            <= 12 => Tap(random, shown),
            13 => Forged(random),
            14 => Invoke(Invokes[random.Next(Invokes.Length)]),
            15 => Members(random),
            16 => Installation(random),
            17 => Reaction(),
            18 => Named(random),
            _ => Quiet(random),
        };
    }

    private JsonObject Qualify(Random random)
    {
        // Unlike any other name, so that the bot does not ask whether it is a known contact.
        var name = string.Concat(Enumerable.Range(0, 8).Select(_ => (char)random.Next('a', 'z' + 1)));
        Entered = $"{char.ToUpperInvariant(name[0])}{name[1..]} C{chat}n{made}";
        return Message($"qualify {Entered} at Firm{chat}x{made}");
    }

    private JsonObject Mentioned(string text)
    {
        var message = Message($"<at>SalesBot</at> {text}\n");
        message["textFormat"] = "plain";
        message["attachments"] = JsonNode.Parse("""[{"contentType":"text/html","content":"<div><span itemtype=\"http://schema.skype.com/Mention\">SalesBot</span></div>"}]""");
        message["entities"] = JsonNode.Parse("""
            [{"type":"mention","text":"<at>SalesBot</at>","mentioned":{"id":"28:bot","name":"SalesBot"}},
             {"type":"clientInfo","locale":"lt-LT","country":"LT","platform":"Web","timezone":"Europe/Vilnius"}]
            """);
        return message;
    }

    private JsonObject Tap(Random random, JsonElement? shown)
    {
        var actions = shown is { } card ? CardReading.Actions(card).ToList() : [];
        if (actions.Count == 0)
            return Message("continue");
        var action = actions[random.Next(actions.Count)];
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var input in CardReading.Everything(shown!.Value).Where(e => CardReading.TypeOf(e).StartsWith("Input.", StringComparison.Ordinal)))
            data[CardReading.Text(input, "id")] = CardReading.List(input, "choices") is { Count: > 0 } choices
                ? CardReading.Text(choices[random.Next(choices.Count)], "value")
                : CardReading.TypeOf(input) == "Input.Date" ? "2026-06-01" : $"Typed C{chat}n{made}";
        Entered = (data["contact.name"] ?? data["referral.name"])?.GetValue<string>();
        return Carrying(action.GetProperty("type").GetString()!, data, random.Next(8) == 0);
    }

    // Another user's contact, whose id anybody can put into a tap with a browser's tools.
    private JsonObject Forged(Random random)
    {
        string[] verbs = ["answer", "unknown", "back", "later", "resume", "open", "form", "change", "confirm", "create", "launch"];
        var data = new JsonObject
        {
            ["salesbot"] =
                new JsonObject {
                    ["verb"] = verbs[random.Next(verbs.Length)],
                    ["contact"] = bystander,
                    ["question"] = "credit.standing",
                    ["value"] = random.Next(2) == 0 ? "forget" : "failed",
                    ["nonce"] = "0" },
        };
        return Carrying(channel == "msteams" ? "Action.Execute" : "Action.Submit", data, automatic: false);
    }

    private JsonObject Carrying(string type, JsonObject data, bool automatic)
    {
        if (type == "Action.Submit")
        {
            var submit = Activity("message");
            (submit["value"], submit["replyToId"]) = (data, $"bot-{made}");
            return submit;
        }

        var invoke = Invoke(("adaptiveCard/action", "{}"));
        invoke["replyToId"] = $"bot-{made}";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = type, ["verb"] = data["salesbot"]?["verb"]?.DeepClone(), ["data"] = data },
            ["trigger"] = automatic ? "automatic" : "manual",
        };
        return invoke;
    }

    private JsonObject Invoke((string Name, string Value) invoke)
    {
        var activity = Activity("invoke");
        (activity["name"], activity["value"]) = (invoke.Name, JsonNode.Parse(invoke.Value));
        return activity;
    }

    private JsonObject Members(Random random)
    {
        var activity = Activity("conversationUpdate");
        if (random.Next(3) == 0)
        {
            activity["channelData"]!["eventType"] = Events[random.Next(Events.Length)];
            activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:team", ["name"] = "Sales" };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = "19:team", ["name"] = "General" };
        }
        else
        {
            activity[random.Next(4) == 0 ? "membersRemoved" : "membersAdded"] =
                new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = "29:x", ["name"] = "Somebody" });
        }

        return activity;
    }

    private JsonObject Installation(Random random)
    {
        string[] actions = ["add", "add-upgrade", "remove", "remove-upgrade"];
        var activity = Activity("installationUpdate");
        activity["action"] = actions[random.Next(actions.Length)];
        return activity;
    }

    private JsonObject Reaction()
    {
        var activity = Activity("messageReaction");
        activity["reactionsAdded"] = JsonNode.Parse("""[{"type":"like"},{"type":"heart"}]""");
        activity["reactionsRemoved"] = JsonNode.Parse("""[{"type":"sad"}]""");
        activity["replyToId"] = "bot-1";
        return activity;
    }

    private JsonObject Named(Random random)
    {
        string[] names = ["tokens/response", "application/vnd.microsoft.meetingStart", "application/vnd.microsoft.readReceipt", "anything"];
        var activity = Activity(random.Next(3) == 0 ? "command" : "event");
        (activity["name"], activity["value"]) = (names[random.Next(names.Length)], JsonNode.Parse("""{"lastReadMessageId":"1"}"""));
        return activity;
    }

    private JsonObject Quiet(Random random)
    {
        string[] types = ["typing", "messageUpdate", "messageDelete", "endOfConversation", "trace", "handoff", "contactRelationUpdate"];
        var activity = Message("passed");
        activity["type"] = types[random.Next(types.Length)];
        activity["channelData"]!["eventType"] = "editMessage";
        return activity;
    }

    private JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        return activity;
    }

    private JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{chat}:{made}",
        ["timestamp"] = "2026-03-02T09:00:00.1234567Z",
        ["localTimestamp"] = "2026-03-02T11:00:00.123+02:00",
        ["localTimezone"] = "Europe/Vilnius",
        ["channelId"] = channel,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = channel == "msteams" ? $"29:strange-{chat}" : Speaker, ["name"] = $"Strange {chat}", ["aadObjectId"] = Speaker },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = Person.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Person.Tenant } },
        ["locale"] = "en-GB",
    };
}
