using System.Text.Json;

namespace SalesBot.Tests.Cards;

/// <summary>Screen readers say the name of every tap in words, never by a sign alone.</summary>
public class AccessibleNameTests
{
    [Theory]
    [InlineData("en", "Need: Real. In favour", "Objectors: Somebody. Against", "Time: still missing")]
    [InlineData("lt", "Poreikis: Tikras. Palanku", "Prieštaraujantys: Yra. Nepalanku", "Laikas: dar neįrašyta")]
    [InlineData("pl", "Potrzeba: Realna. Na korzyść", "Przeciwnicy: Są. Na niekorzyść", "Czas: do uzupełnienia")]
    public async Task The_signs_of_a_verdict_are_said_in_words(string language, string inFavour, string against, string missing)
    {
        await using var rehearsal = await Rehearsal.Start();
        var card = await Verdict(rehearsal, language);
        Assert.Contains(inFavour, Names(card), StringComparer.Ordinal);
        Assert.Contains(against, Names(card), StringComparer.Ordinal);
        Assert.Contains(missing, Names(card), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_tapped_the_card_itself_says_what_the_signs_mean()
    {
        await using var rehearsal = await Rehearsal.Start();
        await Verdict(rehearsal, "en");
        var card = (await rehearsal.With(Person.Ingrid).Say("show Dana")).Card!.Value;
        Assert.DoesNotContain(Names(card), name => name.StartsWith("Need", StringComparison.Ordinal));
        Assert.Contains("Interest: Benefits. In favour.", CardReading.Text(card, "speak"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Details, closed. Show", "Details, open. Hide")]
    [InlineData("lt", "Išsamiau, suskleista. Rodyti", "Išsamiau, išskleista. Slėpti")]
    [InlineData("pl", "Szczegóły, zwinięte. Pokaż", "Szczegóły, rozwinięte. Ukryj")]
    public async Task A_part_that_is_folded_says_whether_it_is_open(string language, string closed, string open)
    {
        await using var rehearsal = await Rehearsal.Start();
        var card = await Verdict(rehearsal, language);
        Assert.Equal([closed], Shown(card).SelectMany(Toggles).Select(toggle => CardReading.Text(toggle, "title")), StringComparer.Ordinal);
        Assert.Equal([open], Hidden(card).SelectMany(Toggles).Select(toggle => CardReading.Text(toggle, "title")), StringComparer.Ordinal);
        // One tap shows the part and the other name, and hides this one.
        var (shown, hidden) = (Shown(card).Where(e => Toggles(e).Any()), Hidden(card));
        Assert.All(CardReading.Everything(card).Where(e => CardReading.TypeOf(e) == "Action.ToggleVisibility"), toggle => Assert.Equal(
            shown.Concat(hidden).Select(e => CardReading.Text(e, "id")).Order(StringComparer.Ordinal),
            CardReading.List(toggle, "targetElements").Select(target => target.GetString()!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_answer_chosen_before_and_the_coverage_of_a_framework_are_said_in_words()
    {
        await using var rehearsal = await Rehearsal.Start();
        await Verdict(rehearsal, "en");
        var chat = rehearsal.Chat();
        Assert.Contains("Real. They want it fixed, no rush. Chosen", Names((await chat.Say("change need")).Card!.Value), StringComparer.Ordinal);
        var bant = Names((await chat.Say("bant")).Card!.Value);
        Assert.Contains("N · Need. Known: Real", bant, StringComparer.Ordinal);
        Assert.Contains(bant, name => name.StartsWith("B · Budget. Partly known: ", StringComparison.Ordinal));
    }

    private static async Task<JsonElement> Verdict(Rehearsal rehearsal, string language)
    {
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var answer in new[] { "passed", "real", "I don't know", "benefits", "signs", "somebody" })
            await chat.Say(answer);
        await chat.Say($"language {language}");
        return (await chat.Say("show Dana")).Card!.Value;
    }

    private static List<string> Names(JsonElement card) => [.. CardReading.Actions(card).Select(action => CardReading.Text(action, "title"))];

    private static IEnumerable<JsonElement> Shown(JsonElement card) => CardReading.List(card, "body").Where(e => !e.TryGetProperty("isVisible", out _));

    private static List<JsonElement> Hidden(JsonElement card) => [.. CardReading.List(card, "body").Where(e => e.TryGetProperty("isVisible", out _))];

    private static IEnumerable<JsonElement> Toggles(JsonElement element) =>
        CardReading.Everything(element).Where(e => CardReading.TypeOf(e) == "Action.ToggleVisibility");
}
