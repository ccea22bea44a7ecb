namespace SalesBot.Domain;

/// <summary>Makes something of every kind of undo, as <see cref="IChangeProjection{T}"/> does of every kind of change.</summary>
public interface IUndoneProjection<out T>
{
    T Of(AnswerUndone change);

    T Of(StepUndone change);

    T Of(OutcomeUndone change);

    T Of(PartUndone change);
}
