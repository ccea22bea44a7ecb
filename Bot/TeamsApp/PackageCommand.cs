namespace SalesBot.TeamsApp;

/// <summary>
/// <c>package-teams-app --app-id … --host … [--output …]</c>: writes the Teams app package. It needs neither the host nor its settings.
/// </summary>
internal static class PackageCommand
{
    /// <summary>The word that asks for it.</summary>
    public const string Name = "package-teams-app";

    private const string FileName = "salesbot-teams-app.zip";

    private const int LongestShown = 200;

    private static readonly string[] Options = ["--app-id", "--host", "--output"];

    /// <summary>Writes the package and says where it is; what stands in the way is said in one line.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(ReadOnlySpan<string> words, TextWriter output, TextWriter error)
    {
        try
        {
            var options = Read(words);
            var appId = AppId(Required(options, "--app-id", "the app id of the bot's registration in Azure"));
            var host = HostName.Read(Required(options, "--host", "the name under which Teams reaches the bot, such as bot.contoso.com"));
            var path = Target(options.GetValueOrDefault("--output", "."));
            Write(path, AppPackage.Make(appId, host, AppPackage.Embedded));
            output.WriteLine($"{path} is ready: SalesBot {AppPackage.Version} for {host}.");
            output.WriteLine("Next: in Teams, Apps > Manage your apps > Upload an app; for everybody, the Teams admin center > Teams apps > Manage apps > Upload new app.");
            return 0;
        }
        catch (PackagingException refused)
        {
            error.WriteLine(refused.Message);
            return 1;
        }
    }

    /// <summary>What somebody typed, fit to be shown on one line.</summary>
    public static string Shown(string typed) =>
        new([.. typed.Take(LongestShown).Select(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter)]);

    private static Dictionary<string, string> Read(ReadOnlySpan<string> words)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Length; at++)
        {
            var (name, value) = words[at].IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
                ? (words[at][..equals], words[at][(equals + 1)..])
                : (words[at], null);
            if (!Options.Contains(name, StringComparer.Ordinal))
                throw new PackagingException($"{Shown(name)} is not known here: {Name} takes --app-id, --host and --output; quote a value with spaces.");
            if (value is null && at + 1 < words.Length && !words[at + 1].StartsWith("--", StringComparison.Ordinal))
                value = words[++at];
            if (string.IsNullOrWhiteSpace(value))
                throw new PackagingException($"{name} has no value: write it after a space, as in {name} {Example(name)}.");
            if (!options.TryAdd(name, value))
                throw new PackagingException($"{name} is given twice: give it once.");
        }

        return options;
    }

    private static string Required(Dictionary<string, string> options, string name, string meaning) => options.GetValueOrDefault(name)
        ?? throw new PackagingException($"{name} is missing: give {meaning}, as in {Name} --app-id {Example("--app-id")} --host {Example("--host")}.");

    private static string Example(string option) => option switch
    {
        "--app-id" => "11111111-2222-3333-4444-555555555555",
        "--host" => "bot.contoso.com",
        _ => FileName,
    };

    private static Guid AppId(string said)
    {
        if (!Guid.TryParseExact(said, "D", out var id))
            throw new PackagingException($"--app-id {Shown(said)} is no GUID: copy the app id from the bot's registration in Azure, as in {Example("--app-id")}.");
        return id == Guid.Empty
            ? throw new PackagingException("--app-id of zeros is nobody's: copy the app id from the bot's registration in Azure.")
            : id;
    }

    // A folder takes the package under its usual name; anything else must be the zip itself, in a folder that is there.
    private static string Target(string said)
    {
        string path;
        try
        {
            path = Path.GetFullPath(said);
        }
        catch (ArgumentException)
        {
            throw new PackagingException($"--output {Shown(said)} is no path: name a folder, or a file that ends in .zip.");
        }

        if (Directory.Exists(path))
            return Path.Combine(path, FileName);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            throw new PackagingException($"--output {Shown(path)} is no folder: make it first, or name a file that ends in .zip.");
        return Directory.Exists(Path.GetDirectoryName(path))
            ? path
            : throw new PackagingException($"--output {Shown(path)} is in no folder that exists: make that first, or name another.");
    }

    // Written beside and renamed: whoever looks sees the whole package or none.
    private static void Write(string path, byte[] package)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            try
            {
                using (var file = new FileStream(beside, FileMode.CreateNew))
                {
                    file.Write(package);
                    file.Flush(flushToDisk: true);
                }

                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new PackagingException($"{Shown(path)} can't be written ({Shown(unwritable.Message)}): name another folder with --output, or allow writing there.");
        }
    }
}
