namespace SalesBot.Domain;

/// <summary>The rep said how the plan for a saboteur went (D14).</summary>
/// <param name="Name">Their name; empty for a saboteur who is not known by name.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Result">Whether it worked.</param>
public sealed record PlanReported(string Name, string Plan, PlanResult Result) : Change
{
    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.BuyingCentre.Replace(
            person => person.Name == Name && person.Plan == Plan && person.PlanResult == Result
                && person.Stance == (Result is PlanResult.Worked ? Stance.Neutral : Stance.Saboteur),
            person => person with { PlanResult = null, Stance = Stance.Saboteur })
            ? new AnswerUndone(Keys.SaboteursPlanResult, EnumNames<PlanResult>.Of(Result), null)
            : UndoRefusal.NoLongerSo;
}
