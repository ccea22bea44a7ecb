using System.Globalization;

namespace SalesBot.Domain;

/// <summary>
/// A change in the form in which it is stored and exported: texts and permanent names. The meaning of each property depends on the kind of
/// change, and only this type knows it. Therefore only storage and the export use it. <see cref="Of"/> writes a change, <see cref="Read"/>
/// reads it.
/// </summary>
public sealed record StoredChange(StoredKind Kind, string? Subject = null, string? From = null, string? To = null, string? Reason = null)
{
    private const string Confirmed = "confirmed", ByOverride = "overridden", Decider = "decider", Saboteur = "saboteur",
        StoredAsDone = "done", CalledOff = "cancelled", Agreed = "agreed", Ended = "ended", Deal = "deal", Bought = "bought", PersonToo = "person",
        MainAdded = "main", JoiningAdded = "joining", BothAdded = "both";

    public DateOnly? On { get; init; }

    public string? Evidence { get; init; }

    public string? PlaybookVersion { get; init; }

    /// <summary>The number of the change that was undone.</summary>
    public int? Undoes { get; init; }

    /// <summary>Whether there was an answer before; for an undo, whether something counts again; for a sale, whether it takes over.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>Converts a change to its stored form.</summary>
    public static StoredChange Of(Change change) => change.Project(new Projection());

    /// <summary>Converts the stored form back to a change, without its number, its user and its time.</summary>
    public Change Read()
    {
        try
        {
            return Understand();
        }
        catch (Exception unknown) when (unknown is FormatException or OverflowException or InvalidOperationException or ArgumentException
            or NullReferenceException or IndexOutOfRangeException)
        {
            // One entry that another program or a later version wrote must not hide the others.
            return new UnreadableChange(this);
        }
    }

    private Change Understand() => Kind switch
    {
        StoredKind.Entered => new ContactEntered(),
        StoredKind.Answered => ReadAnswer(isConfirmed: Subject == Keys.CreditStanding && Reason == Confirmed),
        StoredKind.StandingChanged =>
            new StandingChanged(
                Known<Standing>(From),
                Known<Standing>(To),
                EnumNames<Rule>.Read(Reason)) { Evidence = Evidence, PlaybookVersion = PlaybookVersion },
        StoredKind.StageChanged => new StageChanged(Known<Stage>(From), Known<Stage>(To), On!.Value),
        StoredKind.PersonNamed => Subject == Saboteur ? new SaboteurNamed(From, To!) : new DeciderNamed(From, To!),
        StoredKind.InfluenceNoted => new InfluenceChanged(Subject!, EnumNames<Influence>.Read(From), Known<Influence>(To)),
        StoredKind.MotiveNoted => new MotiveChanged(Subject!, EnumNames<Motive>.Read(From), Known<Motive>(To)),
        StoredKind.PlanMade => new PlanChanged(Subject!, From, To!) { On = On },
        StoredKind.PlanReported => new PlanReported(Subject!, From!, Known<PlanResult>(To)),
        StoredKind.PartNoted => (Part.Read(From), Part.Read(To)) switch
        {
            (null, var part) => new PersonAdded(Subject!, part!) { Evidence = Reason },
            ({ } part, null) => new PersonRemoved(Subject!, part, Evidence),
            ({ } before, { } after) => new PartChanged(Subject!, before, after) { Evidence = Reason },
        },
        StoredKind.PersonErased => new PersonErased(),
        StoredKind.StepTaken => ReadStep(),
        StoredKind.AgreedSettled => new AgreedStepSettled(From!, On, To == StoredAsDone),
        StoredKind.StepSnoozed => ReadSnooze(),
        StoredKind.DealStalled => new DealStalled(Known<Stage>(Subject), On!.Value),
        StoredKind.StepOverdue => new StepOverdue(Known<PlannedStep>(Subject), On!.Value),
        StoredKind.SaleBegun => ReadSale(),
        StoredKind.DealJoined => new DealJoined(Subject!, Guid.ParseExact(To!, "N"))
        {
            HadBought = Evidence == Bought, AddsMain = Reason is MainAdded or BothAdded, AddsThem = Reason is JoiningAdded or BothAdded,
        },
        StoredKind.ContactAdded => new ContactAdded(Subject!),
        StoredKind.ContactRenamed => new ContactRenamed(Subject!, From!, To!) { IsPersonToo = Evidence == PersonToo },
        StoredKind.NoteCorrected => new NoteCorrected(int.Parse(Evidence!, CultureInfo.InvariantCulture), From!, To),
        StoredKind.OutcomeChanged =>
            To is null ? new ContactReopened(Known<Standing>(From), Reason)
                : new ContactDisqualified(EnumNames<Standing>.Read(From), Reason!),
        StoredKind.Undone => ReadUndone() with { Undoes = Undoes!.Value },
        StoredKind.Overridden => new StandingOverridden(Known<Standing>(From), Known<Standing>(To), Reason!),
        StoredKind.OverrideLifted => new OverrideLifted(Known<Standing>(From)),
    };

