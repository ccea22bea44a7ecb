namespace SalesBot.Domain;

/// <summary>What kind of thing happened to a contact.</summary>
public enum HistoryKind
{
    /// <summary>The contact was entered.</summary>
    Entered,

    /// <summary>A question was answered or its answer changed.</summary>
    Answered,

    /// <summary>The standing changed, up or down (D2).</summary>
    StandingChanged,

    /// <summary>The stage in the cycle changed (D16).</summary>
    StageChanged,

    /// <summary>Somebody was named in the buying centre (D13, D14).</summary>
    PersonNamed,

    /// <summary>How much a saboteur's word weighs was noted (D14).</summary>
    InfluenceNoted,

    /// <summary>Somebody's role, stance and influence were noted, or they were taken out (D13).</summary>
    PartNoted,

    /// <summary>Somebody in the buying centre was erased at their wish.</summary>
    PersonErased,

    /// <summary>A counter-plan was made (D14).</summary>
    PlanMade,

    /// <summary>A saboteur's motive was noted (D14).</summary>
    MotiveNoted,

    /// <summary>A step of the cycle was planned, made or called off (D18); a closing ends the matter (D5).</summary>
    StepTaken,

    /// <summary>A person ruled the contact out, or took it up again.</summary>
    OutcomeChanged,

    /// <summary>An earlier change was taken back.</summary>
    Undone,

    /// <summary>Somebody put their own view above the judgement's.</summary>
    Overridden,

    /// <summary>The judgement's own view counts again.</summary>
    OverrideLifted,
}

/// <summary>One change to a contact: who, when, what, from what, to what and why (D16). Never edited.</summary>
public sealed class HistoryEntry : Owned
{
    /// <summary>The reason of an answer that a credit controller gave or confirmed.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The reason of a standing that follows from somebody's own view.</summary>
    public const string Overruled = "overridden";

    private HistoryEntry() { }

    internal HistoryEntry(Contact contact, int number, HistoryKind kind, string? subject, string? from, string? to, User by, DateTimeOffset at)
        : base(contact)
    {
        ContactId = contact.Id;
        Number = number;
        (Kind, Subject, From, To) = (kind, subject, from, to);
        (ById, By, At) = (by.Id, by.Name, at);
    }

    /// <summary>The contact it happened to.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>Its place in the contact's history, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What kind of change it was.</summary>
    public HistoryKind Kind { get; private set; }

    /// <summary>What changed: a question's key, a person's name, or the kind of a step.</summary>
    public string? Subject { get; private set; }

    /// <summary>The value before; null when there was none or it was unknown.</summary>
    public string? From { get; private set; }

    /// <summary>The value after; null when it is unknown.</summary>
    public string? To { get; private set; }

    /// <summary>Why: the rule that judged, by its name; <see cref="Confirmed"/>, <see cref="Overruled"/>, or somebody's own words for a step, an end or an override.</summary>
    public string? Reason { get; internal set; }

    /// <summary>The step's own day, which may be another than the one on which it was told; of a change of stage, the day on which the former stage began (D19).</summary>
    public DateOnly? On { get; internal set; }

    /// <summary>The answers that carried a change of standing, as <c>interest.level=comparing;need.strength=real</c> (D2).</summary>
    public string? Evidence { get; internal set; }

    /// <summary>The edition of the playbook it was judged by (D7).</summary>
    public string? PlaybookVersion { get; internal set; }

    /// <summary>Whether it is something a rep said, and may take back.</summary>
    public bool CanBeTakenBack =>
        Kind is HistoryKind.Answered or HistoryKind.PersonNamed or HistoryKind.InfluenceNoted or HistoryKind.PlanMade or HistoryKind.MotiveNoted
            or HistoryKind.PartNoted or HistoryKind.StepTaken or HistoryKind.OutcomeChanged;

    /// <summary>The number of the entry that this one takes back.</summary>
    public int? TakesBack { get; internal set; }

    /// <summary>Whether there was an answer at all before this one, so that taking it back can tell unknown from unasked.</summary>
    public bool WasAnswered { get; internal set; }

    /// <summary>The user who did it.</summary>
    public string ById { get; private set; } = "";

    /// <summary>That user's name at the time.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether it says something of a person in the buying centre, however their name was written.</summary>
    public bool Tells(string name) => Tells(new HashSet<string>(StringComparer.Ordinal) { SearchKey.Of(name) });

    /// <summary>Whether it says something of a person in the buying centre whom these names, folded for finding, mean.</summary>
    public bool Tells(IReadOnlySet<string> keys)
    {
        return Kind switch
        {
            HistoryKind.PersonNamed => Is(From) || Is(To),
            HistoryKind.Undone => Is(Subject) || Is(From) || Is(To),
            HistoryKind.InfluenceNoted or HistoryKind.PlanMade or HistoryKind.MotiveNoted or HistoryKind.PartNoted => Is(Subject),
            _ => false,
        };

        bool Is(string? written) => written is { Length: > 0 } && keys.Contains(SearchKey.Of(written));
    }

    /// <summary>The names, folded for finding, under which a history knows somebody: where a name was corrected, the former one is theirs too.</summary>
    public static IReadOnlySet<string> NamesOf(string name, IEnumerable<HistoryEntry> history)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { SearchKey.Of(name) };
        var corrections = history.Where(h => h is { Kind: HistoryKind.PersonNamed, From.Length: > 0, To.Length: > 0 }).Select(h => (From: SearchKey.Of(h.From!), To: SearchKey.Of(h.To!))).ToList();
        while (corrections.RemoveAll(c => (keys.Contains(c.From) && keys.Add(c.To)) || (keys.Contains(c.To) && keys.Add(c.From))) > 0)
        {
        }

        return keys;
    }

    /// <summary>Erases what it says: that something was there once is all that stays.</summary>
    public void Erase() => (Kind, Subject, From, To, Reason, Evidence, TakesBack) = (HistoryKind.PersonErased, null, null, null, null, null, null);
}
