namespace SalesBot.Domain;

/// <summary>How far the answers cover one element of a framework.</summary>
public enum Coverage
{
    /// <summary>No relevant answer is known.</summary>
    Open,

    /// <summary>Some of what the element asks for is known.</summary>
    Partly,

    /// <summary>The element is covered.</summary>
    Known,

    /// <summary>The interview has no question for it.</summary>
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

/// <summary>One element of a framework and how far the answers cover it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Coverage">How far it is covered.</param>
/// <param name="Questions">The questions whose answers are relevant, the most relevant first.</param>
public sealed record FrameworkLine(Element Element, Coverage Coverage, IReadOnlyList<string> Questions)
{
    /// <summary>
    /// The questions that fill the element, or correct it when it is covered. The first that applies to the contact is the one to ask. Empty
    /// when there is no question for the element.
    /// </summary>
    public IReadOnlyList<string> Fills { get; init; } = Questions;
}

/// <summary>Shows the same answers as other qualification frameworks, including the elements that the answers do not cover.</summary>
public static class Frameworks
{
    /// <summary>
    /// Budget, authority, need, timing. A credit check shows that the contact can pay, not that money is set aside. Therefore the budget is
    /// known only when there is an amount.
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
    /// gain, not figures, so they alone cover the metrics only partly. No question asks for decision criteria or the paper process.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="hasFigures">Whether the rep noted what the gain, or waiting for it, amounts to.</param>
    public static IReadOnlyList<FrameworkLine> Meddpicc(Contact contact, bool hasFigures = false) =>
    [
        Metrics(contact, hasFigures),
        Authority(contact, Element.EconomicBuyer),
        new(Element.DecisionCriteria, Coverage.NotAsked, []),
        DecisionProcess(contact),
        new(Element.PaperProcess, Coverage.NotAsked, []),
        Pain(contact),
        Champion(contact),
        // Only who compares has a competitor to name.
        Line(contact, Element.Competition, Keys.InterestCompetitor) with { Fills = [Keys.InterestCompetitor, Keys.InterestLevel] },
    ];

    /// <summary>
    /// The person for the purchase whose word weighs most (D15); the contact's own name when only they may be one. Null when there is nobody.
    /// </summary>
    public static string? ChampionOf(Contact contact) =>
        contact.BuyingCentre.People.Where(p => p is { Stance: Stance.Ally, Name.Length: > 0 }).MaxBy(p => p.Influence ?? Influence.Low)?.Name
        ?? contact.BuyingCentre.Ally;

    // An answer to the first question covers the element; answers to the others cover it partly.
    private static FrameworkLine Line(Contact contact, Element element, params string[] questions) => new(
        element,
        contact.Answers[questions[0]] is not null ? Coverage.Known : questions.Any(key => contact.Answers[key] is not null) ? Coverage.Partly : Coverage.Open,
        questions);

    private static FrameworkLine AtMostPartly(FrameworkLine line) => line.Coverage is Coverage.Known ? line with { Coverage = Coverage.Partly } : line;

    private static FrameworkLine Metrics(Contact contact, bool hasFigures)
    {
        var hasBenefits = contact.Answers[Keys.NeedBenefits] is not null;
        return new(
            Element.Metrics,
            hasBenefits && hasFigures ? Coverage.Known : hasBenefits || hasFigures ? Coverage.Partly : Coverage.Open,
            [Keys.NeedBenefits, Keys.NeedCostOfWaiting])
        {
            // The figures are in the rep's own words: what waiting costs, where that is asked, else how they describe the need.
            Fills = hasBenefits && !hasFigures
                ? [Keys.NeedCostOfWaiting, Keys.NeedDescription, Keys.NeedStrength]
                : [Keys.NeedBenefits, Keys.NeedStrength],
        };
    }

    private static FrameworkLine DecisionProcess(Contact contact) =>
        AtMostPartly(Line(contact, Element.DecisionProcess, Keys.InterestNextStep, Keys.NeedHorizon)) with
        {
            Fills = contact.Answers[Keys.InterestNextStep] is not null && contact.Answers.Horizon is null
                ? [Keys.NeedHorizon, Keys.InterestNextStep]
                : [Keys.InterestNextStep, Keys.NeedHorizon, Keys.InterestLevel],
        };

    private static FrameworkLine Pain(Contact contact) =>
        Line(contact, Element.Pain, Keys.NeedStrength, Keys.NeedDescription) with
        {
            Fills = contact.Answers.Need is null ? [Keys.NeedStrength] : [Keys.NeedDescription, Keys.NeedStrength],
        };

    private static FrameworkLine Authority(Contact contact, Element element) => new(
        element,
        contact.BuyingCentre.HasDecider ? Coverage.Known : contact.Answers.Authority is null ? Coverage.Open : Coverage.Partly,
        [Keys.AuthorityRole, Keys.AuthorityDecider])
    {
        // The bot asks for the signer only when the contact does not sign.
        Fills = contact.Answers.Authority is null ? [Keys.AuthorityRole] : [Keys.AuthorityDecider, Keys.AuthorityRole],
    };

    // A champion has influence and sells for the seller in their absence. An ally with at least medium influence counts as one; any other
    // ally covers the element only partly.
    private static FrameworkLine Champion(Contact contact)
    {
        var allies = contact.BuyingCentre.People.Where(p => p.Stance == Stance.Ally).ToList();
        return new FrameworkLine(
            Element.Champion,
            allies.Any(p => p.Influence is Influence.Medium or Influence.High) ? Coverage.Known
                : allies.Count > 0 || contact.Answers.Authority is AuthorityRole.Influences or AuthorityRole.Decides ? Coverage.Partly : Coverage.Open,
            [Keys.BuyingCentreMember]);
    }
}
