namespace SalesBot.Domain;

/// <summary>The plan for answering a saboteur was made or changed (D14).</summary>
/// <param name="Name">Their name; empty for a saboteur who is not known by name.</param>
/// <param name="From">The plan before; null when there was none.</param>
/// <param name="To">The plan now.</param>
public sealed record PlanChanged(string Name, string? From, string To) : Change
{
    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.BuyingCentre.Replace(person => person.Name == Name && person.Plan == To, person => person with { Plan = From })
            ? new AnswerUndone(Keys.SaboteursPlan, To, From) { CountsAgain = From is not null }
            : UndoRefusal.NoLongerSo;
}
