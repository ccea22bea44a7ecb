namespace SalesBot.Domain;

// The steps of the sales cycle (D16–D19), the ways a contact ends (D5, D6), and referrals (D21).
public sealed partial class Contact
{
    /// <summary>The newest step of a kind; null when there was none. The credit check is read from its answer.</summary>
    public Step? StepOf(StepKind kind)
    {
        if (kind != StepKind.CreditCheck)
            return Steps[kind];
        if (Answers.Credit is not { } standing || EnumNames<StepResult>.Read(EnumNames<CreditStanding>.Of(standing)) is not { } result)
            return null;
        var answer = Answers.CreditCheck!;
        return new Step(kind, result, QualificationPolicy.CheckedOn(Answers, answer), answer.ById, answer.By, answer.At);
    }

    /// <summary>
    /// Records a step with its day and an optional reason (D18). A won closing makes the contact a customer (D5); for a lead it needs a
    /// reason (D6). Recording the same step again changes nothing.
    /// </summary>
    /// <returns>Why the step is refused; null when it is recorded.</returns>
    public StepRefusal? Take(StepKind kind, StepResult result, DateOnly on, string? reason, User by, DateTimeOffset at, Playbook? playbook = null)
    {
        if (RefusalOf(kind, result, on, reason, at) is { } refusal)
            return refusal;
        if (kind == StepKind.CreditCheck)
        {
            Record(Keys.CreditStanding, EnumNames<StepResult>.Of(result), by, at, playbook);
            // The same result on another day is another check.
            if (result != StepResult.Requested && StepOf(kind)!.On != on)
                Record(Keys.CreditCheckedOn, Stored(on), by, at);
            return null;
        }

        var before = Steps[kind];
        if (before?.Result == result && before.On == on && before.Reason == reason && (kind != StepKind.Closing || Outcome == EndingIn(result)))
            return null;
        Remember(
            new StepRecorded(kind, before?.Result, result, on, reason) { FormerOn = before?.On, FormerAt = before?.At, FormerReason = before?.Reason },
            by,
            at);
        Restore(kind, new Step(kind, result, on, by.Id, by.Name, at) { Reason = reason });
        if (kind == StepKind.Closing)
            End(EndingIn(result), reason);
        else if (Outcome is Standing.NotNow)
            // The rep works on the contact again, so it is no longer parked (D19).
            TakeUpAgain(null, by, at);
        return null;
    }

    /// <summary>
    /// Whether a won closing would make a customer of a contact that is a lead, or was one when it was parked or ended (D6).
    /// </summary>
    public bool WouldJump =>
        (Standing is Standing.Lead or Standing.Prospect or Standing.Qualified or Standing.Customer
            ? Standing
            : ReturnsTo ?? Standing.Lead) is Standing.Lead;

    /// <summary>
    /// Whether a step is possible, apart from its day and reason. A customer can't be lost. A contact that has ended has to be reopened before
    /// a demonstration or a proposal; a parked one is taken up again by it.
    /// </summary>
    public bool IsOpenTo(StepKind kind, StepResult result) => kind switch
    {
        StepKind.CreditCheck => true,
        StepKind.Closing => !(Outcome is Standing.Customer && result == StepResult.Lost),
        StepKind.Demonstration or StepKind.Proposal => Outcome is null or Standing.NotNow,
    };

    /// <summary>Disqualifies the contact, with a reason; it can be reopened.</summary>
    /// <returns>Why it is refused; null when it is done.</returns>
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

    /// <summary>Reopens a lost, disqualified or parked contact. False when the contact is open or a customer.</summary>
    public bool Reopen(string? reason, User by, DateTimeOffset at)
    {
        if (Outcome is not { } outcome || outcome is Standing.Customer)
            return false;
        if (HasEnded)
        {
            Remember(new ContactReopened(outcome, reason), by, at);
            Deal.End(null, OutcomeReason);
        }

        TakeUpAgain(reason, by, at);
        return true;
    }

    private void TakeUpAgain(string? reason, User by, DateTimeOffset at)
    {
        // A wake-up day in the future would park it again.
        if (Answers[Keys.ParkedUntil] is not null)
            Record(Keys.ParkedUntil, null, by, at, reason: reason);
        FollowParking();
    }

    /// <summary>Records who referred this contact (D21).</summary>
    /// <param name="referrer">The contact who referred this one.</param>
    /// <param name="origins">The ids of the contacts by whom the referrer was referred, directly or further up.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why it is refused; null when it is recorded.</returns>
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

    /// <summary>
    /// Removes the link to the contact who referred this one, because they were erased. That the contact came by referral stays recorded.
    /// </summary>
    public void ForgetReferrer(User by, DateTimeOffset at)
    {
        // Answers that can't be read are left as they are. The link must go all the same.
        if (IsDamaged)
            ReferredById = Guid.Empty;
        else
            Record(Keys.ReferredBy, null, by, at);
    }

    /// <summary>Parks the contact until a day (D19). Does nothing when the contact has ended.</summary>
    public void Park(DateOnly until, User by, DateTimeOffset at)
    {
        if (HasEnded)
            return;
        Record(Keys.ParkedUntil, Stored(until), by, at);
        FollowParking();
    }

    /// <summary>Takes a parked contact up again. Does nothing when the contact has ended.</summary>
    public void WakeUp()
    {
        if (HasEnded)
            return;
        Deal.End(null, OutcomeReason);
        (Deal.WakeUpOn, Deal.ReturnsTo) = (null, null);
    }

    // The wake-up day is stored as an answer; the parked state is derived from it.
    private void FollowParking()
    {
        if (HasEnded)
            return;
        Deal.WakeUpOn = Answers.DayIn(Keys.ParkedUntil);
        if (WakeUpOn is not null)
        {
            End(Standing.NotNow, OutcomeReason);
            return;
        }

        Deal.End(null, OutcomeReason);
        Deal.ReturnsTo = null;
    }

    private void End(Standing outcome, string? reason)
    {
        // A contact that ends while parked keeps the standing from before it was parked.
        if (Standing is Standing.Lead or Standing.Prospect or Standing.Qualified)
            Deal.ReturnsTo = Standing;
        Deal.End(outcome, reason);
    }

    private StepRefusal? RefusalOf(StepKind kind, StepResult result, DateOnly on, string? reason, DateTimeOffset at)
    {
        if (!Step.Fits(kind, result))
            return StepRefusal.DoesNotFit;
        // Around midnight the rep's day can differ from the UTC day by one.
        var isPlanned = result == StepResult.Planned;
        if (Step.Doubt(isPlanned, on, DayOf(at).AddDays(isPlanned ? -1 : 1)) is { } doubt)
            return doubt;
        if (!IsOpenTo(kind, result))
            return StepRefusal.IsNotOpen;
        if (kind == StepKind.Closing && result == StepResult.Lost && string.IsNullOrWhiteSpace(reason))
            return StepRefusal.EndWithoutReason;
        return result == StepResult.Won && WouldJump && string.IsNullOrWhiteSpace(reason) ? StepRefusal.JumpWithoutReason : null;
    }

    internal static Standing EndingIn(StepResult closing) => closing == StepResult.Won ? Standing.Customer : Standing.Lost;

    // The furthest step that still holds determines the stage, whatever the order of the steps (D18).
    private Stage StageOf(Verdict verdict) => (Outcome, Steps.ResultOf(StepKind.Proposal), Steps.ResultOf(StepKind.Demonstration)) switch
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
