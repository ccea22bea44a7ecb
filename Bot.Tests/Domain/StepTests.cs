using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public partial class StepTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Given.Today.UtcDateTime);

    // D18
    [Theory]
    [InlineData("", Stage.Talking)]
    [InlineData("demonstration planned", Stage.Demonstration)]
    [InlineData("demonstration planned, demonstration done", Stage.Demonstration)]
    [InlineData("demonstration planned, demonstration cancelled", Stage.Talking)]
    [InlineData("proposal sent", Stage.Proposal)]
    [InlineData("proposal sent, demonstration planned", Stage.Proposal)]
    [InlineData("proposal sent, proposal rejected", Stage.Talking)]
    [InlineData("demonstration done, proposal sent, proposal rejected", Stage.Demonstration)]
    [InlineData("proposal accepted", Stage.Closing)]
    [InlineData("proposal accepted, closing won", Stage.Won)]
    [InlineData("demonstration planned, closing lost", Stage.Lost)]
    public void The_stage_follows_from_the_steps_in_whatever_order_they_come(string steps, Stage stage)
    {
        var contact = Qualified();
        Take(contact, steps);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(stage, contact.Stage);
    }

    // D17
    [Theory]
    [InlineData("requested real quarter comparing decides none", Stage.WaitingForCredit)]
    [InlineData("requested real quarter none decides none", Stage.New)]
    [InlineData("passed real quarter comparing decides none", Stage.Talking)]
    public void Waiting_for_the_credit_check_is_a_stage_of_its_own(string six, Stage stage)
    {
        var contact = Given.Dana(six);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(stage, contact.Stage);
    }

    // D16, D18
    [Fact]
    public void A_step_keeps_its_day_its_author_and_its_reason_and_the_history_keeps_all()
    {
        var contact = Qualified();
        Assert.Null(contact.Take(StepKind.Demonstration, StepResult.Planned, Today.AddDays(7), null, Given.Ruta, Given.Today));
        Assert.Null(contact.Take(StepKind.Demonstration, StepResult.Cancelled, Today, "Dana is ill", Given.Marek, Given.Today));

        var step = Assert.Single(contact.Steps.Taken);
        Assert.Equal((StepResult.Cancelled, Today, "Dana is ill", "marek"), (step.Result, step.On, step.Reason, step.ById));
        Assert.Equal(
            [
                (StepKind.Demonstration, null, StepResult.Planned, Today.AddDays(7), null, "ruta"),
                (StepKind.Demonstration, StepResult.Planned, StepResult.Cancelled, Today, "Dana is ill", "marek"),
            ],
            contact.News.OfType<StepRecorded>().Select(h => (h.Kind, h.From, h.To, h.On, h.Reason, h.ById)));
    }

    // D16
    [Fact]
    public void The_same_step_again_records_nothing()
    {
        var contact = Qualified();
        contact.Take(StepKind.Proposal, StepResult.Sent, Today, null, Given.Ruta, Given.Today);
        var length = contact.HistoryLength;
        Assert.Null(contact.Take(StepKind.Proposal, StepResult.Sent, Today, null, Given.Ruta, Given.Today.AddHours(1)));
        Assert.Equal(length, contact.HistoryLength);
    }

    // D9, D18
    [Fact]
    public void A_credit_check_is_stored_as_the_answer_and_not_as_a_step()
    {
        var contact = Given.Dana("requested real quarter comparing decides none");
        Assert.Equal(StepResult.Requested, contact.StepOf(StepKind.CreditCheck)!.Result);
        Assert.Null(contact.Take(StepKind.CreditCheck, StepResult.Passed, Today.AddDays(-3), null, Given.Ruta, Given.Today));

        Assert.Empty(contact.Steps.Taken);
        Assert.Equal((CreditStanding.Passed, Given.Day(Given.Today.AddDays(-3))), (contact.Answers.Credit, contact.Answers[Keys.CreditCheckedOn]));
        Assert.Equal((StepResult.Passed, Today.AddDays(-3)), (contact.StepOf(StepKind.CreditCheck)!.Result, contact.StepOf(StepKind.CreditCheck)!.On));
        contact.Record(Keys.CreditStanding, "notChecked", Given.Ruta, Given.Today);
        Assert.Null(contact.StepOf(StepKind.CreditCheck));
    }

    // D9
    [Theory]
    [InlineData(StepResult.Passed)]
    [InlineData(StepResult.Failed)]
    public void A_result_without_a_day_is_of_the_present_day_whatever_day_an_earlier_check_had(StepResult result)
    {
        var contact = Given.Dana();
        contact.Take(StepKind.CreditCheck, StepResult.Passed, new DateOnly(2026, 5, 3), null, Given.Ruta, Given.Today);
        Assert.Equal(new DateOnly(2026, 5, 3), contact.StepOf(StepKind.CreditCheck)!.On);
        Assert.Null(contact.Take(StepKind.CreditCheck, result, Today, null, Given.Ruta, Given.Today.AddMinutes(1)));

        Assert.Equal((result, Today), (contact.StepOf(StepKind.CreditCheck)!.Result, contact.StepOf(StepKind.CreditCheck)!.On));
        var question = new SalesBot.Features.QualifyDialog().Agenda.Find(Keys.CreditCheckedOn)!;
        Assert.Equal(["2026-11-20"], question.StoredFor(contact));
    }

    // D18
    [Theory]
    [InlineData(StepKind.Demonstration, StepResult.Planned, -2, StepRefusal.PlannedInThePast)]
    [InlineData(StepKind.Demonstration, StepResult.Planned, 5 * 366, StepRefusal.TooFarAway)]
    [InlineData(StepKind.Demonstration, StepResult.Done, 2, StepRefusal.HappensInTheFuture)]
    [InlineData(StepKind.Demonstration, StepResult.Done, -10 * 366, StepRefusal.TooFarAway)]
    [InlineData(StepKind.Demonstration, StepResult.Sent, 0, StepRefusal.DoesNotFit)]
    [InlineData(StepKind.CreditCheck, StepResult.Done, 0, StepRefusal.DoesNotFit)]
    [InlineData(StepKind.Closing, StepResult.Lost, 0, StepRefusal.EndWithoutReason)]
    [InlineData(StepKind.Demonstration, StepResult.Planned, -1, null)]
    [InlineData(StepKind.Demonstration, StepResult.Planned, 5 * 365, null)]
    [InlineData(StepKind.Demonstration, StepResult.Done, 1, null)]
    [InlineData(StepKind.Proposal, StepResult.Sent, -10 * 365, null)]
    public void A_step_needs_a_plausible_day_and_a_result_of_its_kind(StepKind kind, StepResult result, int days, StepRefusal? refusal)
    {
        var contact = Qualified();
        var length = contact.HistoryLength;
        Assert.Equal(refusal, contact.Take(kind, result, Today.AddDays(days), null, Given.Ruta, Given.Today));
        Assert.Equal(refusal is null, contact.HistoryLength > length);
    }

    [Fact]
    public void Every_result_belongs_to_some_kind_of_step() =>
        Assert.All(Enum.GetValues<StepResult>(), result => Assert.Contains(Enum.GetValues<StepKind>(), kind => Step.Fits(kind, result)));

    // D18
    [Fact]
    public void A_planned_step_is_due_from_its_day_on()
    {
        var contact = Qualified();
        contact.Take(StepKind.Demonstration, StepResult.Planned, Today.AddDays(2), null, Given.Ruta, Given.Today);
        var step = contact.StepOf(StepKind.Demonstration)!;
        Assert.Equal((false, true, true), (step.IsDue(Today.AddDays(1)), step.IsDue(Today.AddDays(2)), step.IsDue(Today.AddDays(3))));
        contact.Take(StepKind.Demonstration, StepResult.Done, Today, null, Given.Ruta, Given.Today);
        Assert.False(contact.StepOf(StepKind.Demonstration)!.IsDue(Today.AddDays(3)));
    }

    // D16
    [Fact]
    public void Taking_a_step_back_brings_back_the_one_before_it_with_its_own_day()
    {
        var contact = Qualified();
        Take(contact, "demonstration planned, demonstration done, proposal sent");
        TakeBackLast(contact);
        Assert.Null(contact.StepOf(StepKind.Proposal));
        TakeBackLast(contact);
        Assert.Equal((StepResult.Planned, Today.AddDays(1)), (contact.StepOf(StepKind.Demonstration)!.Result, contact.StepOf(StepKind.Demonstration)!.On));
        TakeBackLast(contact);
        Assert.Empty(contact.Steps.Taken);
    }

    // D16
    [Fact]
    public void A_step_can_be_undone_only_if_it_is_the_last_and_the_former_one_is_known()
    {
        var contact = Qualified();
        Take(contact, "demonstration planned, demonstration done");
        var (planned, done) = (contact.News[^2], contact.News[^1]);
        Assert.Equal(UndoRefusal.NoLongerSo, contact.Undo(planned, Given.Ruta, Given.Today));
        // A database of the version before has not kept what the change replaced.
        var stored = (StepRecorded)done with { FormerOn = null, FormerAt = null, FormerReason = null };
        Assert.Equal(UndoRefusal.FormerUnknown, contact.Undo(stored, Given.Ruta, Given.Today, []));
    }

    // D19
    [Fact]
    public void Time_in_a_stage_counts_from_the_day_it_changed()
    {
        var contact = Given.Dana();
        Assert.Equal(Given.Today, contact.StageSince);
        Given.Answer(contact, "passed real quarter comparing decides none");
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today.AddDays(2));
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today.AddDays(9));
        Assert.Equal((Stage.Talking, Given.Today.AddDays(2)), (contact.Stage, contact.StageSince));
    }

    // D2
    [Theory]
    [InlineData(
        "passed real quarter comparing decides none",
        "interest.level=comparing;need.strength=real;credit.standing=passed;authority.role=decides;saboteurs.present=none;need.horizon=quarter")]
    [InlineData("passed possible later information - -", "interest.level=information;credit.standing=passed")]
    public void A_promotion_names_the_answers_that_carried_it(string six, string evidence)
    {
        var contact = Given.Dana(six);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal(evidence, Assert.Single(contact.News.OfType<StandingChanged>()).Evidence);
    }

    // D16
    [Fact]
    public void A_fall_names_the_answers_that_speak_against()
    {
        var contact = Qualified();
        contact.Record(Keys.CreditStanding, "failed", Given.Ruta, Given.Today);
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        Assert.Equal("interest.level=comparing;credit.standing=failed", contact.News.OfType<StandingChanged>().Last().Evidence);
    }

    private static Contact Qualified()
    {
        var contact = Given.Dana("passed real quarter comparing decides none");
        contact.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        return contact;
    }

    private static void Take(Contact contact, string steps)
    {
        var at = Given.Today;
        foreach (var words in steps.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' ')))
        {
            at = at.AddMinutes(1);
            var result = EnumNames<StepResult>.Read(words[1])!.Value;
            Assert.Null(contact.Take(
                EnumNames<StepKind>.Read(words[0])!.Value, result, result == StepResult.Planned
                    ? Today.AddDays(1)
                    : Today, result == StepResult.Lost
                    ? "The price"
                    : null, Given.Ruta, at));
        }
    }

    private static void TakeBackLast(Contact contact)
    {
        var undone = contact.News.OfType<ChangeUndone>().Select(h => h.Undoes).ToHashSet();
        var said = contact.News.Where(h => h.CanBeUndone && !undone.Contains(h.Number)).Reverse().ToList();
        Assert.Null(contact.Undo(said[0], Given.Ruta, Given.Today, said[1..]));
    }
}
