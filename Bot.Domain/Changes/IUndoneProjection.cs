namespace SalesBot.Domain;

/// <summary>Maps every kind of undo to a value, as <see cref="IChangeProjection{T}"/> does for every kind of change.</summary>
public interface IUndoneProjection<out T>
{
    T Of(AnswerUndone change);

    T Of(StepUndone change);

    T Of(AgreedStepUndone change);

    T Of(OutcomeUndone change);

    T Of(PartUndone change);

    T Of(DealUndone change);
}
