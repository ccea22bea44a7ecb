namespace SalesBot.Domain;

/// <summary>A person's part in the decision (D13): their role, their stance, and their influence.</summary>
/// <param name="Role">Their role in the decision; null when not known.</param>
/// <param name="Stance">Whether they are for or against the purchase.</param>
/// <param name="Influence">How much their word weighs; null when not known.</param>
public sealed record Part(BuyingRole? Role, Stance Stance, Influence? Influence)
{
    /// <summary>The part as it is stored and exported, such as <c>influencer ally high</c>; an unknown role or influence is <c>-</c>.</summary>
    public override string ToString() =>
        $"{EnumNames<BuyingRole>.OfKnown(Role) ?? "-"} {EnumNames<Stance>.Of(Stance)} {EnumNames<Influence>.OfKnown(Influence) ?? "-"}";

    /// <summary>Reads a part from its stored text; null when the text holds none.</summary>
    public static Part? Read(string? stored) => (stored ?? "").Split(' ') is [var role, var stance, var influence]
        && EnumNames<Stance>.Read(stance) is { } s
        ? new Part(EnumNames<BuyingRole>.Read(role), s, EnumNames<Influence>.Read(influence))
        : null;
}
