using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Shows the buying centre of one contact's deal (D13), and lets the rep correct or remove a person.</summary>
internal sealed class People : Feature
{
    public const string Verb = "people", RemoveVerb = "remove";

    public People()
    {
        Say(["people", "buying centre"], ["zmones", "pirkimo sprendimo grupe", "pirkimo centras"],
            ["osoby", "ludzie", "komitet zakupowy", "centrum zakupowe"], Show,
            menu: new(7, ("People", "Žmonės", "Osoby"),
            ("Who has a say in the decision: people NAME", "Kas dalyvauja priimant sprendimą: žmonės VARDAS", "Kto ma wpływ na decyzję: osoby IMIĘ")));
        OnTap(Verb, Show);
        OnTap(InterviewVerbs.Person, Show);
        OnTap(RemoveVerb, Show);
        Explain(
            HelpGroup.Contact, 2,
            ("people NAME", "žmonės VARDAS", "osoby IMIĘ"),
            ("Who takes part in the decision", "Kas dalyvauja priimant sprendimą", "Kto bierze udział w decyzji"),
            tap: "people");
    }

    private const int MostShown = 12;

    public static Task<Next> Show(Turn turn) => turn.Input.Tap switch
    {
        { Verb: InterviewVerbs.Person, Value: { } name, Question: Keys.BuyingCentreMember } =>
            ContactLookup.With(turn, new CardAction(Verb), contact => Save(turn, contact, name)),
        { Verb: InterviewVerbs.Person, Value: { } name } => ContactLookup.With(turn, new CardAction(Verb), contact => ShowPerson(turn, contact, name)),
        { Verb: RemoveVerb, Value: { } name } => ContactLookup.With(turn, new CardAction(Verb), contact => Remove(turn, contact, name)),
        _ => ContactLookup.With(turn, new CardAction(Verb), contact => ShowAll(turn, contact)),
    };

