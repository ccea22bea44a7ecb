using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesBot.Tests.Deployment;

/// <summary>What has to be true of the image's definition, as far as it can be told without an engine. Each finding is a sentence.</summary>
internal static partial class DockerfileChecks
{
    public static List<string> Findings(ContainerFiles files)
    {
        var stages = files.Stages();
        var image = stages[^1];
        return
        [
            .. Base(image), .. User(image), .. Commands(image), .. Ports(image), .. Environment(image), .. Secrets(stages),
            .. Writable(image), .. Copies(stages, Ignored(files.Ignore)), .. Projects(stages), .. WebChat(stages),
        ];
    }

    /// <summary>The variables that the image sets.</summary>
    public static Dictionary<string, string> Variables(ContainerFiles.Stage image) =>
        image.All("ENV").SelectMany(text => Variable().Matches(text)).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim('"'), StringComparer.Ordinal);

    private static IEnumerable<string> Base(ContainerFiles.Stage image)
    {
        var framework = XDocument.Load(Path.Combine(Sources.Folder, "Directory.Build.props")).Descendants("TargetFramework").Single().Value;
        if (!image.Image.StartsWith($"mcr.microsoft.com/dotnet/aspnet:{framework.Replace("net", "", StringComparison.Ordinal)}-", StringComparison.Ordinal))
            yield return $"The image does not rest on the ASP.NET Core runtime of {framework}.";
        if (!image.Image.EndsWith("-chiseled-extra", StringComparison.Ordinal))
            yield return "The image is not the chiselled one with ICU and time zones.";
    }

    private static IEnumerable<string> User(ContainerFiles.Stage image)
    {
        if (image.Last("USER") is not "$APP_UID")
            yield return "The image does not run as the user of the base image.";
        if (image.All("RUN").Any())
            yield return "The image has no shell to run anything with.";
    }

    private static IEnumerable<string> Commands(ContainerFiles.Stage image)
    {
        var program = typeof(Program).Assembly.GetName().Name + ".dll";
        if (!Exec(image.Last("ENTRYPOINT")).SequenceEqual(["dotnet", program], StringComparer.Ordinal))
            yield return $"The image does not start {program}, or asks a shell to.";
        var health = image.Last("HEALTHCHECK");
        if (!Exec(health?[(health.IndexOf("CMD", StringComparison.Ordinal) + 3)..]).SequenceEqual(["dotnet", program, CheckHealth.Command], StringComparer.Ordinal))
            yield return "The health check is no command of the host, or asks a shell for it.";
    }

    private static IEnumerable<string> Ports(ContainerFiles.Stage image)
    {
        if (image.Last("EXPOSE") is not { } port || Variables(image).GetValueOrDefault("ASPNETCORE_HTTP_PORTS") != port)
            yield return "The port that is exposed is not the one that the host listens on.";
        else if (int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) < 1024)
            yield return "A user who is not root can't listen on that port.";
    }

    private static IEnumerable<string> Environment(ContainerFiles.Stage image) =>
        Variables(image).Keys.Where(name => !HostSettings.IsRead(name)).Select(name => $"Nobody reads {name}.");

    private static IEnumerable<string> Secrets(List<ContainerFiles.Stage> stages) =>
        stages.SelectMany(stage => stage.Instructions).Where(instruction => instruction.Word is "ENV" or "ARG" && Secret().IsMatch(instruction.Text))
            .Select(instruction => $"A secret would lie in a layer: {instruction.Word} {instruction.Text}");

    // Where the default database lies, this user must be allowed to write, and it must outlive the container.
    private static IEnumerable<string> Writable(ContainerFiles.Stage image)
    {
        var folder = Path.GetDirectoryName(Variables(image).GetValueOrDefault("ConnectionStrings__SalesBot")?.Replace("Data Source=", "", StringComparison.Ordinal)) ?? "";
        if (!JsonSerializer.Deserialize<string[]>(image.Last("VOLUME") ?? "[]")!.Contains(folder, StringComparer.Ordinal))
            yield return $"The database is not in a volume: {folder}";
        if (!image.All("COPY").Any(copy => copy.StartsWith("--from=build --chown=$APP_UID:$APP_UID ", StringComparison.Ordinal) && copy.EndsWith(" " + folder, StringComparison.Ordinal)))
            yield return $"The user can't write where the database is: {folder}";
    }

    private static IEnumerable<string> Copies(List<ContainerFiles.Stage> stages, Predicate<string> isIgnored)
    {
        for (var at = 0; at < stages.Count; at++)
        {
            foreach (var (flags, sources) in stages[at].All("COPY").Select(Copied))
            {
                var from = flags.FirstOrDefault(flag => flag.StartsWith("--from=", StringComparison.Ordinal))?["--from=".Length..];
                if (from is not null && !stages.Take(at).Any(stage => stage.Name == from))
                    yield return $"No stage before is called {from}.";
                if (from is not null)
                    continue;
                foreach (var source in sources)
                {
                    if (!Path.Exists(Path.Combine(Sources.Folder, source)))
                        yield return $"There is no {source} to copy.";
                    else if (isIgnored(source))
                        yield return $"{source} is left out of what is sent to the engine.";
                }
            }
        }
    }

    // Restoring in a layer of its own needs each project's file and lock file, and building needs the rest.
    private static IEnumerable<string> Projects(List<ContainerFiles.Stage> stages)
    {
        var build = stages.Single(stage => stage.Name == "build").Instructions;
        var restore = build.FindIndex(instruction => instruction.Word == "RUN" && instruction.Text.StartsWith("dotnet restore Bot --locked-mode", StringComparison.Ordinal));
        var publish = build.FindIndex(instruction => instruction.Word == "RUN" && instruction.Text.StartsWith("dotnet publish Bot ", StringComparison.Ordinal) && instruction.Text.Contains("--no-restore", StringComparison.Ordinal));
        if (restore < 0 || publish < restore)
        {
            yield return "Packages are not restored from the lock files in a layer before the build.";
            yield break;
        }

        var (before, after) = (CopiedBy(build[..restore]), CopiedBy(build[restore..publish]));
        foreach (var needed in Referenced("Bot/Bot.csproj").SelectMany(project => new[] { project, $"{Folder(project)}/packages.lock.json" }.Concat(Imported(project))).Append("Directory.Packages.props").Append("Directory.Build.props").Append("global.json"))
            if (!before.Contains(needed, StringComparer.Ordinal))
                yield return $"Restoring needs {needed}.";
        foreach (var folder in Referenced("Bot/Bot.csproj").Select(Folder).Where(folder => !after.Contains(folder, StringComparer.Ordinal)))
            yield return $"Building needs {folder}.";
    }

    // The build only notes that it could not fetch Web Chat; an image without it would be a surprise.
    private static IEnumerable<string> WebChat(List<ContainerFiles.Stage> stages)
    {
        var runs = stages.Single(stage => stage.Name == "build").All("RUN").ToList();
        if (!File.ReadAllText(Path.Combine(Sources.Folder, "Bot", "WebChat.targets")).Contains("<Target Name=\"FetchWebChatOnce\"", StringComparison.Ordinal)
            || !runs.Any(run => run.Contains("-target:FetchWebChatOnce -property:WebChatCache=/webchat", StringComparison.Ordinal) && run.EndsWith("test -s /webchat/webchat.js", StringComparison.Ordinal))
            || !runs.Any(run => run.StartsWith("dotnet publish", StringComparison.Ordinal) && run.Contains("-property:WebChatCache=/webchat", StringComparison.Ordinal)))
            yield return "The image could come without the local chat page.";
    }

    private static string[] Exec(string? text) => text?.Trim().StartsWith('[') == true ? JsonSerializer.Deserialize<string[]>(text)! : [];

    private static List<string> CopiedBy(IEnumerable<(string Word, string Text)> instructions) =>
        [.. instructions.Where(instruction => instruction.Word == "COPY").SelectMany(instruction => Copied(instruction.Text).Sources)];

    private static (string[] Flags, string[] Sources) Copied(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var flags = words.TakeWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        return (flags, words[flags.Length..^1]);
    }

    // The first line leaves out everything, and each that begins with ! takes one thing in again.
    private static Predicate<string> Ignored(string ignore)
    {
        var lines = ignore.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToList();
        return source => lines[0] == "*" && !lines.Contains("!" + source.Split('/')[0], StringComparer.Ordinal);
    }

    private static string Folder(string project) => project.Split('/')[0];

    private static IEnumerable<string> Referenced(string project)
    {
        yield return project;
        foreach (var reference in XDocument.Load(Path.Combine(Sources.Folder, project)).Descendants("ProjectReference"))
            foreach (var found in Referenced(reference.Attribute("Include")!.Value.Replace("../", "", StringComparison.Ordinal)))
                yield return found;
    }

    private static IEnumerable<string> Imported(string file) =>
        XDocument.Load(Path.Combine(Sources.Folder, file)).Root!.Elements("Import")
            .Select(import => Path.GetRelativePath(Sources.Folder, Path.Combine(Sources.Folder, Path.GetDirectoryName(file)!, import.Attribute("Project")!.Value)).Replace('\\', '/'))
            .SelectMany(import => Imported(import).Prepend(import));

    [GeneratedRegex("""(?<name>\w+)=(?<value>"[^"]*"|\S+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("password|secret|token|apikey|pwd", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
