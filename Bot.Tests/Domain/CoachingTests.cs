using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class CoachingTests
{
    // D12, D13, D14, D15
    [Theory]
    [InlineData("nobodyAgainst", "passed real quarter comparing decides none", "Aqua competes")]
    [InlineData("nobodyAgainst", "passed real quarter comparing decides -", "Aqua competes")]
    [InlineData("", "passed real quarter comparing decides known", "Aqua competes")]
    [InlineData("", "passed real quarter comparing decides none", "")]
    [InlineData("signerWithYouInfluenceNot", "passed real quarter comparing decides known", "Vera objects high")]
    [InlineData("", "passed real quarter benefits decides known", "Vera objects high")]
    [InlineData("signerWithYouInfluenceNot", "passed real quarter comparing decides none", "Vera objects high")]
    [InlineData("deciderAllyInfluenceNeutral", "passed real quarter benefits influences none", "Otto decides ally, Mira influences neutral high")]
    [InlineData("urgentNeedLateDecision", "passed immediate later benefits decides none", "")]
    [InlineData("buyingWithoutNeed", "passed possible quarter ready decides none", "")]
    [InlineData("influenceUnknown", "passed real quarter benefits decides known", "Vera objects")]
    [InlineData("severalObject", "passed real quarter benefits decides known", "Vera objects low, Kurt objects low")]
    [InlineData("presentSupplier", "passed real quarter benefits decides known", "Vera objects low incumbent")]
    [InlineData("soonAndSignedByAnother", "passed real now benefits influences none", "Otto decides neutral")]
    [InlineData("", "passed real now benefits influences none", "")]
    [InlineData("allyOfLittleInfluence", "passed real quarter benefits decides none", "Mira influences ally low")]
    [InlineData("", "passed real quarter benefits decides none", "Mira influences ally low, Otto influences ally high")]
    public void A_hint_is_given_where_its_condition_holds_and_nowhere_else(string key, string six, string people)
    {
        var contact = Given.Dana(six);
        foreach (var said in people.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Put(contact, said.Split(' '));
        foreach (var playbook in new[] { Given.LeadSchool, Given.ProspectSchool })
            Assert.Equal(
                key,
                string.Join(
                    ' ',
                    CoachingRule.For(
                        contact,
                        playbook,
                        QualificationPolicy.Of(contact, playbook, Given.Today).Standing).Select(rule => rule.Key)));
    }

    [Fact]
    public void A_customer_or_parked_contact_gets_no_hints()
    {
        var contact = Given.Dana("passed immediate later benefits decides none");
        Assert.NotEmpty(CoachingRule.For(contact, Given.LeadSchool, Standing.Qualified));
        Assert.Empty(CoachingRule.For(contact, Given.LeadSchool, Standing.Customer));
        Assert.Empty(CoachingRule.For(contact, Given.LeadSchool, Standing.NotNow));
    }

    [Theory]
    [InlineData(Standing.Lead, true, false, true, "few", true)]
    [InlineData(Standing.Prospect, true, false, true, "few", false)]
    [InlineData(Standing.Lead, false, false, true, "few", false)]
    [InlineData(Standing.Lead, true, true, true, "few", false)]
    [InlineData(Standing.Lead, true, false, false, "few", false)]
    [InlineData(Standing.Lead, true, false, true, "many", false)]
    [InlineData(Standing.Lead, true, false, true, null, true)]
    public void Every_part_of_a_condition_must_hold(Standing standing, bool competitorNamed, bool deciderKnown, bool nextStepAgreed, string? fleet, bool holds)
    {
        var condition = new CoachingCondition
        {
            Standing = [Standing.Lead],
            CompetitorNamed = true,
            DeciderKnown = false,
            NextStepAgreed = true,
            Answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["custom.fleet"] = ["few", "unknown"] },
        };
        var contact = Given.Dana();
        contact.Record("custom.fleet", fleet, Given.Ruta, Given.Today);
        if (competitorNamed)
            contact.Record(Keys.InterestCompetitor, "Aqua", Given.Ruta, Given.Today);
        if (nextStepAgreed)
            contact.Record(Keys.InterestNextStep, "Visit", Given.Ruta, Given.Today);
        if (deciderKnown)
            contact.BuyingCentre.NameDecider("Otto", Given.Ruta, Given.Today);
        Assert.Equal(holds, condition.HoldsFor(contact, standing));
    }

    private static void Put(Contact contact, string[] said)
    {
        if (said[1] == "competes")
        {
            contact.Record(Keys.InterestCompetitor, said[0], Given.Ruta, Given.Today);
            return;
        }

        var person = new SalesBot.Domain.Person(
            said[0],
            said[1] switch { "decides" => BuyingRole.Decider, "influences" => BuyingRole.Influencer, _ => BuyingRole.User },
            said[1] == "objects" ? Stance.Saboteur : EnumNames<Stance>.Read(said[2])!.Value);
        foreach (var word in said[2..])
            person = person with { Influence = person.Influence ?? EnumNames<Influence>.Read(word), Motive = person.Motive ?? EnumNames<Motive>.Read(word) };
        contact.People = [.. contact.People, person];
    }
}
