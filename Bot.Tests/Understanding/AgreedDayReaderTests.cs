using System.Globalization;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class AgreedDayReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Theory]
    [InlineData("send brochure on Friday", "send brochure", "2026-11-20")]
    [InlineData("send brochure on 5 December", "send brochure", "2026-12-05")]
    [InlineData("tomorrow call Dana", "call Dana", "2026-11-19")]
    [InlineData("call on Friday at 10", "call at 10", "2026-11-20")]
    [InlineData("išsiųsti brošiūrą penktadienį", "išsiųsti brošiūrą", "2026-11-20")]
    [InlineData("penktadienį išsiųsti brošiūrą", "išsiųsti brošiūrą", "2026-11-20")]
    [InlineData("wysłać broszurę w piątek", "wysłać broszurę", "2026-11-20")]
    public void The_day_is_taken_out(string text, string what, string day) =>
        Assert.Equal((what, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)), AgreedDayReader.Read(text, Today));

    [Theory]
    [InlineData("send brochure")]
    [InlineData("send the minutes of Monday")]
    [InlineData("call after Friday")]
    [InlineData("send the Friday report to Dana")]
    [InlineData("call on Friday about the demo on Monday")]
    [InlineData("call every Friday")]
    [InlineData("call in March")]
    [InlineData("call on 31 February")]
    [InlineData("Friday")]
    [InlineData("paskambinti po penktadienio")]
    [InlineData("zadzwonić przed piątkiem albo po piątku")]
    public void A_doubtful_day_stays_in_the_words(string text) => Assert.Null(AgreedDayReader.Read(text, Today));
}
