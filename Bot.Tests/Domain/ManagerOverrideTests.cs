using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class ManagerOverrideTests
{
    private static readonly DateTimeOffset Today = Given.Today;

    private static Contact Dana => Given.Dana("passed possible year comparing decides none");

    // D7
    [Fact]
    public void An_override_counts_and_the_judgement_stays_visible_beside_it()
    {
        var contact = Dana;
        contact.Judge(Given.LeadSchool, Given.Ruta, Today);
        contact.OverrideStanding(Standing.Qualified, "I know their plans", Given.Ingrid, Today);
        var verdict = contact.Judge(Given.LeadSchool, Given.Ingrid, Today);

        Assert.Equal(
            (Standing.Qualified, Standing.Prospect, Rule.NeedOnlyPossible, NextStep.AskAboutNeed),
            (verdict.Standing, verdict.Judged, verdict.Rule, verdict.NextStep));
        Assert.Equal(new ManagerOverride(Standing.Qualified, "I know their plans", "ingrid", "Ingrid Berg", Today), verdict.ManagerOverride);
        var overridden = Assert.IsType<StandingOverridden>(contact.News[^2]);
        Assert.Equal(
            (Standing.Prospect, Standing.Qualified, "I know their plans", "Ingrid Berg"),
            (overridden.From, overridden.To, overridden.Reason, overridden.By));
        var changed = Assert.IsType<StandingChanged>(contact.News[^1]);
        Assert.Equal((Standing.Prospect, Standing.Qualified, null, "Ingrid Berg"), (changed.From, changed.To, changed.Rule, changed.By));
    }

    [Fact]
    public void An_override_survives_changed_answers_until_it_is_lifted()
    {
        var contact = Dana;
        contact.OverrideStanding(Standing.Qualified, "I know their plans", Given.Ingrid, Today);
        contact.Judge(Given.LeadSchool, Given.Ingrid, Today);
        contact.Record(Keys.InterestLevel, "none", Given.Ruta, Today);
        var verdict = contact.Judge(Given.LeadSchool, Given.Ruta, Today);
        Assert.Equal((Standing.Qualified, Standing.Lead, Rule.NoInterest), (contact.Standing, verdict.Judged, verdict.Rule));

        Assert.True(contact.LiftOverride(Given.Ingrid, Today));
        Assert.False(contact.LiftOverride(Given.Ingrid, Today));
        contact.Judge(Given.LeadSchool, Given.Ingrid, Today);
        Assert.Equal((Standing.Lead, null), (contact.Standing, contact.ManagerOverride));
        Assert.Equal(Standing.Qualified, Assert.IsType<OverrideLifted>(contact.News[^2]).From);
        Assert.Equal(Rule.NoInterest, Assert.IsType<StandingChanged>(contact.News[^1]).Rule);
    }

    [Fact]
    public void An_override_to_the_standing_that_counts_already_changes_nothing()
    {
        var contact = Dana;
        contact.Judge(Given.LeadSchool, Given.Ruta, Today);
        var length = contact.HistoryLength;
        Assert.False(contact.OverrideStanding(Standing.Prospect, "I think so too", Given.Ingrid, Today));
        Assert.True(contact.OverrideStanding(Standing.Qualified, "I know their plans", Given.Ingrid, Today));
        contact.Judge(Given.LeadSchool, Given.Ingrid, Today);
        Assert.False(contact.OverrideStanding(Standing.Qualified, "I still know them", Given.Ingrid, Today));
        Assert.Equal((length + 2, "I know their plans"), (contact.HistoryLength, contact.ManagerOverride!.Reason));
    }

    // D5
    [Theory]
    [InlineData(Standing.Customer)]
    [InlineData(Standing.Lost)]
    [InlineData(Standing.Disqualified)]
    public void An_override_does_not_affect_a_contact_that_has_ended(Standing outcome)
    {
        var contact = Dana;
        contact.OverrideStanding(Standing.Lead, "Too early", Given.Ingrid, Today);
        contact.EndedAs(outcome);
        var verdict = QualificationPolicy.Of(contact, Given.LeadSchool, Today);
        Assert.Equal((outcome, outcome, null), (verdict.Standing, verdict.Judged, verdict.ManagerOverride));
    }

    // D5, D6
    [Theory]
    [InlineData(Standing.Customer)]
    [InlineData(Standing.Lost)]
    [InlineData(Standing.NotNow)]
    [InlineData(Standing.Disqualified)]
    public void An_override_cannot_make_a_customer_or_end_a_contact(Standing standing) =>
        Assert.Throws<ArgumentException>(() => Dana.OverrideStanding(standing, "I say so", Given.Ingrid, Today));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_override_needs_a_reason(string reason) =>
        Assert.Throws<ArgumentException>(() => Dana.OverrideStanding(Standing.Lead, reason, Given.Ingrid, Today));

    // D7
    [Fact]
    public void The_playbook_says_which_roles_may_override()
    {
        var contact = Dana;
        var elsewhere = Given.Ingrid with { TenantId = "south" };
        Assert.True(Given.Ingrid.MayOverride(contact, Given.LeadSchool));
        Assert.False(Given.Ruta.MayOverride(contact, Given.LeadSchool));
        Assert.False(elsewhere.MayOverride(contact, Given.LeadSchool));
        var reps = Given.LeadSchool with { MayOverride = [Role.Rep] };
        Assert.True(Given.Ruta.MayOverride(contact, reps));
        Assert.False(Given.Marek.MayOverride(contact, reps));
        Assert.False(Given.Ingrid.MayOverride(contact, reps));
        Assert.False(Given.Nadia.MayOverride(contact, Given.LeadSchool with { MayOverride = [Role.Rep, Role.Manager] }));
        Assert.False(Given.Ingrid.MayOverride(contact, Given.LeadSchool with { MayOverride = [] }));
    }
}
