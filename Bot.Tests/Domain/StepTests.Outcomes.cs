using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <content>Sales that are won, lost or parked.</content>
public partial class StepTests
{
    // D6
    [Theory]
    [InlineData("- - - - - -", null, StepRefusal.JumpWithoutReason)]
    [InlineData("- - - - - -", "  ", StepRefusal.JumpWithoutReason)]
    [InlineData("- - - - - -", "They ordered by themselves", null)]
    [InlineData("passed possible year information decides none", null, null)]
    [InlineData("passed real quarter comparing decides none", null, null)]
    public void A_jump_from_lead_to_customer_takes_a_stated_reason(string six, string? reason, StepRefusal? refusal)
    {
        var contact = Given.Dana(six);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(refusal, contact.Take(StepKind.Closing, StepResult.Won, Today, reason, Given.Ruta, Given.Today));
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(refusal is null, contact.Standing == Standing.Customer);
        if (refusal is null)
            Assert.Equal(reason, contact.News.OfType<StepRecorded>().Single().Reason);
    }

    // D6
    [Fact]
    public void A_parked_or_lost_lead_still_needs_a_reason_to_become_a_customer()
    {
        var (parked, lost) = (Given.Dana(), Given.Dana());
        parked.Park(Today.AddDays(30), Given.Ruta, Given.Today);
        lost.EndedAs(Standing.Lost);
        foreach (var contact in new[] { parked, lost })
        {
            contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
            Assert.NotEqual(Standing.Lead, contact.Standing);
            Assert.Equal(StepRefusal.JumpWithoutReason, contact.Take(StepKind.Closing, StepResult.Won, Today, null, Given.Ruta, Given.Today));
        }
    }

    // D5
    [Theory]
    [InlineData(StepResult.Won, Standing.Customer, Stage.Won, Rule.Won)]
    [InlineData(StepResult.Lost, Standing.Lost, Stage.Lost, Rule.Lost)]
    public void A_closing_ends_the_cycle_with_reason_and_day(StepResult result, Standing standing, Stage stage, Rule rule)
    {
        var contact = Qualified();
        contact.Take(StepKind.Closing, result, Today.AddDays(-1), "The better terms", Given.Ruta, Given.Today);
        var verdict = contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal((standing, stage, rule), (contact.Standing, contact.Stage, verdict.Rule));
        Assert.Equal(("The better terms", Today.AddDays(-1)), (contact.OutcomeReason, contact.StepOf(StepKind.Closing)!.On));
        Assert.Equal(StepRefusal.IsNotOpen, contact.Take(StepKind.Demonstration, StepResult.Done, Today, null, Given.Ruta, Given.Today));
        Assert.Equal($"closing={EnumNames<StepResult>.Of(result)}", contact.News.OfType<StandingChanged>().Last().Evidence);
    }

    // D5
    [Fact]
    public void A_customer_is_neither_lost_nor_ruled_out_nor_reopened()
    {
        var customer = Qualified().EndedAs(Standing.Customer);
        Assert.Equal(StepRefusal.IsNotOpen, customer.Take(StepKind.Closing, StepResult.Lost, Today, "Regret", Given.Ruta, Given.Today));
        Assert.Equal(StepRefusal.IsNotOpen, customer.Disqualify("Regret", Given.Ruta, Given.Today));
        Assert.False(customer.Reopen("Regret", Given.Ruta, Given.Today));
        Assert.Equal(Standing.Customer, customer.Outcome);
    }

    // D16
    [Theory]
    [InlineData(Standing.Lost)]
    [InlineData(Standing.Disqualified)]
    public void A_contact_that_ended_without_a_sale_can_be_reopened_and_that_be_undone(Standing outcome)
    {
        var contact = Qualified().EndedAs(outcome);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal((outcome, Standing.Qualified), (contact.Standing, contact.ReturnsTo!.Value));

        Assert.True(contact.Reopen("They called", Given.Ruta, Given.Today));
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(Standing.Qualified, contact.Standing);
        TakeBackLast(contact);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(outcome, contact.Standing);
        Assert.NotNull(contact.OutcomeReason);
        TakeBackLast(contact);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal((Standing.Qualified, null), (contact.Standing, contact.Outcome));
    }

    // D5: no reason is asked for a result that is refused anyway.
    [Theory]
    [InlineData(Standing.Customer, StepRefusal.IsNotOpen)]
    [InlineData(Standing.Lost, StepRefusal.EndWithoutReason)]
    public void A_reason_is_asked_for_only_if_the_sale_can_be_lost_at_all(Standing outcome, StepRefusal refusal)
    {
        var contact = Qualified().EndedAs(outcome);
        Assert.Equal(refusal == StepRefusal.EndWithoutReason, contact.IsOpenTo(StepKind.Closing, StepResult.Lost));
        Assert.Equal(refusal, contact.Take(StepKind.Closing, StepResult.Lost, Today, null, Given.Ruta, Given.Today));
        Assert.Equal(StepRefusal.IsNotOpen, contact.Disqualify("", Given.Ruta, Given.Today));
    }

    // D16
    [Fact]
    public void Nobody_is_ruled_out_without_a_reason() =>
        Assert.Equal(StepRefusal.EndWithoutReason, Qualified().Disqualify(" ", Given.Ruta, Given.Today));

    // D19
    [Fact]
    public void A_parked_contact_remembers_its_standing_and_opens_again_on_its_day()
    {
        var contact = Qualified();
        contact.Park(Today.AddDays(30), Given.Ruta, Given.Today);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal((Standing.NotNow, Standing.Qualified), (contact.Standing, contact.ReturnsTo!.Value));
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today.AddDays(30));
        Assert.Equal(Standing.Qualified, contact.Standing);
    }

    // D19
    [Fact]
    public void A_parked_contact_can_be_taken_up_before_its_day()
    {
        var contact = Qualified();
        contact.Park(Today.AddDays(30), Given.Ruta, Given.Today);
        Assert.True(contact.Reopen(null, Given.Ruta, Given.Today));
        Assert.Equal((null, null, null), (contact.Outcome, contact.WakeUpOn, contact.ReturnsTo));
        Assert.False(contact.Reopen(null, Given.Ruta, Given.Today));
    }
}
