using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Shows the answers as BANT or as MEDDPICC, and what they leave open.</summary>
internal sealed class QualificationFrameworks : Feature
{
    public const string Verb = "framework";

    public QualificationFrameworks()
    {
        Say(["bant"], [], [], Show);
        Say(["meddpicc", "meddic"], [], [], Show);
        OnTap(Verb, Show);
        Explain(
            HelpGroup.Contact, 5,
            ("bant NAME · meddpicc NAME", "bant VARDAS · meddpicc VARDAS", "bant IMIĘ · meddpicc IMIĘ"),
            ("The same answers, in that framework", "Tie patys atsakymai pagal tą metodą", "Te same odpowiedzi w tym schemacie"),
            tap: "bant");
    }

    public static Task<Next> Show(Turn turn)
    {
        var isBant = (turn.Input.Tap?.Value ?? turn.Input.Command) == "bant";
        return ContactLookup.With(
            turn, new CardAction(Verb) { Value = isBant ? "bant" : "meddpicc" },
            contact => Task.FromResult(isBant
                ? Show(turn, contact, "BANT", Frameworks.Bant(contact))
                : Show(turn, contact, "MEDDPICC", Frameworks.Meddpicc(contact))));
    }

    private static Next Show(Turn turn, Contact contact, string name, IReadOnlyList<FrameworkLine> lines)
    {
        if (turn.User.MayChange(contact))
            turn.TurnTo(contact);
        var known = lines.Count(line => line.Coverage is Coverage.Known);
        var card = turn.NewCard()
            .Title(name, $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}",
                known,
                turn.Say(($"of {lines.Count} known", $"iš {lines.Count} žinoma", $"z {lines.Count} wiadomo")));
        foreach (var line in lines)
            card.List(turn.Say(FrameworkWords.Of(line.Element)), Lines(turn, contact, line));
        turn.Show(card.Buttons(
            new Button(turn.Say(("Show the contact", "Rodyti kontaktą", "Pokaż kontakt")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static IEnumerable<(string, string, CardAction?)> Lines(Turn turn, Contact contact, FrameworkLine line)
    {
        var mark = line.Coverage switch { Coverage.Known => "✓", Coverage.Partly => "◐", Coverage.Open or Coverage.NotAsked => "○" };
        var said = Said(turn, contact, line).ToList();
        foreach (var words in said)
            yield return (mark, words, null);
        var missing = FrameworkWords.Missing(line.Element, line.Coverage);
        if (missing is { } gap)
            yield return ("○", turn.Say(gap), null);
        else if (said.Count == 0)
            yield return ("○", turn.Say(Phrases.NotKnownYet), null);
    }

    private static IEnumerable<string> Said(Turn turn, Contact contact, FrameworkLine line)
    {
        if (line.Element is Element.Champion)
        {
            if (contact.BuyingCentre.Ally is { } ally && line.Coverage is not Coverage.Open)
                yield return ally;
            yield break;
        }

        foreach (var key in line.Questions)
            if (turn.Agenda.Find(key) is { } question)
                foreach (var value in question.StoredFor(contact).OfType<string>())
                    yield return $"{turn.Say(question.Label)}: {(contact is { Amount: { } amount, Currency: { } currency } && key == Keys.DealAmount
                        ? MoneyWords.Of(amount, currency, turn.Language)
                        : AnswerWords.Of(question, value, turn.Language))}";
    }
}
