using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SalesBot.Tests.Deployment;

/// <summary>The containers for a server of one's own: how they are confined, and that the bot and its database find each other.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Folder = Path.Combine(Templates.Folder, "container");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "compose.yaml"));
    private static readonly JsonObject Compose = Parse();
    private static readonly JsonObject Services = Compose["services"]!.AsObject();

    // A setting that is commented out counts too.
    private static readonly Dictionary<string, string> Example = Setting().Matches(File.ReadAllText(Path.Combine(Folder, "example.env")))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Services.Select(service => service.Key)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_container_is_confined(string name)
    {
        var service = Services[name]!;
        Assert.Equal("true", (string?)service["read_only"]);
        Assert.Contains("ALL", Texts(service["cap_drop"]), StringComparer.Ordinal);
        Assert.Contains("no-new-privileges:true", Texts(service["security_opt"]), StringComparer.Ordinal);
        Assert.Matches("^/tmp:.*noexec", Assert.Single(Texts(service["tmpfs"])));
        Assert.True(service["privileged"] is null && service["cap_add"] is null);
        Assert.All(Texts(service["ports"]), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.All(Mounts(service).Values, volume => Assert.True(Compose["volumes"]!.AsObject().ContainsKey(volume), volume));
    }

    [Fact]
    public void Every_secret_is_a_required_variable_and_none_is_written_down()
    {
        var asked = Variable().Matches(Text).Where(variable => Secret().IsMatch(variable.Groups["name"].Value));
        Assert.All(asked, variable => Assert.StartsWith(":?", variable.Groups["rest"].Value, StringComparison.Ordinal));
        Assert.All(Written().Matches(Text), written => Assert.StartsWith("${", written.Groups["value"].Value, StringComparison.Ordinal));
        Assert.All(Example.Where(setting => Secret().IsMatch(setting.Key)), setting => Assert.Equal("", setting.Value));
        Assert.Contains(".env", File.ReadLines(Path.Combine(Sources.Folder, ".gitignore")), StringComparer.Ordinal);
    }

    [Fact]
    public void The_database_is_a_fixed_major_version_without_root_and_without_a_network()
    {
        var database = Services["database"]!;
        Assert.Matches("^postgres:[0-9]+(-[a-z]+)?$", (string?)database["image"]);
        Assert.Equal("postgres", (string?)database["user"]);
        Assert.Equal("none", (string?)database["network_mode"]);
        Assert.Contains("--auth-local=scram-sha-256", Environment(database)["POSTGRES_INITDB_ARGS"], StringComparison.Ordinal);
        Assert.True(Mounts(database).ContainsKey("/var/lib/postgresql/data"));
        // The temporary server that initialises a new database answers on the socket too, but not on TCP.
        Assert.Contains("--host=127.0.0.1", Texts(database["healthcheck"]!["test"]), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("try")]
    [InlineData("bot")]
    public void The_bot_is_built_from_the_repository_and_finds_its_database(string name)
    {
        var (bot, database) = (Services[name]!, Services["database"]!);
        Assert.Equal(Path.GetFullPath(Sources.Folder), Path.GetFullPath(Path.Combine(Folder, (string)bot["build"]!["context"]!)));
        Assert.True(File.Exists(Path.Combine(Sources.Folder, (string)bot["build"]!["dockerfile"]!)));
        Assert.All(Environment(bot).Keys, name => Assert.True(HostSettings.IsRead(name), name));
        Assert.Equal("service_healthy", (string?)bot["depends_on"]!["database"]!["condition"]);
        // The host has half a minute to finish the turns that it has taken.
        Assert.Equal("40s", (string?)bot["stop_grace_period"]);

        var (connection, made) = (Environment(bot)["ConnectionStrings__SalesBot"], Environment(database));
        Assert.Contains($"Database={made["POSTGRES_DB"]};Username={made["POSTGRES_USER"]};", connection, StringComparison.Ordinal);
        var socket = connection.Split(';').Single(part => part.StartsWith("Host=", StringComparison.Ordinal))["Host=".Length..];
        Assert.Equal(Mounts(database)[socket], Mounts(bot)[socket]);
    }

    // The trial asks nobody for a token, so only this machine may reach it.
    [Fact]
    public void The_trial_needs_no_app_id_and_answers_this_machine_only()
    {
        var (trial, environment) = (Services["try"]!, Environment(Services["try"]!));
        Assert.Equal(("Development", ""), (environment["ASPNETCORE_ENVIRONMENT"], environment["MicrosoftAppId"]));
        Assert.True(new Uri(environment["ASPNETCORE_URLS"]).IsLoopback);
        Assert.False(environment.ContainsKey("ASPNETCORE_FORWARDEDHEADERS_ENABLED"));
        // Through a published port, calls would come from the bridge's address, which is refused.
        Assert.Equal("host", (string?)trial["network_mode"]);
        Assert.Null(trial["ports"]);
        Assert.Equal(["try"], Texts(trial["profiles"]));
    }

    [Fact]
    public void The_bot_for_Teams_gets_its_settings_and_is_published_where_it_listens()
    {
        var bot = Services["bot"]!;
        Assert.Equal("Production", Environment(bot)["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal([".env"], Texts(bot["env_file"]));
        Assert.Equal(["teams"], Texts(bot["profiles"]));
        var port = Assert.Single(Texts(bot["ports"])).Split(':')[^1];
        Assert.Contains($"\nEXPOSE {port}\n", File.ReadAllText(Path.Combine(Folder, "Dockerfile")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_env_file_names_every_required_variable_and_the_tenants_served()
    {
        var asked = Variable().Matches(Text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(asked.Except(Example.Keys, StringComparer.Ordinal));
        Assert.All(Example.Keys.Except(asked, StringComparer.Ordinal), name => Assert.True(HostSettings.IsRead(name), name));
        Assert.Contains("MicrosoftAppTenantId", Example.Keys, StringComparer.Ordinal);
        Assert.Equal("", Example["AllowedTenants__0"]);
    }

    // Anchors and merges are resolved; every scalar is a string.
    private static JsonObject Parse()
    {
        var yaml = new DeserializerBuilder().Build().Deserialize(new MergingParser(new Parser(new StringReader(Text))));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml!))!.AsObject();
    }

    private static List<string> Texts(JsonNode? list) => list is JsonArray array ? [.. array.Select(item => (string)item!)] : [];

    private static Dictionary<string, string> Environment(JsonNode service) =>
        service["environment"]!.AsObject().ToDictionary(set => set.Key, set => (string?)set.Value ?? "", StringComparer.Ordinal);

    // Volumes by their mount points, from the short and the long form.
    private static Dictionary<string, string> Mounts(JsonNode service) => service["volumes"]!.AsArray().ToDictionary(
        mount => mount is JsonObject ? (string)mount["target"]! : ((string)mount!).Split(':')[1],
        mount => mount is JsonObject ? (string)mount["source"]! : ((string)mount!).Split(':')[0],
        StringComparer.Ordinal);

    [GeneratedRegex(@"\$\{(?<name>\w+)(?<rest>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?i)(password|secret)\w*\s*[:=]\s*['""]?(?<value>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex("(?m)^#?(?<name>[A-Z][A-Za-z_0-9]+)=(?<value>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex("password|secret", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
