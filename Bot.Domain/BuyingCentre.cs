namespace SalesBot.Domain;

/// <summary>The people who take part in the decision to buy (D13), with those who work against it (D14).</summary>
public sealed class BuyingCentre(Contact contact)
{
    /// <summary>Everybody named so far, in the order they were named. The contact's own part is their answer to <c>authority.role</c>.</summary>
    public IReadOnlyList<Person> People => contact.People;

    /// <summary>Whether it is known who authorises the purchase: the contact, or somebody named.</summary>
    public bool HasDecider =>
        contact.Answers.Is(AuthorityRole.Decides) || First(p => p.Role == BuyingRole.Decider) is not null;

    /// <summary>Who works against the purchase, as far as named or planned for.</summary>
    public IEnumerable<Person> Saboteurs => People.Where(p => p.Stance == Stance.Saboteur);

    /// <summary>Whether the rep reported a saboteur, named or not. Somebody once named stays one until the rep says that nobody objects.</summary>
    public bool HasSaboteur => contact.Answers.Saboteurs switch
    {
        SaboteurPresence.None => false,
        null => First(p => p is { Stance: Stance.Saboteur, Name.Length: > 0 }) is not null,
        _ => true,
    };

    /// <summary>Whether a reported saboteur has not been named.</summary>
    public bool HasUnnamedSaboteur => HasSaboteur && !Saboteurs.Any(p => p.Name.Length > 0);

    /// <summary>Whether a reported saboteur's motive is not known.</summary>
    public bool HasUnexplainedSaboteur => HasSaboteur && (!Saboteurs.Any() || Saboteurs.Any(p => p.Motive is null));

    /// <summary>Whether nothing is planned against a reported saboteur.</summary>
    public bool HasUnansweredSaboteur =>
        HasSaboteur && (First(p => p.Stance == Stance.Saboteur) is null || First(p => p is { Stance: Stance.Saboteur, Plan: null }) is not null);

    /// <summary>Somebody to work with when a saboteur is present (D15): an ally, a named influencer, or the contact who influences or decides.</summary>
    public string? Ally =>
        First(p => p.Stance == Stance.Ally)?.Name
        ?? First(p => p is { Role: BuyingRole.Influencer, Stance: not Stance.Saboteur })?.Name
        ?? (contact.Answers.Authority is AuthorityRole.Influences or AuthorityRole.Decides ? contact.Name : null);

    /// <summary>Records who authorises the purchase. Naming them again corrects the name.</summary>
    public void NameDecider(string name, User by, DateTimeOffset at)
    {
        var known = People.FirstOrDefault(p => p.Role == BuyingRole.Decider);
        if (known?.Name == name)
            return;
        contact.Remember(HistoryKind.PersonNamed, Names<BuyingRole>.Of(BuyingRole.Decider), known?.Name, name, by, at);
        Put(known, (known ?? new Person("", BuyingRole.Decider, Stance.Neutral)) with { Name = name });
    }

    /// <summary>Records who works against the purchase, and how much their word weighs. Naming them again corrects both.</summary>
    public void NameSaboteur(string name, Influence? influence, User by, DateTimeOffset at)
    {
        var key = SearchKey.Of(name);
        var known = Saboteurs.FirstOrDefault(p => p.Name.Length > 0 && SearchKey.Of(p.Name) == key) ?? Saboteurs.FirstOrDefault(p => p.Name.Length == 0);
        if (known?.Name != name)
            contact.Remember(
                HistoryKind.PersonNamed, Names<Stance>.Of(Stance.Saboteur), known is { Name.Length: > 0 } ? known.Name : null, name, by, at);
        if (influence is { } weight && known?.Influence != weight)
            contact.Remember(
                HistoryKind.InfluenceNoted, name, known?.Influence is { } former ? Names<Influence>.Of(former) : null, Names<Influence>.Of(weight), by, at);
        Put(known, (known ?? Unnamed) with { Name = name, Influence = influence ?? known?.Influence });
    }

    /// <summary>Records what is planned against the first saboteur without a plan.</summary>
    public void PlanAgainstSaboteur(string plan, User by, DateTimeOffset at)
    {
        var known = Saboteurs.FirstOrDefault(p => p.Plan is null) ?? Saboteurs.FirstOrDefault();
        var saboteur = known ?? Unnamed;
        if (saboteur.Plan == plan)
            return;
        contact.Remember(HistoryKind.PlanMade, saboteur.Name, saboteur.Plan, plan, by, at);
        Put(known, saboteur with { Plan = plan });
    }

    /// <summary>Records why the first saboteur without a known motive is against it.</summary>
    public void NoteMotive(Motive motive, User by, DateTimeOffset at)
    {
        var known = Saboteurs.FirstOrDefault(p => p.Motive is null) ?? Saboteurs.FirstOrDefault();
        var saboteur = known ?? Unnamed;
        if (saboteur.Motive == motive)
            return;
        var before = saboteur.Motive is { } former ? Names<Motive>.Of(former) : null;
        contact.Remember(HistoryKind.MotiveNoted, saboteur.Name, before, Names<Motive>.Of(motive), by, at);
        Put(known, saboteur with { Motive = motive });
    }

    /// <summary>Takes back what was told of somebody. The answer is the key of the question it was told to; null when it is no longer so.</summary>
    internal string? TakeBack(HistoryEntry change)
    {
        var isDecider = change.Subject == Names<BuyingRole>.Of(BuyingRole.Decider);
        var person = People.LastOrDefault(p => change.Kind switch
        {
            HistoryKind.PersonNamed => p.Name == change.To && (isDecider ? p.Role == BuyingRole.Decider : p.Stance == Stance.Saboteur),
            HistoryKind.InfluenceNoted => p.Name == change.Subject && p.Influence == Names<Influence>.Read(change.To),
            HistoryKind.PlanMade => p.Name == change.Subject && p.Plan == change.To,
            HistoryKind.MotiveNoted => p.Name == change.Subject && p.Motive == Names<Motive>.Read(change.To),
            _ => false,
        });
        if (person is null)
            return null;
        Put(person, change.Kind switch
        {
            HistoryKind.PersonNamed => person with { Name = change.From ?? "" },
            HistoryKind.InfluenceNoted => person with { Influence = Names<Influence>.Read(change.From) },
            HistoryKind.PlanMade => person with { Plan = change.From },
            _ => person with { Motive = Names<Motive>.Read(change.From) },
        });
        return change.Kind switch
        {
            HistoryKind.PersonNamed => isDecider ? Keys.AuthorityDecider : Keys.BuyingCentrePerson,
            HistoryKind.InfluenceNoted => Keys.BuyingCentreInfluence,
            HistoryKind.PlanMade => Keys.SaboteursPlan,
            _ => Keys.SaboteursMotive,
        };
    }

    // Judging many contacts asks this often: no list is walked by an enumerator of its own.
    private Person? First(Func<Person, bool> fits)
    {
        var people = People;
        for (var place = 0; place < people.Count; place++)
            if (fits(people[place]))
                return people[place];
        return null;
    }

    private static Person Unnamed => new("", BuyingRole.User, Stance.Saboteur);

    /// <summary>Puts somebody in the place of who they were, or at the end; somebody of whom nothing is left to say goes.</summary>
    private void Put(Person? before, Person after)
    {
        var people = contact.People.ToList();
        var place = before is null ? -1 : people.FindIndex(p => ReferenceEquals(p, before));
        if (place < 0)
            people.Add(after);
        else if (after is { Name: "", Plan: null, Motive: null })
            people.RemoveAt(place);
        else
            people[place] = after;
        contact.People = people;
    }
}
