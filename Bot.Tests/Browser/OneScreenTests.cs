using static Microsoft.Playwright.Assertions;

namespace SalesBot.Tests.Browser;

/// <summary>On a phone and on a laptop, the user sees every card of the daily path and its main button without scrolling.</summary>
public sealed class OneScreenTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string English = "en-GB", Lithuanian = "lt-LT", Polish = "pl-PL";

    // The next step ends within this many pixels of a card's top.
    private const double ForTheNextStep = 480;

    [SkippableTheory]
    [InlineData(English, 390, 844)]
    [InlineData(Lithuanian, 390, 844)]
    [InlineData(Polish, 390, 844)]
    [InlineData(English, 1366, 768)]
    [InlineData(Lithuanian, 1366, 768)]
    [InlineData(Polish, 1366, 768)]
    public async Task The_cards_of_the_daily_path_fit_on_one_screen(string locale, int width, int height)
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, locale, width, height);
        var say = Said[locale];
        await Expect(screen.Heading).ToBeVisibleAsync();
        await Fits("greeting", null);
        await screen.Say(say.Qualify);
        await Expect(screen.Heading).ToHaveTextAsync(say.FirstQuestion);
        await Fits("first-question", null);
        await screen.Say(say.Facts);
        await Expect(screen.Heading).ToHaveTextAsync(say.IsThisRight);
        await Fits("facts", say.Save);
        await screen.Say(say.Yes);
        await Expect(screen.Target(say.MakePlan)).ToBeVisibleAsync();
        await Fits("verdict-at-risk", say.MakePlan);
        await screen.Say(say.Prepare);
        await Expect(screen.Card).ToContainTextAsync(say.ForTheCall);
        await Fits("prepare", null);
        await screen.Say(say.Next);
        await Expect(screen.Heading).ToHaveTextAsync(say.NextTitle);
        await Fits("next", null);
        await screen.Say(say.Help);
        await Expect(screen.Heading).ToHaveTextAsync(say.HelpTitle);
        await Fits("help", null);
        Assert.InRange(Words(await screen.Card.InnerTextAsync()), 1, 60);
        Assert.Empty(screen.Complaints);

        async Task Fits(string card, string? main)
        {
            var (high, window) = await screen.Heights();
            Assert.True(high <= window, $"{card}: {high} px in a window of {window} px");
            await Expect(screen.Card).ToBeInViewportAsync(new() { Ratio = 1 });
            await screen.Picture($"{width}-{card}");
            if (main is null)
                return;
            var end = await screen.End(screen.Target(main));
            Assert.True(end <= ForTheNextStep, $"{card}: {main} ends {end} px below the top of the card");
        }
    }

    private static int Words(string text) => text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static readonly Dictionary<string, Lines> Said = new(StringComparer.Ordinal)
    {
        [English] = new(
            "qualify Marc Weber at Weber Foundry", "Have they passed a credit check?",
            "credit passed, real need, this quarter, comparing, he decides, somebody objects", "Is this right?", "Save", "yes", "Make a plan",
            "prepare", "For your next call", "next", "What next?", "help", "What you can say"),
        [Lithuanian] = new(
            "kvalifikuoti Marius Kalnius iš UAB Liejykla", "Ar kredito patikra teigiama?",
            "patikra teigiama, tikras poreikis, šį ketvirtį, lygina, jis sprendžia, yra kas prieštarauja", "Ar teisingai?", "Išsaugoti", "taip", "Sudaryti planą",
            "pasiruošti", "Kitam pokalbiui", "kas toliau", "Kas toliau?", "pagalba", "Ką galite sakyti"),
        [Polish] = new(
            "kwalifikuj Marek Kowal z firmy Odlewnia Kowal", "Czy przeszli weryfikację kredytową?",
            "weryfikacja pozytywna, realna potrzeba, w tym kwartale, porównuje, decyduje, ktoś się sprzeciwia", "Czy tak?", "Zapisz", "tak", "Ułóż plan",
            "przygotuj", "Na następną rozmowę", "co dalej", "Co dalej?", "pomoc", "Co możesz powiedzieć"),
    };

    private sealed record Lines(
        string Qualify, string FirstQuestion, string Facts, string IsThisRight, string Save, string Yes, string MakePlan, string Prepare,
        string ForTheCall, string Next, string NextTitle, string Help, string HelpTitle);
}
