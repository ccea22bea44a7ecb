using System.Globalization;

namespace SalesBot.Domain;

/// <summary>Somebody who may buy, with what is known of them. Starts as a lead (D1); every change is kept in the history (D16).</summary>
public sealed class Contact : Owned
{
    private readonly List<HistoryEntry> news = [];
    private readonly Interview interview;

    private Contact() => (BuyingCentre, interview) = (new BuyingCentre(this), new Interview(this));

    private Contact(string tenantId, string ownerId) : base(tenantId, ownerId) =>
        (BuyingCentre, interview) = (new BuyingCentre(this), new Interview(this));

    /// <summary>Begins with the time of entry, so that what is new lies together on disk; the rest is random.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person's name as the rep wrote it, cleaned; up to 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The company's name as the rep wrote it, cleaned; up to 80 characters.</summary>
    public string Company { get; private set; } = "";

    /// <summary>The name folded for finding; see <see cref="SearchKey"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The name folded, last word first, so that a surname finds it too.</summary>
    public string SurnameKey { get; private set; } = "";

    /// <summary>The company folded for finding.</summary>
    public string CompanyKey { get; private set; } = "";

    /// <summary>The standing by the last verdict (D3).</summary>
    public Standing Standing { get; private set; }

    /// <summary>Where in the cycle the contact is (D16).</summary>
    public Stage Stage { get; private set; }

    /// <summary>What ended or parked the matter; null while it is open. Answers never change it: a customer stays a customer.</summary>
    public Standing? Outcome { get; private set; }

    /// <summary>Somebody's own view of the standing, put above the judgement's; null when nobody did that.</summary>
    public Overruling? Overruling { get; private set; }

    /// <summary>The version of the playbook that judged last (D7); null when none did.</summary>
    public string? PlaybookVersion { get; private set; }

    /// <summary>Whether a saboteur is about (D14).</summary>
    public bool IsAtRisk { get; private set; }

    /// <summary>The day on which a parked contact is taken up again (D19).</summary>
    public DateOnly? WakeUpOn { get; private set; }

    /// <summary>When the contact was entered, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>When anything about the contact last changed, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>How many entries the history has. The entries themselves are not needed to go on, so a turn does not get slower as they grow.</summary>
    public int HistoryLength { get; private set; }

    /// <summary>The answers by question.</summary>
    public Answers Answers { get; internal set; } = Answers.Empty;

    /// <summary>Who takes part in the decision (D13).</summary>
    public BuyingCentre BuyingCentre { get; }

    /// <summary>Where the interview about this contact stands; null when it was never begun.</summary>
    public Interview? Interview => HasOpenInterview is null ? null : interview;

    /// <summary>Whether quick questions of its interview remain; null when it was never begun.</summary>
    public bool? HasOpenInterview { get; internal set; }

    /// <summary>When the newest card of its interview was made, UTC.</summary>
    public DateTimeOffset ShownAt { get; internal set; }

    /// <summary>What was added to the history since the contact was loaded.</summary>
    public IReadOnlyList<HistoryEntry> News => news;

    /// <summary>Who was named for this deal. Never edited in place, as the answers are not.</summary>
    internal IReadOnlyList<Person> People { get; set; } = [];

    internal string? OpenQuestion { get; set; }

    internal string Nonce { get; set; } = "";

    /// <summary>Enters a contact: a name and a company are enough (D1).</summary>
    public static Contact Enter(string name, string company, User by, DateTimeOffset at)
    {
        var contact = new Contact(by.TenantId, by.Id)
        {
            Id = Guid.CreateVersion7(at),
            Name = name,
            Company = company,
            NameKey = SearchKey.Of(name),
            SurnameKey = SearchKey.LastWordFirst(name),
            CompanyKey = SearchKey.Of(company),
            EnteredAt = at,
            ChangedAt = at,
        };
        contact.Remember(HistoryKind.Entered, null, null, null, by, at);
        return contact;
    }

    /// <summary>The interview about this contact, begun if it was not.</summary>
    public Interview BeginInterview()
    {
        HasOpenInterview ??= true;
        return interview;
    }

    /// <summary>
    /// Records an answer; null means that the rep does not know. Says nothing twice: the same answer again changes nothing, unless it renews a
    /// credit check that by the playbook has expired, or confirms one (D9).
    /// </summary>
    public void Record(string question, string? value, User by, DateTimeOffset at, Playbook? playbook = null)
    {
        var answer = Answers.Find(question);
        var isRenewed = question == Keys.CreditStanding && playbook is not null && Judgement.HasExpired(Answers, playbook, at);
        var isConfirmed = question == Keys.CreditStanding && by.ChecksCredit && value is not null;
        if (answer is not null && answer.Value == value && !isRenewed && (answer.IsConfirmed || !isConfirmed))
            return;
        var entry = Remember(HistoryKind.Answered, question, answer?.Value, value, by, at);
        (entry.WasAnswered, entry.Reason) = (answer is not null, isConfirmed ? HistoryEntry.Confirmed : null);
        Answers = Answers.With(new Answer(question, value, by.Id, by.Name, at) { IsConfirmed = isConfirmed });
        if (question == Keys.ParkedUntil)
            FollowParking();
    }

