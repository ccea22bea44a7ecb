using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Languages;

/// <summary>Every kind of change has a sentence in every language.</summary>
public class ChangeSentencesTests
{
    private static readonly Agenda Agenda = new QualifyDialog().Agenda;

    public static TheoryData<string, string, string, string> Sentences() => new()
    {
        { "entered", "Entered as a lead", "Įvestas kaip pirminis kontaktas", "Dodano jako lead" },
        { "answered", "Need: Real", "Poreikis: Tikras", "Potrzeba: Realna" },
        { "answered unknown", "Need: Real → Unknown", "Poreikis: Tikras → Nežinoma", "Potrzeba: Realna → Nie wiadomo" },
        { "answer known", "Need: Unknown → Real", "Poreikis: Nežinoma → Tikras", "Potrzeba: Nie wiadomo → Realna" },
        { "credit confirmed", "Credit: Passed, confirmed", "Patikra: Teigiama, patvirtinta", "Weryfikacja: Pozytywna, potwierdzone" },
        { "credit no longer confirmed", "Credit: Passed → Failed", "Patikra: Teigiama → Neigiama", "Weryfikacja: Pozytywna → Negatywna" },
        {
            "phone corrected",
            "Phone: +370 612 34567 → +370 612 34568",
            "Telefonas: +370 612 34567 → +370 612 34568",
            "Telefon: +370 612 34567 → +370 612 34568"
        },
        { "woken up", "Wake up on: 1 Dec 2026 → Unknown", "Kada grįžti: 2026-12-01 → Nežinoma", "Kiedy wrócić: 1.12.2026 → Nie wiadomo" },
        {
            "standing",
            "Lead → Prospect – They see a use for it, but no need yet.",
            "Pirminis kontaktas → Potencialus klientas – Naudą mato, bet poreikio dar nėra.",
            "Lead → Potencjalny klient – Widzą korzyść, ale nie mają jeszcze potrzeby."
        },
        {
            "standing by override",
            "Prospect → Qualified prospect",
            "Potencialus klientas → Kvalifikuotas potencialus klientas",
            "Potencjalny klient → Zakwalifikowany potencjalny klient"
        },
        { "stage", "Stage: New → Talking", "Etapas: Nauji → Kalbamės", "Etap: Nowe → Rozmowy" },
        {
            "overridden",
            "Overridden: Qualified prospect – I know their plans",
            "Pakeista rankiniu būdu: Kvalifikuotas potencialus klientas – I know their plans",
            "Zmieniono ocenę: Zakwalifikowany potencjalny klient – I know their plans"
        },
        { "override lifted", "The verdict counts again", "Vėl galioja išvada", "Znów obowiązuje werdykt" },
        {
            "step",
            "Demo planned: Friday, 20 November 2026",
            "Pristatymas suplanuotas: 2026 m. lapkričio 20 d., penktadienis",
            "Prezentacja zaplanowana: piątek, 20 listopada 2026"
        },
        {
            "closing",
            "Sale won: Friday, 20 November 2026 – They came back",
            "Pardavimas laimėtas: 2026 m. lapkričio 20 d., penktadienis – They came back",
            "Sprzedaż wygrana: piątek, 20 listopada 2026 – They came back"
        },
        { "agreed step done", "Done: Send samples", "Padaryta: Send samples", "Zrobione: Send samples" },
        { "agreed step called off", "Called off: Send samples", "Atšaukta: Send samples", "Odwołane: Send samples" },
        { "disqualified", "Ruled out – A competitor", "Kontaktas atmestas – A competitor", "Kontakt odrzucony – A competitor" },
        { "disqualified while parked", "Ruled out – A competitor", "Kontaktas atmestas – A competitor", "Kontakt odrzucony – A competitor" },
        { "reopened", "Reopened – They called", "Grąžinta į darbą – They called", "Otwarto ponownie – They called" },
        { "reopened without a word", "Reopened", "Grąžinta į darbą", "Otwarto ponownie" },
        {
            "renamed",
            "Name: Dana Halman → Dana Hallmann",
            "Vardas ir pavardė: Dana Halman → Dana Hallmann",
            "Imię i nazwisko: Dana Halman → Dana Hallmann"
        },
        {
            "company renamed",
            "Company: Halman Pumps → Hallmann Pumps",
            "Įmonė: Halman Pumps → Hallmann Pumps",
            "Firma: Halman Pumps → Hallmann Pumps"
        },
        { "note corrected", "Note corrected: Call in June", "Pastaba pataisyta: Call in June", "Notatka poprawiona: Call in June" },
        { "note removed", "Note removed: Call in May", "Pastaba pašalinta: Call in May", "Notatka usunięta: Call in May" },
        { "note undone", "Undone: Note – Call in May", "Atšaukta: Pastaba – Call in May", "Cofnięto: Notatka – Call in May" },
        {
            "removal of a note undone",
            "Undone: Note removed. Counts again: Note – Call in May",
            "Atšaukta: Pastaba pašalinta. Vėl galioja: Pastaba – Call in May",
            "Cofnięto: Notatka usunięta. Znów obowiązuje: Notatka – Call in May"
        },
        {
            "renaming undone",
            "Undone: Name – Dana Hallmann. Counts again: Name – Dana Halman",
            "Atšaukta: Vardas ir pavardė – Dana Hallmann. Vėl galioja: Vardas ir pavardė – Dana Halman",
            "Cofnięto: Imię i nazwisko – Dana Hallmann. Znów obowiązuje: Imię i nazwisko – Dana Halman"
        },
        {
            "stalled",
            "Stalled: Talking, since 20 November 2026",
            "Užstrigo: Kalbamės, nuo 2026 m. lapkričio 20 d.",
            "Utknęło: Rozmowy, od 20 listopada 2026"
        },
        {
            "overdue",
            "Overdue: Demo (20 November 2026)",
            "Vėluoja: Pristatymas (2026 m. lapkričio 20 d.)",
            "Po terminie: Prezentacja (20 listopada 2026)"
        },
        {
            "snoozed",
            "Book a demo · Put off until 20 November 2026 – They are on holiday",
            "Sutarkite dėl pristatymo · Nukelta iki 2026 m. lapkričio 20 d. – They are on holiday",
            "Umów prezentację · Odłożone do 20 listopada 2026 – They are on holiday"
        },
        {
            "snoozed without a reason",
            "Book a demo · Put off until 20 November 2026",
            "Sutarkite dėl pristatymo · Nukelta iki 2026 m. lapkričio 20 d.",
            "Umów prezentację · Odłożone do 20 listopada 2026"
        },
        {
            "snooze ended",
            "Book a demo · No longer put off",
            "Sutarkite dėl pristatymo · Nebenukelta",
            "Umów prezentację · Już nie odłożone"
        },
        {
            "snooze undone",
            "Undone: Put off until 1 Dec 2026",
            "Atšaukta: Nukelta iki 2026-12-01",
            "Cofnięto: Odłożone do 1.12.2026"
        },
        { "decider", "Signs: Otto Lang", "Pasirašo: Otto Lang", "Podpisuje: Otto Lang" },
        { "decider corrected", "Signs: Oto Lang → Otto Lang", "Pasirašo: Oto Lang → Otto Lang", "Podpisuje: Oto Lang → Otto Lang" },
        { "saboteur", "Objects: Vera Holt", "Prieštarauja: Vera Holt", "Sprzeciwia się: Vera Holt" },
        { "influence", "How much weight they carry · Vera Holt: Little", "Kokia jų įtaka · Vera Holt: Maža", "Jak duży mają wpływ · Vera Holt: Mały" },
        { "influence unknown before",
            "How much weight they carry · Vera Holt: Little",
            "Kokia jų įtaka · Vera Holt: Maža",
            "Jak duży mają wpływ · Vera Holt: Mały" },
        { "motive", "Their reason · Vera Holt: The budget", "Priežastis · Vera Holt: Biudžetas", "Powód · Vera Holt: Budżet" },
        { "motive of nobody known", "Their reason: Position", "Priežastis: Padėtis", "Powód: Pozycja" },
        { "plan", "Counter-plan · Vera Holt: Show her the figures",
            "Veiksmų planas · Vera Holt: Show her the figures",
            "Plan działania · Vera Holt: Show her the figures" },
        {
            "plan with a day",
            "Counter-plan · Vera Holt: Show her the figures · by 20 November 2026",
            "Veiksmų planas · Vera Holt: Show her the figures · iki 2026 m. lapkričio 20 d.",
            "Plan działania · Vera Holt: Show her the figures · do 20 listopada 2026"
        },
        {
            "plan worked",
            "How the plan went · Vera Holt: It worked – Show her the figures",
            "Plano rezultatas · Vera Holt: Pavyko – Show her the figures",
            "Wynik planu · Vera Holt: Udało się – Show her the figures"
        },
        { "plan failed", "How the plan went: It did not work – Ask around", "Plano rezultatas: Nepavyko – Ask around", "Wynik planu: Nie udało się – Ask around" },
        { "plan for nobody known", "Counter-plan: Ask around", "Veiksmų planas: Ask around", "Plan działania: Ask around" },
        {
            "person",
            "Anna Wójcik: Influences · Supports it · Great influence – Asked for the terms",
            "Anna Wójcik: Daro įtaką · Pritaria · Didelė įtaka – Asked for the terms",
            "Anna Wójcik: Ma wpływ · Popiera · Duży wpływ – Asked for the terms"
        },
        { "part", "Anna Wójcik: Influences · Supports it · Great influence",
            "Anna Wójcik: Daro įtaką · Pritaria · Didelė įtaka",
            "Anna Wójcik: Ma wpływ · Popiera · Duży wpływ" },
        { "person gone", "Anna Wójcik: takes no part", "Anna Wójcik: nedalyvauja", "Anna Wójcik: nie bierze udziału" },
        { "erased", "A person's data was erased", "Ištrinti žmogaus duomenys", "Usunięto dane pewnej osoby" },
        { "unreadable", "An entry that can't be read", "Įrašas, kurio nepavyksta perskaityti", "Wpis, którego nie da się odczytać" },
        {
            "answer undone",
            "Undone: Need – Immediate. Counts again: Need – Real",
            "Atšaukta: Poreikis – Neatidėliotinas. Vėl galioja: Poreikis – Tikras",
            "Cofnięto: Potrzeba – Pilna. Znów obowiązuje: Potrzeba – Realna"
        },
        { "first answer undone", "Undone: Need – Real", "Atšaukta: Poreikis – Tikras", "Cofnięto: Potrzeba – Realna" },
        {
            "answer undone, unknown again",
            "Undone: Need – Real. Counts again: Need – Unknown",
            "Atšaukta: Poreikis – Tikras. Vėl galioja: Poreikis – Nežinoma",
            "Cofnięto: Potrzeba – Realna. Znów obowiązuje: Potrzeba – Nie wiadomo"
        },
        {
            "waking up undone",
            "Undone: Reopened. Counts again: Wake up on – 1 Dec 2026",
            "Atšaukta: Grąžinta į darbą. Vėl galioja: Kada grįžti – 2026-12-01",
            "Cofnięto: Otwarto ponownie. Znów obowiązuje: Kiedy wrócić – 1.12.2026"
        },
        {
            "step undone",
            "Undone: Demo done. Counts again: Demo planned: Friday, 20 November 2026",
            "Atšaukta: Pristatymas įvyko. Vėl galioja: Pristatymas suplanuotas: 2026 m. lapkričio 20 d., penktadienis",
            "Cofnięto: Prezentacja odbyta. Znów obowiązuje: Prezentacja zaplanowana: piątek, 20 listopada 2026"
        },
        { "first step undone", "Undone: Sale won", "Atšaukta: Pardavimas laimėtas", "Cofnięto: Sprzedaż wygrana" },
        {
            "doing what was agreed undone",
            "Undone: Done. Counts again: Send samples · Friday, 20 November 2026",
            "Atšaukta: Padaryta. Vėl galioja: Send samples · 2026 m. lapkričio 20 d., penktadienis",
            "Cofnięto: Zrobione. Znów obowiązuje: Send samples · piątek, 20 listopada 2026"
        },
        {
            "calling off undone",
            "Undone: Called off. Counts again: Send samples",
            "Atšaukta: Atšaukta. Vėl galioja: Send samples",
            "Cofnięto: Odwołane. Znów obowiązuje: Send samples"
        },
        { "disqualifying undone", "Undone: Ruled out", "Atšaukta: Kontaktas atmestas", "Cofnięto: Kontakt odrzucony" },
        {
            "reopening undone",
            "Undone: Reopened. Counts again: Lost",
            "Atšaukta: Grąžinta į darbą. Vėl galioja: Prarastas",
            "Cofnięto: Otwarto ponownie. Znów obowiązuje: Stracony"
        },
        {
            "part undone",
            "Undone: Influences · Supports it · Great influence. Counts again: Will use it · Neutral",
            "Atšaukta: Daro įtaką · Pritaria · Didelė įtaka. Vėl galioja: Naudosis · Neutrali pozicija",
            "Cofnięto: Ma wpływ · Popiera · Duży wpływ. Znów obowiązuje: Będzie używać · Bez zdania"
        },
        {
            "sale",
            "New sale. Earlier sale: won · Friday, 20 November 2026 · 45,000\u00A0EUR",
            "Naujas pardavimas. Ankstesnis pardavimas: laimėtas · 2026 m. lapkričio 20 d., penktadienis · 45\u00A0000\u00A0EUR",
            "Nowa sprzedaż. Wcześniejsza sprzedaż: wygrana · piątek, 20 listopada 2026 · 45\u00A0000\u00A0EUR"
        },
        {
            "sale after one without money",
            "New sale. Earlier sale: ruled out",
            "Naujas pardavimas. Ankstesnis pardavimas: atmestas",
            "Nowa sprzedaż. Wcześniejsza sprzedaż: odrzucona"
        },
        {
            "deal joined",
            "In the same deal as Dana Hallmann",
            "Tame pačiame sandoryje: Dana Hallmann",
            "W tej samej transakcji: Dana Hallmann"
        },
        {
            "contact in the deal",
            "Olaf Brandt is in this deal too",
            "Šiame sandoryje dalyvauja ir Olaf Brandt",
            "W tej transakcji jest też Olaf Brandt"
        },
        { "sale undone", "Undone: New sale", "Atšaukta: Naujas pardavimas", "Cofnięto: Nowa sprzedaż" },
        {
            "joining undone",
            "Undone: In the same deal as Dana Hallmann",
            "Atšaukta: Tame pačiame sandoryje: Dana Hallmann",
            "Cofnięto: W tej samej transakcji: Dana Hallmann"
        },
        { "person undone",
            "Undone: Influences · Supports it · Great influence",
            "Atšaukta: Daro įtaką · Pritaria · Didelė įtaka",
            "Cofnięto: Ma wpływ · Popiera · Duży wpływ" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_change_is_told_in_three_languages(string sample, string english, string lithuanian, string polish)
    {
        var change = EveryChange.Samples[sample];
        Assert.Equal(
            (english, lithuanian, polish),
            (HistoryWords.Of(Agenda, change, Language.English),
                HistoryWords.Of(Agenda, change, Language.Lithuanian),
                HistoryWords.Of(Agenda, change, Language.Polish)));
    }

    [Fact]
    public void No_kind_of_change_is_left_out() =>
        Assert.Equal(
            EveryChange.Samples.Keys.Order(StringComparer.Ordinal),
            Sentences().Select(row => (string)row[0]).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
}
