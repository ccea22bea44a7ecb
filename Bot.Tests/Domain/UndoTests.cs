using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>A change that is undone leaves the contact as it was before, whatever came earlier (D16).</summary>
public class UndoTests
{
    private const int Walks = 400, MostSaid = 30;

    private static readonly DateOnly Today = DateOnly.FromDateTime(Given.Today.UtcDateTime);
    private static readonly string[] People = ["Otto Lang", "Vera Holt", "Karl Berg"];

    // The changes that somebody may make next, chosen by the seed.
    private static readonly IReadOnlyList<Action<Contact, Random, DateTimeOffset>> Words =
    [
        (c, r, at) => c.Record(Keys.CreditStanding, One(r, "requested", "passed", "failed", null), Given.Ruta, at),
        (c, _, at) => c.Record(Keys.CreditStanding, "passed", Given.Nadia, at),
        (c, r, at) => c.Record(Keys.NeedStrength, One(r, "none", "possible", "real", null), Given.Ruta, at),
        (c, r, at) => c.Record(Keys.InterestLevel, One(r, "none", "benefits", "ready", null), Given.Ruta, at),
        (c, r, at) => c.Record(Keys.SaboteursPresent, One(r, "none", "suspected", "known", null), Given.Ruta, at),
        (c, r, at) => Deal(c, One(r, "4000", "12000.50"), One(r, "EUR", "PLN"), at),
        (c, r, at) => c.Park(Today.AddDays(30 + r.Next(3)), Given.Ruta, at),
        (c, r, at) => c.Reopen(One(r, "They called", null), Given.Ruta, at),
        (c, _, at) => c.Disqualify("A competitor", Given.Ruta, at),
        (c, r, at) => Step(c, StepKind.Demonstration, One(r, StepResult.Planned, StepResult.Done, StepResult.Cancelled), at),
        (c, r, at) => Step(c, StepKind.Proposal, One(r, StepResult.Sent, StepResult.Accepted, StepResult.Rejected), at),
        (c, r, at) => Agree(c, One(r, "Send samples", "Call them")!, One(r, "2026-11-20", null), at),
        (c, r, at) => c.Move(PlannedStep.Agreed, Today.AddDays(1 + r.Next(9)), Given.Ruta, at),
        (c, _, at) => c.Finish(PlannedStep.Agreed, Today, Given.Ruta, at),
        (c, _, at) => c.CallOff(PlannedStep.Agreed, Today, Given.Ruta, at),
        (c, r, at) => Step(c, StepKind.Closing, One(r, StepResult.Won, StepResult.Lost), at),
        (c, r, at) => c.BuyingCentre.NameDecider(One(r, [.. People, "Oto Lang"])!, Given.Ruta, at),
        (c, r, at) => c.BuyingCentre.NameSaboteur(One(r, People)!, EnumNames<Influence>.Read(One(r, "low", "high", null)), Given.Ruta, at),
        (c, r, at) => c.BuyingCentre.NoteMotive(One(r, Motive.Budget, Motive.Status), Given.Ruta, at, One(r, People)),
        (c, r, at) => c.BuyingCentre.PlanAgainstSaboteur(
            One(r, "Show the figures", "Wait")!, Given.Ruta, at, One(r, People), r.Next(2) == 0 ? Today.AddDays(r.Next(9)) : null),
        (c, r, at) => c.BuyingCentre.Report(One(r, PlanResult.Worked, PlanResult.Failed), Given.Ruta, at, One(r, People)),
        (c, r, at) =>
            c.BuyingCentre.Note(One(r, People)!, One(r, BuyingRole.Influencer, BuyingRole.Gatekeeper), One(r, Stance.Ally, Stance.Neutral),
                null, One(r, "Said so", null), Given.Ruta, at),
        (c, r, at) => c.BuyingCentre.Remove(One(r, People)!, Given.Ruta, at),
        (c, r, at) => c.Record(Keys.AuthorityRole, One(r, "decides", "influences", null), Given.Ruta, at),
        (c, r, at) => c.Record(Keys.NeedBenefits, One(r, "efficiency", "easierWork"), Given.Ruta, at),
        (c, r, at) => c.PutOff(One(r, NextStep.Demonstrate, NextStep.RequestCheck), Today.AddDays(1 + r.Next(3)), One(r, "Holidays", null), Given.Ruta, at),
        (c, r, at) => c.Rename(One(r, "Dana Hallmann", "Dana Weber", "Otto Lang")!, Given.Ruta, at),
        (c, r, at) => c.RenameCompany(One(r, "Hallmann Pumps", "Hallmann Pumpen")!, Given.Ruta, at),
        (c, r, at) => c.Record(Keys.Note, One(r, "Call in May", "Likes figures"), Given.Ruta, at),
        (c, r, at) => CorrectNote(c, r, One(r, "Call in June", null), at),
        (c, r, at) => c.BeginSale(takesOver: r.Next(2) == 0, Given.Ruta, at),
        (c, _, at) => c.JoinDeal(Colleague(c, at), Given.Ruta, at),
    ];

