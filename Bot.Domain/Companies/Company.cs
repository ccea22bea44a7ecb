namespace SalesBot.Domain;

/// <summary>
/// A company at which contacts work. Its credit standing (D9) is one truth for all of them: a check that is reported about one contact
/// counts for every other. One record for the whole tenant; whose contact was entered first is its owner.
/// </summary>
public sealed class Company : OwnedRecord
{
    private Company() { }

    /// <summary>The record of a company that has none yet.</summary>
    /// <param name="name">The name, as a rep wrote it.</param>
    /// <param name="by">Who entered the first contact there.</param>
    public Company(string name, User by) : base(by.TenantId, by.Id) => (Id, Name, Key) = (Guid.CreateVersion7(), name, CompanyKey.Of(name));

    /// <summary>A version 7 UUID.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name as it was first written. Each contact keeps the name as its own rep wrote it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By what the company is recognised; see <see cref="CompanyKey"/>. Unique within the tenant.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The answers about the credit check (D9): <c>credit.standing</c>, <c>credit.checkedOn</c> and <c>credit.source</c>.</summary>
    public Answers Answers { get; private set; } = Answers.Empty;

    /// <summary>Whether its answers changed since it was loaded, so that its contacts have to be judged again.</summary>
    public bool HasNews { get; private set; }

    /// <inheritdoc/>
    public override bool IsDamaged => Unreadable.Is(Answers);

    /// <summary>Whether a question is about the company and not about one contact.</summary>
    public static bool Holds(string question) => question is Keys.CreditStanding or Keys.CreditCheckedOn or Keys.CreditSource;

    /// <summary>Replaces the answer to a question, or removes it.</summary>
    internal void Restore(string question, Answer? answer) =>
        (Answers, HasNews) = (answer is null ? Answers.Without(question) : Answers.With(answer), true);

    /// <summary>Corrects the name. Only while all contacts there are corrected with it.</summary>
    public void Rename(string name) => (Name, Key) = (name, CompanyKey.Of(name));

    /// <summary>Takes the answers of another record of the same company where they are newer.</summary>
    internal void Join(Company other)
    {
        foreach (var answer in other.Answers.Given)
            if (!(Answers.Find(answer.Question)?.At > answer.At))
                Restore(answer.Question, answer);
    }
}
