using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Erases everything about a person, after asking once.</summary>
internal sealed class Erasure : Feature
{
    public const string Verb = "confirm";

    public Erasure()
    {
        Say(["forget"], ["pamirsti", "pamirsk", "istrinti", "istrink"], ["zapomnij", "usun"], Forget);
        OnTap(Verb, Confirm, evenDamaged: true);
        Explain(
            HelpGroup.Data, 2,
            ("forget NAME", "pamiršti VARDAS", "zapomnij IMIĘ"),
            ("Erase a person's data; I ask first", "Ištrinkite žmogaus duomenis; pirma paklausiu", "Usuń dane osoby; najpierw zapytam"),
            tap: "forget");
    }

    // The same person may be found several times.
    private const int MostLookedAt = 50;

    public static async Task<Next> Forget(Turn turn)
    {
        if (turn.Input.Text.Length == 0)
            return turn.Contact is { } current
                ? await Ask(turn, current)
                : await ContactLookup.AskWhom(turn, new CardAction(Erasure.Verb) { Value = "ask" });
        // The same name at the same company is one person, whichever reps entered it, and even if they are only in a buying centre there.
        var found = (await turn.Book.Search(turn.Input.Text, MostLookedAt)).DistinctBy(c => (c.NameKey, c.CompanyKey)).ToList();
        var key = SearchKey.Of(turn.Input.Text);
        var involved = await turn.Book.PersonalData.Involving(turn.Input.Text, int.MaxValue);
        var isElsewhere = involved.Any(part => !found.Exists(c => c.NameKey == key && c.CompanyKey == part.CompanyKey));
        if (found.Count == 0 && involved.Count == 0)
            return turn.IsWriting ? turn.AsWritten() : ContactLookup.NotFound(turn);
        if (found.Count == 1 && !isElsewhere)
            return await Ask(turn, found[0]);
        if (found.Count == 0)
            return AskAboutPerson(turn, PlainText.Cut(turn.Input.Text, PlainText.LongestName), involved.Count);
        var card = turn.NewCard().Heading(turn.Say(("Whose data should I erase?", "Kieno duomenis ištrinti?", "Czyje dane usunąć?")));
        foreach (var contact in found.Take(ContactLookup.MostListed))
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                PlainText.Cut(contact.Company, 40),
                new CardAction(Erasure.Verb) { Contact = contact.Id, Value = "ask" }));
        if (isElsewhere)
            card.Row(new Row(
                PlainText.Cut(turn.Input.Text, 40),
                TakesPart(turn, involved.Count),
                OnPerson("askPerson", PlainText.Cut(turn.Input.Text, PlainText.LongestName))));
        if (found.Count > ContactLookup.MostListed)
            card.Text(turn.Say(ContactLookup.MoreFit), isQuiet: true);
        turn.Show(card);
        return Next.Stay;
    }

    public static async Task<Next> Confirm(Turn turn)
    {
        if (turn.Input.Tap is { Value: "askPerson" or "person" } person && person.More.TryGetValue("name", out var name))
            return await ConfirmPerson(turn, PlainText.Line(name), mayErase: person.Value == "person");
        if (turn.Input.Tap?.Contact is not { } id || await turn.Book.FindAsStored(id) is not { } contact || !turn.User.MayErase(contact))
            return ContactLookup.NotFound(turn);
        if (turn.Input.Tap.Value != "forget")
            return await Ask(turn, contact);
        var (entries, parts) = await Everywhere(turn, contact);
        await ErasePerson(turn, contact.Name, parts);
        foreach (var entry in entries)
        {
            await turn.Book.PersonalData.Erase((await turn.Book.FindAsStored(entry.Id))!, turn.Now);
            if (turn.Contact?.Id == entry.Id)
                turn.TurnTo(null);
        }

        turn.Show(turn.NewCard().Text(turn.Say((
            "Erased. I keep only a fingerprint, to warn you if they're added again.",
            "Ištrinta. Saugau tik skaitmeninį atspaudą, kad įspėčiau, jei šis žmogus vėl bus įvestas.",
            "Usunięte. Zachowuję tylko cyfrowy odcisk, żeby ostrzec, gdy ktoś doda tę osobę ponownie."))));
        return Next.Stay;
    }

    private static async Task<Next> Ask(Turn turn, Contact contact)
    {
        var (entries, parts) = await Everywhere(turn, contact);
        var card = turn.NewCard()
            .Heading(turn.Say(("Erase everything about this person?", "Ištrinti viską apie šį žmogų?", "Usunąć wszystko o tej osobie?")))
            .Text($"{contact.Name} · {contact.Company}");
        if (entries.Count > 1)
            card.Text(new Words($"Entries: {entries.Count}", $"Įrašai: {entries.Count}", $"Wpisy: {entries.Count}").In(turn.Language));
        if (parts.Count > 0)
            card.Text($"{contact.Name} · {TakesPart(turn, parts.Count)}");
        if (!entries.TrueForAll(turn.User.MayChange))
            card.Text(turn.Say((
                "Another rep works with this contact.",
                "Su šiuo kontaktu dirba kitas pardavėjas.",
                "Ten kontakt prowadzi inny handlowiec.")));
        turn.Show(card
            .Text(turn.Say((
                "Answers, people and history will be gone for good.",
                "Atsakymai, žmonės ir istorija dings visam laikui.",
                "Odpowiedzi, osoby i historia znikną na zawsze.")), isQuiet: true)
            .Buttons(
                new Button(turn.Say(("Erase", "Ištrinti", "Usuń")), new CardAction(Erasure.Verb) { Contact = contact.Id, Value = "forget" }),
                new Button(turn.Say(("Keep", "Palikti", "Zostaw")), new CardAction(ContactLookup.Open) { Contact = contact.Id }, IsPositive: true)));
        return Next.Stay;
    }

    /// <summary>
    /// All contacts with a person's name and company, and the other contacts of that company in whose buying centre they are.
    /// </summary>
    private static async Task<(List<Contact> Entries, List<Contact> Parts)> Everywhere(Turn turn, Contact contact)
    {
        var entries = (await turn.Book.Search(contact.Name, int.MaxValue, asWritten: true))
            .Where(c => c.Id != contact.Id && c.NameKey == contact.NameKey && c.CompanyKey == contact.CompanyKey && turn.User.MayErase(c))
                .Prepend(contact).ToList();
        var parts = (await turn.Book.PersonalData.Involving(contact.Name, int.MaxValue))
            .Where(c => c.CompanyKey == contact.CompanyKey && turn.User.MayErase(c) && !entries.Exists(entry => entry.Id == c.Id)).ToList();
        return (entries, parts);
    }

    private static async Task<Next> ConfirmPerson(Turn turn, string name, bool mayErase)
    {
        var involved = await turn.Book.PersonalData.Involving(name, int.MaxValue);
        if (involved.Count == 0)
            return ContactLookup.NotFound(turn);
        if (!mayErase)
            return AskAboutPerson(turn, name, involved.Count);
        await ErasePerson(turn, name, involved);
        turn.Show(turn.NewCard().Text(turn.Say((
            "Erased from the people who take part and from the history. Free text, such as notes and plans, stays: please check it.",
            "Ištrinta iš dalyvių sąrašų ir iš istorijos. Laisvai rašytas tekstas, pavyzdžiui, pastabos ir planai, lieka: peržiūrėkite jį.",
            "Usunięte spośród osób biorących udział i z historii. Teksty pisane swobodnie, jak notatki i plany, zostają: przejrzyj je."))));
        return Next.Stay;
    }

    private static async Task ErasePerson(Turn turn, string name, IReadOnlyList<Contact> involved)
    {
        // The user's next message must not answer an open question about an erased person.
        await turn.LayAside();
        foreach (var one in involved)
        {
            var contact = (await turn.Book.Find(one.Id))!;
            await turn.Book.PersonalData.ErasePerson(contact, name, turn.Now);
            // The erased person may have been the decider or a saboteur, so judge anew.
            contact.Judge(turn.Playbook, turn.User, turn.Now, await turn.DayOf(contact));
        }
    }

    private static Next AskAboutPerson(Turn turn, string name, int involved)
    {
        turn.Show(turn.NewCard()
            .Heading(turn.Say(("Erase everything about this person?", "Ištrinti viską apie šį žmogų?", "Usunąć wszystko o tej osobie?")))
            .Text($"{name} · {TakesPart(turn, involved)}")
            .Buttons(
                new Button(turn.Say(("Erase", "Ištrinti", "Usuń")), OnPerson("person", name)),
                new Button(turn.Say(("Keep", "Palikti", "Zostaw")), new CardAction(Help.Verb), IsPositive: true)));
        return Next.Stay;
    }

    private static string TakesPart(Turn turn, int involved) => new Words(
        $"takes or took part in decisions: {involved}", $"dalyvauja ar dalyvavo priimant sprendimus: {involved}", $"udział w decyzjach, obecny lub dawny: {involved}").In(turn.Language);

    private static CardAction OnPerson(string value, string name) =>
        new(Erasure.Verb) { Value = value, More = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name } };
}
