using System.CommandLine;

namespace SalesBot.Hosting;

/// <summary>
/// The command <c>health</c>: asks the running host whether it is ready. A container image without a shell has no other program for that.
/// </summary>
internal static class HealthCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Creates the command. It finds the host by its settings, including those on the command line.</summary>
    public static Command Create()
    {
        var command = new Command(
            Name, "Asks the bot that runs on this machine by the same settings whether it is ready. The exit code is 0 if it is.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        // The former name.
        command.Aliases.Add("check-health");
        command.SetAction((given, _) => Ask(WebApplication.CreateBuilder([.. given.UnmatchedTokens]).Configuration, given.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>Reports the host's state in one line. Returns 0 when it is ready, degraded or not, otherwise 1.</summary>
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

    /// <summary>The address at which a host with the same settings can be asked; null when there is none.</summary>
    internal static Uri? Address(IConfiguration settings)
    {
        var urls = Listed(settings["urls"]);
        if (urls.Length == 0)
            urls = [.. Listed(settings["http_ports"]).Select(port => $"http://+:{port}")];
        // Kestrel's default.
        return (urls.Length == 0 ? ["http://localhost:5000"] : urls).Select(Readiness).FirstOrDefault(address => address is not null);
    }

    private static string[] Listed(string? text) =>
        text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // "Every address" can't be connected to; the loopback address is one of them.
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
