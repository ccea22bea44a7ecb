using SalesBot.TeamsApp;

namespace SalesBot.Tests.TeamsApp;

/// <summary>The icons are as Teams asks for them. That they are pictures of our drawings is shown in <see cref="Browser.IconPictureTests"/>.</summary>
public class IconTests
{
    private static readonly Png Color = Png.Read(AppPackage.Embedded("color.png")!);
    private static readonly Png Outline = Png.Read(AppPackage.Embedded("outline.png")!);

    [Fact]
    public void The_sizes_are_those_of_Teams() =>
        Assert.Equal((192, 192, 32, 32), (Color.Width, Color.Height, Outline.Width, Outline.Height));

    [Fact]
    public void The_outline_icon_is_white_on_transparent()
    {
        var pixels = Pixels(Outline).ToList();
        // Teams colours the icon by its theme, which works for white only.
        Assert.All(
            pixels.Where(pixel => pixel.Color.Alpha > 0),
            pixel => Assert.Equal((255, 255, 255), (pixel.Color.Red, pixel.Color.Green, pixel.Color.Blue)));
        Assert.InRange(pixels.Count(pixel => pixel.Color.Alpha == 0), 300, 900);
        Assert.InRange(pixels.Count(pixel => pixel.Color.Alpha == 255), 100, 500);
    }

    [Fact]
    public void The_outline_has_no_empty_border()
    {
        var drawn = Pixels(Outline).Where(pixel => pixel.Color.Alpha > 127).ToList();
        Assert.Equal((0, 31, 0), (drawn.Min(pixel => pixel.X), drawn.Max(pixel => pixel.X), drawn.Min(pixel => pixel.Y)));
        Assert.InRange(drawn.Max(pixel => pixel.Y), 29, 31);
    }

    [Fact]
    public void The_color_icon_fills_its_square_with_the_accent_and_keeps_its_sign_in_the_middle()
    {
        var accent = AppFiles.Make().Manifest["accentColor"]!.GetValue<string>();
        Assert.All(Pixels(Color), pixel => Assert.Equal(255, pixel.Color.Alpha));
        // Clients crop the icon to a circle or another shape: only the middle 96 pixels are always visible.
        Assert.All(
            Pixels(Color).Where(pixel => pixel.X is < 48 or >= 144 || pixel.Y is < 48 or >= 144),
            pixel => Assert.Equal(accent, $"#{pixel.Color.Red:X2}{pixel.Color.Green:X2}{pixel.Color.Blue:X2}"));
        Assert.InRange(Pixels(Color).Count(pixel => pixel.Color is (255, 255, 255, 255)), 3_000, 9_216);
    }

    private static IEnumerable<(int X, int Y, (byte Red, byte Green, byte Blue, byte Alpha) Color)> Pixels(Png picture) =>
        from y in Enumerable.Range(0, picture.Height)
        from x in Enumerable.Range(0, picture.Width)
        select (x, y, picture[x, y]);
}
