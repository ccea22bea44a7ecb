using System.Globalization;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Words for what stands beside a contact's next step in the list of what to do: since when, or how far it is.</summary>
internal static class NextActionWords
{
    /// <summary>The detail in one line; empty when the step says it all.</summary>
    public static string Of(NextAction action, Contact contact, Turn turn) => action.Kind switch
    {
        NextKind.OpenInterview => Phrases.Answered(turn.Agenda.Counted.Count(q => q.IsAnsweredFor(contact)), turn.Agenda.Counted.Count, turn.Language),
        NextKind.StepDue => Step(contact, turn),
        NextKind.ChaseCheck => Since(contact.Answers.CreditCheck!.At, turn),
        NextKind.WakeUp or NextKind.AskForReferral when action.DueOn > turn.Today => Day(action.DueOn, turn),
        NextKind.WakeUp => contact.Answers[Keys.ParkedReason] is { } reason ? PlainText.Cut(reason, 60) : "",
        NextKind.Stale when action.DueOn <= turn.Today =>
            $"{turn.Say(("longer than usual", "ilgiau nei įprasta", "dłużej niż zwykle"))}: {turn.Say(StandingWords.Of(contact.Stage))}, {Since(contact.StageSince, turn)}",
        NextKind.Stale or NextKind.PlanAgainstSaboteur or NextKind.AskForReferral => "",
    };

    /// <summary>A day in the user's language; day and month can't be confused.</summary>
    public static string Day(DateOnly day, Turn turn) => AnswerWords.Day(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Language);

    private static string Step(Contact contact, Turn turn)
    {
        var planned = contact.Steps.Taken.Where(s => s.Result is StepResult.Planned).OrderBy(s => s.On).FirstOrDefault();
        if (contact.AgreedOn is { } agreed && (planned is null || agreed < planned.On))
            return $"{PlainText.Cut(contact.Answers[Keys.InterestNextStep] ?? "", 60)} · {Day(agreed, turn)}";
        return planned is null ? "" : Day(planned.On, turn);
    }

    private static string Since(DateTimeOffset at, Turn turn)
    {
        var day = Day(DateOnly.FromDateTime(at.UtcDateTime), turn);
        return new Words($"since {day}", $"nuo {day}", $"od {day}").In(turn.Language);
    }
}
