using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>The steps of the cycle in the rep's words.</summary>
public static class StepWords
{
    /// <summary>A step with its result, for a row or a line of the history.</summary>
    public static Words Of(StepKind kind, StepResult result) => (kind, result) switch
    {
        (StepKind.CreditCheck, StepResult.Requested) => ("Credit check requested", "Kredito patikra užsakyta", "Weryfikacja kredytowa zlecona"),
        (StepKind.CreditCheck, StepResult.Passed) => ("Credit check passed", "Kredito patikra teigiama", "Weryfikacja kredytowa pozytywna"),
        (StepKind.CreditCheck, StepResult.Failed) => ("Credit check failed", "Kredito patikra neigiama", "Weryfikacja kredytowa negatywna"),
        (StepKind.Demonstration, StepResult.Planned) => ("Demo planned", "Pristatymas suplanuotas", "Prezentacja zaplanowana"),
        (StepKind.Demonstration, StepResult.Done) => ("Demo done", "Pristatymas įvyko", "Prezentacja odbyta"),
        (StepKind.Demonstration, StepResult.Cancelled) => ("Demo called off", "Pristatymas atšauktas", "Prezentacja odwołana"),
        (StepKind.Proposal, StepResult.Planned) => ("Proposal promised", "Pasiūlymas pažadėtas", "Oferta obiecana"),
        (StepKind.Proposal, StepResult.Sent) => ("Proposal sent", "Pasiūlymas išsiųstas", "Oferta wysłana"),
        (StepKind.Proposal, StepResult.Accepted) => ("Proposal accepted", "Pasiūlymas priimtas", "Oferta przyjęta"),
        (StepKind.Proposal, StepResult.Rejected) => ("Proposal declined", "Pasiūlymas atmestas", "Oferta odrzucona"),
        (StepKind.Proposal, StepResult.Cancelled) => ("Proposal called off", "Pasiūlymas nebebus siunčiamas", "Oferta odwołana"),
        (StepKind.Closing, StepResult.Won) => ("Sale won", "Pardavimas laimėtas", "Sprzedaż wygrana"),
        (StepKind.Closing, StepResult.Lost) => ("Sale lost", "Pardavimas pralaimėtas", "Sprzedaż przegrana"),
        _ => throw new ArgumentOutOfRangeException(nameof(result), $"{kind} has no result {result}."),
    };

    /// <summary>A step on a line of its own, with its day and its reason, if there is one.</summary>
    public static string Line(StepKind kind, StepResult result, DateOnly on, string? reason, Language language) =>
        $"{Of(kind, result).In(language)}: {DayWords.Of(on, language)}{(reason is null ? "" : $" – {reason}")}";

    /// <summary>Says why a step is refused, and what to do instead.</summary>
    public static Words Of(StepRefusal refusal, Contact contact, DateOnly day) => refusal switch
    {
        StepRefusal.IsNotOpen when contact.Outcome is Standing.Customer => (
            "A customer stays a customer. If the closing was a mistake, say “undo”.",
            "Klientas lieka klientu. Jei apsirikote, parašykite „atšaukti“.",
            "Klient pozostaje klientem. Jeśli to pomyłka, napisz „cofnij”."),
        StepRefusal.JumpWithoutReason => (
            "Leads rarely buy at once. What happened? Say “won because …”.",
            "Pirminiai kontaktai retai perka iš karto. Kas įvyko? Parašykite „laimėta, nes …“.",
            "Leady rzadko kupują od razu. Co się wydarzyło? Napisz „wygrana, bo …”."),
        StepRefusal.IsNotOpen => (
            "This contact is closed or parked. Say “reopen” first.",
            "Šis kontaktas užbaigtas arba atidėtas. Pirmiausia parašykite „grąžinti į darbą“.",
            "Ten kontakt jest zamknięty albo odłożony. Najpierw napisz „otwórz ponownie”."),
        StepRefusal.EndWithoutReason => (
            "Please say why, as in “lost because …”.",
            "Parašykite priežastį, pvz., „pralaimėta, nes …“.",
            "Podaj powód, na przykład „przegrana, bo …”."),
        StepRefusal.DoesNotFit => (
            "That doesn't apply to this step.",
            "Šiam žingsniui tai netinka.",
            "To nie pasuje do tego kroku."),
        StepRefusal.PlannedInThePast or StepRefusal.HappensInTheFuture or StepRefusal.TooFarAway => DayWords.Of(refusal, day),
    };
}
