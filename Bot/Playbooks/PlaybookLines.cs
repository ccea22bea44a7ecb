using System.Text;
using System.Text.Json;

namespace SalesBot.Playbooks;

/// <summary>The line of each key in a playbook's text, so that a mistake can be reported with its line.</summary>
internal sealed class PlaybookLines
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Line)> doubled = [];

    /// <summary>Reads the lines of all keys.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public PlaybookLines(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        // The open objects and lists, each with its path and, for a list, the index of its next entry.
        var open = new Stack<(string Path, int? Place)>();
        var (path, line, counted) = ("", 1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = Under(open.Peek().Path, Text(ref reader, line));
                    // Keys inside a duplicate key are duplicates too, and are not reported.
                    if (!lines.TryAdd(path, line) && !doubled.Exists(d => path.StartsWith($"{d.Path}.", StringComparison.Ordinal)))
                        doubled.Add((path, line));
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
                case JsonTokenType.String:
                    _ = Text(ref reader, line);
                    break;
            }

            if (open.TryPeek(out var outer) && outer.Place is { } place)
            {
                path = Under(outer.Path, place);
                lines.TryAdd(path, line);
                open.Pop();
                open.Push((outer.Path, place + 1));
            }
            else
                lines.TryAdd(path, line);

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : null));
        }
    }

    /// <summary>Keys that occur twice, with the line of the second.</summary>
    public IReadOnlyList<(string Path, int Line)> Doubled => doubled;

    /// <summary>The path of a key inside an object with a path.</summary>
    public static string Under(string path, string key) => path.Length == 0 ? Shown(key) : $"{path}.{Shown(key)}";

    /// <summary>The path of a list's entry, counted from 1.</summary>
    public static string Under(string path, int place) => $"{path}[{place + 1}]";

    /// <summary>The line of a path, or of the nearest part around it.</summary>
    public int Of(string path)
    {
        while (!lines.ContainsKey(path))
        {
            if (path.Length == 0)
                return 1;
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return lines[path];
    }

    // A text that ends inside a character, such as "\ud83d", fails when it is read, without a line.
    private static string Text(ref Utf8JsonReader reader, int line)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException mistake)
        {
            throw new JsonException(mistake.Message, path: null, line - 1, bytePositionInLine: null, mistake);
        }
    }

    // For the console: on one line, and with a limited length.
    internal static string Shown(string written)
    {
        var shown = new StringBuilder();
        foreach (var letter in written)
            if (shown.Length < 60)
                shown.Append(char.IsControl(letter) ? ' ' : letter);
        return written.Length > shown.Length ? $"{shown}…" : shown.ToString();
    }
}
