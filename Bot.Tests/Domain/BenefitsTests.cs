using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

// D20
public class BenefitsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("efficiency", "Efficiency")]
    [InlineData("indirectSaving,easierWork", "EasierWork IndirectSaving")]
    [InlineData("purchaseSaving, purchaseSaving,,cheap", "PurchaseSaving")]
    public void Benefits_are_read_from_the_closed_list(string? stored, string benefits)
    {
        var contact = Given.Dana();
        if (stored is not null)
            contact.Record(Keys.NeedBenefits, stored, Given.Ruta, Given.Today);
        Assert.Equal(benefits, string.Join(' ', Benefits.Of(contact.Answers)));
    }

    [Theory]
    [InlineData("known", Motive.Workload, "EasierWork(Workload) Efficiency")]
    [InlineData("known", Motive.Budget, "EasierWork Efficiency PurchaseSaving(Budget) IndirectSaving(Budget)")]
    [InlineData("known", Motive.Incumbent, "EasierWork Efficiency BetterSupport(Incumbent)")]
    [InlineData("known", Motive.Status, "EasierWork Efficiency")]
    [InlineData("none", Motive.Workload, "EasierWork Efficiency")]
    public void What_answers_an_objection_comes_first_and_what_nobody_named_last(string saboteurs, Motive motive, string points)
    {
        var contact = Given.Dana();
        contact.Record(Keys.NeedBenefits, "easierWork,efficiency", Given.Ruta, Given.Today);
        contact.Record(Keys.SaboteursPresent, saboteurs, Given.Ruta, Given.Today);
        contact.BuyingCentre.NoteMotive(motive, Given.Ruta, Given.Today);
        var told = Benefits.TalkingPoints(contact).Select(p => p.Benefit + (p.Answers is { } answered ? $"({answered})" : ""));
        Assert.Equal(points, string.Join(' ', told));
    }
}
