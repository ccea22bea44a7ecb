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

    [Fact]
    public void Metrics_are_covered_by_benefits_together_with_a_figure()
    {
        var dana = Given.Dana("passed real year ready decides none");
        Assert.Equal(Coverage.Partly, Frameworks.Meddpicc(dana, hasFigures: true)[0].Coverage);
        dana.Record(Keys.NeedBenefits, "efficiency", Given.Ruta, Given.Today);
        Assert.Equal(Coverage.Partly, Frameworks.Meddpicc(dana, hasFigures: false)[0].Coverage);
        Assert.Equal(Coverage.Known, Frameworks.Meddpicc(dana, hasFigures: true)[0].Coverage);
    }

    [Theory]
    [InlineData("- - - - - -", "deal.amount authority.role need.strength need.horizon",
        "need.strength authority.role - need.horizon - need.strength buyingCentre.member interest.level")]
    [InlineData("passed real year ready influences none", "deal.amount authority.decider need.strength need.horizon",
        "need.benefits authority.decider - interest.nextStep - need.description buyingCentre.member interest.competitor")]
    [InlineData("passed none - none decides none", "deal.amount authority.role need.strength deal.expectedOn",
        "need.strength authority.role - interest.level - need.strength buyingCentre.member interest.level")]
    public void A_line_opens_the_first_question_that_fills_it_and_applies(string six, string bant, string meddpicc)
    {
        var dana = Given.Dana(six);
        Assert.Equal(bant, Asked(dana, Frameworks.Bant(dana)));
        Assert.Equal(meddpicc, Asked(dana, Frameworks.Meddpicc(dana)));
    }

    [Fact]
    public void Every_line_of_an_open_contact_opens_a_question_if_it_has_one()
    {
        foreach (var need in new[] { "-", "?", "none", "possible", "real" })
            foreach (var interest in new[] { "-", "?", "none", "benefits", "ready" })
                foreach (var part in new[] { "-", "?", "decides", "influences", "none" })
                    foreach (var hasFigures in new[] { true, false })
                    {
                        var dana = Given.Dana($"passed {need} year {interest} {part} none");
                        dana.Record(Keys.NeedBenefits, "efficiency", Given.Ruta, Given.Today);
                        Assert.DoesNotContain('-', Asked(dana, Frameworks.Bant(dana)));
                        Assert.Equal("- -", string.Join(' ', Asked(dana, Frameworks.Meddpicc(dana, hasFigures)).Split(' ').Where(key => key == "-")));
                    }
    }

    [Fact]
    public void The_champion_is_the_ally_whose_word_weighs_most()
    {
        var dana = Given.Dana("passed real year benefits influences none");
        Assert.Equal("Dana Hallmann", Frameworks.ChampionOf(dana));
        dana.BuyingCentre.Note("Anna Wójcik", BuyingRole.User, Stance.Ally, Influence.Low, null, Given.Ruta, Given.Today);
        dana.BuyingCentre.Note("Jan Mazur", BuyingRole.User, Stance.Ally, Influence.High, null, Given.Ruta, Given.Today);
        Assert.Equal("Jan Mazur", Frameworks.ChampionOf(dana));
    }

    private static string Asked(Contact contact, IReadOnlyList<FrameworkLine> lines)
    {
        var agenda = new SalesBot.Features.QualifyDialog().Agenda;
        return string.Join(' ', lines.Select(line => line.Fills.FirstOrDefault(key => agenda.Find(key)!.AppliesTo(contact)) ?? "-"));
    }
}
