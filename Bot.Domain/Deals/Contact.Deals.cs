namespace SalesBot.Domain;

// The deals of a contact: one after another, or one together with colleagues.
public sealed partial class Contact
{
    private readonly List<Deal> formerDeals = [];

    /// <summary>Begins another sale after the last one ended. The last one keeps its answers, people and steps.</summary>
    /// <param name="takesOver">Whether the people and the benefits of the last one count for the new one too.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why it is refused; null when it has begun.</returns>
    public DealRefusal? BeginSale(bool takesOver, User by, DateTimeOffset at)
    {
        if (!HasEnded)
            return DealRefusal.IsOpen;
        var (former, hadBought) = (Deal, HasBought);
        // Their part in the decision was about that sale.
        if (OwnAnswers.Find(Keys.AuthorityRole) is { } part)
        {
            former.Restore(part.Question, part);
            OwnAnswers = OwnAnswers.Without(part.Question);
        }

        HasBought |= former.Outcome is Standing.Customer;
        FormerDealCount++;
        formerDeals.Add(former);
        Deal = new Deal(this, at);
        Deal.Begin();
        Remember(
            new SaleBegun(FormerDealCount + 1, former.Outcome!.Value, former.Id)
            {
                FormerAmount = former.Amount, FormerCurrency = former.Currency, FormerClosedOn = former.ClosedOn,
                TakesOver = takesOver, HadBought = hadBought,
            },
            by,
            at);
        (HasOpenInterview, OpenQuestion) = (true, null);
        if (!takesOver)
            return null;
        Deal.Put(former.People);
        if (former.Answers[Keys.NeedBenefits] is { } benefits)
            Record(Keys.NeedBenefits, benefits, by, at);
        return null;
    }

    /// <summary>
    /// Joins the deal of another contact at the same company. Their own is set aside; undoing brings it back. The joined deal takes over what the
    /// own one is worth, unless it has an amount itself.
    /// </summary>
    /// <returns>Why it is refused; null when they have joined.</returns>
    public DealRefusal? JoinDeal(Contact other, User by, DateTimeOffset at)
    {
        if (RefusalToJoin(other) is { } refusal)
            return refusal;
        var (own, hadBought) = (Deal, HasBought);
        if (HasEnded)
            (HasBought, FormerDealCount) = (HasBought || own.Outcome is Standing.Customer, FormerDealCount + 1);
        else
            own.IsSetAside = true;
        formerDeals.Add(own);
        Deal = other.Deal;
        Deal.ContactCount++;
        // In the buying centre of a deal with several contacts, each of them is a person with a part.
        var added = new[] { other, this }.Where(contact => BuyingCentre.Named(contact.Name) is null).ToList();
        Deal.Put([.. added.Select(contact => contact.AsPerson), .. People]);
        Involve(People);
        other.Involve(People);
        Remember(
            new DealJoined(other.Name, own.Id) { HadBought = hadBought, AddsMain = added.Contains(other), AddsThem = added.Contains(this) }, by, at);
        other.Remember(new ContactAdded(Name), by, at);
        // The amount of a sale that has ended stays with that sale.
        if (!own.HasEnded && own.Amount is not null && Deal.Amount is null)
            TakeOverWorth(own, by, at);
        return null;
    }

    private void TakeOverWorth(Deal former, User by, DateTimeOffset at)
    {
        foreach (var question in new[] { Keys.DealAmount, Keys.DealCurrency })
            Record(question, former.Answers[question], by, at);
        if (former.ExpectedOn is not null && Deal.ExpectedOn is null)
            Record(Keys.DealExpectedOn, former.Answers[Keys.DealExpectedOn], by, at);
    }

    /// <summary>Makes a deal that the contact had before known, so that what replaced it can be undone.</summary>
    public void Recall(Deal former)
    {
        if (former.Id != Deal.Id && !formerDeals.Exists(deal => deal.Id == former.Id))
            formerDeals.Add(former);
    }

    /// <summary>
    /// Goes back to the earlier deal, if nothing was answered or done in the present one. False when something was, or when the earlier
    /// deal was not recalled.
    /// </summary>
    internal bool GoBackTo(Guid formerDealId, bool hadBought)
    {
        if (formerDeals.Find(deal => deal.Id == formerDealId) is not { } former || Deal.IsShared || Steps.Taken.Count > 0
            || Deal.Answers.Given.Any(answer => answer.Question != Keys.NeedBenefits) || OwnAnswers.Find(Keys.AuthorityRole) is not null)
            return false;
        Deal.IsSetAside = true;
        Deal = former;
        if (former.Answers.Find(Keys.AuthorityRole) is { } part)
        {
            former.Restore(part.Question, null);
            OwnAnswers = OwnAnswers.With(part);
        }

        (HasBought, FormerDealCount, HasOpenInterview) = (hadBought, FormerDealCount - 1, false);
        return true;
    }

    /// <summary>
    /// Leaves a joined deal and goes back to their own. False when that was not recalled, or when the joined deal is in their name by now.
    /// </summary>
    internal bool LeaveFor(DealJoined joined)
    {
        var hadBought = joined.HadBought;
        if (IsMain || formerDeals.Find(deal => deal.Id == joined.FormerDealId) is not { } former)
            return false;
        Deal.ContactCount--;
        // Joining added the two contacts as people. They are removed again, unless the rep has noted more about them since.
        Deal.Put([.. Deal.People.Where(person => !(joined.AddsThem && IsOnlyNamed(person, Name))
            && !(joined.AddsMain && !Deal.IsShared && IsOnlyNamed(person, joined.MainContact)))]);
        Deal = former;
        if (former.HasEnded)
            (HasBought, FormerDealCount) = (hadBought, FormerDealCount - 1);
        former.IsSetAside = false;
        return true;
    }

    private static bool IsOnlyNamed(Person person, string name) =>
        SearchKey.Of(person.Name) == SearchKey.Of(name) && person == new Person(person.Name, person.Role, Stance.Neutral);

    private DealRefusal? RefusalToJoin(Contact other)
    {
        if (other.Id == Id)
            return DealRefusal.Themselves;
        if (other.Deal.Id == Deal.Id)
            return DealRefusal.IsInIt;
        if (other.CompanyRecord.Id != CompanyRecord.Id)
            return DealRefusal.OtherCompany;
        if (other.HasEnded)
            return DealRefusal.HasEnded;
        return Deal.IsShared ? DealRefusal.HasOthers : null;
    }

    private Person AsPerson => new(
        Name,
        OwnAnswers.Authority switch
        {
            AuthorityRole.Decides => BuyingRole.Decider,
            AuthorityRole.Influences => BuyingRole.Influencer,
            AuthorityRole.None or null => (BuyingRole?)null,
        },
        Stance.Neutral);
}
