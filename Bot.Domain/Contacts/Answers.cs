namespace SalesBot.Domain;

/// <summary>
/// One contact's answers by question. A criterion is null when it was not asked yet or the rep does not know. The position of an interview
/// is derived from its answers. Immutable: a contact that gets a new answer gets a new instance.
/// </summary>
public sealed class Answers
{
    /// <summary>No answers.</summary>
    public static readonly Answers Empty = new([]);

    private readonly Answer[] given;

    /// <summary>Takes at most one answer for each question.</summary>
    public Answers(IEnumerable<Answer> given) => this.given = given.ToArray();

    /// <summary>The answers, in the order in which the questions were first answered.</summary>
    public IReadOnlyList<Answer> Given => given;

    public CreditStanding? Credit => EnumNames<CreditStanding>.Read(this[Keys.CreditStanding]);

    public NeedStrength? Need => EnumNames<NeedStrength>.Read(this[Keys.NeedStrength]);

    public NeedHorizon? Horizon => EnumNames<NeedHorizon>.Read(this[Keys.NeedHorizon]);

    public InterestLevel? Interest => EnumNames<InterestLevel>.Read(this[Keys.InterestLevel]);

    public AuthorityRole? Authority => EnumNames<AuthorityRole>.Read(this[Keys.AuthorityRole]);

    public SaboteurPresence? Saboteurs => EnumNames<SaboteurPresence>.Read(this[Keys.SaboteursPresent]);

    /// <summary>The value given to a question; null when unasked or unknown.</summary>
    public string? this[string question] => Find(question)?.Value;

    /// <summary>The answer to a question; null when nobody asked yet.</summary>
    public Answer? Find(string question)
    {
        foreach (var answer in given)
            if (answer.Question == question)
                return answer;
        return null;
    }

    /// <summary>Whether the question was answered; <em>I don't know</em> counts as an answer.</summary>
    public bool Has(string question) => Find(question) is not null;

    internal bool Is(AuthorityRole role) => Authority == role;

    internal Answers With(Answer answer)
    {
        var place = Array.FindIndex(given, a => a.Question == answer.Question);
        if (place < 0)
            return new Answers([.. given, answer]);
        var changed = new Answers(given);
        changed.given[place] = answer;
        return changed;
    }

    internal Answers Without(string question) => new(given.Where(a => a.Question != question));
}
