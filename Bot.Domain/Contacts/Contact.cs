namespace SalesBot.Domain;

/// <summary>
/// A person who may buy, with everything known about them. Starts as a lead (D1); every change is kept in the history (D16).
/// </summary>
public sealed partial class Contact : OwnedRecord
{
    private readonly List<Change> news = [];
    private readonly Interview interview;

    private Contact() => (BuyingCentre, interview) = (new BuyingCentre(this), new Interview(this));

    private Contact(string tenantId, string ownerId) : base(tenantId, ownerId) =>
        (BuyingCentre, interview) = (new BuyingCentre(this), new Interview(this));

    /// <summary>A version 7 UUID: it begins with the time of entry, which keeps new contacts together on disk.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person's name as the rep wrote it, cleaned; up to 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The company's name as the rep wrote it, cleaned; up to 80 characters.</summary>
    public string Company { get; private set; } = "";

    /// <summary>The search key of the name; see <see cref="SearchKey"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The search key of the name with the last word first, so that a search by surname finds it.</summary>
    public string SurnameKey { get; private set; } = "";

    /// <summary>The search key of the company.</summary>
    public string CompanyKey { get; private set; } = "";

    /// <summary>The standing by the last verdict (D3).</summary>
    public Standing Standing { get; private set; }

    /// <summary>A person's own view of the standing, which replaces the judgement's; null when there is none.</summary>
    public ManagerOverride? ManagerOverride { get; private set; }

    /// <summary>The edition of the playbook that judged last (D7); null when none did.</summary>
    public string? PlaybookVersion { get; private set; }

    /// <summary>Whether the contact is open and has a saboteur (D14).</summary>
    public bool IsAtRisk { get; private set; }

    /// <summary>
    /// Since when a credit controller's word is awaited, UTC: a check was requested, or a passed one has to be confirmed (D9). Null when
    /// none is awaited, or the contact is parked or has ended.
    /// </summary>
    public DateTimeOffset? CreditAwaitedSince { get; private set; }

    /// <summary>
    /// The contact who referred this one (D21); null when there is none. Derived from the answer <c>referredBy</c>. Of a referrer who was erased
    /// the empty id remains, so that the contact still counts as one that came by referral.
    /// </summary>
    public Guid? ReferredById { get; private set; }

    /// <summary>Whether this contact ever referred somebody (D21). Saves a search where there is nobody to find.</summary>
    public bool HasReferred { get; private set; }

    /// <summary>Whether the contact came by referral, even if the one who referred them was erased.</summary>
    public bool CameByReferral => Answers.Find(Keys.ReferredBy) is not null;

    /// <summary>Whether a sale to them was ever won (D5): they stay a customer while another sale is worked on.</summary>
    public bool HasBought { get; private set; }

    /// <summary>How many earlier deals they had.</summary>
    public int FormerDealCount { get; private set; }

    /// <summary>
    /// The next day on which time alone changes something about them: a check expires or a wake-up day comes. Null when there is none.
    /// </summary>
    public DateOnly? TimeActsOn { get; private set; }

    /// <summary>
    /// The latest day on which time changed something about them. A clock that goes back to an earlier day makes the bot judge them again.
    /// Null when there was none.
    /// </summary>
    public DateOnly? TimeActedOn { get; private set; }

    /// <summary>Whether the standing that is stored may differ on a day from the one by which they were judged.</summary>
    public bool IsChangedByTime(DateOnly today) => TimeActsOn <= today || TimeActedOn > today;

    /// <summary>When the contact was entered, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>When somebody last changed anything about the contact, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>
    /// How many changes the history has. The history is not loaded with the contact, so that a turn does not get slower as it grows.
    /// </summary>
    public int HistoryLength { get; private set; }

    /// <summary>The most urgent action about the contact, computed when it last changed; null when there is none.</summary>
    public NextAction? NextAction => TodoKind is { } kind && TodoOn is { } day ? new NextAction(kind, day, TodoRank) : null;

    /// <summary>
    /// Whether a next step is agreed (D10). One with a day is kept until it is done, moved or called off. One without a day is taken for done
    /// when a step of the sales cycle was carried out since.
    /// </summary>
    public bool HasAgreedStep
    {
        get
        {
            if (Answers.Find(Keys.InterestNextStep) is not { Value: not null } agreed)
                return false;
            if (Answers.DayIn(Keys.InterestNextStepOn) is not null)
                return true;
            foreach (var step in Steps.Taken)
                if (step.At > agreed.At && step.Result is not (StepResult.Planned or StepResult.Cancelled))
                    return false;
            return true;
        }
    }

