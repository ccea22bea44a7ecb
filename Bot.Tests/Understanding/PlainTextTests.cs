using System.Globalization;
using System.Text;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class PlainTextTests
{
    [Theory]
    [InlineData("Dana Hallmann", "Dana Hallmann")]
    [InlineData("  Dana \t\r\n Hallmann  ", "Dana Hallmann")]
    [InlineData("Dana\u2028Hallmann\u2029Pumps", "Dana Hallmann Pumps")]
    [InlineData("Dana\u00A0\u2003Hallmann\u3000", "Dana Hallmann")]
    [InlineData("Da\0na\u0007 Hall\u001Bmann\u0085\u007F", "Dana Hallmann")]
    [InlineData("Da\u200Bna\uFEFF Hall\u2060mann\u00AD", "Dana Hallmann")]
    [InlineData("\u202Edana\u202C \u2066Hall\u2069mann\u200E\u200F", "dana Hallmann")]
    [InlineData("Da\u061Cna\u206A \uFFF9Hall\u180Emann\u2063", "Dana Hallmann")]
    [InlineData("Da\uFFFEna\uFDD0 Hall\uFFFFmann", "Dana Hallmann")]
    [InlineData("Ru\u0304ta Z\u030Cuke\u0307", "Rūta Žukė")]
    [InlineData("👨‍👩‍👧‍👦 Dana 🇱🇹 👍🏽", "👨‍👩‍👧‍👦 Dana 🇱🇹 👍🏽")]
    [InlineData("<at>Dana</at> & *stars*", "<at>Dana</at> & *stars*")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(" \t\u200B\uFEFF\u3164\u115F\u1160\uFFA0\u00AD\u2060\u202E ", "")]
    [InlineData("\u200D\u200C\u200D", "")]
    [InlineData("\u0301\u0302", "")]
    public void A_line_is_composed_trimmed_and_free_of_what_nobody_sees(string? text, string line)
    {
        Assert.Equal(line, PlainText.Line(text));
        Assert.Equal(line, PlainText.Line(line));
    }

    // An attribute can't hold a lone surrogate.
    [Fact]
    public void Half_a_letter_is_replaced()
    {
        Assert.Equal("\uFFFDDana\uFFFD", PlainText.Line("\uD800Dana\uDC00"));
        Assert.Equal("Dana \uFFFD", PlainText.Line("Dana \uD83D"));
    }

    [Fact]
    public void Stacked_accents_are_cut_to_eight()
    {
        var tower = PlainText.Line("D" + string.Concat(Enumerable.Repeat("\u0316\u0317", 100)) + "ana");
        Assert.Equal("D" + string.Concat(Enumerable.Repeat("\u0316\u0317", 4)) + "ana", tower);
        Assert.Equal(8, tower.Count(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark));
    }

    // Joiners must neither restart the count of accents nor pile up themselves.
    [Theory]
    [InlineData("\u0316\u0317\u0318\u0319\u200D")]
    [InlineData("\u0316\u200C")]
    [InlineData("\u200D")]
    [InlineData("\uFE0F")]
    public void Joiners_do_not_evade_the_limit_on_stacked_accents(string storey)
    {
        var tower = PlainText.Line("D" + string.Concat(Enumerable.Repeat(storey, 200)) + "ana");
        Assert.InRange(tower.Length, 4, 4 + 8);
    }

    [Fact]
    public void A_line_is_safe_to_store_and_send_for_random_input()
    {
        var random = new Random(3);
        var odd = new[] { 0x0, 0x9, 0xA, 0x20, 0x41, 0x301, 0x316, 0x200B, 0x200D, 0x202E, 0x2066, 0x2028, 0xFE0F, 0xFFFD, 0xFFFE, 0x61C,
            0xFFFF, 0x1F468, 0x1F3FD, 0x1F1F1, 0x10FFFF, 0xE0041 };
        for (var round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(30); length > 0; length--)
                switch (random.Next(4))
                {
                    case 0: text.Append((char)random.Next(0x10000)); break;
                    case 1: text.Append((char)random.Next(0xD800, 0xE000)); break;
                    default: text.Append(char.ConvertFromUtf32(odd[random.Next(odd.Length)])); break;
                }

            var line = PlainText.Line(text.ToString());
            var said = string.Join(' ', text.ToString().Select(letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture)));
            Assert.True(line.IsNormalized(NormalizationForm.FormC), said);
            Assert.True(line == line.Trim() && !line.Contains("  ", StringComparison.Ordinal), said);
            Assert.True(line.All(letter => !char.IsControl(letter)), said);
            Assert.True(line == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)), said);
            Assert.True(
                line.EnumerateRunes().All(rune =>
                    rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C)),
                said);
            Assert.True(PlainText.Length(PlainText.Cut(line, 5)) <= 5, said);
        }
    }

    [Theory]
    [InlineData("Dana", 4)]
    [InlineData("", 0)]
    [InlineData("Žukė", 4)]
    [InlineData("Z\u030Cu", 2)]
    [InlineData("👨‍👩‍👧‍👦", 1)]
    [InlineData("🇱🇹🇵🇱", 2)]
    [InlineData("👍🏽!", 2)]
    public void Length_is_counted_as_a_reader_counts(string text, int letters) => Assert.Equal(letters, PlainText.Length(text));

    [Theory]
    [InlineData("Dana Hallmann", 13, "Dana Hallmann")]
    [InlineData("Dana Hallmann", 12, "Dana Hallma…")]
    [InlineData("Dana", 1, "…")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…")]
    [InlineData("🇱🇹🇵🇱🇬🇧", 2, "🇱🇹…")]
    [InlineData("👍🏽👍🏽👍🏽", 2, "👍🏽…")]
    [InlineData("e\u0316\u0317e\u0316\u0317e", 2, "e\u0316\u0317…")]
    [InlineData("", 5, "")]
    public void Cutting_never_falls_inside_an_emoji_or_an_accented_letter(string text, int letters, string cut) =>
        Assert.Equal(cut, PlainText.Cut(text, letters));
}