    private AnswerChanged ReadAnswer(bool isConfirmed) =>
        new(Subject!, From, To)
        {
            WasAnswered = WasAnswered,
            FormerOn = On,
            FormerWasConfirmed = Subject == Keys.CreditStanding && Evidence == Confirmed,
            FormerAsWritten = Subject == Keys.CreditStanding ? null : Evidence,
            IsConfirmed = isConfirmed,
            Reason = isConfirmed ? null : Reason,
        };

    private StepRecorded ReadStep()
    {
        var former = Evidence?.Split(' ', 3);
        return new StepRecorded(Known<StepKind>(Subject), EnumNames<StepResult>.Read(From), Known<StepResult>(To), On!.Value, Reason)
        {
            FormerOn = former is null ? null : Day(former[0]),
            FormerAt = former is null ? null : DateTimeOffset.ParseExact(former[1], "O", CultureInfo.InvariantCulture),
            FormerReason = former?.ElementAtOrDefault(2),
        };
    }

    private StepSnoozed ReadSnooze()
    {
        var former = Evidence?.Split(' ', 3);
        return new StepSnoozed(Known<NextStep>(Subject), On!.Value, Reason)
        {
            IsEnd = To == Ended,
            Former = former is null ? null : new Snooze(Known<NextStep>(former[0]), Day(former[1]), former.ElementAtOrDefault(2)),
        };
    }

    private static DateOnly Day(string stored) => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WithReason(string known, string? reason) => reason is null ? known : $"{known} {reason}";

    private SaleBegun ReadSale()
    {
        var worth = Reason?.Split(' ');
        return new SaleBegun(int.Parse(Subject!, CultureInfo.InvariantCulture), Known<Standing>(From), Guid.ParseExact(To!, "N"))
        {
            FormerAmount = worth is null ? null : long.Parse(worth[0], CultureInfo.InvariantCulture), FormerCurrency = worth?[1], FormerClosedOn = On,
            TakesOver = WasAnswered, HadBought = Evidence == Bought,
        };
    }

    private ChangeUndone ReadUndone()
    {
        if (Subject is null)
            return new OutcomeUndone(EnumNames<Standing>.Read(From), EnumNames<Standing>.Read(To));
        if (Subject == Deal)
            return new DealUndone(From);
        if (Subject == Agreed)
            return new AgreedStepUndone(To!, On, From == StoredAsDone);
        if (Subject == Keys.BuyingCentreMember)
            return new PartUndone(Part.Read(From), Part.Read(To));
        return EnumNames<StepKind>.Read(Subject) is { } kind
            ? new StepUndone(kind, Known<StepResult>(From), EnumNames<StepResult>.Read(To), On)
            : new AnswerUndone(Subject, From, To) { CountsAgain = WasAnswered };
    }

