namespace SalesBot.Tests.Deployment;

/// <summary>Whether Azure takes the names that the template makes of the shortest and of the longest name that it may be given.</summary>
internal static class NameChecks
{
    // How long a name may be, by Azure's own naming rules.
    private static readonly Dictionary<string, (int Shortest, int Longest)> Lengths = new(StringComparer.Ordinal)
    {
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = (3, 128),
        ["Microsoft.Network/virtualNetworks"] = (2, 64),
        ["Microsoft.DBforPostgreSQL/flexibleServers"] = (3, 63),
        ["Microsoft.Web/serverfarms"] = (1, 60),
        ["Microsoft.Web/sites"] = (2, 60),
        ["Microsoft.BotService/botServices"] = (2, 64),
        ["Microsoft.OperationalInsights/workspaces"] = (4, 63),
        ["Microsoft.Resources/deployments"] = (1, 64),
    };

    public static IEnumerable<string> Findings(Template template)
    {
        foreach (var length in template.Parameters["name"].Limits.Split(' ').Where(word => char.IsAsciiDigit(word[0])).Select(int.Parse))
        {
            var given = new Evaluation(template, ("name", new Expression.Text(new string('a', length))));
            foreach (var resource in template.Resources)
                if (resource.Name.Count == 1 && Lengths.TryGetValue(resource.Type, out var allowed) && given.Text(resource.Name[0]).Length is var letters && (letters < allowed.Shortest || letters > allowed.Longest))
                    yield return $"Of a name of {length} letters {resource.Type} gets one of {letters}: it can have {allowed.Shortest} to {allowed.Longest}.";
        }
    }
}
