using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Shows the pipeline: to a manager the team's, to a rep their own.</summary>
internal sealed class Pipeline : Feature
{
    public const string Verb = "pipeline";

    /// <summary>The title of the button that shows the pipeline.</summary>
    public static readonly Words Title = ("Pipeline", "Pardavimo srautas", "Lejek sprzedaży");

    public Pipeline()
    {
        Say(["pipeline"], ["srautas", "pardavimo srautas"], ["lejek", "lejek sprzedazy"], Show,
            menu: new(4, ("Pipeline", "Pardavimo srautas", "Lejek sprzedaży"),
            ("Who stands where, and what is at risk", "Kas kuriame etape ir kur slypi rizika", "Kto jest na jakim etapie i co jest zagrożone")));
        Say(["my pipeline"], ["mano srautas", "mano pardavimo srautas"], ["moj lejek", "moj lejek sprzedazy"], turn => Show(turn, ownOnly: true));
        OnTap(Verb, Show);
        Explain(
            HelpGroup.Work, 4,
            ("pipeline", "srautas", "lejek"),
            ("Who stands where", "Kas kuriame etape", "Kto na jakim etapie"),
            tap: "pipeline");
        Explain(
            HelpGroup.Work, 5,
            ("my pipeline", "mano srautas", "mój lejek"),
            ("Only your own contacts", "Tik jūsų kontaktai", "Tylko twoje kontakty"),
            tap: "pipeline mine",
            turn => turn.User.Role == Role.Manager);
    }

    // A card has no room for more, and nobody sells in more currencies.
    private const int MostCurrencies = 5;

    private static readonly Counted Contacts = new(
        ("contact", "contacts"), ("kontaktas", "kontaktai", "kontaktų"), ("kontakt", "kontakty", "kontaktów"));

    private static readonly Counted DealCount = new(
        ("deal", "deals"), ("sandoris", "sandoriai", "sandorių"), ("transakcja", "transakcje", "transakcji"));

    private static readonly Stage[] Cycle =
        [Stage.New, Stage.WaitingForCredit, Stage.Talking, Stage.Demonstration, Stage.Proposal, Stage.Closing, Stage.Won, Stage.Lost];

    private static Task<Next> Show(Turn turn) => Show(turn, IsMine(turn.Input.Text));

    private static async Task<Next> Show(Turn turn, bool ownOnly)
    {
        await turn.LayAside();
        await turn.Book.Work.LetTimePass(turn.Playbook, turn.Now, turn.Today);
        ownOnly |= turn.User.Role != Role.Manager;
        Draw(turn, await PipelineSummary.Of(turn.Book, turn.User, turn.Playbook, turn.Now, turn.Today, ownOnly), ownOnly);
        return Next.Stay;
    }

    private static void Draw(Turn turn, PipelineSummary pipeline, bool ownOnly)
    {
        var card = turn.NewCard().Title(
            turn.Say(("Pipeline", "Pardavimo srautas", "Lejek sprzedaży")),
            ownOnly ? turn.Say(("Your contacts", "Jūsų kontaktai", "Twoje kontakty")) : turn.Say(("The whole team", "Visa komanda", "Cały zespół")),
            pipeline.Total, Contacts.For(pipeline.Total, turn.Language));
        if (pipeline.Total == 0)
        {
            turn.Show(card
                .Text(turn.Say((
                    "Nothing here yet. Qualify a contact and it will show.",
                    "Dar tuščia. Kvalifikuokite kontaktą ir jis atsiras čia.",
                    "Jeszcze pusto. Zakwalifikuj kontakt, a pojawi się tutaj.")))
                .Buttons(new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: true)));
            return;
        }

