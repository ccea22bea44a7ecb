using System.Globalization;

namespace SalesBot.Domain;

/// <summary>The qualification policy: answers and buying centre in, verdict out. First matching rule wins.</summary>
public static class Judgement
{
    /// <summary>Judges one contact by a playbook on a day, because credit checks expire.</summary>
    public static Verdict Of(Contact contact, Playbook playbook, DateTimeOffset now)
    {
        var answers = contact.Answers;
        var credit = Credit(answers, playbook, now);
        var (rule, standing, step) = Match(contact, playbook, credit, DateOnly.FromDateTime(now.UtcDateTime));
        var (score, confidence, known) = Measure(answers, playbook, credit);
        return new Verdict(
            standing, rule, Cycle.Advance(step, contact), score, confidence, known, playbook.Criteria.Count,
            Reasons(answers, playbook, credit),
            Missing(contact, playbook),
            contact.BuyingCentre.HasSaboteur,
            contact.BuyingCentre.HasSaboteur ? contact.BuyingCentre.Ally : null);
    }

    /// <summary>Whether the credit check that was passed no longer counts (D9).</summary>
    public static bool HasExpired(Answers answers, Playbook playbook, DateTimeOffset now) => Credit(answers, playbook, now) != answers.Credit;

    /// <summary>The credit standing that counts today: a passed check expires (D9).</summary>
    private static CreditStanding? Credit(Answers answers, Playbook playbook, DateTimeOffset now)
    {
        if (answers.Credit is not CreditStanding.Passed)
            return answers.Credit;
        var passed = answers.Find(Keys.CreditStanding)!;
        // A date noted before the check passed is the date of an earlier check.
        var checkedOn = answers.Find(Keys.CreditCheckedOn) is { } dated && dated.At >= passed.At
            && DateOnly.TryParseExact(dated.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.FromDateTime(passed.At.UtcDateTime);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return today.DayNumber - checkedOn.DayNumber <= playbook.CreditValidDays ? CreditStanding.Passed : CreditStanding.NotChecked;
    }

    private static (Rule, Standing, NextStep) Match(Contact contact, Playbook playbook, CreditStanding? credit, DateOnly today)
    {
        var answers = contact.Answers;
        var centre = contact.BuyingCentre;
        // Prospect school: interest makes the prospect. Lead school: the gates do (D8).
        var early = playbook.QualifyAt == School.Prospect ? Standing.Prospect : Standing.Lead;

        // Once the day has come on which a parked contact is taken up again, its answers count (D19).
        if (contact.Outcome is { } outcome && !(outcome is Standing.NotNow && contact.WakeUpOn <= today))
            return outcome switch
            {
                Standing.Customer => (Rule.Won, Standing.Customer, NextStep.AskForReferrals),
                Standing.Lost => (Rule.Lost, Standing.Lost, NextStep.KeepTheReason),
                Standing.Disqualified => (Rule.Disqualified, Standing.Disqualified, NextStep.Reopen),
                _ => (Rule.Parked, Standing.NotNow, NextStep.WaitForTheDate),
            };

        switch (answers.Interest)
        {
            case null: return (Rule.InterestUnknown, Standing.Lead, NextStep.AskWhatTheyWouldLike);
            case InterestLevel.None: return (Rule.NoInterest, Standing.Lead, NextStep.Park);
        }

        if (credit is CreditStanding.Failed)
            return (Rule.CreditFailed, early, NextStep.SettleCredit);

        switch (answers.Need)
        {
            case NeedStrength.None: return (Rule.NoNeed, early, NextStep.Park);
            case null: return (Rule.NeedUnknown, early, NextStep.AskAboutNeed);
        }

        switch (credit)
        {
            case null or CreditStanding.NotChecked: return (Rule.CreditNotChecked, early, NextStep.RequestCheck);
            case CreditStanding.Requested: return (Rule.CreditRequested, early, NextStep.ChaseCheck);
        }

        if (answers.Need is NeedStrength.Possible)
            return (Rule.NeedOnlyPossible, Standing.Prospect, NextStep.Demonstrate);
        if (answers.Interest is InterestLevel.Information)
            return (Rule.InformationOnly, Standing.Prospect, NextStep.AgreeNextStep);
        switch (answers.Authority)
        {
            case null: return (Rule.PartUnknown, Standing.Prospect, NextStep.FindWhoDecides);
            case AuthorityRole.None: return (Rule.NoPart, Standing.Prospect, NextStep.ReachWhoDecides);
        }

        if (!centre.HasDecider)
            return (Rule.DeciderNotNamed, playbook.RequireDecider ? Standing.Prospect : Standing.Qualified, NextStep.FindWhoSigns);
        if (centre.HasSaboteur)
            return centre.NeedsPlan
                ? (Rule.SaboteurUnanswered, Standing.Prospect, NextStep.PlanAgainstSaboteur)
                : (Rule.SaboteurAtBay, Standing.Qualified, NextStep.FollowThePlan);
        if (answers.Saboteurs is null)
            return (Rule.SaboteursUnknown, Standing.Qualified, NextStep.AskWhoMightObject);
        return (Rule.Convinced, Standing.Qualified, NextStep.Demonstrate);
    }

    /// <summary>Weighted mean over the known answers; an unknown lowers confidence, never the score.</summary>
    private static (int? Score, int Confidence, int Known) Measure(Answers answers, Playbook playbook, CreditStanding? credit)
    {
        int points = 0, weight = 0, all = 0, known = 0;
        foreach (var (key, criterion) in playbook.Criteria)
        {
            all += criterion.Weight;
            if (Counting(key, answers, credit) is not { } value || !criterion.Points.TryGetValue(value, out var worth))
                continue;
            points += worth * criterion.Weight;
            weight += criterion.Weight;
            known++;
        }

        return (weight == 0 ? null : (int)Math.Round(points / (double)weight), (int)Math.Round(100.0 * weight / all), known);
    }

    private static List<Reason> Reasons(Answers answers, Playbook playbook, CreditStanding? credit)
    {
        var reasons = new List<Reason>(playbook.Criteria.Count);
        foreach (var (key, criterion) in playbook.Criteria)
            if (answers[key] is { } value && criterion.Points.TryGetValue(value, out var worth))
            {
                var hasExpired = Counting(key, answers, credit) != value;
                reasons.Add(new Reason(key, value, worth >= 50 && !hasExpired ? Bearing.For : Bearing.Against, hasExpired));
            }

        return reasons;
    }

    // An expired check counts as none.
    private static string? Counting(string key, Answers answers, CreditStanding? credit) =>
        key == Keys.CreditStanding && credit is { } standing ? Names<CreditStanding>.Of(standing) : answers[key];

    private static List<string> Missing(Contact contact, Playbook playbook)
    {
        var missing = new List<string>();
        foreach (var key in playbook.Criteria.Keys)
            if (contact.Answers[key] is null && !(key == Keys.NeedHorizon && contact.Answers.Need is NeedStrength.None))
                missing.Add(key);
        if (contact.Answers.Authority is AuthorityRole.Influences or AuthorityRole.None && !contact.BuyingCentre.HasDecider)
            missing.Add(Keys.AuthorityDecider);
        if (contact.BuyingCentre.HasUnansweredSaboteur)
            missing.Add(Keys.SaboteursPlan);
        return missing;
    }
}