    private static T Known<T>(string? stored)
        where T : struct, Enum => EnumNames<T>.Read(stored)!.Value;

    private sealed class Projection : IChangeProjection<StoredChange>
    {
        public StoredChange Of(ContactEntered change) => new(StoredKind.Entered);

        public StoredChange Of(AnswerChanged change) =>
            new(StoredKind.Answered,
                change.Question,
                change.From,
                change.To,
                change.IsConfirmed ? Confirmed : change.Reason)
            {
                WasAnswered = change.WasAnswered, On = change.FormerOn, Evidence = change.FormerWasConfirmed ? Confirmed : change.FormerAsWritten,
            };

        public StoredChange Of(ContactRenamed change) =>
            new(StoredKind.ContactRenamed, change.Question, change.From, change.To) { Evidence = change.IsPersonToo ? PersonToo : null };

        public StoredChange Of(NoteCorrected change) =>
            new(StoredKind.NoteCorrected, Keys.Note, change.From, change.To) { Evidence = change.Note.ToString(CultureInfo.InvariantCulture) };

        public StoredChange Of(StandingChanged change) =>
            new(StoredKind.StandingChanged,
                null,
                EnumNames<Standing>.Of(change.From),
                EnumNames<Standing>.Of(change.To),
                EnumNames<Rule>.OfKnown(change.Rule) ?? ByOverride)
            {
                Evidence = change.Evidence, PlaybookVersion = change.PlaybookVersion,
            };

        public StoredChange Of(StageChanged change) =>
            new(StoredKind.StageChanged, null, EnumNames<Stage>.Of(change.From), EnumNames<Stage>.Of(change.To)) { On = change.Since };

        public StoredChange Of(StandingOverridden change) =>
            new(StoredKind.Overridden, null, EnumNames<Standing>.Of(change.From), EnumNames<Standing>.Of(change.To), change.Reason);

        public StoredChange Of(OverrideLifted change) => new(StoredKind.OverrideLifted, null, EnumNames<Standing>.Of(change.From));

        public StoredChange Of(StepRecorded change) =>
            new(StoredKind.StepTaken,
                EnumNames<StepKind>.Of(change.Kind),
                EnumNames<StepResult>.OfKnown(change.From),
                EnumNames<StepResult>.Of(change.To),
                change.Reason)
            {
                On = change.On,
                Evidence = change is { FormerOn: { } on, FormerAt: { } at }
                    ? WithReason($"{Contact.Stored(on)} {at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)}", change.FormerReason)
                    : null,
            };

        public StoredChange Of(AgreedStepSettled change) =>
            new(StoredKind.AgreedSettled, Keys.InterestNextStep, change.What, change.IsDone ? StoredAsDone : CalledOff) { On = change.On };

        public StoredChange Of(StepSnoozed change) =>
            new(StoredKind.StepSnoozed, EnumNames<NextStep>.Of(change.Step), null, change.IsEnd ? Ended : null, change.Reason)
            {
                On = change.Until,
                Evidence = change.Former is { } former
                    ? WithReason($"{EnumNames<NextStep>.Of(former.Step)} {Contact.Stored(former.Until)}", former.Reason)
                    : null,
            };

        public StoredChange Of(DealStalled change) => new(StoredKind.DealStalled, EnumNames<Stage>.Of(change.Stage)) { On = change.Since };

        public StoredChange Of(StepOverdue change) => new(StoredKind.StepOverdue, EnumNames<PlannedStep>.Of(change.Step)) { On = change.On };

        public StoredChange Of(ContactDisqualified change) =>
            new(StoredKind.OutcomeChanged, null, EnumNames<Standing>.OfKnown(change.From), EnumNames<Standing>.Of(Standing.Disqualified), change.Reason);

        public StoredChange Of(ContactReopened change) => new(StoredKind.OutcomeChanged, null, EnumNames<Standing>.Of(change.From), null, change.Reason);

        public StoredChange Of(DeciderNamed change) => new(StoredKind.PersonNamed, Decider, change.From, change.To);

