using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Interview;

public class AgendaTests
{
    private const string ContactData = "contact.position contact.phone contact.email contact.source";

    private static readonly Agenda Today = new QualifyDialog().Agenda;

    [Fact]
    public void The_quick_interview_is_six_questions_in_this_order() =>
        Assert.Equal(
            "credit.standing need.strength need.horizon interest.level authority.role saboteurs.present",
            string.Join(' ', Today.Counted.Select(q => q.Key)));

    [Fact]
    public void Question_keys_are_unique_and_their_options_are_what_the_domain_knows()
    {
        Assert.Equal(Today.All.Count(), Today.All.Select(q => q.Key).Distinct(StringComparer.Ordinal).Count());
        Same<CreditStanding>(Keys.CreditStanding);
        Same<NeedStrength>(Keys.NeedStrength);
        Same<NeedHorizon>(Keys.NeedHorizon);
        Same<InterestLevel>(Keys.InterestLevel);
        Same<AuthorityRole>(Keys.AuthorityRole);
        Same<SaboteurPresence>(Keys.SaboteursPresent);
        Same<Motive>(Keys.SaboteursMotive);

        static void Same<T>(string key)
            where T : struct, Enum =>
            Assert.Equal(Enum.GetValues<T>().ToHashSet(), Today.Find(key)!.Options.Select(o => EnumNames<T>.Read(o.Value)!.Value).ToHashSet());
    }

    [Theory]
    [InlineData("- - - - - -", "credit.standing")]
    [InlineData("passed - - - - -", "need.strength")]
    [InlineData("? ? ? ? ? -", "saboteurs.present")]
    [InlineData("- real quarter benefits decides none", "credit.standing")]
    [InlineData("passed real quarter - decides none", "interest.level")]
    [InlineData("passed none - - - -", "interest.level")]
    [InlineData("passed ? - - - -", "need.horizon")]
    [InlineData("failed - - - - -", "credit.proceed")]
    [InlineData("passed real quarter benefits decides none", null)]
    [InlineData("failed real quarter benefits decides none", null)]
    [InlineData("failed none - benefits decides none", null)]
    [InlineData("failed real quarter benefits decides -", "credit.proceed")]
    [InlineData("? ? ? ? ? ?", null)]
    public void The_next_question_is_the_first_that_applies_and_is_unanswered(string six, string? next) =>
        Assert.Equal(next, Today.Next(Given.Dana(six))?.Key);

    [Theory]
    [InlineData("stop", null)]
    [InlineData("goOn", "need.strength")]
    [InlineData(null, "need.strength")]
    public void A_failed_check_ends_the_interview_only_if_the_rep_wants_it(string? choice, string? next)
    {
        var contact = Given.Dana("failed - - - - -");
        contact.Record(Keys.CreditProceed, choice, Given.Ruta, Given.Today);
        Assert.Equal(next, Today.Next(contact)?.Key);
    }

    [Fact]
    public void An_interview_that_was_ended_goes_on_when_the_check_passes_after_all()
    {
        var contact = Given.Dana("failed - - - - -");
        contact.Record(Keys.CreditProceed, "stop", Given.Ruta, Given.Today);
        contact.Record(Keys.CreditStanding, "passed", Given.Ruta, Given.Today);
        Assert.Equal(Keys.NeedStrength, Today.Next(contact)!.Key);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_question_added_by_a_new_version_is_asked_once_and_no_answered_one_again(int place)
    {
        var before = new Agenda([new Asking("one", "two", "three")]);
        string[] keys = ["one", "two", "three"];
        var after = new Agenda([new Asking([.. keys[..place], "inserted", .. keys[place..]])]);

        for (var answered = 0; answered <= 3; answered++)
        {
            var contact = Given.Dana();
            foreach (var key in keys[..answered])
                contact.Record(key, "yes", Given.Ruta, Given.Today);
            Assert.Equal(answered < 3 ? keys[answered] : null, before.Next(contact)?.Key);

            // Answered questions are not asked again; the new one comes in its place, or last if that has passed.
            var asked = new List<string>();
            while (after.Next(contact) is { } question)
            {
                asked.Add(question.Key);
                contact.Record(question.Key, "yes", Given.Ruta, Given.Today);
            }

            Assert.Equal(keys[answered..].Append("inserted").Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal), StringComparer.Ordinal);
            Assert.Equal(place <= answered ? "inserted" : keys[answered], asked[0]);
        }
    }

