using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class MoneyReaderTests
{
    [Theory]
    [InlineData("12000", 12_000_00, null)]
    [InlineData("12.000", 12_000_00, null)]
    [InlineData("45,000 EUR", 45_000_00, "EUR")]
    [InlineData("45.000 zł", 45_000_00, "PLN")]
    [InlineData("1 milion zł", 1_000_000_00, "PLN")]
    [InlineData("1 milijonas eurų", 1_000_000_00, "EUR")]
    [InlineData("2 milijonai eurų", 2_000_000_00, "EUR")]
    [InlineData("1,5 miliona złotych", 1_500_000_00, "PLN")]
    [InlineData("1.5 million EUR", 1_500_000_00, "EUR")]
    [InlineData("12 000", 12_000_00, null)]
    [InlineData("12\u00A0000", 12_000_00, null)]
    [InlineData("12.000,50", 12_000_50, null)]
    [InlineData("12,000.50", 12_000_50, null)]
    [InlineData("12 000,50 EUR", 12_000_50, "EUR")]
    [InlineData("12,5", 12_50, null)]
    [InlineData("12.50 zł", 12_50, "PLN")]
    [InlineData("12k", 12_000_00, null)]
    [InlineData("1.5k", 1_500_00, null)]
    [InlineData("€12k", 12_000_00, "EUR")]
    [InlineData("$ 1,200,000", 1_200_000_00, "USD")]
    [InlineData("12 tūkst. eurų", 12_000_00, "EUR")]
    [InlineData("12 tys. zł", 12_000_00, "PLN")]
    [InlineData("2 mln PLN", 2_000_000_00, "PLN")]
    [InlineData("jpy 500000", 500_000_00, "JPY")]
    [InlineData("1'200'000 CHF", 1_200_000_00, "CHF")]
    [InlineData("999999999999", 999_999_999_999_00, null)]
    [InlineData("0,01", 1, null)]
    public void An_amount_is_read_as_people_write_it(string typed, long hundredths, string? currency) =>
        Assert.Equal(new MoneyRead(hundredths, currency, null), MoneyReader.Read(typed));

    [Theory]
    [InlineData("1.234 mln", MoneyMistake.TwoAmounts)]
    [InlineData("1,234 million EUR", MoneyMistake.TwoAmounts)]
    [InlineData("1.500k", MoneyMistake.TwoAmounts)]
    [InlineData("-5", MoneyMistake.NotPositive)]
    [InlineData("0", MoneyMistake.NotPositive)]
    [InlineData("0.00 EUR", MoneyMistake.NotPositive)]
    [InlineData("1234567890123", MoneyMistake.TooLarge)]
    [InlineData("1000000000 k", MoneyMistake.TooLarge)]
    [InlineData("9999999999999999999999999999999", MoneyMistake.NotRead)]
    [InlineData("", MoneyMistake.NotRead)]
    [InlineData("a lot", MoneyMistake.NotRead)]
    [InlineData("12 bananas", MoneyMistake.NotRead)]
    [InlineData("12 EUR USD", MoneyMistake.NotRead)]
    [InlineData("12 or 15", MoneyMistake.NotRead)]
    [InlineData("12 EUR 5", MoneyMistake.NotRead)]
    [InlineData("10-20", MoneyMistake.NotRead)]
    [InlineData("12 00", MoneyMistake.NotRead)]
    [InlineData("1,2345", MoneyMistake.NotRead)]
    [InlineData("1.2.3", MoneyMistake.NotRead)]
    [InlineData("NaN", MoneyMistake.NotRead)]
    [InlineData("1e5", MoneyMistake.NotRead)]
    [InlineData("٣٤", MoneyMistake.NotRead)]
    public void An_invalid_or_ambiguous_amount_is_a_mistake(string typed, MoneyMistake mistake) =>
        Assert.Equal(mistake, MoneyReader.Read(typed).Mistake);

    [Fact]
    public void No_text_makes_it_fail()
    {
        var random = new Random(11);
        const string Letters = "0123456789.,' -€$kmEUR zł";
        for (var round = 0; round < 50_000; round++)
            MoneyReader.Read(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)])));
    }

    // What the bot shows, a rep may copy and send back.
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Lithuanian)]
    [InlineData(Language.Polish)]
    public void Every_amount_that_is_shown_is_read_back_as_the_same_amount_and_currency(Language language)
    {
        var random = new Random(13);
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var codes = from one in Letters from two in Letters from three in Letters select $"{one}{two}{three}";
        var currencies = codes.Where(MoneyReader.IsCurrency).ToList();
        Assert.InRange(currencies.Count, 100, 300);
        for (var round = 0; round < 20_000; round++)
        {
            // As many small amounts as large ones, half of them without hundredths.
            var amount = random.NextInt64(1, (long)Math.Pow(10, random.Next(1, MoneyReader.MostDigits + 3)));
            var hundredths = random.Next(2) == 0 && amount >= 100 ? amount / 100 * 100 : amount;
            var currency = currencies[random.Next(currencies.Count)];
            var shown = MoneyWords.Of(hundredths, currency, language);
            var read = MoneyReader.Read(shown);
            Assert.True(read == new MoneyRead(hundredths, currency, null), $"{hundredths} hundredths are shown as {shown}, which is read as {read}.");
        }
    }

    [Theory]
    [InlineData(Language.English, "12,000 EUR", "12,000.50 EUR")]
    [InlineData(Language.Lithuanian, "12 000 EUR", "12 000,50 EUR")]
    [InlineData(Language.Polish, "12 000 EUR", "12 000,50 EUR")]
    public void An_amount_is_shown_as_the_language_writes_it(Language language, string whole, string parts)
    {
        Assert.Equal(whole, MoneyWords.Of(12_000_00, "EUR", language).Replace('\u00A0', ' '));
        Assert.Equal(parts, MoneyWords.Of(12_000_50, "EUR", language).Replace('\u00A0', ' '));
    }
}