    /// <summary>The day on which the agreed next step is due (D10); null when none is agreed or no day was given.</summary>
    public DateOnly? AgreedOn => HasAgreedStep ? Answers.DayIn(Keys.InterestNextStepOn) : null;

    /// <summary>The day on which they were last asked for referrals and named nobody (D21); null when there was none.</summary>
    public DateOnly? ReferralsAskedOn => Answers.DayIn(Keys.ReferralsAsked);

    /// <summary>The people who take part in the decision (D13).</summary>
    public BuyingCentre BuyingCentre { get; }

    /// <summary>Where the interview about this contact stands; null when it was never begun.</summary>
    public Interview? Interview => HasOpenInterview is null ? null : interview;

    /// <summary>Whether quick questions of the interview remain; null when it was never begun.</summary>
    public bool? HasOpenInterview { get; internal set; }

    /// <summary>When the newest card of the interview was made, UTC.</summary>
    public DateTimeOffset ShownAt { get; internal set; }

    /// <summary>The changes added to the history since the contact was loaded.</summary>
    public IReadOnlyList<Change> News => news;

    /// <summary>
    /// The search keys of everyone who is or was in the buying centre, each between two line breaks. The key of a person who was removed
    /// stays, because the history still mentions them. The key of an erased person is removed.
    /// </summary>
    internal string PeopleKeys { get; private set; } = "";

    internal bool HasNamed(string key) => PeopleKeys.Contains($"\n{key}\n", StringComparison.Ordinal);

    internal void ForgetKey(string key) => PeopleKeys = PeopleKeys.Replace($"\n{key}\n", "", StringComparison.Ordinal);

    internal NextKind? TodoKind { get; private set; }

    internal DateOnly? TodoOn { get; private set; }

    internal int TodoRank { get; private set; }

    internal string? OpenQuestion { get; set; }

    internal string Nonce { get; set; } = "";

    internal string? Offered { get; set; }

    /// <summary>Creates a contact; a name and a company are enough (D1).</summary>
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
            CompanyRecord = new Company(company, by),
        };
        contact.Deal = new Deal(contact, at);
        contact.Remember(new ContactEntered(), by, at);
        return contact;
    }

    /// <summary>The interview about this contact. Begins it if it was not begun.</summary>
    public Interview BeginInterview()
    {
        HasOpenInterview ??= true;
        return interview;
    }

    /// <summary>
    /// Records an answer; null means that the rep does not know. Repeating the same answer changes nothing, unless it renews a credit check
    /// that has expired by the playbook, or confirms one (D9).
    /// </summary>
    /// <param name="asWritten">The words as the rep wrote them, where the value is a normalised form of them.</param>
    public void Record(
        string question, string? value, User by, DateTimeOffset at, Playbook? playbook = null, string? reason = null, string? asWritten = null)
    {
        var answer = Answers.Find(question);
        var isRenewed = question == Keys.CreditStanding && playbook is not null && QualificationPolicy.HasExpired(Answers, playbook, at);
        var isConfirmed = question == Keys.CreditStanding && by.ChecksCredit && value is not null;
        if (answer is not null && answer.Value == value && !isRenewed && (answer.IsConfirmed || !isConfirmed))
            return;
        var change = new AnswerChanged(question, answer?.Value, value)
        {
            WasAnswered = answer is not null,
            FormerOn = answer is null ? null : DateOnly.FromDateTime(answer.At.DateTime),
            FormerWasConfirmed = answer is { IsConfirmed: true },
            FormerAsWritten = answer?.AsWritten,
            IsConfirmed = isConfirmed,
            Reason = reason,
        };
        Remember(change, by, at);
        Restore(question, new Answer(question, value, by.Id, by.Name, at)
        {
            AsWritten = asWritten == value ? null : asWritten,
            IsConfirmed = isConfirmed,
            NeedsConfirming = !isConfirmed && (answer is { IsConfirmed: true, Value: "failed" } or { NeedsConfirming: true }),
        });
        // Another check has another source. A confirmation is of the same check.
        if (question == Keys.CreditStanding && (answer?.Value != value || isRenewed) && Answers[Keys.CreditSource] is not null)
            Record(Keys.CreditSource, null, by, at);
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    internal static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal void Remember(Change change, User by, DateTimeOffset at)
    {
        news.Add(change with { Number = ++HistoryLength, ById = by.Id, By = by.Name, At = at, Through = by.ActsThrough });
        // A list of the latest changes shows what people did, not what time did.
        if (by.ActsThrough is not ChangeOrigin.Time)
            ChangedAt = at;
    }
}
