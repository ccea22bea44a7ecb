using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>Several contacts of a company in one deal.</summary>
public class DealTests
{
    private readonly Contact dana = Given.Dana("passed real quarter comparing decides none");

    [Fact]
    public void Three_contacts_who_join_one_after_another_are_in_one_deal_that_counts_each_once()
    {
        var (olaf, nora) = (Colleague("Olaf Brandt"), Colleague("Nora Lang"));
        Assert.Null(Join(olaf, dana));
        Assert.Null(Join(nora, olaf));

        Assert.All([olaf, nora], contact => Assert.Same(dana.Deal, contact.Deal));
        Assert.Equal((3, dana.Id), (dana.Deal.ContactCount, dana.Deal.MainContactId));
        Assert.Equal(
            "Dana Hallmann, Nora Lang, Olaf Brandt",
            string.Join(", ", dana.BuyingCentre.People.Select(person => person.Name).Order(StringComparer.Ordinal)));
        // The ring would close here: Dana is in the deal of the last one already, because it is her own.
        AssertRefused(DealRefusal.IsInIt, dana, nora);
        Assert.Equal(3, dana.Deal.ContactCount);
    }

    [Fact]
    public void A_contact_whom_another_one_joined_does_not_leave_them_for_a_third_ones_deal()
    {
        var (olaf, nora) = (Colleague("Olaf Brandt"), Colleague("Nora Lang"));
        Assert.Null(Join(olaf, dana));
        AssertRefused(DealRefusal.HasOthers, dana, nora);
        AssertRefused(DealRefusal.HasOthers, olaf, nora);
        // The third one can join them.
        Assert.Null(Join(nora, dana));
        Assert.Equal(3, nora.Deal.ContactCount);
    }

    [Fact]
    public void Each_of_three_who_leaves_goes_back_to_a_deal_of_their_own()
    {
        var (olaf, nora) = (Colleague("Olaf Brandt"), Colleague("Nora Lang"));
        var (olafs, noras) = (olaf.Deal, nora.Deal);
        Assert.Null(Join(olaf, dana));
        Assert.Null(Join(nora, olaf));
        foreach (var (contact, own, left) in new[] { (olaf, olafs, 2), (nora, noras, 1) })
        {
            Assert.Null(contact.Undo(contact.News.OfType<DealJoined>().Last(), Given.Ruta, Given.Today));
            Assert.Same(own, contact.Deal);
            Assert.Equal((1, left, false), (own.ContactCount, dana.Deal.ContactCount, own.IsSetAside));
        }

        Assert.Equal("Dana Hallmann", Assert.Single(dana.BuyingCentre.People).Name);
    }

    [Theory]
    [InlineData(Standing.Customer)]
    [InlineData(Standing.Lost)]
    [InlineData(Standing.Disqualified)]
    public void Nobody_joins_a_deal_that_has_ended(Standing outcome)
    {
        var olaf = Colleague("Olaf Brandt");
        dana.EndedAs(outcome);
        AssertRefused(DealRefusal.HasEnded, olaf, dana);
    }

