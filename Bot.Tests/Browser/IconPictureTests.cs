using SalesBot.Tests.TeamsApp;

namespace SalesBot.Tests.Browser;

/// <summary>
/// The icons of the Teams app are rendered from the SVG files beside them. <c>ACCEPT=1 dotnet test --filter IconPicture</c> does so.
/// </summary>
public sealed class IconPictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Two versions of a browser may differ by this much at the edge of a line; nobody sees it.
    private const int Tolerance = 8;

    [SkippableTheory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task An_icon_matches_its_drawing(string name, int size)
    {
        chromium.Need();
        var path = Path.Combine(Sources.Folder, "Bot", "TeamsApp", $"{name}.png");
        var drawn = await Draw(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".svg")), size);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllBytesAsync(path, drawn);
            return;
        }

        var (expected, actual) = (Png.Read(drawn), Png.Read(await File.ReadAllBytesAsync(path)));
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                Assert.True(
                    IsAlike(expected[x, y], actual[x, y]),
                    $"{name}.png is {actual[x, y]} at {x}, {y}, where {name}.svg has {expected[x, y]}: ACCEPT=1 dotnet test --filter IconPicture");
    }

    private async Task<byte[]> Draw(string svg, int size)
    {
        var page = await chromium.Open("en-GB");
        await page.SetViewportSizeAsync(size, size);
        await page.SetContentAsync($"<style>body {{ margin: 0; background: transparent }} svg {{ display: block; width: {size}px; height: {size}px }}</style>{svg}");
        return await page.ScreenshotAsync(new() { OmitBackground = true });
    }

    // A transparent pixel may have any colour.
    private static bool IsAlike((byte Red, byte Green, byte Blue, byte Alpha) one, (byte Red, byte Green, byte Blue, byte Alpha) other) =>
        Math.Abs(one.Alpha - other.Alpha) <= Tolerance
        && (one.Alpha <= Tolerance
            || (Math.Abs(one.Red - other.Red) <= Tolerance && Math.Abs(one.Green - other.Green) <= Tolerance && Math.Abs(one.Blue - other.Blue) <= Tolerance));
}
