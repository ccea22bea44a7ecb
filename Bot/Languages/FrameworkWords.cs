using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>Words for the elements of BANT and MEDDPICC, and for what the answers leave open.</summary>
public static class FrameworkWords
{
    /// <summary>
    /// The element's name, with its letter in the framework. The English word stays beside the translation, because the letter is its.
    /// </summary>
    public static Words Of(Element element) => element switch
    {
        Element.Budget => ("B · Budget", "B · Budget (biudžetas)", "B · Budget (budżet)"),
        Element.Authority => ("A · Authority", "A · Authority (įgaliojimai pirkti)", "A · Authority (uprawnienia do zakupu)"),
        Element.Need => ("N · Need", "N · Need (poreikis)", "N · Need (potrzeba)"),
        Element.Timing => ("T · Timing", "T · Timing (laikas)", "T · Timing (czas)"),
        Element.Metrics => ("M · Metrics", "M · Metrics (išmatuojama nauda)", "M · Metrics (mierzalna korzyść)"),
        Element.EconomicBuyer => ("E · Economic buyer", "E · Economic buyer (kas pasirašo)", "E · Economic buyer (kto podpisuje)"),
        Element.DecisionCriteria =>
            ("D · Decision criteria",
                "D · Decision criteria (sprendimo kriterijai)",
                "D · Decision criteria (kryteria decyzji)"),
        Element.DecisionProcess =>
            ("D · Decision process",
                "D · Decision process (sprendimo eiga)",
                "D · Decision process (proces decyzyjny)"),
        Element.PaperProcess => ("P · Paper process", "P · Paper process (sutarčių tvarkymas)", "P · Paper process (formalności)"),
        Element.Pain => ("I · Identified pain", "I · Identified pain (problema)", "I · Identified pain (problem)"),
        Element.Champion => ("C · Champion", "C · Champion (sąjungininkas)", "C · Champion (sojusznik)"),
        Element.Competition => ("C · Competition", "C · Competition (konkurentai)", "C · Competition (konkurencja)"),
    };

    /// <summary>What an element asks for and the answers don't contain; null when there is nothing to add to "not known".</summary>
    public static Words? Missing(Element element, Coverage coverage) => (element, coverage) switch
    {
        (Element.Budget, Coverage.Partly) => (
            "They can pay, but is there a budget? Ask.",
            "Sumokėti gali, bet ar yra biudžetas? Paklauskite.",
            "Mogą zapłacić, ale czy jest budżet? Zapytaj."),
        (Element.Authority or Element.EconomicBuyer, Coverage.Partly) => (
            "We don't know who signs.",
            "Nežinome, kas pasirašo.",
            "Nie wiemy, kto podpisuje."),
        (Element.Metrics, Coverage.Partly) => (
            "Ask how much, in figures.",
            "Paklauskite skaičių.",
            "Zapytaj o liczby."),
        (Element.DecisionProcess, Coverage.Partly) => (
            "Their own steps are not asked here.",
            "Jų pačių žingsnių čia neklausiama.",
            "O ich własne kroki tu nie pytam."),
        (Element.Champion, Coverage.Partly) => (
            "Their influence is not noted.",
            "Neįrašyta, kokia jų įtaka.",
            "Nie zapisano, jaki mają wpływ."),
        _ => null,
    };

    /// <summary>Introduces the elements for which there is no question.</summary>
    public static readonly Words NotAsked = ("Not asked here", "Čia neklausiama", "Tu o to nie pytam");

    /// <summary>What the metrics lack when a figure is noted and no benefit.</summary>
    public static readonly Words NoBenefits = ("Note what they would gain.", "Pažymėkite, ką jie laimėtų.", "Zaznacz, co zyskają.");
}
