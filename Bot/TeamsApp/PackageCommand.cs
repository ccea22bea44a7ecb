using System.CommandLine;
using System.CommandLine.Parsing;
using SalesBot.Hosting;

namespace SalesBot.TeamsApp;

/// <summary>
/// <c>package-teams-app --app-id … --host … [--output …]</c>: writes the Teams app package. Needs neither the host nor its settings.
/// </summary>
internal static class PackageCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "package-teams-app";

    private const string FileName = "salesbot-teams-app.zip";

    private const string ExampleOfAppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>
    /// Creates the command. It writes the package and prints its path. On a failure it prints the reason in one line and exits with 1.
    /// </summary>
    public static Command Create()
    {
        var appId = Option("--app-id", "The app id of the bot's registration in Azure.", ExampleOfAppId, AppId);
        var host = Option("--host", "The name under which Teams reaches the bot.", "bot.contoso.com", HostName.Read);
        var output = Option("--output", $"The folder, or the .zip file, to write to. By default {FileName} in this folder.", FileName, Target);
        (appId.Required, host.Required) = (true, true);
        output.DefaultValueFactory = _ => Target(".");
        var command = new Command(Name, "Writes the package that is uploaded to Teams.") { appId, host, output };
        command.SetAction(given =>
        {
            var (path, name) = (given.GetRequiredValue(output), given.GetRequiredValue(host));
            try
            {
                Write(path, AppPackage.Make(given.GetRequiredValue(appId), name, AppPackage.Embedded));
            }
            catch (PackagingException refused)
            {
                given.InvocationConfiguration.Error.WriteLine(refused.Message);
                return 1;
            }

            given.InvocationConfiguration.Output.WriteLine($"""
                {path} is ready: SalesBot {AppPackage.Version} for {name}.
                Next: in Teams, Apps > Manage your apps > Upload an app; for everybody, the Teams admin center > Teams apps > Manage apps > Upload new app.
                """);
            return 0;
        });
        return command;
    }

    private static Option<T> Option<T>(string name, string meaning, string example, Func<string, T> read) => new(name)
    {
        Description = meaning,
        HelpName = example,
        CustomParser = given => Read(given, name, example, read),
    };

    private static T? Read<T>(ArgumentResult given, string name, string example, Func<string, T> read)
    {
        var typed = given.Tokens.Single().Value;
        try
        {
            return string.IsNullOrWhiteSpace(typed)
                ? throw new PackagingException($"{name} has no value: write it after a space, as in {name} {example}.")
                : read(typed);
        }
        catch (PackagingException refused)
        {
            given.AddError(refused.Message);
            return default;
        }
    }

    private static Guid AppId(string typed)
    {
        if (!Guid.TryParseExact(typed, "D", out var id))
            throw new PackagingException($"--app-id {KnownSettings.Shown(typed)} is no GUID: copy the app id from the bot's registration in Azure, as in {ExampleOfAppId}.");
        return id == Guid.Empty
            ? throw new PackagingException("--app-id of zeros is nobody's: copy the app id from the bot's registration in Azure.")
            : id;
    }

    // In a folder the package gets its usual name. Otherwise the path must be a zip file in an existing folder.
    private static string Target(string said)
    {
        string path;
        try
        {
            path = Path.GetFullPath(said);
        }
        catch (ArgumentException)
        {
            throw new PackagingException($"--output {KnownSettings.Shown(said)} is no path: name a folder, or a file that ends in .zip.");
        }

        if (Directory.Exists(path))
            return Path.Combine(path, FileName);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            throw new PackagingException($"--output {KnownSettings.Shown(path)} is no folder: make it first, or name a file that ends in .zip.");
        return Directory.Exists(Path.GetDirectoryName(path))
            ? path
            : throw new PackagingException($"--output {KnownSettings.Shown(path)} is in no folder that exists: make that first, or name another.");
    }

    // Written to a temporary file and renamed, so that nobody reads a partial package.
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
            throw new PackagingException($"{KnownSettings.Shown(path)} can't be written ({KnownSettings.Shown(unwritable.Message)}): name another folder with --output, or allow writing there.");
        }
    }
}
