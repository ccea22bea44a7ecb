using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Shows what happened with a contact: who did what, when and why (D16). The newest page comes first; each page is read from top to bottom.
/// </summary>
internal sealed class History : Feature
{
    public const string Verb = "history";

    public History()
    {
        Say(["history"], ["istorija"], ["historia"], Tell,
            menu: new(8, ("History", "Istorija", "Historia"),
            ("What has happened so far: history NAME", "Kas iki šiol įvyko: istorija VARDAS", "Co się dotąd wydarzyło: historia IMIĘ")));
        OnTap(Verb, Tell);
        Explain(
            HelpGroup.Contact, 3,
            ("history NAME", "istorija VARDAS", "historia IMIĘ"),
            ("What happened so far", "Kas įvyko iki šiol", "Co się działo do tej pory"),
            tap: "history");
    }

    private const int Page = 10;

    // In bytes, as PlainText.Size counts them. Teams drops a card of more than 28 kB. A longer entry goes on on the next page.
    private const int LargestPage = 16_000, LargestPart = 8_000;

    // No turn makes more changes than this.
    private const int MostInATurn = 30;

    /// <summary>The title of the button and the row that open the history.</summary>
    public static readonly Words Title = ("History", "Istorija", "Historia");

    public static Task<Next> Tell(Turn turn)
    {
        // What was shown last: the number after the newest change of an entry and, of a long one, a part of it.
        var shown = (turn.Input.Tap?.Value ?? "").Split('/');
        var before = int.TryParse(shown[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        var part = shown.Length > 1 && int.TryParse(shown[1], NumberStyles.None, CultureInfo.InvariantCulture, out var of) ? of : int.MaxValue;
        return ContactLookup.With(turn, new CardAction(History.Verb), contact => Show(turn, contact, before, part));
    }

    private static async Task<Next> Show(Turn turn, Contact contact, int before, int part)
    {
        await turn.LayAside();
        var entries = await turn.Book.History(contact, Page * MostInATurn, before);
        var referrers = await HistoryWords.Referrers(turn.Book, entries);
        // The changes of one turn are one entry.
        var turnsTaken = entries.GroupBy(e => (e.At, e.ById)).Select(turnTaken => turnTaken.OrderBy(e => e.Number).ToList())
            .Select(turnTaken => (Entries: turnTaken, Words: HistoryWords.Story(
                turn.Agenda, turnTaken, turn.Language, CurrencyAt(turnTaken[0].Number), referrers)))
            .Where(one => one.Words.Length > 0);
        var told = new List<(List<Change> Entries, string Words, int Part)>();
        foreach (var one in turnsTaken.SelectMany(one =>
            PlainText.Parts(one.Words, LargestPart).Select((words, place) => (one.Entries, Words: words, Part: place)).Reverse()))
        {
            if (one.Entries[^1].Number + 1 == before && one.Part >= part)
                continue;
            if (told.Count == Page || (told.Count > 0 && told.Sum(earlier => PlainText.Size(earlier.Words)) + PlainText.Size(one.Words) > LargestPage))
                break;
            told.Add(one);
        }

        var card = turn.NewCard()
            .Header(turn.Say(Title), "", $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}");
        string? said = null;
        foreach (var (group, words, _) in Enumerable.Reverse(told))
        {
            // Day and user are shown once above all that the user did that day.
            var head = $"{DayWords.Short(DateOnly.FromDateTime(group[0].At.UtcDateTime + turn.Offset), turn.Language)} · {HistoryWords.Author(group[0], turn.Language)}";
            if (head != said)
                card.Text(head, isQuiet: true);
            card.Text(words);
            said = head;
        }

        var oldest = told.Count == 0 || (told[^1].Entries[0].Number == 1 && told[^1].Part == 0) ? null
            : told[^1].Part == 0 ? Shown(told[^1].Entries[0].Number)
            : $"{Shown(told[^1].Entries[^1].Number + 1)}/{Shown(told[^1].Part)}";
        turn.Show(card.Buttons(
            oldest is not null ? new Button(
                turn.Say(("Earlier", "Anksčiau", "Wcześniej")),
                new CardAction(History.Verb) { Contact = contact.Id, Value = oldest })
                : null,
            new Button(turn.Say(Phrases.Back), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;

        static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

        // The currency named last before the turn; the contact's own when none was named since.
        string? CurrencyAt(int turnTaken) =>
            entries.Where(e => e.Number < turnTaken).Select(HistoryWords.CurrencyIn).FirstOrDefault(currency => currency is not null)?.To
            ?? (before == int.MaxValue && !entries.Any(e => e.Number > turnTaken && HistoryWords.CurrencyIn(e) is not null) ? contact.Currency : null);
    }
}
