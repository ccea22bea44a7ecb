using System.Globalization;

namespace SalesBot.Domain;

/// <summary>Somebody who may buy, with what is known of them. Starts as a lead (D1); every change is kept in the history (D16).</summary>
public sealed partial class Contact : OwnedRecord
{
    private readonly List<Change> news = [];
    private readonly Interview interview;
    private IReadOnlyList<Person> people = [];

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
    public ManagerOverride? ManagerOverride { get; private set; }

    /// <summary>The edition of the playbook that judged last (D7); null when none did.</summary>
    public string? PlaybookVersion { get; private set; }

    /// <summary>Whether a saboteur is about while the matter is open (D14).</summary>
    public bool IsAtRisk { get; private set; }

    /// <summary>Why it ended, in the rep's words; kept when the matter is taken up again.</summary>
    public string? OutcomeReason { get; private set; }

    /// <summary>The standing that the contact had when it was parked, lost or ruled out, and returns to; null while the matter is open.</summary>
    public Standing? ReturnsTo { get; private set; }

    /// <summary>The newest step of each kind but the credit check, which is an answer (D18).</summary>
    public Steps Steps { get; private set; } = Steps.None;

    /// <summary>
    /// Since when a credit controller's word is awaited, UTC: a check was requested, or a passed one has to be confirmed (D9). Null when it
    /// is not, or the matter rests or has ended.
    /// </summary>
    public DateTimeOffset? CreditAwaitedSince { get; private set; }

    /// <summary>Since when the contact is in its stage, UTC (D19).</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>
    /// What the deal is worth, in hundredths of its currency, so that a database adds it up exactly; follows from the answer
    /// <c>deal.amount</c>.
    /// </summary>
    public long? Amount { get; private set; }

    /// <summary>The currency of the amount by ISO 4217; follows from the answer <c>deal.currency</c>.</summary>
    public string? Currency { get; private set; }

    /// <summary>The contact who referred this one (D21); null when nobody did, or when they were erased. Follows from the answer <c>referredBy</c>.</summary>
    public Guid? ReferredById { get; private set; }

    /// <summary>Whether this contact ever referred somebody (D21), so that nobody has to be looked for where there are none.</summary>
    public bool HasReferred { get; private set; }

    /// <summary>Whether the contact came by referral, be the one who referred known or erased.</summary>
    public bool CameByReferral => Answers.Has(Keys.ReferredBy);

    /// <summary>The day on which a parked contact is taken up again (D19).</summary>
    public DateOnly? WakeUpOn { get; private set; }

    /// <summary>When the contact was entered, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>When anything about the contact last changed, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>How many changes the history has. The changes themselves are not needed to go on, so a turn does not get slower as they grow.</summary>
    public int HistoryLength { get; private set; }

    /// <summary>What is to be done about it first; null when there is nothing to wait for. As foreseen when the contact last changed.</summary>
    public NextAction? NextAction => TodoKind is { } kind && TodoOn is { } day ? new NextAction(kind, day, TodoUrgency) : null;

    /// <summary>Whether a next step is agreed (D10) that nothing which happened in the cycle since has overtaken.</summary>
    public bool HasAgreedStep
    {
        get
        {
            if (Answers.Find(Keys.InterestNextStep) is not { Value: not null } agreed)
                return false;
            foreach (var step in Steps.Taken)
                if (step.At > agreed.At && step.Result is not (StepResult.Planned or StepResult.Cancelled))
                    return false;
            return true;
        }
    }

    /// <summary>The day on which the agreed next step is due (D10); null when there is none, or no day was named.</summary>
    public DateOnly? AgreedOn => HasAgreedStep ? DayIn(Keys.InterestNextStepOn) : null;

    /// <summary>The day on which they were last asked for referrals and knew nobody (D21); null when they never were.</summary>
    public DateOnly? ReferralsAskedOn => DayIn(Keys.ReferralsAsked);

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
    public IReadOnlyList<Change> News => news;

    /// <summary>Who was named for this deal. Never edited in place, as the answers are not.</summary>
    internal IReadOnlyList<Person> People
    {
        get => people;
        set
        {
            people = value;
            foreach (var person in value)
                if (SearchKey.Of(person.Name) is { Length: > 0 } key && !HasNamed(key))
                    PeopleKeys += $"\n{key}\n";
        }
    }

    /// <summary>
    /// The names of those people, folded for finding, each on a line between two breaks. Whoever leaves stays among them, because the
    /// history still tells of them; whoever is erased does not.
    /// </summary>
    internal string PeopleKeys { get; private set; } = "";

    internal bool HasNamed(string key) => PeopleKeys.Contains($"\n{key}\n", StringComparison.Ordinal);

    internal void ForgetKey(string key) => PeopleKeys = PeopleKeys.Replace($"\n{key}\n", "", StringComparison.Ordinal);

    internal NextKind? TodoKind { get; private set; }

    internal DateOnly? TodoOn { get; private set; }

    internal int TodoUrgency { get; private set; }

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
            StageSince = at,
        };
        contact.Remember(new ContactEntered(), by, at);
        return contact;
    }

    /// <summary>The interview about this contact, begun if it was not.</summary>
    public Interview BeginInterview()
    {
        HasOpenInterview ??= true;
        return interview;
    }

    /// <summary>
    /// Records an answer; null means that the rep does not know. Says nothing twice: the same answer again changes nothing, unless it
    /// renews a credit check that by the playbook has expired, or confirms one (D9).
    /// </summary>
    public void Record(string question, string? value, User by, DateTimeOffset at, Playbook? playbook = null, string? reason = null)
    {
        var answer = Answers.Find(question);
        var isRenewed = question == Keys.CreditStanding && playbook is not null && QualificationPolicy.HasExpired(Answers, playbook, at);
        var isConfirmed = question == Keys.CreditStanding && by.ChecksCredit && value is not null;
        if (answer is not null && answer.Value == value && !isRenewed && (answer.IsConfirmed || !isConfirmed))
            return;
        Remember(new AnswerChanged(question, answer?.Value, value) { WasAnswered = answer is not null, IsConfirmed = isConfirmed, Reason = reason }, by, at);
        Restore(question, new Answer(question, value, by.Id, by.Name, at)
        {
            IsConfirmed = isConfirmed,
            NeedsConfirming = !isConfirmed && (answer is { IsConfirmed: true, Value: "failed" } or { NeedsConfirming: true }),
        });
    }

    // What is asked of many contacts has a column of its own, and follows the answer: there is no second truth.
    private void Follow(string question)
    {
        if (question == Keys.ParkedUntil)
            FollowParking();
        else if (question == Keys.ReferredBy)
            ReferredById = Guid.TryParse(Answers[Keys.ReferredBy], out var referrer) ? referrer : null;
        else if (question == Keys.DealAmount)
            Amount = decimal.TryParse(Answers[question], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? decimal.ToInt64(amount * 100)
                : null;
        else if (question == Keys.DealCurrency)
            Currency = Answers[question];
    }

    private DateOnly? DayIn(string question) =>
        DateOnly.TryParseExact(Answers[question], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal void Remember(Change change, User by, DateTimeOffset at)
    {
        news.Add(change with { Number = ++HistoryLength, ById = by.Id, By = by.Name, At = at });
        ChangedAt = at;
    }
}
