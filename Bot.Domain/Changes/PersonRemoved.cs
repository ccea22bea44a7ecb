namespace SalesBot.Domain;

/// <summary>Somebody was taken out of the decision: they have nothing to do with it after all.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Part">The part they had.</param>
/// <param name="Evidence">What their part rested on; null when nothing was told of it.</param>
public sealed record PersonRemoved(string Name, Part Part, string? Evidence) : Change
{
    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    /// <summary>What was said since somebody of this name was taken out before, newest first; everything when nobody was.</summary>
    internal static IEnumerable<Change> SinceThen(string name, IReadOnlyList<Change> earlier) =>
        earlier.TakeWhile(change => change is not PersonRemoved || !change.Mentions(name));

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.BuyingCentre.Named(Name) is not null)
            return UndoRefusal.NoLongerSo;
        var told = SinceThen(Name, earlier).ToList();
        // Whoever left took along what was told of them, also before anybody knew their name, and brings it back.
        contact.BuyingCentre.Put(null, new Person(Name, Part.Role, Part.Stance)
        {
            Influence = Part.Influence,
            Motive = told.OfType<MotiveChanged>().FirstOrDefault(change => change.Name.Length == 0 || change.Mentions(Name))?.To,
            Plan = told.OfType<PlanChanged>().FirstOrDefault(change => change.Name.Length == 0 || change.Mentions(Name))?.To,
            Evidence = Evidence ?? PersonNoted.EvidenceFor(Name, earlier),
        });
        return new PartUndone(null, Part);
    }
}
