using System.Text.Json;

namespace SalesBot.Tests;

/// <summary>A card as lines of text: what it says, <c>[what answers]</c>, <c>(what leads elsewhere)</c>, and <c>what to fill in: ____</c>.</summary>
public sealed class CardText
{
    private const int Width = 66;
    private const int WidestLine = 92;

    private readonly List<CardBlock> blocks = [];
    private readonly List<(string Title, string Meaning)> options = [];
    private readonly List<string> bars = [];
    private string place = "", closed = "";

    private CardText()
    {
    }

    /// <summary>The parts of the card, from top to bottom.</summary>
    public IReadOnlyList<CardBlock> Blocks => blocks;

    /// <summary>The key of the question that the card asks; null when it asks none.</summary>
    public string? Question { get; private set; }

    /// <summary>Reads a card as it arrived.</summary>
    public static CardText Read(JsonElement card)
    {
        var text = new CardText { Question = CardReading.QuestionOf(card) };
        foreach (var element in CardReading.List(card, "body"))
            text.Add(element);
        text.EndRuns();
        text.HeadByTopic();
        return text;
    }

    /// <summary>The lines of a card.</summary>
    /// <param name="card">The card as it arrived.</param>
    /// <param name="everyWord">Whether explanations and what is folded away are shown as well.</param>
    public static IReadOnlyList<string> Of(JsonElement card, bool everyWord) => Read(card).All(everyWord);

    /// <summary>All lines, with explanations and what is folded away or without.</summary>
    public IReadOnlyList<string> All(bool everyWord) => [.. blocks.SelectMany(block => everyWord ? block.EveryLine : block.Lines)];

    /// <summary>Parts one after the other, in lines that are not too wide.</summary>
    public static IReadOnlyList<string> Wrapped(string first, IEnumerable<string> parts)
    {
        var wrapped = new List<string>();
        var line = first;
        foreach (var part in parts)
            if (line.Length + part.Length > WidestLine)
            {
                wrapped.Add(line);
                line = "  " + part;
            }
            else
                line += " " + part;
        wrapped.Add(line);
        return wrapped;
    }

    private void Add(JsonElement element)
    {
        var type = CardReading.TypeOf(element);
        if (type == "Container" && AnswerOf(element) is { } option)
        {
            options.Add((option, Meaning(element)));
            return;
        }

        if (type == "ColumnSet" && BarOf(element) is { } bar)
        {
            bars.Add(bar);
            return;
        }

        EndRuns();
        switch (type)
        {
            case "TextBlock":
                var heading = CardReading.Text(element, "text");
                Put(CardPart.Heading, [Aligned(heading)], [heading]);
                break;
            case "RichTextBlock":
                Put(CardPart.Words, WordsOf(element));
                break;
            case "Container":
                AddBox(element);
                break;
            case "ColumnSet":
                AddColumns(element);
                break;
            case "ActionSet":
                var buttons = CardReading.List(element, "actions").Select(a => $"({CardReading.Text(a, "title")})").ToList();
                Put(CardPart.Buttons, [string.Join(' ', buttons)], buttons);
                break;
            case "Image":
                break;
            default:
                blocks.Add(new CardBlock(
                    CardPart.Inputs,
                    [Input(element, withChoices: false)],
                    [Input(element, withChoices: true)],
                    [Input(element, withChoices: false)]));
                break;
        }
    }

