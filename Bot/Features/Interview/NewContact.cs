using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Begins an interview about a known contact or a new one.</summary>
internal sealed class NewContact : Feature
{
    public const string Verb = "qualify", Create = "create";

    public NewContact()
    {
        Say(["qualify"], ["kvalifikuoti", "kvalifikuok", "kvalifikuokite"], ["kwalifikuj", "kwalifikowac", "zakwalifikuj"],
            turn => Qualify(turn, turn.Input.Text, turn.Input.Company ?? ""), namesSomebody: true,
            menu: new(1, ("Qualify", "Kvalifikuoti", "Kwalifikuj"),
            ("Find out where a contact stands: qualify NAME at COMPANY",
                "Sužinokite, kiek perspektyvus kontaktas: kvalifikuoti VARDAS, ĮMONĖ",
                "Sprawdź, na czym stoisz z kontaktem: kwalifikuj IMIĘ, FIRMA")));
        OnTap(Verb, turn => Qualify(turn, "", ""));
        OnTap(Create, turn => Enter(turn, turn.Input.Tap!));
        Explain(
            HelpGroup.Interview, 1,
            ("qualify NAME at COMPANY", "kvalifikuoti VARDAS, ĮMONĖ", "kwalifikuj IMIĘ, FIRMA"),
            ("A few questions, then a verdict", "Keli klausimai ir išvada", "Kilka pytań i werdykt"),
            tap: "qualify");
    }

    /// <summary>The title of the button that begins an interview.</summary>
    public static readonly Words Title = ("Qualify a contact", "Kvalifikuoti kontaktą", "Zakwalifikuj kontakt");

    /// <summary>Says that a contact needs a name and a company.</summary>
    public static readonly Words NameAndCompany =
        ("Please give a name and a company.", "Įrašykite vardą ir įmonę.", "Podaj imię i nazwisko oraz firmę.");

    /// <summary>Stands beside an input that must not stay empty.</summary>
    public static readonly Words Required = ("Please fill this in.", "Užpildykite šį lauką.", "Wypełnij to pole.");

    // The value of the button that enters a person again whose data was erased.
    internal const string Returns = "returns";

    public static async Task<Next> Qualify(Turn turn, string saidName, string saidCompany)
    {
        var (name, company) = (PlainText.Line(saidName), PlainText.Line(saidCompany));
        if (name.Length == 0 || company.Length == 0)
            return AskWho(turn, name, company, null);
        if (PlainText.Length(name) > PlainText.LongestName || PlainText.Length(company) > PlainText.LongestName)
            return AskWho(
                turn,
                PlainText.Cut(name, PlainText.LongestName),
                PlainText.Cut(company, PlainText.LongestName),
                Phrases.TooLong(PlainText.LongestName, turn.Language));
        var alike = await turn.Book.Resembling(name, company, ContactLookup.MostListed);
        return alike.Count > 0 ? OfferKnown(turn, alike, name, company) : await Enter(turn, name, company);
    }

    private static async Task<Next> Enter(Turn turn, CardAction tap)
    {
        var name = PlainText.Line(tap.Inputs.GetValueOrDefault(Keys.ContactName) ?? tap.More.GetValueOrDefault("name"));
        var company = PlainText.Line(tap.Inputs.GetValueOrDefault(Keys.ContactCompany) ?? tap.More.GetValueOrDefault("company"));
        if (tap.Inputs.Count > 0 && (name.Length == 0 || company.Length == 0))
            return AskWho(
                turn,
                name,
                company,
                turn.Say(NameAndCompany));
        // A name from the form is looked up first. A name from the list of similar contacts was already looked up.
        if (!tap.More.ContainsKey("name") || name.Length == 0 || company.Length == 0)
            return await Qualify(turn, name, company);
        var (cutName, cutCompany) = (PlainText.Cut(name, PlainText.LongestName), PlainText.Cut(company, PlainText.LongestName));
        // Two quick taps must not enter the same person twice.
        var twin = (await turn.Book.Resembling(cutName, cutCompany, 1))
            .FirstOrDefault(c => c.Name == cutName && c.Company == cutCompany && turn.Now - c.EnteredAt < TimeSpan.FromSeconds(10));
        return twin is null ? await Enter(turn, cutName, cutCompany, mayReturn: tap.Value == Returns) : await ContactLookup.Begin(turn, twin.Id);
    }

