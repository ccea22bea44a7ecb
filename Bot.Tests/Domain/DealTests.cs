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

    [Fact]
    public void Nobody_joins_their_own_deal() => AssertRefused(DealRefusal.Themselves, dana, dana);

    [Fact]
    public void Nobody_joins_a_deal_of_another_company()
    {
        var nora = Contact.Enter("Nora Jensen", "Jensen Maritime", Given.Ruta, Given.Today);
        AssertRefused(DealRefusal.OtherCompany, nora, dana);
    }

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
