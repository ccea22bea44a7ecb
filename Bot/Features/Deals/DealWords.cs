using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The words for sales after the first one, and for a sale in which several contacts take part.</summary>
internal static class DealWords
{
    /// <summary>The title of the button that begins another sale, and what it is called in the history.</summary>
    public static readonly Words NewSale = ("New sale", "Naujas pardavimas", "Nowa sprzedaż");

    /// <summary>The label of an earlier sale.</summary>
    public static readonly Words Earlier = ("Earlier sale", "Ankstesnis pardavimas", "Wcześniejsza sprzedaż");

    /// <summary>The label before the contacts who are in the same deal.</summary>
    public static readonly Words SameDeal = ("In the same deal", "Tame pačiame sandoryje", "W tej samej transakcji");

    /// <summary>Says that another sale began, and how the last one ended.</summary>
    public static string Begun(SaleBegun change, Language language) =>
        $"{NewSale.In(language)}. {Earlier.In(language)}: {Ended(change.Former, change.FormerClosedOn, change.FormerAmount, change.FormerCurrency, language)}";

    /// <summary>How a deal ended: when, and for how much.</summary>
    public static string Ended(Standing outcome, DateOnly? on, long? hundredths, string? currency, Language language)
    {
        var how = (outcome switch
        {
            Standing.Customer => ("won", "laimėtas", "wygrana"),
            Standing.Lost => ("lost", "pralaimėtas", "przegrana"),
            Standing.Disqualified => ("ruled out", "atmestas", "odrzucona"),
            Standing.Lead or Standing.Prospect or Standing.Qualified or Standing.NotNow => new Words("open", "atviras", "otwarta"),
        }).In(language);
        var day = on is { } closed ? $" · {DayWords.Of(closed, language)}" : "";
        return how + day + (hundredths is { } amount && currency is not null ? $" · {MoneyWords.Of(amount, currency, language)}" : "");
    }

    /// <summary>Says whose deal it is.</summary>
    public static string InDealOf(string name, Language language) =>
        new Words($"In the same deal as {Cut(name)}", $"Tame pačiame sandoryje: {Cut(name)}", $"W tej samej transakcji: {Cut(name)}").In(language);

    /// <summary>Says that the joined deal, which had no amount, has that of the deal that was left.</summary>
    public static string TakenOver(long hundredths, string currency, Language language)
    {
        var amount = MoneyWords.Of(hundredths, currency, language);
        return new Words($"its amount is now {amount}", $"dabar jo suma – {amount}", $"jej kwota to teraz {amount}").In(language);
    }

    /// <summary>Says that the amount of the deal that was left no longer counts, because the joined one has an amount itself.</summary>
    public static string NoLongerCounts(long hundredths, string currency, Language language)
    {
        var amount = MoneyWords.Of(hundredths, currency, language);
        return new Words(
            $"the other amount, {amount}, no longer counts",
            $"kita suma, {amount}, nebeskaičiuojama",
            $"druga kwota, {amount}, już się nie liczy").In(language);
    }

    /// <summary>Says that another contact is in the deal too.</summary>
    public static string TakesPart(string name, Language language) =>
        new Words($"{Cut(name)} is in this deal too", $"Šiame sandoryje dalyvauja ir {Cut(name)}", $"W tej transakcji jest też {Cut(name)}").In(language);

    /// <summary>Why a sale can't begin or a deal can't be joined, and what to do instead.</summary>
    public static Words Of(DealRefusal refusal) => refusal switch
    {
        DealRefusal.IsOpen => (
            "A sale to them is open already. When it has ended, the next one can begin.",
            "Vienas pardavimas šiam kontaktui jau atviras. Kai jis baigsis, galima pradėti kitą.",
            "Jedna sprzedaż jest już otwarta. Następną można zacząć, gdy ta się skończy."),
        DealRefusal.HasEnded => (
            "That deal has ended. Start a new sale first.",
            "Tas sandoris jau baigtas. Pirma pradėkite naują pardavimą.",
            "Ta transakcja jest zakończona. Najpierw zacznij nową sprzedaż."),
        DealRefusal.Themselves => (
            "That is the same person. Whose deal is it?",
            "Tai tas pats žmogus. Kieno tai sandoris?",
            "To ta sama osoba. Czyja to transakcja?"),
        DealRefusal.IsInIt => ("They are in the same deal already.", "Jie jau tame pačiame sandoryje.", "Są już w tej samej transakcji."),
        DealRefusal.HasOthers => (
            "There are other people in this contact's own deal. Put the other one into this deal instead.",
            "Šio kontakto sandoryje jau yra kitų žmonių. Prijunkite kitą kontaktą prie šio sandorio.",
            "W transakcji tego kontaktu są już inne osoby. Dołącz drugi kontakt do tej transakcji."),
        DealRefusal.OtherCompany => (
            "They work at another company, so it is another deal.",
            "Jie dirba kitoje įmonėje, tad ir sandoris kitas.",
            "Pracują w innej firmie, więc to inna transakcja."),
    };

    private static string Cut(string name) => PlainText.Cut(name, 40);
}
