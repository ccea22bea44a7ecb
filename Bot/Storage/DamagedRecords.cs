using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>A stored value that can't be read. It holds no personal data.</summary>
/// <param name="Table">The table.</param>
/// <param name="Record">The key of the row.</param>
/// <param name="Column">The column.</param>
internal readonly record struct DamagedValue(string Table, string Record, string Column);

/// <summary>The damaged records that this process has met and not seen repaired or erased since, for the log and for monitoring.</summary>
/// <param name="tell">Is told of each value once; null for nobody.</param>
internal sealed class DamagedRecords(Action<DamagedValue>? tell)
{
    private readonly ConcurrentDictionary<(string Table, string Record), bool> known = [];

    /// <summary>How many there are.</summary>
    public int Count => known.Count;

    /// <summary>Whether a record that was just read is damaged.</summary>
    public bool Meet(SalesDbContext session, OwnedRecord record)
    {
        var isDamaged = record.IsDamaged;
        // Nearly always there is nothing to do, and this is asked for every contact that is read.
        if (isDamaged || !known.IsEmpty)
            foreach (var part in PartsOf(record))
                Note(session, part);
        return isDamaged;
    }

    /// <summary>Forgets a record that is erased, and what is erased with it: the key of a change begins with its contact's.</summary>
    public void Forget(SalesDbContext session, OwnedRecord record)
    {
        if (known.IsEmpty)
            return;
        var (_, id) = KeyOf(session, record);
        foreach (var key in known.Keys.Where(key => key.Record == id || key.Record.StartsWith($"{id} ", StringComparison.Ordinal)))
            known.TryRemove(key, out _);
    }

    /// <summary>The columns of a record whose value can't be read.</summary>
    public static IReadOnlyList<string> ColumnsOf(SalesDbContext session, OwnedRecord record) =>
        [.. session.Model.FindEntityType(record.GetType())!.GetProperties()
            .Where(property => !property.IsShadowProperty() && property.FindTypeMapping()?.Converter is not null
                && IsUnreadable(property.GetGetter().GetClrValue(record)))
            .Select(property => property.GetColumnName())];

    // A contact is damaged by its deal and its company, too.
    private static IEnumerable<OwnedRecord> PartsOf(OwnedRecord record) =>
        record is Contact contact ? [contact, contact.Deal, contact.CompanyRecord] : [record];

    /// <summary>Whether a value stands for one that can't be read.</summary>
    public static bool IsUnreadable(object? value) => value switch
    {
        Enum name => !Enum.IsDefined(name.GetType(), name),
        DateTimeOffset time => Unreadable.Is(time),
        _ => Unreadable.Is(value),
    };

    private static (string Table, string Record) KeyOf(SalesDbContext session, OwnedRecord record)
    {
        var type = session.Model.FindEntityType(record.GetType())!;
        var key = type.FindPrimaryKey()!.Properties
            .Select(property => Convert.ToString(property.GetGetter().GetClrValue(record), CultureInfo.InvariantCulture));
        return (type.GetTableName()!, string.Join(' ', key));
    }

    private void Note(SalesDbContext session, OwnedRecord part)
    {
        var key = KeyOf(session, part);
        var columns = ColumnsOf(session, part);
        if (columns.Count == 0)
            known.TryRemove(key, out _);
        else if (known.TryAdd(key, true))
            foreach (var column in columns)
                tell?.Invoke(new DamagedValue(key.Table, key.Record, column));
    }
}
