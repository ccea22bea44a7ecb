using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>
/// Data that belongs to one record and is always read with it is stored in the record's row as JSON. What can't be read fails nobody: it is
/// read as <see cref="Unreadable"/>, and the record is left as it is.
/// </summary>
internal static class JsonColumns
{
    private static readonly DocumentJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What follows from other properties is not stored.
        IgnoreReadOnlyProperties = true,
        // The text goes into a database and not into a page, so names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            Camel<Standing>(), Camel<BuyingRole>(), Camel<Stance>(), Camel<Influence>(), Camel<Motive>(), Camel<PlanResult>(), Camel<StepKind>(),
            Camel<StepResult>(), Camel<NextStep>(),
        },
    });

    private static JsonStringEnumConverter<T> Camel<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    // The serializer takes a missing text for null.
    private static T? Read<T>(string stored, JsonTypeInfo<T> type, Func<T, bool> isWhole)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(stored, type) is { } read && isWhole(read) ? read : null;
        }
        catch (Exception damaged) when (damaged is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Reads stored answers.</summary>
    public static Answers ReadAnswers(string stored) => Read(stored, Json.IReadOnlyListAnswer, answers => answers.All(IsWhole)) is { } read
        ? new(read)
        : Unreadable.Answers;

    private static bool IsWhole(Answer answer) => answer is { Question: not null, ById: not null, By: not null } && answer.At != default;

    /// <summary>Writes answers as they are stored.</summary>
    public static string Write(Answers answers) => JsonSerializer.Serialize(answers.Given, Json.IReadOnlyListAnswer);

    /// <summary>Reads stored steps.</summary>
    public static Steps ReadSteps(string stored) => Read(stored, Json.IReadOnlyListStep, steps => steps.All(IsWhole)) is { } read
        ? new(read)
        : Unreadable.Steps;

    private static bool IsWhole(Step step) => step is { ById: not null, By: not null } && step.On != default;

    private static IReadOnlyList<Person> ReadPeople(string stored) =>
        Read(stored, Json.IReadOnlyListPerson, people => people.All(person => person is { Name: not null })) ?? Unreadable.People;

    private static ManagerOverride ReadOverride(string stored) => Read(stored, Json.ManagerOverride, IsWhole) ?? Unreadable.ManagerOverride;

    private static bool IsWhole(ManagerOverride view) =>
        view is { Reason: not null, ById: not null, By: not null } && ManagerOverride.IsOpenTo(view.Standing);

    private static Snooze ReadSnooze(string stored) => Read(stored, Json.Snooze, snooze => snooze.Until != default) ?? Unreadable.Snooze;

    // The next message brings the address anew, so that one that can't be read is none.
    private static ChatAddress? ReadAddress(string stored) => Read(stored, Json.ChatAddress, IsWhole);

    private static bool IsWhole(ChatAddress address) =>
        address is { Channel: not null, Conversation: not null, ServiceUrl: not null, Bot: not null, User: not null };

    /// <summary>The answers, in the order in which the questions were first answered.</summary>
    public sealed class OfAnswers() : ValueConverter<Answers, string>(answers => Write(answers), stored => ReadAnswers(stored));

    /// <summary>The buying centre.</summary>
    public sealed class OfPeople() : ValueConverter<IReadOnlyList<Person>, string>(
        people => JsonSerializer.Serialize(people, Json.IReadOnlyListPerson), stored => ReadPeople(stored));

    /// <summary>The override of a standing.</summary>
    public sealed class OfManagerOverride() : ValueConverter<ManagerOverride, string>(
        value => JsonSerializer.Serialize(value, Json.ManagerOverride), stored => ReadOverride(stored));

    /// <summary>The next step that is put off.</summary>
    public sealed class OfSnooze() : ValueConverter<Snooze, string>(
        value => JsonSerializer.Serialize(value, Json.Snooze), stored => ReadSnooze(stored));

    /// <summary>The newest step of each kind.</summary>
    public sealed class OfSteps() : ValueConverter<Steps, string>(
        steps => JsonSerializer.Serialize(steps.Taken, Json.IReadOnlyListStep), stored => ReadSteps(stored));

    /// <summary>The address at which the bot can write to a user.</summary>
    public sealed class OfAddress() : ValueConverter<ChatAddress, string>(
        address => JsonSerializer.Serialize(address, Json.ChatAddress), stored => ReadAddress(stored)!);

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
