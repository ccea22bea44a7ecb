using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>Words for the five kinds of benefit: the name, what to show and what to ask (D20).</summary>
public static class BenefitWords
{
    /// <summary>The benefit's name.</summary>
    public static Words Of(Benefit benefit) => benefit switch
    {
        Benefit.EasierWork => ("Work made easier", "Lengvesnis darbas", "Łatwiejsza praca"),
        Benefit.BetterSupport => ("Better support", "Geresnė pagalba", "Lepsze wsparcie"),
        Benefit.Efficiency => ("Done more efficiently", "Atliekama našiau", "Sprawniejsza praca"),
        Benefit.PurchaseSaving => ("A lower purchase price", "Pigesnis pirkimas", "Niższa cena zakupu"),
        Benefit.IndirectSaving => ("Lower running costs", "Mažesnės netiesioginės išlaidos", "Niższe koszty pośrednie"),
    };

    /// <summary>What to show.</summary>
    public static Words Show(Benefit benefit) => benefit switch
    {
        Benefit.EasierWork => (
            "Show one task they will no longer have to do.",
            "Parodykite vieną užduotį, kurios jų dienoje nebeliks.",
            "Pokaż jedno zadanie, które zniknie z ich dnia."),
        Benefit.BetterSupport => (
            "Tell them how fast a similar customer got help.",
            "Papasakokite, kaip greitai pagalbos sulaukė panašus klientas.",
            "Opowiedz, jak szybko podobny klient dostał pomoc."),
        Benefit.Efficiency => (
            "Count the steps it takes now, and those that remain.",
            "Suskaičiuokite, kiek žingsnių reikia dabar ir kiek liktų.",
            "Policz kroki dziś i te, które zostaną."),
        Benefit.PurchaseSaving => (
            "Put both prices side by side, for the same scope.",
            "Parodykite greta abi kainas už tą patį.",
            "Zestaw obie ceny za ten sam zakres."),
        Benefit.IndirectSaving => (
            "Add up a year: repairs, downtime, energy, hours.",
            "Sudėkite metų išlaidas: remontą, prastovas, energiją, darbo valandas.",
            "Zsumuj rok: naprawy, przestoje, energię, godziny pracy."),
    };

    /// <summary>What to ask.</summary>
    public static Words Ask(Benefit benefit) => benefit switch
    {
        Benefit.EasierWork => (
            "Ask which part of the work they like least.",
            "Paklauskite, kuri darbo dalis labiausiai vargina.",
            "Zapytaj, która część pracy męczy ich najbardziej."),
        Benefit.BetterSupport => (
            "Ask when their supplier last kept them waiting.",
            "Paklauskite, kada tiekėjas paskutinį kartą vertė laukti.",
            "Zapytaj, kiedy dostawca ostatnio kazał im czekać."),
        Benefit.Efficiency => (
            "Ask how long it takes today, and how often.",
            "Paklauskite, kiek tai trunka šiandien ir kaip dažnai kartojasi.",
            "Zapytaj, ile to dziś trwa i jak często się powtarza."),
        Benefit.PurchaseSaving => (
            "Ask what they pay now, all items together.",
            "Paklauskite, kiek dabar moka už viską kartu.",
            "Zapytaj, ile płacą dziś za całość."),
        Benefit.IndirectSaving => (
            "Ask what a day of downtime costs them.",
            "Paklauskite, kiek jiems kainuoja prastovos diena.",
            "Zapytaj, ile kosztuje ich dzień przestoju."),
    };

    /// <summary>Says which saboteur's motive the benefit also answers.</summary>
    public static Words AlsoAnswers(Motive motive) => motive switch
    {
        Motive.Incumbent => (
            "It also wins over people used to the present supplier.",
            "Tinka ir tiems, kas pripratę prie dabartinio tiekėjo.",
            "Przekona też przyzwyczajonych do obecnego dostawcy."),
        Motive.Budget => (
            "It also wins over people who want the money elsewhere.",
            "Tinka ir tiems, kas pinigus norėtų skirti kitur.",
            "Przekona też tych, którzy woleliby wydać pieniądze na co innego."),
        Motive.Workload => (
            "It also wins over people who expect more work.",
            "Tinka ir tiems, kas baiminasi daugiau darbo.",
            "Przekona też tych, którzy boją się dodatkowej pracy."),
        Motive.Status or Motive.Other => throw new ArgumentOutOfRangeException(nameof(motive), $"No benefit answers {motive}."),
    };
}
