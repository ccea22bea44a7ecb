using SalesBot.Hosting;
using SalesBot.TeamsApp;
using SalesBot.Tests.Deployment;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests.Hosting;

/// <summary>Which command-line arguments are accepted, in any order, and which are refused by name.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-");

    public void Dispose() => folder.Delete(recursive: true);

    // A regression: the address was once read as the value of --seed, and the host listened elsewhere.
    [Theory]
    [InlineData("--seed", "--urls", "http://127.0.0.1:0")]
    [InlineData("--urls", "http://127.0.0.1:0", "--seed")]
    [InlineData("--urls=http://127.0.0.1:0", "--seed", "--Limits:MessagesPerMinute", "7")]
    public async Task Sample_contacts_and_an_address_are_understood_in_any_order(params string[] words)
    {
        await using var bot = new KillableBot($"Data Source={Path.Combine(folder.FullName, "salesbot.db")}", folder.FullName) { Words = words };
        await bot.Start();
        Assert.Equal("127.0.0.1", bot.Address.Host);
        Assert.NotEqual(5000, bot.Address.Port);
        using var record = await bot.Get("/local/record?user=ruta");
        Assert.Contains("Dana Hallmann", await record.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_the_host_starts_and_loads_no_samples()
    {
        var given = new CommandLine();
        Assert.True(given.StartsHost);
        Assert.False(given.Seeds);
        Assert.Empty(given.Settings);
    }

    [Theory]
    [InlineData(false, "--seed=false")]
    [InlineData(false, "--seed=false", "--urls", "http://+:80")]
    [InlineData(true, "--seed=true", "--urls=http://+:80")]
    [InlineData(true, "--urls", "http://+:80", "--seed")]
    public void Sample_contacts_can_be_switched_on_and_off(bool seeds, params string[] words)
    {
        var given = new CommandLine(words);
        Assert.Equal((true, seeds), (given.StartsHost, given.Seeds));
        Assert.Equal(words.Where(word => !word.StartsWith("--seed", StringComparison.Ordinal)), given.Settings, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "http://+:80")]
    [InlineData("--URLS=http://+:80")]
    [InlineData("--Roles:Managers:12", "3f0a6c1e-5a0c-4d2b-9c57-2f6f6c1d9a10")]
    [InlineData("Limits:MessagesPerMinute=5")]
    [InlineData("--ConnectionStrings:SalesBot=Host=db;Database=salesbot;Username=bot")]
    [InlineData("--Logging:LogLevel:Microsoft.AspNetCore", "Debug")]
    [InlineData("--Kestrel:Endpoints:Http:Url", "http://+:80")]
    [InlineData("--environment=Development", "--contentRoot=/app", "--applicationName=SalesBot")]
    [InlineData("--MicrosoftAppPassword", "-starts.with~a-hyphen")]
    public void Settings_are_handed_on_as_they_are(params string[] words)
    {
        var given = new CommandLine(["--seed", .. words]);
        Assert.True(given.StartsHost);
        Assert.True(given.Seeds);
        Assert.Equal(words, given.Settings);
    }

    [Fact]
    public void Every_setting_that_the_host_reads_is_a_known_one() =>
        Assert.Equal(
            HostSettings.Names.Order(StringComparer.Ordinal),
            KnownSettings.OfTheBot.Select(name => name.Replace(":", "__", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--seeed is neither", "--seeed")]
    [InlineData("--seeed is neither", "--urls", "http://127.0.0.1:0", "--seeed")]
    [InlineData("--Limits:MesagesPerMinute is neither", "--Limits:MesagesPerMinute", "5")]
    [InlineData("--Role is neither", "--Role", "manager")]
    [InlineData("seed is neither", "seed")]
    [InlineData("urls is neither", "urls", "http://127.0.0.1:0")]
    [InlineData("-s is neither", "-s")]
    [InlineData("@settings.txt is neither", "@settings.txt")]
    [InlineData("--urls has no value", "--urls")]
    [InlineData("--urls has no value", "--urls", "--http_ports", "80")]
    [InlineData("--bad one is neither", "--bad\none")]
    [InlineData("--seeed is neither", HealthCommand.Name, "--seeed")]
    [InlineData("--seeed is not known here", PackageCommand.Name, "--seeed")]
    [InlineData("=value is neither", "=value")]
    [InlineData("--seed is neither", "--", "--seed")]
    public async Task A_word_that_means_nothing_is_refused_by_name(string said, params string[] words)
    {
        var given = new CommandLine(words);
        Assert.False(given.StartsHost);
        var (code, output, error) = await Run(given);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(said, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "--seed", "health", "package-teams-app")]
    [InlineData("package-teams-app --help", "--app-id", "--host", "--output")]
    public async Task Help_lists_the_commands_and_options(string words, params string[] listed)
    {
        var (code, output, error) = await Run(new CommandLine(words.Split(' ')));
        Assert.Equal((0, ""), (code, error));
        Assert.All(listed, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output, string Error)> Run(CommandLine given)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await given.Run(output, error), output.ToString(), error.ToString());
    }
}
