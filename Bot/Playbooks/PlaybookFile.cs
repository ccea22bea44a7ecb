using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Domain;

namespace SalesBot.Playbooks;

/// <summary>
/// Reads a playbook. A playbook with mistakes is refused as a whole; each mistake is reported with its line, its key and what to do.
/// </summary>
internal static class PlaybookFile
{
    private const int MostBytes = 1024 * 1024;
    private const int MostTold = 20;

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The built-in playbook of a school. Tests check it, so the start does not.</summary>
    public static Playbook BuiltIn(School school)
    {
        using var stream = typeof(PlaybookFile).Assembly.GetManifestResourceStream($"Playbooks/{EnumNames<School>.Of(school)}-school.json")!;
        using var document = JsonDocument.Parse(stream, Reading);
        return Made(document);
    }

    /// <summary>
    /// The playbook in a file; without a path, the built-in one of the lead school. References are checked against <paramref name="known"/>
    /// if it is given.
    /// </summary>
    /// <exception cref="PlaybookException">The file can't be read or is not valid.</exception>
    public static Playbook Load(string? path, KnownQuestions? known = null)
    {
        if (string.IsNullOrWhiteSpace(path))
            return BuiltIn(School.Lead);
        try
        {
            return Read(BytesOf(path), known);
        }
        catch (PlaybookException mistake)
        {
            throw new PlaybookException($"The playbook {path} can't be used. {mistake.Message}", mistake);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new PlaybookException($"The playbook {path} can't be read: {mistake.Message}", mistake);
        }
    }

    /// <summary>Reads a playbook from a text.</summary>
    /// <exception cref="PlaybookException">It is not valid; the message says where and what to do.</exception>
    public static Playbook Read(string text, KnownQuestions? known = null) => Read(Encoding.UTF8.GetBytes(text), known);

    private static Playbook Read(byte[] bytes, KnownQuestions? known)
    {
        var json = TextOf(bytes);
        PlaybookLines lines;
        JsonDocument document;
        try
        {
            lines = new PlaybookLines(json);
            document = JsonDocument.Parse(json.ToArray(), Reading);
        }
        catch (JsonException mistake)
        {
            throw new PlaybookException($"Line {(mistake.LineNumber ?? 0) + 1}: this is no JSON. {What(mistake.Message)}", mistake);
        }

        using (document)
        {
            var mistakes = new List<(int Line, string Path, string What)>();
            // It is unknown which of two equal keys was meant, so the rest is checked only when that is corrected.
            foreach (var (path, line) in lines.Doubled)
                mistakes.Add((line, path, "is there twice. Leave one out."));
            Refuse(mistakes);
            PlaybookSchema.Check(document.RootElement, known, Tell);
            Refuse(mistakes);
            var playbook = Made(document);
            PlaybookChecks.Check(playbook, known, Tell);
            Refuse(mistakes);
            return playbook;

            void Tell(string path, string what) => mistakes.Add((lines.Of(path), path, what));
        }
    }

    private static Playbook Made(JsonDocument document)
    {
        var playbook = document.Deserialize<Playbook>(Json)!;
        return playbook with { Criteria = AllCriteria(playbook), Edition = $"{playbook.Version}#{MarkOf(document)}.{QualificationPolicy.Revision.ToString(CultureInfo.InvariantCulture)}" };
    }

    // The hash is of the content, not of its formatting.
    private static string MarkOf(JsonDocument document) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(document.RootElement)).AsSpan(0, 4));

    // A company's own question contains its own weight and points; the judgement treats it like any other criterion.
    private static Dictionary<string, Criterion> AllCriteria(Playbook playbook)
    {
        var criteria = new Dictionary<string, Criterion>(playbook.Criteria, StringComparer.Ordinal);
        foreach (var question in playbook.Questions)
            if (question.Weight is { } weight && question.Options.All(o => o.Points is not null))
            {
                var options = question.Options.DistinctBy(o => o.Value, StringComparer.Ordinal);
                var points = options.ToDictionary(o => o.Value, o => o.Points!.Value, StringComparer.Ordinal);
                criteria.TryAdd(question.Key, new Criterion(weight, points));
            }

        return criteria;
    }

    private static void Refuse(List<(int Line, string Path, string What)> mistakes)
    {
        if (mistakes.Count == 0)
            return;
        var told = mistakes
            .OrderBy(m => m.Line)
            .Select(m => $"Line {m.Line}, {(m.Path.Length == 0 ? "the playbook" : m.Path)}: {m.What}")
            .Distinct(StringComparer.Ordinal).ToList();
        if (told.Count == 1)
            throw new PlaybookException(told[0]);
        var rest = told.Count > MostTold ? $"\n  and {told.Count - MostTold} more" : "";
        throw new PlaybookException($"It has {told.Count} mistakes:\n  {string.Join("\n  ", told.Take(MostTold))}{rest}");
    }

    // A special file has no length, so never read more than a playbook may have.
    private static byte[] BytesOf(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MostBytes + 1];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    private static ReadOnlySpan<byte> TextOf(byte[] bytes)
    {
        ReadOnlySpan<byte> text = bytes;
        if (text.Length > MostBytes)
            throw new PlaybookException("It is larger than 1 MB: a playbook has a few kilobytes. Name the right file.");
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new PlaybookException("It is written in UTF-16. Save it as UTF-8.");
        if (text.Contains((byte)0) || !System.Text.Unicode.Utf8.IsValid(text))
            throw new PlaybookException("It is no text in UTF-8. Name a JSON file, saved as UTF-8.");
        if (text.Trim(" \t\r\n"u8).IsEmpty)
            throw new PlaybookException("It is empty. Begin with one of the examples.");
        return text;
    }

    // The reader's message ends with the position, counted from 0; remove that.
    private static string What(string message)
    {
        var end = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
