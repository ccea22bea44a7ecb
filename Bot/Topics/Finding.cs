using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>Whom the rep means: takes up open interviews, shows contacts, lists them to choose from.</summary>
internal static class Finding
{
    /// <summary>More than so many contacts nobody reads through in a chat.</summary>
    public const int MostListed = 5;

    /// <summary>That a list is not all that fits.</summary>
    public static readonly Words MoreFit =
        ("More contacts fit. Type more of the name.", "Tinka ir daugiau kontaktų. Įrašykite daugiau vardo.", "Pasuje więcej kontaktów. Wpisz więcej liter nazwiska.");

    public static async Task<Next> Continue(Turn turn)
    {
        if (turn.Input.Tap is { Contact: { } tapped })
            return await Begin(turn, tapped);
        if (turn.Contact?.Interview is { IsOpen: true })
            return Next.Again;
        var (open, count) = await turn.Book.OpenInterviews(MostListed);
        if (count == 1)
            return await Begin(turn, open[0].Id);
        if (count == 0)
            return NothingOpen(turn);
        var card = turn.NewCard().Heading(turn.Say(("Which one?", "Kurį tęsiame?", "Który kontakt?")));
        ListOpen(turn, card, open, count);
        turn.Show(card);
        return Next.Stay;
    }

    public static async Task<Next> Begin(Turn turn, Guid id)
    {
        if (await turn.Own(id) is not { } contact)
            return NotFound(turn);
        turn.TurnTo(contact);
        return Next.Begin<QualifyDialog>(contact.Interview?.OpenQuestion);
    }

    /// <summary>Shows the contact whom a tap or the words name; a controller finds by name whose credit it is to check.</summary>
    public static Task<Next> Show(Turn turn) =>
        With(turn, new CardAction(Verbs.Open), contact => Present(turn, contact), () => Confirming.Show(turn, turn.Input.Text));

    /// <summary>
    /// Does something with the contact whom a tap or the words name, or else with the one on the table. Where several fit they are listed, and a tap
    /// on one asks for the same by <paramref name="again"/>; where none fits <paramref name="otherwise"/> may know better.
    /// </summary>
    public static async Task<Next> With(Turn turn, CardAction again, Func<Contact, Task<Next>> then, Func<Task<Next?>>? otherwise = null)
    {
        if (turn.Input.Tap is { } tap)
            return tap.Contact is { } id && await turn.Book.Find(id) is { } tapped ? await then(tapped) : NotFound(turn);
        if (turn.Input.Text.Length == 0)
            return turn.Contact is { } current ? await then(current) : Choose(turn, await turn.Book.Newest(MostListed, ownOnly: true), again);
        var found = await turn.Book.Search(turn.Input.Text, MostListed + 1);
        return found.Count switch
        {
            0 when turn.IsWriting => turn.AsWritten(),
            0 => (otherwise is null ? null : await otherwise()) ?? NotFound(turn),
            1 => await then((await turn.Book.Find(found[0].Id))!),
            _ => Choose(turn, found, again),
        };
    }

    public static async Task<Next> Present(Turn turn, Contact contact)
    {
        var mayChange = turn.User.MayChange(contact);
        if (mayChange)
        {
            TurnTo(turn, contact);
            await turn.LayAside();
        }

        await VerdictDialog.ShowFor(turn, contact, mayChange);
        return Next.Stay;
    }

    /// <summary>Turns to a contact, so that a card about it can be tapped. Looking at somebody begins nothing that would have to be continued.</summary>
    public static void TurnTo(Turn turn, Contact contact)
    {
        turn.TurnTo(contact);
        if (contact.Interview is null)
            contact.BeginInterview().Conclude(complete: true);
        if (contact.Interview!.Nonce.Length == 0)
            contact.Interview.NextNonce(turn.Now);
    }

    public static Next Choose(Turn turn, IReadOnlyList<Contact> contacts, CardAction? again = null)
    {
        if (contacts.Count == 0)
            return NothingOpen(turn);
        var card = turn.NewCard().Heading(turn.Say(("Whom do you mean?", "Ką turite omenyje?", "O kogo chodzi?")));
        List(turn, card, contacts.Take(MostListed), again);
        if (contacts.Count > MostListed)
            card.Text(turn.Say(MoreFit), isQuiet: true);
        turn.Show(card);
        return Next.Stay;
    }

    public static Next NotFound(Turn turn)
    {
        turn.Tell(turn.Say(Phrases.NotFound));
        return Next.Stay;
    }

    public static Next NothingOpen(Turn turn)
    {
        turn.Show(turn.NewCard()
            .Text(turn.Say(("No interview is open.", "Nėra pradėto pokalbio.", "Nie ma otwartej rozmowy.")))
            .Buttons(
                new Button(turn.Say(Greeting.QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true),
                new Button(turn.Say(Greeting.ShowPipeline), new CardAction(Verbs.Pipeline))));
        return Next.Stay;
    }

    /// <summary>Lists contacts; a tap on one opens it, or does what <paramref name="action"/> says.</summary>
    public static void List(Turn turn, Card card, IEnumerable<Contact> contacts, CardAction? action = null)
    {
        foreach (var contact in contacts)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {turn.Say(StandingWords.Of(contact.Standing))}",
                (action ?? new CardAction(Verbs.Open)) with { Contact = contact.Id, Nonce = action is { Verb: Verbs.Step } ? contact.Interview?.Nonce : null }));
    }

    public static void ListOpen(Turn turn, Card card, IReadOnlyList<Contact> open, int count)
    {
        if (count == 0)
            return;
        card.Text(turn.Say(("Open interviews", "Pradėti pokalbiai", "Otwarte rozmowy")), isQuiet: true);
        foreach (var contact in open)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {Phrases.Answered(turn.Agenda.Counted.Count(q => q.IsAnsweredFor(contact)), turn.Agenda.Counted.Count, turn.Language)}",
                new CardAction(Verbs.Resume) { Contact = contact.Id }));
        if (count > open.Count)
            card.Text(Phrases.AndMore(count - open.Count, turn.Language), isQuiet: true);
    }
}
