using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Asks whether the contact needs what is sold, and how soon (D11, D19).</summary>
public sealed class NeedDialog : TopicDialog
{
    protected override void Script()
    {
        Ask(Keys.NeedStrength, "Need", "Poreikis", "Potrzeba")
            .Choose("How strong is the need?", "Koks stiprus poreikis?", "Jak silna jest potrzeba?")
            .Option("immediate",
                en: ("Immediate", "Work suffers until they buy."),
                lt: ("Neatidėliotinas", "Kol nenupirks, stringa darbas."),
                pl: ("Pilna", "Bez zakupu praca stoi."))
            .Option("real",
                en: ("Real", "They want it fixed, no rush."),
                lt: ("Tikras", "Nori išspręsti, bet neskuba."),
                pl: ("Realna", "Chcą to rozwiązać, bez pośpiechu."))
            .Option("possible",
                en: ("Possible", "They can see a use for it."),
                lt: ("Galimas", "Mato, kur praverstų."),
                pl: ("Możliwa", "Widzą zastosowanie."))
            .Option("none",
                en: ("None", "Nothing we sell would help."),
                lt: ("Nėra", "Mūsų prekės nepadėtų."),
                pl: ("Brak", "Nic od nas nie pomoże."));

        Ask(Keys.NeedHorizon, "Time", "Laikas", "Czas")
            .When(c => c.Answers.Need is not NeedStrength.None)
            .Choose("When will they decide?", "Kada apsispręs?", "Kiedy podejmą decyzję?")
            .Option("now",
                en: ("This month", "A date has been named."),
                lt: ("Šį mėnesį", "Įvardyta data."),
                pl: ("W tym miesiącu", "Padła konkretna data."))
            .Option("quarter",
                en: ("This quarter", "Planned and budgeted."),
                lt: ("Šį ketvirtį", "Suplanuota, biudžetas yra."),
                pl: ("W tym kwartale", "Zaplanowane, jest budżet."))
            .Option("year",
                en: ("This year", "They want it, no date yet."),
                lt: ("Šiais metais", "Nori, datos dar nėra."),
                pl: ("W tym roku", "Chcą, daty jeszcze nie ma."))
            .Option("later",
                en: ("Next year or beyond", "Some day, not soon."),
                lt: ("Kitais metais ar vėliau", "Kada nors, ne greitai."),
                pl: ("Za rok lub później", "Kiedyś, nieprędko."));

        FollowUp(Keys.NeedDescription, "The need in their words", "Poreikis jų žodžiais", "Potrzeba ich słowami")
            .When(c => c.Answers.Need is not null and not NeedStrength.None)
            .Write("What do they need, in their words?", "Ko jiems reikia, jų pačių žodžiais?", "Czego potrzebują, ich słowami?");

        FollowUp(Keys.NeedBenefits, "Benefits", "Nauda", "Korzyści")
            .When(c => c.Answers.Need is not null and not NeedStrength.None)
            .ChooseSeveral("What would they gain?", "Ką jie laimėtų?", "Co zyskają?")
            .Option("easierWork", "Work made easier", "Lengvesnis darbas", "Łatwiejsza praca")
            .Option("betterSupport", "Support their supplier doesn't give", "Pagalba, kurios nedavė tiekėjas", "Wsparcie, którego nie dał dostawca")
            .Option("efficiency", "Tasks done more efficiently", "Užduotys atliekamos našiau", "Sprawniejsza praca")
            .Option("purchaseSaving", "A lower purchase price", "Pigesnis pirkimas", "Niższa cena zakupu")
            .Option("indirectSaving", "Lower running costs", "Mažesnės netiesioginės išlaidos", "Niższe koszty pośrednie");

        FollowUp(Keys.NeedCostOfWaiting, "Cost of waiting", "Laukimo kaina", "Koszt czekania")
            .When(c => Urgency.CanBeRaised(c.Answers))
            .Write("What does waiting cost them?", "Kiek jiems kainuoja laukimas?", "Ile kosztuje ich czekanie?");
    }
}
