using System.Text.RegularExpressions;

namespace SalesBot.Tests.Deployment;

/// <summary>Every setting that the host reads, gathered from its sources, because a second list would become outdated.</summary>
internal static partial class HostSettings
{
    /// <summary>The settings that the runtime, ASP.NET Core or the hosting platform reads.</summary>
    private static readonly string[] OfThePlatform =
    [
        "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "DOTNET_EnableDiagnostics",
        "WEBSITE_RUN_FROM_PACKAGE", "WEBSITES_CONTAINER_STOP_TIME_LIMIT", "SCM_DO_BUILD_DURING_DEPLOYMENT",
    ];

    // ASP.NET Core reads these; the health command reads them too, to know which address to ask.
    private static readonly string[] Listening = ["urls", "http_ports"];

    private static readonly string[] Folders = ["Bot"];

    /// <summary>The names as the environment has them; <c>__0</c> stands for a list of any length.</summary>
    public static IReadOnlySet<string> Names { get; } = Gather(Files()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the host or the platform reads a variable of this name.</summary>
    public static bool IsRead(string variable) =>
        OfThePlatform.Contains(variable, StringComparer.Ordinal) || Names.Contains(Place().Replace(variable, "__0"));

    /// <summary>The settings that these sources read.</summary>
    /// <exception cref="InvalidOperationException">A source reads a setting in a way that is not recognised here.</exception>
    internal static IEnumerable<string> Gather(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (
            path,
            text) in files.Where(file =>
                file.Text.Contains("onfiguration", StringComparison.Ordinal) || file.Path.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            foreach (Match read in Reads().Matches(text))
            {
                if (read.Groups["name"] is not { Success: true, Value: var name })
                {
                    // A method that reads settings; its calls give the names.
                    if (!Readers().IsMatch(text))
                        throw new InvalidOperationException($"{path} reads a setting by a name that stands elsewhere: {read.Value}");
                    continue;
                }

                foreach (var setting in Settings(read.Groups["how"].Value, name))
                    if (!Listening.Contains(setting, StringComparer.Ordinal))
                        yield return setting.Replace(":", "__", StringComparison.Ordinal);
            }

            foreach (Match read in Readers().Matches(text))
                yield return read.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal) + (read.Groups["how"].Value == "List" ? "__0" : "");
        }
    }

    private static IEnumerable<string> Settings(string how, string name) => how switch
    {
        "GetConnectionString" => [$"ConnectionStrings:{name}"],
        "GetSection" => [$"{name}:0"],
        _ => [name],
    };

    private static IEnumerable<(string Path, string Text)> Files() =>
        Folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Sources.Folder, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(file => (file, File.ReadAllText(file)));

    [GeneratedRegex("""
        \b(settings|configuration|Configuration)
        (\[ | \.(?<how>GetSection|GetConnectionString|GetValue|GetRequiredSection)(<[^>(]*>)?\( )
        (?:"(?<name>[^"]+)"[\])]?)?
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reads();

    [GeneratedRegex("""\b(?<how>Text|Address|Number|List)\(configuration, "(?<name>[^"]+)"|const string \w+ = "(?<name>Microsoft[^"]+)";""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Readers();

    [GeneratedRegex("__[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