    private static async Task<Next> ShowAll(Turn turn, Contact contact)
    {
        await turn.LayAside();
        var mayChange = TurnTo(turn, contact);
        // The contact may be named as one of the people, as an objector for example, and is still one person.
        var named = contact.BuyingCentre.People.Where(p => p.Name.Length > 0).ToLookup(p => SearchKey.Of(p.Name) == SearchKey.Of(contact.Name));
        var (own, people) = (named[true].FirstOrDefault(), named[false].ToList());
        var card = turn.NewCard().Title(
            turn.Say(("Who takes part", "Kas dalyvauja", "Kto bierze udział")),
            $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}",
            people.Count + 1, new Words("in all", "iš viso", "razem").In(turn.Language));
        card.Row(new Row(
            PlainText.Cut(contact.Name, 40),
            own is null ? OwnPart(turn, contact) : $"{OwnPart(turn, contact)} · {Attitude(turn, own)}",
            !mayChange ? null
            : own is not null ? OnPerson(turn, InterviewVerbs.Person, own.Name)
            : turn.On(Corrections.Verb, Keys.AuthorityRole)));
        foreach (var person in people.Take(MostShown))
            card.Row(new Row(PlainText.Cut(person.Name, 40), Part(turn, person), mayChange ? OnPerson(turn, InterviewVerbs.Person, person.Name) : null));
        if (people.Count > MostShown)
            card.Text(Phrases.AndMore(people.Count - MostShown, turn.Language), isQuiet: true);
        turn.Show(card.Buttons(
            mayChange ? new Button(
                turn.Say(("Add a person", "Pridėti žmogų", "Dodaj osobę")),
                turn.On(Corrections.Verb, Keys.BuyingCentreMember),
                IsPositive: true)
                : null,
            mayChange && !contact.HasEnded ? SharedDeal.Button(turn, contact) : null,
            new Button(turn.Say(("Show the contact", "Rodyti kontaktą", "Pokaż kontakt")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static async Task<Next> ShowPerson(Turn turn, Contact contact, string name, IReadOnlyDictionary<string, string>? entered = null)
    {
        if (!TurnTo(turn, contact) || Named(contact, name) is not { } person)
            return ContactLookup.NotFound(turn);
        await turn.LayAside();
        var question = turn.Agenda.Find(Keys.BuyingCentreMember)!;
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(PlainText.Cut(person.Name, 40));
        if (person is { Plan: not null, PlanResult: not null })
            card.Text($"{turn.Say(("Counter-plan", "Veiksmų planas", "Plan działania"))}: {PlanWords.Of(person, 120, turn.Language)}", isQuiet: true);
        // Only saboteurs have a motive and a plan.
        foreach (var field in question.Fields.Where(f => !f.IsAside || person.Stance == Stance.Saboteur))
        {
            // How a plan went is asked only when there is one.
            if (field.Key == Keys.BuyingCentrePlanResult && !person.HasPlan)
                continue;
            var value = entered?.GetValueOrDefault(field.Key) ?? ValueOf(person, field.Key);
            if (field.Kind is FieldKind.Choice)
                card.Choice(field.Key, turn.Say(field.Label), value,
                    field.Options.Select(o => (turn.Say(o.Title), o.Value)), several: false, turn.Say(Phrases.ChooseOne));
            else if (field.Kind is FieldKind.Date)
                card.Date(field.Key, turn.Say(field.Label), value);
            else
                card.Words(field.Key, turn.Say(field.Label), value, PlainText.LongestNote, isRequired: false, null, isLong: true);
        }

        turn.Show(card.Buttons(
            new Button(
                turn.Say(Phrases.Save),
                OnPerson(turn, InterviewVerbs.Person, person.Name) with { Question = question.Key },
                IsPositive: true) { TakesInputs = true },
            new Button(turn.Say(("Takes no part", "Nedalyvauja", "Nie bierze udziału")), OnPerson(turn, RemoveVerb, person.Name)),
            new Button(turn.Say(Phrases.Back), new CardAction(Verb) { Contact = contact.Id })));
        return Next.Stay;
    }

    // Saves a person's details; the open question stays open.
    private static async Task<Next> Save(Turn turn, Contact contact, string name)
    {
        var isNewest = turn.IsFresh;
        if (!TurnTo(turn, contact) || Named(contact, name) is null)
            return ContactLookup.NotFound(turn);
        if (!isNewest)
            return await ShowPerson(turn, contact, name);
        var question = turn.Agenda.Find(Keys.BuyingCentreMember)!;
        var inputs = turn.Input.Tap!.Inputs;
        var (given, doubt) = AnswerReader.Beside(turn, question, inputs);
        // A day without a plan, or a plan of one word, says nothing of what will be done.
        if ((given.GetValueOrDefault(Keys.BuyingCentrePlan) ?? (given.ContainsKey(Keys.BuyingCentrePlanOn) ? "" : null)) is { } plan
            && !PlainText.HasWords(plan, SaboteursDialog.FewestWordsOfPlan))
            doubt ??= Phrases.PleaseWriteSomething;
        if (doubt is { } why)
        {
            turn.Tell(turn.Say(why));
            return await ShowPerson(turn, contact, name, inputs);
        }

        question.Store(contact, name, given, turn.User, turn.Now, turn.Today, turn.Playbook);
        return Next.Begin(contact.Outcome is null ? turn.Agenda.Find(contact.Interview?.OpenQuestion)?.Key : AgendaDialog.ToVerdict);
    }

    private static async Task<Next> Remove(Turn turn, Contact contact, string name)
    {
        var isNewest = turn.IsFresh;
        if (!TurnTo(turn, contact))
            return ContactLookup.NotFound(turn);
        // An old card must not remove a person who was added again since it was made.
        if (isNewest && Named(contact, name) is not null)
            contact.BuyingCentre.Remove(name, turn.User, turn.Now);
        // The user's next message must not answer an open question about a removed person.
        await turn.LayAside();
        return await ShowAll(turn, contact);
    }

    private static bool TurnTo(Turn turn, Contact contact)
    {
        if (!turn.User.MayChange(contact))
            return false;
        ContactLookup.TurnTo(turn, contact);
        return true;
    }

    private static Person? Named(Contact contact, string name) => contact.BuyingCentre.People.FirstOrDefault(p => p.Name.Length > 0 && p.Name == name);

    private static CardAction OnPerson(Turn turn, string verb, string name) => turn.On(verb, null, name);

    private static string Part(Turn turn, Person person) =>
        string.Join(" · ", new[] { person.Role is { } role ? turn.Say(StandingWords.Of(role)) : null, Attitude(turn, person) }.OfType<string>());

    private static string Attitude(Turn turn, Person person)
    {
        var part = PersonWords.Attitude(person, turn.Language);
        if (person is { Stance: Stance.Saboteur, HasPlan: true })
            part += $" · {turn.Say(("has a plan", "planas yra", "jest plan"))}{(person.PlanOn is { } day ? $" {PlanWords.By(day, turn.Language)}" : "")}";
        else if (person is { Stance: Stance.Saboteur, PlanResult: not null })
            part += $" · {turn.Say(("the plan did not work", "planas nepavyko", "plan się nie powiódł"))}";
        return person.Evidence is { } evidence ? $"{part} – {PlainText.Cut(evidence, 120)}" : part;
    }

    private static string OwnPart(Turn turn, Contact contact) =>
        contact.Answers.Authority is { } part
            ? AnswerWords.Of(turn.Agenda.Find(Keys.AuthorityRole)!, EnumNames<AuthorityRole>.Of(part), turn.Language)
            : turn.Say(Phrases.NotKnownYet);

    private static string? ValueOf(Person person, string field) => field switch
    {
        Keys.BuyingCentreRole => EnumNames<BuyingRole>.OfKnown(person.Role),
        Keys.BuyingCentreStance => EnumNames<Stance>.Of(person.Stance),
        Keys.BuyingCentreMemberInfluence => person.Influence is { } influence ? EnumNames<Influence>.Of(influence) : null,
        Keys.BuyingCentreMotive => person.Motive is { } motive ? EnumNames<Motive>.Of(motive) : null,
        Keys.BuyingCentrePlan => person.HasPlan ? person.Plan : null,
        Keys.BuyingCentrePlanOn => person.HasPlan ? PlanWords.Stored(person.PlanOn) : null,
        Keys.BuyingCentrePlanResult => null,
        _ => person.Evidence,
    };
}
