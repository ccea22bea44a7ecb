using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Json;

/// <summary>A date that is none counts as absent: no turn fails for a time that nobody asked for.</summary>
internal sealed class TolerantDateConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var date))
            return date;

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } date)
            writer.WriteStringValue(date);
        else
            writer.WriteNullValue();
    }
}

/// <summary>A text that is none counts as absent.</summary>
internal sealed class TolerantStringConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A whole number that is none counts as nought.</summary>
internal sealed class TolerantNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;

        reader.Skip();
        return 0;
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>Writes everything that a value says, not only what its declared type does.</summary>
internal sealed class WholeConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

/// <summary>Channel data that is no object counts as absent.</summary>
internal sealed class ChannelDataConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonMetadataServices.JsonElementConverter.Read(ref reader, typeof(JsonElement), options);
        return element.ValueKind == JsonValueKind.Object ? element : null;
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, (JsonTypeInfo<object>)options.GetTypeInfo(typeof(object)));
}

/// <summary>Entities: what cannot be understood is passed over, and what is said of a mention is written with it.</summary>
internal sealed class EntityListConverter : JsonConverter<IList<Entity>>
{
    public override IList<Entity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Entities are a list.");

        var entities = new List<Entity>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var element = JsonMetadataServices.JsonElementConverter.Read(ref reader, typeof(JsonElement), options);
            if (element.ValueKind == JsonValueKind.Object && ToEntity(element) is { } entity)
                entities.Add(entity);
        }

        return entities;
    }

    public override void Write(Utf8JsonWriter writer, IList<Entity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entity in value)
            if (entity is not null)
                JsonSerializer.Serialize(writer, entity, options.GetTypeInfo(entity.GetType()));
        writer.WriteEndArray();
    }

    private static Entity ToEntity(JsonElement element)
    {
        var entity = new Entity();
        foreach (var member in element.EnumerateObject())
        {
            if (!string.Equals(member.Name, "type", StringComparison.OrdinalIgnoreCase))
                (entity.Properties ??= new(StringComparer.Ordinal)).Add(member.Name, member.Value);
            else if (member.Value.ValueKind == JsonValueKind.String)
                entity.Type = member.Value.GetString();
        }

        return entity.Type is null ? null : entity;
    }
}
