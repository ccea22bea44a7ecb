using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

// D20
public class FigureReaderTests
{
    [Theory]
    [InlineData("Lifts stand still. A standstill costs 900 EUR a day. They are tired of it.", "A standstill costs 900 EUR a day")]
    [InlineData("They want to save 15% on energy", "They want to save 15% on energy")]
    [InlineData("Nori sutaupyti 15 proc. energijos", "Nori sutaupyti 15 proc. energijos")]
    [InlineData("Prastovos kainuoja 2 tūkst. EUR per mėnesį. Tai daug", "Prastovos kainuoja 2 tūkst. EUR per mėnesį")]
    [InlineData("Przestój: 2 000 zł dziennie; dzwonić w maju", "Przestój: 2 000 zł dziennie")]
    [InlineData("€12k a year", "€12k a year")]
    [InlineData("Costs them $ 900", "Costs them $ 900")]
    [InlineData("12k euros and 3 percent of output", "12k euros and 3 percent of output")]
    public void A_sentence_with_an_amount_or_a_percentage_is_quoted(string text, string quote)
    {
        Assert.Equal([quote], FigureReader.Quotes(text, 90));
        Assert.True(FigureReader.HasFigure(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A pump that does not stop at night")]
    [InlineData("Call at 15:30 on 2026-03-20, +370 612 34567")]
    [InlineData("3 pumps and the floor 12 men")]
    [InlineData("percent, EUR, zł, %")]
    public void Other_numbers_are_no_figures(string? text)
    {
        Assert.Empty(FigureReader.Quotes(text, 90));
        Assert.False(FigureReader.HasFigure(text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(300)]
    public void A_long_sentence_is_cut_so_that_its_figure_stays(int wordsAhead)
    {
        var text = string.Concat(Enumerable.Repeat("and so ", wordsAhead)) + "it costs 900 EUR a day" + string.Concat(Enumerable.Repeat(" and so on", 60));
        var quote = Assert.Single(FigureReader.Quotes(text, 90));
        Assert.Contains("900 EUR", quote, StringComparison.Ordinal);
        Assert.InRange(PlainText.Length(quote), 1, 90);
        Assert.Contains(quote.Trim('…'), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_digits_only_are_read_quickly()
    {
        foreach (var text in new[] { new string('1', 1_000), string.Concat(Enumerable.Repeat("1 ", 500)), string.Concat(Enumerable.Repeat("1,1.", 250)) })
            Assert.Empty(FigureReader.Quotes(text, 90));
    }
}
