using System.Diagnostics;
using System.Text;
using SalesBot.Hosting;
using SalesBot.TeamsApp;

namespace SalesBot.Tests.TeamsApp;

/// <summary>The command that writes the Teams app package; an error is reported in one line and leaves no file behind.</summary>
public sealed class PackageCommandTests : IDisposable
{
    private const string Id = "3f0a6c1e-5a0c-4d2b-9c57-2f6f6c1d9a10";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_is_laid_into_the_folder()
    {
        var (code, output, error) = await Run("--app-id", Id, "--host", "bot.contoso.com", "--output", folder.FullName);
        Assert.Equal((0, ""), (code, error));
        var file = Assert.Single(folder.GetFileSystemInfos());
        Assert.Equal("salesbot-teams-app.zip", file.Name);
        Assert.StartsWith($"{file.FullName} is ready", output, StringComparison.Ordinal);
        Assert.Contains("Upload an app", output, StringComparison.Ordinal);
        var app = AppFiles.Open(File.ReadAllBytes(file.FullName));
        Assert.Equal(["manifest.json", "lt.json", "pl.json", "color.png", "outline.png"], app.Zipped.Keys, StringComparer.Ordinal);
        Assert.Equal(Id, app.Manifest["id"]!.GetValue<string>());
        Assert.Equal("https://bot.contoso.com/privacy", app.Manifest["developer"]!["privacyUrl"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_package_can_be_given_a_file_name_and_replaces_an_older_file()
    {
        var path = Path.Combine(folder.FullName, "Our bot.ZIP");
        File.WriteAllText(path, "an older one");
        Assert.Equal(0, (await Run($"--app-id={Id.ToUpperInvariant()}", "--host=Bot.Contoso.Com", $"--output={path}")).Code);
        Assert.Equal(path, Assert.Single(folder.GetFileSystemInfos()).FullName);
        var app = AppFiles.Open(File.ReadAllBytes(path));
        Assert.Equal(Id, app.Manifest["bots"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal("bot.contoso.com", app.Manifest["validDomains"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Replacing_a_package_does_not_disturb_somebody_who_is_reading_it()
    {
        var path = Path.Combine(folder.FullName, "bot.zip");
        File.WriteAllText(path, "an older one");
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        Assert.Equal(0, (await Run("--app-id", Id, "--host", "bot.contoso.com", "--output", path)).Code);
        Assert.Equal("an older one", reader.ReadToEnd());
        Assert.NotEmpty(AppFiles.Open(File.ReadAllBytes(path)).Zipped);
    }

    [Fact]
    public void The_same_package_is_the_same_bytes()
    {
        Assert.Equal(AppPackage.Make(AppFiles.AppId, AppFiles.Host, AppPackage.Embedded), AppPackage.Make(AppFiles.AppId, AppFiles.Host, AppPackage.Embedded));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(AppPackage.Make(AppFiles.AppId, AppFiles.Host, AppPackage.Embedded)));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("'--app-id' is required", "--host", "bot.contoso.com")]
    [InlineData("'--host' is required", "--app-id", Id)]
    [InlineData("is not known here", "--app-id")]
    [InlineData("bot.contoso.com is not known", "--app-id", "--host", "bot.contoso.com")]
    [InlineData("is not known here", "--app-id", Id, "--host=")]
    [InlineData("--host has no value", "--app-id", Id, "--host", " ")]
    [InlineData("missing for option: '--output'", "--app-id", Id, "--host", "bot.contoso.com", "--output")]
    [InlineData("'--host' expects a single argument", "--app-id", Id, "--host", "bot.contoso.com", "--host", "bot.contoso.com")]
    [InlineData("--hots is not known", "--app-id", Id, "--hots", "bot.contoso.com")]
    [InlineData("bot.contoso.com is not known", "--app-id", Id, "bot.contoso.com")]
    [InlineData("--APP-ID is not known", "--APP-ID", Id, "--host", "bot.contoso.com")]
    [InlineData("salesbot is no GUID", "--app-id", "salesbot", "--host", "bot.contoso.com")]
    [InlineData("is no GUID", "--app-id", "{3f0a6c1e-5a0c-4d2b-9c57-2f6f6c1d9a10}", "--host", "bot.contoso.com")]
    [InlineData("is no GUID", "--app-id", "3f0a6c1e5a0c4d2b9c572f6f6c1d9a10", "--host", "bot.contoso.com")]
    [InlineData("is no GUID", "--app-id", "3f0a6c1e-5a0c-4d2b-9c57-2f6f6c1d9a1\n\",", "--host", "bot.contoso.com")]
    [InlineData("of zeros is nobody's", "--app-id", "00000000-0000-0000-0000-000000000000", "--host", "bot.contoso.com")]
    [InlineData("with a scheme", "--app-id", Id, "--host", "https://bot.contoso.com")]
    public Task Invalid_arguments_are_refused(string said, params string[] words) =>
        Refuses(said, [.. words, .. words.Contains("--output", StringComparer.Ordinal) ? Array.Empty<string>() : ["--output", folder.FullName]]);

    [Fact]
    public Task A_folder_that_is_not_there_is_not_made() =>
        Refuses("is no folder", "--app-id", Id, "--host", "bot.contoso.com", "--output", Path.Combine(folder.FullName, "packages"));

    [Fact]
    public Task A_file_in_a_folder_that_is_not_there_is_refused() =>
        Refuses("is in no folder that exists", "--app-id", Id, "--host", "bot.contoso.com", "--output", Path.Combine(folder.FullName, "packages", "bot.zip"));

    [Fact]
    public Task What_is_no_path_is_refused() =>
        Refuses("is no path", "--app-id", Id, "--host", "bot.contoso.com", "--output", "bot\0.zip");

    [Fact]
    public Task Where_nothing_can_be_written_nothing_is_left() =>
        // The name is too long for any file system, so this fails even for an administrator.
        Refuses("can't be written", "--app-id", Id, "--host", "bot.contoso.com", "--output", Path.Combine(folder.FullName, $"{new string('b', 240)}.zip"));

    [Fact]
    public async Task Where_the_last_step_fails_nothing_half_made_is_left()
    {
        // A folder has the package's name, so the finished file can't be moved into place.
        var inTheWay = folder.CreateSubdirectory("salesbot-teams-app.zip");
        var (code, output, error) = await Run("--app-id", Id, "--host", "bot.contoso.com", "--output", folder.FullName);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("can't be written", error, StringComparison.Ordinal);
        Assert.Equal(inTheWay.Name, Assert.Single(folder.GetFileSystemInfos()).Name);
        Assert.Empty(inTheWay.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    [InlineData("lt.json")]
    [InlineData("manifest.json")]
    public void A_missing_file_is_named(string missing)
    {
        var refused =
            Assert.Throws<PackagingException>(() =>
                AppPackage.Make(AppFiles.AppId, AppFiles.Host, name => name == missing ? null : AppPackage.Embedded(name)));
        Assert.StartsWith($"{missing} is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("build again", refused.Message, StringComparison.Ordinal);
        var empty = Assert.Throws<PackagingException>(() =>
            AppPackage.Make(AppFiles.AppId, AppFiles.Host, name => name == missing ? [] : AppPackage.Embedded(name)));
        Assert.Equal(refused.Message, empty.Message);
    }

    [Fact]
    public void A_placeholder_that_the_program_does_not_know_is_refused()
    {
        var manifest = Encoding.UTF8.GetString(AppPackage.Embedded("manifest.json")!).Replace("{{host}}/terms", "{{domain}}/terms", StringComparison.Ordinal);
        var refused = Assert.Throws<PackagingException>(() => AppPackage.Make(
            AppFiles.AppId, AppFiles.Host, name => name == "manifest.json" ? Encoding.UTF8.GetBytes(manifest) : AppPackage.Embedded(name)));
        Assert.StartsWith("manifest.json asks for {{domain}}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_makes_the_package_without_settings_and_touches_no_database()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location, "package-teams-app", "--app-id", Id, "--host", "bot.contoso.com" },
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("MicrosoftAppId");
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal((0, ""), (process.ExitCode, await error));
        Assert.Contains("is ready", await output, StringComparison.Ordinal);
        Assert.Equal("salesbot-teams-app.zip", Assert.Single(folder.GetFileSystemInfos()).Name);
    }

    private async Task Refuses(string said, params string[] words)
    {
        var (code, output, error) = await Run(words);
        Assert.Equal((1, ""), (code, output));
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(said, line, StringComparison.Ordinal);
        // The reason, and after it the remedy.
        Assert.Matches("[:;] .+\\.$", line.TrimEnd());
        Assert.Empty(folder.GetFileSystemInfos());
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine([PackageCommand.Name, .. words]).Run(output, error);
        return (code, output.ToString(), error.ToString());
    }
}