    private void AddBox(JsonElement box)
    {
        var items = CardReading.List(box, "items");
        if (items is [var head] && ToggleOf(head) is { } label)
        {
            // A row that opens an input says what will be taken.
            if (CardReading.List(CardReading.List(head, "columns")[0], "items") is [var name, var value, ..] shown)
            {
                if (!box.TryGetProperty("isVisible", out _))
                    Put(CardPart.Rows, $"[{WordsOf(name)}: {WordsOf(value)}] {string.Join(' ', shown.Skip(2).Select(WordsOf))} ({label})");
                return;
            }

            // One head is shown while the part is closed, the other while it is open.
            if (box.TryGetProperty("isVisible", out _))
                blocks.Add(new CardBlock(CardPart.Details, [], [$"{closed} ({label})"], []));
            else
                closed = $"{WordsOf(CardReading.List(CardReading.List(head, "columns")[0], "items")[0])} ({label})";
            return;
        }

        if (box.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean())
        {
            var rows = items.All(IsNamedLine) ? items.Select(Folded).ToList() : LinesOf(items);
            blocks.Add(new CardBlock(CardPart.Details, [], [.. rows.Select(row => "  " + row)], rows));
            return;
        }

        if (box.TryGetProperty("bleed", out _))
        {
            Put(CardPart.Heading, [Right(WordsOf(items[1]), WordsOf(items[0]))], [WordsOf(items[1]), WordsOf(items[0])]);
            foreach (var flag in items.Skip(2))
                Put(CardPart.Flag, "! " + WordsOf(flag));
            return;
        }

        if (CardReading.TypeOf(items[0]) == "ColumnSet")
        {
            var (title, meaning) = (Title(box), Meaning(box));
            var canTap = box.TryGetProperty("selectAction", out _) || CardReading.List(items[0], "columns")[0].TryGetProperty("selectAction", out _);
            var shown = canTap ? $"[{title}]" : title;
            var more = items.Skip(1).SelectMany(set => CardReading.List(set, "actions")).Select(action => $" ({CardReading.Text(action, "title")})");
            Put(CardPart.Rows, [$"{shown}{(meaning.Length > 0 ? $" {meaning}" : "")}{string.Concat(more)}"], [shown]);
            return;
        }

        if (items.Count > 1 && CardReading.TypeOf(items[1]) == "ColumnSet")
        {
            var listed = items.Skip(1).Select(WordsOf).ToList();
            Put(listed[0].StartsWith('·') ? CardPart.Thoughts : CardPart.List, Wrapped($"{WordsOf(items[0])}:", listed), listed);
        }
        else
        {
            // The last line of a box that is a button is the button's title.
            var title = box.TryGetProperty("selectAction", out var tap) ? $" ({CardReading.Text(tap, "title")})" : "";
            var words = items.Select(WordsOf).ToList();
            if (title.Length > 0)
                words.RemoveAt(words.Count - 1);
            Put(CardPart.Box, [$"{words[0]}: {string.Join(". ", words.Skip(1))}{title}"], words);
        }
    }

    private void AddColumns(JsonElement set)
    {
        var columns = CardReading.List(set, "columns").Select(c => CardReading.List(c, "items")).ToList();
        var first = columns[0][0];
        if (CardReading.List(set, "columns") is [_, var beside] && beside.TryGetProperty("selectAction", out _))
        {
            // The line that says what the turn stored, and its button.
            var noted = WordsOf(first);
            blocks.Add(new CardBlock(CardPart.Words, [noted], [$"{noted} ({WordsOf(columns[1][0])})"], [noted]));
            return;
        }

        if (CardReading.TypeOf(first) == "RichTextBlock" && CardReading.List(first, "inlines") is [var topic, var where])
        {
            place = CardReading.Text(where, "text").Trim(' ', '·');
            var (about, who) = (CardReading.Text(topic, "text"), WordsOf(columns[1][0]));
            blocks.Add(new CardBlock(CardPart.Topic, [], [$"{about} · {who}"], [about, who]));
        }
        else if (CardReading.Text(first, "style") == "heading")
        {
            var (title, under) = (WordsOf(first), WordsOf(columns[0][1]));
            Put(CardPart.Heading, [Right(title, string.Join(' ', columns[1].Select(WordsOf))), under], [title, under]);
        }
        else
        {
            var tiles = columns.ConvertAll(tile => string.Join(' ', tile.Select(WordsOf)));
            // A row that opens a question, as on MEDDPICC.
            if (set.TryGetProperty("selectAction", out _))
            {
                Put(CardPart.Words, [$"[{WordsOf(first)}] {string.Join(' ', columns[0].Skip(1).Select(WordsOf))}".TrimEnd()], tiles);
                return;
            }

            Put(CardPart.Score, [string.Join(" · ", tiles)], tiles);
        }
    }

    private void Put(CardPart part, string line) => Put(part, [line], [line]);

    private void Put(CardPart part, IReadOnlyList<string> lines, IReadOnlyList<string> items) => blocks.Add(new CardBlock(part, lines, lines, items));

    // The label of a head that opens or closes a part; null for anything else.
    private static string? ToggleOf(JsonElement head) =>
        head.TryGetProperty("selectAction", out var action) && CardReading.TypeOf(action) == "Action.ToggleVisibility"
            && CardReading.List(head, "columns") is [_, var label]
            ? WordsOf(label)
            : null;

