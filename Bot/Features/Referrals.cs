using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Asks a new customer for referrals (D21). Each becomes a lead with a link to the contact who referred it; the links can be followed both
/// ways.
/// </summary>
internal sealed class Referrals : Feature
{
    public const string Verb = "refer";

    public Referrals()
    {
        Say(["referral", "referred"], ["rekomendacija", "rekomendavo"], ["polecenie", "polecil", "polecila"], Take);
        OnTap(Verb, Take);
        Explain(
            HelpGroup.Happened, 5,
            ("referral NAME at COMPANY", "rekomendacija VARDAS, ĮMONĖ", "polecenie IMIĘ, FIRMA"),
            ("Add whom a contact referred", "Įrašykite, ką kontaktas rekomendavo", "Dodaj osobę, którą polecił kontakt"),
            tap: "referral");
    }

    private const string Name = "referral.name", Company = "referral.company";

    // The value of the button that ends the question. A customer who knows nobody now is asked again later.
    private const string Nobody = "nobody";

    // What a rep types when nobody comes to mind, without accents.
    private static readonly HashSet<string> Nobodies = new(
        [
            "nobody", "nobody now", "no one", "nobody else", "none", "that s all", "niekas", "niekam", "nera", "tai viskas", "nikt", "nikt teraz",
            "nikogo", "to wszystko",
        ],
        StringComparer.Ordinal);

    // The value of a contact's row that carries the name and company typed before the bot asked who referred them.
    private const string Typed = "typed";

    /// <summary>The title of the button that adds a referral.</summary>
    public static readonly Words Title = ("Add a referral", "Pridėti rekomendaciją", "Dodaj polecenie");

    private static readonly Words Add = ("Add", "Pridėti", "Dodaj");

    /// <summary>Adds a contact who was referred, from a typed command or a tap.</summary>
    public static async Task<Next> Take(Turn turn)
    {
        if (turn.IsNoting)
            return turn.AsWritten();
        var tap = turn.Input.Tap;
        var said = WhoIsNamed.In(turn);
        if ((tap is null ? turn.Contact?.Id : tap.Contact) is not { } id || await turn.Own(id) is not { } referrer)
            return tap is null
                ? await ContactLookup.AskWhom(turn, Carrying(said.Name, said.Company))
                : ContactLookup.NotFound(turn);
        await turn.LayAside();
        turn.TurnTo(referrer);
        referrer.BeginInterview();
        if (tap?.Value == Nobody)
        {
            referrer.Record(Keys.ReferralsAsked, turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.User, turn.Now);
            return await ContactLookup.Present(turn, referrer);
        }

        var hasAgreed = tap?.Value == NewContact.Returns;
        var isTyped = tap?.Value == Typed;
        if (tap?.Value is { } known && !hasAgreed && !isTyped)
            return Guid.TryParse(known, out var other) && await turn.Own(other) is { } lead
                ? await Remember(turn, referrer, lead)
                : ContactLookup.NotFound(turn);

        var name = PlainText.Line(tap is null ? said.Name : tap.Inputs.GetValueOrDefault(Name) ?? tap.More.GetValueOrDefault("name"));
        var company = PlainText.Line(tap is null ? said.Company : tap.Inputs.GetValueOrDefault(Company) ?? tap.More.GetValueOrDefault("company"));
        if (name.Length == 0 || company.Length == 0)
            return await AskAgain(
                turn,
                name,
                company,
                tap is { Inputs.Count: > 0 }
                    ? turn.Say(("Please give a name and a company.", "Įrašykite vardą ir įmonę.", "Podaj imię i nazwisko oraz firmę."))
                    : null);
        if (PlainText.Length(name) > PlainText.LongestName || PlainText.Length(company) > PlainText.LongestName)
            return await AskAgain(
                turn,
                PlainText.Cut(name, PlainText.LongestName),
                PlainText.Cut(company, PlainText.LongestName),
                Phrases.TooLong(PlainText.LongestName, turn.Language));

        var alike = await turn.Book.Resembling(name, company, ContactLookup.MostListed);
        // Two quick taps must not enter the same person twice.
        if (alike.FirstOrDefault(c =>
            c.Name == name
                && c.Company == company
                && c.ReferredById == referrer.Id
                && turn.Now - c.EnteredAt < TimeSpan.FromSeconds(10)) is not null)
            return await AskAgain(turn, "", "", null);
        if (alike.Count > 0 && (isTyped || tap?.More.ContainsKey("name") != true))
            return OfferKnown(turn, referrer, alike, name, company);
        if (!hasAgreed && await turn.Book.PersonalData.ErasedAt(name, company) is { } erasedAt)
            return NewContact.AskWhetherTheyAgree(turn, name, company, erasedAt, referrer);
        var entered = Contact.Enter(name, company, turn.User, turn.Now);
        await turn.Book.Add(entered);
        return await Remember(turn, referrer, entered);
    }

