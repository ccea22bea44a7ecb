using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

// D19
public class UrgencyTests
{
    [Theory]
    [InlineData("real", "later", true)]
    [InlineData("real", "year", true)]
    [InlineData("immediate", "later", true)]
    [InlineData("immediate", "year", true)]
    [InlineData("possible", "later", true)]
    [InlineData("possible", "year", false)]
    [InlineData("none", "later", false)]
    [InlineData("?", "later", false)]
    [InlineData("real", "?", false)]
    [InlineData("real", "quarter", false)]
    [InlineData("immediate", "now", false)]
    public void Urgency_can_be_raised_where_there_is_a_need_and_the_decision_is_far_away(string need, string horizon, bool can)
    {
        Assert.Equal(can, Urgency.CanBeRaised(Given.Dana($"passed {need} {horizon} benefits decides none").Answers));
        Assert.Equal(can, new SalesBot.Features.QualifyDialog().Agenda.Find(Keys.NeedCostOfWaiting)!.AppliesTo(Given.Dana($"- {need} {horizon}")));
    }

    [Fact]
    public void The_cost_of_waiting_is_no_question_of_the_quick_interview() =>
        Assert.DoesNotContain(new SalesBot.Features.QualifyDialog().Agenda.Counted, question => question.Key == Keys.NeedCostOfWaiting);
}
