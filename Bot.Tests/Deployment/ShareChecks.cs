using System.Globalization;

namespace SalesBot.Tests.Deployment;

/// <summary>Whether what several web apps share is enough for all of them: the database's connections, and what Teams takes from one bot.</summary>
internal static class ShareChecks
{
    // While a newer version takes over, the older still finishes its turns.
    private const int AtOnce = 2;

    // What a host takes that is not told how many.
    private const int Otherwise = 30;

    // For whoever looks after the server.
    private const int Left = 5;

    // Connections that a server has for its users, by Azure's tables; of two that disagree the smaller.
    private static readonly Dictionary<string, int> Connections = new(StringComparer.Ordinal)
    {
        ["Standard_B1ms"] = 35, ["Standard_B2s"] = 97, ["Standard_D2ds_v5"] = 844, ["Standard_D4ds_v5"] = 1703,
    };

    public static IEnumerable<string> Findings(Template template, IReadOnlyDictionary<string, Expression> settings)
    {
        for (var apps = 1; apps <= Most(template, "webApps"); apps++)
        {
            foreach (var size in template.Parameters["databaseSize"].Allowed!.Items.OfType<Expression.Text>())
            {
                var connection = Given(apps, size).Text(settings["ConnectionStrings__SalesBot"]).Split("Maximum Pool Size=");
                var pool = connection.Length == 2 ? int.Parse(connection[1], CultureInfo.InvariantCulture) : Otherwise;
                if (pool < 1 || pool * apps * AtOnce > Connections[size.Value] - Left)
                    yield return $"{apps} web apps of {pool} connections are too many for {size.Value}.";
            }

            var written = int.Parse(Given(apps).Text(settings["Limits__ToTenantPerSecond"]), CultureInfo.InvariantCulture) * apps;
            if (written > new Evaluation(template).Number(template.Parameters["toTenantPerSecond"].Default!))
                yield return $"{apps} web apps write {written} messages in a second to one tenant.";
        }

        Evaluation Given(int apps, Expression.Text? size = null) =>
            new(template, [("webApps", new Expression.Number(apps)), .. size is null ? [] : new (string, Expression)[] { ("databaseSize", size) }]);
    }

    private static int Most(Template template, string parameter) =>
        int.Parse(template.Parameters[parameter].Limits.Split("maxValue ")[1], CultureInfo.InvariantCulture);
}
