using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>Samples of every kind of change, by the names that tables of expectations use.</summary>
internal static class EveryChange
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Part Ally = new(BuyingRole.Influencer, Stance.Ally, Influence.High), Neutral = new(BuyingRole.User, Stance.Neutral, null);

    /// <summary>Every type that a change can have.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change)) && !type.IsAbstract)];

    /// <summary>At least one change of each type.</summary>
    public static IReadOnlyDictionary<string, Change> Samples { get; } = new Dictionary<string, Change>(StringComparer.Ordinal)
    {
        ["entered"] = new ContactEntered(),
        ["answered"] = new AnswerChanged(Keys.NeedStrength, null, "real"),
        ["answered unknown"] = new AnswerChanged(Keys.NeedStrength, "real", null) { WasAnswered = true },
        ["answer known"] = new AnswerChanged(Keys.NeedStrength, null, "real") { WasAnswered = true },
        ["credit confirmed"] = new AnswerChanged(Keys.CreditStanding, "passed", "passed") { WasAnswered = true, IsConfirmed = true },
        ["credit no longer confirmed"] = new AnswerChanged(Keys.CreditStanding, "passed", "failed")
        {
            WasAnswered = true, FormerOn = Day, FormerWasConfirmed = true,
        },
        ["phone corrected"] = new AnswerChanged(Keys.ContactPhone, "+37061234567", "+37061234568")
        {
            WasAnswered = true, FormerOn = Day, FormerAsWritten = "8 612 34567",
        },
        ["woken up"] = new AnswerChanged(Keys.ParkedUntil, "2026-12-01", null) { WasAnswered = true, Reason = "confirmed" },
        ["renamed"] = new ContactRenamed(Keys.ContactName, "Dana Halman", "Dana Hallmann") { IsPersonToo = true },
        ["company renamed"] = new ContactRenamed(Keys.ContactCompany, "Halman Pumps", "Hallmann Pumps"),
        ["note corrected"] = new NoteCorrected(3, "Call in May", "Call in June"),
        ["note removed"] = new NoteCorrected(3, "Call in May", null),
        ["standing"] =
            new StandingChanged(
                Standing.Lead,
                Standing.Prospect,
                Rule.NeedOnlyPossible) { Evidence = "interest.level=benefits", PlaybookVersion = "lead-school-1" },
        ["standing by override"] = new StandingChanged(Standing.Prospect, Standing.Qualified, null) { Evidence = "", PlaybookVersion = "lead-school-1" },
        ["stage"] = new StageChanged(Stage.New, Stage.Talking, Day),
        ["overridden"] = new StandingOverridden(Standing.Prospect, Standing.Qualified, "I know their plans"),
        ["override lifted"] = new OverrideLifted(Standing.Qualified),
        ["step"] = new StepRecorded(StepKind.Demonstration, null, StepResult.Planned, Day, null),
        ["closing"] = new StepRecorded(StepKind.Closing, StepResult.Lost, StepResult.Won, Day, "They came back")
        {
            FormerOn = Day.AddDays(-9), FormerAt = Given.Today, FormerReason = "Too dear for them",
        },
        ["agreed step done"] = new AgreedStepSettled("Send samples", Day, IsDone: true),
        ["agreed step called off"] = new AgreedStepSettled("Send samples", null, IsDone: false),
        ["snoozed"] = new StepSnoozed(NextStep.Demonstrate, Day, "They are on holiday")
        {
            Former = new Snooze(NextStep.RequestCheck, Day.AddDays(-2), "The fair is on"),
        },
        ["snoozed without a reason"] = new StepSnoozed(NextStep.Demonstrate, Day, null) { Former = new Snooze(NextStep.Demonstrate, Day, null) },
        ["snooze ended"] = new StepSnoozed(NextStep.Demonstrate, Day, null)
        {
            Former = new Snooze(NextStep.Demonstrate, Day.AddDays(2), null), IsEnd = true,
        },
        ["stalled"] = new DealStalled(Stage.Talking, Day),
        ["overdue"] = new StepOverdue(PlannedStep.Demonstration, Day),
        ["disqualified"] = new ContactDisqualified(null, "A competitor"),
        ["disqualified while parked"] = new ContactDisqualified(Standing.NotNow, "A competitor"),
        ["reopened"] = new ContactReopened(Standing.Lost, "They called"),
        ["reopened without a word"] = new ContactReopened(Standing.Disqualified, null),
        ["decider"] = new DeciderNamed(null, "Otto Lang"),
        ["decider corrected"] = new DeciderNamed("Oto Lang", "Otto Lang"),
        ["saboteur"] = new SaboteurNamed(null, "Vera Holt"),
        ["influence"] = new InfluenceChanged("Vera Holt", Influence.High, Influence.Low),
        ["influence unknown before"] = new InfluenceChanged("Vera Holt", null, Influence.Low),
        ["motive"] = new MotiveChanged("Vera Holt", null, Motive.Budget),
        ["motive of nobody known"] = new MotiveChanged("", Motive.Budget, Motive.Status),
        ["plan"] = new PlanChanged("Vera Holt", "Wait", "Show her the figures"),
        ["plan with a day"] = new PlanChanged("Vera Holt", null, "Show her the figures") { On = Day },
        ["plan worked"] = new PlanReported("Vera Holt", "Show her the figures", PlanResult.Worked),
        ["plan failed"] = new PlanReported("", "Ask around", PlanResult.Failed),
        ["plan for nobody known"] = new PlanChanged("", null, "Ask around"),
        ["person"] = new PersonAdded("Anna Wójcik", Ally) { Evidence = "Asked for the terms" },
        ["part"] = new PartChanged("Anna Wójcik", Neutral, Ally),
        ["person gone"] = new PersonRemoved("Anna Wójcik", Ally, "Asked for the terms"),
        ["erased"] = new PersonErased(),
        ["unreadable"] = new UnreadableChange(new StoredChange(StoredKind.StageChanged, null, "nowhere", "talking") { On = Day }),
        ["sale"] = new SaleBegun(2, Standing.Customer, Guid.Empty) { FormerAmount = 4_500_000, FormerCurrency = "EUR", FormerClosedOn = Day, TakesOver = true, HadBought = true },
        ["sale after one without money"] = new SaleBegun(3, Standing.Disqualified, Guid.Empty),
        ["deal joined"] = new DealJoined("Dana Hallmann", Guid.Empty) { HadBought = true },
        ["contact in the deal"] = new ContactAdded("Olaf Brandt"),
        ["sale undone"] = new DealUndone(null) { Undoes = 7 },
        ["joining undone"] = new DealUndone("Dana Hallmann") { Undoes = 7 },
        ["answer undone"] = new AnswerUndone(Keys.NeedStrength, "immediate", "real") { CountsAgain = true, Undoes = 7 },
        ["first answer undone"] = new AnswerUndone(Keys.NeedStrength, "real", null) { Undoes = 7 },
        ["answer undone, unknown again"] = new AnswerUndone(Keys.NeedStrength, "real", null) { CountsAgain = true, Undoes = 7 },
        ["waking up undone"] = new AnswerUndone(Keys.ParkedUntil, null, "2026-12-01") { CountsAgain = true, Undoes = 7 },
        ["snooze undone"] = new AnswerUndone(Keys.SnoozedUntil, "2026-12-01", null) { Undoes = 7 },
        ["note undone"] = new AnswerUndone(Keys.Note, "Call in May", null) { Undoes = 7 },
        ["removal of a note undone"] = new AnswerUndone(Keys.Note, null, "Call in May") { CountsAgain = true, Undoes = 7 },
        ["renaming undone"] = new AnswerUndone(Keys.ContactName, "Dana Hallmann", "Dana Halman") { CountsAgain = true, Undoes = 7 },
        ["step undone"] = new StepUndone(StepKind.Demonstration, StepResult.Done, StepResult.Planned, Day) { Undoes = 7 },
        ["first step undone"] = new StepUndone(StepKind.Closing, StepResult.Won, null, null) { Undoes = 7 },
        ["doing what was agreed undone"] = new AgreedStepUndone("Send samples", Day, WasDone: true) { Undoes = 7 },
        ["calling off undone"] = new AgreedStepUndone("Send samples", null, WasDone: false) { Undoes = 7 },
        ["disqualifying undone"] = new OutcomeUndone(Standing.Disqualified, null) { Undoes = 7 },
        ["reopening undone"] = new OutcomeUndone(null, Standing.Lost) { Undoes = 7 },
        ["part undone"] = new PartUndone(Ally, Neutral) { Undoes = 7 },
        ["person undone"] = new PartUndone(Ally, null) { Undoes = 7 },
    };
}
