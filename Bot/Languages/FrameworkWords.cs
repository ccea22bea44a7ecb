using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>Words for the elements of BANT and MEDDPICC, and for what the answers leave open.</summary>
public static class FrameworkWords
{
    /// <summary>The element's name, with its letter in the framework.</summary>
    public static Words Of(Element element) => element switch
    {
        Element.Budget => ("B · Budget", "B · Biudžetas", "B · Budżet"),
        Element.Authority => ("A · Authority", "A · Įgaliojimai pirkti", "A · Uprawnienia do zakupu"),
        Element.Need => ("N · Need", "N · Poreikis", "N · Potrzeba"),
        Element.Timing => ("T · Timing", "T · Laikas", "T · Czas"),
        Element.Metrics => ("M · Metrics", "M · Išmatuojama nauda", "M · Mierzalna korzyść"),
        Element.EconomicBuyer => ("E · Economic buyer", "E · Sprendžia dėl pinigų", "E · Decyduje o pieniądzach"),
        Element.DecisionCriteria => ("D · Decision criteria", "D · Sprendimo kriterijai", "D · Kryteria decyzji"),
        Element.DecisionProcess => ("D · Decision process", "D · Sprendimo eiga", "D · Proces decyzyjny"),
        Element.PaperProcess => ("P · Paper process", "P · Sutarčių tvarkymas", "P · Formalności"),
        Element.Pain => ("I · Identified pain", "I · Rūpestis", "I · Problem"),
        Element.Champion => ("C · Champion", "C · Užtarėjas", "C · Sojusznik"),
        Element.Competition => ("C · Competition", "C · Konkurentai", "C · Konkurencja"),
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
            "These are kinds of gain. In figures: ask how much.",
            "Tai naudos rūšys. Paklauskite skaičių.",
            "To rodzaje korzyści. Zapytaj o liczby."),
        (Element.DecisionProcess, Coverage.Partly) => (
            "Their own steps to a decision are not asked here.",
            "Kokiais žingsniais jie sprendžia, čia neklausiama.",
            "O ich własne kroki do decyzji tu nie pytam."),
        (Element.Champion, Coverage.Partly) => (
            "Might speak for you; that their word weighs is not noted.",
            "Gal ir užtars; kad jų žodis svarus, neįrašyta.",
            "Może się za tobą wstawić; nie zapisano, ile znaczy ten głos."),
        (_, Coverage.NotAsked) => (
            "Not asked here: the answers say nothing about it.",
            "Čia neklausiama: atsakymai apie tai nieko nesako.",
            "Tu o to nie pytam: odpowiedzi nic o tym nie mówią."),
        _ => null,
    };
}
