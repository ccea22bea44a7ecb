using System.Net;
using System.Text.Json.Nodes;
using SalesBot.Channels.Teams;
using SalesBot.Interview;

namespace SalesBot.Tests.Hostile;

/// <summary>
/// Cards of an earlier version stay in chats for years, and people tap them. <c>former-cards.json</c> has what the taps on the cards of
/// version 1.0.0 send, written by that version itself at commit 20e86a6; only the ids differ.
/// </summary>
public class FormerCardTests
{
    private static readonly List<JsonObject> Taps =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Folder, "Bot.Tests", "Hostile", "former-cards.json")))!.AsArray().Select(tap => tap!.AsObject())];

    [Fact]
    public async Task The_interview_can_be_answered_on_former_cards()
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        string[] answers = ["passed", "immediate", "now", "comparing", "decides", "none"];
        foreach (var value in answers)
        {
            var question = CardReading.QuestionOf(rehearsal.Chat().Current!.Value)!;
            await Tap(rehearsal, Taps.Single(tap => Is(tap, "verb", "answer") && Is(tap, "question", question) && Is(tap, "value", value)));
            Assert.Equal(value, rehearsal.Stored.Read().Of("Dana Hallmann").Answers[question]);
        }
    }

    [Fact]
    public async Task Every_tap_on_a_former_card_is_understood()
    {
        await using var rehearsal = await Rehearsal.Start();
        foreach (var tap in Taps)
        {
            await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
            await rehearsal.Chat().Say("show dana");
            // An outdated card of an open interview is answered with the newest, which would look right.
            Assert.NotEqual(Intent.Outdated, InputReader.Read(new JsonObject { ["salesbot"] = tap.DeepClone() }.ToJsonString(), null, null).Intent);
            var heard = await Tap(rehearsal, tap);
            Assert.Equal(HttpStatusCode.OK, heard.Status);
            Assert.False(heard.Text is "That card is out of date. Type help to go on." or "I couldn't find that, or you don't have access.", tap.ToJsonString());
        }

        Assert.Empty(rehearsal.Log.Errors);
    }

    private static bool Is(JsonObject tap, string member, string value) => (string?)tap[member] == value;

    private static Task<Heard> Tap(Rehearsal rehearsal, JsonObject former)
    {
        var stored = rehearsal.Stored.Read().Of("Dana Hallmann");
        var data = former.DeepClone().AsObject();
        if (data.ContainsKey("contact"))
            data["contact"] = stored.Id;
        if (data.ContainsKey("nonce"))
            data["nonce"] = stored.Nonce;
        return rehearsal.Chat().Send(rehearsal.Chat().TapWith(new JsonObject { ["salesbot"] = data }));
    }
}
