using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Records what happened with a contact, and continues with what is still missing, or with what was open.</summary>
internal static class StepRecorder
{
    public static Next Step(Turn turn, StepKind kind, StepSaid said, string? remark)
    {
        if (ResultOf(kind, said, turn.Today) is not { } known)
            return StepsCard.Show(turn);
        if (NeedsDay(known, said))
        {
            // The question takes only a day.
            if (remark is { Length: > 0 })
                turn.Tell(FactsCard.Unused(turn, remark));
            return AskDay(turn, kind, known, said.Day);
        }

        return Record(turn, kind, known, said.Day?.Day ?? turn.Today, remark);
    }

    /// <summary>Whether a step can't be recorded before the rep is asked for its day.</summary>
    public static bool NeedsDay(StepResult result, StepSaid said) => said.Day?.Mistake is not null || (result == StepResult.Planned && said.Day is null);

    public static StepResult? ResultOf(StepKind kind, StepSaid said, DateOnly today) =>
        said.Result ?? (said.Day?.Day is { } told && told != today ? Derived(kind, told > today) : said.Day?.Mistake is null ? null : StepResult.Planned);

    private static StepResult? Derived(StepKind kind, bool isAhead) => kind switch
    {
        StepKind.CreditCheck => null,
        StepKind.Demonstration => isAhead ? StepResult.Planned : StepResult.Done,
        StepKind.Proposal => isAhead ? StepResult.Planned : StepResult.Sent,
        // The commands "won" and "lost" include their result.
        StepKind.Closing => null,
    };

    public static Next Record(Turn turn, StepKind kind, StepResult result, DateOnly on, string? remark)
    {
        var doubt = SalesBot.Domain.Step.Doubt(result == StepResult.Planned, on, turn.Today);
        if ((doubt ?? turn.Contact!.Take(kind, result, on, remark, turn.User, turn.Now, turn.Playbook)) is { } refusal)
        {
            turn.Tell(turn.Say(StepWords.Of(refusal, turn.Contact!, on)));
            return doubt is null || kind == StepKind.CreditCheck ? Present(turn) : Next.Begin(StepsDialog.QuestionOf(kind, result));
        }

        var noted = StepWords.Line(kind, result, on, remark, turn.Language);
        return remark is null && StepsDialog.AsksWhy(result) && !IsInterviewing(turn)
            ? Next.Begin(StepsDialog.QuestionOf(kind, result), noted)
            : Present(turn, noted, kind == StepKind.CreditCheck ? Keys.CreditStanding : null);
    }

    private static Next AskDay(Turn turn, StepKind kind, StepResult result, DayFound? day, string? noted = null, string? words = null)
    {
        if (day?.MistakeInWords is { } mistake)
            turn.Tell(turn.Say(mistake));
        return kind == StepKind.CreditCheck ? Next.Stay : Next.Begin(new Opening(StepsDialog.QuestionOf(kind, result), noted, Words: words));
    }

    public static Next Close(Turn turn, StepResult result, DayFound? day, string? reason, GivenAnswer? amount = null)
    {
        var contact = turn.Contact!;
        if (!contact.IsOpenTo(StepKind.Closing, result))
        {
            turn.Tell(turn.Say(StepWords.Of(StepRefusal.IsNotOpen, contact, turn.Today)));
            return Present(turn);
        }

        var on = day?.Day ?? turn.Today;
        var doubt = day?.Mistake is null ? SalesBot.Domain.Step.Doubt(isPlanned: false, on, turn.Today) : null;
        var refusal = day?.Mistake is null ? doubt ?? contact.Take(StepKind.Closing, result, on, reason, turn.User, turn.Now) : null;
        var worth = amount is { } said ? turn.Store(turn.Agenda.Find(Keys.DealAmount)!, said) : null;
        if (day?.Mistake is not null)
            return AskDay(turn, StepKind.Closing, result, day, worth, reason);
        var asked = new Opening(null, worth, doubt is null ? day?.Day : null, reason);
        switch (refusal)
        {
            case null:
                return Present(turn, StepWords.Line(StepKind.Closing, result, on, reason, turn.Language) + (worth is null ? "" : $" · {worth}"));
            case StepRefusal.JumpWithoutReason:
                return Next.Begin(asked with { Question = StepsDialog.WonAnyway });
            case StepRefusal.EndWithoutReason:
                return Next.Begin(asked with { Question = StepsDialog.KeyOf(StepKind.Closing, StepResult.Lost) });
            default:
                turn.Tell(turn.Say(StepWords.Of(refusal.Value, contact, on)));
                return Next.Begin(asked with { Question = result == StepResult.Won && contact.WouldJump
                    ? StepsDialog.WonAnyway
                    : StepsDialog.KeyOf(StepKind.Closing, result) });
        }
    }

    public static Next Disqualify(Turn turn, string? reason)
    {
        switch (turn.Contact!.Disqualify(reason ?? "", turn.User, turn.Now))
        {
            case null:
                return Present(turn, $"{turn.Say(StandingWords.Of(Standing.Disqualified))} – {reason}");
            case StepRefusal.EndWithoutReason:
                return Next.Begin(StepsDialog.Disqualified);
            case { } refusal:
                turn.Tell(turn.Say(StepWords.Of(refusal, turn.Contact, turn.Today)));
                return Present(turn);
        }
    }

    public static Next Reopen(Turn turn, string? reason)
    {
        if (turn.Contact!.Reopen(reason, turn.User, turn.Now))
            return Present(turn, turn.Say(HistoryWords.Again));
        turn.Tell(turn.Say(("There is nothing to reopen.", "Nėra ką grąžinti į darbą.", "Nie ma czego otwierać ponownie.")));
        return Present(turn);
    }

    public static Next Park(Turn turn, DayFound? day, string? reason)
    {
        var contact = turn.Contact!;
        if (contact.HasEnded)
        {
            turn.Tell(turn.Say(StepWords.Of(StepRefusal.IsNotOpen, contact, turn.Today)));
            return Present(turn);
        }

        if (reason is not null)
            contact.Record(Keys.ParkedReason, reason, turn.User, turn.Now);
        if (day?.Day is not { } until || SalesBot.Domain.Step.Doubt(isPlanned: true, until, turn.Today) is not null)
        {
            if (day is not null)
                turn.Tell(turn.Say(day.Day is { } on
                    ? DayWords.Of(SalesBot.Domain.Step.Doubt(isPlanned: true, on, turn.Today)!.Value, on)
                    : day.MistakeInWords!.Value));
            return Next.Begin(Keys.ParkedUntil, reason is null ? null : $"{turn.Say(turn.Agenda.Find(Keys.ParkedReason)!.Label)}: {reason}");
        }

        contact.Park(until, turn.User, turn.Now);
        return Present(turn, $"{turn.Say(StandingWords.Of(Standing.NotNow))}: {DayWords.Of(until, turn.Language)}{(reason is null ? "" : $" – {reason}")}");
    }

    private static bool IsInterviewing(Turn turn) =>
        turn.Contact!.Outcome is null && turn.Agenda.Find(turn.Contact.Interview?.OpenQuestion) is { IsQuick: true };

    // Continues with the open question, or the next one if that was just answered; otherwise shows the verdict.
    public static Next Present(Turn turn, string? noted = null, string? answered = null)
    {
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        return open is not { IsQuick: true } || turn.Contact.Outcome is not null ? Next.Begin(AgendaDialog.ToVerdict, noted)
            // The step may have made the open question pointless, such as the one about a failed check.
            : Next.Begin(open.Key == answered || !open.AppliesTo(turn.Contact) ? null : open.Key, noted);
    }
}