    [Fact]
    public void A_deal_that_is_parked_has_not_ended_and_can_be_joined()
    {
        var olaf = Colleague("Olaf Brandt");
        dana.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today);
        Assert.Null(Join(olaf, dana));
        Assert.Equal(Standing.NotNow, olaf.Outcome);
    }

    // Each contact has a history of their own; the steps are the deal's.
    [Fact]
    public void A_step_that_another_contact_in_the_deal_recorded_comes_back_when_the_next_one_is_undone()
    {
        var (olaf, friday, today) = (Colleague("Olaf Brandt"), new DateOnly(2026, 11, 27), DateOnly.FromDateTime(Given.Today.UtcDateTime));
        Assert.Null(Join(olaf, dana));
        dana.Take(StepKind.Demonstration, StepResult.Planned, friday, "On site", Given.Ruta, Given.Today);
        var planned = dana.Steps[StepKind.Demonstration]!;
        olaf.Take(StepKind.Demonstration, StepResult.Done, today, null, Given.Ruta, Given.Today.AddHours(1));
        Assert.IsType<StepRecorded>(Assert.Single(olaf.UndoLast(Newest(olaf), Given.Ruta, Given.Today.AddHours(2))));
        Assert.Equal(planned, dana.Steps[StepKind.Demonstration]);

        var snooze = new Snooze(NextStep.GiveDemonstration, friday, "The fair is on");
        dana.PutOff(snooze.Step, snooze.Until, snooze.Reason, Given.Ruta, Given.Today.AddHours(3));
        olaf.PutOff(snooze.Step, friday.AddDays(7), null, Given.Ruta, Given.Today.AddHours(4));
        Assert.IsType<StepSnoozed>(Assert.Single(olaf.UndoLast(Newest(olaf), Given.Ruta, Given.Today.AddHours(5))));
        Assert.Equal(snooze, dana.Deal.Snooze);
    }

    [Theory]
    [InlineData(null, "20000 EUR 2027-01-15")]
    [InlineData("50000", "50000 USD ")]
    public void A_deal_without_an_amount_takes_over_that_of_the_one_who_joins_it(string? danas, string after)
    {
        var olaf = Colleague("Olaf Brandt");
        olaf.Record(Keys.DealAmount, "20000", Given.Ruta, Given.Today);
        olaf.Record(Keys.DealCurrency, "EUR", Given.Ruta, Given.Today);
        olaf.Record(Keys.DealExpectedOn, "2027-01-15", Given.Ruta, Given.Today);
        if (danas is not null)
        {
            dana.Record(Keys.DealAmount, danas, Given.Ruta, Given.Today);
            dana.Record(Keys.DealCurrency, "USD", Given.Ruta, Given.Today);
        }

        var before = Worth(dana);
        Assert.Null(olaf.JoinDeal(dana, Given.Ruta, Given.Today.AddHours(1)));
        Assert.Equal(after, Worth(dana));

        olaf.UndoLast(Newest(olaf), Given.Ruta, Given.Today.AddHours(2));
        Assert.Equal((before, "20000 EUR 2027-01-15"), (Worth(dana), Worth(olaf)));
        Assert.NotSame(dana.Deal, olaf.Deal);

        static string Worth(Contact contact) =>
            $"{contact.Amount / 100} {contact.Currency} {contact.Deal.ExpectedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    // The amount of a lost sale does not move to another sale.
    [Fact]
    public void The_amount_of_a_sale_that_has_ended_stays_with_it()
    {
        var olaf = Colleague("Olaf Brandt");
        olaf.Record(Keys.DealAmount, "20000", Given.Ruta, Given.Today);
        olaf.EndedAs(Standing.Lost);
        Assert.Null(Join(olaf, dana));
        Assert.Null(dana.Amount);
    }

    [Fact]
    public void Nobody_joins_their_own_deal() => AssertRefused(DealRefusal.Themselves, dana, dana);

    [Fact]
    public void Nobody_joins_a_deal_of_another_company()
    {
        var nora = Contact.Enter("Nora Jensen", "Jensen Maritime", Given.Ruta, Given.Today);
        AssertRefused(DealRefusal.OtherCompany, nora, dana);
    }

    private static List<Change> Newest(Contact contact) => [.. contact.News.Reverse()];

    private static DealRefusal? Join(Contact contact, Contact other) => contact.JoinDeal(other, Given.Ruta, Given.Today);

    private static void AssertRefused(DealRefusal refusal, Contact contact, Contact other)
    {
        var before = State();
        Assert.Equal(refusal, Join(contact, other));
        Assert.Equal(before, State());

        (Guid, Guid, int, int, int, int) State() => (
            contact.Deal.Id, other.Deal.Id, contact.Deal.ContactCount, other.Deal.ContactCount, contact.HistoryLength, other.HistoryLength);
    }

    private Contact Colleague(string name)
    {
        var colleague = Contact.Enter(name, dana.Company, Given.Ruta, Given.Today);
        colleague.WorkAt(dana.CompanyRecord);
        return colleague;
    }
}
