namespace SalesBot.Domain;

/// <summary>The four parts of a deal's heat.</summary>
public enum HeatReason
{
    /// <summary>Its amount.</summary>
    Value,

    /// <summary>Its stage.</summary>
    Stage,

    /// <summary>How soon they need it.</summary>
    Urgency,

    /// <summary>The days for which its step is overdue.</summary>
    Overdue,
}

/// <summary>How hot a deal is: which of several rows of a list comes first (D19).</summary>
/// <param name="Points">0 to 100.</param>
/// <param name="Reason">What contributes most; null when nothing does.</param>
public sealed record Heat(int Points, HeatReason? Reason)
{
    private const int PointsForADay = 5;

    /// <summary>The heat of a contact's deal on a day on which its step is due since another day.</summary>
    public static Heat Of(Contact contact, Playbook playbook, DateOnly today, DateOnly dueOn)
    {
        var rule = playbook.Heat;
        var total = rule.Value + rule.Stage + rule.Urgency + rule.Overdue;
        if (total == 0)
            return new Heat(0, null);
        (HeatReason Reason, int Points)[] parts =
        [
            (HeatReason.Value, rule.Value * OfAmount(contact.Amount)),
            (HeatReason.Stage, rule.Stage * (contact.Stage > Stage.New ? playbook.Stages[contact.Stage].Weight : 0)),
            (HeatReason.Urgency, rule.Urgency * OfUrgency(contact.Answers)),
            (HeatReason.Overdue, rule.Overdue * Math.Clamp((today.DayNumber - dueOn.DayNumber) * PointsForADay, 0, 100)),
        ];
        var most = parts.MaxBy(part => part.Points);
        return new Heat(parts.Sum(part => part.Points) / total, most.Points > 0 ? most.Reason : null);
    }

    // Ten times the amount are 25 points more: 1,000 has 25, a million 100. The currencies that people sell in differ by less.
    private static int OfAmount(long? hundredths) => hundredths is null or <= 0 ? 0 : (int)Math.Clamp((Math.Log10(hundredths.Value / 100d) - 2) * 25, 0, 100);

    private static int OfUrgency(Answers answers) => answers switch
    {
        { Need: NeedStrength.Immediate } or { Horizon: NeedHorizon.Now } => 100,
        { Horizon: NeedHorizon.Quarter } => 60,
        { Horizon: NeedHorizon.Year } => 20,
        _ => 0,
    };
}
