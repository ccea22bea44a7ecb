using System.Globalization;

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
    public Answers(IEnumerable<Answer> given)
    {
        this.given = [.. given];
        foreach (var answer in this.given)
            switch (answer.Question)
            {
                case Keys.CreditStanding: (CreditCheck, Credit) = (answer, EnumNames<CreditStanding>.Read(answer.Value)); break;
                case Keys.NeedStrength: Need = EnumNames<NeedStrength>.Read(answer.Value); break;
                case Keys.NeedHorizon: Horizon = EnumNames<NeedHorizon>.Read(answer.Value); break;
                case Keys.InterestLevel: Interest = EnumNames<InterestLevel>.Read(answer.Value); break;
                case Keys.AuthorityRole: Authority = EnumNames<AuthorityRole>.Read(answer.Value); break;
                case Keys.SaboteursPresent: Saboteurs = EnumNames<SaboteurPresence>.Read(answer.Value); break;
            }
    }

    /// <summary>The answers, in the order in which the questions were first answered.</summary>
    public IReadOnlyList<Answer> Given => given;

    /// <summary>The answer about the credit check (D9); null when nobody asked yet.</summary>
    public Answer? CreditCheck { get; }

    public CreditStanding? Credit { get; }

    public NeedStrength? Need { get; }

    public NeedHorizon? Horizon { get; }

    public InterestLevel? Interest { get; }

    public AuthorityRole? Authority { get; }

    public SaboteurPresence? Saboteurs { get; }

    /// <summary>The value given to a question; null when unasked or unknown.</summary>
    public string? this[string question] => Find(question)?.Value;

    /// <summary>The answer to a question; null when nobody asked yet. <em>I don't know</em> is an answer.</summary>
    public Answer? Find(string question)
    {
        foreach (var answer in given)
            if (answer.Question == question)
                return answer;
        return null;
    }

    /// <summary>The day given to a question, of the form <c>yyyy-MM-dd</c>; null when unasked, unknown or no day.</summary>
    public DateOnly? DayIn(string question) =>
        DateOnly.TryParseExact(this[question], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal bool Is(AuthorityRole role) => Authority == role;

    internal Answers With(Answer answer)
    {
        var place = Array.FindIndex(given, a => a.Question == answer.Question);
        return new Answers(place < 0 ? [.. given, answer] : [.. given[..place], answer, .. given[(place + 1)..]]);
    }

    internal Answers Without(string question) => new(given.Where(a => a.Question != question));
}
