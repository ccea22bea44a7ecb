using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Tests.Browser;

/// <summary>End-to-end tests in a real browser, with Microsoft's Web Chat and the real host.</summary>
public sealed class ChatPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly (string Tap, string Then)[] English =
    [
        ("Passed", "How strong is the need?"),
        ("Real", "When will they decide?"),
        ("This quarter", "What do they want to talk about?"),
        ("Comparing", "What is this person’s part in the decision?"),
        ("Influences", "Could anyone there talk them out of it?"),
        ("Nobody", "Qualified prospect"),
    ];

    private static readonly (string Tap, string Then)[] Lithuanian =
    [
        ("Teigiama", "Koks stiprus poreikis?"),
        ("Tikras", "Kada apsispręs?"),
        ("Šį ketvirtį", "Kas jiems rūpi?"),
        ("Palyginimas", "Koks šio žmogaus vaidmuo priimant sprendimą?"),
        ("Daro įtaką", "Ar kas nors galėtų juos atkalbėti?"),
        ("Nėra", "Kvalifikuotas potencialus klientas"),
    ];

    private static readonly (string Tap, string Then)[] Polish =
    [
        ("Pozytywna", "Jak silna jest potrzeba?"),
        ("Realna", "Kiedy podejmą decyzję?"),
        ("W tym kwartale", "Co ich interesuje?"),
        ("Porównanie", "Jaką rolę w decyzji odgrywa ta osoba?"),
        ("Ma wpływ", "Czy ktoś może ich odwieść od zakupu?"),
        ("Brak", "Zakwalifikowany potencjalny klient"),
    ];

    [SkippableFact]
    public async Task A_rep_qualifies_a_contact_across_a_restart_and_the_manager_sees_it()
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, "en-GB");
        await Expect(screen.Heading).ToHaveTextAsync("Hello! Tell me about a contact.");
        await screen.Picture("greeting");

        await screen.Say("qualify Dana Hallmann at Hallmann Pumps");
        await Expect(screen.Heading).ToHaveTextAsync("Have they passed a credit check?");
        await screen.PictureOfCard("question-1");
        await Answer(screen, English, 0, 3);
        await Expect(screen.Record).ToContainTextAsync("This quarter");

        await screen.Type("They called back");
        await rehearsal.Restart();
        await Expect(screen.Notice).ToContainTextAsync("Everything stored is still there.");
        await Expect(screen.Heading).ToHaveTextAsync("Hello! Tell me about a contact.");
        await Expect(screen.Box).ToHaveValueAsync("They called back");
        await screen.Tap("Dana Hallmann", English[2].Then);
        await Answer(screen, English, 3, 6);

        await Expect(screen.Card).ToContainTextAsync("Find out who signs");
        await screen.PictureOfCard("verdict");
        await Expect(screen.Record).ToContainTextAsync("Qualified prospect");
        foreach (var (answer, _) in English)
            await Expect(screen.Record.Locator(".answers")).ToContainTextAsync(answer);
        await screen.Picture("page");
        Assert.Empty(screen.Complaints);

        await screen.ActAs(Person.Ingrid);
        await screen.Say("pipeline");
        await Expect(screen.Heading).ToHaveTextAsync("Pipeline");
        await Expect(screen.Card).ToContainTextAsync("The whole team");
        await Expect(screen.Card).ToContainTextAsync(new Regex(@"\b1\s+contact\b", RegexOptions.None, Limit));
        await Expect(screen.Card).ToContainTextAsync("Dana Hallmann");
        await screen.PictureOfCard("pipeline");

        await screen.ActAs(Person.Marek);
        await screen.Say("pipeline");
        await Expect(screen.Heading).ToHaveTextAsync("Pipeline");
        await Expect(screen.Card).ToContainTextAsync(new Regex(@"\b0\s+contacts\b", RegexOptions.None, Limit));
        await Expect(screen.Card).Not.ToContainTextAsync("Dana Hallmann");

        await screen.Say("help");
        await Expect(screen.Heading).ToHaveTextAsync("What you can say");
        await screen.PictureOfCard("help");
        await screen.Say("qualify Jonas Petraitis at Vilmeta");
        await Expect(screen.Heading).ToHaveTextAsync("Have they passed a credit check?");
        await screen.Tap("All six at once", "What do you know so far?");
        await screen.PictureOfCard("form");
        Assert.Empty(screen.Complaints);
    }

    [SkippableFact]
    public async Task A_message_sent_before_the_conversation_exists_is_sent_once_it_does()
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, "en-GB");
        await Expect(screen.Heading).ToHaveTextAsync("Hello! Tell me about a contact.");

        var conversation = await screen.HoldConversations();
        await screen.BecomeAnother(Person.Ingrid);
        await Expect(screen.Box).ToHaveCountAsync(0);
        await screen.Choose("pipeline");
        conversation.SetResult();
        await Expect(screen.Heading).ToHaveTextAsync("Pipeline");
        Assert.Empty(screen.Complaints);
    }

    [SkippableTheory]
    [InlineData("lt-LT", "kvalifikuoti Jonas Petraitis, Vilmeta", "Ar kredito patikra teigiama?")]
    [InlineData("pl-PL", "kwalifikuj Jan Kowalski, Mewa Logistyka", "Czy przeszli weryfikację kredytową?")]
    public async Task Six_taps_lead_to_a_verdict_in_the_language_of_the_browser(string locale, string said, string first)
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, locale);
        await Expect(screen.Heading).ToBeVisibleAsync();
        await screen.Say(said);
        await Expect(screen.Heading).ToHaveTextAsync(first);
        await screen.PictureOfCard("question-1");
        var script = locale == "lt-LT" ? Lithuanian : Polish;
        await Answer(screen, script, 0, 6);
        await screen.PictureOfCard("verdict");
        await Expect(screen.Record).ToContainTextAsync(script[^1].Then);
        await screen.Picture("page");
        Assert.Empty(screen.Complaints);
    }

    [SkippableFact]
    public async Task Rows_are_as_high_as_a_thumb_and_a_fold_says_whether_it_is_open_and_keeps_the_focus()
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, "en-GB");
        await Expect(screen.Heading).ToBeVisibleAsync();
        await screen.Say("qualify Jan Kowalski at Mewa Logistyka");
        await Expect(screen.Heading).ToHaveTextAsync("Have they passed a credit check?");
        await Answer(screen, English, 0, 6);
        await screen.Press("Details, closed. Show");
        await Expect(screen.Target("Details, open. Hide")).ToBeFocusedAsync();
        await Expect(screen.Target("Details, closed. Show")).ToBeHiddenAsync();
        foreach (var row in await screen.Rows.AllAsync())
            Assert.InRange((await row.BoundingBoxAsync())!.Height, 44, 200);
        await screen.PictureOfCard("verdict-unfolded");
        await screen.Press("Details, open. Hide");
        await Expect(screen.Target("Details, closed. Show")).ToBeFocusedAsync();
        Assert.Empty(screen.Complaints);
    }

    [SkippableFact]
    public async Task The_things_to_say_follow_the_moment()
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, "en-GB");
        await screen.Choose("new lead: Dana Hallmann, Hallmann Pumps, urgent, her boss signs");
        await Expect(screen.Heading).ToHaveTextAsync("Is this right?");
        await screen.Choose("yes");
        await Expect(screen.Heading).ToHaveTextAsync("Have they passed a credit check?");
        await Expect(screen.Chips).ToContainTextAsync("Passed");
        await screen.Choose("what does that mean?");
        await Expect(screen.Chips).ToContainTextAsync("Passed");
        Assert.Empty(screen.Complaints);
    }

    [SkippableFact]
    public async Task The_page_and_the_greeting_follow_a_language_that_is_chosen_in_the_chat()
    {
        chromium.Need();
        await using var rehearsal = await Rehearsal.StartLive();
        var screen = await ChatScreen.Open(chromium, rehearsal.Address, "en-GB");
        await Expect(screen.Heading).ToHaveTextAsync("Hello! Tell me about a contact.");
        await Expect(screen.Chips).ToContainTextAsync("help");
        await screen.Say("kalba lt");
        await Expect(screen.Heading).ToHaveTextAsync("Sveiki! Papasakokite apie kontaktą.");
        await Expect(screen.Chips).ToContainTextAsync("pagalba");
        await screen.Say("język pl");
        await Expect(screen.Heading).ToHaveTextAsync("Cześć! Opowiedz mi o kontakcie.");
        await Expect(screen.Chips).ToContainTextAsync("pomoc");
        await screen.Choose("pomoc");
        await Expect(screen.Heading).ToHaveTextAsync("Co możesz powiedzieć");
        Assert.Empty(screen.Complaints);
    }

    private static async Task Answer(ChatScreen screen, (string Tap, string Then)[] script, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            await screen.Tap(script[at].Tap, script[at].Then);
            if (at < 5)
                await screen.PictureOfCard($"question-{at + 2}");
        }
    }
}
