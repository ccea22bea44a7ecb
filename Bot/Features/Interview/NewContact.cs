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
        Say(
            ["qualify", "new lead", "new contact"],
            ["kvalifikuoti", "kvalifikuok", "kvalifikuokite", "naujas kontaktas"],
            ["kwalifikuj", "kwalifikowac", "zakwalifikuj", "nowy kontakt", "nowy lead"],
            turn => Qualify(turn, WhoIsNamed.In(turn)),
            menu: new(1, ("Qualify", "Kvalifikuoti", "Kwalifikuj"),
            ("Find out where a contact stands: qualify NAME at COMPANY",
                "Sužinokite, kiek perspektyvus kontaktas: kvalifikuoti VARDAS, ĮMONĖ",
                "Sprawdź, na czym stoisz z kontaktem: kwalifikuj IMIĘ, FIRMA")));
        OnTap(Verb, turn => Qualify(turn, new NamedContact("", "")));
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

    // The fields of the form that a signature may fill, besides the name and the company.
    private static readonly string[] Details = [Keys.ContactPosition, Keys.ContactPhone, Keys.ContactEmail];

    /// <summary>Enters somebody new, unless the name or the company is missing, in doubt, or known already.</summary>
    public static async Task<Next> Qualify(Turn turn, NamedContact named)
    {
        var (name, company) = (named.Name, named.Company);
        if (name.Length == 0 || company.Length == 0 || !named.IsSure)
            return AskWho(turn, named, null);
        if (PlainText.Length(name) > PlainText.LongestName || PlainText.Length(company) > PlainText.LongestName)
            return AskWho(
                turn,
                named with { Name = PlainText.Cut(name, PlainText.LongestName), Company = PlainText.Cut(company, PlainText.LongestName) },
                Phrases.TooLong(PlainText.LongestName, turn.Language));
        var alike = await turn.Book.Resembling(name, company, ContactLookup.MostListed);
        return alike.Count > 0 ? OfferKnown(turn, alike, named) : await Enter(turn, named);
    }

    private static async Task<Next> Enter(Turn turn, CardAction tap)
    {
        var named = new NamedContact(
            PlainText.Line(tap.Inputs.GetValueOrDefault(Keys.ContactName) ?? tap.More.GetValueOrDefault("name")),
            PlainText.Line(tap.Inputs.GetValueOrDefault(Keys.ContactCompany) ?? tap.More.GetValueOrDefault("company")))
        {
            Position = tap.Inputs.GetValueOrDefault(Keys.ContactPosition),
            Phone = tap.Inputs.GetValueOrDefault(Keys.ContactPhone),
            Email = tap.Inputs.GetValueOrDefault(Keys.ContactEmail),
            Rest = PlainText.Line(tap.More.GetValueOrDefault("said")),
        };
        if (tap.Inputs.Count > 0 && (named.Name.Length == 0 || named.Company.Length == 0))
            return AskWho(turn, named, turn.Say(NameAndCompany));
        // The reader told why it refused a number or an address; the form keeps the text of the rep.
        if (DetailsOf(turn, named) is null)
            return AskWho(turn, named, null);
        // A name from the form is looked up first. A name from the list of similar contacts was already looked up.
        if (!tap.More.ContainsKey("name") || named.Name.Length == 0 || named.Company.Length == 0)
            return await Qualify(turn, named);
        var cut = named with { Name = PlainText.Cut(named.Name, PlainText.LongestName), Company = PlainText.Cut(named.Company, PlainText.LongestName) };
        // Two quick taps must not enter the same person twice.
        var twin = (await turn.Book.Resembling(cut.Name, cut.Company, 1))
            .FirstOrDefault(c => c.Name == cut.Name && c.Company == cut.Company && turn.Now - c.EnteredAt < TimeSpan.FromSeconds(10));
        return twin is null ? await Enter(turn, cut, mayReturn: tap.Value == Returns) : await ContactLookup.Begin(turn, twin.Id);
    }

    private static Next AskWho(Turn turn, NamedContact named, string? mistake)
    {
        // What the user types next is not about the contact before, least of all "undo".
        turn.TurnTo(null);
        var required = turn.Say(Required);
        var isDoubt = named is { IsSure: false, Name.Length: > 0, Company.Length: > 0 };
        var card = turn.NewCard().Heading(turn.Say(isDoubt ? ("Is this right?", "Ar teisingai?", "Czy tak?") : ("Who is it?", "Apie ką kalbame?", "O kim mowa?")));
        if (mistake is not null)
            card.Text(mistake);
        card.Words(Keys.ContactName, turn.Say(ContactData.LabelOf(Keys.ContactName)!.Value), named.Name, PlainText.LongestName, isRequired: true, required)
            .Words(Keys.ContactCompany, turn.Say(ContactData.LabelOf(Keys.ContactCompany)!.Value), named.Company, PlainText.LongestName, isRequired: true, required);
        foreach (var (key, written) in Details.Zip(new[] { named.Position, named.Phone, named.Email }))
            if (written is { Length: > 0 })
                card.Words(key, turn.Say(turn.Agenda.Find(key)!.Label), written, turn.Agenda.Find(key)!.LongestText, isRequired: false, null);
        if (named.Rest.Length > 0)
            card.Text(FactsCard.Quote(turn, named.Rest), isQuiet: true);
        var create = new CardAction(NewContact.Create) { More = Said(named) };
        if (isDoubt)
            OfferedTap.Offer(turn, null, create with { Inputs = FilledIn(named) });
        turn.Show(card.Buttons(new Button(turn.Say(("Start", "Pradėti", "Zaczynamy")), create, IsPositive: true) { TakesInputs = true }));
        return Next.Stay;
    }

    private static Dictionary<string, string> FilledIn(NamedContact named)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal) { [Keys.ContactName] = named.Name, [Keys.ContactCompany] = named.Company };
        foreach (var (key, written) in Details.Zip(new[] { named.Position, named.Phone, named.Email }))
            if (written is { Length: > 0 })
                inputs[key] = written;
        return inputs;
    }

    // The card carries the rest of the sentence, so that the rep need not repeat it.
    private static Dictionary<string, string> Said(NamedContact named, params (string Key, string Value)[] more)
    {
        var fields = more.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (named.Rest.Length > 0)
            fields["said"] = named.Rest;
        return fields;
    }

    private static Next OfferKnown(Turn turn, IReadOnlyList<Contact> alike, NamedContact named)
    {
        var card = turn.NewCard()
            .Heading(turn.Say(("Is it one of these?", "Ar tai vienas iš jų?", "Czy to ktoś z tych osób?")))
            .Text(turn.Say(("You already have a similar contact.", "Panašų kontaktą jau turite.", "Masz już podobny kontakt.")), isQuiet: true);
        ContactLookup.List(turn, card, alike, named.Rest.Length > 0 ? SeveralFacts.Carrying(named.Rest) : null);
        turn.Show(card.Buttons(new Button(
            turn.Say(("No, someone new", "Ne, naujas žmogus", "Nie, ktoś nowy")),
            new CardAction(NewContact.Create) { More = Said(named, ("name", named.Name), ("company", named.Company)) })));
        return Next.Stay;
    }

    private static async Task<Next> Enter(Turn turn, NamedContact named, bool mayReturn = false)
    {
        if (!mayReturn && await turn.Book.PersonalData.ErasedAt(named.Name, named.Company) is { } erasedAt)
            return AskWhetherTheyAgree(turn, named.Name, named.Company, erasedAt);
        var details = DetailsOf(turn, named);
        var contact = Contact.Enter(named.Name, named.Company, turn.User, turn.Now);
        await turn.Book.Add(contact);
        turn.TurnTo(contact);
        foreach (var (question, answer) in details ?? [])
            turn.Store(question, answer);
        if (named.Rest.Length == 0)
            return Next.Begin();
        contact.BeginInterview();
        return await SeveralFacts.About(turn, contact, named.Rest);
    }

    // The contact data that was given beside name and company; null when one of them can't be read, and then why was told.
    private static List<(Question Question, GivenAnswer Answer)>? DetailsOf(Turn turn, NamedContact named)
    {
        var given = new List<(Question, GivenAnswer)>();
        foreach (var (key, written) in Details.Zip(new[] { named.Position, named.Phone, named.Email }))
            if (PlainText.Line(written) is { Length: > 0 } line)
            {
                var question = turn.Agenda.Find(key)!;
                if (AnswerReader.ReadWords(turn, question, line) is not { } answer)
                    return null;
                given.Add((question, answer));
            }

        return given;
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
