namespace SalesBot.Domain;

/// <summary>
/// What a change says, in the texts and under the permanent names by which it is stored and exported. What each of them means depends on the kind: that is
/// here and nowhere else, so nothing but storage and the export uses it. <see cref="Of"/> writes a change, <see cref="Read"/> reads it.
/// </summary>
public sealed record StoredChange(StoredKind Kind, string? Subject = null, string? From = null, string? To = null, string? Reason = null)
{
    private const string Confirmed = "confirmed", ByOverride = "overridden", Decider = "decider", Saboteur = "saboteur";

    public DateOnly? On { get; init; }

    public string? Evidence { get; init; }

    public string? PlaybookVersion { get; init; }

    /// <summary>The number of the change that was undone.</summary>
    public int? Undoes { get; init; }

    /// <summary>Whether there was an answer before; of an undo, whether something counts again.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>What a change says.</summary>
    public static StoredChange Of(Change change) => change.Project(new Projection());

    /// <summary>The change that says so; who did it, and when, is not among it.</summary>
    public Change Read() => Kind switch
    {
        StoredKind.Entered => new ContactEntered(),
        StoredKind.Answered => ReadAnswer(isConfirmed: Subject == Keys.CreditStanding && Reason == Confirmed),
        StoredKind.StandingChanged => new StandingChanged(Known<Standing>(From), Known<Standing>(To), Names<Rule>.Read(Reason)) { Evidence = Evidence, PlaybookVersion = PlaybookVersion },
        StoredKind.StageChanged => new StageChanged(Known<Stage>(From), Known<Stage>(To), On!.Value),
        StoredKind.PersonNamed => Subject == Saboteur ? new SaboteurNamed(From, To!) : new DeciderNamed(From, To!),
        StoredKind.InfluenceNoted => new InfluenceChanged(Subject!, Names<Influence>.Read(From), Known<Influence>(To)),
        StoredKind.MotiveNoted => new MotiveChanged(Subject!, Names<Motive>.Read(From), Known<Motive>(To)),
        StoredKind.PlanMade => new PlanChanged(Subject!, From, To!),
        StoredKind.PartNoted => (Part.Read(From), Part.Read(To)) switch
        {
            (null, var part) => new PersonAdded(Subject!, part!) { Evidence = Reason },
            ({ } part, null) => new PersonRemoved(Subject!, part, Evidence),
            ({ } before, { } after) => new PartChanged(Subject!, before, after) { Evidence = Reason },
        },
        StoredKind.PersonErased => new PersonErased(),
        StoredKind.StepTaken => new StepRecorded(Known<StepKind>(Subject), Names<StepResult>.Read(From), Known<StepResult>(To), On!.Value, Reason),
        StoredKind.OutcomeChanged => To is null ? new ContactReopened(Known<Standing>(From), Reason) : new ContactDisqualified(Names<Standing>.Read(From), Reason!),
        StoredKind.Undone => ReadUndone() with { Undoes = Undoes!.Value },
        StoredKind.Overridden => new StandingOverridden(Known<Standing>(From), Known<Standing>(To), Reason!),
        StoredKind.OverrideLifted => new OverrideLifted(Known<Standing>(From)),
    };

    private AnswerChanged ReadAnswer(bool isConfirmed) =>
        new(Subject!, From, To) { WasAnswered = WasAnswered, IsConfirmed = isConfirmed, Reason = isConfirmed ? null : Reason };

    private ChangeUndone ReadUndone()
    {
        if (Subject is null)
            return new OutcomeUndone(Names<Standing>.Read(From), Names<Standing>.Read(To));
        if (Subject == Keys.BuyingCentreMember)
            return new PartUndone(Part.Read(From), Part.Read(To));
        return Names<StepKind>.Read(Subject) is { } kind
            ? new StepUndone(kind, Known<StepResult>(From), Names<StepResult>.Read(To), On)
            : new AnswerUndone(Subject, From, To) { CountsAgain = WasAnswered };
    }

    private static T Known<T>(string? stored)
        where T : struct, Enum => Names<T>.Read(stored)!.Value;

