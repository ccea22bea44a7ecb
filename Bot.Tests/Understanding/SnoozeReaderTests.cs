using System.Globalization;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class SnoozeReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Theory]
    [InlineData("1 week", "2026-11-25", "", "")]
    [InlineData("for a week", "2026-11-25", "", "")]
    [InlineData("two days", "2026-11-20", "", "")]
    [InlineData("Jon for another two weeks", "2026-12-02", "Jon", "")]
    [InlineData("it until Friday", "2026-11-20", "", "")]
    [InlineData("half a year", "2027-05-18", "", "")]
    [InlineData("o tydzień", "2026-11-25", "", "")]
    [InlineData("o dwa dni", "2026-11-20", "", "")]
    [InlineData("na piątek", "2026-11-20", "", "")]
    [InlineData("savaitei", "2026-11-25", "", "")]
    [InlineData("dviem savaitėms", "2026-12-02", "", "")]
    [InlineData("penktadieniui", "2026-11-20", "", "")]
    [InlineData("to 24 Dec, budget meeting", "2026-12-24", "", "budget meeting")]
    [InlineData("Olaf iki gruodžio 24, biudžeto susitikimas", "2026-12-24", "Olaf", "biudžeto susitikimas")]
    [InlineData("do 24 grudnia, spotkanie budżetowe", "2026-12-24", "", "spotkanie budżetowe")]
    public void A_day_or_a_length_of_time_is_no_name(string text, string until, string name, string behind)
    {
        var said = SnoozeReader.Read(text, Today);

        Assert.Equal(until, said.Day?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((name, behind), (said.Name, said.Behind));
        Assert.Equal(behind.Length > 0, said.IsReasonBehind);
    }

    [Theory]
    [InlineData("until Friday Olaf")]
    [InlineData("do piątku Olaf")]
    [InlineData("iki penktadienio Olaf")]
    public void A_word_with_a_capital_behind_the_day_may_be_a_name(string text)
    {
        var said = SnoozeReader.Read(text, Today);

        Assert.Equal(("", "Olaf", false), (said.Name, said.Behind, said.IsReasonBehind));
    }

    [Theory]
    [InlineData("until 14 December because she is away", "she is away")]
    [InlineData("do 14 grudnia bo chory", "chory")]
    [InlineData("iki gruodžio 14, nes atostogauja", "atostogauja")]
    public void A_reason_is_read(string text, string reason)
    {
        var said = SnoozeReader.Read(text, Today);

        Assert.Equal(new DateOnly(2026, 12, 14), said.Day?.Day);
        Assert.Equal(("", reason), (said.Name, said.Reason));
    }
}
