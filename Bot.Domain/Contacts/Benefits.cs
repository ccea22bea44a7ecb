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
/// <param name="Benefit">The benefit it shows.</param>
/// <param name="Answers">The objector's motive that it answers; null when nobody objects for such a reason.</param>
/// <param name="IsNamed">Whether the contact named the benefit; otherwise only an objection calls for it.</param>
public sealed record TalkingPoint(Benefit Benefit, Motive? Answers, bool IsNamed);

/// <summary>The benefits that the need maps to (D20), and what they are good for in the next conversation.</summary>
public static class Benefits
{
    /// <summary>The benefits that the rep noted for this contact, in the order of the list.</summary>
    public static IReadOnlyList<Benefit> Of(Answers answers) => (answers[Keys.NeedBenefits] ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(name => EnumNames<Benefit>.Read(name)).OfType<Benefit>().Distinct().Order().ToList();

    /// <summary>
    /// What to bring up: the benefits that were named, those first that also answer an objection; then what would answer an objection
    /// though nobody named it (D14). Nothing of an objector whose motive is not known.
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
