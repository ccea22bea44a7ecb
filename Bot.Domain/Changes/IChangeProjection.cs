namespace SalesBot.Domain;

/// <summary>
/// Maps every kind of change to a value, such as a sentence or a stored row. Each kind has a method here, so the compiler requires every
/// projection to handle a new kind.
/// </summary>
public interface IChangeProjection<out T> : IUndoneProjection<T>
{
    T Of(ContactEntered change);

    T Of(AnswerChanged change);

    T Of(ContactRenamed change);

    T Of(NoteCorrected change);

    T Of(StandingChanged change);

    T Of(StageChanged change);

    T Of(StandingOverridden change);

    T Of(OverrideLifted change);

    T Of(StepRecorded change);

    T Of(AgreedStepSettled change);

    T Of(StepSnoozed change);

    T Of(DealStalled change);

    T Of(StepOverdue change);

    T Of(ContactDisqualified change);

    T Of(ContactReopened change);

    T Of(DeciderNamed change);

    T Of(SaboteurNamed change);

    T Of(InfluenceChanged change);

    T Of(MotiveChanged change);

    T Of(PlanChanged change);

    T Of(PlanReported change);

    T Of(PersonAdded change);

    T Of(PartChanged change);

    T Of(PersonRemoved change);

    T Of(PersonErased change);

    T Of(SaleBegun change);

    T Of(DealJoined change);

    T Of(ContactAdded change);

    T Of(UnreadableChange change);
}
