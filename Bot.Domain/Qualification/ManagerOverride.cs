namespace SalesBot.Domain;

/// <summary>
/// A person's own view of a standing, which replaces the judgement's until it is lifted. The judgement's standing stays visible.
/// </summary>
/// <param name="Standing">The standing they chose: lead, prospect or qualified.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="ById">The user who set it.</param>
/// <param name="By">That user's name at the time.</param>
/// <param name="At">When, UTC.</param>
public sealed record ManagerOverride(Standing Standing, string Reason, string ById, string By, DateTimeOffset At)
{
    /// <summary>Whether a standing can be set by an override. Parking and ending a contact have commands of their own.</summary>
    public static bool IsOpenTo(Standing standing) => standing is Standing.Lead or Standing.Prospect or Standing.Qualified;
}
