using System.Globalization;

namespace SalesBot.Domain;

/// <summary>Computes the verdict from the answers and the buying centre. The first matching rule wins.</summary>
public static class QualificationPolicy
{
    /// <summary>
    /// Which edition of the rules this is. Raised when the same answers may get another verdict, so that every contact is judged again at
    /// the next start, as after a change of the playbook.
    /// </summary>
    public const int Revision = 3;

    /// <summary>Judges one contact by a playbook. Needs the time because credit checks expire and days come.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="playbook">The playbook.</param>
    /// <param name="now">The present time.</param>
    /// <param name="userDay">The present day where the user is: days begin there; by default the UTC day.</param>
    public static Verdict Of(Contact contact, Playbook playbook, DateTimeOffset now, DateOnly? userDay = null)
    {
        var (answers, centre) = (contact.Answers, contact.BuyingCentre);
        var today = userDay ?? DateOnly.FromDateTime(now.UtcDateTime);
        var credit = Credit(answers, playbook, today);
        var isSignerMissing = answers.Authority is AuthorityRole.Influences or AuthorityRole.None && !centre.HasDecider;
        var isPlanMissing = centre.HasUnansweredSaboteur && !centre.IsOnlySuspected;
        var (score, confidence, known) = Measure(answers, playbook, credit, isSignerMissing, isPlanMissing);
        var contradiction = NextStepAdvisor.ContradictionIn(answers);
        var step = NextStepAdvisor.Of(contact, playbook, credit, contradiction, today);
        var (rule, standing) = Held(Match(contact, playbook, credit, today), playbook.Thresholds, score, confidence);
        // A contact below a playbook's threshold needs more answers before a new step of the sales cycle.
        if (step is NextStep.Demonstrate or NextStep.SendProposal)
            step = rule switch
            {
                Rule.TooLittleKnown => NextStep.AskWhatIsMissing,
                Rule.ScoreTooLow => NextStep.WorkOnTheWeakest,
                _ => step,
            };
        // For a contact that has ended or is parked, an override has no effect and saboteurs are no risk.
        var isOpen = rule is not (Rule.Won or Rule.Lost or Rule.Disqualified or Rule.Parked);
        var overriding = isOpen ? contact.ManagerOverride : null;
        var isAtRisk = isOpen && centre.HasSaboteur;
        return new Verdict(answers, playbook, credit, isSignerMissing, isPlanMissing)
        {
            // A customer stays a customer, even if the next sale is lost (D5).
            Standing = contact.HasBought && rule is not Rule.Disqualified ? Standing.Customer : overriding?.Standing ?? standing,
            IsNewSale = contact.HasBought && isOpen,
            Judged = standing,
            ManagerOverride = overriding,
            Rule = rule,
            NextStep = step,
            Contradiction = isOpen ? contradiction : null,
            Score = score,
            Confidence = confidence,
            Known = known,
            IsAtRisk = isAtRisk,
            Ally = isAtRisk ? centre.Ally : null,
        };
    }

    /// <summary>Whether the credit check that was passed no longer counts (D9), on the clock by which the time is given.</summary>
    public static bool HasExpired(Answers answers, Playbook playbook, DateTimeOffset now) =>
        HasExpired(answers, playbook, DateOnly.FromDateTime(now.DateTime));

    /// <summary>The first day on which a passed credit check no longer counts (D9); null when none was passed.</summary>
    public static DateOnly? ExpiresOn(Answers answers, Playbook playbook) =>
        answers.CreditCheck is { Value: "passed" } passed ? CheckedOn(answers, passed).AddDays(playbook.CreditValidDays + 1) : null;

    /// <summary>Whether a failed check stops the sale (D9), whatever else is known; a prepayment settles it.</summary>
    internal static bool IsBlockedByCredit(Answers answers, Playbook playbook, DateOnly today) => Credit(answers, playbook, today).IsBlocking;

    private static bool HasExpired(Answers answers, Playbook playbook, DateOnly today) => ExpiresOn(answers, playbook) <= today;

