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
        { "credit confirmed", "Credit: Passed, confirmed", "Patikra: Praeita, patvirtinta", "Weryfikacja: Pozytywna, potwierdzone" },
        { "woken up", "Wake up on: 1 Dec 2026 → Unknown", "Kada grįžti: 2026-12-01 → Nežinoma", "Kiedy wrócić: 1.12.2026 → Nie wiadomo" },
        {
            "standing",
            "Lead → Prospect – They can see a use, not yet a need.",
            "Pirminis kontaktas → Potencialus klientas – Naudą mato, poreikio dar ne.",
            "Lead → Potencjalny klient – Widzą korzyść, jeszcze nie potrzebę."
        },
        {
            "standing by override",
            "Prospect → Qualified prospect",
            "Potencialus klientas → Kvalifikuotas potencialus klientas",
            "Potencjalny klient → Wykwalifikowany potencjalny klient"
        },
        { "stage", "Stage: New → Talking", "Etapas: Nauji → Kalbamės", "Etap: Nowe → Rozmowy" },
        {
            "overridden",
            "Overridden: Qualified prospect – I know their plans",
            "Pakeista žmogaus: Kvalifikuotas potencialus klientas – I know their plans",
            "Nadpisane: Wykwalifikowany potencjalny klient – I know their plans"
        },
        { "override lifted", "The judgement counts again", "Vėl galioja išvada", "Znów obowiązuje werdykt" },
        {
            "step",
            "Demonstration planned: Friday, 20 November 2026",
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
        { "reopened", "Taken up again – They called", "Vėl imtasi darbo – They called", "Powrót do kontaktu – They called" },
        { "reopened without a word", "Taken up again", "Vėl imtasi darbo", "Powrót do kontaktu" },
        { "decider", "Decides: Otto Lang", "Sprendžia: Otto Lang", "Decyduje: Otto Lang" },
        { "decider corrected", "Decides: Oto Lang → Otto Lang", "Sprendžia: Oto Lang → Otto Lang", "Decyduje: Oto Lang → Otto Lang" },
        { "saboteur", "Against it: Vera Holt", "Prieštarauja: Vera Holt", "Przeciw: Vera Holt" },
        { "influence", "How much their word weighs · Vera Holt: Little", "Kokia jų įtaka · Vera Holt: Maža", "Jak duży mają wpływ · Vera Holt: Mały" },
        { "influence unknown before",
            "How much their word weighs · Vera Holt: Little",
            "Kokia jų įtaka · Vera Holt: Maža",
            "Jak duży mają wpływ · Vera Holt: Mały" },
        { "motive", "Their reason · Vera Holt: The budget", "Priežastis · Vera Holt: Biudžetas", "Powód · Vera Holt: Budżet" },
        { "motive of nobody known", "Their reason: Position", "Priežastis: Padėtis", "Powód: Pozycja" },
        { "plan", "Counter-plan · Vera Holt: Show her the figures",
            "Veiksmų planas · Vera Holt: Show her the figures",
            "Plan działania · Vera Holt: Show her the figures" },
        { "plan for nobody known", "Counter-plan: Ask around", "Veiksmų planas: Ask around", "Plan działania: Ask around" },
        {
            "person",
            "Anna Wójcik: Influences · For it · Great influence – Asked for the terms",
            "Anna Wójcik: Daro įtaką · Už · Didelė įtaka – Asked for the terms",
            "Anna Wójcik: Wpływa · Za · Duży wpływ – Asked for the terms"
        },
        { "part", "Anna Wójcik: Influences · For it · Great influence",
            "Anna Wójcik: Daro įtaką · Už · Didelė įtaka",
            "Anna Wójcik: Wpływa · Za · Duży wpływ" },
        { "person gone", "Anna Wójcik: takes no part", "Anna Wójcik: nedalyvauja", "Anna Wójcik: nie bierze udziału" },
        { "erased", "Something about a person was erased", "Kai kas apie žmogų ištrinta", "Usunięto dane pewnej osoby" },
        {
            "answer undone",
            "Taken back: Need – Immediate. Counts again: Need – Real",
            "Atšaukta: Poreikis – Neatidėliotinas. Vėl galioja: Poreikis – Tikras",
            "Cofnięto: Potrzeba – Pilna. Znów obowiązuje: Potrzeba – Realna"
        },
        { "first answer undone", "Taken back: Need – Real", "Atšaukta: Poreikis – Tikras", "Cofnięto: Potrzeba – Realna" },
        {
            "answer undone, unknown again",
            "Taken back: Need – Real. Counts again: Need – Unknown",
            "Atšaukta: Poreikis – Tikras. Vėl galioja: Poreikis – Nežinoma",
            "Cofnięto: Potrzeba – Realna. Znów obowiązuje: Potrzeba – Nie wiadomo"
        },
        {
            "waking up undone",
            "Taken back: Taken up again. Counts again: Wake up on – 1 Dec 2026",
            "Atšaukta: Vėl imtasi darbo. Vėl galioja: Kada grįžti – 2026-12-01",
            "Cofnięto: Powrót do kontaktu. Znów obowiązuje: Kiedy wrócić – 1.12.2026"
        },
        {
            "step undone",
            "Taken back: Demonstration done. Counts again: Demonstration planned: Friday, 20 November 2026",
            "Atšaukta: Pristatymas įvyko. Vėl galioja: Pristatymas suplanuotas: 2026 m. lapkričio 20 d., penktadienis",
            "Cofnięto: Prezentacja odbyta. Znów obowiązuje: Prezentacja zaplanowana: piątek, 20 listopada 2026"
        },
        { "first step undone", "Taken back: Sale won", "Atšaukta: Pardavimas laimėtas", "Cofnięto: Sprzedaż wygrana" },
        {
            "doing what was agreed undone",
            "Taken back: Done. Counts again: Send samples · Friday, 20 November 2026",
            "Atšaukta: Padaryta. Vėl galioja: Send samples · 2026 m. lapkričio 20 d., penktadienis",
            "Cofnięto: Zrobione. Znów obowiązuje: Send samples · piątek, 20 listopada 2026"
        },
        {
            "calling off undone",
            "Taken back: Called off. Counts again: Send samples",
            "Atšaukta: Atšaukta. Vėl galioja: Send samples",
            "Cofnięto: Odwołane. Znów obowiązuje: Send samples"
        },
        { "disqualifying undone", "Taken back: Ruled out", "Atšaukta: Kontaktas atmestas", "Cofnięto: Kontakt odrzucony" },
        {
            "reopening undone",
            "Taken back: Taken up again. Counts again: Lost",
            "Atšaukta: Vėl imtasi darbo. Vėl galioja: Prarastas",
            "Cofnięto: Powrót do kontaktu. Znów obowiązuje: Stracony"
        },
        {
            "part undone",
            "Taken back: Influences · For it · Great influence. Counts again: User · Neutral · Influence unknown",
            "Atšaukta: Daro įtaką · Už · Didelė įtaka. Vėl galioja: Naudotojas · Neutralus · Įtaka nežinoma",
            "Cofnięto: Wpływa · Za · Duży wpływ. Znów obowiązuje: Użytkownik · Neutralne · Wpływ nieznany"
        },
        { "person undone",
            "Taken back: Influences · For it · Great influence",
            "Atšaukta: Daro įtaką · Už · Didelė įtaka",
            "Cofnięto: Wpływa · Za · Duży wpływ" },
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
