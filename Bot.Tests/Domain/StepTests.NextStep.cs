using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

// The next step that follows from the steps taken and planned.
public partial class StepTests
{
    // D18, D10
    [Theory]
    [InlineData("", NextStep.Demonstrate)]
    [InlineData("demonstration planned", NextStep.GiveDemonstration)]
    [InlineData("demonstration done", NextStep.SendProposal)]
    [InlineData("demonstration cancelled", NextStep.BookAgain)]
    [InlineData("proposal planned", NextStep.SendProposal)]
    [InlineData("proposal sent", NextStep.AskForTheDecision)]
    [InlineData("proposal accepted", NextStep.CloseTheSale)]
    [InlineData("demonstration done, proposal rejected", NextStep.FindWhatWouldFit)]
    [InlineData("proposal sent, demonstration cancelled", NextStep.BookAgain)]
    [InlineData("demonstration cancelled, proposal sent", NextStep.AskForTheDecision)]
    [InlineData("proposal rejected, demonstration done", NextStep.SendProposal)]
    public void The_next_step_follows_demonstration_proposal_and_closing(string steps, NextStep next)
    {
        var contact = Qualified();
        Take(contact, steps);
        Assert.Equal(next, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).NextStep);
    }

    // D18
    [Fact]
    public void A_weak_need_comes_before_a_proposal_and_an_open_decision_before_the_check()
    {
        var possible = Given.Dana("passed possible quarter comparing decides none");
        Take(possible, "demonstration done");
        Assert.Equal(NextStep.AskAboutNeed, QualificationPolicy.Of(possible, Given.LeadSchool, Given.Today).NextStep);
        var notChecked = Given.Dana("notChecked real quarter comparing decides none");
        Take(notChecked, "proposal sent");
        Assert.Equal(NextStep.AskForTheDecision, QualificationPolicy.Of(notChecked, Given.LeadSchool, Given.Today).NextStep);
    }

    // D9
    [Fact]
    public void A_failed_check_is_settled_first_when_the_rep_ended_the_interview_there()
    {
        var contact = Given.Dana("failed - - information - -");
        Assert.Equal(NextStep.GoOnWithInterview, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).NextStep);
        contact.Record(Keys.CreditProceed, "stop", Given.Ruta, Given.Today);
        Assert.Equal(NextStep.SettleCredit, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).NextStep);
    }

    // D18
    [Theory]
    [InlineData("demonstration planned", NextStep.GiveDemonstration)]
    [InlineData("proposal planned", NextStep.SendProposal)]
    public void On_its_day_a_planned_step_comes_before_everything_that_is_missing(string step, NextStep next)
    {
        var contact = Given.Dana("- - - information - -");
        Take(contact, step);
        Assert.Equal(NextStep.GoOnWithInterview, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).NextStep);
        Assert.Equal(next, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today, Today.AddDays(1)).NextStep);
    }

    // D10
    [Fact]
    public void On_its_day_what_was_agreed_comes_first()
    {
        var contact = Given.Dana("passed real quarter benefits influences none");
        contact.Record(Keys.InterestNextStep, "Visit the plant", Given.Ruta, Given.Today);
        contact.Record(Keys.InterestNextStepOn, "2026-11-24", Given.Ruta, Given.Today);
        Assert.Equal(NextStep.FindWhoSigns, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today, new DateOnly(2026, 11, 23)).NextStep);
        Assert.Equal(NextStep.DoWhatIsAgreed, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today, new DateOnly(2026, 11, 24)).NextStep);
    }

    // D19
    [Fact]
    public void A_step_takes_a_parked_contact_up_again()
    {
        var contact = Qualified();
        contact.Park(Today.AddDays(10), Given.Ruta, Given.Today);
        Assert.Equal(NextStep.WaitForTheDay, contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today).NextStep);
        Take(contact, "demonstration planned");
        Assert.Equal((null, null), (contact.Outcome, contact.WakeUpOn));
        Assert.Equal(NextStep.GiveDemonstration, contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today).NextStep);
    }
}