    [Fact]
    public void An_open_question_that_a_new_version_drops_does_not_stop_the_interview()
    {
        var contact = Given.Dana();
        contact.Record("gone", "yes", Given.Ruta, Given.Today);
        contact.BeginInterview().Open("gone");
        var agenda = new Agenda([new Asking("one", "two")]);
        Assert.Null(agenda.Find(contact.Interview!.OpenQuestion));
        Assert.Equal("one", agenda.Next(contact)!.Key);
    }

    [Fact]
    public void Going_back_passes_over_what_does_not_apply()
    {
        var contact = Given.Dana("failed none - benefits - -");
        Assert.Equal(Keys.NeedStrength, Today.Before(Today.Find(Keys.InterestLevel)!, contact)!.Key);
        Assert.Equal(Keys.CreditStanding, Today.Before(Today.Find(Keys.NeedStrength)!, contact)!.Key);
        Assert.Null(Today.Before(Today.Find(Keys.CreditStanding)!, contact));
        Assert.Null(Today.Before(Today.Find(Keys.Note)!, contact));
    }

    [Theory]
    [InlineData(Keys.CreditStanding, 1)]
    [InlineData(Keys.CreditProceed, 1)]
    [InlineData(Keys.NeedStrength, 2)]
    [InlineData(Keys.SaboteursPresent, 6)]
    [InlineData(Keys.Note, 0)]
    public void Every_question_has_its_place_of_six(string key, int place) => Assert.Equal(place, Today.PlaceOf(Today.Find(key)!, Given.Dana()));

    [Theory]
    [InlineData(
        "passed real quarter benefits decides none",
        "credit.checkedOn credit.source need.description need.benefits interest.nextStep buyingCentre.member deal.amount deal.expectedOn " + ContactData + " note")]
    [InlineData("notChecked none - none none none", "authority.decider buyingCentre.member deal.amount deal.expectedOn " + ContactData + " parked.until note")]
    [InlineData(
        "requested real now ready influences known",
        "need.description need.benefits interest.nextStep interest.competitor authority.decider buyingCentre.person saboteurs.motive saboteurs.plan "
            + "buyingCentre.member deal.amount deal.expectedOn " + ContactData + " note")]
    [InlineData(
        "requested real later ready decides none",
        "need.description need.benefits need.costOfWaiting interest.nextStep interest.competitor "
            + "buyingCentre.member deal.amount deal.expectedOn " + ContactData + " parked.until note")]
    public void Only_follow_ups_that_apply_and_are_unanswered_are_offered(string six, string keys) =>
        Assert.Equal(keys, string.Join(' ', Today.FollowUps(Given.Dana(six)).Select(q => q.Key)));

    [Fact]
    public void A_follow_up_is_not_offered_twice()
    {
        var contact = Given.Dana("requested real now ready influences known");
        foreach (var question in Today.FollowUps(contact).ToList())
            question.Store(contact,
                question.Kind == QuestionKind.Choose ? question.Options[0].Value : question.TakesMoney ? "12000" : "Otto",
                new Dictionary<string, string>(StringComparer.Ordinal), Given.Ruta, Given.Today, DateOnly.FromDateTime(Given.Today.UtcDateTime));
        // There may always be one more person to name, and the plan that was made just now went well or not.
        Assert.Equal(
            $"{Keys.SaboteursPlanResult} {Keys.BuyingCentreMember}", string.Join(' ', Today.FollowUps(contact).Select(question => question.Key)));
    }

    private sealed class Asking(params string[] keys) : TopicDialog
    {
        protected override void Script()
        {
            foreach (var key in keys)
                Ask(key, key, key, key).Choose("Well?", "Na?", "No?").Option("yes", "Yes", "Taip", "Tak");
        }
    }
}
