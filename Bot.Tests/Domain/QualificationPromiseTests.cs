using SalesBot.Domain;
using SalesBot.Playbooks;
using Member = SalesBot.Domain.Person;

namespace SalesBot.Tests.Domain;

/// <summary>Invariants of the judgement, on a million random sets of answers. Seeded, so that a failure can be repeated.</summary>
public class QualificationPromiseTests
{
    private const int SetsAPart = 125_000;

    private static readonly string?[][] Values =
    [
        [null, null, "notChecked", "requested", "passed", "passed", "passed", "failed"],
        [null, "none", "possible", "real", "immediate"],
        [null, "now", "quarter", "year", "later"],
        [null, "none", "information", "benefits", "comparing", "ready"],
        [null, "decides", "influences", "none"],
        [null, "none", "suspected", "known"],
        [null, "many", "some", "few"],
    ];

    private static readonly string[] Questions = [.. Given.QuickSix, "custom.fleet"];

    private static readonly Member[] People =
    [
        new("Otto", BuyingRole.Decider, Stance.Neutral),
        new("Mira", BuyingRole.Influencer, Stance.Ally) { Influence = Influence.High },
        new("Vera", BuyingRole.User, Stance.Saboteur),
        new("Kurt", BuyingRole.Decider, Stance.Saboteur) { Influence = Influence.Low },
        new("Hana", BuyingRole.Gatekeeper, Stance.Saboteur) { Influence = Influence.High, Plan = "Show the figures" },
        new("", BuyingRole.User, Stance.Saboteur) { Plan = "Ask the foreman" },
    ];

    private static readonly Playbook[] Playbooks =
    [
        .. from school in new[] { Given.LeadSchool, Given.ProspectSchool, Example("pumps-maker"), Example("services-firm") }
           from asked in new Thresholds[] { new(), new(60, 0), new(0, 80), new(75, 50) }
           from counts in new[] { CreditSource.Reported, CreditSource.Confirmed }
           from isRequired in new[] { false, true }
           select school with { Thresholds = asked, CreditCounts = counts, RequireDecider = isRequired },
    ];

    // D4, D7, D11, D14
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_judgement_keeps_its_invariants_for_random_answers(int seed)
    {
        var random = new Random(seed);
        var contact = Given.Dana();
        for (var round = 0; round < SetsAPart; round++)
        {
            var six = Values.Select(values => values[random.Next(values.Length)]).ToArray();
            var playbook = Playbooks[random.Next(Playbooks.Length)];
            contact.People = [.. People.Where(_ => random.Next(4) == 0)];
            var isConfirmed = random.Next(2) == 0;
            var verdict = Judge(six);

            Check(verdict.Score is null or (>= 0 and <= 100) && verdict.Confidence is >= 0 and <= 100, "is out of range");
            Check(verdict.Score is not null || verdict.Confidence < 50, "hides the score although half is known");
            Check(verdict.Standing == verdict.Judged, "contradicts itself");
            Check((verdict.Confidence == 100) == (verdict.Missing.Count == 0), "is not sure exactly when nothing is missing");
            Check(verdict.Known <= verdict.Of && (verdict.Confidence < 100 || verdict.Known == verdict.Of), "counts wrongly what is known");

            // "Unknown" is judged like a question not asked, and never raises the confidence.
            var place = random.Next(six.Length);
            var unknown = Judge(With(six, place, null));
            var unasked = Judge(With(six, place, null), isAsked: false);
            Check((unasked.Score, unasked.Confidence, unasked.Rule) == (unknown.Score, unknown.Confidence, unknown.Rule), "tells unknown from not asked");
            Check(unknown.Confidence <= verdict.Confidence, "is surer of what is unknown");

            // More need or more interest never lowers the score or the standing.
            Climbs(1, random);
            Climbs(3, random);

            // A named saboteur always makes the contact a risk, whatever is answered.
            Check(verdict.IsAtRisk || !contact.BuyingCentre.Saboteurs.Any(p => p.Name.Length > 0), "is without risk though somebody is noted as against it");

            // A saboteur never improves the verdict.
            var (calm, stirred) = (Judge(With(six, 5, "none")), Judge(With(six, 5, random.Next(2) == 0 ? "suspected" : "known")));
            Check(!(stirred.Score > calm.Score) && stirred.Standing <= calm.Standing, "is helped by a saboteur");

            void Climbs(int question, Random random)
            {
                var step = 1 + random.Next(Values[question].Length - 2);
                var (less, more) = (Judge(With(six, question, Values[question][step])), Judge(With(six, question, Values[question][step + 1])));
                Check(!(less.Score > more.Score) && less.Standing <= more.Standing, $"is worse for {Values[question][step + 1]}");
            }

            Verdict Judge(string?[] answers, bool isAsked = true)
            {
                contact.IsTold(Told(answers, isAsked, isConfirmed));
                return QualificationPolicy.Of(contact, playbook, Given.Today);
            }

            void Check(bool holds, string otherwise)
            {
                if (!holds)
                    Assert.Fail($"Round {round}: {string.Join(' ', six.Select(value => value ?? "?"))} with {string.Join(", ", contact.People)}, by {playbook.Version}, {playbook.Thresholds}, {playbook.CreditCounts}: {otherwise}");
            }
        }
    }

