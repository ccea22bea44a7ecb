using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <content>Saboteurs and the counter-plans for them.</content>
public partial class BuyingCentreTests
{
    // D14
    [Fact]
    public void Naming_a_saboteur_again_corrects_the_name_and_influence_and_adds_nobody()
    {
        var contact = Given.Dana("- - - - - known");
        contact.BuyingCentre.NameSaboteur("Vera Hołm", null, Ruta, Today);
        contact.BuyingCentre.NameSaboteur("vera holm", Influence.Low, Ruta, Tomorrow);

        var vera = Assert.Single(contact.BuyingCentre.Saboteurs);
        Assert.Equal(("vera holm", Influence.Low), (vera.Name, vera.Influence));
    }

    // D14
    [Fact]
    public void A_plan_can_be_made_before_the_saboteur_has_a_name()
    {
        var contact = Given.Dana("- - - - - suspected");
        Assert.True(contact.BuyingCentre.HasUnansweredSaboteur);
        Assert.True(contact.BuyingCentre.HasUnnamedSaboteur);
        Assert.True(contact.BuyingCentre.HasUnexplainedSaboteur);

        contact.BuyingCentre.PlanAgainstSaboteur("Ask Otto who is worried", Ruta, Today);
        Assert.False(contact.BuyingCentre.HasUnansweredSaboteur);
        Assert.True(contact.BuyingCentre.HasUnnamedSaboteur);
        contact.BuyingCentre.NoteMotive(Motive.Workload, Ruta, Today);
        Assert.False(contact.BuyingCentre.HasUnexplainedSaboteur);

        contact.BuyingCentre.NameSaboteur("Vera Holm", Influence.Medium, Ruta, Tomorrow);
        var vera = Assert.Single(contact.BuyingCentre.People);
        Assert.Equal(("Vera Holm", Influence.Medium, Motive.Workload, "Ask Otto who is worried"), (vera.Name, vera.Influence, vera.Motive, vera.Plan));
        Assert.False(contact.BuyingCentre.HasUnnamedSaboteur);
    }

    // D14
    [Fact]
    public void Plans_and_motives_go_to_the_first_saboteur_who_has_none()
    {
        var contact = Given.Dana("- - - - - known");
        contact.BuyingCentre.NameSaboteur("Vera Holm", null, Ruta, Today);
        contact.BuyingCentre.NameSaboteur("Kurt Lang", null, Ruta, Today);
        contact.BuyingCentre.PlanAgainstSaboteur("Show the figures", Ruta, Today);
        Assert.True(contact.BuyingCentre.HasUnansweredSaboteur);
        contact.BuyingCentre.PlanAgainstSaboteur("Train his team", Ruta, Today);
        contact.BuyingCentre.NoteMotive(Motive.Incumbent, Ruta, Today);
        contact.BuyingCentre.NoteMotive(Motive.Status, Ruta, Today);

        Assert.Equal(
            [("Vera Holm", "Show the figures", Motive.Incumbent), ("Kurt Lang", "Train his team", Motive.Status)],
            contact.BuyingCentre.Saboteurs.Select(p => (p.Name, p.Plan!, p.Motive!.Value)));
        Assert.False(contact.BuyingCentre.HasUnansweredSaboteur);
        Assert.False(contact.BuyingCentre.HasUnexplainedSaboteur);
    }

    // D14, D16
    [Fact]
    public void A_changed_plan_keeps_the_former_in_the_history()
    {
        var contact = Given.Dana("- - - - - known");
        contact.BuyingCentre.NameSaboteur("Vera Holm", null, Ruta, Today);
        contact.BuyingCentre.PlanAgainstSaboteur("Show the figures", Ruta, Today);
        contact.BuyingCentre.PlanAgainstSaboteur("Visit a customer together", Given.Marek, Tomorrow);

        var plans = contact.News.OfType<PlanChanged>().Select(h => (h.Name, h.From, h.To, h.ById));
        Assert.Equal(
            [("Vera Holm", null, "Show the figures", "ruta"), ("Vera Holm", "Show the figures", "Visit a customer together", "marek")],
            plans);
    }

