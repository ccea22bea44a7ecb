using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public partial class ContactTests
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
        Assert.Equal(new ContactEntered { Number = 1, ById = "ruta", By = "Rūta Kazlauskienė", At = Given.Today, Through = ChangeOrigin.Words }, entered);
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
    public void A_changed_answer_can_lower_the_standing_and_the_rule_is_recorded()
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
    public void Judging_again_without_a_change_records_nothing()
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
    public void The_same_answer_again_records_nothing(string? value)
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
        Assert.Null(contact.Answers.Find(Keys.NeedStrength));
        contact.Record(Keys.NeedStrength, null, Given.Ruta, Given.Today);
        Assert.NotNull(contact.Answers.Find(Keys.NeedStrength));
        Assert.Null(contact.Answers.Need);
        Assert.Equal(CreditStanding.NotChecked, Given.Dana("notChecked - - - - -").Answers.Credit);
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
    public void A_stored_value_that_the_enum_does_not_have_reads_as_unknown(string? stored) =>
        Assert.Null(EnumNames<NeedStrength>.Read(stored));

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
