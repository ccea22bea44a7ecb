namespace SalesBot.Domain;

/// <summary>The permanent names under which kinds of change are stored and exported; several types of change may share one.</summary>
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
}
