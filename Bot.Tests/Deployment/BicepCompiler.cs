using System.Diagnostics;
using System.Reflection;

namespace SalesBot.Tests.Deployment;

/// <summary>The official Bicep compiler, where Bot.Tests.csproj found one at the build. Elsewhere a test that needs it is skipped.</summary>
internal static class BicepCompiler
{
    private static readonly string? Program =
        typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BicepCompiler").Value;

    private static readonly string Missing =
        $"No Bicep compiler at '{Program}': its package is for Linux on x64. Elsewhere name one in the environment variable BicepCompiler and build again.";

    /// <summary>The warnings and errors of the compiler and its linter for all templates in a folder, one a line.</summary>
    public static async Task<string> Lint(string folder)
    {
        var (output, diagnostics, _) = await Run("lint", "--pattern", Path.Combine(folder, "**", "*.bicep"));
        return output + diagnostics;
    }

    /// <summary>The ARM template that a Bicep file compiles to.</summary>
    public static async Task<string> Build(string path)
    {
        var (output, diagnostics, exitCode) = await Run("build", path, "--stdout");
        Assert.True(exitCode == 0, diagnostics);
        return output.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    /// <summary>
    /// The resources that a file would deploy, as JSON; the compiler calls it a snapshot. What only Azure knows, such as a host name, is
    /// still an expression in it.
    /// </summary>
    public static async Task<string> Predict(string path)
    {
        var folder = Directory.CreateTempSubdirectory("bicep");
        try
        {
            var parameters = Path.Combine(folder.FullName, "trial.bicepparam");
            var template = Path.GetRelativePath(folder.FullName, path).Replace('\\', '/');
            await File.WriteAllTextAsync(parameters, $"using '{template}'\n");
            var (_, diagnostics, exitCode) = await Run(
                "snapshot", parameters, "--mode", "overwrite", "--location", "westeurope",
                "--subscription-id", "11111111-1111-1111-1111-111111111111", "--tenant-id", "22222222-2222-2222-2222-222222222222");
            Assert.True(exitCode == 0, diagnostics);
            return await File.ReadAllTextAsync(Path.ChangeExtension(parameters, ".snapshot.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string Output, string Diagnostics, int ExitCode)> Run(params string[] arguments)
    {
        // In continuous integration no test may be skipped.
        Assert.True(File.Exists(Program) || Environment.GetEnvironmentVariable("CI") != "true", Missing);
        Skip.IfNot(File.Exists(Program), Missing);
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var diagnostics = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (await output, await diagnostics, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }
}
