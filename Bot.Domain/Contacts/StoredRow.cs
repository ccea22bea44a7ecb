namespace SalesBot.Domain;

/// <summary>A row as the database holds it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Each column's value as a text; null where there is none.</param>
/// <param name="Unreadable">The columns whose value can't be read.</param>
public sealed record StoredRow(string Table, IReadOnlyDictionary<string, string?> Columns, IReadOnlyList<string> Unreadable);
