namespace SalesBot.Domain;

/// <summary>How far the answers cover one element of a framework.</summary>
public enum Coverage
{
    /// <summary>Nothing that was asked speaks to it, or the rep does not know.</summary>
    Open,

    /// <summary>Something is known, but not all that the element asks for.</summary>
    Partly,

    /// <summary>Known.</summary>
    Known,

    /// <summary>The interview never asks for it: only another conversation can tell.</summary>
    NotAsked,
}

/// <summary>The elements of BANT and of MEDDPICC.</summary>
public enum Element
{
    Budget,
    Authority,
    Need,
    Timing,
    Metrics,
    EconomicBuyer,
    DecisionCriteria,
    DecisionProcess,
    PaperProcess,
    Pain,
    Champion,
    Competition,
}

/// <summary>One element of a framework, as far as the answers go.</summary>
/// <param name="Element">The element.</param>
/// <param name="Coverage">How far it is covered.</param>
/// <param name="Questions">The questions whose answers speak to it, the most telling first.</param>
public sealed record FrameworkLine(Element Element, Coverage Coverage, IReadOnlyList<string> Questions);

/// <summary>The same answers in the words of other schools: nothing is entered twice, and what the answers don't cover is said.</summary>
public static class Frameworks
{
    /// <summary>
    /// Budget, authority, need, timing. Credit standing says that they can pay, not that money is set aside: a budget is known only with an
    /// amount.
    /// </summary>
    public static IReadOnlyList<FrameworkLine> Bant(Contact contact) =>
    [
        Line(contact, Element.Budget, Keys.DealAmount, Keys.CreditStanding),
        Authority(contact, Element.Authority),
        Line(contact, Element.Need, Keys.NeedStrength, Keys.NeedDescription),
        Line(contact, Element.Timing, Keys.NeedHorizon, Keys.DealExpectedOn),
    ];

    /// <summary>
    /// Metrics, economic buyer, decision criteria, decision process, paper process, pain, champion, competition. Benefits are kinds of
    /// gain, not figures; how they decide and what their papers need is never asked.
    /// </summary>
    public static IReadOnlyList<FrameworkLine> Meddpicc(Contact contact) =>
    [
        AtMostPartly(Line(contact, Element.Metrics, Keys.NeedBenefits)),
        Authority(contact, Element.EconomicBuyer),
        new(Element.DecisionCriteria, Coverage.NotAsked, []),
        AtMostPartly(Line(contact, Element.DecisionProcess, Keys.InterestNextStep, Keys.NeedHorizon)),
        new(Element.PaperProcess, Coverage.NotAsked, []),
        Line(contact, Element.Pain, Keys.NeedStrength, Keys.NeedDescription),
        Champion(contact),
        Line(contact, Element.Competition, Keys.InterestCompetitor),
    ];

    // The first question is what the element asks for; the others tell a part of it.
    private static FrameworkLine Line(Contact contact, Element element, params string[] questions) => new(
        element,
        contact.Answers[questions[0]] is not null ? Coverage.Known : questions.Any(key => contact.Answers[key] is not null) ? Coverage.Partly : Coverage.Open,
        questions);

    private static FrameworkLine AtMostPartly(FrameworkLine line) => line.Coverage is Coverage.Known ? line with { Coverage = Coverage.Partly } : line;

    private static FrameworkLine Authority(Contact contact, Element element) => new(
        element,
        contact.BuyingCentre.HasDecider ? Coverage.Known : contact.Answers.Authority is null ? Coverage.Open : Coverage.Partly,
        [Keys.AuthorityRole, Keys.AuthorityDecider]);

    // A champion has power and sells for the seller when the seller is not there: an ally by name whose word is known to weigh is one, any
    // other is a hope.
    private static FrameworkLine Champion(Contact contact)
    {
        var allies = contact.BuyingCentre.People.Where(p => p.Stance == Stance.Ally).ToList();
        return new FrameworkLine(
            Element.Champion,
            allies.Any(p => p.Influence is Influence.Medium or Influence.High) ? Coverage.Known
                : allies.Count > 0 || contact.Answers.Authority is AuthorityRole.Influences or AuthorityRole.Decides ? Coverage.Partly : Coverage.Open,
            [Keys.BuyingCentrePerson]);
    }
}
