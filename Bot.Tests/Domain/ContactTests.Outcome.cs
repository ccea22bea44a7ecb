using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <content>Parked contacts and contacts that have ended.</content>
public partial class ContactTests
{
    // D19
    [Fact]
    public void A_parked_contact_has_the_standing_not_now_and_a_day_to_return()
    {
        var contact = Given.Dana("passed none - comparing decides none");
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Tomorrow);
        contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow);

        Assert.Equal((Standing.NotNow, new DateOnly(2027, 3, 1)), (contact.Standing, contact.WakeUpOn!.Value));
        Assert.Equal("2027-03-01", contact.Answers[Keys.ParkedUntil]);
        var parked = Assert.Single(contact.News.OfType<StandingChanged>(), h => h.To == Standing.NotNow);
        Assert.Equal((Rule.Parked, Standing.Lead), (parked.Rule!.Value, parked.From));
    }

    // D19
    [Fact]
    public void A_contact_taken_up_again_is_judged_by_its_answers()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        contact.WakeUp();
        contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow);
        Assert.Equal((Standing.Qualified, null, null), (contact.Standing, contact.Outcome, contact.WakeUpOn));
    }

    // D19
    [Theory]
    [InlineData(2, 28, Standing.NotNow)]
    [InlineData(3, 1, Standing.Qualified)]
    [InlineData(3, 2, Standing.Qualified)]
    public void A_parked_contact_is_judged_by_its_answers_once_the_day_has_come(int month, int day, Standing standing)
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Record(Keys.CreditCheckedOn, "2027-01-15", Given.Ruta, Given.Today);
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        Assert.Equal(standing, contact.Judge(Given.LeadSchool, Given.Ruta, new DateTimeOffset(2027, month, day, 0, 0, 0, TimeSpan.Zero)).Standing);
    }

    // D19
    [Theory]
    [InlineData("- - - ready - -")]
    [InlineData("- - - ? - -")]
    [InlineData("- immediate - - - -")]
    [InlineData("- ? - - - -")]
    public void Answers_do_not_end_the_parking_of_a_contact(string six)
    {
        var contact = Given.Dana("passed none - benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        Given.Answer(contact, six);
        Assert.Equal(Standing.NotNow, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
    }

    // D19
    [Fact]
    public void A_parked_contact_is_taken_up_again_when_its_day_becomes_unknown()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        contact.Record(Keys.ParkedUntil, null, Given.Ruta, Tomorrow);
        Assert.Equal(Standing.Qualified, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
        Assert.Null(contact.WakeUpOn);
        Assert.Null(contact.Undo(contact.News.OfType<AnswerChanged>().Last(), Given.Ruta, Tomorrow));
        Assert.Equal(Standing.NotNow, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
    }

    [Fact]
    public void Taking_the_parking_back_takes_the_contact_up_again()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Tomorrow));
        Assert.Equal(Standing.Qualified, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
        Assert.Null(contact.WakeUpOn);
    }

    // D19
    [Fact]
    public void Taking_a_second_parking_back_leaves_the_first_in_force()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        contact.Park(new DateOnly(2027, 9, 1), Given.Ruta, Given.Today);
        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Tomorrow));
        Assert.Equal(Standing.NotNow, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
        Assert.Equal(new DateOnly(2027, 3, 1), contact.WakeUpOn);
    }

    // D5
    [Theory]
    [InlineData(Standing.Customer)]
    [InlineData(Standing.Lost)]
    [InlineData(Standing.Disqualified)]
    public void A_contact_that_has_ended_can_be_neither_parked_nor_woken_up(Standing outcome)
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        var parking = contact.News[^1];
        contact.WakeUp();
        contact.EndedAs(outcome);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        var length = contact.HistoryLength;

        contact.Park(new DateOnly(2027, 9, 1), Given.Ruta, Tomorrow);
        contact.WakeUp();

        Assert.Equal((outcome, outcome, length), (contact.Outcome, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing, contact.HistoryLength));
        contact.Undo(parking, Given.Ruta, Tomorrow);
        Assert.Equal(outcome, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
    }

    // D5
    [Theory]
    [InlineData(Standing.Customer, Stage.Won)]
    [InlineData(Standing.Lost, Stage.Lost)]
    public void A_closed_sale_ends_the_cycle(Standing outcome, Stage stage)
    {
        var contact = Given.Dana("requested immediate now ready decides none").EndedAs(outcome);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal((outcome, stage), (contact.Standing, contact.Stage));
    }
}
