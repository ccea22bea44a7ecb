namespace SalesBot.Domain;

/// <summary>The plan for answering a saboteur was made or changed (D14).</summary>
/// <param name="Name">Their name; empty for a saboteur who is not known by name.</param>
/// <param name="From">The plan before; null when there was none.</param>
/// <param name="To">The plan now.</param>
public sealed record PlanChanged(string Name, string? From, string To) : Change
{
    /// <summary>The day by which it is to be carried out; null when none was given.</summary>
    public DateOnly? On { get; init; }

    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    /// <summary>The person with the plan that these changes, newest first, left them; without one when they made none.</summary>
    internal static Person PlanOf(Person person, IEnumerable<Change> told)
    {
        PlanResult? result = null;
        foreach (var change in told)
            if (change is PlanReported reported && IsAbout(reported.Name, change))
                result ??= reported.Result;
            else if (change is PlanChanged made && IsAbout(made.Name, change))
                return person with { Plan = made.To, PlanOn = made.On, PlanResult = result };
        return person with { Plan = null, PlanOn = null, PlanResult = null };

        // The plan may have been made before the saboteur's name was known, under an empty name.
        bool IsAbout(string name, Change change) => name.Length == 0 || change.Mentions(person.Name);
    }

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.BuyingCentre.Replace(
            person => person.Name == Name && person.Plan == To && person.PlanOn == On,
            person => From is null ? person with { Plan = null, PlanOn = null, PlanResult = null } : Former(person, PersonRemoved.SinceThen(Name, earlier)))
            ? new AnswerUndone(Keys.SaboteursPlan, To, From) { CountsAgain = From is not null }
            : UndoRefusal.NoLongerSo;

    // The plan before, with its day and how it went as far as the changes before say so.
    private Person Former(Person person, IEnumerable<Change> earlier) =>
        PlanOf(person, earlier) is { Plan: { } plan } known && plan == From ? known : person with { Plan = From, PlanOn = null, PlanResult = null };
}
