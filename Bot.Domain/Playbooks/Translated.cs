namespace SalesBot.Domain;

/// <summary>A text of a playbook in the bot's three languages.</summary>
public sealed record Translated(string En, string Lt, string Pl)
{
    /// <summary>The text in every language.</summary>
    public IEnumerable<string> All() => [En, Lt, Pl];
}
