using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

// D14, D17, D18, D19: what is to be done first about a contact, by the playbook's ranking.
public class NextActionsTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Given.Today.UtcDateTime);

    private static readonly Playbook Playbook = Given.LeadSchool;

    private static string First(Contact contact, int inDays = 0)
    {
        var day = Today.AddDays(inDays);
        return NextActionRanking.First(contact, Playbook, day) is { } first ? $"{first.Kind} {first.DueOn.DayNumber - Today.DayNumber:+0;-0;0}" : "";
    }

    [Fact]
    public void Whoever_nobody_talked_about_waits_until_the_stage_is_stale()
    {
        Assert.Equal($"Stale +{Playbook.Stages[Stage.New].StaleAfterDays}", First(Given.Dana()));
    }

    [Theory]
    [InlineData("requested real quarter ready decides none", 0, "ChaseCheck +3")]
    [InlineData("requested real quarter ready decides none", 3, "ChaseCheck +3")]
    [InlineData("passed real quarter ready decides known", 0, "PlanAgainstSaboteur 0")]
    [InlineData("requested real quarter ready decides known", 0, "PlanAgainstSaboteur 0")]
    // Once the check is to be asked after, that is more urgent than a plan.
    [InlineData("requested real quarter ready decides known", 3, "ChaseCheck +3")]
    public void What_is_due_comes_before_what_is_not_and_of_what_is_due_the_most_urgent(string six, int inDays, string first)
    {
        var dana = Given.Dana(six);
        dana.Judge(Playbook, Given.Ruta, Given.Today);
        Assert.Equal(first, First(dana, inDays));
    }

    [Fact]
    public void An_interview_that_was_left_is_to_be_finished()
    {
        var dana = Given.Dana("passed - - - - -");
        dana.BeginInterview().NextNonce(Given.Today);
        Assert.Equal("OpenInterview 0", First(dana));
        dana.BeginInterview().Conclude(complete: true);
        Assert.DoesNotContain("OpenInterview", First(dana), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "StepDue +4")]
    [InlineData(0, "StepDue 0")]
    public void A_planned_step_is_due_on_its_day(int inDays, string first)
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.Take(StepKind.Demonstration, StepResult.Planned, Today.AddDays(inDays), null, Given.Ruta, Given.Today);
        Assert.Equal(first, First(dana));
        dana.Take(StepKind.Demonstration, StepResult.Done, Today, null, Given.Ruta, Given.Today);
        Assert.DoesNotContain("StepDue", First(dana), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_is_planned_and_what_is_agreed_the_sooner_is_due()
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.Take(StepKind.Proposal, StepResult.Planned, Today.AddDays(9), null, Given.Ruta, Given.Today);
        dana.Record(Keys.InterestNextStep, "Show it on site", Given.Ruta, Given.Today);
        dana.Record(
            Keys.InterestNextStepOn,
            Today.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Given.Ruta,
            Given.Today);
        Assert.Equal("StepDue +5", First(dana));
        // D10, D18: what happens in the cycle afterwards overtakes it; a plan does not.
        dana.Take(StepKind.Demonstration, StepResult.Planned, Today.AddDays(7), null, Given.Ruta, Given.Today.AddMinutes(1));
        Assert.Equal("StepDue +5", First(dana));
        dana.Take(StepKind.Demonstration, StepResult.Done, Today, null, Given.Ruta, Given.Today.AddMinutes(2));
        Assert.Equal("StepDue +9", First(dana));
    }

    [Fact]
    public void A_parked_contact_is_left_alone_until_its_day_and_a_lost_one_for_good()
    {
        var dana = Given.Dana("requested real quarter ready decides known");
        dana.Park(Today.AddDays(30), Given.Ruta, Given.Today);
        Assert.Equal("WakeUp +30", First(dana));
        Assert.Equal("", First(Given.Dana().EndedAs(Standing.Lost)));
        Assert.Equal("", First(Given.Dana().EndedAs(Standing.Disqualified)));
    }

    [Fact]
    public void What_the_playbook_does_not_rank_is_left_out()
    {
        var dana = Given.Dana("passed real quarter ready decides known");
        var calm = Playbook with { Next = [.. Playbook.Next.Where(rule => rule.Kind is not NextKind.PlanAgainstSaboteur)] };
        Assert.NotEqual(NextKind.PlanAgainstSaboteur, NextActionRanking.First(dana, calm, Today)!.Kind);
        Assert.Null(NextActionRanking.First(dana, Playbook with { Next = [] }, Today));
    }

    // D21
    [Fact]
    public void A_new_customer_is_asked_for_referrals_and_again_after_a_while_until_they_name_somebody()
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.Judge(Playbook, Given.Ruta, Given.Today);
        dana.Take(StepKind.Closing, StepResult.Won, Today, null, Given.Ruta, Given.Today);
        dana.Judge(Playbook, Given.Ruta, Given.Today);
        Assert.Equal("AskForReferral 0", First(dana));
        dana.Record(Keys.ReferralsAsked, Given.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Given.Ruta, Given.Today);
        Assert.Equal("AskForReferral +90", First(dana));
        Assert.Null(Given.Dana().CameFrom(dana, [], Given.Ruta, Given.Today));
        Assert.Equal("", First(dana));
    }
}
