namespace SalesBot.Domain;

/// <summary>
/// The values that stand for stored values which can't be read, such as text that is no JSON or a name that this version doesn't know. A record
/// with such a value is damaged (<see cref="OwnedRecord.IsDamaged"/>). It is neither judged nor changed, so that it can still be repaired.
/// </summary>
public static class Unreadable
{
    /// <summary>Answers that can't be read.</summary>
    public static readonly Answers Answers = new([]);

    /// <summary>Steps that can't be read.</summary>
    public static readonly Steps Steps = new([]);

    /// <summary>People who can't be read.</summary>
    public static readonly IReadOnlyList<Person> People = new List<Person>().AsReadOnly();

    /// <summary>An override that can't be read.</summary>
    public static readonly ManagerOverride ManagerOverride = new(Standing.Lead, "", "", "", default);

    /// <summary>A snooze that can't be read.</summary>
    public static readonly Snooze Snooze = new(NextStep.Nothing, default, null);

    /// <summary>A time that can't be read. Stored times are whole milliseconds, so that none of them is this one.</summary>
    public static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch.AddTicks(1);

    /// <summary>Whether a document couldn't be read. The same content, when it was read, is another object.</summary>
    public static bool Is(object? document) =>
        document is not null && (ReferenceEquals(document, Answers) || ReferenceEquals(document, Steps) || ReferenceEquals(document, People)
            || ReferenceEquals(document, ManagerOverride) || ReferenceEquals(document, Snooze));

    /// <summary>Whether a time couldn't be read.</summary>
    public static bool Is(DateTimeOffset? time) => time == Time;

    /// <summary>Whether the name of a value couldn't be read.</summary>
    public static bool Is<T>(T value)
        where T : struct, Enum => !EnumNames<T>.IsKnown(value);

    /// <summary>Whether there is a value, and its name couldn't be read.</summary>
    public static bool Is<T>(T? value)
        where T : struct, Enum => value is { } name && Is(name);
}