    // D14
    [Fact]
    public void A_buying_centre_has_no_saboteur_once_the_only_one_has_changed_sides()
    {
        var contact = Given.Dana("passed real quarter ready decides known");
        contact.BuyingCentre.NameSaboteur("Vera Holm", Influence.High, Ruta, Today);
        contact.Record(Keys.SaboteursPresent, "none", Ruta, Tomorrow);
        Assert.True(contact.BuyingCentre.HasSaboteur);
        Assert.Equal("Vera Holm", contact.BuyingCentre.InDoubt!.Name);
        var verdict = QualificationPolicy.Of(contact, Given.LeadSchool, Today);
        Assert.Equal((Rule.SaboteurUnanswered, true), (verdict.Rule, verdict.IsAtRisk));

        contact.BuyingCentre.Settle("Vera Holm", haveChanged: true, Ruta, Tomorrow);
        Assert.False(contact.BuyingCentre.HasSaboteur);
        Assert.Null(contact.BuyingCentre.InDoubt);
        var changed = Assert.IsType<PartChanged>(contact.News[^1]);
        Assert.Equal(("- saboteur high", "- neutral high"), ($"{changed.From}", $"{changed.To}"));
    }

    // D14
    [Fact]
    public void A_saboteur_who_has_not_changed_sides_counts_as_known_again()
    {
        var contact = Given.Dana("- - - - - known");
        contact.BuyingCentre.NameSaboteur("Vera Holm", Influence.High, Ruta, Today);
        contact.Record(Keys.SaboteursPresent, "none", Ruta, Tomorrow);
        contact.BuyingCentre.Settle("Vera Holm", haveChanged: false, Ruta, Tomorrow);
        Assert.Equal(SaboteurPresence.Known, contact.Answers.Saboteurs);
        Assert.Equal(Stance.Saboteur, Assert.Single(contact.BuyingCentre.People).Stance);
    }

    // D14
    [Fact]
    public void A_counter_plan_for_an_unnamed_saboteur_ends_when_nobody_objects()
    {
        var contact = Given.Dana("- - - - - suspected");
        contact.BuyingCentre.PlanAgainstSaboteur("Ask around", Ruta, Today);
        contact.Record(Keys.SaboteursPresent, "none", Ruta, Tomorrow);
        Assert.False(contact.BuyingCentre.HasSaboteur);
        Assert.Null(contact.BuyingCentre.InDoubt);
    }

    // D14
    [Fact]
    public void When_every_saboteur_has_a_plan_a_new_one_must_name_whose_it_replaces()
    {
        var contact = Given.Dana("- - - - - known");
        foreach (var name in new[] { "Vera Holm", "Kurt Lang" })
        {
            contact.BuyingCentre.NameSaboteur(name, null, Ruta, Today);
            contact.BuyingCentre.PlanAgainstSaboteur($"Talk with {name}", Ruta, Today);
            contact.BuyingCentre.NoteMotive(Motive.Budget, Ruta, Today);
        }

        var before = contact.BuyingCentre.People;
        contact.BuyingCentre.PlanAgainstSaboteur("Something else", Ruta, Tomorrow);
        contact.BuyingCentre.NoteMotive(Motive.Other, Ruta, Tomorrow);
        contact.BuyingCentre.PlanAgainstSaboteur("Something else", Ruta, Tomorrow, "Otto Nobody");
        Assert.Equal(before, contact.BuyingCentre.People);
        Assert.Null(contact.BuyingCentre.ToPlanFor);

        contact.BuyingCentre.PlanAgainstSaboteur("Train his team", Ruta, Tomorrow, "Kurt Lang");
        Assert.Equal("Talk with Vera Holm, Train his team", string.Join(", ", contact.BuyingCentre.Saboteurs.Select(p => p.Plan)));
        var changed = Assert.IsType<PlanChanged>(contact.News[^1]);
        Assert.Equal(("Kurt Lang", "Talk with Kurt Lang"), (changed.Name, changed.From));
    }

    // D14
    [Fact]
    public void Noting_a_saboteur_overrules_the_answer_that_nobody_objects()
    {
        var dana = Given.Dana("passed real quarter ready decides none");
        dana.BuyingCentre.Note("Vera Holt", null, Stance.Saboteur, Influence.High, "Spoke against it in the meeting", Given.Ruta, Given.Today);
        Assert.Equal(SaboteurPresence.Known, dana.Answers.Saboteurs);
        Assert.Equal(Rule.SaboteurUnanswered, QualificationPolicy.Of(dana, Given.LeadSchool, Given.Today).Rule);
    }
}
