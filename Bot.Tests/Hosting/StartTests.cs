using System.Diagnostics;

namespace SalesBot.Tests.Hosting;

/// <summary>A bot that would be open to anybody, or could answer nobody, does not start and says why in one line.</summary>
public class StartTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("Production", "")]
    [InlineData("Production", "  ")]
    [InlineData("Staging", "")]
    [InlineData(null, "")]
    public async Task A23_Without_an_app_id_the_bot_starts_in_Development_only(string? environment, string appId) =>
        Refuses("MicrosoftAppId", await Start(environment, ("MicrosoftAppId", appId)));

    [Theory]
    [InlineData("Production", null, null)]
    [InlineData("Staging", "", "")]
    [InlineData("Production", "  ", " ")]
    public async Task Outside_Development_the_bot_does_not_start_without_a_tenant(string environment, string? own, string? listed)
    {
        var ended = await Start(
            environment,
            ("MicrosoftAppId", AppId),
            ("MicrosoftAppPassword", "secret words"),
            ("MicrosoftAppTenantId", own),
            ("AllowedTenants__0", listed));
        Refuses("MicrosoftAppTenantId", ended);
        Refuses("AllowedTenants__0=*", ended);
    }

    [Theory]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppPassword", "")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppTenantId", "")]
    [InlineData("MicrosoftAppType", "MicrosoftAppType", "Nonsense")]
    [InlineData("ToChannelFromBotLoginUrl", "ToChannelFromBotLoginUrl", "http://login.example/tenant")]
    [InlineData("Limits__MessagesPerMinute", "Limits__MessagesPerMinute", "0")]
    [InlineData("Limits__RequestsPerSecond", "Limits__RequestsPerSecond", "0")]
    [InlineData("Limits__RequestsPerSecond", "Limits__RequestsPerSecond", "abc")]
    [InlineData("Limits__ToConversationPerSecond", "Limits__ToConversationPerSecond", "0")]
    [InlineData("Limits__ToConversationPerSecond", "Limits__ToConversationPerSecond", "abc")]
    [InlineData("Limits__ToTenantPerSecond", "Limits__ToTenantPerSecond", "-1")]
    [InlineData("Cards__Action", "Cards__Action", "bogus")]
    [InlineData("Cards__RestMilliseconds", "Cards__RestMilliseconds", "soon")]
    [InlineData("ServiceUrls__0", "ServiceUrls__0", "not a url")]
    public async Task Settings_that_cannot_work_are_named_at_the_start(string named, string name, string value) => Refuses(named, await Start(
        "Production", ("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "secret words"), ("MicrosoftAppType", "SingleTenant"),
        ("MicrosoftAppTenantId", "aaaaaaaa-2222-3333-4444-555555555555"), ("AllowedTenants__0", "aaaaaaaa-2222-3333-4444-555555555555"), (name, value)));

    // Settings that are invalid in Production are invalid everywhere.
    [Theory]
    [InlineData("Limits__RequestsPerSecond", "0")]
    [InlineData("ServiceUrls__0", "http://bot.example")]
    public async Task An_invalid_setting_is_named_at_the_start_in_Development_too(string name, string value) =>
        Refuses(name, await Start("Development", (name, value)));

    [Theory]
    [InlineData("postgres://bot:opensesame@db.example/salesbot", "Host=…;Database=…;Username=…")]
    [InlineData("Database=salesbot;Password=opensesame", "names no database")]
    [InlineData("Host=db.example;Port=many;Password=opensesame", "can't be read")]
    [InlineData("Data Source=a.db;Mode=opensesame", "can't be read")]
    [InlineData("Host=127.0.0.1;Port=1;Database=salesbot;Username=bot;Password=opensesame", "can't be opened")]
    [InlineData("Data Source=no/such/folder/salesbot.db", "can't be opened")]
    [InlineData("Host=db.example;Database=salesbot", "no Username")]
    [InlineData("Host=db.example;Database=salesbot;Username=bot;SSL Mode=Disable", "SSL Mode=VerifyFull")]
    [InlineData("Host=db.example;Database=salesbot;Username=bot;SSL Mode=Require", "SSL Mode=VerifyFull")]
    public async Task A_database_that_cannot_be_used_is_named_at_the_start(string connectionString, string named)
    {
        var (code, output, error) = await Start("Development", ("ConnectionStrings__SalesBot", connectionString));
        Assert.Equal((1, ""), (code, output));
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("ConnectionStrings__SalesBot", line, StringComparison.Ordinal);
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain("opensesame", line, StringComparison.Ordinal);
    }

    // D7
    [Theory]
    [InlineData("{ \"version\": \"pumps-3\", \"qualifyAt\": \"customer\" }", "qualifyAt")]
    [InlineData("", "empty")]
    [InlineData("\0\u0001\u0002", "UTF-8")]
    [InlineData(null, "can't be read")]
    public async Task A_playbook_that_cannot_be_used_is_named_at_the_start(string? text, string named)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        if (text is not null)
            await File.WriteAllTextAsync(path, text);
        var (code, output, error) = await Start("Development", ("Playbook__Path", path));
        File.Delete(path);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_contacts_are_refused_in_Production() => Refuses("--seed", await Start(
        ["--seed"], "Production",
            ("MicrosoftAppId", AppId),
            ("MicrosoftAppPassword", "secret words"),
            ("MicrosoftAppTenantId", "aaaaaaaa-2222-3333-4444-555555555555")));

    private static void Refuses(string named, (int Code, string Output, string Error) ended)
    {
        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains(named, Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", ended.Error, StringComparison.Ordinal);
    }

    private static Task<(
        int Code,
        string Output,
        string Error)> Start(string? environment,
        params (string Name, string? Value)[] settings) =>
        Start([], environment, settings);

    private static async Task<(
        int Code,
        string Output,
        string Error)> Start(string[] words,
        string? environment,
        params (string Name, string? Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        if (environment is not null)
            start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
            folder.Delete(recursive: true);
        }
    }
}
