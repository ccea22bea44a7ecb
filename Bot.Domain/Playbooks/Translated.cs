namespace SalesBot.Domain;

/// <summary>Words of a playbook in the bot's three languages.</summary>
public sealed record Translated(string En, string Lt, string Pl)
{
    /// <summary>The words in every language.</summary>
    public IEnumerable<string> All() => [En, Lt, Pl];
}