    /// <summary>The day of a credit check (D9): the day that was given, or else the day on which the result was recorded where its author was.</summary>
    internal static DateOnly CheckedOn(Answers answers, Answer standing) =>
        // A day that was given before the result belongs to an earlier check.
        answers.Find(Keys.CreditCheckedOn) is { } dated && dated.At >= standing.At
        && DateOnly.TryParseExact(dated.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.FromDateTime(standing.At.DateTime);

    /// <summary>The credit standing that counts today. A passed check may have expired or may have to be confirmed (D9).</summary>
    private static CountingCredit Credit(Answers answers, Playbook playbook, DateOnly today)
    {
        if (answers.Credit is not CreditStanding.Passed)
            // A prepayment settles the failed check that was known when it was agreed, not a later one.
            return new CountingCredit(answers.Credit, IsPrepaid: answers.Credit is CreditStanding.Failed
                && answers.Find(Keys.CreditPrepayment) is { Value: "agreed" } agreed && agreed.At >= answers.CreditCheck!.At);
        if (HasExpired(answers, playbook, today))
            return new CountingCredit(CreditStanding.NotChecked);
        var passed = answers.CreditCheck!;
        return !passed.IsConfirmed && (passed.NeedsConfirming || playbook.CreditCounts == CreditSource.Confirmed)
            ? new CountingCredit(CreditStanding.Requested, IsToConfirm: true)
            : new CountingCredit(CreditStanding.Passed);
    }

    /// <summary>Replaces qualified by prospect when the contact does not reach the playbook's thresholds.</summary>
    private static (Rule, Standing) Held((Rule Rule, Standing Standing) found, Thresholds asked, int? score, int confidence)
    {
        if (found.Standing is not Standing.Qualified || found.Rule is Rule.Won)
            return found;
        if (confidence < asked.MinimumConfidence)
            return (Rule.TooLittleKnown, Standing.Prospect);
        return score < asked.QualifiedScore ? (Rule.ScoreTooLow, Standing.Prospect) : found;
    }

    // This is the first table of the default judgement, which gives the standing. The first line that matches wins.
    private static (Rule, Standing) Match(Contact contact, Playbook playbook, CountingCredit credit, DateOnly today)
    {
        var answers = contact.Answers;
        var centre = contact.BuyingCentre;
        // In the prospect school, interest makes a prospect. In the lead school, passing the first rules does (D8).
        var early = playbook.QualifyAt == School.Prospect ? Standing.Prospect : Standing.Lead;

        // A parked contact whose day has come is judged by its answers again (D19).
        if (contact.Outcome is { } outcome && !(outcome is Standing.NotNow && contact.WakeUpOn <= today))
            return outcome switch
            {
                Standing.Customer => (Rule.Won, Standing.Customer),
                Standing.Lost => (Rule.Lost, Standing.Lost),
                Standing.Disqualified => (Rule.Disqualified, Standing.Disqualified),
                Standing.NotNow => (Rule.Parked, Standing.NotNow),
                Standing.Lead or Standing.Prospect or Standing.Qualified => throw new InvalidOperationException($"{outcome} is no outcome."),
            };

        switch (answers.Interest)
        {
            case null: return (Rule.InterestUnknown, Standing.Lead);
            case InterestLevel.None: return (Rule.NoInterest, Standing.Lead);
        }

        if (credit.IsBlocking)
            return (Rule.CreditFailed, early);

        switch (answers.Need)
        {
            case NeedStrength.None: return (Rule.NoNeed, early);
            case null: return (Rule.NeedUnknown, early);
        }

        switch (credit.Standing)
        {
            case null or CreditStanding.NotChecked: return (Rule.CreditNotChecked, early);
            case CreditStanding.Requested: return (credit.IsToConfirm ? Rule.CreditToConfirm : Rule.CreditRequested, early);
        }

        if (answers.Need is NeedStrength.Possible)
            return (Rule.NeedOnlyPossible, Standing.Prospect);
        if (answers.Interest is InterestLevel.Information)
            return (Rule.InformationOnly, Standing.Prospect);
        switch (answers.Authority)
        {
            case null: return (Rule.PartUnknown, Standing.Prospect);
            case AuthorityRole.None: return (Rule.NoPart, Standing.Prospect);
        }

        // Before who signs: else naming them, which is to know more, would make a prospect of a qualified contact.
        if (centre.NeedsPlan)
            return (Rule.SaboteurUnanswered, Standing.Prospect);
        if (!centre.HasDecider)
            return (Rule.DeciderNotNamed, playbook.RequireDecider ? Standing.Prospect : Standing.Qualified);
        if (centre.HasSaboteur)
            return (centre.IsOnlySuspected ? Rule.SaboteurSuspected : Rule.SaboteurAtBay, Standing.Qualified);
        return (answers.Saboteurs is null ? Rule.SaboteursUnknown : Rule.Convinced, Standing.Qualified);
    }

    /// <summary>
    /// The weighted mean of the known answers, and how much is known. An unknown answer lowers the confidence, never the score. While less
    /// than half of the weight is known, a score would say more than it knows. An answer whose follow-up is missing, who signs or a plan,
    /// counts half in the confidence: it is full exactly when nothing is missing. What is not asked of this contact has no weight.
    /// </summary>
    private static (int? Score, int Confidence, int Known) Measure(
        Answers answers, Playbook playbook, CountingCredit credit, bool isSignerMissing, bool isPlanMissing)
    {
        int points = 0, weight = 0, known = 0;
        double sure = 0;
        foreach (var answer in answers.Given)
        {
            if (Worth(answer, playbook, credit) is not { } worth)
                continue;
            var criterion = playbook.Criteria[answer.Question];
            points += worth * criterion.Weight;
            weight += criterion.Weight;
            known++;
            var isHalf = (isSignerMissing && answer.Question == Keys.AuthorityRole) || (isPlanMissing && answer.Question == Keys.SaboteursPresent);
            sure += isHalf ? criterion.Weight / 2.0 : criterion.Weight;
        }

        var all = playbook.TotalWeight;
        if (IsNotAsked(Keys.NeedHorizon, answers) && playbook.Criteria.TryGetValue(Keys.NeedHorizon, out var horizon))
            all -= horizon.Weight;
        // A playbook may weigh nothing but what is not asked.
        var confidence = all == 0 ? 100 : (int)Math.Round(100 * sure / all);
        var isMissing = isSignerMissing || isPlanMissing || known < Asked(answers, playbook);
        return (
            weight == 0 || 2 * weight < all ? null : (int)Math.Round(points / (double)weight),
            isMissing ? Math.Min(confidence, 99) : confidence,
            known);
    }

    /// <summary>How many criteria count for a contact with these answers.</summary>
    internal static int Asked(Answers answers, Playbook playbook) =>
        playbook.Criteria.Count - (playbook.Criteria.ContainsKey(Keys.NeedHorizon) && IsNotAsked(Keys.NeedHorizon, answers) ? 1 : 0);

    // When they decide is not asked of somebody without a need.
    private static bool IsNotAsked(string question, Answers answers) =>
        question == Keys.NeedHorizon && answers.Need is NeedStrength.None && answers[question] is null;

    // The points of an answer; null when it is unknown, or the playbook gives none for it.
    private static int? Worth(Answer answer, Playbook playbook, CountingCredit credit) =>
        playbook.Criteria.TryGetValue(answer.Question, out var criterion)
            && Counting(answer, credit) is { } value && criterion.Points.TryGetValue(value, out var worth)
            ? worth
            : null;

    internal static List<Reason> Reasons(Answers answers, Playbook playbook, CountingCredit credit)
    {
        var reasons = new List<Reason>(playbook.Criteria.Count);
        foreach (var (question, criterion) in playbook.Criteria)
            if (answers.Find(question) is { Value: { } value } answer && criterion.Points.TryGetValue(value, out var worth))
            {
                var counts = Counting(answer, credit) == value;
                reasons.Add(new Reason(
                    question, value, worth >= 50 && counts
                        ? Bearing.For
                        : Bearing.Against, HasExpired: !counts && !credit.IsToConfirm, IsToConfirm: !counts && credit.IsToConfirm));
            }

        return reasons;
    }

    internal static List<string> Missing(Answers answers, Playbook playbook, CountingCredit credit, bool isSignerMissing, bool isPlanMissing)
    {
        var missing = new List<string>();
        foreach (var question in playbook.Criteria.Keys)
            if (!IsNotAsked(question, answers) && (answers.Find(question) is not { } answer || Worth(answer, playbook, credit) is null))
                missing.Add(question);
        if (isSignerMissing)
            missing.Add(Keys.AuthorityDecider);
        if (isPlanMissing)
            missing.Add(Keys.SaboteursPlan);
        return missing;
    }

    internal static string? Weakest(Answers answers, Playbook playbook, CountingCredit credit)
    {
        var (weakest, most) = ((string?)null, 0);
        foreach (var (question, criterion) in playbook.Criteria)
            if (answers.Find(question) is { } answer && Counting(answer, credit) is { } value
                && criterion.Points.TryGetValue(value, out var worth) && (100 - worth) * criterion.Weight > most)
                (weakest, most) = (question, (100 - worth) * criterion.Weight);
        return weakest;
    }

    // An expired check counts as not checked, one that has to be confirmed as requested.
    private static string? Counting(Answer answer, CountingCredit credit) =>
        answer.Question == Keys.CreditStanding && credit.Standing is { } standing ? EnumNames<CreditStanding>.Of(standing) : answer.Value;
}

/// <summary>
/// The credit standing that counts, whether it stands for a passed check that has to be confirmed, and whether a prepayment was agreed
/// after a failed one.
/// </summary>
internal readonly record struct CountingCredit(CreditStanding? Standing, bool IsToConfirm = false, bool IsPrepaid = false)
{
    /// <summary>Whether it holds the contact back, whatever else is known (D9).</summary>
    public bool IsBlocking => Standing is CreditStanding.Failed && !IsPrepaid;
}
