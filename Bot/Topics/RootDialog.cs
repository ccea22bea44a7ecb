using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>Where every turn begins: the commands, and the way into the interview and the pipeline.</summary>
public sealed class RootDialog(QualifyDialog qualify, PipelineDialog pipeline) : RouterDialog(qualify, pipeline)
{
    /// <summary>The button that begins it all.</summary>
    public static readonly Words QualifyAContact = ("Qualify a contact", "Kvalifikuoti kontaktą", "Zakwalifikuj kontakt");

    private static readonly Words ShowPipeline = ("Pipeline", "Pardavimo srautas", "Lejek sprzedaży");

    private const int MostListed = 5;

    protected override Task<Next> Route(Turn turn) => turn.Input switch
    {
        { IsTooLong: true } => Tell(turn, Phrases.TooLong(PlainText.LongestMessage, turn.Language)),
        { Intent: Intent.Arrived } => Arrive(turn),
        { Intent: Intent.Repeated } => Task.FromResult(turn.Contact is { } known && turn.User.MayChange(known) ? Next.Again : Next.Stay),
        { Intent: Intent.Hi } => Greet(turn),
        { Intent: Intent.Help } => Help(turn),
        { Intent: Intent.Qualify } => Qualify(turn, turn.Input.Text, turn.Input.Beside ?? ""),
        { Intent: Intent.Create } => Create(turn, turn.Input.Tap!),
        { Intent: Intent.Continue } => Continue(turn),
        { Intent: Intent.Open } => Open(turn),
        { Intent: Intent.Show } => Show(turn),
        { Intent: Intent.Change } => Change(turn),
        { Intent: Intent.Undo } => Undo(turn),
        { Intent: Intent.Forget } => Forget(turn),
        { Intent: Intent.ConfirmForget } => ConfirmForget(turn),
        { Intent: Intent.Pipeline } => Pipeline(turn),
        { Intent: Intent.Language } => Speak(turn),
        { Intent: Intent.Planned } => Planned(turn),
        { Intent: Intent.Outdated } => Tell(turn, turn.Say(Phrases.Outdated)),
        { Intent: Intent.None } => Said(turn),
        _ => Task.FromResult(Answering(turn)),
    };

    private static Task<Next> Arrive(Turn turn) =>
        turn.Profile.IsNewTo(turn.Conversation) ? Greet(turn) : Task.FromResult(Next.Stay);

