namespace SalesBot.Cards;

/// <summary>The words of a part that opens and closes: what a tap does, and whether it is open.</summary>
public sealed record FoldWords(string Show, string Hide, string Closed, string Open)
{
    /// <summary>What screen readers say of a part that is closed.</summary>
    public string ClosedName(string name) => $"{name}, {Closed}. {Spoken(Show)}";

    /// <summary>What screen readers say of a part that is open.</summary>
    public string OpenName(string name) => $"{name}, {Open}. {Spoken(Hide)}";

    // Without the arrow, which would be read as a sign.
    private static string Spoken(string label) => label.TrimEnd(' ', '⌄', '⌃');
}
