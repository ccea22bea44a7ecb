namespace SalesBot.Domain;

/// <summary>
/// A contact or company was asked for of which a stored value can't be read (<see cref="Unreadable"/>). What was begun with it is abandoned, and
/// the user is told.
/// </summary>
/// <param name="record">The contact or the company.</param>
public sealed class DamagedRecordException(OwnedRecord record) : Exception("A stored value of the record can't be read.")
{
    /// <summary>The contact or the company.</summary>
    public OwnedRecord Record { get; } = record;
}
