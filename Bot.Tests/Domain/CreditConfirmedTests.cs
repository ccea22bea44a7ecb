using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class CreditConfirmedTests
{
    private static readonly Playbook Confirmed = Given.LeadSchool with { CreditCounts = CreditSource.Confirmed };

    private static Contact Dana => Given.Dana("passed real quarter benefits decides none");

    // D9
    [Fact]
    public void A_controller_confirms_what_a_rep_reported()
    {
        var contact = Dana;
        Assert.Equal(Rule.CreditToConfirm, QualificationPolicy.Of(contact, Confirmed, Given.Today).Rule);
        contact.Record(Keys.CreditStanding, "passed", Given.Nadia, Given.Today);
        Assert.True(contact.Answers.CreditCheck!.IsConfirmed);
        Assert.Equal(
            (Rule.Convinced, Rule.Convinced),
            (QualificationPolicy.Of(contact, Confirmed, Given.Today).Rule,
                QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).Rule));
        var confirmed = Assert.IsType<AnswerChanged>(contact.News[^1]);
        Assert.Equal(("passed", "passed", true), (confirmed.From, confirmed.To, confirmed.IsConfirmed));

        // Repeating the same answer changes nothing, whoever gives it, and the check stays confirmed.
        var length = contact.HistoryLength;
        contact.Record(Keys.CreditStanding, "passed", Given.Nadia, Given.Today);
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today, Confirmed);
        Assert.Equal((length, true), (contact.HistoryLength, contact.Answers.CreditCheck!.IsConfirmed));
    }

    // D9
    [Fact]
    public void An_unconfirmed_check_scores_as_requested_and_speaks_against()
    {
        var requested = Given.Dana("requested real quarter benefits decides none");
        var verdict = QualificationPolicy.Of(Dana, Confirmed, Given.Today);
        Assert.Equal(QualificationPolicy.Of(requested, Confirmed, Given.Today).Score, verdict.Score);
        Assert.Contains(new Reason(Keys.CreditStanding, "passed", Bearing.Against, IsToConfirm: true), verdict.Reasons);
        Assert.False(QualificationPolicy.HasExpired(Dana.Answers, Confirmed, Given.Today));
    }

    // D9
    [Fact]
    public void A_reps_new_answer_needs_confirmation_and_a_rep_cannot_undo_a_confirmed_one()
    {
        var contact = Given.Dana("- real quarter benefits decides none");
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today);
        var reported = contact.News[^1];
        contact.Record(Keys.CreditStanding, "passed", Given.Nadia, Given.Today);
        Assert.Equal(UndoRefusal.ConfirmedSince, contact.Undo(reported, Given.Ruta, Given.Today));
        var confirmed = contact.News[^1];
        contact.Record(Keys.CreditStanding, "requested", Given.Ruta, Given.Today);
        Assert.Null(contact.Undo(contact.News[^1], Given.Ruta, Given.Today, [confirmed, reported]));
        Assert.True(contact.Answers.CreditCheck!.IsConfirmed);
        contact.Record(Keys.CreditStanding, "failed", Given.Ruta, Given.Today);
        Assert.False(contact.Answers.CreditCheck!.IsConfirmed);
    }

    // D9
    [Theory]
    [InlineData("passed")]
    [InlineData("requested passed")]
    [InlineData("notChecked requested passed")]
    public void A_confirmed_failure_is_overturned_only_by_another_confirmation(string said)
    {
        var contact = Dana;
        contact.Record(Keys.CreditStanding, "failed", Given.Nadia, Given.Today);
        Assert.Equal(Rule.CreditFailed, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).Rule);
        foreach (var word in said.Split(' '))
            contact.Record(Keys.CreditStanding, word, Given.Ruta, Given.Today);
        Assert.Equal(Rule.CreditToConfirm, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).Rule);
        contact.Record(Keys.CreditStanding, "passed", Given.Nadia, Given.Today);
        Assert.Equal(Rule.Convinced, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).Rule);
        contact.Record(Keys.CreditStanding, "failed", Given.Ruta, Given.Today);
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today);
        Assert.Equal(Rule.Convinced, QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today).Rule);
    }

    // D9
    [Fact]
    public void A_credit_controller_confirms_nothing_but_a_known_credit_check()
    {
        var contact = Contact.Enter("Dana Hallmann", "Hallmann Pumps", Given.Nadia, Given.Today);
        contact.Record(Keys.NeedStrength, "real", Given.Nadia, Given.Today);
        Assert.False(contact.Answers.Find(Keys.NeedStrength)!.IsConfirmed);
        contact.Record(Keys.CreditStanding, null, Given.Nadia, Given.Today);
        Assert.False(contact.Answers.CreditCheck!.IsConfirmed);
    }
}
