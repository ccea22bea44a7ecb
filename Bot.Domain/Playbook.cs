using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Domain;

/// <summary>The two schools of qualifying (D8).</summary>
public enum School
{
    /// <summary>Qualifying makes the prospect: a contact stays a lead until the gates are passed.</summary>
    Lead,

    /// <summary>Interest makes the prospect; qualifying comes later in the cycle.</summary>
    Prospect,
}

/// <summary>What one criterion weighs, and the points its values are worth.</summary>
/// <param name="Weight">Its share against the other criteria's, above 0.</param>
/// <param name="Points">0 to 100 for each value of the question.</param>
public sealed record Criterion(int Weight, IReadOnlyDictionary<string, int> Points);

/// <summary>What a stage of the cycle means for a deal in it: how likely it closes, and when it has stalled (D16, D19).</summary>
/// <param name="Weight">0 to 100: the part of the deal's amount that is counted while it stands there.</param>
/// <param name="StaleAfterDays">1 to 3650: more days without a change mean that it has stalled.</param>
public sealed record StageRule(int Weight, int StaleAfterDays);

/// <summary>The criteria of one sales environment (D7): data, validated, versioned. An outcome remembers the version it was judged by.</summary>
public sealed record Playbook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private const int LongestDays = 3650;

    // What a stage means where a playbook does not say; what has ended never stalls.
    private static readonly Dictionary<Stage, StageRule> UsualStages = new()
    {
        [Stage.New] = new(5, 14),
        [Stage.WaitingForCredit] = new(10, 10),
        [Stage.Talking] = new(20, 21),
        [Stage.Demonstration] = new(40, 21),
        [Stage.Proposal] = new(60, 14),
        [Stage.Closing] = new(80, 7),
        [Stage.Won] = new(100, LongestDays),
        [Stage.Lost] = new(0, LongestDays),
    };

    private static readonly Dictionary<string, string[]> ValuesOf = new(StringComparer.Ordinal)
    {
        [Keys.InterestLevel] = Values<InterestLevel>(),
        [Keys.NeedStrength] = Values<NeedStrength>(),
        [Keys.CreditStanding] = Values<CreditStanding>(),
        [Keys.AuthorityRole] = Values<AuthorityRole>(),
        [Keys.SaboteursPresent] = Values<SaboteurPresence>(),
        [Keys.NeedHorizon] = Values<NeedHorizon>(),
    };

    /// <summary>Its name and version, kept with every verdict.</summary>
    public required string Version { get; init; }

    /// <summary>When qualifying happens (D8).</summary>
    public required School QualifyAt { get; init; }

    /// <summary>Whether a contact who only influences can be qualified before it is known who signs.</summary>
    public bool RequireDecider { get; init; }

    /// <summary>Days for which a passed credit check counts (D9).</summary>
    public int CreditValidDays { get; init; } = 180;

    /// <summary>The criteria by question key, in the order in which missing ones are wanted.</summary>
    public required IReadOnlyDictionary<string, Criterion> Criteria { get; init; }

    /// <summary>What each stage of the cycle means (D16, D19); every stage is there, as the playbook says or as is usual.</summary>
    public IReadOnlyDictionary<Stage, StageRule> Stages
    {
        get;
        init => field = UsualStages.ToDictionary(usual => usual.Key, usual => value.GetValueOrDefault(usual.Key) ?? usual.Value);
    } = UsualStages;

    /// <summary>The playbook that ships for a school.</summary>
    public static Playbook BuiltIn(School school)
    {
        using var stream = typeof(Playbook).Assembly.GetManifestResourceStream($"{Names<School>.Of(school)}-school.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The playbook in a file, or without one the built-in one of the lead school.</summary>
    /// <exception cref="PlaybookException">The file can't be read or is not valid.</exception>
    public static Playbook Load(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return BuiltIn(School.Lead);
        try
        {
            return Read(File.ReadAllText(path));
        }
        catch (PlaybookException mistake)
        {
            throw new PlaybookException($"The playbook {path} is not valid. {mistake.Message}", mistake);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            throw new PlaybookException($"The playbook {path} can't be read: {mistake.Message}", mistake);
        }
    }

    /// <summary>Reads a playbook from JSON.</summary>
    /// <exception cref="PlaybookException">It is not valid; the message says where and what to do.</exception>
    public static Playbook Read(string json)
    {
        try
        {
            var playbook = JsonSerializer.Deserialize<Playbook>(json, Json) ?? throw new PlaybookException("The playbook is empty.");
            playbook.Check();
            return playbook;
        }
        catch (JsonException mistake)
        {
            var hint = mistake.Path == "$.qualifyAt" ? " Use \"lead\" or \"prospect\"." : "";
            throw new PlaybookException($"Line {(mistake.LineNumber ?? 0) + 1}, {mistake.Path ?? "$"}: {What(mistake.Message)}{hint}", mistake);
        }
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Version))
            throw new PlaybookException("version: give the playbook a name and version, such as \"pumps-3\".");
        if (CreditValidDays < 1)
            throw new PlaybookException("creditValidDays: must be at least 1.");
        if (Criteria.Count == 0)
            throw new PlaybookException($"criteria: name at least one of {string.Join(", ", ValuesOf.Keys)}, with its weight and points.");
        foreach (var (key, criterion) in Criteria)
            Check(key, criterion);
        foreach (var (stage, (weight, staleAfterDays)) in Stages)
        {
            if (weight is < 0 or > 100)
                throw new PlaybookException($"stages.{Names<Stage>.Of(stage)}.weight: must be 0 to 100.");
            if (staleAfterDays is < 1 or > LongestDays)
                throw new PlaybookException($"stages.{Names<Stage>.Of(stage)}.staleAfterDays: must be 1 to {LongestDays}.");
        }
    }

    // The reader ends its message with the path again, and the line counted from 0.
    private static string What(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        if (end < 0)
            end = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static void Check(string key, Criterion? criterion)
    {
        if (!ValuesOf.TryGetValue(key, out var values))
            throw new PlaybookException($"criteria.{key}: no such criterion. Use {string.Join(", ", ValuesOf.Keys)}.");
        if (criterion is null)
            throw new PlaybookException($"criteria.{key}: give it a weight and points.");
        // The most that keeps the sums of the measure far from overflowing.
        if (criterion.Weight is < 1 or > 1000)
            throw new PlaybookException($"criteria.{key}.weight: must be 1 to 1000.");
        foreach (var (value, points) in criterion.Points ?? throw new PlaybookException($"criteria.{key}.points: give each value 0 to 100."))
        {
            if (!values.Contains(value))
                throw new PlaybookException($"criteria.{key}.points.{value}: no such value. Use {string.Join(", ", values)}.");
            if (points is < 0 or > 100)
                throw new PlaybookException($"criteria.{key}.points.{value}: must be 0 to 100.");
        }

        if (values.FirstOrDefault(value => !criterion.Points.ContainsKey(value)) is { } left)
            throw new PlaybookException($"criteria.{key}.points: {left} has no points. Give each value 0 to 100.");
    }

    private static string[] Values<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Names<T>.Of).ToArray();
}

/// <summary>A playbook that can't be used. The message is for the administrator: where it is wrong and what to do.</summary>
public sealed class PlaybookException : Exception
{
    public PlaybookException() { }

    public PlaybookException(string message) : base(message) { }

    public PlaybookException(string message, Exception inner) : base(message, inner) { }
}
