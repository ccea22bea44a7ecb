using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class ContactTests
{
    private static readonly DateTimeOffset Tomorrow = Given.Today.AddDays(1);

    // D1
    [Fact]
    public void A_contact_is_entered_as_a_lead_with_nothing_but_name_and_company()
    {
        var contact = Contact.Enter("Rūta Kazlauskienė", "Šiaurės Pienas", Given.Ruta, Given.Today);

        Assert.Equal((Standing.Lead, Stage.New), (contact.Standing, contact.Stage));
        Assert.Equal(("Rūta Kazlauskienė", "Šiaurės Pienas"), (contact.Name, contact.Company));
        Assert.Equal(("ruta kazlauskiene", "kazlauskiene ruta", "siaures pienas"), (contact.NameKey, contact.SurnameKey, contact.CompanyKey));
        Assert.Equal(("north", "ruta"), (contact.TenantId, contact.OwnerId));
        Assert.Equal((Given.Today, Given.Today), (contact.EnteredAt, contact.ChangedAt));
        Assert.Empty(contact.Answers.Given);
        Assert.Null(contact.Interview);
        Assert.Null(contact.Outcome);
        var entered = Assert.Single(contact.News);
        Assert.Equal(new ContactEntered { Number = 1, ById = "ruta", By = "Rūta Kazlauskienė", At = Given.Today }, entered);
    }

    [Fact]
    public void No_two_contacts_have_the_same_id() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Given.Dana().Id).Distinct().Count());

    // D2, D7
    [Fact]
    public void A_promotion_is_an_event_with_evidence_date_and_author()
    {
        var contact = Given.Dana("passed possible year information decides none");
        contact.Judge(Given.LeadSchool, Given.Marek, Tomorrow);

        Assert.Equal(Standing.Prospect, contact.Standing);
        var promotion = Assert.Single(contact.News.OfType<StandingChanged>());
        Assert.Equal((Standing.Lead, Standing.Prospect, Rule.NeedOnlyPossible), (promotion.From, promotion.To, promotion.Rule!.Value));
        Assert.Equal(("marek", "Marek Nowak", Tomorrow), (promotion.ById, promotion.By, promotion.At));
        Assert.Equal(Given.LeadSchool.Edition, promotion.PlaybookVersion);
    }

    // D8
    [Fact]
    public void The_school_decides_when_a_lead_becomes_a_prospect()
    {
        var (byLeadSchool, byProspectSchool) = (Given.Dana("notChecked real - benefits - -"), Given.Dana("notChecked real - benefits - -"));
        byLeadSchool.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        byProspectSchool.Judge(Given.ProspectSchool, Given.Ruta, Given.Today);
        Assert.Equal((Standing.Lead, Standing.Prospect), (byLeadSchool.Standing, byProspectSchool.Standing));
    }

    // D16
    [Fact]
    public void A_changed_answer_judges_downwards_too_and_says_why()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        contact.Record(Keys.CreditStanding, "failed", Given.Marek, Tomorrow);
        contact.Judge(Given.LeadSchool, Given.Marek, Tomorrow);

        Assert.Equal(Standing.Lead, contact.Standing);
        Assert.Equal(
            [(Standing.Lead, Standing.Qualified, Rule.Convinced), (Standing.Qualified, Standing.Lead, Rule.CreditFailed)],
            contact.News.OfType<StandingChanged>().Select(h => (h.From, h.To, h.Rule!.Value)));
    }

    // D16
    [Fact]
    public void Judging_again_without_a_change_says_nothing()
    {
        var contact = Given.Dana("passed real quarter benefits decides none");
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        var length = contact.HistoryLength;
        contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow);
        Assert.Equal(length, contact.HistoryLength);
    }

    // D16
    [Fact]
    public void Every_change_stands_in_the_history_with_what_was_before()
    {
        var contact = Given.Dana();
        contact.Record(Keys.NeedStrength, null, Given.Ruta, Given.Today);
        contact.Record(Keys.NeedStrength, "real", Given.Ruta, Given.Today);
        contact.Record(Keys.NeedStrength, "immediate", Given.Marek, Tomorrow);
        contact.Record(Keys.NeedStrength, null, Given.Marek, Tomorrow);

        Assert.Equal(
            [
                (2, Keys.NeedStrength, null, null, false, "ruta"),
                (3, Keys.NeedStrength, null, "real", true, "ruta"),
                (4, Keys.NeedStrength, "real", "immediate", true, "marek"),
                (5, Keys.NeedStrength, "immediate", null, true, "marek"),
            ],
            contact.News.OfType<AnswerChanged>().Select(h => (h.Number, h.Question, h.From, h.To, h.WasAnswered, h.ById)));
        var answer = Assert.Single(contact.Answers.Given);
        Assert.True(answer.IsUnknown);
        Assert.Equal(("marek", "Marek Nowak", Tomorrow), (answer.ById, answer.By, answer.At));
        Assert.Equal(Tomorrow, contact.ChangedAt);
    }

    // D16
    [Theory]
    [InlineData("real")]
    [InlineData(null)]
    public void The_same_answer_again_says_nothing(string? value)
    {
        var contact = Given.Dana();
        contact.Record(Keys.NeedStrength, value, Given.Ruta, Given.Today);
        contact.Record(Keys.NeedStrength, value, Given.Marek, Tomorrow);

        Assert.Equal(2, contact.HistoryLength);
        Assert.Equal(Given.Today, contact.ChangedAt);
        Assert.Equal("ruta", Assert.Single(contact.Answers.Given).ById);
    }

    [Fact]
    public void Unknown_is_an_answer_and_not_the_same_as_none_given()
    {
        var contact = Given.Dana();
        Assert.False(contact.Answers.Has(Keys.NeedStrength));
        contact.Record(Keys.NeedStrength, null, Given.Ruta, Given.Today);
        Assert.True(contact.Answers.Has(Keys.NeedStrength));
        Assert.Null(contact.Answers.Need);
        Assert.Equal(CreditStanding.NotChecked, Given.Dana("notChecked - - - - -").Answers.Credit);
    }

    // D16
    [Fact]
    public void Taking_back_is_an_event_of_its_own_and_brings_the_former_answer_back()
    {
        var contact = Given.Dana("- real - - - -");
        contact.Record(Keys.NeedStrength, "immediate", Given.Ruta, Given.Today);
        var change = contact.News[^1];

        Assert.Null(contact.Undo(change, Given.Marek, Tomorrow));

        Assert.Equal(NeedStrength.Real, contact.Answers.Need);
        var undone = Assert.IsType<AnswerUndone>(contact.News[^1]);
        Assert.Equal((Keys.NeedStrength, "immediate", "real", true), (undone.Question, undone.From, undone.To, undone.CountsAgain));
        Assert.Equal((change.Number, "marek", Tomorrow), (undone.Undoes, undone.ById, undone.At));
    }

    [Fact]
    public void Taking_back_a_first_answer_leaves_the_question_unasked()
    {
        var contact = Given.Dana("- real - - - -");
        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Tomorrow));
        Assert.False(contact.Answers.Has(Keys.NeedStrength));
        Assert.Empty(contact.Answers.Given);
    }

    [Fact]
    public void Taking_back_an_answer_that_followed_an_unknown_leaves_it_unknown()
    {
        var contact = Given.Dana("- ? - - - -");
        contact.Record(Keys.NeedStrength, "real", Given.Ruta, Given.Today);
        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Tomorrow));
        Assert.True(Assert.Single(contact.Answers.Given).IsUnknown);
    }

    [Fact]
    public void What_is_no_longer_so_can_not_be_taken_back()
    {
        var contact = Given.Dana("- real - - - -");
        var (entered, answered) = (contact.News[0], contact.News[1]);
        contact.Record(Keys.NeedStrength, "possible", Given.Ruta, Given.Today);
        var length = contact.HistoryLength;

        Assert.Equal(UndoRefusal.EndedOtherwise, contact.Undo(entered, Given.Ruta, Tomorrow));
        Assert.Equal(UndoRefusal.NoLongerSo, contact.Undo(answered, Given.Ruta, Tomorrow));
        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Tomorrow));
        Assert.Equal(UndoRefusal.IsAnUndo, contact.Undo(contact.News[^1], Given.Ruta, Tomorrow));
        Assert.Equal((NeedStrength.Real, length + 1), (contact.Answers.Need, contact.HistoryLength));
    }

    // D13, D16
    [Fact]
    public void Taking_a_named_person_back_brings_the_former_name_back_and_then_none()
    {
        var contact = Given.Dana("- - - - influences -");
        contact.BuyingCentre.NameDecider("Oto Hallmann", Given.Ruta, Given.Today);
        contact.BuyingCentre.NameDecider("Otto Hallmann", Given.Ruta, Given.Today);
        var (first, second) = (contact.News[^2], contact.News[^1]);

        Assert.Equal(UndoRefusal.NoLongerSo, contact.Undo(first, Given.Ruta, Tomorrow));
        Assert.Null(contact.Undo(second, Given.Marek, Tomorrow));
        Assert.Equal("Oto Hallmann", Assert.Single(contact.BuyingCentre.People).Name);
        var undone = Assert.IsType<AnswerUndone>(contact.News[^1]);
        Assert.Equal(
            (Keys.AuthorityDecider, "Otto Hallmann", "Oto Hallmann", second.Number, "marek"),
            (undone.Question, undone.From, undone.To, undone.Undoes, undone.ById));

        Assert.Null(contact.Undo(first, Given.Ruta, Tomorrow));
        Assert.Empty(contact.BuyingCentre.People);
        Assert.False(contact.BuyingCentre.HasDecider);
        Assert.Equal(AuthorityRole.Influences, contact.Answers.Authority);
    }

    // D14, D16
    [Fact]
    public void Plans_motives_and_saboteurs_are_taken_back_one_by_one()
    {
        var contact = Given.Dana("- - - - - known");
        var centre = contact.BuyingCentre;
        centre.PlanAgainstSaboteur("Show the figures", Given.Ruta, Given.Today);
        centre.NoteMotive(Motive.Budget, Given.Ruta, Given.Today);
        centre.NoteMotive(Motive.Status, Given.Ruta, Given.Today);
        centre.NameSaboteur("Vera Holm", Influence.Low, Given.Ruta, Given.Today);
        centre.NameSaboteur("Vera Holm", Influence.High, Given.Ruta, Given.Today);

        var seen = new List<(string, Influence?, Motive?, string?)>();
        foreach (var change in contact.News.Where(h => h.CanBeUndone).Reverse().ToList())
        {
            Assert.Null(contact.Undo(change, Given.Ruta, Tomorrow));
            if (centre.People is [var vera])
                seen.Add((vera.Name, vera.Influence, vera.Motive, vera.Plan));
        }

        Assert.Equal(
            [
                ("Vera Holm", Influence.Low, Motive.Status, "Show the figures"),
                ("Vera Holm", null, Motive.Status, "Show the figures"),
                ("", null, Motive.Status, "Show the figures"),
                ("", null, Motive.Budget, "Show the figures"),
                ("", null, null, "Show the figures"),
            ],
            seen);
        Assert.Empty(centre.People);
        Assert.False(contact.Answers.Has(Keys.SaboteursPresent));
    }

    [Fact]
    public void Somebody_named_after_another_was_taken_back_stands_beside_who_is_left()
    {
        var contact = Given.Dana("- - - - influences known");
        contact.BuyingCentre.NameDecider("Otto Hallmann", Given.Ruta, Given.Today);
        var otto = contact.News[^1];
        contact.BuyingCentre.NameSaboteur("Vera Holm", null, Given.Ruta, Given.Today);
        Assert.Null(contact.Undo(otto, Given.Ruta, Tomorrow));
        contact.BuyingCentre.NameSaboteur("Kurt Lang", null, Given.Ruta, Tomorrow);
        Assert.Equal("Vera Holm, Kurt Lang", string.Join(", ", contact.BuyingCentre.People.Select(p => p.Name)));
    }

    // D19
    [Fact]
    public void A_parked_contact_is_not_lost_and_remembers_the_day()
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
    public void Other_answers_leave_a_contact_parked(string six)
    {
        var contact = Given.Dana("passed none - benefits decides none");
        contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        Given.Answer(contact, six);
        Assert.Equal(Standing.NotNow, contact.Judge(Given.LeadSchool, Given.Ruta, Tomorrow).Standing);
    }

    // D19
    [Fact]
    public void A_contact_parked_until_nobody_knows_when_is_taken_up_again()
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
    public void What_has_ended_is_not_parked_and_not_woken_up(Standing outcome)
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

    // D16, D17
    [Theory]
    [InlineData("- - - - - -", Stage.New)]
    [InlineData("requested immediate now none decides none", Stage.New)]
    [InlineData("requested immediate now ? decides none", Stage.New)]
    [InlineData("requested immediate now ready decides none", Stage.WaitingForCredit)]
    [InlineData("passed real quarter information decides none", Stage.Talking)]
    [InlineData("failed real quarter ready decides none", Stage.Talking)]
    public void The_stage_follows_from_the_answers(string six, Stage stage)
    {
        var contact = Given.Dana(six);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(stage, contact.Stage);
        var changes = contact.News.OfType<StageChanged>().Select(h => (h.From, h.To));
        Assert.Equal(stage == Stage.New ? [] : [(Stage.New, stage)], changes);
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

    // D3
    [Fact]
    public void Standings_and_stages_have_the_names_that_other_programs_rely_on()
    {
        Assert.Equal("lead prospect qualified customer disqualified notNow lost", string.Join(' ', Enum.GetValues<Standing>().Select(EnumNames<Standing>.Of)));
        Assert.Equal(
            "new waitingForCredit talking demonstration proposal closing won lost",
            string.Join(' ', Enum.GetValues<Stage>().Select(EnumNames<Stage>.Of)));
        Assert.Equal("notChecked requested passed failed", string.Join(' ', Enum.GetValues<CreditStanding>().Select(EnumNames<CreditStanding>.Of)));
        Assert.Equal("none possible real immediate", string.Join(' ', Enum.GetValues<NeedStrength>().Select(EnumNames<NeedStrength>.Of)));
        Assert.Equal("now quarter year later", string.Join(' ', Enum.GetValues<NeedHorizon>().Select(EnumNames<NeedHorizon>.Of)));
        Assert.Equal("none information benefits comparing ready", string.Join(' ', Enum.GetValues<InterestLevel>().Select(EnumNames<InterestLevel>.Of)));
        Assert.Equal("decides influences none", string.Join(' ', Enum.GetValues<AuthorityRole>().Select(EnumNames<AuthorityRole>.Of)));
        Assert.Equal("none suspected known", string.Join(' ', Enum.GetValues<SaboteurPresence>().Select(EnumNames<SaboteurPresence>.Of)));
        Assert.Equal("decider influencer user gatekeeper", string.Join(' ', Enum.GetValues<BuyingRole>().Select(EnumNames<BuyingRole>.Of)));
        Assert.Equal("neutral ally saboteur", string.Join(' ', Enum.GetValues<Stance>().Select(EnumNames<Stance>.Of)));
        Assert.Equal("low medium high", string.Join(' ', Enum.GetValues<Influence>().Select(EnumNames<Influence>.Of)));
        Assert.Equal("incumbent budget workload status other", string.Join(' ', Enum.GetValues<Motive>().Select(EnumNames<Motive>.Of)));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("Real")]
    [InlineData("")]
    [InlineData("2")]
    [InlineData(null)]
    public void A_value_that_is_none_of_the_type_reads_as_unknown(string? stored) => Assert.Null(EnumNames<NeedStrength>.Read(stored));

    [Theory]
    [InlineData("north", "ruta", Role.Rep, true, true)]
    [InlineData("north", "marek", Role.Rep, false, false)]
    [InlineData("north", "ingrid", Role.Manager, true, false)]
    [InlineData("south", "ruta", Role.Rep, false, false)]
    [InlineData("south", "ruta", Role.Manager, false, false)]
    [InlineData("North", "ruta", Role.Rep, false, false)]
    public void A_rep_sees_and_changes_their_own_and_a_manager_sees_the_tenants(string tenant, string id, Role role, bool see, bool change)
    {
        var user = new User(tenant, id, "Somebody", role);
        Assert.Equal((see, change), (user.MaySee(Given.Dana()), user.MayChange(Given.Dana())));
    }
}
