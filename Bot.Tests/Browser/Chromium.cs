using Microsoft.Playwright;

namespace SalesBot.Tests.Browser;

/// <summary>The Chromium that is installed on this computer, run headless. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string? Program = Environment.GetEnvironmentVariable("CHROMIUM") ?? OnPath();

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The reason why no page can be opened here; null when one can.</summary>
    public static string? Missing =>
        Program is null ? "There is no Chromium: install one, or name it in the environment variable CHROMIUM."
        : File.Exists(Path.Combine(AppContext.BaseDirectory, "local", "webchat.js")) ? null
        : "The build did not fetch Web Chat: with npm and a network, build again.";

    /// <summary>Skips a test where no page can be opened; in continuous integration such a test fails instead.</summary>
    public void Need()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Null(Missing);
        Skip.If(Missing is not null, Missing);
    }

    /// <summary>A page in an empty browser profile with this language, in a window of this size, on a computer set to light or dark.</summary>
    public async Task<IPage> Open(string locale, int width = 1280, int height = 800, bool isDark = false)
    {
        var profile = await browser!.NewContextAsync(new()
        {
            Locale = locale,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = height },
        });
        profile.SetDefaultTimeout(15_000);
        return await profile.NewPageAsync();
    }

    public async Task InitializeAsync()
    {
        if (Missing is not null)
            return;
        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? OnPath() =>
        (from name in Names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
