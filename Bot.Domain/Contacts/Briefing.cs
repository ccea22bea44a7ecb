namespace SalesBot.Domain;

/// <summary>The points that a rep takes into the next conversation with a contact. Every list has the strongest first.</summary>
/// <param name="Promises">What is agreed or planned (D10, D18): the soonest first, what has no day last.</param>
/// <param name="LastStep">The newest step of the sales cycle that took place, or was called off; null when there is none.</param>
/// <param name="ToShow">The benefits that the contact named (D20): those that also answer an objection first.</param>
/// <param name="ToAsk">The benefits that were not discussed yet (D20): those that would answer an objection first.</param>
/// <param name="People">
/// Everybody in the buying centre who is known by name, except the contact: who objects, who decides, who is for it, then the others (D13–D15).
/// </param>
/// <param name="Objection">
/// The objector whom the rep should be ready for: one without a plan before one with a plan (D14). Null when nobody objects, or when it is
/// only known that somebody does.
/// </param>
public sealed record Briefing(
    IReadOnlyList<PlannedStep> Promises,
    Step? LastStep,
    IReadOnlyList<TalkingPoint> ToShow,
    IReadOnlyList<TalkingPoint> ToAsk,
    IReadOnlyList<Person> People,
    Person? Objection)
{
    /// <summary>The briefing about a contact. It is derived from what is stored and changes nothing.</summary>
    public static Briefing Of(Contact contact)
    {
        var points = Benefits.TalkingPoints(contact);
        var missing = Enum.GetValues<Benefit>().Where(benefit => points.All(point => point.Benefit != benefit))
            .Select(benefit => new TalkingPoint(benefit, null, IsNamed: false));
        var centre = contact.BuyingCentre;
        return new Briefing(
            Enum.GetValues<PlannedStep>().Where(contact.IsPlanned).OrderBy(step => contact.DayOf(step) ?? DateOnly.MaxValue).ToList(),
            contact.Steps.Taken.Where(step => step.Result is not StepResult.Planned).MaxBy(step => step.At),
            points.Where(point => point.IsNamed).ToList(),
            points.Where(point => !point.IsNamed).Concat(missing).ToList(),
            centre.People.Where(person => person.Name.Length > 0 && SearchKey.Of(person.Name) != contact.NameKey)
                .OrderBy(WeightOf).ThenByDescending(person => person.Influence ?? Influence.Low).ToList(),
            centre.HasSaboteur
                ? centre.Saboteurs.OrderBy(person => person.HasPlan).ThenByDescending(person => person.Influence ?? Influence.High).FirstOrDefault()
                : null);
    }

    private static int WeightOf(Person person) => person switch
    {
        { Stance: Stance.Saboteur } => 0,
        { Role: BuyingRole.Decider } => 1,
        { Stance: Stance.Ally } => 2,
        _ => 3,
    };
}
