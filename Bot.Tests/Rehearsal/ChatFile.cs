using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Tests;

/// <summary>
/// A transcript: <c>given</c>, then what <c>rep</c> and <c>manager</c> do and what the <c>bot</c> answers, with what is <c>then</c> stored.
/// The bot's lines are kept apart, because they are compared or accepted; so are the <c>taps</c> that a line of answers by name came
/// to. What is written by hand says with <c>shows</c> what of a card it wants to see.
/// </summary>
public sealed partial class ChatFile
{
    private const int Indent = 7;
    private const int WidestLine = 96;

    private ChatFile(string text, IReadOnlyList<ChatLine> lines) => (Text, Lines) = (text, lines);

    /// <summary>The file as it stands.</summary>
    public string Text { get; }

    /// <summary>The lines without the bot's.</summary>
    public IReadOnlyList<ChatLine> Lines { get; }

    /// <summary>Reads a transcript.</summary>
    /// <exception cref="FormatException">A line begins with none of the words.</exception>
    public static ChatFile Read(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var lines = new List<ChatLine>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            if (!IsAnswer(line))
                lines.Add(Read(lines.Count + 1, line.TrimEnd()));
        return new ChatFile(text, lines);
    }

    /// <summary>Lines that the bot said, ready to be put under what it answers.</summary>
    public static IEnumerable<string> Bot(IEnumerable<string> said) =>
        said.Select((line, number) => ((number == 0 ? "bot" : "").PadRight(Indent) + line).TrimEnd());

    /// <summary>A line of what is stored, broken between facts where it is long.</summary>
    public static IEnumerable<string> Then(string facts)
    {
        var line = "";
        foreach (var fact in facts.Split("; "))
        {
            if (line.Length > 0 && Indent + line.Length + fact.Length > WidestLine)
            {
                yield return "then".PadRight(Indent) + line;
                line = "";
            }

            line += line.Length > 0 ? $"; {fact}" : fact;
        }

        yield return "then".PadRight(Indent) + line;
    }

    /// <summary>A tap that a line of answers by name came to.</summary>
    public static string Tap(string title) => "taps".PadRight(Indent) + title;

    /// <summary>The date of a later visit; null when it names none.</summary>
    public static DateTimeOffset? DateOf(ChatLine line) =>
        DateTimeOffset.TryParseExact(line.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day.AddHours(9)
            : null;

    private static bool IsAnswer(string line) =>
        line.StartsWith("bot ", StringComparison.Ordinal)
            || line.StartsWith("then ", StringComparison.Ordinal)
            || line.StartsWith("taps ", StringComparison.Ordinal)
            || line is "bot"
        || (line.StartsWith(new string(' ', Indent), StringComparison.Ordinal) && line.Trim().Length > 0);

    private static ChatLine Read(int number, string line)
    {
        if (line.Length == 0 || line[0] == '#')
            return new ChatLine(ChatWord.Remark, line);
        if (line.StartsWith("---", StringComparison.Ordinal))
            return new ChatLine(ChatWord.Later, line, line[3..].Trim());
        var match = Spoken().Match(line);
        if (!match.Success)
            throw new FormatException($"Line {number} begins with none of given, shows, rep, manager, bot, taps, then, --- and #: {line}");
        var text = match.Groups["text"].Value;
        return match.Groups["word"].Value switch
        {
            "given" => new ChatLine(ChatWord.Given, line, text),
            "shows" => new ChatLine(ChatWord.Shows, line, text),
            "manager" => new ChatLine(ChatWord.Spoken, line, text, Person.Ingrid),
            _ => new ChatLine(ChatWord.Spoken, line, text, match.Groups["who"].Success ? Person.Of(match.Groups["who"].Value) : Person.Ruta),
        };
    }

    // One space and a name, or several spaces: 'rep marek  hello' is Marek's hello.
    [GeneratedRegex(
        @"^(?<word>given|shows|manager|rep)(?: (?<who>[a-z]+))?  +(?<text>.+)$|^(?<word>manager) (?<text>.+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 250)]
    private static partial Regex Spoken();
}
