using System.Globalization;
using SalesBot.Conversation;
using SalesBot.Domain;

namespace SalesBot.Tests.Conversation;

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
    [InlineData(StepKind.CreditCheck, "passed on 3 March", StepResult.Passed, "2026-03-03", "", "")]
    [InlineData(StepKind.CreditCheck, "neigiamas", StepResult.Failed, null, "", "")]
    [InlineData(StepKind.Closing, "because they have no money until March", null, null, "they have no money until March", "")]
    [InlineData(StepKind.Closing, "dėl kainos", null, null, "dėl kainos", "")]
    [InlineData(StepKind.Closing, "Anna Berg", null, null, "", "Anna Berg")]
    [InlineData(null, "wake me in March, no budget", null, "2027-03-01", "", "no budget")]
    [InlineData(null, "priminkite po dviejų mėnesių, nes nėra biudžeto", null, "2027-01-18", "nėra biudžeto", "")]
    public void A_step_is_read_with_its_day_and_its_reason(StepKind? kind, string text, StepResult? result, string? day, string reason, string rest)
    {
        var said = StepReader.Read(kind, text, Today);
        Assert.Equal((result, day, reason, rest), (said.Result, said.Day?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), said.Reason, said.Rest));
    }
}