    private static async Task<Next> Greet(Turn turn)
    {
        await LayAside(turn);
        var (open, count) = await turn.Book.OpenInterviews(MostListed);
        var card = turn.NewCard()
            .Heading(turn.Say((
                "Hello! Tell me about a contact.",
                "Sveiki! Papasakokite apie kontaktą.",
                "Cześć! Opowiedz mi o kontakcie.")))
            .Text(turn.Say((
                "Six taps, and you know where they stand and what to do next.",
                "Šeši palietimai – ir žinosite, ko vertas kontaktas ir ką daryti toliau.",
                "Sześć dotknięć i wiesz, na czym stoisz i co robić dalej.")));
        ListOpen(turn, card, open, count);
        turn.Show(card.Buttons(
            new Button(turn.Say(QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true),
            new Button(turn.Say(ShowPipeline), new CardAction(Verbs.Pipeline)),
            new Button(turn.Say(("Help", "Pagalba", "Pomoc")), new CardAction(Verbs.Help))));
        return Next.Stay;
    }

    private static async Task<Next> Pipeline(Turn turn)
    {
        await LayAside(turn);
        return Next.Begin<PipelineDialog>(turn.Input.Text);
    }

    private static async Task<Next> Help(Turn turn)
    {
        await LayAside(turn);
        var card = turn.NewCard().Heading(turn.Say(("What you can say", "Ką galite sakyti", "Co możesz powiedzieć")));
        foreach (var (command, meaning) in HelpWords.Lines)
            card.Row(new Row(turn.Say(command), turn.Say(meaning), null));
        turn.Show(card.Buttons(
            new Button(turn.Say(QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true),
            new Button(turn.Say(ShowPipeline), new CardAction(Verbs.Pipeline))));
        return Next.Stay;
    }

    private static async Task<Next> Qualify(Turn turn, string saidName, string saidCompany)
    {
        var (name, company) = (PlainText.Line(saidName), PlainText.Line(saidCompany));
        if (name.Length == 0 || company.Length == 0)
            return AskWho(turn, name, company, null);
        if (PlainText.Length(name) > PlainText.LongestName || PlainText.Length(company) > PlainText.LongestName)
            return AskWho(turn, PlainText.Cut(name, PlainText.LongestName), PlainText.Cut(company, PlainText.LongestName), Phrases.TooLong(PlainText.LongestName, turn.Language));
        var alike = await turn.Book.Resembling(name, company, MostListed);
        return alike.Count > 0 ? OfferKnown(turn, alike, name, company) : Enter(turn, name, company);
    }

    private static async Task<Next> Create(Turn turn, CardAction tap)
    {
        var name = PlainText.Line(tap.Inputs.GetValueOrDefault("contact.name") ?? tap.More.GetValueOrDefault("name"));
        var company = PlainText.Line(tap.Inputs.GetValueOrDefault("contact.company") ?? tap.More.GetValueOrDefault("company"));
        // A name that comes from the form is looked for first; one that comes from the list of likely ones was.
        if (!tap.More.ContainsKey("name") || name.Length == 0 || company.Length == 0)
            return await Qualify(turn, name, company);
        var (cutName, cutCompany) = (PlainText.Cut(name, PlainText.LongestName), PlainText.Cut(company, PlainText.LongestName));
        // The second of two quick taps must not enter the same person twice.
        var twin = (await turn.Book.Resembling(cutName, cutCompany, 1))
            .FirstOrDefault(c => c.Name == cutName && c.Company == cutCompany && turn.Now - c.EnteredAt < TimeSpan.FromSeconds(10));
        return twin is null ? Enter(turn, cutName, cutCompany) : await Begin(turn, twin.Id);
    }

    private static Next AskWho(Turn turn, string name, string company, string? mistake)
    {
        var required = turn.Say(("Please fill this in.", "Užpildykite šį lauką.", "Wypełnij to pole."));
        var card = turn.NewCard().Heading(turn.Say(("Who is it?", "Apie ką kalbame?", "O kim mowa?")));
        if (mistake is not null)
            card.Text(mistake);
        turn.Show(card
            .Words("contact.name", turn.Say(("Name", "Vardas ir pavardė", "Imię i nazwisko")), name, PlainText.LongestName, isRequired: true, required)
            .Words("contact.company", turn.Say(("Company", "Įmonė", "Firma")), company, PlainText.LongestName, isRequired: true, required)
            .Buttons(new Button(turn.Say(("Start", "Pradėti", "Zaczynamy")), new CardAction(Verbs.Create), IsPositive: true) { TakesInputs = true }));
        return Next.Stay;
    }

    private static Next OfferKnown(Turn turn, IReadOnlyList<Contact> alike, string name, string company)
    {
        var card = turn.NewCard()
            .Heading(turn.Say(("Is it one of these?", "Ar tai vienas iš jų?", "Czy to ktoś z tych osób?")))
            .Text(turn.Say(("You already have somebody like that.", "Panašų kontaktą jau turite.", "Masz już podobny kontakt.")), isQuiet: true);
        List(turn, card, alike);
        turn.Show(card.Buttons(new Button(
            turn.Say(("No, somebody new", "Ne, naujas žmogus", "Nie, ktoś nowy")),
            new CardAction(Verbs.Create) { More = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["company"] = company } })));
        return Next.Stay;
    }

    private static Next Enter(Turn turn, string name, string company)
    {
        var contact = Contact.Enter(name, company, turn.User, turn.Now);
        turn.Book.Add(contact);
        turn.TurnTo(contact);
        return Next.Begin<QualifyDialog>();
    }

    private static async Task<Next> Continue(Turn turn)
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

    private static async Task<Next> Begin(Turn turn, Guid id)
    {
        if (await Own(turn, id) is not { } contact)
            return NotFound(turn);
        turn.TurnTo(contact);
        return Next.Begin<QualifyDialog>(contact.Interview?.OpenQuestion);
    }

    private static async Task<Next> Open(Turn turn)
    {
        if (turn.Input.Tap?.Contact is not { } id || await turn.Book.Find(id) is not { } contact)
            return NotFound(turn);
        return Present(turn, contact);
    }

    private static async Task<Next> Show(Turn turn)
    {
        if (turn.Input.Text.Length == 0)
        {
            if (turn.Contact is { } current)
                return Present(turn, current);
            var newest = await turn.Book.Newest(MostListed, ownOnly: true);
            return newest.Count == 0 ? NothingOpen(turn) : Choose(turn, newest);
        }

        var found = await turn.Book.Search(turn.Input.Text, MostListed);
        return found.Count switch
        {
            0 => IsWriting(turn) ? Written(turn) : NotFound(turn),
            1 => Present(turn, (await turn.Book.Find(found[0].Id))!),
            _ => Choose(turn, found),
        };
    }

    private static Next Present(Turn turn, Contact contact)
    {
        var mayChange = turn.User.MayChange(contact);
        if (mayChange)
        {
            turn.TurnTo(contact);
            // Looking at somebody begins nothing that would have to be continued.
            if (contact.Interview is null)
                contact.BeginInterview().Conclude(complete: true);
            if (contact.Interview!.Nonce.Length == 0)
                contact.Interview.NextNonce(turn.Now);
            LayAside(turn, contact);
        }

        VerdictDialog.ShowFor(turn, contact, mayChange);
        return Next.Stay;
    }

    // A follow-up is no longer in sight: what is written next is not meant for it.
    private static void LayAside(Turn turn, Contact contact)
    {
        if (turn.Agenda.Find(contact.Interview?.OpenQuestion) is { IsQuick: false })
            contact.Interview!.Conclude(complete: turn.Agenda.Next(contact) is null);
    }

    // A tap on a card of its own names no contact, but the rep still talks about one.
    private static async Task LayAside(Turn turn)
    {
        var contact = turn.Contact ?? (turn.Profile.ContactId is { } id ? await turn.Book.Find(id) : null);
        if (contact is not null && turn.User.MayChange(contact))
            LayAside(turn, contact);
    }

    private static Next Choose(Turn turn, IReadOnlyList<Contact> contacts)
    {
        var card = turn.NewCard().Heading(turn.Say(("Whom do you mean?", "Ką turite omenyje?", "O kogo chodzi?")));
        List(turn, card, contacts);
        turn.Show(card);
        return Next.Stay;
    }

    private static async Task<Next> Change(Turn turn)
    {
        if (turn.Input.Tap is { } tap)
        {
            if (!MayAnswer(turn))
                return NotFound(turn);
            if (!turn.IsFresh)
                return Next.Again;
            return turn.Agenda.Find(tap.Question) is { } asked ? Next.Begin<QualifyDialog>(asked.Key) : Next.Again;
        }

        if (turn.Contact is null)
            return NothingOpen(turn);
        if (turn.Input.Text.Length == 0)
            return Present(turn, turn.Contact);
        var (question, value) = ChangeReader.Read(turn.Agenda, turn.Input.Text);
        if (question is null)
            return IsWriting(turn) ? Written(turn) : await Tell(turn, turn.Say(Phrases.NotUnderstood));
        return value is null ? Next.Begin<QualifyDialog>(question.Key) : Apply(turn, question, value);
    }

    private static Next Apply(Turn turn, Question question, string value)
    {
        question.Store(turn.Contact!, value, CardAction.NoFields, turn.User, turn.Now, turn.Playbook);
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        return Next.Begin<QualifyDialog>(open == question ? null : open?.Key);
    }

    private static async Task<Next> Undo(Turn turn)
    {
        if (turn.Contact is not { } contact)
            return NothingOpen(turn);
        var history = await turn.Book.History(contact, 100);
        var takenBack = history.Where(h => h.TakesBack is not null).Select(h => h.TakesBack!.Value).ToHashSet();
        var told = history.Where(h => h.CanBeTakenBack && !takenBack.Contains(h.Number)).ToList();
        // What one Save stored is taken back together.
        var last = told.TakeWhile(h => h.At == told[0].At).Where(h => contact.TakeBack(h, turn.User, turn.Now, Former(h)?.At)).LastOrDefault();
        if (last is null)
            return await Tell(turn, turn.Say(("There is nothing to take back.", "Nėra ko atšaukti.", "Nie ma czego cofnąć.")));
        return Next.Begin<QualifyDialog>(last is { Kind: HistoryKind.Answered, WasAnswered: false } ? last.Subject : null);

        HistoryEntry? Former(HistoryEntry change) =>
            told.Find(h => h.Number < change.Number && h.Kind == HistoryKind.Answered && h.Subject == change.Subject);
    }

    private static async Task<Next> Forget(Turn turn)
    {
        if (turn.Input.Text.Length == 0)
            return turn.Contact is { } current ? AskToForget(turn, current) : NotFound(turn);
        var found = (await turn.Book.Search(turn.Input.Text, MostListed)).Where(turn.User.MayChange).ToList();
        if (found.Count == 0)
            return IsWriting(turn) ? Written(turn) : NotFound(turn);
        if (found.Count == 1)
            return AskToForget(turn, found[0]);
        var card = turn.NewCard().Heading(turn.Say(("Whose data shall be erased?", "Kieno duomenis ištrinti?", "Czyje dane usunąć?")));
        foreach (var contact in found)
            card.Row(new Row(PlainText.Cut(contact.Name, 40), PlainText.Cut(contact.Company, 40), new CardAction(Verbs.Confirm) { Contact = contact.Id, Value = "ask" }));
        turn.Show(card);
        return Next.Stay;
    }

    private static Next AskToForget(Turn turn, Contact contact)
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

    private static async Task<Next> ConfirmForget(Turn turn)
    {
        if (turn.Input.Tap?.Contact is not { } id || await Own(turn, id) is not { } contact)
            return NotFound(turn);
        if (turn.Input.Tap.Value != "forget")
            return AskToForget(turn, contact);
        turn.Book.Erase(contact, turn.Now);
        turn.TurnTo(null);
        turn.Show(turn.NewCard().Text(turn.Say(("Erased. Nothing is left of it here.", "Ištrinta. Čia nieko neliko.", "Usunięte. Nic tu nie zostało."))));
        return Next.Stay;
    }

    private static Task<Next> Speak(Turn turn)
    {
        if (LanguageExtensions.Parse(turn.Input.Text) is not { } language)
            return Tell(turn, turn.Say((
                "I speak English (language en), Lithuanian (language lt) and Polish (language pl).",
                "Kalbu angliškai (kalba en), lietuviškai (kalba lt) ir lenkiškai (kalba pl).",
                "Mówię po angielsku (język en), litewsku (język lt) i polsku (język pl).")));
        turn.Profile.Speak(language.Code());
        turn.Language = language;
        if (turn.Contact?.Interview is { IsOpen: true })
            return Task.FromResult(Next.Again);
        return Tell(turn, turn.Say(("English it is.", "Kalbėsiu lietuviškai.", "Mówimy po polsku.")));
    }

    private static Task<Next> Planned(Turn turn) =>
        IsWriting(turn) ? Task.FromResult(Written(turn)) : Tell(turn, turn.Say(HelpWords.Planned(turn.Input.Beside)));

    private static bool IsWriting(Turn turn) =>
        turn.Input.IsTyped && turn.Agenda.Find(turn.Contact?.Interview?.OpenQuestion) is { Kind: QuestionKind.Write };

    // "Demo on Friday" is what was agreed, and "show them the figures" the plan: words that only begin like a command.
    private static Next Written(Turn turn)
    {
        turn.Input = new Input(Intent.None, turn.Input.Whole);
        return Next.GoOn;
    }

    private static Task<Next> Said(Turn turn)
    {
        if (turn.Contact?.Interview is not { } interview)
            return Help(turn);
        var open = turn.Agenda.Find(interview.OpenQuestion);
        // The answer to what is being asked comes first; then "need is immediate"; then a word about not having understood.
        if (open is { Kind: not QuestionKind.Choose } || (open is not null && AnswerReader.OptionNamed(open.Options, turn.Input.Text) is not null))
            return Task.FromResult(Next.GoOn);
        return Task.FromResult(ChangeReader.Read(turn.Agenda, turn.Input.Text) switch
        {
            ({ } question, { } value) => Apply(turn, question, value),
            // On the verdict the name of a question opens it, as a tap on it does.
            ({ } question, null) when open is null && question.AppliesTo(turn.Contact) => Next.Begin<QualifyDialog>(question.Key),
            _ => Next.GoOn,
        });
    }

    private static Next Answering(Turn turn)
    {
        if (turn.Input.IsTyped)
            return turn.Contact?.Interview is null ? NothingOpen(turn) : Next.GoOn;
        if (!MayAnswer(turn))
            return NotFound(turn);
        if (!turn.IsFresh)
            return Next.Again;
        turn.TurnTo(turn.Contact);
        return Next.GoOn;
    }

    private static bool MayAnswer(Turn turn) =>
        turn.Contact is { Interview: not null } contact && turn.Input.Tap?.Contact == contact.Id && turn.User.MayChange(contact);

    private static async Task<Contact?> Own(Turn turn, Guid id) =>
        await turn.Book.Find(id) is { } contact && turn.User.MayChange(contact) ? contact : null;

    private static Next NotFound(Turn turn)
    {
        turn.Tell(turn.Say(Phrases.NotFound));
        return Next.Stay;
    }

    private static Next NothingOpen(Turn turn)
    {
        turn.Show(turn.NewCard()
            .Text(turn.Say(("No interview is open.", "Nėra pradėto pokalbio.", "Nie ma otwartej rozmowy.")))
            .Buttons(
                new Button(turn.Say(QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true),
                new Button(turn.Say(ShowPipeline), new CardAction(Verbs.Pipeline))));
        return Next.Stay;
    }

    private static Task<Next> Tell(Turn turn, string text)
    {
        turn.Tell(text);
        return Task.FromResult(Next.Stay);
    }

    private static void List(Turn turn, Card card, IReadOnlyList<Contact> contacts)
    {
        foreach (var contact in contacts)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {turn.Say(StandingWords.Of(contact.Standing))}",
                new CardAction(Verbs.Open) { Contact = contact.Id }));
    }

    private static void ListOpen(Turn turn, Card card, IReadOnlyList<Contact> open, int count)
    {
        if (count == 0)
            return;
        card.Text(turn.Say(("Open interviews", "Pradėti pokalbiai", "Otwarte rozmowy")), isQuiet: true);
        foreach (var contact in open)
            card.Row(new Row(
                PlainText.Cut(contact.Name, 40),
                $"{PlainText.Cut(contact.Company, 30)} · {Phrases.PlaceOf(turn.Agenda.Counted.Count(q => q.IsAnsweredFor(contact)), turn.Agenda.Counted.Count, turn.Language)}",
                new CardAction(Verbs.Resume) { Contact = contact.Id }));
        if (count > open.Count)
            card.Text(new Words($"and {count - open.Count} more", $"ir dar {count - open.Count}", $"i jeszcze {count - open.Count}").In(turn.Language), isQuiet: true);
    }
}
