using System.Globalization;

namespace SalesBot.Domain;

/// <content>How a contact is judged, and what somebody puts above that.</content>
public sealed partial class Contact
{
    /// <summary>Judges the contact anew. A changed standing or stage, downwards too, becomes an event with its reason.</summary>
    public Verdict Judge(Playbook playbook, User by, DateTimeOffset at)
    {
        var verdict = QualificationPolicy.Of(this, playbook, at);
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
            (Stage, StageSince) = (stage, at);
        }

        IsAtRisk = verdict.IsAtRisk;
        CreditAwaitedSince = verdict.AwaitsCredit && Outcome is null ? Answers.Find(Keys.CreditStanding)!.At : null;
        PlaybookVersion = playbook.Edition;
        ScheduleNextAction(playbook, DayOf(at));
        return verdict;
    }

    /// <summary>
    /// Puts somebody's own view above the judgement's, with a reason. It outlives changed answers, until it is lifted; what has ended it
    /// does not touch.
    /// </summary>
    /// <exception cref="ArgumentException">Nobody may see a contact there, or no reason is given.</exception>
    public void OverrideStanding(Standing standing, string reason, User by, DateTimeOffset at)
    {
        if (!Domain.ManagerOverride.IsOpenTo(standing))
            throw new ArgumentException("A contact is overridden to be a lead, a prospect or qualified.", nameof(standing));
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (ManagerOverride is { } former && (former.Standing, former.Reason, former.ById) == (standing, reason, by.Id))
            return;
        Remember(new StandingOverridden(Standing, standing, reason), by, at);
        ManagerOverride = new ManagerOverride(standing, reason, by.Id, by.Name, at);
    }

    /// <summary>Lets the judgement's own view count again. False when nobody had overridden it.</summary>
    public bool LiftOverride(User by, DateTimeOffset at)
    {
        if (ManagerOverride is not { } former)
            return false;
        Remember(new OverrideLifted(former.Standing), by, at);
        ManagerOverride = null;
        return true;
    }

    /// <summary>Works out what is to be done about the contact first, so that a list of what is due need not look at every contact.</summary>
    public void ScheduleNextAction(Playbook playbook, DateOnly today)
    {
        var first = NextActionRanking.First(this, playbook, today);
        (TodoKind, TodoOn, TodoUrgency) = (first?.Kind, first?.DueOn, first?.Urgency ?? 0);
    }

    /// <summary>The known answers that carried a change of standing (D2): what speaks for it, or against it on the way down; interest always.</summary>
    private string EvidenceFor(Verdict verdict)
    {
        if (verdict.Rule is Rule.Won or Rule.Lost && Steps[StepKind.Closing] is { } closing)
            return $"closing={EnumNames<StepResult>.Of(closing.Result)}";
        var isPromotion = verdict.Standing is Standing.Prospect or Standing.Qualified && (verdict.Standing > Standing || Standing > Standing.Customer);
        var bearing = isPromotion ? Bearing.For : Bearing.Against;
        return string.Join(';', verdict.Reasons.Where(r => r.Bearing == bearing || r.Question == Keys.InterestLevel).Select(r => $"{r.Question}={r.Value}"));
    }
}
