namespace SalesBot.Domain;

/// <summary>
/// Somebody's own view of a standing, put above the judgement's with a reason. It holds until it is lifted; the judgement's own view stays
/// visible.
/// </summary>
/// <param name="Standing">Where they see the contact: lead, prospect or qualified.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="ById">The user who said so.</param>
/// <param name="By">That user's name at the time.</param>
/// <param name="At">When, UTC.</param>
public sealed record ManagerOverride(Standing Standing, string Reason, string ById, string By, DateTimeOffset At)
{
    /// <summary>Whether a standing is one that somebody may see differently: what has ended is ended by steps of its own.</summary>
    public static bool IsOpenTo(Standing standing) => standing is Standing.Lead or Standing.Prospect or Standing.Qualified;
}