        card.Tiles(
            (pipeline.AtRisk > 0 ? Tone.Warning : Tone.Quiet, turn.Say(("At risk", "Rizikingi", "Zagrożone")), Number(pipeline.AtRisk), null),
            (pipeline.Stalled.Count > 0 ? Tone.Warning : Tone.Quiet, turn.Say(("Stalled", "Užstrigę", "Utknęły")), Number(pipeline.Stalled.Count), null));
        card.Bars(Cycle.Where(stage => stage != Stage.Lost || pipeline.In(stage) > 0).Select(stage => (
            turn.Say(StandingWords.Of(stage)), pipeline.In(stage), stage == Stage.Won ? Tone.Good : Tone.Accent)));
        // A contact in a later stage is counted there although it still waits for the credit check (D17).
        if (pipeline.AwaitingCreditLater is > 0 and var waiting)
            card.Text(new Words(
                $"Waiting for credit in a later stage: {waiting}",
                $"Kredito patikros laukia vėlesniame etape: {waiting}",
                $"Czeka na weryfikację na dalszym etapie: {waiting}").In(turn.Language),
                    isQuiet: true);
        ShowMoney(turn, card, [.. pipeline.Deals.Take(MostCurrencies)]);
        // The first screen holds the figures that most managers want; a tap opens the rest.
        var words = FoldLabels.In(turn);
        card.Fold(turn.Say(("By standing", "Pagal statusą", "Według statusu")), words, () => ShowStandings(turn, card, pipeline));
        if (pipeline.Forecast.HasMonths)
            card.Fold(turn.Say(("Money by month", "Pinigai pagal mėnesį", "Pieniądze według miesięcy")), words, () => ShowForecast(turn, card, pipeline.Forecast));
        if (pipeline.Stalled.Count > 0 || Usual(turn, pipeline).Count > 0)
            card.Fold(turn.Say(("Pace", "Tempas", "Tempo")), words, () => ShowPace(turn, card, pipeline));
        turn.Show(card.Fold(
            turn.Say(("Recently changed", "Neseniai keisti", "Ostatnio zmienione")), words,
            pipeline.Newest.Select(contact => (
                PlainText.Cut(contact.Name, 40),
                (string?)$"{PlainText.Cut(contact.Company, 30)} · {turn.Say(StandingWords.Of(contact.Standing))}",
                "›",
                (CardAction?)new CardAction(ContactLookup.Open) { Contact = contact.Id }))));
    }

    private static void ShowStandings(Turn turn, Card card, PipelineSummary pipeline)
    {
        card.Tiles(
            Tile(turn, pipeline, Tone.Quiet, ("Leads", "Pirminiai", "Leady"), Standing.Lead),
            Tile(turn, pipeline, Tone.Accent, ("Prospects", "Potencialūs", "Potencjalni"), Standing.Prospect));
        card.Tiles(
            Tile(turn, pipeline, Tone.Good, ("Qualified", "Kvalifikuoti", "Zakwalifikowani"), Standing.Qualified),
            Tile(turn, pipeline, Tone.Quiet, ("Customers", "Klientai", "Klienci"), Standing.Customer));
        if (pipeline.Having(Standing.NotNow, Standing.Lost, Standing.Disqualified) > 0)
            card.Tiles(
                Tile(turn, pipeline, Tone.Quiet, ("Not now", "Ne dabar", "Nie teraz"), Standing.NotNow),
                Tile(turn, pipeline, Tone.Quiet, ("Out", "Iškritę", "Odpadli"), Standing.Lost, Standing.Disqualified));
        if (pipeline.CameByReferral is > 0 and var came)
            card.Callout(
                Tone.Quiet,
                turn.Say(("By referral", "Pagal rekomendacijas", "Z polecenia")),
                $"{Number(came)} {Contacts.For(came, turn.Language)}",
                Won(turn, pipeline.WonByReferral));
    }

    // Shows the contacts that have stalled by the playbook, and the usual pace (D19).
    private static void ShowPace(Turn turn, Card card, PipelineSummary pipeline)
    {
        var (stalled, count) = pipeline.Stalled;
        if (count > 0)
            card.Text(turn.Say((
                "Stalled: in their stage for longer than your rules allow.",
                "Užstrigę: savo etape ilgiau, nei numato taisyklės.",
                "Utknęły: na swoim etapie dłużej, niż przewidują zasady.")), isQuiet: true);
        foreach (var contact in stalled)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {PaceWords.Spent(turn, contact)}",
                new CardAction(ContactLookup.Open) { Contact = contact.Id }));
        var usual = Usual(turn, pipeline);
        if (usual.Count == 0)
            return;
        var (slow, fast) = (pipeline.Slower, pipeline.Faster);
        card.Callout(
            Tone.Quiet, turn.Say(("Usual time in a stage", "Įprastas laikas etape", "Zwykły czas na etapie")),
            string.Join(", ", usual),
            new Words(
                $"Slower than usual: {slow} · faster: {fast}",
                $"Lėčiau nei įprasta: {slow} · greičiau: {fast}",
                $"Wolniej niż zwykle: {slow} · szybciej: {fast}").In(turn.Language));
    }

    // A stage that contacts usually leave on the same day has no pace to show.
    private static List<string> Usual(Turn turn, PipelineSummary pipeline) =>
        [.. pipeline.UsualDays.Where(usual => usual.Value > 0).Select(usual => $"{turn.Say(StandingWords.Of(usual.Key))} {PaceWords.Of(usual.Value, turn)}")];

    // One box for all currencies, which are never added.
    private static void ShowMoney(Turn turn, Card card, IReadOnlyList<DealTotal> deals)
    {
        if (deals.Count == 0)
            return;
        var weighted = string.Join(" · ", deals.Select(deal => MoneyWords.Of(deal.Weighted, deal.Currency, turn.Language)));
        card.Callout(
            Tone.Quiet, turn.Say(("Open deals", "Atviri sandoriai", "Otwarte transakcje")),
            string.Join(" · ", deals.Select(deal => MoneyWords.Of(deal.Hundredths, deal.Currency, turn.Language))),
            $"{turn.Say(("Weighted by stage", "Pagal etapo tikimybę", "Ważone etapem"))}: {weighted} · {Deals(turn, deals.Sum(deal => deal.Count))}");
    }

    // When money is expected and when it came, by month; amounts in different currencies are never added.
    private static void ShowForecast(Turn turn, Card card, Forecast forecast)
    {
        List<(string, string, CardAction?)> expected =
        [
            .. forecast.Overdue.Select(total => (
                "!", $"{turn.Say(("Overdue", "Vėluoja", "Po terminie"))}: {Sum(turn, total)}", (CardAction?)null)),
            .. forecast.Expected.SelectMany(month => Lines(month.Totals, Month(turn, month.Month))),
            .. Lines(forecast.Later, turn.Say(("Later", "Vėliau", "Później"))),
            .. Lines(forecast.Undated, turn.Say(("No day yet", "Be datos", "Bez daty"))),
        ];
        if (forecast.WithoutAmount > 0)
            expected.Add(("○", $"{turn.Say(("No amount yet", "Be sumos", "Bez kwoty"))}: {Deals(turn, forecast.WithoutAmount)}", null));
        if (expected.Count > 0)
            card.List(turn.Say(("Expected closing", "Numatoma pabaiga", "Planowane zamknięcie")), expected);
        var won = forecast.Won.SelectMany(month => month.Totals.Select(total =>
            ("✓", $"{Month(turn, month.Month)}: {MoneyWords.Of(total.Hundredths, total.Currency, turn.Language)} · {Deals(turn, total.Count)}", (CardAction?)null))).ToList();
        if (won.Count > 0)
            card.List(turn.Say(("Won", "Laimėta", "Wygrane")), won);

        IEnumerable<(string, string, CardAction?)> Lines(IEnumerable<DealTotal> totals, string when) =>
            totals.Select(total => ("·", $"{when}: {Sum(turn, total)}", (CardAction?)null));
    }

    private static string Sum(Turn turn, DealTotal total) =>
        $"{MoneyWords.Of(total.Hundredths, total.Currency, turn.Language)} · {Deals(turn, total.Count)} · "
        + $"{turn.Say(("weighted", "pagal etapą", "ważone"))} {MoneyWords.Of(total.Weighted, total.Currency, turn.Language)}";

    private static string Month(Turn turn, DateOnly month) => month.ToString("Y", turn.Language.Culture());

    private static string Deals(Turn turn, int count) => $"{Number(count)} {DealCount.For(count, turn.Language)}";

    private static string? Won(Turn turn, int won) => won > 0 ? $"{turn.Say(("Customers", "Klientai", "Klienci"))}: {Number(won)}" : null;

    private static (Tone, string, string, string?) Tile(Turn turn, PipelineSummary pipeline, Tone tone, Words name, params Standing[] standings) =>
        (tone, turn.Say(name), Number(pipeline.Having(standings)), null);

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsMine(string? scope) => SearchKey.Of(scope ?? "") is "mine" or "my" or "mano" or "moj" or "moje";
}
