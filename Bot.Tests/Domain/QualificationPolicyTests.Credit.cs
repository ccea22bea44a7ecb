using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <content>Credit checks expire and are renewed (D9).</content>
public partial class QualificationPolicyTests
{
    // D9
    [Theory]
    [InlineData(1, 1, Rule.Convinced)]
    [InlineData(1, 2, Rule.CreditNotChecked)]
    [InlineData(30, 30, Rule.Convinced)]
    [InlineData(30, 31, Rule.CreditNotChecked)]
    [InlineData(365, 365, Rule.Convinced)]
    [InlineData(365, 366, Rule.CreditNotChecked)]
    public void A_passed_check_counts_for_as_many_days_as_the_playbook_says(int validDays, int age, Rule rule)
    {
        var playbook = Given.LeadSchool with { CreditValidDays = validDays };
        var answered = Given.Dana("passed real quarter benefits decides none");
        var dated = Given.Dana("passed real quarter benefits decides none");
        dated.Record(Keys.CreditCheckedOn, Given.Day(Given.Today.AddDays(-age)), Given.Ruta, Given.Today);

        Assert.Equal(rule, QualificationPolicy.Of(answered, playbook, Given.Today.AddDays(age)).Rule);
        Assert.Equal(rule, QualificationPolicy.Of(dated, playbook, Given.Today).Rule);
    }

    // D9
    [Fact]
    public void An_expired_check_scores_as_none_and_speaks_against()
    {
        var (expired, none) = (Given.Dana("passed real quarter benefits decides none"), Given.Dana("notChecked real quarter benefits decides none"));
        var later = Given.Today.AddDays(181);
        var verdict = QualificationPolicy.Of(expired, Given.LeadSchool, later);
        Assert.Equal(QualificationPolicy.Of(none, Given.LeadSchool, later).Score, verdict.Score);
        Assert.Contains(new Reason(Keys.CreditStanding, "passed", Bearing.Against, HasExpired: true), verdict.Reasons);
    }

    // D9
    [Fact]
    public void Recording_a_passed_check_again_renews_it_only_once_it_has_expired()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today.AddDays(180), Given.LeadSchool);
        Assert.Equal(Rule.CreditNotChecked, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today.AddDays(181)).Rule);
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today.AddDays(181), Given.LeadSchool);
        Assert.Equal(Rule.Convinced, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today.AddDays(300)).Rule);

        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Given.Today.AddDays(182), [.. contact.News.Reverse().Skip(1)]));
        Assert.Equal(Rule.CreditNotChecked, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today.AddDays(182)).Rule);
    }

    // D9
    [Fact]
    public void A_failed_check_never_expires()
    {
        var contact = Given.Dana("failed real quarter benefits decides none");
        Assert.Equal(Rule.CreditFailed, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today.AddYears(3)).Rule);
    }

    // D9
    [Fact]
    public void A_check_passed_anew_counts_from_its_own_day_and_not_from_the_old_one()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Record(Keys.CreditCheckedOn, Given.Day(Given.Today), Given.Ruta, Given.Today);
        var later = Given.Today.AddDays(200);
        Assert.Equal(Rule.CreditNotChecked, QualificationPolicy.Of(contact, Given.LeadSchool, later).Rule);

        contact.Record(Keys.CreditStanding, "requested", Given.Ruta, later);
        Assert.Equal(Rule.CreditRequested, QualificationPolicy.Of(contact, Given.LeadSchool, later).Rule);
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, later.AddDays(3));

        Assert.Equal(Rule.Convinced, QualificationPolicy.Of(contact, Given.LeadSchool, later.AddDays(3)).Rule);
    }
}
