namespace SalesBot.Domain;

/// <summary>The people who take part in the decision to buy (D13), including those who work against it (D14).</summary>
public sealed partial class BuyingCentre(Contact contact)
{
    /// <summary>
    /// Everyone noted so far, in the order in which they were added. The contact's own part is the answer to <c>authority.role</c>.
    /// </summary>
    public IReadOnlyList<Person> People => contact.People;

    /// <summary>Whether it is known who authorises the purchase: the contact or a person in the buying centre.</summary>
    public bool HasDecider =>
        contact.Answers.Is(AuthorityRole.Decides) || First(p => p.Role == BuyingRole.Decider) is not null;

    /// <summary>The people who work against the purchase. One may be without a name.</summary>
    public IEnumerable<Person> Saboteurs => People.Where(p => p.Stance == Stance.Saboteur);

    /// <summary>
    /// Whether there is a saboteur, named or not. A named saboteur counts until they change sides, whatever the rep answers about
    /// saboteurs.
    /// </summary>
    public bool HasSaboteur => contact.Answers.Saboteurs switch
    {
        SaboteurPresence.None or null => First(p => p is { Stance: Stance.Saboteur, Name.Length: > 0 }) is not null,
        SaboteurPresence.Suspected or SaboteurPresence.Known => true,
    };

    /// <summary>Whether there are only hints: the rep suspects that somebody objects and nobody is named.</summary>
    public bool IsOnlySuspected =>
        contact.Answers.Saboteurs is SaboteurPresence.Suspected && First(p => p is { Stance: Stance.Saboteur, Name.Length: > 0 }) is null;

    /// <summary>A named saboteur although the rep answered that nobody objects (D14); null when the two agree.</summary>
    public Person? InDoubt => contact.Answers.Saboteurs is SaboteurPresence.None ? First(p => p is { Stance: Stance.Saboteur, Name.Length: > 0 }) : null;

    /// <summary>
    /// The saboteur who gets the next plan: the first without a plan, or the only one. Null when there is none, or several who all have
    /// plans.
    /// </summary>
    public Person? ToPlanFor => FirstLacking(p => !p.HasPlan);

    /// <summary>
    /// The saboteur whose motive is asked next: the first without a motive, or the only one. Null when there is none, or several whose
    /// motives are known.
    /// </summary>
    public Person? ToExplain => FirstLacking(p => p.Motive is null);

    /// <summary>Whether there is a saboteur and none is named.</summary>
    public bool HasUnnamedSaboteur => HasSaboteur && !Saboteurs.Any(p => p.Name.Length > 0);

    /// <summary>Whether there is a saboteur whose motive is not known.</summary>
    public bool HasUnexplainedSaboteur => HasSaboteur && (!Saboteurs.Any() || Saboteurs.Any(p => p.Motive is null));

    /// <summary>Whether there is a saboteur for whom there is no plan.</summary>
    public bool HasUnansweredSaboteur =>
        HasSaboteur && (First(p => p.Stance == Stance.Saboteur) is null || First(p => p is { Stance: Stance.Saboteur, HasPlan: false }) is not null);

    /// <summary>
    /// Whether there is a saboteur without a plan whose influence is not known to be low. That caps the verdict at prospect (D14). A
    /// suspicion does not.
    /// </summary>
    public bool NeedsPlan
    {
        get
        {
            if (!HasSaboteur || IsOnlySuspected)
                return false;
            var isNamed = false;
            for (var place = 0; place < People.Count; place++)
                if (People[place] is { Stance: Stance.Saboteur } saboteur)
                {
                    if (saboteur is { HasPlan: false, Influence: not Influence.Low })
                        return true;
                    isNamed = true;
                }

            return !isNamed;
        }
    }

    /// <summary>
    /// A person to work with when there is a saboteur (D15): an ally, else the contact if they have a say, see the benefits and are not the
    /// saboteur. Null when there is nobody: who is neutral is no ally.
    /// </summary>
    public string? Ally =>
        First(p => p.Stance == Stance.Ally)?.Name
        ?? (contact.Answers is
            {
                Authority: AuthorityRole.Influences or AuthorityRole.Decides,
                Interest: InterestLevel.Benefits or InterestLevel.Comparing or InterestLevel.Ready,
            }
            && First(p => p.Stance == Stance.Saboteur && p.Name.Length > 0 && SearchKey.Of(p.Name) == contact.NameKey) is null
            ? contact.Name
            : null);

    /// <summary>
    /// Records a person who authorises the purchase, in addition to any other (D13). A person who is already in the buying centre becomes a
    /// decider and keeps their other details. A name one typing slip away from a decider's corrects that name.
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

    /// <summary>Records a person who works against the purchase, and their influence. Naming them again corrects both.</summary>
    public void NameSaboteur(string name, Influence? influence, User by, DateTimeOffset at)
    {
        // A person who is in the buying centre with another stance becomes a saboteur.
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
    /// Records a person's part in the decision and the evidence for it (D13). Noting them again corrects it; arguments that are null leave
    /// the detail as it was. A new person without a stance is neutral.
    /// </summary>
    public void Note(string name, BuyingRole? role, Stance? stance, Influence? influence, string? evidence, User by, DateTimeOffset at)
    {
        var known = Named(name);
        var before = known ?? new Person(name, Role: null, Stance.Neutral);
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

    /// <summary>Removes a person who has no part in the decision. False when there is nobody of that name.</summary>
    public bool Remove(string name, User by, DateTimeOffset at)
    {
        if (Named(name) is not { } known)
            return false;
        contact.Remember(new PersonRemoved(known.Name, known.Part, known.Evidence), by, at);
        Take(known);
        return true;
    }

    /// <summary>
    /// Erases a person from the buying centre by their search keys, whether they are in it now or were removed. The history keeps a record
    /// that something was erased. The storage erases what earlier changes say of them.
    /// </summary>
    /// <returns>False when nobody with these keys was ever in it.</returns>
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

    // A saboteur was noted, so the answer "nobody objects" is replaced.
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

    /// <summary>
    /// Records a saboteur's motive: the named one's, or that of <see cref="ToExplain"/>. Does nothing when it is unclear which saboteur is
    /// meant.
    /// </summary>
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
    /// Settles the contradiction when the rep answered that nobody objects and a saboteur is noted (D14). Either the saboteur has changed
    /// sides and becomes neutral, or the answer becomes <see cref="SaboteurPresence.Known"/>.
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

    /// <summary>Replaces the last person who meets a condition. False when nobody meets it.</summary>
    internal bool Replace(Func<Person, bool> holds, Func<Person, Person> changed)
    {
        if (People.LastOrDefault(holds) is not { } person)
            return false;
        Put(person, changed(person));
        return true;
    }

    private Person? FirstLacking(Func<Person, bool> lacks) => Saboteurs.FirstOrDefault(lacks) ?? (Saboteurs.Count() == 1 ? Saboteurs.First() : null);

    // An empty name finds the saboteur who is not known by name.
    private Person? SaboteurNamed(string name)
    {
        var key = SearchKey.Of(name);
        return Saboteurs.FirstOrDefault(p => SearchKey.Of(p.Name) == key);
    }

    // Called often when many contacts are judged: a plain loop avoids allocating an enumerator.
    private Person? First(Func<Person, bool> fits)
    {
        var people = People;
        for (var place = 0; place < people.Count; place++)
            if (fits(people[place]))
                return people[place];
        return null;
    }

    private static Person Unnamed => new("", Role: null, Stance.Saboteur);

    /// <summary>Replaces a person, or adds them at the end. Removes a person who has no name, no plan and no motive left.</summary>
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
