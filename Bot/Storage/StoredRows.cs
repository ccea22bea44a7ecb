using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>Reads rows as the database holds them, whatever is in them.</summary>
internal static class StoredRows
{
    /// <summary>The row of a record.</summary>
    public static async Task<StoredRow> Of(SalesDbContext session, OwnedRecord record)
    {
        var type = session.Model.FindEntityType(record.GetType())!;
        var key = type.FindPrimaryKey()!.Properties;
        await session.Database.OpenConnectionAsync();
        try
        {
            using var command = session.Database.GetDbConnection().CreateCommand();
            // The names come from the model and not from anybody's words.
            command.CommandText = $"SELECT * FROM \"{type.GetTableName()}\" WHERE "
                + string.Join(" AND ", key.Select((property, place) => $"\"{property.GetColumnName()}\" = @key{place}"));
            foreach (var (property, place) in key.Select((property, place) => (property, place)))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@key{place}", property.GetGetter().GetClrValue(record));
                command.Parameters.Add(parameter);
            }

            using var reader = await command.ExecuteReaderAsync();
            var columns = new Dictionary<string, string?>(StringComparer.Ordinal);
            if (await reader.ReadAsync())
                for (var place = 0; place < reader.FieldCount; place++)
                    columns.Add(reader.GetName(place), TextOf(reader.GetValue(place)));
            return new StoredRow(type.GetTableName()!, columns, DamagedRecords.ColumnsOf(session, record));
        }
        finally
        {
            await session.Database.CloseConnectionAsync();
        }
    }

    private static string? TextOf(object value) => value switch
    {
        DBNull => null,
        byte[] bytes => Convert.ToHexString(bytes),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
