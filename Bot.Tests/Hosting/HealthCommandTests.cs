using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>The health command tells a container engine whether the bot is ready.</summary>
public sealed class HealthCommandTests : IAsyncLifetime
{
    private readonly WebApplication host;
    private (int Status, string Text) readiness = (200, "ready");

    public HealthCommandTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        host = builder.Build();
        host.MapGet("/readyz", () => Results.Text(readiness.Text, statusCode: readiness.Status));
    }

    private int Port => new Uri(host.Urls.Single()).Port;

    public Task InitializeAsync() => host.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(200, "ready", 0, "ready")]
    [InlineData(200, "degraded: the last reply could not be delivered", 0, "degraded: the last reply could not be delivered")]
    [InlineData(503, "", 1, "not ready: http://127.0.0.1:PORT/readyz answers 503")]
    [InlineData(302, "", 1, "not ready: http://127.0.0.1:PORT/readyz answers 302")]
    public async Task Ready_and_degraded_are_healthy(int status, string text, int code, string said)
    {
        readiness = (status, text);
        Assert.Equal((code, said.Replace("PORT", $"{Port}", StringComparison.Ordinal)), await Ask(("http_ports", $"{Port}")));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_not_ready()
    {
        var port = Port;
        await host.StopAsync();
        Assert.Equal((1, $"not ready: http://127.0.0.1:{port}/readyz does not answer"), await Ask(("http_ports", $"{port}")));
    }

    [Theory]
    [InlineData(null, "8080", "http://127.0.0.1:8080/readyz")]
    [InlineData("", " 8080 ; 8081 ", "http://127.0.0.1:8080/readyz")]
    [InlineData("http://+:5080", "8080", "http://127.0.0.1:5080/readyz")]
    [InlineData("http://*:5080", null, "http://127.0.0.1:5080/readyz")]
    [InlineData("http://0.0.0.0:5080", null, "http://127.0.0.1:5080/readyz")]
    [InlineData("http://[::]:5080", null, "http://127.0.0.1:5080/readyz")]
    [InlineData("http://[::1]:5080", null, "http://[::1]:5080/readyz")]
    [InlineData("https://+:443;http://localhost:3978", null, "http://localhost:3978/readyz")]
    [InlineData("http://+:5080/bots/", null, "http://127.0.0.1:5080/bots/readyz")]
    [InlineData(null, null, "http://localhost:5000/readyz")]
    [InlineData("https://+:443", "8080", null)]
    [InlineData("http://unix:/run/salesbot.sock", null, null)]
    [InlineData("http://+:manifold", null, null)]
    [InlineData("http://", null, null)]
    [InlineData("nonsense", null, null)]
    [InlineData(null, "manifold", null)]
    public void It_asks_where_the_host_listens(string? urls, string? ports, string? expected) =>
        Assert.Equal(expected, HealthCommand.Address(Settings(("urls", urls), ("http_ports", ports)))?.AbsoluteUri);

    [Fact]
    public async Task Without_an_address_to_ask_it_says_which_settings_to_look_at()
    {
        var (code, said) = await Ask(("urls", "https://+:443"));
        Assert.Equal(1, code);
        Assert.Contains("ASPNETCORE_HTTP_PORTS", said, StringComparison.Ordinal);
    }

    // As the image calls it: in Production, with no setting but the port.
    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "PORT")]
    [InlineData("ASPNETCORE_URLS", "http://+:PORT")]
    public async Task The_command_asks_by_the_settings_of_the_host_and_starts_nothing(string name, string value)
    {
        readiness = (200, "degraded: keys of yesterday");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location, HealthCommand.Name },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment[name] = value.Replace("PORT", $"{Port}", StringComparison.Ordinal);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal((0, "degraded: keys of yesterday", ""), (process.ExitCode, (await output).TrimEnd(), await error));
    }

    private static async Task<(int Code, string Said)> Ask(params (string Name, string? Value)[] settings)
    {
        var output = new StringWriter();
        var code = await HealthCommand.Ask(Settings(settings), output);
        return (code, Assert.Single(output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
}
