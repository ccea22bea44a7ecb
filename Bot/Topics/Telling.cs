using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>What happened with a contact, told as a story: who did what, when and why (D16). The newest first to see, each page read from above.</summary>
internal static class Telling
{
    private const int Page = 10;

    // Nothing that one turn does makes more entries than this.
    private const int MostInATurn = 30;

    /// <summary>The button and the row that lead to it.</summary>
    public static readonly Words History = ("History", "Istorija", "Historia");

    public static async Task<Next> Tell(Turn turn)
    {
        if (turn.Input.Tap is { } tap)
            return tap.Contact is { } id && await turn.Book.Find(id) is { } tapped
                ? await Show(turn, tapped, int.TryParse(tap.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var before) ? before : int.MaxValue)
                : Finding.NotFound(turn);
        if (turn.Input.Text.Length == 0)
            return turn.Contact is { } current ? await Show(turn, current, int.MaxValue) : Finding.NothingOpen(turn);
        var found = await turn.Book.Search(turn.Input.Text, Finding.MostListed + 1);
        if (found.Count == 0)
            return turn.IsWriting ? turn.AsWritten() : Finding.NotFound(turn);
        if (found.Count == 1)
            return await Show(turn, found[0], int.MaxValue);
        var card = turn.NewCard().Heading(turn.Say(("Whose history?", "Kieno istorija?", "Czyja historia?")));
        foreach (var contact in found.Take(Finding.MostListed))
            card.Row(new Row(PlainText.Cut(contact.Name, 40), PlainText.Cut(contact.Company, 40), new CardAction(Verbs.History) { Contact = contact.Id }));
        if (found.Count > Finding.MostListed)
            card.Text(turn.Say(Finding.MoreFit), isQuiet: true);
        turn.Show(card);
        return Next.Stay;
    }

    private static async Task<Next> Show(Turn turn, Contact contact, int before)
    {
        await turn.LayAside();
        var entries = await turn.Book.History(contact, Page * MostInATurn, before);
        // What one turn did is one thing to tell.
        var told = entries.GroupBy(e => (e.At, e.ById))
            .Select(turnTaken => (Entries: turnTaken.OrderBy(e => e.Number).ToList(), Words: Words(turn, turnTaken.OrderBy(e => e.Number))))
            .Where(one => one.Words.Length > 0).Take(Page).ToList();
        var card = turn.NewCard()
            .Header(turn.Say(History), "", $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}");
        string? said = null;
        foreach (var (group, words) in Enumerable.Reverse(told))
        {
            // Who and when stand once above all they did that day.
            var head = $"{DayWords.Short(DateOnly.FromDateTime(group[0].At.UtcDateTime + turn.Offset), turn.Language)} · {group[0].By}";
            if (head != said)
                card.Text(head, isQuiet: true);
            card.Text(words);
            said = head;
        }

        var oldest = told.Count > 0 ? told[^1].Entries[0].Number : 1;
        turn.Show(card.Buttons(
            oldest > 1 ? new Button(turn.Say(("Earlier", "Anksčiau", "Wcześniej")), new CardAction(Verbs.History) { Contact = contact.Id, Value = oldest.ToString(System.Globalization.CultureInfo.InvariantCulture) }) : null,
            new Button(turn.Say(Phrases.Back), new CardAction(Verbs.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static string Words(Turn turn, IEnumerable<HistoryEntry> entries) =>
        string.Join(" ", entries.Select(e => HistoryWords.Told(turn.Agenda, e, turn.Language)).Where(words => words is not null));
}
