using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>How long contacts usually stay in a stage, and which are faster or slower (D19).</summary>
public class StageVelocityTests
{
    [Fact]
    public void The_usual_time_is_the_median_so_that_an_outlier_does_not_matter()
    {
        var pace = new StageVelocity(Talked(8, 12, 700, 10, 14).Concat(Left(Stage.New, 0, 0, 0, 1, 3)));
        Assert.Equal([(Stage.New, 0), (Stage.Talking, 12)], pace.UsualDays.Select(u => (u.Key, u.Value)));
    }

    [Fact]
    public void Fewer_than_five_transitions_give_no_usual_time()
    {
        var pace = new StageVelocity(Talked(8, 12, 9, 10));
        Assert.Empty(pace.UsualDays);
        Assert.Empty(pace.SlowSince(Given.Today));
        Assert.False(pace.IsFast(Talked(0).Single()));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(40, false)]
    public void Fast_is_less_than_half_the_usual_time(int days, bool isFast) =>
        Assert.Equal(isFast, new StageVelocity(Talked(12, 12, 12, 12, 12)).IsFast(Talked(days).Single()));

    [Fact]
    public void Slow_is_more_than_twice_the_usual_time_and_never_less_than_two_days()
    {
        var slow = new StageVelocity(Talked(12, 12, 12, 12, 12).Concat(Left(Stage.New, 0, 0, 0, 0, 0))).SlowSince(Given.Today);
        Assert.Equal((Given.Today.AddDays(-24), Given.Today.AddDays(-2)), (slow[Stage.Talking], slow[Stage.New]));
    }

    [Fact]
    public void The_playbook_says_when_a_stage_is_stalled()
    {
        var stalled = StageVelocity.StalledSince(Given.LeadSchool, DateOnly.FromDateTime(Given.Today.UtcDateTime));
        // By the day: what entered the stage at any time of that day has stalled.
        var tonight = new DateTimeOffset(Given.Today.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        Assert.Equal((tonight.AddDays(-21), tonight.AddDays(-7)), (stalled[Stage.Talking], stalled[Stage.Closing]));
    }

    [Fact]
    public void A_change_of_stage_remembers_since_when_the_former_one_was()
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        dana.Take(StepKind.Demonstration, StepResult.Done, DateOnly.FromDateTime(Given.Today.AddDays(9).UtcDateTime), null, Given.Ruta, Given.Today.AddDays(9));
        dana.Judge(Given.LeadSchool, Given.Ruta, Given.Today.AddDays(9));
        var moved = dana.News.OfType<StageChanged>().Last();
        Assert.Equal((Stage.Talking, Stage.Demonstration, DateOnly.FromDateTime(Given.Today.UtcDateTime)), (moved.From, moved.To, moved.Since));
    }

    private static IEnumerable<StageTransition> Talked(params int[] days) => Left(Stage.Talking, days);

    private static IEnumerable<StageTransition> Left(Stage stage, params int[] days) => days.Select(d => new StageTransition("ruta", stage, d, Given.Today));
}
