using System.Text.Json;

namespace SalesBot.Tests;

/// <summary>A card as lines of text: what it says, <c>[what answers]</c>, <c>(what leads elsewhere)</c>, and <c>what to fill in: ____</c>.</summary>
public sealed class CardText
{
    private const int Width = 66;
    private const int WidestLine = 92;

    private readonly bool everyWord;
    private readonly List<string> lines = [];
    private readonly List<string> options = [];
    private string place = "";

    private CardText(bool everyWord) => this.everyWord = everyWord;

    /// <summary>The lines of a card.</summary>
    /// <param name="card">The card as it arrived.</param>
    /// <param name="everyWord">Whether explanations and what is folded away are shown as well.</param>
    public static IReadOnlyList<string> Of(JsonElement card, bool everyWord)
    {
        var text = new CardText(everyWord);
        foreach (var element in CardReading.List(card, "body"))
            text.Add(element);
        text.EndOptions();
        return text.lines;
    }

    private void Add(JsonElement element)
    {
        var type = CardReading.TypeOf(element);
        if (type == "Container" && AnswerOf(element) is { } option)
        {
            options.Add(option);
            if (everyWord)
                EndOptions(Meaning(element));
            return;
        }

        EndOptions();
        switch (type)
        {
            case "TextBlock":
                lines.Add(Aligned(CardReading.Text(element, "text")));
                break;
            case "RichTextBlock":
                lines.Add(WordsOf(element));
                break;
            case "Container":
                AddBox(element);
                break;
            case "ColumnSet":
                AddColumns(element);
                break;
            case "ActionSet":
                lines.Add(string.Join(' ', CardReading.List(element, "actions").Select(a => $"({CardReading.Text(a, "title")})")));
                break;
            case "Image":
                break;
            default:
                lines.Add(Input(element));
                break;
        }
    }

    private void AddBox(JsonElement box)
    {
        var items = CardReading.List(box, "items");
        if (box.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean())
        {
            if (everyWord)
                foreach (var row in items)
                    lines.Add("  " + Folded(row));
            return;
        }

        if (box.TryGetProperty("bleed", out _))
        {
            lines.Add(Right(WordsOf(items[1]), WordsOf(items[0])));
            lines.AddRange(items.Skip(2).Select(i => "! " + WordsOf(i)));
            return;
        }

        if (CardReading.TypeOf(items[0]) == "ColumnSet")
        {
            var (title, meaning) = (Title(box), Meaning(box));
            var shown = box.TryGetProperty("selectAction", out _) ? $"[{title}]" : title;
            lines.Add(meaning.Length > 0 ? $"{shown} {meaning}" : shown);
            return;
        }

        if (items.Count > 1 && CardReading.TypeOf(items[1]) == "ColumnSet")
            AddWrapped($"{WordsOf(items[0])}:", items.Skip(1).Select(WordsOf));
        else
            lines.Add($"{WordsOf(items[0])}: {string.Join(". ", items.Skip(1).Select(WordsOf))}");
    }

    private void AddColumns(JsonElement set)
    {
        var columns = CardReading.List(set, "columns").Select(c => CardReading.List(c, "items")).ToList();
        var first = columns[0][0];
        if (CardReading.TypeOf(first) == "RichTextBlock" && CardReading.List(first, "inlines") is [var topic, var where])
        {
            place = CardReading.Text(where, "text").Trim(' ', '·');
            if (everyWord)
                lines.Add($"{CardReading.Text(topic, "text")} · {WordsOf(columns[1][0])}");
        }
        else if (set.TryGetProperty("selectAction", out var action) && CardReading.TypeOf(action) == "Action.ToggleVisibility")
        {
            if (everyWord)
                lines.Add($"{WordsOf(first)} ({CardReading.Text(columns[1][0], "text")}) ({CardReading.Text(columns[1][1], "text")})");
        }
        else if (CardReading.Text(first, "style") == "heading")
            lines.AddRange([Right(WordsOf(first), string.Join(' ', columns[1].Select(WordsOf))), WordsOf(columns[0][1])]);
        else if (columns is [_, _, [_]] && CardReading.TypeOf(columns[1][0]) == "ColumnSet")
            AddToLine($"{WordsOf(first)} {WordsOf(columns[2][0])}");
        else
            lines.Add(string.Join(" · ", columns.Select(tile => string.Join(' ', tile.Select(WordsOf)))));
    }

    // Bars stand one under the other; as text they read better on one line.
    private void AddToLine(string bar)
    {
        if (lines.Count > 0 && lines[^1].StartsWith("| ", StringComparison.Ordinal))
            lines[^1] += $" | {bar}";
        else
            lines.Add($"| {bar}");
    }

    private static string Folded(JsonElement row)
    {
        var columns = CardReading.List(row, "columns").Select(c => CardReading.List(c, "items")).ToList();
        return $"[{string.Join(": ", columns[0].Select(WordsOf))}]";
    }

    private string Input(JsonElement input)
    {
        var value = CardReading.Text(input, "value");
        var choices = CardReading.List(input, "choices").ToDictionary(c => CardReading.Text(c, "value"), c => CardReading.Text(c, "title"), StringComparer.Ordinal);
        var shown = string.Join(", ", value.Split(',').Select(one => choices.GetValueOrDefault(one, one)));
        var label = CardReading.Text(input, "label");
        var from = everyWord && choices.Count > 0 ? $" ({string.Join(" / ", choices.Values)})" : "";
        return $"{label}{(label[^1] == '?' ? "" : ":")} {(shown.Length > 0 ? shown : "____")}{from}";
    }

    private static string? AnswerOf(JsonElement box) =>
        box.TryGetProperty("selectAction", out var action) && action.TryGetProperty("data", out var data)
        && data.GetProperty("salesbot") is var carried && carried.GetProperty("verb").GetString() == "answer"
            ? Title(box) + (WordsOf(box).Contains('✓', StringComparison.Ordinal) ? " ✓" : "")
            : null;

    private static string Title(JsonElement box) => WordsOf(Words(box)[0]);

    private static string Meaning(JsonElement box) => string.Join(' ', Words(box).Skip(1).Select(WordsOf));

    private static IReadOnlyList<JsonElement> Words(JsonElement box) =>
        CardReading.List(CardReading.List(CardReading.List(box, "items")[0], "columns")[0], "items");

    /// <summary>Everything an element says, without what can be tapped away to.</summary>
    private static string WordsOf(JsonElement element) => string.Join(' ', CardReading.Everything(element)
        .Where(e => CardReading.TypeOf(e) is "TextBlock" or "TextRun")
        .Select(e => CardReading.Text(e, "text").Replace('\u00A0', ' ').Trim()).Where(text => text.Length > 0 && text != "›"));

    private void EndOptions(string meaning = "")
    {
        if (options.Count > 0)
            AddWrapped($"[{options[0]}]", options.Skip(1).Select(option => $"[{option}]").Append(meaning).Where(part => part.Length > 0));
        options.Clear();
    }

    private void AddWrapped(string line, IEnumerable<string> parts)
    {
        foreach (var part in parts)
            if (line.Length + part.Length > WidestLine)
            {
                lines.Add(line);
                line = "  " + part;
            }
            else
                line += " " + part;
        lines.Add(line);
    }

    private string Aligned(string text)
    {
        var aligned = place.Length > 0 ? Right(text, place) : text;
        place = "";
        return aligned;
    }

    private static string Right(string left, string right) => $"{left}{new string(' ', Math.Max(2, Width - left.Length - right.Length))}{right}";
}