    /// <summary>Judges the contact anew. A changed standing or stage, downwards too, becomes an event with its reason.</summary>
    public Verdict Judge(Playbook playbook, User by, DateTimeOffset at)
    {
        var verdict = Judgement.Of(this, playbook, at);
        if (verdict.Standing != Standing)
        {
            var entry = Remember(
                HistoryKind.StandingChanged, null, Names<Standing>.Of(Standing), Names<Standing>.Of(verdict.Standing), by, at);
            entry.Reason = verdict.Overruling is null ? Names<Rule>.Of(verdict.Rule) : HistoryEntry.Overruled;
            entry.PlaybookVersion = playbook.Version;
            Standing = verdict.Standing;
        }

        var stage = StageOf(verdict);
        if (stage != Stage)
        {
            Remember(HistoryKind.StageChanged, null, Names<Stage>.Of(Stage), Names<Stage>.Of(stage), by, at);
            Stage = stage;
        }

        IsAtRisk = verdict.IsAtRisk;
        PlaybookVersion = playbook.Version;
        return verdict;
    }

    /// <summary>Puts somebody's own view above the judgement's, with a reason. It outlives changed answers, until it is lifted; what has ended it does not touch.</summary>
    /// <exception cref="ArgumentException">Nobody may see a contact there, or no reason is given.</exception>
    public void Overrule(Standing standing, string reason, User by, DateTimeOffset at)
    {
        if (!Domain.Overruling.IsOpenTo(standing))
            throw new ArgumentException("A contact is overruled to be a lead, a prospect or qualified.", nameof(standing));
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (Overruling is { } former && (former.Standing, former.Reason, former.ById) == (standing, reason, by.Id))
            return;
        Remember(HistoryKind.Overridden, null, Names<Standing>.Of(Standing), Names<Standing>.Of(standing), by, at).Reason = reason;
        Overruling = new Overruling(standing, reason, by.Id, by.Name, at);
    }

    /// <summary>Lets the judgement's own view count again. False when nobody had overruled it.</summary>
    public bool LiftOverruling(User by, DateTimeOffset at)
    {
        if (Overruling is not { } former)
            return false;
        Remember(HistoryKind.OverrideLifted, null, Names<Standing>.Of(former.Standing), null, by, at);
        Overruling = null;
        return true;
    }

    /// <summary>Parks the contact until a day (D19): not now, not lost. What has ended is not parked.</summary>
    public void Park(DateOnly until, User by, DateTimeOffset at)
    {
        if (HasEnded)
            return;
        Record(Keys.ParkedUntil, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), by, at);
        FollowParking();
    }

    /// <summary>Takes a parked contact up again; no other outcome is undone by it.</summary>
    public void WakeUp()
    {
        if (!HasEnded)
            (Outcome, WakeUpOn) = (null, null);
    }

    /// <summary>
    /// Takes one earlier change back, as an event of its own. The answer before it counts from its own day, where that is told: a credit check does
    /// not get younger by it. False when the change can't be taken back any more.
    /// </summary>
    public bool TakeBack(HistoryEntry change, User by, DateTimeOffset at, DateTimeOffset? givenAt = null, bool wasConfirmed = false)
    {
        if (change.Kind != HistoryKind.Answered)
            return BuyingCentre.TakeBack(change) is { } told && Undone(told, change.From is not null);
        if (change.Subject is not { } question || Answers.Find(question) is not { } answer || answer.Value != change.To)
            return false;
        // What a credit controller has confirmed since is theirs (D9).
        if (answer.IsConfirmed && answer.ById != by.Id)
            return false;
        Answers = change.WasAnswered
            ? Answers.With(new Answer(question, change.From, by.Id, by.Name, givenAt ?? at) { IsConfirmed = wasConfirmed })
            : Answers.Without(question);
        if (question == Keys.ParkedUntil)
            FollowParking();
        return Undone(question, change.WasAnswered);

        bool Undone(string subject, bool wasAnswered)
        {
            var entry = Remember(HistoryKind.Undone, subject, change.To, change.From, by, at);
            (entry.TakesBack, entry.WasAnswered) = (change.Number, wasAnswered);
            return true;
        }
    }

    // Until when it is parked is an answer like any other: there is no second truth.
    private void FollowParking()
    {
        if (!HasEnded)
            (Outcome, WakeUpOn) = DateOnly.TryParseExact(Answers[Keys.ParkedUntil], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? ((Standing?)Standing.NotNow, (DateOnly?)day)
                : (null, null);
    }

    private bool HasEnded => Outcome is not (null or Standing.NotNow);

    internal HistoryEntry Remember(HistoryKind kind, string? subject, string? from, string? to, User by, DateTimeOffset at)
    {
        var entry = new HistoryEntry(this, ++HistoryLength, kind, subject, from, to, by, at);
        news.Add(entry);
        ChangedAt = at;
        return entry;
    }

    private Stage StageOf(Verdict verdict) => verdict.Standing switch
    {
        Standing.Customer => Stage.Won,
        Standing.Lost => Stage.Lost,
        _ when Answers.Interest is null or InterestLevel.None => Stage.New,
        _ when Answers.Credit is CreditStanding.Requested => Stage.WaitingForCredit,
        _ => Stage.Talking,
    };
}