    // D5, D16
    [Fact]
    public void Answers_never_demote_a_customer()
    {
        var random = new Random(5);
        var customer = Given.Dana().EndedAs(Standing.Customer);
        customer.Judge(Given.LeadSchool, Given.Ruta, Given.Today);
        for (var round = 0; round < 20_000; round++)
        {
            customer.IsTold(Told([.. Values.Select(values => values[random.Next(values.Length)])], isAsked: true, isConfirmed: false));
            Assert.Equal(Standing.Customer, customer.Judge(Playbooks[random.Next(Playbooks.Length)], Given.Ruta, Given.Today).Standing);
            Assert.Equal((Standing.Customer, Stage.Won), (customer.Standing, customer.Stage));
        }
    }

    // D13
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Knowing_more_that_is_neither_good_nor_bad_changes_no_standing(int seed)
    {
        var random = new Random(seed);
        Action<Contact>[] more =
        [
            contact => contact.BuyingCentre.NameDecider("Ulla", Given.Ruta, Given.Today),
            contact => contact.BuyingCentre.Note("Ulla", BuyingRole.User, Stance.Neutral, null, null, Given.Ruta, Given.Today),
            contact => contact.BuyingCentre.Note("Ulla", BuyingRole.Gatekeeper, Stance.Neutral, Influence.High, "Keeps the diary", Given.Ruta, Given.Today),
            contact => contact.BuyingCentre.Note("Ulla", BuyingRole.Influencer, Stance.Neutral, Influence.High, null, Given.Ruta, Given.Today),
            contact => contact.Record(Keys.InterestCompetitor, "Pumpex", Given.Ruta, Given.Today),
            contact => contact.Record(Keys.NeedDescription, "The old pump leaks", Given.Ruta, Given.Today),
            contact => contact.Record(Keys.DealAmount, "45000", Given.Ruta, Given.Today),
            contact => contact.Record(Keys.DealExpectedOn, "2027-01-15", Given.Ruta, Given.Today),
            contact => contact.Record(Keys.Note, "Met at the fair", Given.Ruta, Given.Today),
        ];
        for (var round = 0; round < 40_000; round++)
        {
            var six = Values.Select(values => values[random.Next(values.Length)]).ToArray();
            var playbook = Playbooks[random.Next(Playbooks.Length)];
            var contact = Given.Dana();
            contact.People = [.. People.Where(_ => random.Next(4) == 0)];
            contact.IsTold(Told(six, isAsked: true, isConfirmed: false));
            var before = QualificationPolicy.Of(contact, playbook, Given.Today);
            var place = random.Next(more.Length);
            more[place](contact);
            var after = QualificationPolicy.Of(contact, playbook, Given.Today);
            // A playbook may ask for who signs, or for more knowledge: then knowing more can only help.
            var asksForMore = playbook.RequireDecider || playbook.Thresholds != new Thresholds();
            if (asksForMore ? after.Standing < before.Standing : after.Standing != before.Standing || after.Score != before.Score)
                Assert.Fail($"Round {round}: fact {place} makes {before.Standing} of {string.Join(' ', six)} {after.Standing}.");
        }
    }

    private static string?[] With(string?[] six, int place, string? value)
    {
        var other = (string?[])six.Clone();
        other[place] = value;
        return other;
    }

    private static IEnumerable<Answer> Told(string?[] values, bool isAsked, bool isConfirmed)
    {
        for (var place = 0; place < values.Length; place++)
            if (isAsked || values[place] is not null)
                yield return new Answer(Questions[place], values[place], "ruta", "Rūta", Given.Today) { IsConfirmed = isConfirmed && place == 0 };
    }

    private static Playbook Example(string name) => PlaybookFile.Load(Path.Combine(Sources.Folder, "Bot", "Playbooks", $"{name}.json"));
}
