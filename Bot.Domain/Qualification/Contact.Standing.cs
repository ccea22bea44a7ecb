namespace SalesBot.Domain;

/// <content>The judgement of a contact, and its override.</content>
public sealed partial class Contact
{
    /// <summary>Judges the contact anew. Records a changed standing or stage, up or down, in the history.</summary>
    /// <param name="playbook">The playbook to judge by.</param>
    /// <param name="by">Who changed what is judged.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="today">The present day where the user is, by which actions are due; by default the UTC day.</param>
    /// <exception cref="DamagedRecordException">A stored value can't be read: nothing can be said of the contact.</exception>
    public Verdict Judge(Playbook playbook, User by, DateTimeOffset at, DateOnly? today = null)
    {
        var verdict = QualificationPolicy.Of(Whole(), playbook, at, today);
        if (verdict.Standing != Standing)
        {
            var rule = verdict.ManagerOverride is null ? verdict.Rule : (Rule?)null;
            Remember(new StandingChanged(Standing, verdict.Standing, rule) { PlaybookVersion = playbook.Edition, Evidence = EvidenceFor(verdict) }, by, at);
            Standing = verdict.Standing;
        }

        var stage = StageOf(verdict);
        if (stage != Stage)
        {
            Remember(new StageChanged(Stage, stage, DayOf(StageSince)), by, at);
            Deal.Enter(stage, at);
        }

        Deal.IsForecast = Outcome is null && Answers.Interest is not InterestLevel.None
            && !QualificationPolicy.IsBlockedByCredit(Answers, playbook, today ?? DayOf(at));
        IsAtRisk = verdict.IsAtRisk;
        CreditAwaitedSince = verdict.AwaitsCredit && Outcome is null ? Answers.CreditCheck!.At : null;
        PlaybookVersion = playbook.Edition;
        NoteDelays(playbook, at, today ?? DayOf(at));
        (TimeActedOn, TimeActsOn) = TurningPoints(playbook, today ?? DayOf(at));
        ScheduleNextAction(playbook, today ?? DayOf(at), verdict.NextStep, at.Offset);
        return verdict;
    }

    // The days on which a check expires, a parked contact wakes up or the deal is late: the latest one behind and the next one ahead.
    private (DateOnly? Behind, DateOnly? Ahead) TurningPoints(Playbook playbook, DateOnly today)
    {
        (DateOnly? behind, DateOnly? ahead) = (null, null);
        foreach (var day in new[] { HasEnded ? null : QualificationPolicy.ExpiresOn(Answers, playbook), WakeUpOn }
            .Concat(LateOn(playbook).Select(day => (DateOnly?)day)))
            if (day <= today)
                behind = day < behind ? behind : day;
            else if (day is not null)
                ahead = day > ahead ? ahead : day;
        return (behind, ahead);
    }

    /// <summary>
    /// Replaces the judgement's standing by a person's own view, with a reason. It holds until it is lifted, even if answers change. It has
    /// no effect while the contact is parked or has ended.
    /// </summary>
    /// <returns>False when the contact has this standing already: then there is nothing to replace.</returns>
    /// <exception cref="ArgumentException">The standing is not lead, prospect or qualified, or the reason is empty.</exception>
    public bool OverrideStanding(Standing standing, string reason, User by, DateTimeOffset at)
    {
        if (!Domain.ManagerOverride.IsOpenTo(standing))
            throw new ArgumentException("A contact is overridden to be a lead, a prospect or qualified.", nameof(standing));
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (Standing == standing)
            return false;
        Remember(new StandingOverridden(Standing, standing, reason), by, at);
        ManagerOverride = new ManagerOverride(standing, reason, by.Id, by.Name, at);
        return true;
    }

    /// <summary>Lifts the override, so that the judgement counts again. False when there is none.</summary>
    public bool LiftOverride(User by, DateTimeOffset at)
    {
        if (ManagerOverride is not { } former)
            return false;
        Remember(new OverrideLifted(former.Standing), by, at);
        ManagerOverride = null;
        return true;
    }

    /// <summary>Computes and stores the next action, so that a list of due actions can be read with a query.</summary>
    public void ScheduleNextAction(Playbook playbook, DateOnly today, NextStep? step = null, TimeSpan offset = default)
    {
        // A deal in which several take part has one next step, at its main contact.
        var first = IsMain ? NextActionRanking.First(this, playbook, today, step, offset) : null;
        (TodoKind, TodoOn, TodoRank) = (first?.Kind, first?.DueOn, first?.Rank ?? 0);
    }

    /// <summary>
    /// The known answers behind a change of standing (D2): those for the contact on a promotion, those against it otherwise, and always the
    /// interest.
    /// </summary>
    private string EvidenceFor(Verdict verdict)
    {
        if (verdict.Rule is Rule.Won or Rule.Lost && Steps[StepKind.Closing] is { } closing)
            return $"closing={EnumNames<StepResult>.Of(closing.Result)}";
        var isPromotion = verdict.Standing is Standing.Prospect or Standing.Qualified && (verdict.Standing > Standing || Standing > Standing.Customer);
        var bearing = isPromotion ? Bearing.For : Bearing.Against;
        return string.Join(';', verdict.Reasons.Where(r => r.Bearing == bearing || r.Question == Keys.InterestLevel).Select(r => $"{r.Question}={r.Value}"));
    }
}
