namespace SalesBot.Domain;

// What happens with a contact in the cycle (D16–D19), how the matter ends (D5, D6), and whom it came from (D21).
public sealed partial class Contact
{
    /// <summary>The newest step of a kind; the credit check is read from its answer. Null when there was none.</summary>
    public Step? StepOf(StepKind kind)
    {
        if (kind != StepKind.CreditCheck)
            return Steps[kind];
        if (Answers.Credit is not { } standing || EnumNames<StepResult>.Read(EnumNames<CreditStanding>.Of(standing)) is not { } result)
            return null;
        var answer = Answers.Find(Keys.CreditStanding)!;
        return new Step(kind, result, QualificationPolicy.CheckedOn(Answers, answer), answer.ById, answer.By, answer.At);
    }

    /// <summary>
    /// Records a step with its day and, where there is one, its reason (D18). A won closing makes the customer (D5); from a lead it needs a
    /// reason (D6). The same step again changes nothing.
    /// </summary>
    /// <returns>Why it is not taken; null when it is.</returns>
    public StepRefusal? Take(StepKind kind, StepResult result, DateOnly on, string? reason, User by, DateTimeOffset at, Playbook? playbook = null)
    {
        if (RefusalOf(kind, result, on, reason, at) is { } refusal)
            return refusal;
        if (kind == StepKind.CreditCheck)
        {
            Record(Keys.CreditStanding, EnumNames<StepResult>.Of(result), by, at, playbook);
            // The same result again is another check where it names another day.
            if (result != StepResult.Requested && StepOf(kind)!.On != on)
                Record(Keys.CreditCheckedOn, Stored(on), by, at);
            return null;
        }

        var before = Steps[kind];
        if (before?.Result == result && before.On == on && before.Reason == reason && (kind != StepKind.Closing || Outcome == EndingIn(result)))
            return null;
        Remember(new StepRecorded(kind, before?.Result, result, on, reason), by, at);
        Steps = Steps.With(new Step(kind, result, on, by.Id, by.Name, at) { Reason = reason });
        if (kind == StepKind.Closing)
            End(EndingIn(result), reason);
        return null;
    }

    /// <summary>Whether a won closing would make a customer of somebody who was never more than a lead (D6).</summary>
    public bool WouldJump =>
        (Standing is Standing.Lead or Standing.Prospect or Standing.Qualified or Standing.Customer
            ? Standing
            : ReturnsTo ?? Standing.Lead) is Standing.Lead;

    /// <summary>
    /// Whether a step can be taken at all, whatever its day and reason: a customer is not lost, and what has ended or rests is taken up
    /// again first.
    /// </summary>
    public bool IsOpenTo(StepKind kind, StepResult result, DateOnly today) => kind switch
    {
        StepKind.CreditCheck => true,
        StepKind.Closing => !(Outcome is Standing.Customer && result == StepResult.Lost),
        StepKind.Demonstration or StepKind.Proposal => Outcome is null || (Outcome is Standing.NotNow && WakeUpOn <= today),
    };

    /// <summary>Rules the contact out, with the reason; it can be reopened.</summary>
    /// <returns>Why it is not done; null when it is.</returns>
    public StepRefusal? Disqualify(string reason, User by, DateTimeOffset at)
    {
        if (HasEnded)
            return StepRefusal.IsNotOpen;
        if (string.IsNullOrWhiteSpace(reason))
            return StepRefusal.EndWithoutReason;
        Remember(new ContactDisqualified(Outcome, reason), by, at);
        End(Standing.Disqualified, reason);
        return null;
    }

    /// <summary>Takes a lost, disqualified or parked contact up again, as an event. False when nothing had ended; a customer stays a customer.</summary>
    public bool Reopen(string? reason, User by, DateTimeOffset at)
    {
        if (Outcome is not { } outcome || outcome is Standing.Customer)
            return false;
        if (HasEnded)
        {
            Remember(new ContactReopened(outcome, reason), by, at);
            Outcome = null;
        }

        // A day that is still to come would park it again.
        if (Answers[Keys.ParkedUntil] is not null)
            Record(Keys.ParkedUntil, null, by, at, reason: reason);
        FollowParking();
        return true;
    }

