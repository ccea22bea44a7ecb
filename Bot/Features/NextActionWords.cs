using System.Globalization;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The words beside a next step in the list of what to do: its day, since when it waits, or how far it is.</summary>
internal static class NextActionWords
{
    private const int LongestReason = 60;

    // Lithuanian says for how long in the accusative.
    private static readonly Counted LateDays = new(("day", "days"), ("dieną", "dienas", "dienų"), ("dzień", "dni", "dni"));

    private static readonly Words BookAgain = ("Book the demo again", "Sutarkite dėl pristatymo iš naujo", "Umów prezentację ponownie");

    private static readonly Words OfferWhatFits = ("Offer what would suit them", "Pasiūlykite, kas jiems tiktų", "Zaproponuj to, co im odpowiada");

    /// <summary>
    /// The step, as advice. Beside a credit check to chase stand the days since it was requested; what was to be found out is not asked for
    /// again once it is known.
    /// </summary>
    public static string Title(NextStep step, Contact contact, DateOnly today, TimeSpan offset, Language language)
    {
        var words = (step switch
        {
            NextStep.BookAgain when ReasonBehind(step, contact) is not null => BookAgain,
            NextStep.FindWhatWouldFit when ReasonBehind(step, contact) is not null => OfferWhatFits,
            _ => UrgencyAdvice.Step(contact, step) ?? VerdictWords.Of(step),
        }).In(language);
        if (step is not NextStep.ChaseCheck || contact.Answers.CreditCheck is not { } check)
            return words;
        var days = today.DayNumber - DateOnly.FromDateTime(check.At.UtcDateTime + offset).DayNumber;
        return days > 0 ? $"{words} ({PaceWords.Of(days, language)})" : words;
    }

    /// <summary>Why the demonstration was cancelled or the proposal declined that a step follows; null when nobody told.</summary>
    public static string? ReasonBehind(NextStep step, Contact contact) => step switch
    {
        NextStep.BookAgain => contact.Steps[StepKind.Demonstration]?.Reason,
        NextStep.FindWhatWouldFit => contact.Steps[StepKind.Proposal]?.Reason,
        _ => null,
    };

    /// <summary>The text after the step in the list; empty when the step says it all.</summary>
    public static string Detail(NextStep step, NextAction action, Contact contact, Turn turn) =>
        string.Join(" · ", new[] { Of(step, action, contact, turn), Heat(action, contact, turn), Soon(contact, turn) }.Where(words => words.Length > 0));

    // What needs a thought besides the step: a plan whose day has come, or a credit check that is about to expire.
    private static string Soon(Contact contact, Turn turn)
    {
        if (PlanWords.Due(contact, turn.Today) is not null)
            return turn.Say(("ask how the plan went", "paklauskite, ar planas pavyko", "sprawdź, czy plan się udał"));
        if (VerdictTips.ExpiresSoon(turn, contact) is not { } expires)
            return "";
        var last = DayWords.Short(expires.AddDays(-1), turn.Language);
        return turn.Say(($"credit check until {last}", $"kredito patikra iki {last}", $"weryfikacja do {last}"));
    }

    // It speaks of this step only, never of another one's day.
    private static string Of(NextStep step, NextAction action, Contact contact, Turn turn)
    {
        if (step is NextStep.GoOnWithInterview)
            return Phrases.Answered(turn.Agenda.AnsweredFor(contact), turn.Agenda.CountedFor(contact).Count, turn.Language);
        if (step is NextStep.DoWhatIsAgreed)
            return Agreed(contact, turn);
        if (step is NextStep.GiveDemonstration)
            return Day(contact.Steps[StepKind.Demonstration]!.On, turn);
        if (step is NextStep.SendProposal && contact.Steps[StepKind.Proposal] is { Result: StepResult.Planned } promised)
            return Day(promised.On, turn);
        if (ReasonBehind(step, contact) is { } told)
            return PlainText.Cut(told, LongestReason);
        if (step is NextStep.TakeUpAgain)
            return contact.Answers[Keys.ParkedReason] is { } reason ? PlainText.Cut(reason, LongestReason) : "";
        if (step is NextStep.WaitForTheDay or NextStep.AskForReferrals or NextStep.BeginNextSale && action.DueOn > turn.Today)
            return Day(action.DueOn, turn);
        return contact.Outcome is null && contact.StalledOn(turn.Playbook) <= turn.Today
            ? $"{turn.Say(("longer than usual", "ilgiau nei įprasta", "dłużej niż zwykle"))}: "
                + $"{turn.Say(StandingWords.Of(contact.Stage))}, {Since(contact.StageSince, turn)}"
            : "";
    }

    // For how long it is overdue, or what makes the deal hot; empty when the row says it already, or nothing does.
    private static string Heat(NextAction action, Contact contact, Turn turn)
    {
        if (action.DueOn > turn.Today || contact.Outcome is not null)
            return "";
        var isStalled = contact.StalledOn(turn.Playbook) <= turn.Today;
        if (turn.Today.DayNumber - action.DueOn.DayNumber is var days and > 0 && !isStalled)
            return new Words(
                $"{PaceWords.Of(days, turn.Language)} late",
                $"vėluoja {days.ToString(turn.Language.Culture())} {LateDays.For(days, turn.Language)}",
                $"{PaceWords.Of(days, turn.Language)} po terminie").In(turn.Language);
        return Domain.Heat.Of(contact, turn.Playbook, turn.Today, action.DueOn).Reason switch
        {
            HeatReason.Value when contact.Currency is { } currency => MoneyWords.Of(contact.Amount!.Value, currency, turn.Language),
            HeatReason.Stage when !isStalled => $"{turn.Say(("stage", "etapas", "etap"))}: {turn.Say(StandingWords.Of(contact.Stage))}",
            HeatReason.Urgency => turn.Say(Urgent(contact)),
            _ => "",
        };
    }

    private static Words Urgent(Contact contact) => contact.Answers switch
    {
        { Need: NeedStrength.Immediate } or { Horizon: NeedHorizon.Now } => ("they need it now", "reikia dabar", "potrzebują teraz"),
        { Horizon: NeedHorizon.Quarter } => ("this quarter", "šį ketvirtį", "w tym kwartale"),
        _ => ("this year", "šiemet", "w tym roku"),
    };

    /// <summary>A day in the user's language; day and month can't be confused.</summary>
    public static string Day(DateOnly day, Turn turn) => AnswerWords.Day(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Language);

    private static string Agreed(Contact contact, Turn turn)
    {
        var what = PlainText.Cut(contact.Answers[Keys.InterestNextStep]!, 60);
        return contact.AgreedOn is { } day ? $"{what} · {Day(day, turn)}" : what;
    }

    private static string Since(DateTimeOffset at, Turn turn)
    {
        var day = Day(DateOnly.FromDateTime(at.UtcDateTime), turn);
        return new Words($"since {day}", $"nuo {day}", $"od {day}").In(turn.Language);
    }
}
