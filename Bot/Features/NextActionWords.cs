using System.Globalization;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Words for the reason of a next action.</summary>
internal static class NextActionWords
{
    /// <summary>The reason in one line.</summary>
    public static string Of(NextAction action, Contact contact, Turn turn) => action.Kind switch
    {
        NextKind.OpenInterview => turn.Say(("Interview not finished", "Nebaigtas pokalbis", "Niedokończona rozmowa"))
            + $" · {Phrases.Answered(turn.Agenda.Counted.Count(q => q.IsAnsweredFor(contact)), turn.Agenda.Counted.Count, turn.Language)}",
        NextKind.StepDue => Step(contact, turn),
        NextKind.ChaseCheck => turn.Say((
            "Ask how far the credit check is",
            "Pasiteiraukite, kaip sekasi kredito patikrai",
            "Zapytaj, co z weryfikacją kredytową")) + $" · {Since(contact.Answers.CreditCheck!.At, turn)}",
        NextKind.PlanAgainstSaboteur => turn.Say((
            "Plan for the objection: there is no plan yet",
            "Suplanuokite, kaip atremti prieštaravimą: plano dar nėra",
            "Zaplanuj odpowiedź na sprzeciw: planu jeszcze nie ma")),
        NextKind.WakeUp => turn.Say(("Take up again, as planned", "Grįžkite, kaip planavote", "Wróć do tematu, jak planowano")) + Reason(contact),
        NextKind.AskForReferral => turn.Say((
            "Ask this customer who else could profit",
            "Paklauskite šio kliento, kam dar praverstų",
            "Zapytaj tego klienta, kto jeszcze skorzysta")),
        NextKind.Stale => turn.Say(("Longer than usual in this stage", "Šiame etape ilgiau nei įprasta", "Dłużej niż zwykle na tym etapie"))
            + $" · {turn.Say(StandingWords.Of(contact.Stage))}, {Since(contact.StageSince, turn)}",
    };

    /// <summary>A day in the user's language; day and month can't be confused.</summary>
    public static string Day(DateOnly day, Turn turn) => AnswerWords.Day(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Language);

    private static string Step(Contact contact, Turn turn)
    {
        var planned = contact.Steps.Taken.Where(s => s.Result is StepResult.Planned).OrderBy(s => s.On).FirstOrDefault();
        if (contact.AgreedOn is { } agreed && (planned is null || agreed < planned.On))
            return $"{turn.Say(("Agreed", "Sutarta", "Ustalone"))}: {PlainText.Cut(contact.Answers[Keys.InterestNextStep] ?? "", 60)} · {Day(agreed, turn)}";
        return planned is null ? "" : $"{turn.Say(StepWords.Of(planned.Kind, planned.Result))} · {Day(planned.On, turn)}";
    }

    private static string Since(DateTimeOffset at, Turn turn)
    {
        var day = Day(DateOnly.FromDateTime(at.UtcDateTime), turn);
        return new Words($"since {day}", $"nuo {day}", $"od {day}").In(turn.Language);
    }

    private static string Reason(Contact contact) => contact.Answers[Keys.ParkedReason] is { } reason ? $" · {PlainText.Cut(reason, 60)}" : "";
}
