using System.CommandLine;

namespace SalesBot.Hosting;

/// <summary>The command <c>health</c>: asks the host beside it whether it is ready. An image without a shell has nothing else to ask with.</summary>
internal static class HealthCommand
{
    /// <summary>The word that asks for it.</summary>
    public const string Name = "health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The command, which finds the host by its settings: those on the command line too.</summary>
    public static Command Create()
    {
        var command = new Command(
            Name, "Asks the bot that runs on this machine by the same settings whether it is ready. The exit code is 0 if it is.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        // The name it had first.
        command.Aliases.Add("check-health");
        command.SetAction((given, _) => Ask(WebApplication.CreateBuilder([.. given.UnmatchedTokens]).Configuration, given.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>Says in one line how the host is: 0 when it can be written to, degraded or not, otherwise 1.</summary>
    public static async Task<int> Ask(IConfiguration settings, TextWriter output)
    {
        if (Address(settings) is not { } address)
        {
            await output.WriteLineAsync("unknown: the host listens on no address that can be asked over http, see ASPNETCORE_HTTP_PORTS and ASPNETCORE_URLS");
            return 1;
        }

        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
            using var answer = await http.GetAsync(address);
            var text = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : $"not ready: {address} answers {(int)answer.StatusCode}";
            await output.WriteLineAsync(text);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            await output.WriteLineAsync($"not ready: {address} does not answer");
            return 1;
        }
    }

    /// <summary>Where the host would listen by the same settings; null when that is nowhere that can be asked.</summary>
    internal static Uri? Address(IConfiguration settings)
    {
        var urls = Listed(settings["urls"]);
        if (urls.Length == 0)
            urls = [.. Listed(settings["http_ports"]).Select(port => $"http://+:{port}")];
        // Kestrel's own choice when nobody says anything.
        return (urls.Length == 0 ? ["http://localhost:5000"] : urls).Select(Readiness).FirstOrDefault(address => address is not null);
    }

    private static string[] Listed(string? text) =>
        text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // "Every address" is nothing that one could connect to: this machine's own is one of them.
    private static Uri? Readiness(string url)
    {
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || Parsed(url) is not { IsUnixPipe: false, IsNamedPipe: false } bound)
            return null;
        var host = bound.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : bound.Host;
        return Uri.TryCreate($"http://{host}:{bound.Port}{bound.PathBase}/readyz", UriKind.Absolute, out var address) ? address : null;
    }

    private static BindingAddress? Parsed(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
