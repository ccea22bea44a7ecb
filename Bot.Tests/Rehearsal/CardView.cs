namespace SalesBot.Tests;

/// <summary>
/// What a transcript wants to see of cards, as its <c>shows</c> lines say: <c>whole cards</c>, <c>every word</c>, <c>every tap</c>, parts
/// such as <c>score</c>, <c>why</c> and <c>meanings</c>, and the words with which a line or a statement begins.
/// </summary>
public sealed class CardView
{
    // What a part is called in a transcript; 'reason' is the next step with its reason.
    private static readonly Dictionary<string, CardPart> Parts = new(StringComparer.Ordinal)
    {
        ["sentences"] = CardPart.Words,
        ["pace"] = CardPart.Words,
        ["score"] = CardPart.Score,
        ["reason"] = CardPart.Box,
        ["thoughts"] = CardPart.Thoughts,
        ["why"] = CardPart.List,
        ["details"] = CardPart.Details,
        ["options"] = CardPart.Options,
        ["rows"] = CardPart.Rows,
        ["inputs"] = CardPart.Inputs,
        ["buttons"] = CardPart.Buttons,
    };

    private readonly HashSet<CardPart> parts = [];
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <summary>Reads what some <c>shows</c> lines name, with commas between them.</summary>
    public CardView(IEnumerable<string> shows)
    {
        foreach (var shown in shows.SelectMany(line => line.Split(", ")))
            switch (shown)
            {
                case "whole cards" or "the whole card":
                    IsWhole = true;
                    break;
                case "every word":
                    (IsWhole, HasEveryWord) = (true, true);
                    break;
                case "every tap":
                    HasEveryTap = true;
                    break;
                case "meanings":
                    HasMeanings = true;
                    break;
                default:
                    if (Parts.TryGetValue(shown, out var part))
                        parts.Add(part);
                    else
                        labels.Add(shown);
                    break;
            }
    }

    /// <summary>Whether cards are shown whole.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether explanations and what is folded away are shown as well.</summary>
    public bool HasEveryWord { get; }

    /// <summary>Whether the options of a question are shown with what they mean.</summary>
    public bool HasMeanings { get; }

    /// <summary>Whether a run through the interview is shown tap by tap.</summary>
    public bool HasEveryTap { get; }

    /// <summary>The words that no card began a line or a statement with.</summary>
    public IEnumerable<string> Missed => labels.Except(found, StringComparer.Ordinal);

    /// <summary>Whether a part is shown.</summary>
    public bool Has(CardPart part) => parts.Contains(part) || (HasMeanings && part == CardPart.Options);

    /// <summary>Whether a line or a statement is shown because it begins with words that are wanted.</summary>
    public bool Wants(string statement)
    {
        var words = statement.TrimStart('✓', '✗', '○', '◐', '·', '•', '!', '?', '|', '[', ' ');
        var wanted = labels.Where(label => words.StartsWith(label, StringComparison.Ordinal)).ToList();
        found.UnionWith(wanted);
        return wanted.Count > 0;
    }
}
