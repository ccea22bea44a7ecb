namespace SalesBot.Domain;

/// <summary>The permanent names under which changes are stored and exported. Several types of change may share one name.</summary>
public enum StoredKind
{
    Entered,
    Answered,
    StandingChanged,
    StageChanged,
    PersonNamed,
    InfluenceNoted,
    PartNoted,
    PersonErased,
    PlanMade,
    MotiveNoted,
    StepTaken,
    OutcomeChanged,
    Undone,
    Overridden,
    OverrideLifted,
    AgreedSettled,
    SaleBegun,
    DealJoined,
    ContactAdded,
    ContactRenamed,
    NoteCorrected,
    StepSnoozed,
    DealStalled,
    StepOverdue,
    PlanReported,
}
