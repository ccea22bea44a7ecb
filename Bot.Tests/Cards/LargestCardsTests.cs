using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Features;

namespace SalesBot.Tests.Cards;

/// <summary>
/// Contacts with every answer, in the longest texts that the bot accepts: each of their cards is delivered, small enough for every
/// client of Teams.
/// </summary>
public class LargestCardsTests
{
    private const string Quote = "\"";

    private static readonly string LongName = "Žydrūnė " + new string('Š', 72);
    private static readonly string LongCompany = "Šiaurės " + new string('Ž', 72);

    [Theory]
    [InlineData("msteams", "en")]
    [InlineData("msteams", "lt")]
    [InlineData("msteams", "pl")]
    [InlineData("directline", "lt")]
    public async Task Every_card_with_the_longest_texts_is_delivered(string channel, string language)
    {
        await using var rehearsal = await Rehearsal.Start(channel, settings: ("Roles:CreditControllers:0", Person.Marek.ObjectId));
        var chat = rehearsal.Chat();
        await Sent(chat.Say("hi"));
        await Sent(chat.Say($"language {language}"));
        for (var number = 0; number < 12; number++)
            await Sent(chat.Say($"qualify {LongName[..70]}{new string((char)('A' + number), 9)} at {LongCompany}"));
        await Sent(chat.Say($"qualify {LongName} at {LongCompany}"));
        foreach (var value in new[] { "passed", "real", "quarter", "comparing", "signs", "none" })
            await Sent(chat.Say(value));

        // Every question is asked and then answered with the longest text it accepts.
        foreach (var question in rehearsal.Services.GetRequiredService<QualifyDialog>().Agenda.All.ToList())
        {
            if (await Change(question.Key) is not { } card
                || CardReading.Actions(card)
                    .FirstOrDefault(action =>
                        Verb(action) == "answer" && Carried(action, "value") is null) is not { ValueKind: JsonValueKind.Object } save)
                continue;
            for (var time = 0; time < (question.Key == "buyingCentre.member" ? 20 : 1); time++)
            {
                await Sent(chat.Send(chat.TapWith(Longest(chat.Current!.Value, save, time))));
                if (await Change(question.Key) is { } again
                    && CardReading.Actions(again)
                        .FirstOrDefault(action => Verb(action) == "answer") is { ValueKind: JsonValueKind.Object } anew)
                    save = anew;
            }
        }

        foreach (var text in new[]
        {
            "demo planned friday", "demo held", "proposal sent", "show {0}", "people {0}", "history {0}", "prepare {0}", "bant {0}", "meddpicc {0}", "export {0}", "referral {0}",
            "next", "pipeline", "pipeline mine", "help", "continue", "show ž", "change need", "undo", "forget {0}", "what is this",
        })
            await Sent(chat.Say(text.Replace("{0}", LongName, StringComparison.Ordinal)));
        foreach (var text in new[] { "hi", "next", "pipeline", "show ž", $"override {LongName} as qualified because {new string('ž', 900)}" })
            await Sent(rehearsal.With(Person.Ingrid).Say(text));
        foreach (var text in new[] { "hi", "next", $"credit {LongName}" })
            await Sent(rehearsal.With(Person.Marek).Say(text));
        Assert.Empty(rehearsal.Log.Errors);
        Assert.Equal("ready", await rehearsal.Readiness());

        async Task<JsonElement?> Change(string question)
        {
            var contact = rehearsal.Stored.Read().Of(LongName);
            return (await Sent(chat.Send(chat.TapWith(Data("change", question, contact.Id, contact.Nonce))))).Card;
        }
    }

    private static JsonObject Data(string verb, string question, string contact, string? nonce) =>
        new() { ["salesbot"] = new JsonObject { ["verb"] = verb, ["question"] = question, ["contact"] = contact, ["nonce"] = nonce } };

    // A client sends this when every input is filled in to its maximum length.
    private static JsonObject Longest(JsonElement card, JsonElement save, int time)
    {
        var data = JsonNode.Parse(save.GetProperty("data").GetRawText())!.AsObject();
        foreach (var input in CardReading.Everything(card).Where(element => CardReading.TypeOf(element).StartsWith("Input.", StringComparison.Ordinal)))
            data[CardReading.Text(input, "id")] = CardReading.TypeOf(input) switch
            {
                "Input.Text" => LongText(time, input.TryGetProperty("maxLength", out var most) ? most.GetInt32() : 1_000),
                "Input.ChoiceSet" => string.Join(',', CardReading.List(input, "choices").Select(choice => CardReading.Text(choice, "value")).TakeLast(
                    input.TryGetProperty("isMultiSelect", out var several) && several.GetBoolean() ? 100 : 1)),
                "Input.Date" => "2026-03-20",
                "Input.Number" => "999999999999",
                _ => "true",
            };
        return data;
    }

    private static string LongText(int time, int most) => (char)('A' + time) + string.Concat(Enumerable.Repeat($"ž{Quote}", most))[..(most - 1)];

    private static string? Verb(JsonElement action) => Carried(action, "verb");

    private static string? Carried(JsonElement action, string member) =>
        action.TryGetProperty("data", out var data)
            && data.TryGetProperty("salesbot", out var own)
            && own.TryGetProperty(member, out var value)
            ? value.GetString()
            : null;

    private static async Task<Heard> Sent(Task<Heard> saying)
    {
        var heard = await saying;
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.NotEmpty(heard.Said);
        foreach (var card in heard.Said.Where(said => said.Card is not null).Select(said => said.Card!.Value))
            Assert.True(Encoding.UTF8.GetByteCount(card.GetRawText()) < CardRules.MostBytes, card.GetRawText());
        return heard;
    }
}
