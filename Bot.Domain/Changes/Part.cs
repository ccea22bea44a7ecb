namespace SalesBot.Domain;

/// <summary>Somebody's part in the decision (D13): their role, where they stand, and how much their word weighs.</summary>
/// <param name="Role">Their role in the decision.</param>
/// <param name="Stance">Where they stand on the purchase.</param>
/// <param name="Influence">How much their word weighs; null when not known.</param>
public sealed record Part(BuyingRole Role, Stance Stance, Influence? Influence)
{
    /// <summary>The part as it is stored and exported, such as <c>influencer ally high</c>; unknown influence is <c>-</c>.</summary>
    public override string ToString() => $"{EnumNames<BuyingRole>.Of(Role)} {EnumNames<Stance>.Of(Stance)} {EnumNames<Influence>.OfKnown(Influence) ?? "-"}";

    /// <summary>The part in a stored text; null when there is none in it.</summary>
    public static Part? Read(string? stored) => (stored ?? "").Split(' ') is [var role, var stance, var influence]
        && EnumNames<BuyingRole>.Read(role) is { } r && EnumNames<Stance>.Read(stance) is { } s
        ? new Part(r, s, EnumNames<Influence>.Read(influence))
        : null;
}
