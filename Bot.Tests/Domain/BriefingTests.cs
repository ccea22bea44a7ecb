using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

// D14, D15, D19, D20
public class BriefingTests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(Given.Today.UtcDateTime);

    [Fact]
    public void Every_benefit_and_every_person_is_in_a_briefing_once_whatever_is_stored()
    {
        var random = new Random(20);
        for (var time = 0; time < 500; time++)
        {
            var contact = Anybody(random);
            var briefing = Briefing.Of(contact);
            Assert.Equal(Enum.GetValues<Benefit>(), briefing.ToShow.Concat(briefing.ToAsk).Select(point => point.Benefit).Order());
            Assert.Equal(Benefits.Of(contact.Answers), briefing.ToShow.Select(point => point.Benefit).Order());
            Assert.Equal(
                contact.BuyingCentre.People.Select(p => p.Name).Where(name => name.Length > 0 && name != contact.Name).Order(StringComparer.Ordinal),
                briefing.People.Select(p => p.Name).Order(StringComparer.Ordinal));
            Assert.Equal(contact.BuyingCentre.HasSaboteur && contact.BuyingCentre.Saboteurs.Any(), briefing.Objection is not null);
            Assert.True(briefing.Objection is not { Plan: not null } || !contact.BuyingCentre.HasUnansweredSaboteur);
            Assert.All(briefing.Promises, promise => Assert.True(contact.IsPlanned(promise)));
        }
    }

    [Fact]
    public void People_who_object_come_first_then_who_signs_then_who_is_for_it()
    {
        var contact = Given.Dana();
        contact.BuyingCentre.Note("User", BuyingRole.User, Stance.Neutral, Influence.High, null, Given.Ruta, Given.Today);
        contact.BuyingCentre.Note("Ally", BuyingRole.Influencer, Stance.Ally, Influence.Low, null, Given.Ruta, Given.Today);
        contact.BuyingCentre.Note("Stronger ally", BuyingRole.User, Stance.Ally, Influence.High, null, Given.Ruta, Given.Today);
        contact.BuyingCentre.Note("Signs", BuyingRole.Decider, Stance.Neutral, null, null, Given.Ruta, Given.Today);
        contact.BuyingCentre.Note("Objects", BuyingRole.User, Stance.Saboteur, null, null, Given.Ruta, Given.Today);
        contact.BuyingCentre.Note(contact.Name, null, Stance.Ally, null, null, Given.Ruta, Given.Today);
        Assert.Equal("Objects, Signs, Stronger ally, Ally, User", string.Join(", ", Briefing.Of(contact).People.Select(p => p.Name)));
    }

    [Fact]
    public void The_promise_that_is_due_first_comes_first()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Take(StepKind.Demonstration, StepResult.Planned, Day.AddDays(9), null, Given.Ruta, Given.Today);
        contact.Record(Keys.InterestNextStep, "A visit", Given.Ruta, Given.Today);
        Assert.Equal([PlannedStep.Demonstration, PlannedStep.Agreed], Briefing.Of(contact).Promises);
        contact.Record(Keys.InterestNextStepOn, Given.Day(Given.Today.AddDays(3)), Given.Ruta, Given.Today);
        Assert.Equal([PlannedStep.Agreed, PlannedStep.Demonstration], Briefing.Of(contact).Promises);
    }

    private static Contact Anybody(Random random)
    {
        string Of(params string[] values) => values[random.Next(values.Length)];
        var contact = Given.Dana(string.Join(
            ' ',
            Of("-", "?", "passed", "failed"), Of("-", "?", "none", "possible", "real", "immediate"), Of("-", "?", "now", "quarter", "year", "later"),
            Of("-", "?", "none", "information", "benefits", "comparing", "ready"), Of("-", "?", "decides", "influences", "none"),
            Of("-", "?", "none", "suspected", "known")));
        if (random.Next(2) == 0)
            contact.Record(Keys.NeedBenefits, Of("easierWork", "efficiency,indirectSaving", "purchaseSaving", "cheap"), Given.Ruta, Given.Today);
        if (random.Next(3) == 0)
            contact.Take(StepKind.Demonstration, StepResult.Planned, Day.AddDays(random.Next(9)), null, Given.Ruta, Given.Today);
        for (var more = random.Next(5); more > 0; more--)
            contact.BuyingCentre.Note(
                Of("Anna", "Karol", "Dana Hallmann", "[Acme](https://evil.example)"), (BuyingRole)random.Next(4), (Stance)random.Next(3),
                (Influence)random.Next(3), null, Given.Ruta, Given.Today);
        if (random.Next(2) == 0)
            contact.BuyingCentre.NoteMotive((Motive)random.Next(5), Given.Ruta, Given.Today);
        if (random.Next(3) == 0)
            contact.BuyingCentre.PlanAgainstSaboteur("Show the figures", Given.Ruta, Given.Today);
        return contact;
    }
}
