namespace SalesBot.Domain;

/// <summary>
/// Whether the rep can raise the urgency (D19): there is a need, and the decision is far away. What waiting costs the contact is then worth
/// asking.
/// </summary>
public static class Urgency
{
    /// <summary>
    /// True for a real or immediate need that is decided this year or later, and for a possible one that is decided later than this year:
    /// that one would be parked, unless it becomes more urgent.
    /// </summary>
    public static bool CanBeRaised(Answers answers) => answers switch
    {
        { Horizon: NeedHorizon.Year or NeedHorizon.Later, Need: NeedStrength.Real or NeedStrength.Immediate } => true,
        { Horizon: NeedHorizon.Later, Need: NeedStrength.Possible } => true,
        _ => false,
    };
}
