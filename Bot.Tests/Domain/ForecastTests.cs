using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>The forecast weighs a deal by its stage, and not at all when it is blocked, parked or of no interest.</summary>
public class ForecastTests
{
    [Theory]
    [InlineData("passed real quarter comparing decides none", true)]
    [InlineData("requested real quarter comparing decides none", true)]
    [InlineData("failed real quarter comparing decides none", false)]
    [InlineData("failed real quarter - decides none", false)]
    [InlineData("failed - - - - -", false)]
    [InlineData("passed real quarter none decides none", false)]
    public void A_deal_that_is_blocked_or_of_no_interest_has_no_weight(string six, bool hasWeight)
    {
        var contact = Given.Dana(six);
        contact.Take(StepKind.Proposal, StepResult.Sent, DateOnly.FromDateTime(Given.Today.UtcDateTime), null, Given.Ruta, Given.Today);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(hasWeight, contact.Deal.IsForecast);
    }

    [Fact]
    public void A_parked_deal_has_no_weight_until_it_is_taken_up_again()
    {
        var contact = Given.Dana("passed real quarter comparing decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.False(contact.Deal.IsForecast);
        contact.Reopen(null, Given.Ruta, Given.Today.AddMinutes(1));
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today.AddMinutes(1));
        Assert.True(contact.Deal.IsForecast);
    }

    [Fact]
    public void Only_deals_in_the_forecast_are_weighted_and_all_are_summed()
    {
        var weight = Given.LeadSchool.Stages[Stage.Proposal].Weight;
        var total = Assert.Single(DealTotal.Of(
            [new DealSum("EUR", Stage.Proposal, IsForecast: true, 5_000_000, 1), new DealSum("EUR", Stage.Proposal, IsForecast: false, 8_000_000, 2)],
            Given.LeadSchool));
        Assert.Equal((13_000_000, 50_000L * weight, 3), (total.Hundredths, total.Weighted, total.Count));
    }
}
