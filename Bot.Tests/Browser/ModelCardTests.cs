using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesBot.Tests.Understanding.Model;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Tests.Browser;

/// <summary>The card of answers with some that a language model read, on a phone.</summary>
public sealed class ModelCardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private const string Unused = "she has new glasses";
    private const string Sentence = $"they want to buy this month, nobody objects, {Unused} and the purple elephant dances";

    [SkippableTheory]
    [InlineData("en-GB", false)]
    [InlineData("en-GB", true)]
    [InlineData("lt-LT", false)]
    [InlineData("lt-LT", true)]
    [InlineData("pl-PL", false)]
    [InlineData("pl-PL", true)]
    public async Task A_row_says_that_a_model_read_its_answer(string locale, bool isDark)
    {
        chromium.Need();
        await using var model = await FakeModel.Open();
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        await using var rehearsal = await Rehearsal.StartLive(model.Settings);
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, locale, 390, 844, isDark);
        var (qualify, firstQuestion, isThisRight, marked, no, which, save) = Said[locale];
        await Expect(screen.Heading).ToBeVisibleAsync();
        await screen.Say(qualify);
        await Expect(screen.Heading).ToHaveTextAsync(firstQuestion);
        await screen.Say(Sentence);
        await Expect(screen.Heading).ToHaveTextAsync(isThisRight);
        await Expect(screen.Card).ToContainTextAsync(marked);
        await Expect(screen.Target(save)).ToBeInViewportAsync();
        // A screen reader says the same as the row shows.
        var mark = marked.Split(':')[0].Replace('’', '\'');
        await Expect(screen.Card).ToHaveAttributeAsync("aria-label", new Regex($"\\({mark}\\)", RegexOptions.None, Limit));
        await Expect(screen.Card.GetByRole(AriaRole.Button, new() { Name = $"({mark})" })).ToBeVisibleAsync();
        var name = isDark ? "model-dark" : "model-light";
        await screen.Picture(name);
        await screen.Say(no);
        await Expect(screen.Heading).ToHaveTextAsync(which);
        // Under an input, Web Chat leaves the apostrophe as it is.
        await Expect(screen.Card).ToContainTextAsync(marked.Replace('’', '\''));
        await screen.PictureOfCard($"{name}-open");
        Assert.Empty(screen.Complaints);
    }

    private static readonly Dictionary<
        string, (string Qualify, string FirstQuestion, string IsThisRight, string Marked, string No, string Which, string Save)>
        Said = new(StringComparer.Ordinal)
        {
            ["en-GB"] = (
                "qualify Marc Weber at Weber Foundry", "Have they passed a credit check?", "Is this right?",
                "AI’s reading: “she has new glasses”", "no", "Which one is wrong?", "Save"),
            ["lt-LT"] = (
                "kvalifikuoti Marius Kalnius iš UAB Liejykla", "Ar kredito patikra teigiama?", "Ar teisingai?",
                "Taip suprato DI: „she has new glasses“", "ne", "Kas neteisinga?", "Išsaugoti"),
            ["pl-PL"] = (
                "kwalifikuj Marek Kowal z firmy Odlewnia Kowal", "Czy przeszli weryfikację kredytową?", "Czy tak?",
                "Tak zrozumiała AI: „she has new glasses”", "nie", "Co się nie zgadza?", "Zapisz"),
        };
}
