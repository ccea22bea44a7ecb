using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>The steps of the cycle in the rep's words.</summary>
public static class StepWords
{
    /// <summary>A step with its result, for a row or a line of the history.</summary>
    public static Words Of(StepKind kind, StepResult result) => (kind, result) switch
    {
        (StepKind.CreditCheck, StepResult.Requested) => ("Credit check requested", "Kredito patikra užsakyta", "Weryfikacja kredytowa zlecona"),
        (StepKind.CreditCheck, StepResult.Passed) => ("Credit check passed", "Kredito patikra praeita", "Weryfikacja kredytowa pozytywna"),
        (StepKind.CreditCheck, StepResult.Failed) => ("Credit check failed", "Kredito patikra nepraeita", "Weryfikacja kredytowa negatywna"),
        (StepKind.Demonstration, StepResult.Planned) => ("Demonstration planned", "Pristatymas suplanuotas", "Prezentacja zaplanowana"),
        (StepKind.Demonstration, StepResult.Done) => ("Demonstration done", "Pristatymas įvyko", "Prezentacja odbyta"),
        (StepKind.Demonstration, StepResult.Cancelled) => ("Demonstration called off", "Pristatymas atšauktas", "Prezentacja odwołana"),
        (StepKind.Proposal, StepResult.Planned) => ("Proposal promised", "Pasiūlymas pažadėtas", "Oferta obiecana"),
        (StepKind.Proposal, StepResult.Sent) => ("Proposal sent", "Pasiūlymas išsiųstas", "Oferta wysłana"),
        (StepKind.Proposal, StepResult.Accepted) => ("Proposal accepted", "Pasiūlymas priimtas", "Oferta przyjęta"),
        (StepKind.Proposal, StepResult.Rejected) => ("Proposal declined", "Pasiūlymas atmestas", "Oferta odrzucona"),
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
            "A lead hardly ever buys in one jump. Say “won because …”.",
            "Pirminis kontaktas retai perka iš karto. Parašykite „laimėta, nes …“.",
            "Lead rzadko kupuje od razu. Napisz „wygrana, bo …”."),
        StepRefusal.IsNotOpen => (
            "This matter is closed or parked. Say “reopen” first.",
            "Šis reikalas užbaigtas arba atidėtas. Pirmiausia parašykite „atnaujinti“.",
            "Ta sprawa jest zamknięta albo odłożona. Najpierw napisz „otwórz ponownie”."),
        StepRefusal.EndWithoutReason => (
            "Please say why, as in “lost because …”.",
            "Parašykite priežastį, pvz., „pralaimėta, nes …“.",
            "Podaj powód, na przykład „przegrana, bo …”."),
        StepRefusal.DoesNotFit => (
            "That can’t be said of this step.",
            "Šiam žingsniui tai netinka.",
            "To nie pasuje do tego kroku."),
        StepRefusal.PlannedInThePast or StepRefusal.HappensInTheFuture or StepRefusal.TooFarAway => DayWords.Of(refusal, day),
    };
}
