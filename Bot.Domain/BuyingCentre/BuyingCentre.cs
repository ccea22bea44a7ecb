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

    /// <summary>
    /// Whether a saboteur is about, named or not. Somebody once named stays one until they change sides, whatever is answered about the
    /// rest.
    /// </summary>
    public bool HasSaboteur => contact.Answers.Saboteurs switch
    {
        SaboteurPresence.None or null => First(p => p is { Stance: Stance.Saboteur, Name.Length: > 0 }) is not null,
        SaboteurPresence.Suspected or SaboteurPresence.Known => true,
    };

    /// <summary>Somebody noted as against it, though the rep says that nobody is (D14); null when the two agree.</summary>
    public Person? InDoubt => contact.Answers.Saboteurs is SaboteurPresence.None ? First(p => p is { Stance: Stance.Saboteur, Name.Length: > 0 }) : null;

    /// <summary>Whom the next plan is for: the first saboteur without one, or the only one. Null when none is noted, or several are and all have one.</summary>
    public Person? ToPlanFor => FirstLacking(p => p.Plan is null);

    /// <summary>Whose motive is asked for next: the first saboteur's without a known one, or the only one's. Null as for <see cref="ToPlanFor"/>.</summary>
    public Person? ToExplain => FirstLacking(p => p.Motive is null);

    /// <summary>Whether a reported saboteur has not been named.</summary>
    public bool HasUnnamedSaboteur => HasSaboteur && !Saboteurs.Any(p => p.Name.Length > 0);

    /// <summary>Whether a reported saboteur's motive is not known.</summary>
    public bool HasUnexplainedSaboteur => HasSaboteur && (!Saboteurs.Any() || Saboteurs.Any(p => p.Motive is null));

    /// <summary>Whether nothing is planned against a reported saboteur.</summary>
    public bool HasUnansweredSaboteur =>
        HasSaboteur && (First(p => p.Stance == Stance.Saboteur) is null || First(p => p is { Stance: Stance.Saboteur, Plan: null }) is not null);

    /// <summary>Whether a saboteur is about whose influence is not known to be low, and against whom nothing is planned: that caps the verdict (D14).</summary>
    public bool NeedsPlan
    {
        get
        {
            if (!HasSaboteur)
                return false;
            var isNamed = false;
            for (var place = 0; place < People.Count; place++)
                if (People[place] is { Stance: Stance.Saboteur } saboteur)
                {
                    if (saboteur is { Plan: null, Influence: not Influence.Low })
                        return true;
                    isNamed = true;
                }

            return !isNamed;
        }
    }

    /// <summary>Somebody to work with when a saboteur is present (D15): an ally, a named influencer, or the contact who influences or decides.</summary>
    public string? Ally =>
        First(p => p.Stance == Stance.Ally)?.Name
        ?? First(p => p is { Role: BuyingRole.Influencer, Stance: not Stance.Saboteur })?.Name
        ?? (contact.Answers.Authority is AuthorityRole.Influences or AuthorityRole.Decides ? contact.Name : null);

    /// <summary>
    /// Records who authorises the purchase, beside whoever else does (D13). Somebody noted for another reason decides from now on, and
    /// keeps what is noted of them; a name one slip of the pen away from a decider's corrects it.
    /// </summary>
    public void NameDecider(string name, User by, DateTimeOffset at)
    {
        if (Named(name) is { Role: not BuyingRole.Decider } noted)
        {
            Note(noted.Name, BuyingRole.Decider, null, null, null, by, at);
            return;
        }

        var key = SearchKey.Of(name);
        var known = Named(name)
            ?? People.FirstOrDefault(p =>
                p is { Role: BuyingRole.Decider, Name.Length: > 0 } && SearchKey.Resemble(SearchKey.Of(p.Name), key));
        if (known?.Name == name)
            return;
        contact.Remember(new DeciderNamed(known?.Name, name), by, at);
        Put(known, (known ?? new Person("", BuyingRole.Decider, Stance.Neutral)) with { Name = name });
    }

    /// <summary>Records who works against the purchase, and how much their word weighs. Naming them again corrects both.</summary>
    public void NameSaboteur(string name, Influence? influence, User by, DateTimeOffset at)
    {
        // Whoever is in it already for another reason changes sides.
        if (Named(name) is { Stance: not Stance.Saboteur })
        {
            Note(name, null, Stance.Saboteur, influence, null, by, at);
            return;
        }

        var key = SearchKey.Of(name);
        var known = Saboteurs.FirstOrDefault(p => p.Name.Length > 0 && SearchKey.Of(p.Name) == key) ?? Saboteurs.FirstOrDefault(p => p.Name.Length == 0);
        if (known?.Name != name)
            contact.Remember(new SaboteurNamed(known is { Name.Length: > 0 } ? known.Name : null, name), by, at);
        if (influence is { } weight && known?.Influence != weight)
            contact.Remember(new InfluenceChanged(name, known?.Influence, weight), by, at);
        Put(known, (known ?? Unnamed) with { Name = name, Influence = influence ?? known?.Influence });
        EndThatNobodyObjects(by, at);
    }

    /// <summary>
    /// Records somebody's part in the decision, and what it rests on (D13). Naming them again corrects it; what is not told of them stays.
    /// Without a role they are somebody who will work with it, without a stance nothing is known of where they stand.
    /// </summary>
    public void Note(string name, BuyingRole? role, Stance? stance, Influence? influence, string? evidence, User by, DateTimeOffset at)
    {
        var known = Named(name);
        var before = known ?? new Person(name, BuyingRole.User, Stance.Neutral);
        var after = before with
        {
            Name = name, Role = role
                ?? before.Role, Stance = stance
                ?? before.Stance, Influence = influence
                ?? before.Influence, Evidence = evidence
                ?? before.Evidence,
        };
        if (known == after)
            return;
        contact.Remember(
            known is null
                ? new PersonAdded(name, after.Part) { Evidence = evidence }
                : new PartChanged(name, known.Part, after.Part) { Evidence = evidence },
            by,
            at);
        Put(known, after);
        if (after.Stance == Stance.Saboteur)
            EndThatNobodyObjects(by, at);
    }

    /// <summary>Takes somebody out of the decision: they have nothing to do with it after all. False when nobody of that name is in it.</summary>
    public bool Remove(string name, User by, DateTimeOffset at)
    {
        if (Named(name) is not { } known)
            return false;
        contact.Remember(new PersonRemoved(known.Name, known.Part, known.Evidence), by, at);
        Take(known);
        return true;
    }

    /// <summary>
    /// Forgets a person by their names, folded for finding, whether they are in it now or were once: nothing of them stays in the buying
    /// centre. The history keeps that something was erased; what its changes say of them is erased where it is stored.
    /// </summary>
    /// <returns>False when nobody of those names was ever in it.</returns>
    public bool Forget(IReadOnlySet<string> keys, User by, DateTimeOffset at)
    {
        if (!keys.Any(contact.HasNamed))
            return false;
        contact.People = People.Where(p => p.Name.Length == 0 || !keys.Contains(SearchKey.Of(p.Name))).ToList();
        foreach (var key in keys)
            contact.ForgetKey(key);
        contact.Remember(new PersonErased(), by, at);
        return true;
    }

    // Somebody works against it: that nobody does is true no more.
    private void EndThatNobodyObjects(User by, DateTimeOffset at)
    {
        if (contact.Answers.Saboteurs is SaboteurPresence.None)
            contact.Record(Keys.SaboteursPresent, EnumNames<SaboteurPresence>.Of(SaboteurPresence.Known), by, at);
    }

    internal Person? Named(string name)
    {
        var key = SearchKey.Of(name);
        return People.FirstOrDefault(p => p.Name.Length > 0 && SearchKey.Of(p.Name) == key);
    }

    /// <summary>Records what is planned against a saboteur: the one named, or <see cref="ToPlanFor"/>. Where it is not clear against whom, nothing.</summary>
    public void PlanAgainstSaboteur(string plan, User by, DateTimeOffset at, string? name = null)
    {
        var known = name is null ? ToPlanFor : SaboteurNamed(name);
        if (known is null && (name is not null || Saboteurs.Any()))
            return;
        var saboteur = known ?? Unnamed;
        if (saboteur.Plan == plan)
            return;
        contact.Remember(new PlanChanged(saboteur.Name, saboteur.Plan, plan), by, at);
        Put(known, saboteur with { Plan = plan });
    }

    /// <summary>Records why a saboteur is against it: the one named, or <see cref="ToExplain"/>. Where it is not clear who, nothing.</summary>
    public void NoteMotive(Motive motive, User by, DateTimeOffset at, string? name = null)
    {
        var known = name is null ? ToExplain : SaboteurNamed(name);
        if (known is null && (name is not null || Saboteurs.Any()))
            return;
        var saboteur = known ?? Unnamed;
        if (saboteur.Motive == motive)
            return;
        contact.Remember(new MotiveChanged(saboteur.Name, saboteur.Motive, motive), by, at);
        Put(known, saboteur with { Motive = motive });
    }

    /// <summary>
    /// Settles whether somebody noted as against it changed sides, as nobody is said to be (D14). Where they did not, somebody is known to
    /// be.
    /// </summary>
    public void Settle(string name, bool haveChanged, User by, DateTimeOffset at)
    {
        if (SaboteurNamed(name) is not { } saboteur)
            return;
        if (haveChanged)
            Note(saboteur.Name, null, Stance.Neutral, null, null, by, at);
        else
            contact.Record(Keys.SaboteursPresent, EnumNames<SaboteurPresence>.Of(SaboteurPresence.Known), by, at);
    }

    /// <summary>Puts somebody else in the place of the last one of whom something holds. False when it holds of nobody.</summary>
    internal bool Replace(Func<Person, bool> holds, Func<Person, Person> changed)
    {
        if (People.LastOrDefault(holds) is not { } person)
            return false;
        Put(person, changed(person));
        return true;
    }

    private Person? FirstLacking(Func<Person, bool> lacks) => Saboteurs.FirstOrDefault(lacks) ?? (Saboteurs.Count() == 1 ? Saboteurs.First() : null);

    // Without a name it is the one who is suspected but not known by name.
    private Person? SaboteurNamed(string name)
    {
        var key = SearchKey.Of(name);
        return Saboteurs.FirstOrDefault(p => SearchKey.Of(p.Name) == key);
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
    internal void Put(Person? before, Person after)
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

    internal void Take(Person person) => contact.People = People.Where(p => !ReferenceEquals(p, person)).ToList();
}
