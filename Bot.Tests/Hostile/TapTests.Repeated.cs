using System.Net;

namespace SalesBot.Tests.Hostile;

/// <content>The same tap or message more than once.</content>
public partial class TapTests
{
    [Theory]
    [InlineData("msteams")]
    [InlineData("directline")]
    public async Task R02_The_same_tap_twice_has_one_effect(string channel)
    {
        await using var bad = await HostileRep.Begin(channel);
        var tap = bad.Chat.TapOn(bad.Chat.Find("Requested")!.Value);
        var first = await bad.Chat.Send(tap);
        var second = await bad.Chat.Send(tap);
        Assert.Contains("How strong is the need?", CardText.Of(first.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        Assert.Contains("How strong is the need?", CardText.Of(second.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        TookEffectOnce(bad);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R02_R03_Ten_taps_at_once_have_one_effect(bool sameActivity)
    {
        await using var bad = await HostileRep.Begin();
        bad.Rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var action = bad.Chat.Find("Requested")!.Value;
        var one = bad.Chat.TapOn(action).ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            bad.Rehearsal.Post(sameActivity ? one : bad.Chat.TapOn(action).ToJsonString())));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.Contains("How strong is the need?", answer.Body, StringComparison.Ordinal));
        TookEffectOnce(bad);
    }

    [Fact]
    public async Task R02_The_same_message_delivered_again_has_one_effect()
    {
        await using var bad = await HostileRep.Begin();
        var message = bad.Chat.Message("qualify Jonas Petraitis at Vilmeta");
        await bad.Chat.Send(message);
        await bad.Chat.Send(message);
        await bad.Rehearsal.Restart();
        var third = await bad.Chat.Send(message);
        Assert.NotNull(third.Card);
        Assert.Equal(2, bad.Rehearsal.Stored.Read().Contacts.Count);
        Assert.Single(bad.Rehearsal.Stored.Read().Of("Jonas Petraitis").History);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task C01_Ten_messages_at_once_all_take_effect()
    {
        await using var bad = await HostileRep.Begin();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            bad.Rehearsal.Post(bad.Chat.Message($"qualify Number {(char)('A' + number)}{number} at Company {number}").ToJsonString())));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(11, bad.Rehearsal.Stored.Read().Contacts.Count);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task R06_A_second_click_too_quick_to_be_meant_does_not_answer_the_next_question()
    {
        await using var bad = await HostileRep.Begin();
        await bad.Chat.Tap("Requested");
        var heard = await bad.Chat.Send(bad.Chat.TapOn(bad.Chat.Find("Real")!.Value), TimeSpan.FromMilliseconds(299));
        Assert.Contains("How strong is the need?", CardText.Of(heard.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        TookEffectOnce(bad);
        await bad.Chat.Send(bad.Chat.TapOn(bad.Chat.Find("Real")!.Value), TimeSpan.FromMilliseconds(1));
        Assert.Equal("real", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
    }

    [Fact]
    public async Task R04_A_second_delivery_with_another_body_changes_nothing_and_is_noted()
    {
        await using var bad = await HostileRep.Begin();
        var first = bad.Chat.TapOn(bad.Chat.Find("Requested")!.Value);
        var second = bad.Chat.TapOn(bad.Chat.Find("Failed")!.Value);
        second["id"] = first["id"]!.GetValue<string>();
        await bad.Chat.Send(first);
        var heard = await bad.Chat.Send(second);
        Assert.Contains("How strong is the need?", CardText.Of(heard.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        Assert.Contains(bad.Rehearsal.Log.Entries, e => e.Text.Contains("was delivered again", StringComparison.Ordinal));
        TookEffectOnce(bad);
    }

    [Fact]
    public async Task R06_A_double_click_on_save_stores_once_and_shows_the_same_card()
    {
        await using var bad = await HostileRep.Begin();
        await bad.Chat.Tap("All six at once");
        var save = bad.Chat.Find("Save")!.Value;
        var (one, other) =
            (bad.Chat.TapOn(save, ("Have they passed a credit check?", "Requested")),
                bad.Chat.TapOn(save, ("Have they passed a credit check?", "Requested")));
        var first = await bad.Chat.Send(one);
        var second = await bad.Chat.Send(other, TimeSpan.FromMilliseconds(50));
        Assert.Equal(CardText.Of(first.Card!.Value, everyWord: true), CardText.Of(second.Card!.Value, everyWord: true));
        TookEffectOnce(bad);
    }

    [Fact]
    public async Task R07_Entering_the_same_person_twice_asks_whether_it_is_meant()
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        Assert.Equal("Is it one of these?", CardText.Of(heard.Card!.Value, everyWord: false)[0]);
        Assert.Single(bad.Rehearsal.Stored.Read().Contacts);
        await bad.Chat.Say("forget Hallmann");
        await bad.Chat.Say("forget Hallmann");
        await bad.ChangedNothing(heard);
        await bad.Chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        await bad.Chat.Tap("No, someone new");
        Assert.Equal(2, bad.Rehearsal.Stored.Read().Contacts.Count);
    }

    private static void TookEffectOnce(HostileRep bad)
    {
        var dana = bad.Rehearsal.Stored.Read().Of("Dana Hallmann");
        Assert.Equal("entered answered", string.Join(' ', dana.History.Select(h => h.Kind)));
        Assert.Equal("requested", dana.Answers["credit.standing"]);
        Assert.Equal("need.strength", dana.OpenQuestion);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }
}
