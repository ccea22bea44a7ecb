namespace SalesBot.Domain;

/// <summary>The rep did the agreed next step, or called it off (D10). Afterwards no next step is agreed.</summary>
/// <param name="What">What was agreed, in the rep's words.</param>
/// <param name="On">The day for which it was agreed; null when no day was given.</param>
/// <param name="IsDone">Whether it was done; false when it was called off.</param>
public sealed record AgreedStepSettled(string What, DateOnly? On, bool IsDone) : Change
{
    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        // Something else was agreed since.
        if (contact.Answers.Find(Keys.InterestNextStep) is not null)
            return UndoRefusal.NoLongerSo;
        contact.Restore(Keys.InterestNextStep, new Answer(Keys.InterestNextStep, What, by.Id, by.Name, at));
        if (On is { } day)
            contact.Restore(Keys.InterestNextStepOn, new Answer(Keys.InterestNextStepOn, Contact.Stored(day), by.Id, by.Name, at));
        return new AgreedStepUndone(What, On, IsDone);
    }
}
