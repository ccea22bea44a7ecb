using System.Globalization;
using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Asks whether the contact meets the company's credit and financial standards (D9).</summary>
public sealed class CreditDialog(Playbook? playbook) : TopicDialog
{
    protected override void Script()
    {
        Ask(Keys.CreditStanding, "Credit", "Patikra", "Weryfikacja")
            .Choose("Have they passed a credit check?", "Ar kredito patikra teigiama?", "Czy przeszli weryfikację kredytową?")
            .KnownBefore(
                c => c.Answers.CreditCheck?.At < c.EnteredAt,
                counts: (c, enteredAt) => c.Answers.Credit is not (null or CreditStanding.NotChecked)
                    && !(playbook is not null && QualificationPolicy.HasExpired(c.Answers, playbook, enteredAt)))
            .Option("passed",
                en: ("Passed", "They meet our standards."),
                lt: ("Teigiama", "Atitinka mūsų reikalavimus."),
                pl: ("Pozytywna", "Spełniają nasze wymagania."))
                .Formerly("Praeita")
            .Option("requested",
                en: ("Requested", "The check is under way."),
                lt: ("Užsakyta", "Laukiame rezultato."),
                pl: ("Zlecona", "Czekamy na wynik."))
            .Option("notChecked",
                en: ("Not checked", "Nobody has asked for it."),
                lt: ("Neužsakyta", "Niekas jos dar neužsakė."),
                pl: ("Niezlecona", "Nikt jej nie zlecił."))
            .Option("failed",
                en: ("Failed", "They don't meet our standards."),
                lt: ("Neigiama", "Neatitinka mūsų reikalavimų."),
                pl: ("Negatywna", "Nie spełniają naszych wymagań."))
                .Formerly("Nepraeita");

        Ask(Keys.CreditProceed, "Failed check", "Neigiama patikra", "Negatywny wynik")
            .When(c => c.Answers.Credit is CreditStanding.Failed && c.Answers[Keys.CreditPrepayment] is not "agreed")
            .NotCounted()
            .Choose("The check failed. Go on anyway?", "Patikra neigiama. Vis tiek tęsti?", "Wynik negatywny. Kontynuować mimo to?")
            .Option("stop",
                en: ("End here", "Keep what we know."),
                lt: ("Baigti čia", "Išsaugoti, ką žinome."),
                pl: ("Zakończ", "Zachowaj to, co wiemy."))
                .Ends()
            .Option("goOn",
                en: ("Go on anyway", "Prepayment might settle it."),
                lt: ("Vis tiek tęsti", "Galbūt padės avansas."),
                pl: ("Mimo to dalej", "Może pomoże przedpłata."));

        FollowUp(Keys.CreditPrepayment, "Prepayment", "Avansas", "Przedpłata")
            .When(c => c.Answers.Credit is CreditStanding.Failed)
            .Choose("Will they pay in advance?", "Ar sumokės iš anksto?", "Czy zapłacą z góry?")
            .Option("agreed",
                en: ("Agreed", "Then the check blocks nothing."),
                lt: ("Sutarta", "Tada patikra nieko nestabdo."),
                pl: ("Ustalone", "Wtedy weryfikacja niczego nie blokuje."))
            .Option("refused",
                en: ("Refused", "The failed check still counts."),
                lt: ("Atsisakė", "Neigiama patikra tebegalioja."),
                pl: ("Odmowa", "Negatywny wynik nadal obowiązuje."));

        FollowUp(Keys.CreditCheckedOn, "Day of the check", "Patikros diena", "Dzień weryfikacji")
            .When(c => c.Answers.Credit is CreditStanding.Passed or CreditStanding.Failed)
            .PickDate("When was the credit check made?", "Kada atlikta kredito patikra?", "Kiedy wykonano weryfikację?").Behind()
            // The day of an earlier check is not that of a newer result.
            .Then(
                (c, day, _, by, at) => c.Record(Keys.CreditCheckedOn, day, by, at),
                found: c => c.Answers[Keys.CreditCheckedOn] is null
                    ? []
                    : [c.StepOf(StepKind.CreditCheck)!.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);

        FollowUp(Keys.CreditSource, "Source of the check", "Patikros šaltinis", "Źródło weryfikacji")
            .When(c => c.Answers.Credit is CreditStanding.Passed or CreditStanding.Failed)
            .Write("Who made the credit check, or where is it from?",
                "Kas atliko kredito patikrą arba iš kur jos rezultatas?",
                "Kto przeprowadził weryfikację albo skąd jest jej wynik?")
            .IsName();
    }
}
