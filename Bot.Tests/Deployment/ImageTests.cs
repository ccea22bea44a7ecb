using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesBot.Hosting;

namespace SalesBot.Tests.Deployment;

/// <summary>The Dockerfile, checked as text: these tests do not build the image.</summary>
public sealed partial class ImageTests
{
    private const string Folder = "deploymentTemplates/container/";

    // One instruction a line, without comments.
    private static readonly List<string> Dockerfile =
        [.. Continued().Replace(Text(Folder + "Dockerfile"), "").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly List<string> Image = Dockerfile[Dockerfile.FindLastIndex(line => Is(line, "FROM"))..];

    private static readonly Dictionary<string, string> Variables = Image.Where(line => Is(line, "ENV"))
        .SelectMany(line => Variable().Matches(line))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim('"'), StringComparer.Ordinal);

    [Fact]
    public void The_image_rests_on_the_chiselled_runtime_with_ICU_and_time_zones()
    {
        var framework = XDocument.Parse(Text("Directory.Build.props")).Descendants("TargetFramework").Single().Value;
        Assert.Equal($"FROM mcr.microsoft.com/dotnet/aspnet:{framework["net".Length..]}-noble-chiseled-extra", Image[0]);
    }

    [Fact]
    public void It_is_built_with_the_SDK_of_global_json()
    {
        var version = Version.Parse((string)JsonNode.Parse(Text("global.json"))!["sdk"]!["version"]!);
        Assert.EndsWith($" mcr.microsoft.com/dotnet/sdk:{version.ToString(2)} AS build", Stage("build"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_without_root_and_without_a_shell()
    {
        Assert.Equal("USER $APP_UID", Assert.Single(Image, line => Is(line, "USER")));
        Assert.DoesNotContain(Image, line => Is(line, "RUN"));
        var program = $"\"dotnet\", \"{typeof(Program).Assembly.GetName().Name}.dll\"";
        Assert.Contains($"ENTRYPOINT [{program}]", Image, StringComparer.Ordinal);
        var health = Assert.Single(Image, line => Is(line, "HEALTHCHECK"));
        Assert.EndsWith($" CMD [{program}, \"{HealthCommand.Name}\"]", health, StringComparison.Ordinal);
    }

    [Fact]
    public void It_listens_on_the_port_that_it_exposes_which_needs_no_root()
    {
        Assert.Contains($"EXPOSE {Variables["ASPNETCORE_HTTP_PORTS"]}", Image, StringComparer.Ordinal);
        Assert.True(int.Parse(Variables["ASPNETCORE_HTTP_PORTS"], CultureInfo.InvariantCulture) >= 1024);
    }

    [Fact]
    public void Its_variables_are_settings_that_the_host_reads() =>
        Assert.All(Variables.Keys, name => Assert.True(HostSettings.IsRead(name), $"Nobody reads {name}."));

    [Fact]
    public void No_secret_is_in_a_layer() => Assert.DoesNotContain(Dockerfile, line => Secret().IsMatch(line));

    [Fact]
    public void Its_database_is_in_a_volume_that_its_user_can_write_to()
    {
        var path = Variables["ConnectionStrings__SalesBot"].Replace("Data Source=", "", StringComparison.Ordinal);
        var folder = path[..path.LastIndexOf('/')];
        Assert.Contains($"VOLUME [\"{folder}\"]", Image, StringComparer.Ordinal);
        Assert.Contains($"COPY --from=build --chown=$APP_UID:$APP_UID {folder} {folder}", Image, StringComparer.Ordinal);
    }

    [Fact]
    public void What_it_copies_exists_and_is_sent_to_the_engine()
    {
        var sent = Text(Folder + "Dockerfile.dockerignore").Split('\n');
        // Everything is excluded except what is included again by name.
        Assert.Contains("*", sent, StringComparer.Ordinal);
        Assert.All(Copied(Dockerfile), source =>
        {
            Assert.True(Path.Exists(Path.Combine(Sources.Folder, source)), $"There is no {source}.");
            Assert.Contains("!" + source.Split('/')[0], sent, StringComparer.Ordinal);
        });
        Assert.All(Dockerfile.SelectMany(line => From().Matches(line)), from => Stage(from.Groups["name"].Value));
    }

    [Fact]
    public void Everything_that_restore_and_publish_need_is_copied_before_them()
    {
        var restore = Dockerfile.FindIndex(line => Is(line, "RUN dotnet restore Bot --locked-mode"));
        var publish = Dockerfile.FindIndex(line => Is(line, "RUN dotnet publish Bot"));
        Assert.True(restore > 0 && publish > restore);
        Assert.Contains(" --no-restore ", Dockerfile[publish], StringComparison.Ordinal);
        var projects = WithReferences("Bot/Bot.csproj").ToList();
        var folders = projects.Select(project => project[..project.LastIndexOf('/')]).ToList();
        IEnumerable<string> needed =
        [
            "Directory.Packages.props", "Directory.Build.props", "global.json",
            .. projects, .. projects.SelectMany(Imports), .. folders.Select(folder => folder + "/packages.lock.json"),
        ];
        Assert.Empty(needed.Except(Copied(Dockerfile[..restore]), StringComparer.Ordinal));
        Assert.Empty(folders.Except(Copied(Dockerfile[restore..publish]), StringComparer.Ordinal));
    }

    [Fact]
    public void The_build_fails_without_the_chat_pages_Web_Chat()
    {
        Assert.Contains("<Target Name=\"FetchWebChatOnce\"", Text("Bot/WebChat.targets"), StringComparison.Ordinal);
        var fetch = Assert.Single(Dockerfile, line => line.Contains(" -target:FetchWebChatOnce ", StringComparison.Ordinal));
        Assert.EndsWith(" && test -s /webchat/webchat.js", fetch, StringComparison.Ordinal);
        Assert.All(
            [fetch, Assert.Single(Dockerfile, line => Is(line, "RUN dotnet publish Bot"))],
            line => Assert.Contains(" -property:WebChatCache=/webchat ", line, StringComparison.Ordinal));
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(Sources.Folder, path));

    // Where a stage begins.
    private static string Stage(string name) =>
        Assert.Single(Dockerfile, line => Is(line, "FROM") && line.EndsWith($" AS {name}", StringComparison.Ordinal));

    private static bool Is(string line, string instruction) => line.StartsWith(instruction + " ", StringComparison.Ordinal);

    // What COPY takes from the repository rather than from another stage.
    private static IEnumerable<string> Copied(IEnumerable<string> instructions) =>
        instructions.Where(line => Is(line, "COPY") && !From().IsMatch(line)).SelectMany(line => line.Split(' ')[1..^1]);

    private static IEnumerable<string> WithReferences(string project) =>
        Included(project, "ProjectReference", "Include").SelectMany(WithReferences).Prepend(project).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Imports(string file) =>
        Included(file, "Import", "Project").SelectMany(import => Imports(import).Prepend(import));

    // Paths are from the top of the repository.
    private static IEnumerable<string> Included(string file, string element, string attribute)
    {
        var folder = Path.Combine(Sources.Folder, Path.GetDirectoryName(file)!);
        var paths = XDocument.Parse(Text(file)).Descendants(element).Select(included => Path.Combine(folder, included.Attribute(attribute)!.Value));
        return paths.Select(path => Path.GetRelativePath(Sources.Folder, path).Replace('\\', '/'));
    }

    [GeneratedRegex(@"\\\n\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continued();

    [GeneratedRegex("""(?<name>\w+)=(?<value>"[^"]*"|\S+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("(?i)^(ENV|ARG) .*(password|secret|token|apikey|pwd)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"--from=(?<name>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex From();
}
