namespace SalesBot.Domain;

/// <summary>What a customer gains; a closed list (D20).</summary>
public enum Benefit
{
    /// <summary>Work made easier.</summary>
    EasierWork,

    /// <summary>Support that the former supplier did not give.</summary>
    BetterSupport,

    /// <summary>Tasks done more efficiently.</summary>
    Efficiency,

    /// <summary>Money saved at the purchase: the front end.</summary>
    PurchaseSaving,

    /// <summary>Money saved in indirect costs: the back end.</summary>
    IndirectSaving,
}

/// <summary>One thing to bring up in the next conversation.</summary>
/// <param name="Benefit">The benefit to bring up.</param>
/// <param name="Answers">The motive of a saboteur to which the benefit is an answer; null when there is none.</param>
/// <param name="IsNamed">Whether the contact named the benefit. If not, it is listed only as an answer to a saboteur's motive.</param>
public sealed record TalkingPoint(Benefit Benefit, Motive? Answers, bool IsNamed);

/// <summary>The benefits that the contact's need maps to (D20), and the talking points that follow from them.</summary>
public static class Benefits
{
    /// <summary>The benefits that the rep noted for this contact, in the order of the list.</summary>
    public static IReadOnlyList<Benefit> Of(Answers answers) => (answers[Keys.NeedBenefits] ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(name => EnumNames<Benefit>.Read(name)).OfType<Benefit>().Distinct().Order().ToList();

    /// <summary>
    /// The points to bring up, in this order: named benefits that also answer a saboteur's motive, other named benefits, then benefits that
    /// answer a motive though nobody named them (D14). A saboteur whose motive is not known adds nothing.
    /// </summary>
    public static IReadOnlyList<TalkingPoint> TalkingPoints(Contact contact)
    {
        var named = Of(contact.Answers);
        var motives = contact.BuyingCentre.HasSaboteur
            ? contact.BuyingCentre.Saboteurs.Select(p => p.Motive).OfType<Motive>().Distinct().ToList()
            : [];
        return Enum.GetValues<Benefit>()
            .Select(benefit =>
                new TalkingPoint(
                    benefit,
                    motives.Select(m => (Motive?)m).FirstOrDefault(m => IsAnsweredBy(m!.Value, benefit)),
                    named.Contains(benefit)))
            .Where(point => point.IsNamed || point.Answers is not null)
            .OrderBy(point => (point.IsNamed, point.Answers) switch { (true, not null) => 0, (true, null) => 1, _ => 2 })
            .ToList();
    }

    private static bool IsAnsweredBy(Motive motive, Benefit benefit) => motive switch
    {
        Motive.Incumbent => benefit is Benefit.BetterSupport,
        Motive.Budget => benefit is Benefit.PurchaseSaving or Benefit.IndirectSaving,
        Motive.Workload => benefit is Benefit.EasierWork,
        Motive.Status or Motive.Other => false,
    };
}
