using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>The same answers shown as BANT and MEDDPICC, with what they leave open.</summary>
public class FrameworksTests
{
    [Theory]
    [InlineData("- - - - - -", "", "Open Open Open Open", "Open Open NotAsked Open NotAsked Open Open Open")]
    [InlineData("? ? ? ? ? ?", "", "Open Open Open Open", "Open Open NotAsked Open NotAsked Open Open Open")]
    [InlineData("passed real quarter ready influences none", "", "Partly Partly Known Known", "Open Partly NotAsked Partly NotAsked Known Partly Open")]
    [InlineData(
        "passed real quarter ready decides none",
        "amount competitor benefits",
        "Known Known Known Known",
        "Partly Known NotAsked Partly NotAsked Known Partly Known")]
    [InlineData("passed real quarter ready none none", "ally", "Partly Partly Known Known", "Open Partly NotAsked Partly NotAsked Known Known Open")]
    public void A_frameworks_coverage_is_what_was_answered_and_no_more(string six, string more, string bant, string meddpicc)
    {
        var dana = Given.Dana(six);
        foreach (var word in more.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word == "ally")
                dana.BuyingCentre.Note("Anna Wójcik", BuyingRole.Influencer, Stance.Ally, Influence.High, "Asked for terms", Given.Ruta, Given.Today);
            else
                dana.Record(
                    word switch { "amount" => Keys.DealAmount, "competitor" => Keys.InterestCompetitor, _ => Keys.NeedBenefits },
                    "12",
                    Given.Ruta,
                    Given.Today);
        Assert.Equal(bant, string.Join(' ', Frameworks.Bant(dana).Select(line => line.Coverage)));
        Assert.Equal(meddpicc, string.Join(' ', Frameworks.Meddpicc(dana).Select(line => line.Coverage)));
    }
}