    /// <summary>
    /// Takes what is typed while the newest card asks for referrals: that there is nobody, or a name with a company. Null when it is about
    /// something else.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isLeft">Whether the words say no, or not now.</param>
    public static async Task<Next?> TakeWords(Turn turn, bool isLeft)
    {
        if (isLeft || Nobodies.Contains(SearchKey.Of(turn.Input.Text)))
        {
            turn.Input = FeatureList.Read(new CardAction(Verb) { Contact = turn.Contact!.Id, Value = Nobody }, null);
            return await Take(turn);
        }

        if (WhoIsNamed.In(turn) is not { Company.Length: > 0, IsSure: true, Rest.Length: 0 } said
            || said.Name.Split(' ') is not [[var first, ..] word, .., [var last, ..]] || !char.IsUpper(first) || !char.IsUpper(last))
            return null;
        // "Met Jonas at Kazco" may begin with a verb: the form shows what would be entered.
        return Lexicon.BuiltIn.IsOrdinary(SearchKey.Of(word)) ? await AskAgain(turn, said.Name, said.Company, null) : await Take(turn);
    }

    /// <summary>Whether the sale was won in this turn.</summary>
    public static bool IsTheMoment(Turn turn) =>
        turn.Contact!.Outcome is Standing.Customer
        && turn.Contact.News.Any(change => change is StepRecorded { To: StepResult.Won });

    /// <summary>Congratulates on the sale and asks who else could benefit.</summary>
    public static Task Ask(Turn turn, string? noted)
    {
        turn.Judge();
        Show(turn, "", "", null, noted);
        return Task.CompletedTask;
    }

    /// <summary>The button on a customer's verdict.</summary>
    public static Button Button(Turn turn) =>
        new(turn.Say(Title), turn.On(Referrals.Verb), IsPositive: true);

    /// <summary>
    /// The contact who referred this one and those whom it referred, each with a tap that opens it if the user may see it.
    /// </summary>
    public static async Task<IReadOnlyList<(string Name, string? Text, string Does, CardAction? Action)>> Chain(Turn turn, Contact contact)
    {
        if (!contact.CameByReferral && !contact.HasReferred)
            return [];
        var rows = new List<(string, string?, string, CardAction?)>();
        if (contact.CameByReferral)
        {
            var origin = contact.ReferredById is { } id ? await turn.Book.FindAsStored(id) : null;
            rows.Add((
                turn.Say(HistoryWords.ReferredBy),
                origin is null ? turn.Say(HistoryWords.NoLongerKnown) : Named(origin),
                origin is null ? "" : "›",
                origin is null ? null : new CardAction(ContactLookup.Open) { Contact = origin.Id }));
        }

        foreach (var referred in await turn.Book.ReferredBy(contact, ContactLookup.MostListed))
            rows.Add((
                turn.Say(("Referred", "Rekomenduotas kontaktas", "Polecony kontakt")),
                Named(referred),
                "›",
                new CardAction(ContactLookup.Open) { Contact = referred.Id }));
        return rows;
    }

    private static async Task<Next> Remember(Turn turn, Contact referrer, Contact lead)
    {
        if (lead.CameFrom(referrer, await turn.Book.Origins(referrer), turn.User, turn.Now) is { } refusal)
        {
            turn.Tell(turn.Say(refusal switch
            {
                ReferralRefusal.Themselves => ("Nobody refers themselves.", "Niekas nerekomenduoja pats savęs.", "Nikt nie poleca samego siebie."),
                ReferralRefusal.Circle => (
                    "That would go in a circle: they referred this contact.",
                    "Susidarytų ratas: šį kontaktą rekomendavo jie patys.",
                    "Powstałoby koło: to oni polecili ten kontakt."),
                ReferralRefusal.HasOrigin => new Words(
                    "Someone else referred them already, and that stays.",
                    "Šį kontaktą jau rekomendavo kitas žmogus; tai nesikeičia.",
                    "Ten kontakt polecił już ktoś inny i tak zostaje."),
            }));
            return await AskAgain(turn, "", "", null);
        }

        lead.ScheduleNextAction(turn.Playbook, turn.Today, offset: turn.Offset);
        var noted = $"{Named(lead)}: {turn.Say(StandingWords.Of(lead.Standing)).ToLower(turn.Language.Culture())}";
        return await AskAgain(turn, "", "", null, noted);
    }

