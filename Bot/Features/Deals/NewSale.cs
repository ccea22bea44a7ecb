using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Begins another sale to a contact after the last one has ended. What was known of that one is offered, not assumed.</summary>
internal sealed class NewSale : Feature
{
    public const string Verb = "newSale";

    // What a tap on the offer chooses.
    private const string TakesOver = "takeOver", Afresh = "afresh";

    private const int MostNamed = 3;

    public NewSale()
    {
        Say(["new sale", "another sale"], ["naujas pardavimas", "kitas pardavimas"], ["nowa sprzedaz", "kolejna sprzedaz"], Begin);
        OnTap(Verb, Begin);
        Explain(
            HelpGroup.Happened, 5,
            ("new sale NAME", "naujas pardavimas VARDAS", "nowa sprzedaż IMIĘ"),
            ("The next sale to a customer", "Kitas pardavimas klientui", "Następna sprzedaż klientowi"),
            tap: "new sale");
    }

    /// <summary>The button on the verdict of a contact whose sale has ended; null while one is open.</summary>
    public static Button? Button(Turn turn, Contact contact, bool isPositive) =>
        contact.HasEnded ? new Button(turn.Say(DealWords.NewSale), new CardAction(Verb) { Contact = contact.Id }, isPositive) : null;

    /// <summary>
    /// Asks which sale an amount is about when the contact has bought already: what was won must not be overwritten by what comes next. Either
    /// answer keeps the words that were said. Null when that is clear.
    /// </summary>
    public static Next? AskWhichSale(Turn turn, Question question, string? words = null)
    {
        if (question.Key != Keys.DealAmount || turn.Contact is not { Outcome: Standing.Customer, Amount: not null } contact)
            return null;
        turn.Show(turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(("Which sale is it for?", "Kuriam pardavimui?", "Której sprzedaży to dotyczy?")))
            .Text(DealWords.Ended(Standing.Customer, contact.Deal.ClosedOn, contact.Amount, contact.Currency, turn.Language), isQuiet: true)
            .Buttons(
                new Button(turn.Say(DealWords.NewSale), On(contact, null, words), IsPositive: true),
                new Button(
                    turn.Say(("Correct this one", "Pataisyti šį", "Popraw tę")),
                    turn.On(Corrections.Verb, question.Key) with { More = Corrections.Carrying(words) })));
        return Next.Stay;
    }

    private static Task<Next> Begin(Turn turn) =>
        turn.IsNoting ? Task.FromResult(turn.AsWritten()) : ContactLookup.With(turn, new CardAction(Verb), async contact =>
        {
            if (!turn.User.MayChange(contact))
                return ContactLookup.NotFound(turn);
            ContactLookup.TurnTo(turn, contact);
            await turn.LayAside();
            if (!contact.HasEnded)
            {
                turn.Tell(turn.Say(DealWords.Of(DealRefusal.IsOpen)));
                return await ContactLookup.Present(turn, contact);
            }

            var choice = turn.Input.Tap?.Value;
            if (choice is not (TakesOver or Afresh) && HasMore(contact))
                return Offer(turn, contact);
            contact.BeginSale(choice is TakesOver, turn.User, turn.Now);
            var noted = turn.Say(DealWords.NewSale);
            // The amount with which the rep began, if there was one.
            if (Corrections.Carried(turn) is { } amount && turn.Agenda.Find(Keys.DealAmount) is { } worth
                && AnswerReader.ReadWords(turn, worth, amount) is { } read)
                noted = $"{noted} · {turn.Store(worth, read)}";
            // The check is the company's and stays, but whether it still holds is asked.
            return Next.Begin(choice is Afresh && IsChecked(contact) ? Keys.CreditStanding : null, noted);
        });

    private static bool IsChecked(Contact contact) => contact.Answers.Credit is not (null or CreditStanding.NotChecked);

    private static bool HasMore(Contact contact) =>
        IsChecked(contact) || contact.BuyingCentre.People.Any(person => person.Name.Length > 0) || contact.Answers[Keys.NeedBenefits] is not null;

    private static Next Offer(Turn turn, Contact contact)
    {
        var card = turn.NewCard()
            .Header(turn.Say(DealWords.NewSale), "", $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}")
            .Heading(turn.Say(("Does this still hold?", "Ar tai tebegalioja?", "Czy to nadal aktualne?")));
        if (IsChecked(contact) && turn.Agenda.Find(Keys.CreditStanding) is { } credit)
        {
            var day = contact.StepOf(StepKind.CreditCheck) is { } check ? $" · {DayWords.Of(check.On, turn.Language)}" : "";
            card.Text($"{turn.Say(credit.Label)}: {AnswerWords.Of(credit, contact.Answers[credit.Key], turn.Language)}{day}");
        }

        var people = contact.BuyingCentre.People.Where(person => person.Name.Length > 0).ToList();
        if (people.Count > 0)
        {
            var named = string.Join(
                ", ",
                people.Take(MostNamed).Select(person =>
                    PlainText.Cut(person.Name, 40) + (person.Role is { } role ? $" ({turn.Say(StandingWords.Of(role))})" : "")));
            card.Text($"{turn.Say(("People", "Žmonės", "Osoby"))}: {named}{(people.Count > MostNamed ? $" +{people.Count - MostNamed}" : "")}");
        }

        if (turn.Agenda.Find(Keys.NeedBenefits) is { } benefits && contact.Answers[benefits.Key] is { } noted)
            card.Text($"{turn.Say(benefits.Label)}: {AnswerWords.Of(benefits, noted, turn.Language)}");
        turn.Show(card
            .Text(turn.Say((
                "Nothing of the last sale is lost, whatever you choose.",
                "Ką bepasirinktumėte, ankstesnis pardavimas išlieka.",
                "Cokolwiek wybierzesz, dane ostatniej sprzedaży zostają.")), isQuiet: true)
            .Buttons(
                new Button(turn.Say(("Yes, keep it", "Taip, palikti", "Tak, zachowaj")), On(contact, TakesOver, Corrections.Carried(turn)), IsPositive: true),
                new Button(turn.Say(("No, start fresh", "Ne, pradėti iš naujo", "Nie, zacznij od nowa")), On(contact, Afresh, Corrections.Carried(turn)))));
        return Next.Stay;
    }

    private static CardAction On(Contact contact, string? choice, string? amount) =>
        new(Verb) { Contact = contact.Id, Value = choice, More = Corrections.Carrying(amount) };
}
