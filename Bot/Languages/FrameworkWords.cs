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
        Element.Budget => ("B · Budget", "B · Budget – Biudžetas", "B · Budget – Budżet"),
        Element.Authority => ("A · Authority", "A · Authority – Įgaliojimai pirkti", "A · Authority – Uprawnienia do zakupu"),
        Element.Need => ("N · Need", "N · Need – Poreikis", "N · Need – Potrzeba"),
        Element.Timing => ("T · Timing", "T · Timing – Laikas", "T · Timing – Czas"),
        Element.Metrics => ("M · Metrics", "M · Metrics – Išmatuojama nauda", "M · Metrics – Mierzalna korzyść"),
        Element.EconomicBuyer => ("E · Economic buyer", "E · Economic buyer – Sprendžia dėl pinigų", "E · Economic buyer – Decyduje o pieniądzach"),
        Element.DecisionCriteria => ("D · Decision criteria", "D · Decision criteria – Sprendimo kriterijai", "D · Decision criteria – Kryteria decyzji"),
        Element.DecisionProcess => ("D · Decision process", "D · Decision process – Sprendimo eiga", "D · Decision process – Proces decyzyjny"),
        Element.PaperProcess => ("P · Paper process", "P · Paper process – Sutarčių tvarkymas", "P · Paper process – Formalności"),
        Element.Pain => ("I · Identified pain", "I · Identified pain – Rūpestis", "I · Identified pain – Problem"),
        Element.Champion => ("C · Champion", "C · Champion – Užtarėjas", "C · Champion – Sojusznik"),
        Element.Competition => ("C · Competition", "C · Competition – Konkurentai", "C · Competition – Konkurencja"),
    };

    /// <summary>What an element asks for and the answers don't contain; null when there is nothing to add to "not known".</summary>
    public static Words? Missing(Element element, Coverage coverage) => (element, coverage) switch
    {
        (Element.Budget, Coverage.Partly) => (
            "That they can pay is not yet money set aside: ask for the amount.",
            "Kad gali sumokėti, dar nereiškia, kad pinigai skirti: paklauskite sumos.",
            "To, że mogą zapłacić, to jeszcze nie budżet: zapytaj o kwotę."),
        (Element.Authority or Element.EconomicBuyer, Coverage.Partly) => (
            "Who signs is not named.",
            "Neįrašyta, kas pasirašo.",
            "Nie zapisano, kto podpisuje."),
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
        (_, Coverage.NotAsked) => (
            "Not asked here.",
            "Čia neklausiama.",
            "Tu o to nie pytam."),
        _ => null,
    };

    /// <summary>What the metrics lack when a figure is noted and no benefit.</summary>
    public static readonly Words NoBenefits = ("Note what they would gain.", "Pažymėkite, ką jie laimėtų.", "Zaznacz, co zyskają.");
}
