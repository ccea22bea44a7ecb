using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Finds the contact whom the rep means: resumes open interviews, shows contacts, and lists them to choose from.</summary>
internal sealed class ContactLookup : Feature
{
    public const string Open = "open";
    public ContactLookup()
    {
        Say(["continue", "resume"], ["testi", "tesk", "testi pokalbi"], ["kontynuuj", "dalej", "wznow"], Continue, isSaidAlone: true,
            menu: new(3, ("Continue", "Tęsti", "Kontynuuj"),
            ("Go on where your last interview stopped", "Tęskite pokalbį nuo ten, kur sustojote", "Wróć do rozmowy tam, gdzie została przerwana")));
        Say(["show", "what about"], ["rodyti", "rodyk", "parodyk"], ["pokaz", "a co z"], Show,
            menu: new(5, ("Show", "Rodyti", "Pokaż"),
            ("A contact's verdict with its reasons: show NAME",
                "Kontakto išvada ir jos priežastys: rodyti VARDAS",
                "Werdykt o kontakcie i jego powody: pokaż IMIĘ")));
        OnTap(InterviewVerbs.Resume, Continue);
        OnTap(Open, Show);
        Explain(
            HelpGroup.Interview, 2,
            ("continue · back · skip · later", "tęsti · atgal · praleisti · vėliau", "kontynuuj · wstecz · pomiń · później"),
            ("Move through an interview", "Valdykite pokalbį", "Steruj rozmową"),
            tap: "continue");
        Explain(
            HelpGroup.Contact, 1,
            ("show NAME", "rodyti VARDAS", "pokaż IMIĘ"),
            ("The verdict and all answers", "Išvada ir visi atsakymai", "Werdykt i wszystkie odpowiedzi"),
            tap: "show");
    }

    /// <summary>The longest list that is shown; nobody reads more in a chat.</summary>
    public const int MostListed = 5;

    /// <summary>Says that a list is not complete.</summary>
    public static readonly Words MoreFit =
        ("More contacts fit. Type more of the name.",
            "Tinka ir daugiau kontaktų. Įrašykite daugiau vardo.",
            "Pasuje więcej kontaktów. Wpisz więcej liter nazwiska.");

    public static async Task<Next> Continue(Turn turn)
    {
        if (turn.Input.Tap is { Contact: { } tapped })
            return await Begin(turn, tapped);
        if (turn.Contact?.Interview is { IsOpen: true })
            return Next.Again;
        var (open, count) = await turn.Book.Work.OpenInterviews(MostListed);
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
        return Next.Begin(contact.Interview?.OpenQuestion);
    }

    /// <summary>Shows the contact whose name is the whole message; null when it is nobody's.</summary>
    public static async Task<Next?> OnlyAName(Turn turn)
    {
        var found = await turn.Book.Search(turn.Input.Text, MostListed + 1, asWritten: true);
        return found.Count switch
        {
            0 => null,
            1 => await Present(turn, (await turn.Book.Find(found[0].Id))!),
            _ => Choose(turn, found),
        };
    }

    /// <summary>Shows the contact whom a tap or a name selects. A credit controller also finds contacts whose credit they check.</summary>
    public static Task<Next> Show(Turn turn) =>
        With(turn, new CardAction(ContactLookup.Open), contact => Present(turn, contact), () => CreditConfirmation.Show(turn, turn.Input.Text));

