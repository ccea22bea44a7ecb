using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public partial class BuyingCentreTests
{
    private static readonly User Ruta = Given.Ruta;
    private static readonly DateTimeOffset Today = Given.Today;
    private static readonly DateTimeOffset Tomorrow = Today.AddDays(1);

    // D13
    [Fact]
    public void The_buying_centre_is_a_set_of_people_with_roles()
    {
        var contact = Given.Dana("- - - - influences known");
        contact.BuyingCentre.NameDecider("Otto Hallmann", Ruta, Today);
        contact.BuyingCentre.NameSaboteur("Vera Holm", Influence.High, Ruta, Today);
        contact.BuyingCentre.NameSaboteur("Kurt Lang", null, Ruta, Today);

        Assert.Equal(
            [
                ("Otto Hallmann", (BuyingRole?)BuyingRole.Decider, Stance.Neutral, (Influence?)null),
                ("Vera Holm", (BuyingRole?)null, Stance.Saboteur, Influence.High),
                ("Kurt Lang", null, Stance.Saboteur, (Influence?)null),
            ],
            contact.BuyingCentre.People.Select(p => (p.Name, p.Role, p.Stance, p.Influence)));
        Assert.Equal("Vera Holm, Kurt Lang", string.Join(", ", contact.BuyingCentre.Saboteurs.Select(p => p.Name)));
    }

    // D13
    [Theory]
    [InlineData("decides", false, true)]
    [InlineData("influences", false, false)]
    [InlineData("influences", true, true)]
    [InlineData("none", true, true)]
    [InlineData("?", false, false)]
    [InlineData("-", true, true)]
    public void Who_decides_is_known_when_the_contact_does_or_somebody_was_named(string part, bool isNamed, bool isKnown)
    {
        var contact = Given.Dana($"- - - - {part} -");
        if (isNamed)
            contact.BuyingCentre.NameDecider("Otto Hallmann", Ruta, Today);
        Assert.Equal(isKnown, contact.BuyingCentre.HasDecider);
    }

    // D13, D16
    [Fact]
    public void Naming_a_decider_who_differs_by_one_letter_corrects_the_former_name()
    {
        var contact = Given.Dana();
        contact.BuyingCentre.NameDecider("Oto Hallmann", Ruta, Today);
        contact.BuyingCentre.NameDecider("Otto Hallmann", Given.Marek, Tomorrow);

        Assert.Equal("Otto Hallmann", Assert.Single(contact.BuyingCentre.People).Name);
        Assert.Equal(
            [(null, "Oto Hallmann", "ruta"), ("Oto Hallmann", "Otto Hallmann", "marek")],
            contact.News.OfType<DeciderNamed>().Select(h => (h.From, h.To, h.ById)));
    }

    // D13, D16
    [Fact]
    public void Naming_another_decider_leaves_the_first_with_what_is_noted_of_them()
    {
        var contact = Given.Dana();
        contact.BuyingCentre.Note("Sara Holm", BuyingRole.Decider, Stance.Saboteur, Influence.High, "Wrote on 5 May that she wants KSB", Ruta, Today);
        var sara = Assert.Single(contact.BuyingCentre.People);
        contact.BuyingCentre.NameDecider("Karl Berg", Ruta, Tomorrow);

        Assert.Equal([sara, new SalesBot.Domain.Person("Karl Berg", BuyingRole.Decider, Stance.Neutral)], contact.BuyingCentre.People);
        Assert.Equal("Karl Berg", Assert.IsType<DeciderNamed>(contact.News[^1]).To);
        Assert.Null(contact.Undo(contact.News[^1], Ruta, Tomorrow));
        Assert.Equal([sara], contact.BuyingCentre.People);
    }

    // D13, D16
    [Fact]
    public void Naming_a_known_person_as_decider_changes_only_their_role()
    {
        var contact = Given.Dana("- - - - influences known");
        contact.BuyingCentre.NameSaboteur("Otto Klein", Influence.High, Ruta, Today);
        var before = Assert.Single(contact.BuyingCentre.People);
        contact.BuyingCentre.NameDecider("otto klein", Ruta, Tomorrow);

        Assert.Equal(before with { Role = BuyingRole.Decider }, Assert.Single(contact.BuyingCentre.People));
        var noted = Assert.IsType<PartChanged>(contact.News[^1]);
        Assert.Equal(("- saboteur high", "decider saboteur high"), ($"{noted.From}", $"{noted.To}"));
        Assert.Null(contact.Undo(noted, Ruta, Tomorrow));
        Assert.Null(Assert.Single(contact.BuyingCentre.People).Role);
    }

    // D16
    [Fact]
    public void Naming_the_same_people_plan_and_motive_again_records_no_change()
    {
        var contact = Given.Dana("- - - - influences known");
        for (var time = 0; time < 2; time++)
        {
            contact.BuyingCentre.NameDecider("Otto Hallmann", Ruta, Today);
            contact.BuyingCentre.NameSaboteur("Vera Holm", Influence.High, Ruta, Today);
            contact.BuyingCentre.PlanAgainstSaboteur("Show the figures", Ruta, Today);
            contact.BuyingCentre.NoteMotive(Motive.Budget, Ruta, Today);
        }

        Assert.Equal(2, contact.BuyingCentre.People.Count);
        Assert.Single(contact.News.OfType<PlanChanged>());
        Assert.Single(contact.News.OfType<MotiveChanged>());
        Assert.Equal(2, contact.News.OfType<PersonNamed>().Count());
    }

    // A name is erased everywhere, even if it was noted twice, and with its former spelling.
    [Fact]
    public void A_forgotten_person_is_removed_under_every_spelling_of_their_name()
    {
        var contact = Given.Dana("- - - - influences known");
        contact.People =
        [
            new("Otto Klein", BuyingRole.User, Stance.Saboteur) { Influence = Influence.High },
            new("otto klein", BuyingRole.Decider, Stance.Neutral),
            new("Vera Holm", BuyingRole.User, Stance.Ally),
        ];
        var names = PersonNamed.NamesOf("OTTO Klein", contact.News);
        Assert.True(contact.BuyingCentre.Forget(names, Ruta, Today));
        Assert.Equal("Vera Holm", Assert.Single(contact.BuyingCentre.People).Name);
        Assert.False(contact.BuyingCentre.Forget(names, Ruta, Today));
    }

    [Fact]
    public void A_corrected_name_and_the_former_one_mean_the_same_person()
    {
        var contact = Given.Dana();
        contact.BuyingCentre.NameDecider("Oto Hallmann", Ruta, Today);
        contact.BuyingCentre.NameDecider("Otto Hallmann", Ruta, Today);
        contact.BuyingCentre.NameDecider("Karl Berg", Ruta, Today);
        Assert.Equal("oto hallmann, otto hallmann", Names("Otto Hallmann"));
        Assert.Equal("oto hallmann, otto hallmann", Names("Oto Hallmann"));
        Assert.Equal("karl berg", Names("Karl Berg"));

        string Names(string name) => string.Join(", ", PersonNamed.NamesOf(name, contact.News).Order(StringComparer.Ordinal));
    }

    // D15
    [Theory]
    [InlineData("benefits decides", "Vera Holm", "Dana Hallmann")]
    [InlineData("ready influences", "Vera Holm", "Dana Hallmann")]
    [InlineData("information decides", "Vera Holm", null)]
    [InlineData("- decides", "Vera Holm", null)]
    [InlineData("benefits none", "Vera Holm", null)]
    [InlineData("benefits ?", "Vera Holm", null)]
    [InlineData("benefits decides", "Dana Hallmann", null)]
    public void The_contact_is_an_ally_who_has_a_say_sees_the_benefits_and_does_not_object(string interestAndPart, string objector, string? ally)
    {
        var contact = Given.Dana($"- - - {interestAndPart} known");
        contact.BuyingCentre.NameSaboteur(objector, Influence.High, Ruta, Today);
        Assert.Equal(ally, contact.BuyingCentre.Ally);
        Assert.Equal(ally, QualificationPolicy.Of(contact, Given.LeadSchool, Today).Ally);
    }

    // D13
    [Fact]
    public void Several_people_may_decide_and_a_persons_stance_is_separate_in_each_deal()
    {
        var (pumps, roofs) = (Given.Dana(), Given.Dana());
        pumps.BuyingCentre.Note("Anna Wójcik", BuyingRole.Decider, Stance.Ally, Influence.High, "Asked for the terms", Given.Ruta, Given.Today);
        pumps.BuyingCentre.Note("Karol Lis", BuyingRole.Decider, null, null, null, Given.Ruta, Given.Today);
        roofs.BuyingCentre.Note("Anna Wójcik", BuyingRole.User, Stance.Saboteur, Influence.Low, null, Given.Ruta, Given.Today);

        Assert.Equal(2, pumps.BuyingCentre.People.Count(p => p.Role == BuyingRole.Decider));
        Assert.True(pumps.BuyingCentre.HasDecider);
        Assert.False(pumps.BuyingCentre.HasSaboteur);
        Assert.True(roofs.BuyingCentre.HasSaboteur);
        Assert.Equal("Anna Wójcik", pumps.BuyingCentre.Ally);
    }

    // D13
    [Fact]
    public void Noting_a_person_again_changes_only_what_is_told()
    {
        var dana = Given.Dana();
        dana.BuyingCentre.Note("Anna Wójcik", BuyingRole.Influencer, Stance.Ally, Influence.High, "Asked for the terms", Given.Ruta, Given.Today);
        dana.BuyingCentre.Note("anna wojcik", null, Stance.Neutral, null, null, Given.Ruta, Given.Today);
        var anna = Assert.Single(dana.BuyingCentre.People);
        Assert.Equal(
            (BuyingRole.Influencer, Stance.Neutral, Influence.High, "Asked for the terms"),
            (anna.Role, anna.Stance, anna.Influence!.Value, anna.Evidence));
        var before = dana.News.Count;
        dana.BuyingCentre.Note("anna wojcik", null, null, null, null, Given.Ruta, Given.Today);
        Assert.Equal(before, dana.News.Count);
    }

    [Fact]
    public void Noting_a_person_and_removing_them_can_both_be_undone()
    {
        var dana = Given.Dana();
        dana.BuyingCentre.Note("Anna Wójcik", BuyingRole.Decider, Stance.Ally, Influence.High, "Asked for the terms", Given.Ruta, Given.Today);
        dana.BuyingCentre.Remove("Anna Wójcik", Given.Ruta, Given.Today);
        Assert.Empty(dana.BuyingCentre.People);
        Assert.Null(dana.Undo(dana.News[^1], Given.Ruta, Given.Today));
        Assert.Equal("Asked for the terms", Assert.Single(dana.BuyingCentre.People).Evidence);
        Assert.Null(dana.Undo(dana.News.OfType<PersonAdded>().First(), Given.Ruta, Given.Today));
        Assert.Empty(dana.BuyingCentre.People);
    }

    // D14: a counter-plan survives the removal of a person by mistake.
    [Fact]
    public void Undoing_a_removal_restores_the_person_with_motive_plan_and_evidence()
    {
        var dana = Given.Dana("passed real quarter ready influences known");
        dana.BuyingCentre.PlanAgainstSaboteur("Talk it over", Given.Ruta, Given.Today);
        dana.BuyingCentre.NameSaboteur("Vera Holt", Influence.High, Given.Ruta, Given.Today);
        dana.BuyingCentre.NoteMotive(Motive.Workload, Given.Ruta, Given.Today);
        dana.BuyingCentre.Note("Vera Holt", BuyingRole.Gatekeeper, null, null, "Asked for time", Given.Ruta, Given.Today);
        var before = Assert.Single(dana.BuyingCentre.People);

        dana.BuyingCentre.Remove("Vera Holt", Given.Ruta, Given.Today);
        Assert.Null(dana.Undo(dana.News[^1], Given.Ruta, Given.Today, Earlier(dana)));

        Assert.Equal(before, Assert.Single(dana.BuyingCentre.People));
    }

    [Fact]
    public void Undoing_a_note_restores_the_stance_and_evidence_noted_before()
    {
        var dana = Given.Dana();
        dana.BuyingCentre.Note("Anna Wójcik", null, Stance.Ally, null, "Asked for the terms", Given.Ruta, Given.Today);
        dana.BuyingCentre.Note("Anna Wójcik", null, Stance.Neutral, null, "Called it off", Given.Ruta, Given.Today);
        Assert.Null(dana.Undo(dana.News[^1], Given.Ruta, Given.Today, Earlier(dana)));
        var anna = Assert.Single(dana.BuyingCentre.People);
        Assert.Equal((Stance.Ally, "Asked for the terms"), (anna.Stance, anna.Evidence));
    }

    private static IReadOnlyList<Change> Earlier(Contact contact) => [.. contact.News.SkipLast(1).Reverse()];

    [Fact]
    public void A_change_mentions_its_person_however_the_name_is_written()
    {
        var dana = Given.Dana("passed real quarter ready influences known");
        var before = dana.News.Count;
        dana.BuyingCentre.NameDecider("Otto Lang", Ruta, Today);
        dana.BuyingCentre.NameSaboteur("Vera Holt", Influence.High, Ruta, Today);
        dana.BuyingCentre.NoteMotive(Motive.Workload, Ruta, Today);
        dana.BuyingCentre.PlanAgainstSaboteur("Talk it over", Ruta, Today);
        dana.BuyingCentre.Note("vera holt", BuyingRole.Gatekeeper, null, null, "Asked for time", Ruta, Today);
        var said = dana.News.Skip(before).ToList();
        Assert.IsType<DeciderNamed>(Assert.Single(said, h => !h.Mentions("VERA  holt")));
        Assert.IsType<DeciderNamed>(Assert.Single(said, h => h.Mentions("Otto Lang")));
    }
}