    [Fact]
    public void Undoing_a_change_of_any_kind_leaves_the_contact_as_it_was()
    {
        var undone = new HashSet<Type>();
        for (var seed = 0; seed < Walks; seed++)
        {
            var (random, contact) = (new Random(seed), Given.Dana());
            for (var said = 1; said <= MostSaid; said++)
            {
                var (at, before, length) = (Given.Today.AddMinutes(said), Portrait(contact), contact.News.Count);
                var (words, chance) = (random.Next(Words.Count), random.Next());
                Words[words](contact, new Random(chance), at);
                var changes = contact.News.Skip(length).Where(change => change.CanBeUndone).ToList();
                if (changes.Count == 0)
                    continue;
                var by = changes[0].ById == Given.Nadia.Id ? Given.Nadia : Given.Ruta;
                var last = contact.UndoLast([.. contact.News.Reverse()], by, at.AddSeconds(1));
                Assert.True(last.SequenceEqual(changes.Reverse<Change>()) && before == Portrait(contact),
                    $"Seed {seed}: {string.Join("\n", changes)}\nUndone: {string.Join("\n", last)}\n{LineDiff.Of(before, Portrait(contact))}\nBefore:\n{before}");
                undone.UnionWith(changes.Select(change => change.GetType()));
                // Repeated, so that the following changes have something before them.
                Words[words](contact, new Random(chance), at.AddSeconds(2));
            }
        }

        Assert.Equal(
            EveryChange.Types.Where(type => !type.IsSubclassOf(typeof(PermanentChange))).Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            undone.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Undoing_a_permanent_change_is_refused_with_a_reason()
    {
        foreach (var change in EveryChange.Samples.Values.OfType<PermanentChange>())
        {
            var contact = Given.Dana("passed real quarter comparing decides none");
            var (before, length) = (Portrait(contact), contact.HistoryLength);
            Assert.Equal(change.WhyPermanent, contact.Undo(change, Given.Ruta, Given.Today));
            Assert.Equal((before, length), (Portrait(contact), contact.HistoryLength));
        }
    }

    [Fact]
    public void There_is_a_sample_of_every_kind() =>
        Assert.Equal(
            EveryChange.Types.Select(type => type.Name).Order(StringComparer.Ordinal),
            EveryChange.Samples.Values.Select(change => change.GetType().Name).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_is_written_and_read_as_it_was() =>
        Assert.All(EveryChange.Samples.Values, change => Assert.Equal(change, StoredChange.Of(change).Read()));

    private static string Portrait(Contact contact)
    {
        var verdict = QualificationPolicy.Of(contact, Given.LeadSchool, Given.Today);
        return string.Join('\n',
        [
            $"{verdict.Standing} {verdict.Rule} {contact.Outcome} {contact.WakeUpOn:O} {contact.Amount} {contact.Currency} {(contact.HasEnded ? contact.OutcomeReason : "")} {contact.HasBought} {contact.FormerDealCount}",
            $"{contact.Name} {contact.NameKey} {contact.SurnameKey} {contact.Company} {contact.CompanyKey}",
            $"{contact.Deal.Snooze} {contact.Deal.ClockSince:O}",
            .. Note.In(contact.News.Reverse()).Select(note => $"{note}"),
            .. contact.Answers.Given.Select(a => $"{a.Question} {a.Value} {a.IsConfirmed} {a.NeedsConfirming}").Order(StringComparer.Ordinal),
            .. contact.Steps.Taken.Select(s => $"{s.Kind} {s.Result} {s.On} {s.Reason}").Order(StringComparer.Ordinal),
            .. contact.BuyingCentre.People.Select(person => $"{person}").Order(StringComparer.Ordinal),
        ]);
    }

    private static Contact Colleague(Contact contact, DateTimeOffset at)
    {
        var colleague = Contact.Enter("Olaf Brandt", contact.Company, Given.Ruta, at);
        colleague.WorkAt(contact.CompanyRecord);
        return colleague;
    }

    private static void CorrectNote(Contact contact, Random random, string? text, DateTimeOffset at)
    {
        if (Note.In(contact.News.Reverse()) is { Count: > 0 } notes)
            contact.Correct(notes[random.Next(notes.Count)], text, notes, Given.Ruta, at);
    }

    private static void Agree(Contact contact, string what, string? on, DateTimeOffset at)
    {
        contact.Record(Keys.InterestNextStep, what, Given.Ruta, at);
        contact.Record(Keys.InterestNextStepOn, on, Given.Ruta, at);
    }

    private static void Deal(Contact contact, string? amount, string? currency, DateTimeOffset at)
    {
        contact.Record(Keys.DealAmount, amount, Given.Ruta, at);
        contact.Record(Keys.DealCurrency, currency, Given.Ruta, at);
    }

    private static void Step(Contact contact, StepKind kind, StepResult result, DateTimeOffset at) =>
        contact.Take(kind, result, Today, "They said so", Given.Ruta, at);

    private static T One<T>(Random random, params T[] among) => among[random.Next(among.Length)];
}
