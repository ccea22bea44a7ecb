using System.Globalization;
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
    public void A_contact_without_answers_is_due_when_its_stage_is_stale()
    {
        Assert.Equal($"Stale +{Playbook.Stages[Stage.New].StaleAfterDays}", First(Given.Dana()));
    }

    [Theory]
    // The check is chased later; meanwhile the deal has its next step.
    [InlineData("requested real quarter ready decides none", 0, "NextStep 0")]
    [InlineData("requested real quarter ready decides none", 5, "ChaseCheck +5")]
    [InlineData("passed real quarter ready decides known", 0, "PlanAgainstSaboteur 0")]
    [InlineData("requested real quarter ready decides known", 0, "PlanAgainstSaboteur 0")]
    // A check that is due to be chased is more urgent than a counter-plan.
    [InlineData("requested real quarter ready decides known", 5, "ChaseCheck +5")]
    public void The_first_action_is_the_most_urgent_of_those_that_are_due(string six, int inDays, string first)
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
    public void The_sooner_of_a_planned_and_an_agreed_step_is_due()
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.Take(StepKind.Proposal, StepResult.Planned, Today.AddDays(9), null, Given.Ruta, Given.Today);
        dana.Record(Keys.InterestNextStep, "Show it on site", Given.Ruta, Given.Today);
        dana.Record(
            Keys.InterestNextStepOn,
            Today.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Given.Ruta,
            Given.Today);
        Assert.Equal("StepDue +5", First(dana));
        // D10, D18: no other step takes the place of what was agreed for a day.
        dana.Take(StepKind.Demonstration, StepResult.Planned, Today.AddDays(7), null, Given.Ruta, Given.Today.AddMinutes(1));
        Assert.Equal("StepDue +5", First(dana));
        dana.Take(StepKind.Demonstration, StepResult.Done, Today, null, Given.Ruta, Given.Today.AddMinutes(2));
        Assert.Equal("StepDue +5", First(dana));
        Assert.Null(dana.Finish(PlannedStep.Agreed, Today, Given.Ruta, Given.Today.AddMinutes(3)));
        Assert.Equal("StepDue +9", First(dana));
    }

    // D10
    [Theory]
    [InlineData(StepKind.Demonstration, StepResult.Done)]
    [InlineData(StepKind.Proposal, StepResult.Sent)]
    [InlineData(StepKind.Proposal, StepResult.Accepted)]
    public void What_was_agreed_for_a_day_is_due_on_it_whatever_was_done_first(StepKind kind, StepResult result)
    {
        var (dated, undated) = (Agreed(), Agreed());
        dated.Record(Keys.InterestNextStepOn, Given.Day(Given.Today.AddDays(5)), Given.Ruta, Given.Today);
        foreach (var dana in new[] { dated, undated })
            dana.Take(kind, result, Today, null, Given.Ruta, Given.Today.AddMinutes(1));
        Assert.Equal((true, false), (dated.HasAgreedStep, undated.HasAgreedStep));
        Assert.Equal("StepDue +5", First(dated, inDays: 5));
        // Another step that is put off does not hide it.
        var step = dated.Judge(Playbook, Given.Ruta, Given.Today).NextStep;
        if (dated.PlannedFor(step) is null)
        {
            Assert.Null(dated.PutOff(step, Today.AddDays(30), null, Given.Ruta, Given.Today));
            Assert.Equal("NextStep +5", First(dated));
        }

        static Contact Agreed()
        {
            var dana = Given.Dana("passed real quarter ready decides none");
            dana.Record(Keys.InterestNextStep, "Visit the plant", Given.Ruta, Given.Today);
            return dana;
        }
    }

    // In Vilnius it is the next day already; in New York it is the day before still.
    [Theory]
    [InlineData("2026-11-20T01:40:00+02:00", "2026-11-20")]
    [InlineData("2026-11-20T21:40:00-05:00", "2026-11-20")]
    public void What_is_due_at_once_is_due_on_the_day_where_its_owner_is(string time, string day)
    {
        var (now, today) = (DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), DateOnly.Parse(day, CultureInfo.InvariantCulture));
        var (left, won) = (Given.Dana("passed - - - - -"), Given.Dana("passed real quarter ready decides none"));
        left.BeginInterview().NextNonce(now);
        won.Take(StepKind.Closing, StepResult.Won, today, "They ordered", Given.Ruta, now);
        foreach (var contact in new[] { left, won })
        {
            contact.Judge(Playbook, Given.Ruta, now, today);
            Assert.Equal(today, contact.NextAction!.DueOn);
        }
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
    public void An_action_that_the_playbook_does_not_rank_is_left_out()
    {
        var dana = Given.Dana("passed real quarter ready decides known");
        var calm = Playbook with { Next = [.. Playbook.Next.Where(rule => rule.Kind is not NextKind.PlanAgainstSaboteur)] };
        Assert.NotEqual(NextKind.PlanAgainstSaboteur, NextActionRanking.First(dana, calm, Today)!.Kind);
        // The next step of an open deal is always listed.
        Assert.Equal(NextKind.NextStep, NextActionRanking.First(dana, Playbook with { Next = [] }, Today)!.Kind);
        Assert.Null(NextActionRanking.First(Given.Dana().EndedAs(Standing.Customer), Playbook with { Next = [] }, Today));
    }

    [Fact]
    public void Every_open_deal_is_listed_and_nothing_else_is_lost()
    {
        var random = new Random(7);
        string?[][] values =
        [
            ["requested", "passed", "failed", null], ["none", "possible", "real", "immediate", null], ["now", "quarter", "year", "later", null],
            ["none", "information", "comparing", "ready", null], ["decides", "influences", "none", null], ["none", "suspected", "known", null],
        ];
        for (var count = 0; count < 500; count++)
        {
            var dana = Given.Dana(string.Join(' ', values.Select(of => of[random.Next(of.Length)] ?? "-")));
            if (random.Next(3) == 0)
                dana.Take(StepKind.Demonstration, StepResult.Planned, Today.AddDays(random.Next(20)), null, Given.Ruta, Given.Today);
            dana.Judge(Playbook, Given.Ruta, Given.Today);
            if (dana.Deal.HasBegun)
                Assert.NotNull(NextActionRanking.First(dana, Playbook, Today.AddDays(random.Next(40))));
        }
    }

    [Fact]
    public void A_step_that_is_put_off_waits_for_its_day_and_no_other_step_does()
    {
        var dana = Given.Dana("passed real quarter comparing decides none");
        var verdict = dana.Judge(Playbook, Given.Ruta, Given.Today);
        Assert.Null(dana.PutOff(verdict.NextStep, Today.AddDays(30), "Holidays", Given.Ruta, Given.Today));
        Assert.Equal("NextStep +30", First(dana));
        // The clock of the stage stands still meanwhile, and nothing else changes.
        Assert.Equal(Today.AddDays(30 + Playbook.Stages[Stage.Talking].StaleAfterDays), dana.StalledOn(Playbook));
        Assert.Equal((verdict.Standing, true), (dana.Judge(Playbook, Given.Ruta, Given.Today).Standing, dana.Deal.IsForecast));
        Assert.Equal("NextStep +30", First(dana, inDays: 33));
        dana.Record(Keys.SaboteursPresent, "known", Given.Ruta, Given.Today);
        Assert.Equal("PlanAgainstSaboteur 0", First(dana));
        Assert.Equal(StepRefusal.PlannedInThePast, dana.PutOff(verdict.NextStep, Today.AddDays(-2), null, Given.Ruta, Given.Today));
        Assert.Equal(StepRefusal.IsNotOpen, Given.Dana().EndedAs(Standing.Lost).PutOff(verdict.NextStep, Today.AddDays(3), null, Given.Ruta, Given.Today));
    }

    // The more it is worth, the further it is, the sooner it is needed and the longer it is overdue, the hotter.
    [Theory]
    [InlineData("passed real quarter comparing decides none", null, 0, 0, HeatReason.Urgency)]
    [InlineData("passed immediate now comparing decides none", null, 0, 0, HeatReason.Urgency)]
    [InlineData("passed possible later comparing decides none", "250000", 0, 0, HeatReason.Value)]
    [InlineData("passed possible later comparing decides none", null, 30, 0, HeatReason.Overdue)]
    public void Heat_says_what_contributes_most(string six, string? amount, int overdue, int ahead, HeatReason reason)
    {
        var dana = Given.Dana(six);
        dana.Judge(Playbook, Given.Ruta, Given.Today);
        var cold = Heat.Of(dana, Playbook, Today, Today.AddDays(ahead)).Points;
        if (amount is not null)
            dana.Record(Keys.DealAmount, amount, Given.Ruta, Given.Today);
        var heat = Heat.Of(dana, Playbook, Today, Today.AddDays(-overdue));
        Assert.Equal(reason, heat.Reason);
        Assert.True(amount is null && overdue == 0 ? heat.Points == cold : heat.Points > cold);
        Assert.InRange(heat.Points, 0, 100);
        Assert.Equal(new Heat(0, null), Heat.Of(dana, Playbook with { Heat = new HeatRule(0, 0, 0, 0) }, Today, Today));
    }

    // D19
    [Theory]
    [InlineData("value", "Ada")]
    [InlineData("urgency", "Bea")]
    [InlineData("stage", "Cil")]
    public void The_playbook_says_what_makes_a_deal_come_first(string counts, string first)
    {
        var playbook = Playbook with { Heat = new HeatRule(Only("value"), Only("stage"), Only("urgency"), Overdue: 0) };
        var (ada, bea, cil) = (Of("possible year", "250000"), Of("immediate now", "2000"), Of("real year", "2000"));
        cil.Take(StepKind.Demonstration, StepResult.Done, Today, null, Given.Ruta, Given.Today);
        var contacts = new Dictionary<string, Contact>(StringComparer.Ordinal) { ["Ada"] = ada, ["Bea"] = bea, ["Cil"] = cil };
        foreach (var contact in contacts.Values)
            contact.Judge(playbook, Given.Ruta, Given.Today);
        Assert.Equal(first, contacts.MaxBy(one => NextActionRanking.First(one.Value, playbook, Today)!.Rank).Key);

        int Only(string part) => part == counts ? 1 : 0;

        static Contact Of(string need, string amount)
        {
            var contact = Given.Dana($"passed {need} comparing decides none");
            contact.Record(Keys.DealAmount, amount, Given.Ruta, Given.Today);
            return contact;
        }
    }

    // D21
    [Fact]
    public void A_customer_is_asked_for_a_referral_once()
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.Judge(Playbook, Given.Ruta, Given.Today);
        dana.Take(StepKind.Closing, StepResult.Won, Today, null, Given.Ruta, Given.Today);
        dana.Judge(Playbook, Given.Ruta, Given.Today);
        Assert.Equal("AskForReferral 0", First(dana));
        dana.Record(Keys.ReferralsAsked, Given.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Given.Ruta, Given.Today);
        Assert.Equal(("", ""), (First(dana), First(dana, inDays: 120)));
    }
}
