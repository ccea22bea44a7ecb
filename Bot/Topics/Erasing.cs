using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>Everything about one contact erased, after asking once.</summary>
internal static class Erasing
{
    public static async Task<Next> Forget(Turn turn)
    {
        if (turn.Input.Text.Length == 0)
            return turn.Contact is { } current ? Ask(turn, current) : Finding.NotFound(turn);
        var found = (await turn.Book.Search(turn.Input.Text, Finding.MostListed + 1)).Where(turn.User.MayChange).ToList();
        if (found.Count == 0)
            return turn.IsWriting ? turn.AsWritten() : Finding.NotFound(turn);
        if (found.Count == 1)
            return Ask(turn, found[0]);
        var card = turn.NewCard().Heading(turn.Say(("Whose data shall be erased?", "Kieno duomenis ištrinti?", "Czyje dane usunąć?")));
        foreach (var contact in found.Take(Finding.MostListed))
            card.Row(new Row(PlainText.Cut(contact.Name, 40), PlainText.Cut(contact.Company, 40), new CardAction(Verbs.Confirm) { Contact = contact.Id, Value = "ask" }));
        if (found.Count > Finding.MostListed)
            card.Text(turn.Say(Finding.MoreFit), isQuiet: true);
        turn.Show(card);
        return Next.Stay;
    }

    public static async Task<Next> Confirm(Turn turn)
    {
        if (turn.Input.Tap?.Contact is not { } id || await turn.Own(id) is not { } contact)
            return Finding.NotFound(turn);
        if (turn.Input.Tap.Value != "forget")
            return Ask(turn, contact);
        await turn.Book.Erase(contact, turn.Now);
        turn.TurnTo(null);
        turn.Show(turn.NewCard().Text(turn.Say((
            "Erased. I keep only a code by which I notice if somebody enters them again.",
            "Ištrinta. Lieka tik kodas, iš kurio pastebėsiu, jei kas vėl įves šį žmogų.",
            "Usunięte. Zostaje tylko kod, po którym poznam, że ktoś dodaje tę osobę znowu."))));
        return Next.Stay;
    }

    private static Next Ask(Turn turn, Contact contact)
    {
        turn.Show(turn.NewCard()
            .Heading(turn.Say(("Erase everything about this person?", "Ištrinti viską apie šį žmogų?", "Usunąć wszystko o tej osobie?")))
            .Text($"{contact.Name} · {contact.Company}")
            .Text(turn.Say((
                "Answers, people and history go for good.",
                "Atsakymai, žmonės ir istorija dings visam laikui.",
                "Odpowiedzi, osoby i historia znikną na zawsze.")), isQuiet: true)
            .Buttons(
                new Button(turn.Say(("Erase", "Ištrinti", "Usuń")), new CardAction(Verbs.Confirm) { Contact = contact.Id, Value = "forget" }),
                new Button(turn.Say(("Keep", "Palikti", "Zostaw")), new CardAction(Verbs.Open) { Contact = contact.Id }, IsPositive: true)));
        return Next.Stay;
    }
}
