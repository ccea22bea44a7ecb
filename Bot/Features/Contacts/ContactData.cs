using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Shows all contact data on one form, and corrects it: name, company, position, phone, e-mail, and where the contact came from.</summary>
internal sealed class ContactData : Feature
{
    public const string Verb = "contactData";

    // The value of the form's button.
    private const string Filled = "save";

    private static readonly string[] Questions = [Keys.ContactPosition, Keys.ContactPhone, Keys.ContactEmail, Keys.ContactSource];

    private static readonly HashSet<string> Company = new(StringComparer.Ordinal) { "company", "imone", "imones", "firma", "firme", "firmy" };

    // Between the name now and the name to be.
    private static readonly string[] Into = [" to ", " į ", " na "];

    public ContactData()
    {
        Say(["rename"], ["pervadinti", "pervadink"], ["zmien nazwe", "przemianuj"], Rename);
        OnTap(Verb, turn => ContactLookup.With(turn, new CardAction(Verb), contact => Fill(turn, contact)));
        Explain(
            HelpGroup.Contact, 6,
            ("rename", "pervadinti", "zmień nazwę"),
            ("Name, company, phone and more", "Vardas, įmonė, telefonas ir kita", "Nazwisko, firma, telefon i inne"),
            tap: "rename");
    }

    /// <summary>The name of the contact data, on a form and in a list.</summary>
    public static readonly Words Title = ("Contact data", "Kontakto duomenys", "Dane kontaktowe");

    /// <summary>The label of the name or of the company's name; null for every other question.</summary>
    public static Words? LabelOf(string question) => question switch
    {
        Keys.ContactName => ("Name", "Vardas ir pavardė", "Imię i nazwisko"),
        Keys.ContactCompany => ("Company", "Įmonė", "Firma"),
        _ => null,
    };

    /// <summary>Whether a question is on the form.</summary>
    public static bool Asks(Question question) => Questions.Contains(question.Key, StringComparer.Ordinal);

    /// <summary>What is known beside name and company, in one line; null when nothing is.</summary>
    public static string? Line(Turn turn, Contact contact)
    {
        var known = Questions.Where(key => contact.Answers[key] is not null)
            .Select(key => PlainText.Cut(AnswerWords.Of(turn.Agenda.Find(key)!, contact.Answers[key], turn.Language), 60)).ToList();
        return known.Count > 0 ? string.Join(" · ", known) : null;
    }

    private static async Task<Next> Rename(Turn turn)
    {
        if (turn.IsNoting)
            return turn.AsWritten();
        var (who, name) = Split(turn.Input.Text);
        // "Rename to Dana Weber? No": nobody is called so.
        if (turn.Input.Text.Contains('?', StringComparison.Ordinal))
            return await With(turn, "", "");
        var isCompany = Company.Contains(SearchKey.Of(who));
        if (name.Length == 0 || (who.Length > 0 && !isCompany))
            return await With(turn, who, name);
        if (name.Split(' ', 2) is [var first, var rest] && Company.Contains(SearchKey.Of(first)))
            (isCompany, name) = (true, rest);
        // "Rename Olaf Brandt" may mean somebody who is called that already. What to change about them is asked.
        if (!isCompany && (await turn.Book.Search(name, 1, asWritten: true)).Count > 0)
            return await With(turn, name, "");
        if (turn.Contact is not { } contact)
            return await ContactLookup.AskWhom(turn, Again(name));
        return await (isCompany ? Call(turn, contact, contact.Name, name) : CallAsSaid(turn, contact, name));
    }

