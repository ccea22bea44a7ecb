using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public partial class BuyingCentreTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);

    // D14
    [Fact]
    public void A_plan_that_failed_answers_nobody_and_a_new_one_does()
    {
        var contact = Objected();
        contact.BuyingCentre.Report(PlanResult.Failed, Ruta, Today);
        Assert.True(contact.BuyingCentre.NeedsPlan);
        Assert.Equal(Rule.SaboteurUnanswered, QualificationPolicy.Of(contact, Given.LeadSchool, Today).Rule);
        Assert.Equal("Vera Holm", contact.BuyingCentre.ToPlanFor?.Name);

        // Even the same words are a new try.
        contact.BuyingCentre.PlanAgainstSaboteur("Show her the figures", Ruta, Tomorrow);
        Assert.False(contact.BuyingCentre.NeedsPlan);
        Assert.Null(contact.BuyingCentre.Saboteurs.Single().PlanResult);
    }

    // D14
    [Fact]
    public void When_the_plan_for_the_last_objector_worked_nobody_objects()
    {
        var contact = Objected();
        contact.BuyingCentre.NameSaboteur("Kurt Lang", Influence.Low, Ruta, Today);
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Today);
        Assert.Equal((Stance.Neutral, SaboteurPresence.Known), (Vera(contact).Stance, contact.Answers.Saboteurs));
        Assert.True(contact.BuyingCentre.HasSaboteur);

        contact.BuyingCentre.PlanAgainstSaboteur("Train his team", Ruta, Today);
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Tomorrow);
        Assert.Equal((false, SaboteurPresence.None), (contact.BuyingCentre.HasSaboteur, contact.Answers.Saboteurs));
        Assert.Equal(Rule.Convinced, QualificationPolicy.Of(contact, Given.LeadSchool, Tomorrow).Rule);
    }

    // D14, D16
    [Theory]
    [InlineData(PlanResult.Worked)]
    [InlineData(PlanResult.Failed)]
    public void Undo_brings_back_the_plan_and_the_objection(PlanResult result)
    {
        var contact = Objected();
        var (people, objects) = (contact.BuyingCentre.People, contact.Answers.Saboteurs);
        var before = contact.News.Count;
        contact.BuyingCentre.Report(result, Ruta, Tomorrow);
        foreach (var change in contact.News.Skip(before).Reverse().ToList())
            Assert.Null(contact.Undo(change, Ruta, Tomorrow, [.. contact.News.Take(before).Reverse()]));
        Assert.Equal(people, contact.BuyingCentre.People);
        Assert.Equal(objects, contact.Answers.Saboteurs);
    }

    // D14, D16
    [Fact]
    public void Undo_of_a_new_plan_brings_back_the_former_with_its_day_and_that_it_failed()
    {
        var contact = Objected();
        contact.BuyingCentre.Report(PlanResult.Failed, Ruta, Today);
        var failed = Vera(contact);
        contact.BuyingCentre.PlanAgainstSaboteur("Visit their plant", Ruta, Tomorrow, on: Friday.AddDays(7));
        Assert.Null(contact.Undo(contact.News[^1], Ruta, Tomorrow, [.. contact.News.SkipLast(1).Reverse()]));
        Assert.Equal(failed, Vera(contact));

        // So does the return of somebody who was removed.
        contact.BuyingCentre.Remove("Vera Holm", Ruta, Tomorrow);
        Assert.Null(contact.Undo(contact.News[^1], Ruta, Tomorrow, [.. contact.News.SkipLast(3).Reverse()]));
        Assert.Equal(failed, Vera(contact));
    }

    [Fact]
    public void A_person_who_objects_again_needs_another_plan()
    {
        var contact = Objected();
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Today);
        contact.BuyingCentre.Note("Vera Holm", null, Stance.Saboteur, null, null, Ruta, Tomorrow);
        Assert.True(contact.BuyingCentre.NeedsPlan);
        Assert.NotNull(contact.Undo(contact.News.OfType<PlanReported>().Single(), Ruta, Tomorrow));
    }

    [Fact]
    public void The_result_of_one_of_several_plans_needs_a_name()
    {
        var contact = Objected();
        contact.BuyingCentre.NameSaboteur("Kurt Lang", null, Ruta, Today);
        contact.BuyingCentre.PlanAgainstSaboteur("Train his team", Ruta, Today);
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Today);
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Today, "Otto Nobody");
        Assert.Equal(2, contact.BuyingCentre.Planned.Count());
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Today, "Kurt Lang");
        Assert.Equal("Vera Holm", contact.BuyingCentre.ToReport?.Name);
    }

    // A plan's day would pass unseen behind a step that is planned for later.
    [Fact]
    public void The_day_of_a_plan_brings_the_contact_up_before_a_later_step()
    {
        var contact = Objected();
        var today = DateOnly.FromDateTime(Today.UtcDateTime);
        contact.Take(StepKind.Demonstration, StepResult.Planned, today.AddDays(20), null, Ruta, Today);
        Assert.Equal(Friday, NextActionRanking.First(contact, Given.LeadSchool, today)!.DueOn);
        contact.BuyingCentre.Report(PlanResult.Worked, Ruta, Today);
        Assert.Equal(today.AddDays(20), NextActionRanking.First(contact, Given.LeadSchool, today)!.DueOn);
    }

    private static Contact Objected()
    {
        var contact = Given.Dana("passed real quarter comparing decides known");
        contact.BuyingCentre.NameSaboteur("Vera Holm", Influence.High, Ruta, Today);
        contact.BuyingCentre.PlanAgainstSaboteur("Show her the figures", Ruta, Today, on: Friday);
        return contact;
    }

    private static SalesBot.Domain.Person Vera(Contact contact) => contact.BuyingCentre.People.Single(person => person.Name == "Vera Holm");
}