        public StoredChange Of(SaboteurNamed change) => new(StoredKind.PersonNamed, Saboteur, change.From, change.To);

        public StoredChange Of(InfluenceChanged change) =>
            new(StoredKind.InfluenceNoted, change.Name, EnumNames<Influence>.OfKnown(change.From), EnumNames<Influence>.Of(change.To));

        public StoredChange Of(MotiveChanged change) =>
            new(StoredKind.MotiveNoted, change.Name, EnumNames<Motive>.OfKnown(change.From), EnumNames<Motive>.Of(change.To));

        public StoredChange Of(PlanChanged change) => new(StoredKind.PlanMade, change.Name, change.From, change.To) { On = change.On };

        public StoredChange Of(PlanReported change) => new(StoredKind.PlanReported, change.Name, change.Plan, EnumNames<PlanResult>.Of(change.Result));

        public StoredChange Of(PersonAdded change) => new(StoredKind.PartNoted, change.Name, null, $"{change.Part}", change.Evidence);

        public StoredChange Of(PartChanged change) => new(StoredKind.PartNoted, change.Name, $"{change.From}", $"{change.To}", change.Evidence);

        public StoredChange Of(PersonRemoved change) => new(StoredKind.PartNoted, change.Name, $"{change.Part}") { Evidence = change.Evidence };

        public StoredChange Of(PersonErased change) => new(StoredKind.PersonErased);

        public StoredChange Of(SaleBegun change) =>
            new(StoredKind.SaleBegun,
                change.SaleNumber.ToString(CultureInfo.InvariantCulture),
                EnumNames<Standing>.Of(change.Former),
                change.FormerDealId.ToString("N"),
                change is { FormerAmount: { } amount, FormerCurrency: { } currency }
                    ? string.Create(CultureInfo.InvariantCulture, $"{amount} {currency}")
                    : null)
            {
                On = change.FormerClosedOn, WasAnswered = change.TakesOver, Evidence = change.HadBought ? Bought : null,
            };

        public StoredChange Of(DealJoined change) =>
            new(StoredKind.DealJoined, change.MainContact, null, change.FormerDealId.ToString("N"), (change.AddsMain, change.AddsThem) switch
            {
                (true, true) => BothAdded,
                (true, false) => MainAdded,
                (false, true) => JoiningAdded,
                _ => null,
            })
            {
                Evidence = change.HadBought ? Bought : null,
            };

        public StoredChange Of(ContactAdded change) => new(StoredKind.ContactAdded, change.Name);

        public StoredChange Of(UnreadableChange change) => change.Stored;

        public StoredChange Of(DealUndone change) => Undone(change, countsAgain: true, Deal, change.MainContact, null);

        public StoredChange Of(AnswerUndone change) => Undone(change, change.CountsAgain, change.Question, change.From, change.To);

        public StoredChange Of(StepUndone change) =>
            Undone(change,
                change.On is not null,
                EnumNames<StepKind>.Of(change.Kind),
                EnumNames<StepResult>.Of(change.From),
                EnumNames<StepResult>.OfKnown(change.To)) with { On = change.On };

        public StoredChange Of(AgreedStepUndone change) =>
            Undone(change, countsAgain: true, Agreed, change.WasDone ? StoredAsDone : CalledOff, change.What) with { On = change.On };

        public StoredChange Of(OutcomeUndone change) =>
            Undone(change, change.To is not null, null, EnumNames<Standing>.OfKnown(change.From), EnumNames<Standing>.OfKnown(change.To));

        public StoredChange Of(PartUndone change) =>
            Undone(change, change.To is not null, Keys.BuyingCentreMember, change.From?.ToString(), change.To?.ToString());

        private static StoredChange Undone(ChangeUndone change, bool countsAgain, string? subject, string? from, string? to) =>
            new(StoredKind.Undone, subject, from, to) { Undoes = change.Undoes, WasAnswered = countsAgain };
    }
}
