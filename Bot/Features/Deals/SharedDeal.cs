using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Puts two contacts of a company into one deal, so that its money and its stage count once.</summary>
internal sealed class SharedDeal : Feature
{
    public const string Verb = "sameDeal";

    // What a row carries while it is asked who joins: in whose deal.
    private const string Whose = "name";

    public SharedDeal()
    {
        Say(["same deal as", "same deal"], ["tas pats sandoris"], ["ta sama transakcja"], Join);
        OnTap(Verb, Join);
    }

    /// <summary>The button that joins a contact to another one's deal.</summary>
    public static Button Button(Turn turn, Contact contact) =>
        new(turn.Say(("Same deal as…", "Tas pats sandoris…", "Ta sama transakcja…")), new CardAction(Verb) { Contact = contact.Id });

    /// <summary>Lists the earlier sales and the contacts in the same deal, for the details of a verdict.</summary>
    public static async Task<IReadOnlyList<(string Name, string? Text, string Does, CardAction? Action)>> Rows(Turn turn, Contact contact)
    {
        var rows = new List<(string, string?, string, CardAction?)>();
        foreach (var other in await turn.Book.OthersIn(contact))
            rows.Add((
                turn.Say(DealWords.SameDeal),
                PlainText.Cut(other.Name, 40),
                "›",
                new CardAction(ContactLookup.Open) { Contact = other.Id }));
        foreach (var deal in await turn.Book.FormerDeals(contact, ContactLookup.MostListed))
            rows.Add((turn.Say(DealWords.Earlier), DealWords.Ended(deal.Outcome!.Value, deal.ClosedOn, deal.Amount, deal.Currency, turn.Language), "", null));
        return rows;
    }

    /// <summary>Puts a named contact into another named contact's deal. Asks whom is meant when a name fits nobody or several.</summary>
    public static async Task<Next> Join(Turn turn, string who, string whose)
    {
        var found = (await turn.Book.Search(who, ContactLookup.MostListed + 1)).Where(turn.User.MayChange).ToList();
        if (found.Count != 1)
            return found.Count == 0 ? ContactLookup.NotFound(turn) : ContactLookup.Choose(turn, found, new CardAction(Verb)
            {
                More = new Dictionary<string, string>(StringComparer.Ordinal) { [Whose] = PlainText.Cut(whose, PlainText.LongestName) },
            });
        return await WithDealOf(turn, (await turn.Book.Find(found[0].Id))!, whose);
    }

    // "Same deal as Dana" is about the contact on the table; a tap names both.
    private static async Task<Next> Join(Turn turn)
    {
        if (turn.IsNoting)
            return turn.AsWritten();
        if (turn.Input.Tap is { Value: null, Contact: { } tapped })
        {
            if (await turn.Own(tapped) is not { } own)
                return ContactLookup.NotFound(turn);
            return await WithDealOf(turn, own, turn.Input.Tap.More.GetValueOrDefault(Whose) ?? "");
        }

        if (turn.Input.Tap is { Value: { } chosen } tap)
            return tap.Contact is { } id && await turn.Own(id) is { } joining && Guid.TryParse(chosen, out var main) && await turn.Own(main) is { } other
                ? await Put(turn, joining, other)
                : ContactLookup.NotFound(turn);
        if (turn.Contact is not { } contact || !turn.User.MayChange(contact))
            return await ContactLookup.AskWhom(turn);
        return await WithDealOf(turn, contact, turn.Input.Text);
    }

    // The contact becomes the current one only when it is clear whose deal is meant.
    private static async Task<Next> WithDealOf(Turn turn, Contact contact, string whose)
    {
        var found = await turn.Book.Search(whose.Length > 0 ? whose : contact.Company, 50);
        if (whose.Length > 0 && found.All(other => other.Id == contact.Id) && found.Count > 0)
            return await Put(turn, contact, contact);
        var possible = found.Where(other => turn.User.MayChange(other) && other.Id != contact.Id)
            .Where(other => whose.Length > 0 || other.CompanyRecord.Id == contact.CompanyRecord.Id).ToList();
        if (possible.Count == 1 && whose.Length > 0)
            return await Put(turn, contact, (await turn.Book.Find(possible[0].Id))!);
        if (possible.Count == 0 && whose.Length > 0)
            return ContactLookup.NotFound(turn);
        if (possible.Count == 0)
            return turn.Stay(turn.Say((
                "You have no other contact at this company. Qualify them first, then put them into this deal.",
                "Kito kontakto šioje įmonėje neturite. Pirma kvalifikuokite jį, tada priskirkite sandoriui.",
                "Nie masz innego kontaktu w tej firmie. Najpierw zakwalifikuj tę osobę, potem dołącz ją do transakcji.")));
        var card = turn.NewCard().Heading(turn.Say(("Whose deal is it?", "Kieno tai sandoris?", "Czyja to transakcja?")));
        foreach (var other in possible.Take(ContactLookup.MostListed))
            card.Row(new Row(
                PlainText.Cut(other.Name, 40),
                $"{PlainText.Cut(other.Company, 30)} · {turn.Say(StandingWords.Of(other.Stage))}",
                new CardAction(Verb) { Contact = contact.Id, Value = other.Id.ToString("N") }));
        if (possible.Count > ContactLookup.MostListed)
            card.Text(turn.Say(ContactLookup.MoreFit), isQuiet: true);
        turn.Show(card);
        return Next.Stay;
    }

    private static async Task<Next> Put(Turn turn, Contact contact, Contact other)
    {
        ContactLookup.TurnTo(turn, contact);
        await turn.LayAside();
        var (own, theirs) = (contact.Deal, (other.Amount, other.Currency));
        if (contact.JoinDeal(other, turn.User, turn.Now) is { } refusal)
        {
            turn.Tell(turn.Say(DealWords.Of(refusal)));
            return await ContactLookup.Present(turn, contact);
        }

        return Next.Begin(AgendaDialog.ToVerdict, DealWords.InDealOf(other.Name, turn.Language) + Worth());

        // Money that changes its deal, or no longer counts, must not do so unseen.
        string Worth() => own switch
        {
            { HasEnded: false, Amount: { } amount, Currency: { } currency } when theirs.Amount is null =>
                $" · {DealWords.TakenOver(amount, currency, turn.Language)}",
            { HasEnded: false, Amount: { } amount, Currency: { } currency } when theirs != (amount, currency) =>
                $" · {DealWords.NoLongerCounts(amount, currency, turn.Language)}",
            _ => "",
        };
    }
}