    private static bool IsNamedLine(JsonElement row) =>
        CardReading.TypeOf(row) == "ColumnSet" && CardReading.List(row, "columns") is [_, var sign] && CardReading.List(sign, "items").Count == 1;

    private static List<string> LinesOf(IReadOnlyList<JsonElement> elements)
    {
        var inside = new CardText();
        foreach (var element in elements)
            inside.Add(element);
        inside.EndRuns();
        return [.. inside.All(everyWord: true)];
    }

    private static string Folded(JsonElement row)
    {
        var columns = CardReading.List(row, "columns").Select(c => CardReading.List(c, "items")).ToList();
        return $"[{string.Join(": ", columns[0].Select(WordsOf))}]";
    }

    private static string? BarOf(JsonElement set)
    {
        var columns = CardReading.List(set, "columns").Select(c => CardReading.List(c, "items")).ToList();
        return columns is [_, [var bar, ..], [var number]] && CardReading.TypeOf(bar) == "ColumnSet" ? $"| {WordsOf(columns[0][0])} {WordsOf(number)}" : null;
    }

    private static string Input(JsonElement input, bool withChoices)
    {
        var value = CardReading.Text(input, "value");
        var choices = CardReading.List(input, "choices")
            .ToDictionary(c => CardReading.Text(c, "value"), c => CardReading.Text(c, "title"), StringComparer.Ordinal);
        var shown = string.Join(", ", value.Split(',').Select(one => choices.GetValueOrDefault(one, one)));
        var label = CardReading.Text(input, "label");
        var from = withChoices && choices.Count > 0 ? $" ({string.Join(" / ", choices.Values)})" : "";
        return $"{label}{(label[^1] == '?' ? "" : ":")} {(shown.Length > 0 ? shown : "____")}{from}";
    }

    private static string? AnswerOf(JsonElement box) =>
        box.TryGetProperty("selectAction", out var action) && CardReading.Carried(action) is { } carried && carried.GetProperty("verb").GetString() == "answer"
            ? Title(box) + (WordsOf(box).Contains('✓', StringComparison.Ordinal) ? " ✓" : "")
            : null;

    private static string Title(JsonElement box) => WordsOf(Words(box)[0]);

    private static string Meaning(JsonElement box) => string.Join(' ', Words(box).Skip(1).Select(WordsOf));

    private static IReadOnlyList<JsonElement> Words(JsonElement box) =>
        CardReading.List(CardReading.List(CardReading.List(box, "items")[0], "columns")[0], "items");

    /// <summary>All texts of an element, without the › of a row that can be tapped.</summary>
    private static string WordsOf(JsonElement element) => string.Join(' ', CardReading.Everything(element)
        .Where(e => CardReading.TypeOf(e) is "TextBlock" or "TextRun")
        .Select(e => CardReading.Text(e, "text").Replace('\u00A0', ' ').Trim()).Where(text => text.Length > 0 && text != "›"));

    // Texts below each other on a card are joined to one line.
    private void EndRuns()
    {
        if (options.Count > 0)
        {
            var titles = options.ConvertAll(option => $"[{option.Title}]");
            blocks.Add(new CardBlock(
                CardPart.Options,
                Wrapped(titles[0], titles.Skip(1)),
                [.. options.SelectMany(option => Wrapped($"[{option.Title}]", option.Meaning.Length > 0 ? [option.Meaning] : []))],
                titles));
        }

        if (bars.Count > 0)
            Put(CardPart.Bars, [string.Join(' ', bars)], [.. bars]);
        options.Clear();
        bars.Clear();
    }

    // Where nothing else is a heading, the small line is.
    private void HeadByTopic()
    {
        if (blocks.All(block => block.Part != CardPart.Heading) && blocks.FindIndex(block => block.Part == CardPart.Topic) is >= 0 and var first)
            blocks[first] = blocks[first] with { Lines = blocks[first].EveryLine };
    }

    private string Aligned(string text)
    {
        var aligned = place.Length > 0 ? Right(text, place) : text;
        place = "";
        return aligned;
    }

    private static string Right(string left, string right) => $"{left}{new string(' ', Math.Max(2, Width - left.Length - right.Length))}{right}";
}
