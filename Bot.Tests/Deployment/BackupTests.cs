using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;
using SalesBot.Domain;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests.Deployment;

/// <summary>
/// The readme's two commands for backup and restore, run as they stand there, but against a server and not in its
/// container.
/// </summary>
public sealed partial class BackupTests
{
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);

    [Fact]
    public void Commands_in_the_container_ask_for_no_terminal_and_no_password()
    {
        var readme = Templates.Text("README.md");
        Assert.Equal(2, Commands(readme).Count);
        Assert.All(
            readme.Split('\n').Where(line => line.Contains("pg_dump", StringComparison.Ordinal) || line.Contains("psql ", StringComparison.Ordinal)),
            line => Assert.Matches(InContainer(), line));
    }

    [SkippableFact]
    public async Task Restoring_a_backup_brings_back_exactly_what_was_stored()
    {
        using var files = new TemporaryDatabase(TestStore.OnServer());
        Skip.If(Programs() is null, "No pg_dump.");
        using (var database = files.Start())
            await files.Enter(database, Ruta, "Erasmus Palimpsest");
        var before = Tables(files.Store);

        var (copying, back) = (Commands(Templates.Text("README.md"))[0], Commands(Templates.Text("README.md"))[1]);
        var copy = await Run(copying, files.ConnectionString, "");
        Assert.Contains("Erasmus Palimpsest", copy, StringComparison.Ordinal);
        // The restore removes what was done after the backup, new tables included.
        files.Store.Read("DELETE FROM Contacts");
        files.Store.Read("CREATE TABLE later (id int)");
        await Run(back, files.ConnectionString, copy);

        Assert.Equal(before, Tables(files.Store));
        using var again = files.Start();
        using var lent = again.Lend();
        Assert.Equal("Erasmus Palimpsest", Assert.Single(lent.Session.Contacts).Name);
    }

    private static string Tables(TestStore store) => string.Join(' ', store.Tables().Order(StringComparer.Ordinal));

    private static List<string> Commands(string readme) => [.. InContainer().Matches(readme).Select(match => match.Groups["command"].Value)];

    // In the container the command finds the server locally, and the user and the database are called salesbot.
    private static async Task<string> Run(string command, string connectionString, string input)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var there = command.Replace("--username=salesbot", $"--username={server.Username}", StringComparison.Ordinal)
            .Replace(" salesbot", $" {server.Database}", StringComparison.Ordinal);
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", there },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
                { ["POSTGRES_PASSWORD"] = server.Password,
                    ["PGHOST"] = server.Host,
                    ["PGPORT"] = $"{server.Port}",
                    ["PATH"] = $"{Programs()}:{Environment.GetEnvironmentVariable("PATH")}" },
        };
        start.Environment.Remove("PGPASSWORD");
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal((0, ""), (process.ExitCode, await error));
        return await output;
    }

    private static string? Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders =
            (Directory.Exists(Debian)
                ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
                : [])
            .Concat(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "pg_dump")));
    }

    [GeneratedRegex(
        "exec -T database sh -c '(?<command>PGPASSWORD=\\$POSTGRES_PASSWORD [^']+)' [<>] contacts\\.sql",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex InContainer();
}
