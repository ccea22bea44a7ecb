using System.Globalization;
using SalesBot.Domain;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class StepReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Theory]
    [InlineData(StepKind.Demonstration, "planned Friday", StepResult.Planned, "2026-11-20", "", "")]
    [InlineData(StepKind.Demonstration, "penktadienį", null, "2026-11-20", "", "")]
    [InlineData(StepKind.Demonstration, "done Friday", StepResult.Done, "2026-11-13", "", "")]
    [InlineData(StepKind.Demonstration, "įvyko vakar", StepResult.Done, "2026-11-17", "", "")]
    [InlineData(StepKind.Demonstration, "odwołana, bo Anna jest chora", StepResult.Cancelled, null, "Anna jest chora", "")]
    [InlineData(StepKind.Demonstration, "planned Friday with Anna", StepResult.Planned, "2026-11-20", "", "with Anna")]
    [InlineData(StepKind.Proposal, "rejected because of the price", StepResult.Rejected, null, "the price", "")]
    [InlineData(StepKind.Proposal, "išsiųstas", StepResult.Sent, null, "", "")]
    [InlineData(StepKind.Proposal, "wysłana wczoraj", StepResult.Sent, "2026-11-17", "", "")]
    [InlineData(StepKind.CreditCheck, "passed on 3 June", StepResult.Passed, "2026-06-03", "", "")]
    [InlineData(StepKind.CreditCheck, "neigiamas", StepResult.Failed, null, "", "")]
    [InlineData(StepKind.Closing, "because they have no money until March", null, null, "they have no money until March", "")]
    [InlineData(StepKind.Closing, "dėl kainos", null, null, "dėl kainos", "")]
    [InlineData(StepKind.Closing, "Anna Berg", null, null, "", "Anna Berg")]
    [InlineData(StepKind.Closing, "because of price on 10 november", null, "2026-11-10", "price", "")]
    [InlineData(StepKind.Closing, "nes per brangu vakar", null, "2026-11-17", "per brangu", "")]
    [InlineData(StepKind.Closing, "bo za drogo 10 listopada", null, "2026-11-10", "za drogo", "")]
    [InlineData(StepKind.Closing, "because they get money on 20 december", null, null, "they get money on 20 december", "")]
    [InlineData(StepKind.Closing, "because they signed with Pumpex on 20 december 2025", null, "2025-12-20", "they signed with Pumpex", "")]
    [InlineData(StepKind.Closing, "no money until March", null, null, "", "no money until March")]
    [InlineData(StepKind.Closing, "in June", null, "2026-06-01", "", "")]
    [InlineData(null, "priminkite sausio pabaigoje", null, "2027-01-31", "", "")]
    [InlineData(null, "wake me in March, no budget", null, "2027-03-01", "", "no budget")]
    [InlineData(null, "priminkite po dviejų mėnesių, nes nėra biudžeto", null, "2027-01-18", "nėra biudžeto", "")]
    public void A_step_is_read_with_its_day_and_its_reason(StepKind? kind, string text, StepResult? result, string? day, string reason, string rest)
    {
        var said = StepReader.Read(kind, text, Today);
        Assert.Equal((result, day, reason, rest), (said.Result, said.Day?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), said.Reason, said.Rest));
    }

    [Theory]
    [InlineData(StepKind.Closing, "it was too expensive", "too expensive")]
    [InlineData(StepKind.Closing, "they chose Northpump yesterday", "they chose Northpump")]
    [InlineData(StepKind.Closing, "too slow for us", "too slow for us")]
    [InlineData(null, "they called us again", "they called us again")]
    [InlineData(null, "budget frozen, wake me up in March", "budget frozen")]
    public void Words_that_are_no_name_are_kept_as_they_were_said(StepKind? kind, string text, string words) =>
        Assert.Equal(words, StepReader.Read(kind, text, Today).Words);
}
