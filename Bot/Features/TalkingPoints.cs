using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Prepares the rep for the next conversation (D20): what was promised, what to bring up, what to find out, and who takes part. What is read in
/// ten seconds before a call stands open, the strongest first; the rest is folded.
/// </summary>
internal sealed class TalkingPoints : Feature
{
    public const string Verb = "prepare";

    public TalkingPoints()
    {
        Say(["prepare", "talking points"], ["pasiruosti", "pasiruosk", "argumentai"], ["przygotuj", "argumenty"], Prepare,
            menu: new(6, ("Prepare", "Pasiruošti", "Przygotuj"),
            ("Talking points for your next call: prepare NAME",
                "Argumentai kitam pokalbiui: pasiruošti VARDAS",
                "Argumenty na następną rozmowę: przygotuj IMIĘ")));
        OnTap(Verb, Prepare);
        Explain(
            HelpGroup.Contact, 4,
            ("prepare NAME", "pasiruošti VARDAS", "przygotuj IMIĘ"),
            ("Talking points for your next call", "Argumentai kitam pokalbiui", "Argumenty na następną rozmowę"),
            tap: "prepare");
    }

    // Lines that stand open.
    private const int MostToSay = 3, MostToAsk = 3, MostPeople = 2;

    public static Task<Next> Prepare(Turn turn) =>
        ContactLookup.With(turn, new CardAction(TalkingPoints.Verb), contact => Show(turn, contact));

    private static async Task<Next> Show(Turn turn, Contact contact)
    {
        await turn.LayAside();
        var mayChange = turn.User.MayChange(contact);
        if (mayChange)
            ContactLookup.TurnTo(turn, contact);
        var name = PlainText.Cut(contact.Name, 40);
        var card = turn.NewCard().Heading(turn.Say(($"For your next call with {name}", $"Kitam pokalbiui: {name}", $"Na następną rozmowę: {name}")));
        var briefing = Briefing.Of(contact);
        var points = new TalkingPointLines(turn, contact, briefing, mayChange);
        var verdict = QualificationPolicy.Of(contact, turn.Playbook, turn.Now, turn.Today);
        if (points.Promise() is var (title, text, because))
            card.Callout(Tone.Accent, title, text, because);
        else
            card.Callout(
                Tone.Accent,
                turn.Say(("Next step", "Kitas žingsnis", "Następny krok")),
                NextActionWords.Title(verdict.NextStep, contact, turn.Today, turn.Offset, turn.Language),
                NextStepReason.Of(turn, contact, verdict),
                mayChange ? VerdictButtons.OfNextStep(turn, contact, verdict) : null);

        var (say, ask, people) = (points.ToSay().ToList(), points.ToAsk(verdict).ToList(), points.People().ToList());
        List(card, turn.Say(("Bring up", "Paminėkite", "Porusz")), say.Take(MostToSay));
        List(card, turn.Say(("Find out on the way", "Pakeliui sužinokite", "Przy okazji ustal")), ask.Take(MostToAsk));
        List(card, turn.Say(("People", "Žmonės", "Osoby")), people.Take(MostPeople));
        card.Fold(
            turn.Say(("More", "Daugiau", "Więcej")),
            FoldLabels.In(turn),
            say.Skip(MostToSay).Concat(ask.Skip(MostToAsk)).Select(line => (line.Text, (string?)null, line.Action is null ? "" : "›", line.Action))
                .Concat(points.Rest()));
        turn.Show(card.Buttons(
            mayChange && turn.Agenda.Find(Keys.NeedBenefits)!.AppliesTo(contact)
                ? new Button(
                    turn.Say(("Note the benefits", "Pažymėti naudą", "Zapisz korzyści")),
                    turn.On(Corrections.Verb, Keys.NeedBenefits),
                    IsPositive: briefing.ToShow.Count == 0)
                : null,
            new Button(turn.Say(("Show the contact", "Rodyti kontaktą", "Pokaż kontakt")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static void List(Card card, string name, IEnumerable<(string, string, CardAction?)> lines)
    {
        var shown = lines.ToList();
        if (shown.Count > 0)
            card.List(name, shown);
    }
}
