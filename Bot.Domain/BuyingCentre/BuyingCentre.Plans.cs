namespace SalesBot.Domain;

/// <content>The plans for saboteurs: made, due, and how they went (D14).</content>
public sealed partial class BuyingCentre
{
    /// <summary>The saboteurs whose plan is still to be carried out.</summary>
    public IEnumerable<Person> Planned => Saboteurs.Where(p => p.HasPlan);

    /// <summary>The only saboteur whose plan is still to be carried out; null when there is none, or several.</summary>
    public Person? ToReport => Planned.Take(2).ToList() is [var only] ? only : null;

    /// <summary>The saboteur whose plan is to be carried out first; null when no plan has a day.</summary>
    public Person? PlannedSoonest => Planned.Where(p => p.PlanOn is not null).MinBy(p => p.PlanOn);

    /// <summary>
    /// Records the plan for a saboteur: the named one, or <see cref="ToPlanFor"/>. Does nothing when it is unclear which saboteur is meant.
    /// </summary>
    /// <param name="plan">What the rep will do.</param>
    /// <param name="by">Who plans.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="name">The saboteur's name; empty for the one who is not known by name.</param>
    /// <param name="on">The day by which it is to be carried out. Without one, the same plan keeps its day.</param>
    public void PlanAgainstSaboteur(string plan, User by, DateTimeOffset at, string? name = null, DateOnly? on = null)
    {
        var known = name is null ? ToPlanFor : SaboteurNamed(name);
        if (known is null && (name is not null || Saboteurs.Any()))
            return;
        var saboteur = known ?? Unnamed;
        var isSame = saboteur.HasPlan && saboteur.Plan == plan;
        if (isSame && (on is null || on == saboteur.PlanOn))
            return;
        contact.Remember(new PlanChanged(saboteur.Name, saboteur.Plan, plan) { On = on }, by, at);
        Put(known, saboteur with { Plan = plan, PlanOn = on, PlanResult = null });
    }

    /// <summary>
    /// Records how the plan for a saboteur went: the named one's, or that of <see cref="ToReport"/>. When it worked, they are neutral from
    /// then on, and when they were the last to object, nobody objects any more. Does nothing when there is no such plan.
    /// </summary>
    public void Report(PlanResult result, User by, DateTimeOffset at, string? name = null)
    {
        if ((name is null ? ToReport : SaboteurNamed(name)) is not { HasPlan: true, Plan: { } plan } saboteur)
            return;
        contact.Remember(new PlanReported(saboteur.Name, plan, result), by, at);
        Put(saboteur, saboteur with { PlanResult = result, Stance = result is PlanResult.Worked ? Stance.Neutral : saboteur.Stance });
        if (!Saboteurs.Any() && contact.Answers.Saboteurs is SaboteurPresence.Suspected or SaboteurPresence.Known)
            contact.Record(Keys.SaboteursPresent, EnumNames<SaboteurPresence>.Of(SaboteurPresence.None), by, at);
    }
}