    // A row of a contact carries whom they referred.
    private static CardAction Carrying(string name, string? company) => name.Length == 0 ? new CardAction(Verb) : new CardAction(Verb)
    {
        Value = Typed,
        More = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = PlainText.Cut(PlainText.Line(name), PlainText.LongestName),
            ["company"] = PlainText.Cut(PlainText.Line(company), PlainText.LongestName),
        },
    };

    private static Task<Next> AskAgain(Turn turn, string name, string company, string? mistake, string? noted = null)
    {
        Show(turn, name, company, mistake, noted);
        return Task.FromResult(Next.Stay);
    }

    private static void Show(Turn turn, string name, string company, string? mistake, string? noted)
    {
        var contact = turn.Contact!;
        contact.BeginInterview();
        OfferedTap.Offer(turn, contact, new CardAction(Verb)
        {
            Inputs = name.Length == 0 ? CardAction.NoFields : new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = name, [Company] = company },
        });
        var isNew = IsTheMoment(turn);
        var card = turn.NewCard();
        if (isNew)
            card.Band(Tone.Good, Named(contact), turn.Say(("Congratulations!", "Sveikiname!", "Gratulacje!")));
        else
            card.Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40));
        if (isNew && contact.Steps[StepKind.Closing] is { } won)
            card.Text($"✓ {noted ?? StepWords.Line(won.Kind, won.Result, won.On, won.Reason, turn.Language)}", isQuiet: true);
        if (noted is not null && !isNew)
            card.Text($"✓ {noted}", isQuiet: true);
        card.Heading(turn.Say(isNew || noted is null
            ? ("Who else could benefit?", "Kam dar tai būtų naudinga?", "Kto jeszcze mógłby skorzystać?")
            : new Words("Anyone else?", "Ar dar kam nors?", "Ktoś jeszcze?")));
        if (mistake is not null)
            card.Text(mistake);
        var required = turn.Say(("Please fill this in.", "Užpildykite šį lauką.", "Wypełnij to pole."));
        turn.Show(card
            .Words(Name, turn.Say(("Name", "Vardas ir pavardė", "Imię i nazwisko")), name, PlainText.LongestName, isRequired: true, required)
            .Words(Company, turn.Say(("Company", "Įmonė", "Firma")), company, PlainText.LongestName, isRequired: true, required)
            .Buttons(
                new Button(turn.Say(Add), new CardAction(Referrals.Verb) { Contact = contact.Id }, IsPositive: true) { TakesInputs = true },
                new Button(
                    turn.Say(isNew || noted is null
                        ? ("Not now", "Ne dabar", "Nie teraz")
                        : new Words("That's all", "Tai viskas", "To wszystko")),
                    new CardAction(Referrals.Verb) { Contact = contact.Id, Value = Nobody })));
    }

    private static Next OfferKnown(Turn turn, Contact referrer, IReadOnlyList<Contact> alike, string name, string company)
    {
        var card = turn.NewCard()
            .Heading(turn.Say(("Is it one of these?", "Ar tai vienas iš jų?", "Czy to ktoś z tych osób?")))
            .Text(turn.Say(("You already have a similar contact.", "Panašų kontaktą jau turite.", "Masz już podobny kontakt.")), isQuiet: true);
        foreach (var contact in alike)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {turn.Say(contact.IsDamaged ? DamagedContacts.Unread : StandingWords.Of(contact.Standing))}",
                new CardAction(Referrals.Verb) { Contact = referrer.Id, Value = contact.Id.ToString("N") }));
        turn.Show(card.Buttons(new Button(
            turn.Say(("No, someone new", "Ne, naujas žmogus", "Nie, ktoś nowy")),
            new CardAction(Referrals.Verb) {
                Contact = referrer.Id,
                More = new Dictionary<string,
                string>(StringComparer.Ordinal) { ["name"] = name, ["company"] = company } })));
        return Next.Stay;
    }

    private static string Named(Contact contact) => $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}";
}