    // "Dana Hallmann to Dana Weber" names whom; "to Dana Weber" and "Dana Weber" do not.
    private static (string Who, string Name) Split(string said)
    {
        var text = $" {said}";
        foreach (var into in Into)
            if (text.IndexOf(into, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                return (text[..at].Trim(), text[(at + into.Length)..].Trim());
        return ("", said.Trim());
    }

    // With the contact who is named, or with the one on the table. Without a new name, the form asks what to change.
    private static Task<Next> With(Turn turn, string who, string name)
    {
        turn.Input = turn.Input with { Text = who };
        return ContactLookup.With(turn, Again(name), contact => name.Length > 0 ? CallAsSaid(turn, contact, name) : Fill(turn, contact));
    }

    // A tap on one of several contacts opens the form with the name that was said.
    private static CardAction Again(string name) => new(Verb)
    {
        More = name.Length > 0 ? new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name } : CardAction.NoFields,
    };

    // "Dana Weber at Weber AG" corrects both.
    private static Task<Next> CallAsSaid(Turn turn, Contact contact, string said) =>
        NameReader.Read(said, (_, _) => false) is { Company.Length: > 0 } both ? Call(turn, contact, both.Name, both.Company) : Call(turn, contact, said, null);

    private static Task<Next> Call(Turn turn, Contact contact, string name, string? company) =>
        turn.User.MayChange(contact)
            ? Store(turn, contact, PlainText.Line(name), PlainText.Line(company ?? contact.Company), [])
            : Task.FromResult(ContactLookup.NotFound(turn));

    private static async Task<Next> Fill(Turn turn, Contact contact)
    {
        if (!turn.User.MayChange(contact))
            return ContactLookup.NotFound(turn);
        ContactLookup.TurnTo(turn, contact);
        if (turn.Input.Tap is not { Value: Filled } filled)
        {
            await turn.LayAside();
            // The name may have been said before it was clear whose it is.
            return Show(
                turn,
                contact,
                turn.Input.Tap?.More.GetValueOrDefault("name") is { } said
                    ? new Dictionary<string, string>(StringComparer.Ordinal) { [Keys.ContactName] = said }
                    : CardAction.NoFields,
                null);
        }

        var answers = new List<(Question, GivenAnswer?)>();
        foreach (var question in Questions.Select(key => turn.Agenda.Find(key)!))
        {
            var (stored, written) = (contact.Answers[question.Key], PlainText.Line(filled.Inputs.GetValueOrDefault(question.Key)));
            if (!filled.Inputs.ContainsKey(question.Key) || written == Shown(question, stored))
                continue;
            if (written.Length == 0)
                answers.Add((question, null));
            else if (AnswerReader.ReadWords(turn, question, written) is { } answer)
                answers.Add((question, answer));
            else
                // What is wrong was told. What was written stays in the form.
                return Show(turn, contact, filled.Inputs, null);
        }

        return await Store(
            turn,
            contact,
            PlainText.Line(filled.Inputs.GetValueOrDefault(Keys.ContactName, contact.Name)),
            PlainText.Line(filled.Inputs.GetValueOrDefault(Keys.ContactCompany, contact.Company)),
            answers);
    }

    // All of it or nothing.
    private static async Task<Next> Store(
        Turn turn, Contact contact, string name, string company, IReadOnlyList<(Question Question, GivenAnswer? Answer)> answers)
    {
        var entered = turn.Input.Tap?.Inputs ?? new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Keys.ContactName] = name, [Keys.ContactCompany] = company,
        };
        ContactLookup.TurnTo(turn, contact);
        if (name.Length == 0 || company.Length == 0)
            return Show(turn, contact, entered, NewContact.NameAndCompany);
        if (PlainText.Length(name) > PlainText.LongestName || PlainText.Length(company) > PlainText.LongestName)
            return turn.Stay(Phrases.TooLong(PlainText.LongestName, turn.Language));
        if ((name, company) != (contact.Name, contact.Company) && await turn.Book.PersonalData.ErasedAt(name, company) is not null)
            return Show(turn, contact, entered, (
                "The data of a person of that name was erased. If it is them and they agree, use “qualify” to enter them again.",
                "Šiuo vardu įrašyto žmogaus duomenys buvo ištrinti. Jei tai tas pats žmogus ir jis sutinka, įveskite jį iš naujo: „kvalifikuoti“.",
                "Dane osoby o tym nazwisku zostały usunięte. Jeśli to ta osoba i wyraża zgodę, dodaj ją od nowa: „kwalifikuj”."));

        var formerCompany = contact.Company;
        contact.Rename(name, turn.User, turn.Now);
        contact.RenameCompany(company, turn.User, turn.Now);
        await turn.Book.MoveToNamedCompany(contact);
        var told = contact.News.OfType<ContactRenamed>().Select(change => HistoryWords.Of(turn.Agenda, change, turn.Language)).ToList();
        // A corrected company keeps its check and another one has its own. Which of the two it is, the user sees.
        if (contact.Company != formerCompany)
            told.Add(turn.Told(turn.Agenda.Find(Keys.CreditStanding)!, new GivenAnswer(contact.Answers[Keys.CreditStanding], CardAction.NoFields)));
        foreach (var (question, answer) in answers)
            told.Add(turn.Store(question, answer ?? new GivenAnswer(null, CardAction.NoFields)));
        // A quick question that is open is asked again; otherwise the verdict shows what is stored.
        var open = turn.Agenda.Find(contact.Interview?.OpenQuestion);
        return Next.Begin(
            open is { IsQuick: true } ? open.Key : AgendaDialog.ToVerdict,
            told.Count > 0 ? string.Join("; ", told) : null);
    }

    private static Next Show(Turn turn, Contact contact, IReadOnlyDictionary<string, string> entered, Words? mistake)
    {
        var required = turn.Say(NewContact.Required);
        var card = turn.NewCard().Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40)).Heading(turn.Say(Title));
        if (mistake is { } wrong)
            card.Text(turn.Say(wrong));
        card.Words(Keys.ContactName, turn.Say(LabelOf(Keys.ContactName)!.Value), entered.GetValueOrDefault(Keys.ContactName, contact.Name),
                PlainText.LongestName, isRequired: true, required)
            .Words(Keys.ContactCompany, turn.Say(LabelOf(Keys.ContactCompany)!.Value), entered.GetValueOrDefault(Keys.ContactCompany, contact.Company),
                PlainText.LongestName, isRequired: true, required);
        foreach (var question in Questions.Select(key => turn.Agenda.Find(key)!))
            card.Words(question.Key, turn.Say(question.Label), entered.GetValueOrDefault(question.Key) ?? Shown(question, contact.Answers[question.Key]),
                question.LongestText, isRequired: false, null);
        turn.Show(card.Buttons(
            new Button(turn.Say(Phrases.Save), new CardAction(Verb) { Contact = contact.Id, Value = Filled }, IsPositive: true) { TakesInputs = true },
            new Button(turn.Say(Phrases.Back), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static string Shown(Question question, string? stored) => stored is null ? "" : question.Shows?.Invoke(stored) ?? stored;
}
