using System.Globalization;

namespace SalesBot.Domain;

/// <summary>
/// One sale that is being worked on, or that has ended: what is needed, how much they are interested, who decides, the steps so far, the
/// money. A contact is in one deal at a time. Several contacts can be in the same one, and it counts once. The deal of a contact of whom
/// nothing but contact data is known has not begun (D1).
/// </summary>
public sealed class Deal : OwnedRecord
{
    private Deal() { }

    internal Deal(Contact contact, DateTimeOffset at)
        : base(contact) => (Id, MainContactId, StageSince, ClockSince) = (Guid.CreateVersion7(at), contact.Id, at, at);

    /// <summary>A version 7 UUID.</summary>
    public Guid Id { get; private set; }

    /// <summary>The contact with whom the deal is talked over, and in whose name it is listed.</summary>
    public Guid MainContactId { get; internal set; }

    /// <summary>How many contacts are in it.</summary>
    public int ContactCount { get; internal set; } = 1;

    /// <summary>Whether anything beyond contact data is known, so that there is a sale to work on.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The answers about the sale by question.</summary>
    public Answers Answers { get; private set; } = Answers.Empty;

    /// <summary>The newest step of each kind except the credit check, which is an answer about the company (D18).</summary>
    public Steps Steps { get; private set; } = Steps.None;

    /// <summary>Where in the sales cycle it is (D16).</summary>
    public Stage Stage { get; private set; }

    /// <summary>When it entered its stage, UTC (D19).</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>
    /// From when on the days count after which it has stalled, UTC: since it entered its stage, or from the end of a snooze (D19).
    /// </summary>
    public DateTimeOffset ClockSince { get; private set; }

    /// <summary>The start of the clock for which it is in the history that the deal has stalled; null when it never has.</summary>
    public DateOnly? StallNotedSince { get; internal set; }

    /// <summary>The day of the planned step for which it is in the history that it is overdue; null when none ever was.</summary>
    public DateOnly? OverdueNotedOn { get; internal set; }

    /// <summary>The next step that is put off; null when none is, or the deal has reached another stage since.</summary>
    public Snooze? Snooze { get; private set; }

    /// <summary>Customer, lost, disqualified or parked; null while it is open.</summary>
    public Standing? Outcome { get; private set; }

    /// <summary>Why it ended, in the rep's words; kept when it is reopened.</summary>
    public string? OutcomeReason { get; private set; }

    /// <summary>The main contact's standing before it was parked or ended; null while it is open.</summary>
    public Standing? ReturnsTo { get; internal set; }

    /// <summary>The day on which it is taken up again (D19); null when it is not parked.</summary>
    public DateOnly? WakeUpOn { get; internal set; }

    /// <summary>
    /// The amount of the deal, in hundredths of its currency, so that a database can add amounts exactly. Derived from the answer
    /// <c>deal.amount</c>; null when there is none.
    /// </summary>
    public long? Amount { get; private set; }

    /// <summary>The currency of the amount, ISO 4217. Derived from the answer <c>deal.currency</c>; null when there is none.</summary>
    public string? Currency { get; private set; }

    /// <summary>When it may close. Derived from the answer <c>deal.expectedOn</c>; null when there is none.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>The day on which the sale was won or lost; null otherwise.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Whether it is open and nothing blocks it, so that it has a weight in the forecast.</summary>
    public bool IsForecast { get; internal set; }

    /// <summary>Whether its contact left it for another one's deal. It then counts nowhere, and comes back if that is undone.</summary>
    public bool IsSetAside { get; internal set; }

    /// <summary>Whether anything about it changed since it was loaded, so that its other contacts have to be judged again.</summary>
    public bool HasNews { get; private set; }

    /// <inheritdoc/>
    public override bool IsDamaged =>
        Unreadable.Is(Answers) || Unreadable.Is(Steps) || Unreadable.Is(People) || Unreadable.Is(Snooze)
        || Unreadable.Is(Stage) || Unreadable.Is(Outcome) || Unreadable.Is(ReturnsTo) || Unreadable.Is(StageSince) || Unreadable.Is(ClockSince);

    /// <summary>Whether several contacts are in it.</summary>
    public bool IsShared => ContactCount > 1;

    /// <summary>Whether it was won, lost or disqualified.</summary>
    public bool HasEnded => Outcome is not (null or Standing.NotNow);

    /// <summary>The people in the buying centre. The list is replaced, never edited.</summary>
    internal IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Is listed in another contact's name, because its main contact is erased.</summary>
    public void GoOnWith(Contact other) => (MainContactId, HasNews) = (other.Id, true);

    /// <summary>One of its contacts is erased.</summary>
    public void Leave() => (ContactCount, HasNews) = (ContactCount - 1, true);

    /// <summary>Erases the people with these search keys (<see cref="SearchKey"/>) from its buying centre.</summary>
    public void Forget(IReadOnlySet<string> keys) => Put([.. People.Where(person => person.Name.Length == 0 || !keys.Contains(SearchKey.Of(person.Name)))]);

    internal void Put(IReadOnlyList<Person> people) => (People, HasBegun, HasNews) = (people, true, true);

    internal void Put(Steps steps)
    {
        (Steps, HasBegun, HasNews) = (steps, true, true);
        Close();
    }

    internal void Put(Answers answers) => (Answers, HasBegun, HasNews) = (answers, true, true);

    internal void Restore(string question, Answer? answer)
    {
        Put(answer is null ? Answers.Without(question) : Answers.With(answer));
        Follow(question);
    }

    /// <summary>Sets the outcome; null opens the deal again.</summary>
    internal void End(Standing? outcome, string? reason)
    {
        (Outcome, OutcomeReason, HasBegun, HasNews) = (outcome, reason, true, true);
        Close();
    }

    /// <summary>Notes that something beyond contact data is known, though it is not stored here.</summary>
    internal void Begin() => (HasBegun, HasNews) = (true, true);

    internal void Enter(Stage stage, DateTimeOffset at) => (Stage, StageSince, ClockSince, Snooze) = (stage, at, at, null);

    internal void PutOff(Snooze? snooze)
    {
        var end = snooze is null ? StageSince : new DateTimeOffset(snooze.Until.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        (Snooze, ClockSince, HasNews) = (snooze, end > StageSince ? end : StageSince, true);
    }

    private void Close() => ClosedOn = Outcome is Standing.Customer or Standing.Lost ? Steps[StepKind.Closing]?.On : null;

    // These answers are queried across many deals, so each has a column, which is always derived from the answer.
    private void Follow(string question)
    {
        switch (question)
        {
            case Keys.DealAmount:
                Amount = decimal.TryParse(Answers[question], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                    ? decimal.ToInt64(amount * 100)
                    : null;
                break;
            case Keys.DealCurrency:
                Currency = Answers[question];
                break;
            case Keys.DealExpectedOn:
                ExpectedOn = Answers.DayIn(question);
                break;
        }
    }
}
