using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Tells of contacts of which a stored value can't be read: who they are, what that means, and what the user can do.</summary>
internal static class DamagedContacts
{
    /// <summary>Stands in a row where another contact's standing is.</summary>
    public static readonly Words Unread = ("can't be read", "nepavyksta perskaityti", "nie da się odczytać");

    private static readonly Words Title = ("This record can't be read", "Šio įrašo nepavyksta perskaityti", "Tego zapisu nie da się odczytać");

    private static readonly Words Meaning = (
        "What is stored about this contact is damaged. I change nothing in it and leave it out until it is repaired; "
            + "all your other contacts work as before. Please tell whoever looks after SalesBot.",
        "Šio kontakto įrašas sugadintas. Kol jis nesutvarkytas, nieko jame nekeičiu ir į jį neatsižvelgiu; "
            + "su kitais kontaktais dirbkite kaip įprasta. Praneškite tam, kas prižiūri SalesBot.",
        "Zapis tego kontaktu jest uszkodzony. Dopóki ktoś go nie naprawi, niczego w nim nie zmieniam i go pomijam; "
            + "pozostałe kontakty działają jak zwykle. Powiadom osobę, która opiekuje się SalesBotem.");

    private static readonly Words MeaningOfCompany = (
        "What is stored about this company is damaged, so nobody can be entered or moved there until it is repaired. "
            + "Nothing was saved. Please tell whoever looks after SalesBot.",
        "Šios įmonės įrašas sugadintas, todėl, kol jis nesutvarkytas, kontakto jai priskirti negaliu. "
            + "Nieko neišsaugota. Praneškite tam, kas prižiūri SalesBot.",
        "Zapis tej firmy jest uszkodzony, więc dopóki ktoś go nie naprawi, nie mogę przypisać do niej kontaktu. "
            + "Niczego nie zapisano. Powiadom osobę, która opiekuje się SalesBotem.");

    private static readonly Words Several = (
        "These records can't be read", "Šių įrašų nepavyksta perskaityti", "Tych zapisów nie da się odczytać");

    /// <summary>Tells of those that the turn was to be about, or that its lists left out.</summary>
    public static void Tell(Turn turn)
    {
        var met = turn.Damaged.Concat(turn.Book.LeftOut).DistinctBy(IdOf)
            // Whoever exports or erases one knows.
            .Where(record => !(turn.Input is { WorksOnDamaged: true, Tap.Contact: { } tapped } && tapped == IdOf(record))).ToList();
        if (met.Count == 1)
            turn.Show(CardOf(turn, met[0]));
        else if (met.Count > 1)
            turn.Show(List(turn, met));
    }

    private static Card CardOf(Turn turn, OwnedRecord record)
    {
        var card = turn.NewCard().Heading(turn.Say(Title)).Text(NameOf(record));
        if (record is not Contact contact)
            return card.Text(turn.Say(MeaningOfCompany), isQuiet: true);
        card.Text(turn.Say(Meaning), isQuiet: true);
        return turn.User.MaySee(contact)
            ? card.Buttons(
                new Button(turn.Say(NextActions.Title), new CardAction(NextActions.Verb), IsPositive: true),
                new Button(turn.Say(("Export", "Eksportuoti", "Eksportuj")), new CardAction(PersonalDataExport.Verb) { Contact = contact.Id }),
                new Button(turn.Say(("Erase", "Ištrinti", "Usuń")), new CardAction(Erasure.Verb) { Contact = contact.Id, Value = "ask" }))
            : card;
    }

    private static Card List(Turn turn, List<OwnedRecord> met)
    {
        var card = turn.NewCard().Heading(turn.Say(Several));
        foreach (var contact in met.OfType<Contact>().Take(ContactLookup.MostListed))
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40), PlainText.Cut(contact.Company, 40), new CardAction(ContactLookup.Open) { Contact = contact.Id }));
        return met.Count > ContactLookup.MostListed
            ? card.Text(Phrases.AndMore(met.Count - ContactLookup.MostListed, turn.Language), isQuiet: true)
            : card;
    }

    private static Guid IdOf(OwnedRecord record) => record switch
    {
        Contact contact => contact.Id,
        Company company => company.Id,
        _ => Guid.Empty,
    };

    private static string NameOf(OwnedRecord record) => record switch
    {
        Contact contact => $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}",
        Company company => PlainText.Cut(company.Name, 60),
        _ => "",
    };
}