    /// <summary>Remembers who referred this contact (D21).</summary>
    /// <param name="referrer">The one who did.</param>
    /// <param name="origins">The ids of those whom the referrer came from, all the way up.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why it is not recorded; null when it is.</returns>
    public ReferralRefusal? CameFrom(Contact referrer, IReadOnlyCollection<Guid> origins, User by, DateTimeOffset at)
    {
        if (referrer.Id == Id)
            return ReferralRefusal.Themselves;
        if (origins.Contains(Id))
            return ReferralRefusal.Circle;
        if (CameByReferral && ReferredById != referrer.Id)
            return ReferralRefusal.HasOrigin;
        Record(Keys.ReferredBy, referrer.Id.ToString("N"), by, at);
        referrer.HasReferred = true;
        return null;
    }

    /// <summary>Forgets who referred this contact, because they were erased; that it came by referral stays.</summary>
    public void ForgetReferrer(User by, DateTimeOffset at) => Record(Keys.ReferredBy, null, by, at);

    /// <summary>Parks the contact until a day (D19): not now, not lost. What has ended is not parked.</summary>
    public void Park(DateOnly until, User by, DateTimeOffset at)
    {
        if (HasEnded)
            return;
        Record(Keys.ParkedUntil, Stored(until), by, at);
        FollowParking();
    }

    /// <summary>Takes a parked contact up again; no other outcome is undone by it.</summary>
    public void WakeUp()
    {
        if (!HasEnded)
            (Outcome, WakeUpOn, ReturnsTo) = (null, null, null);
    }

    /// <summary>Whether the matter was won, lost or ruled out.</summary>
    public bool HasEnded => Outcome is not (null or Standing.NotNow);

    // Until when it is parked is an answer like any other: there is no second truth.
    private void FollowParking()
    {
        if (HasEnded)
            return;
        WakeUpOn = DayIn(Keys.ParkedUntil);
        if (WakeUpOn is null)
            (Outcome, ReturnsTo) = (null, null);
        else
            End(Standing.NotNow, OutcomeReason);
    }

    private void End(Standing outcome, string? reason)
    {
        // What was parked and is lost returns to what it was before it was parked.
        if (Standing is Standing.Lead or Standing.Prospect or Standing.Qualified)
            ReturnsTo = Standing;
        (Outcome, OutcomeReason) = (outcome, reason);
    }

    private StepRefusal? RefusalOf(StepKind kind, StepResult result, DateOnly on, string? reason, DateTimeOffset at)
    {
        if (!Step.Fits(kind, result))
            return StepRefusal.DoesNotFit;
        // Around midnight a rep's day is not the one of UTC.
        var isPlanned = result == StepResult.Planned;
        if (Step.Doubt(isPlanned, on, DayOf(at).AddDays(isPlanned ? -1 : 1)) is { } doubt)
            return doubt;
        if (!IsOpenTo(kind, result, DayOf(at)))
            return StepRefusal.IsNotOpen;
        if (kind == StepKind.Closing && result == StepResult.Lost && string.IsNullOrWhiteSpace(reason))
            return StepRefusal.EndWithoutReason;
        return result == StepResult.Won && WouldJump && string.IsNullOrWhiteSpace(reason) ? StepRefusal.JumpWithoutReason : null;
    }

    internal static Standing EndingIn(StepResult closing) => closing == StepResult.Won ? Standing.Customer : Standing.Lost;

    // In whatever order the steps came: the furthest that still holds tells the stage (D18).
    private Stage StageOf(Verdict verdict) => (verdict.Standing, Steps.ResultOf(StepKind.Proposal), Steps.ResultOf(StepKind.Demonstration)) switch
    {
        (Standing.Customer, _, _) => Stage.Won,
        (Standing.Lost, _, _) => Stage.Lost,
        (_, StepResult.Accepted, _) => Stage.Closing,
        (_, StepResult.Planned or StepResult.Sent, _) => Stage.Proposal,
        (_, _, StepResult.Planned or StepResult.Done) => Stage.Demonstration,
        _ when Answers.Interest is null or InterestLevel.None => Stage.New,
        _ when verdict.AwaitsCredit => Stage.WaitingForCredit,
        _ => Stage.Talking,
    };
}
