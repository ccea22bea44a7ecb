using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>Where the contacts stand: a manager sees the team's, a rep their own.</summary>
public sealed class PipelineDialog : ReportDialog
{
    private const int Newest = 5;

    private static readonly Counted Contacts = new(
        ("contact", "contacts"), ("kontaktas", "kontaktai", "kontaktų"), ("kontakt", "kontakty", "kontaktów"));

    private static readonly Stage[] Cycle =
        [Stage.New, Stage.WaitingForCredit, Stage.Talking, Stage.Demonstration, Stage.Proposal, Stage.Closing, Stage.Won];

    protected override async Task Report(Turn turn, object? with)
    {
        var ownOnly = turn.User.Role != Role.Manager || IsMine(with as string);
        var counts = await turn.Book.Count(ownOnly);
        var newest = await turn.Book.Newest(Newest, ownOnly);
        var total = counts.Sum(c => c.Count);
        var card = turn.NewCard().Title(
            turn.Say(("Pipeline", "Pardavimo srautas", "Lejek sprzedaży")),
            ownOnly ? turn.Say(("Your contacts", "Jūsų kontaktai", "Twoje kontakty")) : turn.Say(("The whole team", "Visa komanda", "Cały zespół")),
            total, Contacts.For(total, turn.Language));
        if (total == 0)
        {
            turn.Show(card
                .Text(turn.Say(("Nothing here yet. Qualify a contact and it will show.", "Dar tuščia. Kvalifikuokite kontaktą ir jis atsiras čia.", "Jeszcze pusto. Zakwalifikuj kontakt, a pojawi się tutaj.")))
                .Buttons(new Button(turn.Say(RootDialog.QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true)));
            return;
        }

        card.Bars(Cycle.Select(stage => (
            turn.Say(StandingWords.Of(stage)), counts.Where(c => c.Stage == stage).Sum(c => c.Count),
            stage == Stage.Won ? Tone.Good : Tone.Accent, (CardAction?)null)));
        card.Tiles(
            Tile(turn, counts, Standing.Lead, Tone.Quiet),
            Tile(turn, counts, Standing.Prospect, Tone.Accent),
            Tile(turn, counts, Standing.Qualified, Tone.Good));
        card.Tiles(
            (Tone.Warning, turn.Say(("At risk", "Rizikingi", "Zagrożone")), Number(counts.Where(c => c.IsAtRisk).Sum(c => c.Count)), null, null),
            (Tone.Quiet, turn.Say(("Not now", "Ne dabar", "Nie teraz")), Number(Of(counts, Standing.NotNow)), null, null),
            (Tone.Quiet, turn.Say(("Customers", "Klientai", "Klienci")), Number(Of(counts, Standing.Customer)), null, null));
        foreach (var contact in newest)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {turn.Say(StandingWords.Of(contact.Standing))}",
                new CardAction(Verbs.Open) { Contact = contact.Id }));
        turn.Show(card);
    }

    private static (Tone, string, string, string?, CardAction?) Tile(Turn turn, IReadOnlyList<PipelineCount> counts, Standing standing, Tone tone) =>
        (tone, turn.Say(Plural(standing)), Number(Of(counts, standing)), null, null);

    private static int Of(IReadOnlyList<PipelineCount> counts, Standing standing) => counts.Where(c => c.Standing == standing).Sum(c => c.Count);

    private static Words Plural(Standing standing) => standing switch
    {
        Standing.Lead => ("Leads", "Pirminiai", "Leady"),
        Standing.Prospect => ("Prospects", "Potencialūs", "Potencjalni"),
        _ => ("Qualified", "Kvalifikuoti", "Wykwalifikowani"),
    };

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsMine(string? scope) => SearchKey.Of(scope ?? "") is "mine" or "my" or "mano" or "moj" or "moje";
}
