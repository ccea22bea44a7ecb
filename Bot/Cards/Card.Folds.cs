using AdaptiveCards;
using static SalesBot.Cards.CardElements;

namespace SalesBot.Cards;

/// <content>The parts that open and close, and the line with the button that takes back.</content>
public sealed partial class Card
{
    /// <summary>
    /// A part that opens and closes: its name, its words, and rows with a name, a text, the tap's label and the tap.
    /// </summary>
    public Card Fold(string name, FoldWords words, IEnumerable<(string Name, string? Text, string Does, CardAction? Action)> rows) =>
        Fold(name, words, () =>
        {
            foreach (var row in rows)
                card.Body.Add(NamedLine(row.Name, row.Text, row.Does, row.Action, row.Text is null ? row.Name : $"{row.Name}: {row.Text}"));
        });

    /// <summary>A part that opens and closes, with whatever is drawn on this card by a function.</summary>
    public Card Fold(string name, FoldWords words, Action draw)
    {
        var id = $"fold{++folds}";
        foreach (var isOpen in new[] { false, true })
        {
            var label = new AdaptiveTextBlock(isOpen ? words.Hide : words.Show)
            {
                Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent,
            };
            var head = Columns(
                Column(AdaptiveWidth.Stretch, new AdaptiveTextBlock(name) { Weight = AdaptiveTextWeight.Bolder, Wrap = true }),
                Column(AdaptiveWidth.Auto, label));
            Centred(head);
            var toggle = Toggle(id, isOpen, isOpen ? words.OpenName(name) : words.ClosedName(name), head);
            (toggle.Separator, toggle.Spacing) = (true, AdaptiveSpacing.Medium);
            card.Body.Add(toggle);
        }

        Hide(id, draw);
        return this;
    }

    // Moves what is drawn into a part that is not shown at first.
    private void Hide(string id, Action draw)
    {
        var first = card.Body.Count;
        draw();
        var inside = new AdaptiveContainer { Id = id, IsVisible = false, Spacing = AdaptiveSpacing.Small };
        inside.Items.AddRange(card.Body.Skip(first));
        card.Body.RemoveRange(first, card.Body.Count - first);
        card.Body.Add(inside);
    }

    /// <summary>
    /// A row that says which value will be taken, and opens to take another one: a line for each of several choices, instead of a tall input.
    /// </summary>
    /// <param name="name">The label.</param>
    /// <param name="value">The value that will be taken, in words.</param>
    /// <param name="beside">What stands beside it in small letters.</param>
    /// <param name="words">The words of the part that opens and closes.</param>
    /// <param name="draw">Draws the input.</param>
    /// <param name="isOpen">Whether the input is shown at once, because something has to be chosen.</param>
    /// <param name="mark">What has to be heard with the value too, because <paramref name="beside"/> is not read out; null when there is nothing.</param>
    public Card Pick(string name, string value, string beside, FoldWords words, Action draw, bool isOpen, string? mark = null)
    {
        var heard = mark is null ? $"{name}: {value}" : $"{name}: {value} ({mark})";
        spoken.Add($"{heard}.");
        if (isOpen)
        {
            // The input has the label, so the quotation stands under it.
            draw();
            card.Body.Add(Said(beside, AdaptiveTextSize.Small, subtle: true));
            return this;
        }

        var id = $"fold{++folds}";
        foreach (var isShownOpen in new[] { false, true })
        {
            // Label and quotation share a line, so that six facts and the button to save them fit on one screen.
            var row = NamedLine($"{name} · {beside}", value, "", null, "");
            row.Columns[1].Items = [InAccent(isShownOpen ? words.Hide : words.Show)];
            var toggle = Toggle(id, isShownOpen, isShownOpen ? words.OpenName(heard) : words.ClosedName(heard), row);
            (toggle.Separator, toggle.Spacing) = (true, AdaptiveSpacing.Small);
            card.Body.Add(toggle);
        }

        Hide(id, draw);
        return this;
    }

    /// <summary>A line that says what this turn stored. The button beside it takes that back; without a button the line is a quiet paragraph.</summary>
    public Card Noted(string text, Button? undo)
    {
        if (undo is null)
            return Text(text, isQuiet: true);
        spoken.Add(text);
        var words = Column(AdaptiveWidth.Stretch, Said(text, AdaptiveTextSize.Small, subtle: true));
        var button = Column(AdaptiveWidth.Auto, InAccent(undo.Title));
        (button.SelectAction, button.PixelMinHeight) = (Tap(undo.Title, undo.Action), ThumbHeight);
        var line = Columns(words, button);
        Centred(line);
        line.Spacing = AdaptiveSpacing.Small;
        card.Body.Add(line);
        return this;
    }

    // The word that does something at the end of a line.
    private static AdaptiveTextBlock InAccent(string word) =>
        new(word) { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent };
}