    /// <summary>
    /// Calls <paramref name="then"/> with the contact whom a tap or a name selects; without a name, with the current contact. When several
    /// fit, lists them; a tap on one runs <paramref name="again"/>. When none fits, calls <paramref name="otherwise"/>.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="again">What a tap on a row does.</param>
    /// <param name="then">What is done with the contact.</param>
    /// <param name="otherwise">What is done when none fits; null to say so.</param>
    /// <param name="evenDamaged">Whether it is done even with a contact of which a stored value can't be read.</param>
    public static async Task<Next> With(
        Turn turn, CardAction again, Func<Contact, Task<Next>> then, Func<Task<Next?>>? otherwise = null, bool evenDamaged = false)
    {
        Task<Contact?> Find(Guid id) => evenDamaged ? turn.Book.FindAsStored(id) : turn.Book.Find(id);
        if (turn.Input.Tap is { } tap)
            return tap.Contact is { } id && await Find(id) is { } tapped ? await then(tapped) : NotFound(turn);
        if (turn.Input.Text.Length == 0)
            return turn.Contact is { } current ? await then(current) : await AskWhom(turn, again);
        var found = await turn.Book.Search(turn.Input.Text, MostListed + 1);
        return found.Count switch
        {
            0 when turn.IsWriting => turn.AsWritten(),
            0 => (otherwise is null ? null : await otherwise()) ?? NotFound(turn),
            1 => await then((await Find(found[0].Id))!),
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

    /// <summary>
    /// Makes a contact the current one, so that a card about it can be tapped. Showing a contact does not leave an unfinished interview
    /// behind.
    /// </summary>
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
            return Offer(turn, ("You have no contacts yet.", "Kontaktų dar neturite.", "Nie masz jeszcze kontaktów."));
        var card = turn.NewCard().Heading(turn.Say(Phrases.AboutWhom));
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

    /// <summary>Asks whom a command without a name is about, when there is no current contact: lists the user's latest contacts.</summary>
    public static async Task<Next> AskWhom(Turn turn, CardAction? again = null) =>
        Choose(turn, await turn.Book.Newest(MostListed, ownOnly: true), again);

    /// <summary>
    /// Asks whom a message is about that names nobody of the rep's contacts, so that what it says does not land on whoever is on the table.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="name">The name, as it was written.</param>
    /// <param name="current">The contact on the table; null when there is none.</param>
    /// <param name="again">What a tap on that contact does.</param>
    public static Next AskWhomInstead(Turn turn, string name, Contact? current, CardAction again)
    {
        var who = PlainText.Cut(name, 60);
        turn.Show(turn.NewCard()
            .Heading(turn.Say(("Whom is this about?", "Apie ką tai?", "O kogo chodzi?")))
            .Text(new Words(
                $"I don't know “{who}” among your contacts.",
                $"Tarp jūsų kontaktų nerandu: „{who}“.",
                $"Nie znam wśród twoich kontaktów: „{who}”.").In(turn.Language))
            .Buttons(
                current is null ? null : new Button(PlainText.Cut(current.Name, 40), again with { Contact = current.Id }),
                new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb)),
                new Button(turn.Say(NextActions.Title), new CardAction(NextActions.Verb))));
        return Next.Stay;
    }

    public static Next NothingOpen(Turn turn) => Offer(turn, ("No interview is open.", "Nėra pradėto pokalbio.", "Nie ma otwartej rozmowy."));

    private static Next Offer(Turn turn, Words why)
    {
        turn.Show(turn.NewCard()
            .Text(turn.Say(why))
            .Buttons(
                new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: true),
                new Button(turn.Say(Pipeline.Title), new CardAction(Pipeline.Verb))));
        return Next.Stay;
    }

    /// <summary>Lists contacts. A tap on one runs <paramref name="action"/>, or opens it.</summary>
    public static void List(Turn turn, Card card, IEnumerable<Contact> contacts, CardAction? action = null)
    {
        foreach (var contact in contacts)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {turn.Say(contact.IsDamaged ? DamagedContacts.Unread : StandingWords.Of(contact.Standing))}",
                (action ?? new CardAction(ContactLookup.Open)) with {
                    Contact = contact.Id,
                    Nonce = action is { Verb: SalesSteps.Verb } ? contact.Interview?.Nonce : null }));
    }

    public static void ListOpen(Turn turn, Card card, IReadOnlyList<Contact> open, int count)
    {
        if (count == 0)
            return;
        card.Text(turn.Say(("Open interviews", "Pradėti pokalbiai", "Otwarte rozmowy")), isQuiet: true);
        foreach (var contact in open)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · "
                    + Phrases.Answered(turn.Agenda.AnsweredFor(contact), turn.Agenda.CountedFor(contact).Count, turn.Language),
                new CardAction(InterviewVerbs.Resume) { Contact = contact.Id }));
        if (count > open.Count)
            card.Text(Phrases.AndMore(count - open.Count, turn.Language), isQuiet: true);
    }
}
