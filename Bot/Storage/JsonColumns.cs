using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>Data that belongs to one record and is always read with it is stored in the record's row as JSON.</summary>
internal static class JsonColumns
{
    private static readonly DocumentJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What follows from other properties is not stored.
        IgnoreReadOnlyProperties = true,
        // The text goes into a database and not into a page, so names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { Camel<Standing>(), Camel<BuyingRole>(), Camel<Stance>(), Camel<Influence>(), Camel<Motive>(), Camel<PlanResult>(), Camel<StepKind>(), Camel<StepResult>(), Camel<NextStep>() },
    });

    private static JsonStringEnumConverter<T> Camel<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    /// <summary>Reads stored answers.</summary>
    public static Answers ReadAnswers(string stored) => new(JsonSerializer.Deserialize(stored, Json.IReadOnlyListAnswer)!);

    /// <summary>Writes answers as they are stored.</summary>
    public static string Write(Answers answers) => JsonSerializer.Serialize(answers.Given, Json.IReadOnlyListAnswer);

    /// <summary>Reads stored steps.</summary>
    public static Steps ReadSteps(string stored) => new(JsonSerializer.Deserialize(stored, Json.IReadOnlyListStep)!);

    /// <summary>The answers, in the order in which the questions were first answered.</summary>
    public sealed class OfAnswers() : ValueConverter<Answers, string>(answers => Write(answers), stored => ReadAnswers(stored));

    /// <summary>The buying centre.</summary>
    public sealed class OfPeople() : ValueConverter<IReadOnlyList<Person>, string>(
        people => JsonSerializer.Serialize(people, Json.IReadOnlyListPerson), stored => JsonSerializer.Deserialize(stored, Json.IReadOnlyListPerson)!);

    /// <summary>The override of a standing.</summary>
    public sealed class OfManagerOverride() : ValueConverter<ManagerOverride, string>(
        value => JsonSerializer.Serialize(value, Json.ManagerOverride), stored => JsonSerializer.Deserialize(stored, Json.ManagerOverride)!);

    /// <summary>The next step that is put off.</summary>
    public sealed class OfSnooze() : ValueConverter<Snooze, string>(
        value => JsonSerializer.Serialize(value, Json.Snooze), stored => JsonSerializer.Deserialize(stored, Json.Snooze)!);

    /// <summary>The newest step of each kind.</summary>
    public sealed class OfSteps() : ValueConverter<Steps, string>(
        steps => JsonSerializer.Serialize(steps.Taken, Json.IReadOnlyListStep), stored => ReadSteps(stored));

    /// <summary>The address at which the bot can write to a user.</summary>
    public sealed class OfAddress() : ValueConverter<ChatAddress, string>(
        address => JsonSerializer.Serialize(address, Json.ChatAddress), stored => JsonSerializer.Deserialize(stored, Json.ChatAddress)!);

    /// <summary>Compares by reference: a document is never edited in place, so it has changed when it is another object.</summary>
    public sealed class IsSame<T>() : ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value.GetHashCode(), value => value)
        where T : class;
}

[JsonSerializable(typeof(IReadOnlyList<Answer>))]
[JsonSerializable(typeof(IReadOnlyList<Person>))]
[JsonSerializable(typeof(ManagerOverride))]
[JsonSerializable(typeof(Snooze))]
[JsonSerializable(typeof(IReadOnlyList<Step>))]
[JsonSerializable(typeof(ChatAddress))]
internal sealed partial class DocumentJson : JsonSerializerContext;
