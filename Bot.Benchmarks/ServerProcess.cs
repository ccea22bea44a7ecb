using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SalesBot.Benchmarks;

/// <summary>A server in a process of its own, with a database of its own where it needs one.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private ServerProcess(Process process, DirectoryInfo folder, int port) =>
        (this.process, this.folder, Address) = (process, folder, new Uri($"http://127.0.0.1:{port}/"));

    public Uri Address { get; }

    /// <summary>The file of its database.</summary>
    public string Database => DatabaseIn(folder);

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double MegaBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Starts a server: the bot of this build, the bot of another one, or one of those that it is compared with.</summary>
    public static ServerProcess Start(string name, string? otherBot, IEnumerable<(string Name, string Value)> settings)
    {
        var port = FreePort();
        var temporary = Directory.CreateTempSubdirectory("salesbot-benchmark");
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = temporary.FullName, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = name is "interview" or "other"
            ? [name == "other" ? otherBot! : Path.Combine(here, "SalesBot.dll"), "--urls", $"http://127.0.0.1:{port}", "--Logging:LogLevel:Default", "Warning"]
            : [Path.Combine(here, "Bot.Benchmarks.dll"), "serve", name, $"{port}"];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__SalesBot"] = $"Data Source={DatabaseIn(temporary)}";
        // The load taps faster than a person can, so the pause that a card needs between taps is switched off.
        start.Environment["Cards__RestMilliseconds"] = "0";
        foreach (var (setting, value) in settings)
            start.Environment[setting] = value;
        return new ServerProcess(Process.Start(start)!, temporary, port);
    }

    public async Task IsReady()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                (await client.GetAsync(new Uri("healthz", UriKind.Relative), patience.Token)).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!patience.IsCancellationRequested)
            {
                // The process does not listen yet, and has no other way to say when it does.
                await Task.Delay(100, patience.Token);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string DatabaseIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "benchmark.db");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
