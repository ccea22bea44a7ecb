using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <content>Undoing changes.</content>
public partial class ContactTests
{
    // D16
    [Fact]
    public void An_undo_is_a_change_of_its_own_and_restores_the_former_answer()
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
        Assert.Null(contact.Answers.Find(Keys.NeedStrength));
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
    public void A_change_that_is_no_longer_in_force_cannot_be_undone()
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
    public void Undoing_the_deciders_name_restores_the_former_name_and_then_none()
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
        Assert.Null(contact.Answers.Find(Keys.SaboteursPresent));
    }

    [Fact]
    public void A_person_named_after_an_undo_is_added_beside_those_who_are_left()
    {
        var contact = Given.Dana("- - - - influences known");
        contact.BuyingCentre.NameDecider("Otto Hallmann", Given.Ruta, Given.Today);
        var otto = contact.News[^1];
        contact.BuyingCentre.NameSaboteur("Vera Holm", null, Given.Ruta, Given.Today);
        Assert.Null(contact.Undo(otto, Given.Ruta, Tomorrow));
        contact.BuyingCentre.NameSaboteur("Kurt Lang", null, Given.Ruta, Tomorrow);
        Assert.Equal("Vera Holm, Kurt Lang", string.Join(", ", contact.BuyingCentre.People.Select(p => p.Name)));
    }

    // D9, D16
    [Fact]
    public void A_rep_undoes_their_own_last_change_and_nothing_that_a_controller_stored_since()
    {
        var contact = Given.Dana("passed real quarter comparing decides none");
        contact.Record(Keys.CreditSource, "Creditreform", Given.Ruta, Given.Today);
        contact.Record(Keys.NeedStrength, "immediate", Given.Ruta, Given.Today.AddMinutes(1));
        // Another check has another source.
        contact.Record(Keys.CreditStanding, "failed", Given.Nadia, Given.Today.AddMinutes(2));

        var undone = contact.UndoLast([.. contact.News.Reverse()], Given.Ruta, Tomorrow);

        Assert.Equal(Keys.NeedStrength, Assert.IsType<AnswerChanged>(Assert.Single(undone)).Question);
        Assert.Equal((CreditStanding.Failed, true), (contact.Answers.Credit, contact.Answers.CreditCheck!.IsConfirmed));
        Assert.Null(contact.Answers[Keys.CreditSource]);
        // The controller takes all of it back.
        Assert.Equal(2, contact.UndoLast([.. contact.News.Reverse()], Given.Nadia, Tomorrow).Count);
        Assert.Equal((CreditStanding.Passed, "Creditreform"), (contact.Answers.Credit, contact.Answers[Keys.CreditSource]));
    }

    // D9, D16
    [Theory]
    [InlineData("failed")]
    [InlineData("passed")]
    public void A_rep_does_not_undo_what_a_colleague_stored_since_about_the_same_company(string since)
    {
        var (dana, olaf) = (Given.Dana(), Contact.Enter("Olaf Brandt", "Hallmann Pumps", Given.Marek, Given.Today));
        olaf.WorkAt(dana.CompanyRecord);
        dana.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today.AddMinutes(1));
        olaf.Record(Keys.CreditStanding, "requested", Given.Marek, Given.Today.AddMinutes(2));
        olaf.Record(Keys.CreditStanding, since, Given.Marek, Given.Today.AddMinutes(3));

        Assert.Empty(dana.UndoLast([.. dana.News.Reverse()], Given.Ruta, Tomorrow));

        Assert.Equal((since, "marek"), (dana.Answers[Keys.CreditStanding], dana.Answers.CreditCheck!.ById));
    }

    // D9
    [Fact]
    public void Undoing_a_check_of_the_company_brings_back_the_day_of_the_colleagues_check()
    {
        var dana = Given.Dana();
        var olaf = Contact.Enter("Olaf Brandt", "Hallmann Pumps", Given.Marek, Given.Today);
        olaf.WorkAt(dana.CompanyRecord);
        olaf.Record(Keys.CreditStanding, "passed", Given.Nadia, Given.Today);
        dana.Record(Keys.CreditStanding, "failed", Given.Nadia, Given.Today.AddDays(100));

        var undone = dana.UndoLast([.. dana.News.Reverse()], Given.Nadia, Given.Today.AddDays(101));

        Assert.Single(undone);
        var check = dana.Answers.CreditCheck!;
        Assert.Equal(("passed", true, Given.Day(Given.Today)), (check.Value, check.IsConfirmed, Given.Day(check.At)));
    }

    [Fact]
    public void Undoing_a_corrected_phone_number_brings_back_how_it_was_written()
    {
        var dana = Given.Dana();
        dana.Record(Keys.ContactPhone, "+37061234567", Given.Ruta, Given.Today, asWritten: "8 612 34567");
        dana.Record(Keys.ContactPhone, "+37061234568", Given.Ruta, Tomorrow, asWritten: "8 612 34568");
        dana.UndoLast([.. dana.News.Reverse()], Given.Ruta, Tomorrow);
        Assert.Equal(("+37061234567", "8 612 34567"), (dana.Answers.Find(Keys.ContactPhone)!.Value, dana.Answers.Find(Keys.ContactPhone)!.AsWritten));
    }

    // D9: on the same day, each contact's rep recorded one. What the undone answer replaced is the colleague's.
    [Fact]
    public void Undoing_a_check_brings_back_the_colleagues_of_the_same_day_and_not_the_own_one_before()
    {
        var dana = Given.Dana();
        var olaf = Contact.Enter("Olaf Brandt", "Hallmann Pumps", Given.Marek, Given.Today);
        olaf.WorkAt(dana.CompanyRecord);
        dana.Record(Keys.CreditStanding, "requested", Given.Ruta, Given.Today);
        olaf.Record(Keys.CreditStanding, "passed", Given.Nadia, Given.Today.AddHours(1));
        dana.Record(Keys.CreditStanding, "failed", Given.Nadia, Given.Today.AddHours(2));

        dana.UndoLast([.. dana.News.Reverse()], Given.Nadia, Given.Today.AddHours(3));

        Assert.Equal(("passed", true), (dana.Answers[Keys.CreditStanding], dana.Answers.CreditCheck!.IsConfirmed));
        Assert.NotEqual(Given.Today, dana.Answers.CreditCheck!.At);
    }
}
