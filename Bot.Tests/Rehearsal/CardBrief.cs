using System.Text.Json;

namespace SalesBot.Tests;

/// <summary>
/// A card in brief: its heading, its contact, its next step, the flags, and what was just noted. This way a word or a number that
/// changes on every card changes few transcripts.
/// </summary>
public static class CardBrief
{
    /// <summary>The card as a view shows it: whole, or in brief with the parts that the view names.</summary>
    public static IReadOnlyList<string> Of(JsonElement card, params CardView[] views)
    {
        var text = CardText.Read(card);
        if (Array.Exists(views, view => view.IsWhole))
            return text.All(Array.Exists(views, view => view.HasEveryWord));
        // A card of sentences without a heading is a message.
        if (text.Blocks.All(block => block.Part is not (CardPart.Heading or CardPart.Topic)))
            return text.All(everyWord: false);
        return [.. Head(text, views), .. text.Blocks.SelectMany(block => Rest(text, block, views))];
    }

    private static IEnumerable<string> Head(CardText text, CardView[] views)
    {
        var heading = text.Blocks.FirstOrDefault(block => block.Part == CardPart.Heading) ?? text.Blocks[0];
        var head = $"({(text.Question is null ? "card" : "question")}) {heading.Items[0]}";
        if (heading.Items.Count > 1)
            head += $" · {(IsVerdict(text) ? heading.Items[1].Split(" · ")[0] : heading.Items[1])}";
        if (IsVerdict(text))
            head += $" → {text.Blocks.First(block => block.Part == CardPart.Box).Items[1]}";
        // Parts that are shown below are left out here.
        var shown = text.Blocks.Where(block => !Array.Exists(views, view => view.Has(block.Part))).ToList();
        var rows = shown.Where(block => block.Part == CardPart.Rows).SelectMany(block => block.Items).Where(row => row.StartsWith('['));
        var options = shown.Where(block => block.Part == CardPart.Options).SelectMany(block => block.Items);
        var chosen = options.Where(option => option.EndsWith(" ✓]", StringComparison.Ordinal));
        return CardText.Wrapped(head, chosen.Concat(rows));
    }

    private static IEnumerable<string> Rest(CardText text, CardBlock block, CardView[] views)
    {
        if (Array.Exists(views, view => view.Has(block.Part)))
            return block.Part switch
            {
                CardPart.Details => block.Items,
                CardPart.Options when Array.Exists(views, view => view.HasMeanings) => block.EveryLine,
                _ => block.Lines,
            };
        var isAlways = block.Part switch
        {
            CardPart.Flag => IsVerdict(text),
            CardPart.Words => IsNoted(text, block),
            // Beside the next step this is the override and the judgement that it differs from.
            CardPart.Box => IsVerdict(text) && block != text.Blocks.First(other => other.Part == CardPart.Box),
            _ => false,
        };
        if (isAlways)
            return block.Lines;
        var statements = block.Part switch
        {
            // A heading has a second line only if a number stands beside its title.
            CardPart.Heading => block.Lines.Count > 1 ? block.Lines : [],
            CardPart.Topic => [],
            CardPart.Words or CardPart.Box or CardPart.Rows or CardPart.Inputs => block.Lines,
            _ => block.Items,
        };
        return statements.Where(statement => Array.FindAll(views, view => view.Wants(statement)).Length > 0);
    }

    // Only a verdict has a next step beside its score.
    private static bool IsVerdict(CardText text) =>
        text.Blocks.Any(block => block.Part == CardPart.Score) && text.Blocks.First(block => block.Part == CardPart.Heading).Lines.Count == 1;

    // A text is a note if the card asks a question, or if the text has a check mark or names a contact (names are joined by a dot).
    private static bool IsNoted(CardText text, CardBlock block) =>
        text.Question is not null || block.Lines[0].StartsWith("✓ ", StringComparison.Ordinal)
        || (!IsVerdict(text) && block.Lines[0].Contains(" · ", StringComparison.Ordinal) && text.Blocks.Any(other => other.Part == CardPart.Heading));
}
