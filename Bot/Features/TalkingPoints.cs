using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Shows what to bring up in the next conversation: for each benefit, what to show and what to ask (D20).</summary>
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
            ("Talking points for the next talk", "Argumentai kitam pokalbiui", "Argumenty na następną rozmowę"),
            tap: "prepare");
    }

    private const int MostOpen = 3;

    public static Task<Next> Prepare(Turn turn) =>
        ContactLookup.With(turn, new CardAction(TalkingPoints.Verb), contact => Task.FromResult(Show(turn, contact)));

    private static Next Show(Turn turn, Contact contact)
    {
        var mayChange = turn.User.MayChange(contact);
        if (mayChange)
            turn.TurnTo(contact);
        var name = PlainText.Cut(contact.Name, 40);
        var card = turn.NewCard().Heading(turn.Say(($"For the next talk with {name}", $"Kitam pokalbiui: {name}", $"Na następną rozmowę: {name}")));
        Remind(turn, contact, card);

        var points = Benefits.TalkingPoints(contact);
        if (points.Count == 0)
            card.Text(turn.Say((
                "No benefits are noted yet. Note what they would gain, and I make talking points of it.",
                "Nauda dar neįrašyta. Pažymėkite, ką jie laimėtų, ir iš to parengsiu argumentus.",
                "Nie zapisano jeszcze korzyści. Zaznacz, co zyskają, a ułożę z tego argumenty.")));
        foreach (var point in points)
            card.List(turn.Say(BenefitWords.Of(point.Benefit)), Lines(turn, point));
        Open(turn, contact, card);
        turn.Show(card.Buttons(
            mayChange && contact.Interview is not null && turn.Agenda.Find(Keys.NeedBenefits)!.AppliesTo(contact)
                ? new Button(
                    turn.Say(("Note the benefits", "Pažymėti naudą", "Zapisz korzyści")),
                    turn.On(Corrections.Verb, Keys.NeedBenefits),
                    IsPositive: points.Count == 0)
                : null,
            new Button(turn.Say(("Show the contact", "Rodyti kontaktą", "Pokaż kontakt")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    /// <summary>Shows earlier answers that help in the conversation.</summary>
    private static void Remind(Turn turn, Contact contact, Card card)
    {
        if (contact.Answers[Keys.NeedDescription] is { } need)
            card.Text(turn.Say(($"Their need: {need}", $"Jų poreikis: {need}", $"Ich potrzeba: {need}")), isQuiet: true);
        if (contact.Answers[Keys.InterestCompetitor] is { } competitor)
            card.Text(turn.Say(($"They compare with {competitor}.", $"Lygina su: {competitor}.", $"Porównują z: {competitor}.")), isQuiet: true);
    }

    private static IEnumerable<(string, string, CardAction?)> Lines(Turn turn, TalkingPoint point)
    {
        yield return ("•", turn.Say(BenefitWords.Show(point.Benefit)), null);
        yield return ("?", turn.Say(BenefitWords.Ask(point.Benefit)), null);
        if (point.Answers is { } motive)
            yield return ("!", turn.Say(BenefitWords.AlsoAnswers(motive)), null);
    }

    /// <summary>Shows what to find out in the conversation. Leaves out the plan against a saboteur: that is for the rep to make.</summary>
    private static void Open(Turn turn, Contact contact, Card card)
    {
        var open = QualificationPolicy.Of(contact, turn.Playbook, turn.Now).Missing.Where(key => key != Keys.SaboteursPlan)
            .Select(turn.Agenda.Find).OfType<Question>().Take(MostOpen).ToList();
        if (open.Count > 0)
            card.List(
                turn.Say(("Find out on the way", "Pakeliui sužinokite", "Przy okazji ustal")),
                open.Select(q => ("○", turn.Say(q.Text), (CardAction?)null)));
    }
}
