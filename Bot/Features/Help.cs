using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The greeting and the help.</summary>
internal sealed class Help : Feature
{
    public const string Verb = "help", SayVerb = "say";

    public Help()
    {
        Say(["hi", "hello", "hey", "start"], ["labas", "sveiki", "sveikas", "laba diena"], ["czesc", "hej", "dzien dobry", "witaj"], Greet, isSaidAlone: true);
        Say(["help"], ["pagalba", "padek", "padekite"], ["pomoc", "pomoz"], Show, isSaidAlone: true,
            menu: new(10, ("Help", "Pagalba", "Pomoc"),
            ("Everything you can say to SalesBot", "Viskas, ką galite pasakyti SalesBot", "Wszystko, co możesz powiedzieć SalesBotowi")));
        OnTap(Verb, Show);
        OnTap(SayVerb, AsTyped);
        On(Intent.Arrived, Arrive);
        On(Intent.Departed, Depart);
    }

    private static Task<Next> Arrive(Turn turn) => turn.Profile.IsNewTo(turn.Conversation) ? Greet(turn) : Task.FromResult(Next.Stay);

    private static Task<Next> Depart(Turn turn)
    {
        turn.Profile.Leave(turn.Conversation);
        return Task.FromResult(Next.Stay);
    }

    public static async Task<Next> Greet(Turn turn)
    {
        await turn.LayAside();
        var (open, count) = await turn.Book.Work.OpenInterviews(ContactLookup.MostListed);
        var taps = Phrases.Taps(turn.Agenda.Counted.Count);
        var card = turn.NewCard()
            .Heading(turn.Say((
                "Hello! Tell me about a contact.",
                "Sveiki! Papasakokite apie kontaktą.",
                "Cześć! Opowiedz mi o kontakcie.")))
            .Text(turn.Say((
                $"{taps.English}, and you know where they stand and what to do next.",
                $"{taps.Lithuanian} – ir žinosite, kiek perspektyvus kontaktas ir ką daryti toliau.",
                $"{taps.Polish} i wiesz, na czym stoisz i co robić dalej.")));
        ContactLookup.ListOpen(turn, card, open, count);
        // A user who has something to do does not need the help button.
        var hasToDo = (await turn.Book.Work.Due(turn.Today, 0, 1)).Page.Count > 0 || (await turn.Book.Credit.AwaitingCredit(1)).Count > 0;
        turn.Show(card.Buttons(
            new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: true),
            new Button(turn.Say(Pipeline.Title), new CardAction(Pipeline.Verb)),
            hasToDo
                ? new Button(turn.Say(NextActions.Title), new CardAction(NextActions.Verb))
                : new Button(turn.Say(("Help", "Pagalba", "Pomoc")), new CardAction(Help.Verb))));
        return Next.Stay;
    }

    /// <summary>Shows the headings of the help, or the lines under the heading that was tapped.</summary>
    public static async Task<Next> Show(Turn turn)
    {
        await turn.LayAside();
        turn.Show(EnumNames<HelpGroup>.Read(turn.Input.Tap?.Value) is { } group ? Lines(turn, group) : Headings(turn));
        return Next.Stay;
    }

    private static Card Headings(Turn turn)
    {
        var card = turn.NewCard().Heading(turn.Say(("What you can say", "Ką galite sakyti", "Co możesz powiedzieć")));
        foreach (var group in Enum.GetValues<HelpGroup>())
            card.Row(new Row(turn.Say(Heading(group)), turn.Say(About(group)), new CardAction(Verb) { Value = EnumNames<HelpGroup>.Of(group) }));
        return card.Buttons(
            new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: true),
            new Button(turn.Say(Pipeline.Title), new CardAction(Pipeline.Verb)));
    }

    private static Card Lines(Turn turn, HelpGroup group)
    {
        var card = turn.NewCard().Heading(turn.Say(Heading(group)));
        foreach (var line in FeatureList.Help[group].Where(line => line.IsFor(turn)))
            card.Row(new Row(turn.Say(line.Typed), turn.Say(line.Meaning), new CardAction(SayVerb) { Value = line.Tap }));
        return card.Buttons(new Button(turn.Say(Phrases.Back), new CardAction(Verb)));
    }

    // A tap on a help line is handled like the message that it shows.
    private static Task<Next> AsTyped(Turn turn)
    {
        turn.Input = FeatureList.Read(PlainText.Line(turn.Input.Tap!.Value)) with { TappedCard = turn.Input.TappedCard };
        return FeatureList.Handle(turn);
    }

    private static Words Heading(HelpGroup group) => group switch
    {
        HelpGroup.Interview => ("An interview", "Pokalbis", "Rozmowa"),
        HelpGroup.Contact => ("A contact", "Kontaktas", "Kontakt"),
        HelpGroup.Happened => ("What happened", "Kas įvyko", "Co się wydarzyło"),
        HelpGroup.Work => ("What to do, and the pipeline", "Darbai ir pardavimo srautas", "Zadania i lejek sprzedaży"),
        HelpGroup.Data => ("People's data, and the language", "Žmonių duomenys ir kalba", "Dane osób i język"),
    };

    private static Words About(HelpGroup group) => group switch
    {
        HelpGroup.Interview => ("Qualify, correct, undo", "Kvalifikuoti, taisyti, atšaukti", "Kwalifikacja, poprawki, cofanie"),
        HelpGroup.Contact => ("Verdict, people, history, talking points", "Išvada, žmonės, istorija, argumentai", "Werdykt, osoby, historia, argumenty"),
        HelpGroup.Happened =>
            ("Demo, proposal, won, lost, referral",
                "Pristatymas, pasiūlymas, baigtis, rekomendacija",
                "Prezentacja, oferta, wynik, polecenie"),
        HelpGroup.Work => ("The most urgent first; who stands where", "Pirma skubiausi; kas kuriame etape", "Najpilniejsze najpierw; kto na jakim etapie"),
        HelpGroup.Data => ("Export, erase; English, Lithuanian, Polish", "Eksportas, trynimas; trys kalbos", "Eksport, usuwanie; trzy języki"),
    };
}
