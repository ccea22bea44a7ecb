using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Shows the answers as BANT or as MEDDPICC, and what they leave open. A tap on a line opens the question that fills or corrects it; the
/// answer leads back to the card.
/// </summary>
internal sealed class QualificationFrameworks : Feature
{
    public const string Verb = "framework";

    private const string Bant = "bant", Meddpicc = "meddpicc";

    // In characters: one line on a phone, so that the card is not longer than two screens.
    private const int LongestSaid = 36;

    public QualificationFrameworks()
    {
        Say([Bant], [], [], Show);
        Say([Meddpicc, "meddic"], [], [], Show);
        OnTap(Verb, turn => turn.Input.Tap!.Question is null ? Show(turn) : Task.FromResult(Open(turn)));
        Explain(
            HelpGroup.Contact, 5,
            ("bant NAME · meddpicc NAME", "bant VARDAS · meddpicc VARDAS", "bant IMIĘ · meddpicc IMIĘ"),
            ("The same answers as BANT or MEDDPICC", "Tie patys atsakymai pagal BANT ar MEDDPICC", "Te same odpowiedzi według BANT lub MEDDPICC"),
            tap: "bant");
    }

    public static Task<Next> Show(Turn turn)
    {
        var framework = (turn.Input.Tap?.Value ?? turn.Input.Command) == Bant ? Bant : Meddpicc;
        return ContactLookup.With(turn, new CardAction(Verb) { Value = framework }, async contact =>
        {
            await turn.LayAside();
            if (turn.User.MayChange(contact))
                ContactLookup.TurnTo(turn, contact);
            Show(turn, contact, framework, noted: null);
            return Next.Stay;
        });
    }

    /// <summary>Shows the card again from which the answered question was opened. False when it was opened elsewhere.</summary>
    public static bool ShowsAgain(Turn turn, string? noted)
    {
        if (turn.ReturnsTo is not (Bant or Meddpicc))
            return false;
        Show(turn, turn.Contact!, turn.ReturnsTo, noted);
        return true;
    }

    private static Next Open(Turn turn)
    {
        if (!turn.MayAnswer)
            return ContactLookup.NotFound(turn);
        if (!turn.IsFresh || turn.Agenda.Find(turn.Input.Tap!.Question) is not { } asked)
            return Next.Again;
        // The champion's name is filled in, so that the answer corrects them and adds nobody.
        var name = asked.Key == Keys.BuyingCentreMember ? Frameworks.ChampionOf(turn.Contact!) : null;
        return Next.Begin(new Opening(asked.Key, Words: name));
    }

    private static void Show(Turn turn, Contact contact, string framework, string? noted)
    {
        var lines = framework == Bant ? Frameworks.Bant(contact) : Frameworks.Meddpicc(contact, Figures.AreNoted(contact));
        var card = turn.NewCard()
            .Title(framework.ToUpperInvariant(), $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}",
                lines.Count(line => line.Coverage is Coverage.Known),
                turn.Say(($"of {lines.Count} known", $"iš {lines.Count} žinoma", $"z {lines.Count} wiadomo")));
        if (noted is not null)
            card.Text($"✓ {noted}", isQuiet: true);
        foreach (var line in lines.Where(line => line.Coverage is not Coverage.NotAsked))
        {
            var (sign, inWords) = Mark(line.Coverage);
            var meaning = Meaning(turn, contact, line);
            card.Line(
                turn.Say(FrameworkWords.Of(line.Element)), $"{sign} {meaning}", inWords is { } words ? $"{turn.Say(words)}: {meaning}" : meaning,
                Tap(turn, contact, line, framework));
        }

        // A letter that cannot be filled here is named all the same: a rep who knows the framework would look for it.
        if (lines.Where(line => line.Coverage is Coverage.NotAsked).Select(line => turn.Say(FrameworkWords.Of(line.Element))).ToList() is { Count: > 0 } others)
            card.Text($"{turn.Say(FrameworkWords.NotAsked)}: {string.Join(", ", others)}.", isQuiet: true);
        turn.Show(card.Buttons(
            new Button(turn.Say(("Show the contact", "Rodyti kontaktą", "Pokaż kontakt")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
    }

    // Opens the first question that applies; a user who may not change the contact gets no tap.
    private static CardAction? Tap(Turn turn, Contact contact, FrameworkLine line, string framework) =>
        turn.User.MayChange(contact) && line.Fills.Select(turn.Agenda.Find).OfType<Question>().FirstOrDefault(q => q.AppliesTo(contact)) is { } asked
            ? turn.On(Verb, asked.Key, framework) with
            {
                More = new Dictionary<string, string>(StringComparer.Ordinal) { [QuestionCard.ReturnTo] = framework },
            }
            : null;

    // How far an element is covered: a sign, and words for those who hear it; null where the line says so itself.
    private static (string Sign, Words? InWords) Mark(Coverage coverage) => coverage switch
    {
        Coverage.Known => ("✓", ("Known", "Žinoma", "Wiadomo")),
        Coverage.Partly => ("◐", ("Partly known", "Žinoma iš dalies", "Częściowo wiadomo")),
        Coverage.Open => ("○", null),
        Coverage.NotAsked => ("–", null),
    };

    private static string Meaning(Turn turn, Contact contact, FrameworkLine line)
    {
        var said = PlainText.Cut(string.Join(" · ", Said(turn, contact, line)), LongestSaid);
        var gap = line is { Element: Element.Metrics, Coverage: Coverage.Partly } && contact.Answers[Keys.NeedBenefits] is null
            ? FrameworkWords.NoBenefits
            : FrameworkWords.Missing(line.Element, line.Coverage);
        return (said, gap) switch
        {
            ("", null) => turn.Say(Phrases.NotKnownYet),
            (_, null) => said,
            ("", { } missing) => turn.Say(missing),
            (_, { } missing) => $"{said} · {turn.Say(missing)}",
        };
    }

    // The answers without their questions: the line says what they are about. A credit standing is not, by itself, a budget.
    private static IEnumerable<string> Said(Turn turn, Contact contact, FrameworkLine line)
    {
        if (line.Element is Element.Champion)
        {
            if (Frameworks.ChampionOf(contact) is { } champion && line.Coverage is not Coverage.Open)
                yield return champion;
            yield break;
        }

        foreach (var key in line.Questions)
            if (turn.Agenda.Find(key) is { } question)
                foreach (var value in question.StoredFor(contact).OfType<string>())
                {
                    var said = contact is { Amount: { } amount, Currency: { } currency } && key == Keys.DealAmount
                        ? MoneyWords.Of(amount, currency, turn.Language)
                        : AnswerWords.Of(question, value, turn.Language);
                    yield return key is Keys.CreditStanding or Keys.DealExpectedOn ? $"{turn.Say(question.Label)}: {said}" : said;
                }
    }
}