    private static Next AskWho(Turn turn, string name, string company, string? mistake)
    {
        // What the user types next is not about the contact before, least of all "undo".
        turn.TurnTo(null);
        var required = turn.Say(Required);
        var card = turn.NewCard().Heading(turn.Say(("Who is it?", "Apie ką kalbame?", "O kim mowa?")));
        if (mistake is not null)
            card.Text(mistake);
        turn.Show(card
            .Words(Keys.ContactName, turn.Say(ContactData.LabelOf(Keys.ContactName)!.Value), name, PlainText.LongestName, isRequired: true, required)
            .Words(Keys.ContactCompany, turn.Say(ContactData.LabelOf(Keys.ContactCompany)!.Value), company, PlainText.LongestName, isRequired: true, required)
            .Buttons(new Button(turn.Say(("Start", "Pradėti", "Zaczynamy")), new CardAction(NewContact.Create), IsPositive: true) { TakesInputs = true }));
        return Next.Stay;
    }

    private static Next OfferKnown(Turn turn, IReadOnlyList<Contact> alike, string name, string company)
    {
        var card = turn.NewCard()
            .Heading(turn.Say(("Is it one of these?", "Ar tai vienas iš jų?", "Czy to ktoś z tych osób?")))
            .Text(turn.Say(("You already have a similar contact.", "Panašų kontaktą jau turite.", "Masz już podobny kontakt.")), isQuiet: true);
        ContactLookup.List(turn, card, alike);
        turn.Show(card.Buttons(new Button(
            turn.Say(("No, someone new", "Ne, naujas žmogus", "Nie, ktoś nowy")),
            new CardAction(NewContact.Create) { More = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["company"] = company } })));
        return Next.Stay;
    }

    private static async Task<Next> Enter(Turn turn, string name, string company, bool mayReturn = false)
    {
        if (!mayReturn && await turn.Book.PersonalData.ErasedAt(name, company) is { } erasedAt)
            return AskWhetherTheyAgree(turn, name, company, erasedAt);
        var contact = Contact.Enter(name, company, turn.User, turn.Now);
        await turn.Book.Add(contact);
        turn.TurnTo(contact);
        return Next.Begin();
    }

    // An erased person is entered again only if they agree.
    internal static Next AskWhetherTheyAgree(Turn turn, string name, string company, DateTimeOffset erasedAt, Contact? referrer = null)
    {
        var day = AnswerWords.Day(erasedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Language);
        turn.Show(turn.NewCard()
            .Heading(turn.Say(("This person's data was erased", "Šio žmogaus duomenys buvo ištrinti", "Dane tej osoby zostały usunięte")))
            .Text($"{name} · {company}")
            .Text(turn.Say((
                $"On {day}. Add them again only if they agree.",
                $"{day}. Vėl įveskite tik tada, jei žmogus sutinka.",
                $"{day}. Dodaj ponownie tylko za zgodą tej osoby.")), isQuiet: true)
            .Buttons(
                new Button(turn.Say(("Don't add", "Nevesti", "Nie dodawaj")), new CardAction(Help.Verb), IsPositive: true),
                new Button(
                    turn.Say(("They agree, add", "Sutinka, įvesti", "Zgadza się, dodaj")),
                    new CardAction(referrer is null ? NewContact.Create : Referrals.Verb)
                {
                    Contact = referrer?.Id, Value =
                        Returns, More = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["company"] = company },
                })));
        return Next.Stay;
    }
}
