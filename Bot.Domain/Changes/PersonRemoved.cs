namespace SalesBot.Domain;

/// <summary>A person was removed from the buying centre because they have no part in the decision.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Part">The part they had.</param>
/// <param name="Evidence">What their part rested on; null when the rep gave nothing.</param>
public sealed record PersonRemoved(string Name, Part Part, string? Evidence) : Change
{
    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    /// <summary>The changes after the last removal of a person of this name, newest first; all changes in this deal when there was no removal.</summary>
    internal static IEnumerable<Change> SinceThen(string name, IReadOnlyList<Change> earlier) =>
        earlier.TakeWhile(change => !change.ReplacesPeople && (change is not PersonRemoved || !change.Mentions(name)));

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.BuyingCentre.Named(Name) is not null)
            return UndoRefusal.NoLongerSo;
        var told = SinceThen(Name, earlier).ToList();
        // The motive and the plan come back with the person. They may have been stored before the saboteur's name was known, under an empty
        // name.
        contact.BuyingCentre.Put(null, PlanChanged.PlanOf(new Person(Name, Part.Role, Part.Stance)
        {
            Influence = Part.Influence,
            Motive = told.OfType<MotiveChanged>().FirstOrDefault(change => change.Name.Length == 0 || change.Mentions(Name))?.To,
            Evidence = Evidence ?? PersonNoted.EvidenceFor(Name, earlier),
        }, told));
        return new PartUndone(null, Part);
    }
}