    private sealed class Projection : IChangeProjection<StoredChange>
    {
        public StoredChange Of(ContactEntered change) => new(StoredKind.Entered);

        public StoredChange Of(AnswerChanged change) =>
            new(StoredKind.Answered, change.Question, change.From, change.To, change.IsConfirmed ? Confirmed : change.Reason) { WasAnswered = change.WasAnswered };

        public StoredChange Of(StandingChanged change) =>
            new(StoredKind.StandingChanged, null, Names<Standing>.Of(change.From), Names<Standing>.Of(change.To), Names<Rule>.OfKnown(change.Rule) ?? ByOverride)
            {
                Evidence = change.Evidence, PlaybookVersion = change.PlaybookVersion,
            };

        public StoredChange Of(StageChanged change) => new(StoredKind.StageChanged, null, Names<Stage>.Of(change.From), Names<Stage>.Of(change.To)) { On = change.Since };

        public StoredChange Of(StandingOverridden change) =>
            new(StoredKind.Overridden, null, Names<Standing>.Of(change.From), Names<Standing>.Of(change.To), change.Reason);

        public StoredChange Of(OverrideLifted change) => new(StoredKind.OverrideLifted, null, Names<Standing>.Of(change.From));

        public StoredChange Of(StepRecorded change) =>
            new(StoredKind.StepTaken, Names<StepKind>.Of(change.Kind), Names<StepResult>.OfKnown(change.From), Names<StepResult>.Of(change.To), change.Reason) { On = change.On };

        public StoredChange Of(ContactDisqualified change) =>
            new(StoredKind.OutcomeChanged, null, Names<Standing>.OfKnown(change.From), Names<Standing>.Of(Standing.Disqualified), change.Reason);

        public StoredChange Of(ContactReopened change) => new(StoredKind.OutcomeChanged, null, Names<Standing>.Of(change.From), null, change.Reason);

        public StoredChange Of(DeciderNamed change) => new(StoredKind.PersonNamed, Decider, change.From, change.To);

        public StoredChange Of(SaboteurNamed change) => new(StoredKind.PersonNamed, Saboteur, change.From, change.To);

        public StoredChange Of(InfluenceChanged change) =>
            new(StoredKind.InfluenceNoted, change.Name, Names<Influence>.OfKnown(change.From), Names<Influence>.Of(change.To));

        public StoredChange Of(MotiveChanged change) => new(StoredKind.MotiveNoted, change.Name, Names<Motive>.OfKnown(change.From), Names<Motive>.Of(change.To));

        public StoredChange Of(PlanChanged change) => new(StoredKind.PlanMade, change.Name, change.From, change.To);

        public StoredChange Of(PersonAdded change) => new(StoredKind.PartNoted, change.Name, null, $"{change.Part}", change.Evidence);

        public StoredChange Of(PartChanged change) => new(StoredKind.PartNoted, change.Name, $"{change.From}", $"{change.To}", change.Evidence);

        public StoredChange Of(PersonRemoved change) => new(StoredKind.PartNoted, change.Name, $"{change.Part}") { Evidence = change.Evidence };

        public StoredChange Of(PersonErased change) => new(StoredKind.PersonErased);

        public StoredChange Of(AnswerUndone change) => Undone(change, change.CountsAgain, change.Question, change.From, change.To);

        public StoredChange Of(StepUndone change) =>
            Undone(change, change.On is not null, Names<StepKind>.Of(change.Kind), Names<StepResult>.Of(change.From), Names<StepResult>.OfKnown(change.To)) with { On = change.On };

        public StoredChange Of(OutcomeUndone change) =>
            Undone(change, change.To is not null, null, Names<Standing>.OfKnown(change.From), Names<Standing>.OfKnown(change.To));

        public StoredChange Of(PartUndone change) => Undone(change, change.To is not null, Keys.BuyingCentreMember, change.From?.ToString(), change.To?.ToString());

        private static StoredChange Undone(ChangeUndone change, bool countsAgain, string? subject, string? from, string? to) =>
            new(StoredKind.Undone, subject, from, to) { Undoes = change.Undoes, WasAnswered = countsAgain };
    }
}
