using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Deployment;

/// <summary>What has to be true of the trial with PostgreSQL, as far as it can be told without an engine. Each finding is a sentence.</summary>
internal static partial class ComposeChecks
{
    private const string Connection = "ConnectionStrings__SalesBot";

    // The host has half a minute to finish the turns that it has taken.
    private const int Drain = 30;

    public static List<string> Findings(ContainerFiles files)
    {
        var compose = files.Services();
        var services = compose["services"]!.AsObject();
        var bots = services.Where(service => (string?)service.Value!["image"] == "salesbot").ToDictionary(service => service.Key, service => service.Value!, StringComparer.Ordinal);
        return
        [
            .. services.SelectMany(service => Confined(service.Key, service.Value!)),
            .. Variables(files.Compose), .. Database(services["database"]!), .. Volumes(compose),
            .. bots.SelectMany(bot => Bot(bot.Key, bot.Value, services["database"]!)),
            .. Trial(bots.GetValueOrDefault("try")), .. Teams(bots.GetValueOrDefault("bot"), files.Stages()[^1].Last("EXPOSE")),
            .. Example(files.Example, files.Compose),
        ];
    }

    private static IEnumerable<string> Confined(string name, JsonNode service)
    {
        if ((string?)service["read_only"] != "true")
            yield return $"{name} can write to its root file system.";
        if (!Texts(service["cap_drop"]).Contains("ALL", StringComparer.Ordinal))
            yield return $"{name} keeps capabilities.";
        if (!Texts(service["security_opt"]).Contains("no-new-privileges:true", StringComparer.Ordinal))
            yield return $"{name} can gain privileges.";
        if (!Texts(service["tmpfs"]).Any(mount => mount.StartsWith("/tmp:", StringComparison.Ordinal) && mount.Contains("noexec", StringComparison.Ordinal)))
            yield return $"{name} has nowhere for temporary files.";
        if (service["privileged"] is not null || service["cap_add"] is not null)
            yield return $"{name} asks for privileges.";
        foreach (var port in Texts(service["ports"]).Where(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal)))
            yield return $"{name} is published to the world: {port}";
    }

    // A secret comes from outside, or nothing starts.
    private static IEnumerable<string> Variables(string text)
    {
        foreach (Match variable in Variable().Matches(text))
            if (Secret().IsMatch(variable.Groups["name"].Value) && !variable.Groups["rest"].Value.StartsWith(":?", StringComparison.Ordinal))
                yield return $"{variable.Groups["name"].Value} is not asked for.";
        foreach (Match written in Written().Matches(text))
            if (!written.Groups["value"].Value.TrimStart('\'', '"').StartsWith("${", StringComparison.Ordinal))
                yield return $"A secret is written down: {written.Groups["name"].Value}";
    }

    private static IEnumerable<string> Database(JsonNode database)
    {
        if (!Postgres().IsMatch((string)database["image"]!))
            yield return "The database is not pinned to a major version.";
        if ((string?)database["user"] != "postgres")
            yield return "The database runs as root.";
        if ((string?)database["network_mode"] != "none")
            yield return "The database can be reached over a network.";
        // The server that only fills a new database answers on the socket too, and not on TCP.
        if (!Texts(database["healthcheck"]?["test"]).Contains("--host=127.0.0.1", StringComparer.Ordinal))
            yield return "The database is called healthy before it is.";
        if (database["environment"]?["POSTGRES_INITDB_ARGS"] is not { } args || !((string)args!).Contains("--auth-local=scram-sha-256", StringComparison.Ordinal))
            yield return "Whoever has the socket needs no password.";
        if (!Mounts(database).ContainsKey("/var/lib/postgresql/data"))
            yield return "The contacts would be gone with the container.";
    }

    private static IEnumerable<string> Volumes(JsonObject compose)
    {
        var declared = compose["volumes"]!.AsObject().Select(volume => volume.Key).ToHashSet(StringComparer.Ordinal);
        return compose["services"]!.AsObject().SelectMany(service => Mounts(service.Value!).Values).Distinct(StringComparer.Ordinal)
            .Where(volume => !declared.Contains(volume)).Select(volume => $"The volume {volume} is not declared.");
    }

    private static IEnumerable<string> Bot(string name, JsonNode bot, JsonNode database)
    {
        var environment = Environment(bot);
        foreach (var variable in environment.Keys.Where(variable => !HostSettings.IsRead(variable)))
            yield return $"Nobody reads {variable}.";
        if ((string?)bot["depends_on"]?["database"]?["condition"] != "service_healthy")
            yield return $"{name} does not wait for the database.";
        if (Seconds((string?)bot["stop_grace_period"]) <= Drain)
            yield return $"{name} is killed before it has finished its turns.";
        foreach (var path in new[] { (string?)bot["build"]?["context"] + "/Bot/Bot.csproj", $"{(string?)bot["build"]?["context"]}/{(string?)bot["build"]?["dockerfile"]}" })
            if (!File.Exists(Path.Combine(Sources.Folder, ContainerFiles.Folder, path)))
                yield return $"{name} is built from what is not there: {path}";

        var socket = environment.GetValueOrDefault(Connection, "").Split(';').Select(part => part.Split('=')).FirstOrDefault(part => part[0] == "Host")?[1] ?? "";
        if (!Mounts(bot).TryGetValue(socket, out var shared) || Mounts(database).GetValueOrDefault(socket) != shared)
            yield return $"{name} and the database share no socket at {socket}.";
        if (Environment(database).GetValueOrDefault("POSTGRES_DB") is var made && !environment.GetValueOrDefault(Connection, "").Contains($"Database={made};Username={Environment(database).GetValueOrDefault("POSTGRES_USER")};", StringComparison.Ordinal))
            yield return $"{name} asks for another database or user than is made.";
    }

    // Nobody is asked for a token there, so nobody but this machine may come in.
    private static IEnumerable<string> Trial(JsonNode? trial)
    {
        var environment = Environment(trial!);
        if (environment.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") != "Development" || environment.GetValueOrDefault("MicrosoftAppId") != "")
            yield return "The trial does not start without an app id.";
        if ((string?)trial!["network_mode"] != "host" || trial["ports"] is not null)
            yield return "The trial would be called from the bridge's address, which is refused.";
        if (!Uri.TryCreate(environment.GetValueOrDefault("ASPNETCORE_URLS"), UriKind.Absolute, out var url) || !url.IsLoopback)
            yield return "The trial listens beyond this machine.";
        if (environment.ContainsKey("ASPNETCORE_FORWARDEDHEADERS_ENABLED"))
            yield return "The trial believes what a proxy says of the caller.";
        if (!Texts(trial["profiles"]).Contains("try", StringComparer.Ordinal))
            yield return "The trial starts unasked.";
    }

    private static IEnumerable<string> Teams(JsonNode? bot, string? exposed)
    {
        var environment = Environment(bot!);
        if (environment.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") != "Production")
            yield return "The bot for Teams does not run in Production.";
        if (!Texts(bot!["ports"]).Any(port => port.EndsWith($":{exposed}", StringComparison.Ordinal)))
            yield return "The port that is published is not the one that the host listens on.";
        if (!Texts(bot["env_file"]).Contains(".env", StringComparer.Ordinal))
            yield return "The bot for Teams does not get its settings.";
        if (!Texts(bot["profiles"]).Contains("teams", StringComparer.Ordinal))
            yield return "The bot for Teams starts unasked.";
    }

    private static IEnumerable<string> Example(string text, string compose)
    {
        var asked = Variable().Matches(compose).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var named = text.Split('\n').Select(line => Setting().Match(line)).Where(match => match.Success).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
        foreach (var name in named.Keys.Where(name => !asked.Contains(name) && !HostSettings.IsRead(name)))
            yield return $"Nobody reads {name}.";
        foreach (var name in asked.Where(name => !named.ContainsKey(name)))
            yield return $"The example does not name {name}.";
        if (!named.ContainsKey("MicrosoftAppTenantId") || named.Any(setting => setting.Key.StartsWith("AllowedTenants__", StringComparison.Ordinal) && setting.Value.Length > 0))
            yield return "The example does not ask whose tenant the bot serves.";
        foreach (var (name, _) in named.Where(setting => setting.Value.Length > 0 && Secret().IsMatch(setting.Key)))
            yield return $"The example gives {name} away.";
        if (!File.ReadLines(Path.Combine(Sources.Folder, ".gitignore")).Contains(".env", StringComparer.Ordinal))
            yield return "The filled-in settings would be committed.";
    }

    private static List<string> Texts(JsonNode? list) => list is JsonArray array ? [.. array.Select(item => (string)item!)] : [];

    private static Dictionary<string, string> Environment(JsonNode service) =>
        service["environment"]?.AsObject().ToDictionary(variable => variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal) ?? [];

    // Target and volume, of the short and of the long form.
    private static Dictionary<string, string> Mounts(JsonNode service) =>
        service["volumes"] is not JsonArray mounts ? [] : mounts
            .Select(mount => mount is JsonObject whole ? ((string)whole["target"]!, (string)whole["source"]!) : (((string)mount!).Split(':')[1], ((string)mount!).Split(':')[0]))
            .ToDictionary(mount => mount.Item1, mount => mount.Item2, StringComparer.Ordinal);

    private static int Seconds(string? text) => text is not null && text.EndsWith('s') ? int.Parse(text[..^1], CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\$\{(?<name>\w+)(?<rest>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<name>\w*(Password|PASSWORD|Secret|SECRET)\w*)\s*[:=]\s*(?<value>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex("^#?(?<name>[A-Z][A-Za-z_0-9]+)=(?<value>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex("^postgres:[0-9]+(-[a-z]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Postgres();

    [GeneratedRegex("password|secret", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
