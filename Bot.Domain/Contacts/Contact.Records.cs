namespace SalesBot.Domain;

// Three records hold the answers about a contact: the company its credit check, the deal the sale, the contact the rest.
public sealed partial class Contact
{
    private (Answers Own, Answers Deal, Answers Company, Answers All)? merged;

    /// <summary>The company at which they work. Its credit check counts for all contacts there (D9).</summary>
    public Company CompanyRecord { get; private set; } = null!;

    /// <summary>The sale in which they take part.</summary>
    public Deal Deal { get; private set; } = null!;

    /// <summary>Whether a stored value of the contact, of the deal or of the company can't be read. All contacts there are damaged then.</summary>
    public override bool IsDamaged =>
        Unreadable.Is(OwnAnswers) || Unreadable.Is(ManagerOverride) || Unreadable.Is(Standing) || Unreadable.Is(TodoKind)
        || Unreadable.Is(EnteredAt) || Unreadable.Is(ChangedAt) || Unreadable.Is(ShownAt) || Unreadable.Is(CreditAwaitedSince)
        || Deal.IsDamaged || CompanyRecord.IsDamaged;

    /// <summary>The contact itself.</summary>
    /// <exception cref="DamagedRecordException">A stored value can't be read.</exception>
    public Contact Whole() => IsDamaged ? throw new DamagedRecordException(this) : this;

    /// <summary>Whether the deal is listed in this contact's name.</summary>
    public bool IsMain => Deal.MainContactId == Id;

    /// <summary>All answers by question: those about the company, about the deal, and about the contact itself.</summary>
    public Answers Answers
    {
        get
        {
            var (deal, company) = (Deal.Answers, CompanyRecord.Answers);
            if (merged is not { } known || known.Own != OwnAnswers || known.Deal != deal || known.Company != company)
                merged = known = (OwnAnswers, deal, company, new Answers([.. company.Given, .. deal.Given, .. OwnAnswers.Given]));
            return known.All;
        }
    }

    /// <inheritdoc cref="Deal.Steps"/>
    public Steps Steps => Deal.Steps;

    /// <inheritdoc cref="Deal.Stage"/>
    public Stage Stage => Deal.Stage;

    /// <inheritdoc cref="Deal.StageSince"/>
    public DateTimeOffset StageSince => Deal.StageSince;

    /// <summary>
    /// Customer, lost, disqualified or parked; null while the deal is open. Of the answers, only <c>parked.until</c> changes it, and never
    /// after the deal has ended.
    /// </summary>
    public Standing? Outcome => Deal.Outcome;

    /// <inheritdoc cref="Deal.OutcomeReason"/>
    public string? OutcomeReason => Deal.OutcomeReason;

    /// <inheritdoc cref="Deal.ReturnsTo"/>
    public Standing? ReturnsTo => Deal.ReturnsTo;

    /// <inheritdoc cref="Deal.WakeUpOn"/>
    public DateOnly? WakeUpOn => Deal.WakeUpOn;

    /// <summary>Whether the deal was won, lost or disqualified.</summary>
    public bool HasEnded => Deal.HasEnded;

    /// <inheritdoc cref="Deal.Amount"/>
    public long? Amount => Deal.Amount;

    /// <inheritdoc cref="Deal.Currency"/>
    public string? Currency => Deal.Currency;

    /// <summary>The answers about the contact itself.</summary>
    internal Answers OwnAnswers { get; private set; } = Answers.Empty;

    /// <summary>The people in the deal's buying centre. The list is replaced, never edited.</summary>
    internal IReadOnlyList<Person> People
    {
        get => Deal.People;
        set
        {
            Deal.Put(value);
            Involve(value);
        }
    }

    /// <summary>Moves the contact to the record that the company has already. Newer answers about its credit move along.</summary>
    public void WorkAt(Company known)
    {
        known.Join(CompanyRecord);
        CompanyRecord = known;
    }

    /// <summary>Moves the contact to another company's record. What is known of the former company stays there.</summary>
    public void MoveTo(Company other) => CompanyRecord = other;

    /// <summary>Replaces the answer to a question, or removes it, and updates what is derived from it.</summary>
    internal void Restore(string question, Answer? answer)
    {
        if (Domain.Company.Holds(question))
            CompanyRecord.Restore(question, answer);
        else if (Holds(question))
            OwnAnswers = answer is null ? OwnAnswers.Without(question) : OwnAnswers.With(answer);
        else
            Deal.Restore(question, answer);
        if (!IsContactData(question))
            Deal.Begin();
        if (question == Keys.ParkedUntil)
            FollowParking();
        else if (question == Keys.ReferredBy)
            ReferredById = Guid.TryParse(Answers[question], out var referrer) ? referrer : answer is null ? null : Guid.Empty;
    }

    /// <summary>Replaces the step of a kind, or removes it.</summary>
    internal void Restore(StepKind kind, Step? step) => Deal.Put(step is null ? Steps.Without(kind) : Steps.With(step));

    /// <summary>
    /// Whether a question is about the contact itself, and not about the company or the deal. Their part in the decision is theirs, even
    /// when several contacts are in one deal.
    /// </summary>
    public static bool Holds(string question) => question is Keys.AuthorityRole || IsContactData(question);

    private static bool IsContactData(string question) =>
        question is Keys.ReferredBy or Keys.ReferralsAsked or Keys.Note
            or Keys.ContactPosition or Keys.ContactPhone or Keys.ContactEmail or Keys.ContactSource;

    private void Involve(IReadOnlyList<Person> people)
    {
        foreach (var person in people)
            if (SearchKey.Of(person.Name) is { Length: > 0 } key && !HasNamed(key))
                PeopleKeys += $"\n{key}\n";
    }
}
