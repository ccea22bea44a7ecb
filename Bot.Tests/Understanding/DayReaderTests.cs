using System.Globalization;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class DayReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Theory]
    [InlineData("today", "2026-11-18")]
    [InlineData("šiandien", "2026-11-18")]
    [InlineData("dziś", "2026-11-18")]
    [InlineData("tomorrow", "2026-11-19")]
    [InlineData("Rytoj", "2026-11-19")]
    [InlineData("jutro", "2026-11-19")]
    [InlineData("the day after tomorrow", "2026-11-20")]
    [InlineData("poryt", "2026-11-20")]
    [InlineData("pojutrze", "2026-11-20")]
    [InlineData("yesterday", "2026-11-17")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("on Friday", "2026-11-20")]
    [InlineData("FRI", "2026-11-20")]
    [InlineData("penktadienį", "2026-11-20")]
    [InlineData("w piątek", "2026-11-20")]
    [InlineData("iki penktadienio", "2026-11-20")]
    [InlineData("do piątku", "2026-11-20")]
    [InlineData("Wednesday", "2026-11-25")]
    [InlineData("monday", "2026-11-23")]
    [InlineData("this Friday", "2026-11-20")]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("kitą penktadienį", "2026-11-27")]
    [InlineData("w przyszły piątek", "2026-11-27")]
    [InlineData("last Friday", "2026-11-13")]
    [InlineData("in two weeks", "2026-12-02")]
    [InlineData("in 2 weeks", "2026-12-02")]
    [InlineData("po dviejų savaičių", "2026-12-02")]
    [InlineData("po 2 sav.", "2026-12-02")]
    [InlineData("po savaitės", "2026-11-25")]
    [InlineData("za dwa tygodnie", "2026-12-02")]
    [InlineData("za 2 tyg.", "2026-12-02")]
    [InlineData("za tydzień", "2026-11-25")]
    [InlineData("in a month", "2026-12-18")]
    [InlineData("po mėnesio", "2026-12-18")]
    [InlineData("za miesiąc", "2026-12-18")]
    [InlineData("in half a year", "2027-05-18")]
    [InlineData("po pusmečio", "2027-05-18")]
    [InlineData("za pół roku", "2027-05-18")]
    [InlineData("in ten days", "2026-11-28")]
    [InlineData("next week", "2026-11-23")]
    [InlineData("kitą savaitę", "2026-11-23")]
    [InlineData("w przyszłym tygodniu", "2026-11-23")]
    [InlineData("next month", "2026-12-01")]
    [InlineData("kitais metais", "2027-01-01")]
    [InlineData("w przyszłym roku", "2027-01-01")]
    [InlineData("end of January", "2027-01-31")]
    [InlineData("at the end of February 2028", "2028-02-29")]
    [InlineData("by late November", "2026-11-30")]
    [InlineData("early January", "2027-01-01")]
    [InlineData("at the beginning of March", "2027-03-01")]
    [InlineData("mid-January", "2027-01-15")]
    [InlineData("mid January", "2027-01-15")]
    [InlineData("in the middle of May", "2027-05-15")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("end of the year", "2026-12-31")]
    [InlineData("sausio pabaigoje", "2027-01-31")]
    [InlineData("iki sausio pabaigos", "2027-01-31")]
    [InlineData("2028 m. vasario pabaigoje", "2028-02-29")]
    [InlineData("sausio pradžioje", "2027-01-01")]
    [InlineData("sausio viduryje", "2027-01-15")]
    [InlineData("mėnesio pabaigoje", "2026-11-30")]
    [InlineData("pod koniec stycznia", "2027-01-31")]
    [InlineData("na koniec stycznia 2028", "2028-01-31")]
    [InlineData("na początku stycznia", "2027-01-01")]
    [InlineData("w połowie stycznia", "2027-01-15")]
    [InlineData("do końca roku", "2026-12-31")]
    [InlineData("14 March", "2027-03-14")]
    [InlineData("14th March", "2027-03-14")]
    [InlineData("March 14", "2027-03-14")]
    [InlineData("14 Mar 2028", "2028-03-14")]
    [InlineData("March 14, 2028", "2028-03-14")]
    [InlineData("kovo 14", "2027-03-14")]
    [InlineData("kovo 14 d.", "2027-03-14")]
    [InlineData("2027 m. kovo 14 d.", "2027-03-14")]
    [InlineData("14 marca", "2027-03-14")]
    [InlineData("14 marca 2028 r.", "2028-03-14")]
    [InlineData("14.3.", "2027-03-14")]
    [InlineData("14.3", "2027-03-14")]
    [InlineData("14.03.2027", "2027-03-14")]
    [InlineData("14.3.27", "2027-03-14")]
    [InlineData("14/3", "2027-03-14")]
    [InlineData("3/14/2027", "2027-03-14")]
    [InlineData("2027-03-14", "2027-03-14")]
    [InlineData("2027.03.14", "2027-03-14")]
    [InlineData("March", "2027-03-01")]
    [InlineData("in March", "2027-03-01")]
    [InlineData("kovą", "2027-03-01")]
    [InlineData("priminkite kovą", "2027-03-01")]
    [InlineData("w marcu", "2027-03-01")]
    [InlineData("March 2028", "2028-03-01")]
    [InlineData("29 February", "2028-02-29")]
    [InlineData("Friday 20 November", "2026-11-20")]
    [InlineData("18 November", "2026-11-18")]
    [InlineData("9999-01-01", "9999-01-01")]
    public void A_day_that_is_planned_is_the_next_such_day(string typed, string day) =>
        Assert.Equal((day, null), (Shown(DayReader.Read(typed, Today)), DayReader.Read(typed, Today)!.Mistake));

    [Theory]
    [InlineData("Friday", "2026-11-13")]
    [InlineData("Wednesday", "2026-11-18")]
    [InlineData("vakar", "2026-11-17")]
    [InlineData("wczoraj", "2026-11-17")]
    [InlineData("two weeks ago", "2026-11-04")]
    [InlineData("prieš dvi savaites", "2026-11-04")]
    [InlineData("dwa tygodnie temu", "2026-11-04")]
    [InlineData("a month ago", "2026-10-18")]
    [InlineData("14 March", "2026-03-14")]
    [InlineData("20 lapkričio", "2025-11-20")]
    [InlineData("praėjusį penktadienį", "2026-11-13")]
    [InlineData("w zeszły piątek", "2026-11-13")]
    public void A_day_in_the_past_is_the_last_such_day(string typed, string day) =>
        Assert.Equal(day, Shown(DayReader.Read(typed, Today, DayLies.Back)));

    [Theory]
    [InlineData("31 February", DayMistake.NoSuchDay)]
    [InlineData("vasario 31", DayMistake.NoSuchDay)]
    [InlineData("31 lutego", DayMistake.NoSuchDay)]
    [InlineData("2027-13-40", DayMistake.NoSuchDay)]
    [InlineData("0000-01-01", DayMistake.NoSuchDay)]
    [InlineData("29 February 2027", DayMistake.NoSuchDay)]
    [InlineData("32.12.", DayMistake.NoSuchDay)]
    [InlineData("3/4", DayMistake.TwoDays)]
    [InlineData("3/4/2027", DayMistake.TwoDays)]
    [InlineData("Monday 20 November", DayMistake.TwoDays)]
    [InlineData("today tomorrow", DayMistake.TwoDays)]
    public void An_impossible_or_ambiguous_day_is_a_mistake(string typed, DayMistake mistake) =>
        Assert.Equal((mistake, null), (DayReader.Find(typed, Today)!.Mistake, DayReader.Find(typed, Today)!.Day));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("May Brown")]
    [InlineData("Jan Kowalski")]
    [InlineData("Sun Li")]
    [InlineData("April Jones at Jones")]
    [InlineData("in the spring")]
    [InlineData("at 10.30")]
    [InlineData("10:30")]
    [InlineData("version 2.5")]
    [InlineData("two weeks")]
    [InlineData("12")]
    [InlineData("-")]
    [InlineData("1/2/3/4")]
    [InlineData("99999999999-1-1")]
    public void A_text_without_a_day_gives_none(string typed) => Assert.Null(DayReader.Find(typed, Today));

    [Theory]
    [InlineData("Friday with Anna", "Friday", "with Anna")]
    [InlineData("wake me in March please", "March", "wake me please")]
    [InlineData("with Anna on 14 March, their office", "14 March,", "with Anna their office")]
    public void The_words_around_a_day_are_kept(string typed, string written, string rest) =>
        Assert.Equal((written, rest), (DayReader.Find(typed, Today)!.Written, DayReader.Find(typed, Today)!.Rest));

    [Fact]
    public void No_text_makes_it_fail()
    {
        var random = new Random(7);
        string[] words =
            ["in", "po", "14", "march", "next", "friday", "2027", ".", "3/4", "29", "february", "a", "week", "prieš", "ago", "m.", "kovo",
                "9999", "half", "na", "-1", "2027-", "."];
        for (var round = 0; round < 20_000; round++)
            DayReader.Find(
                string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => words[random.Next(words.Length)])),
                new DateOnly(2024, 2, 29),
                round % 2 == 0 ? DayLies.Ahead : DayLies.Back);
    }

    private static string? Shown(DayFound? found) => found?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
