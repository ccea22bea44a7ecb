using AdaptiveCards;
using static SalesBot.Cards.CardElements;

namespace SalesBot.Cards;

// Rows that can be tapped.
public sealed partial class Card
{
    /// <summary>A row that can be tapped: title, meaning, chevron. A row with more buttons has three dots instead, which show them.</summary>
    public Card Row(Row row)
    {
        var words = new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = { Said(row.Title, AdaptiveTextSize.Default, bold: true) } };
        if (row.Meaning is { Length: > 0 })
            words.Items.Add(Said(row.Meaning, AdaptiveTextSize.Small, subtle: true, isTight: true));
        var line = new AdaptiveColumnSet { Columns = { words } };
        var tap = row.Action is null ? null : Tap(row.Name, row.Action);
        var box = new AdaptiveContainer
        {
            Items = { line },
            Spacing = AdaptiveSpacing.Small,
            // Only a row that can be tapped looks like one.
            Style = row.IsChosen ? AdaptiveContainerStyle.Accent : row.Action is null ? AdaptiveContainerStyle.Default : AdaptiveContainerStyle.Emphasis,
        };
        card.Body.Add(box);
        if (row.Action is null && row.MeaningInWords is not null)
            spoken.Add($"{row.Name}.");
        if (row.More.Count > 0)
        {
            // Two tap targets side by side: a tap inside another tap's area is not told apart by every client.
            words.SelectAction = tap;
            words.PixelMinHeight = ThumbHeight;
            words.VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center;
            AddMore(row, line, box);
            return this;
        }

        box.SelectAction = tap;
        if (tap is not null)
            (box.PixelMinHeight, box.VerticalContentAlignment, words.VerticalContentAlignment) =
                (ThumbHeight, AdaptiveVerticalContentAlignment.Center, AdaptiveVerticalContentAlignment.Center);
        if (row.Action is not null || row.IsChosen)
            line.Columns.Add(new AdaptiveColumn
            {
                Width = AdaptiveWidth.Auto,
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                Items =
                {
                    row.IsChosen ? new AdaptiveTextBlock("✓") { Weight = AdaptiveTextWeight.Bolder }
                        : new AdaptiveTextBlock("›") { Size = AdaptiveTextSize.Large, Color = AdaptiveTextColor.Accent },
                },
            });
        return this;
    }

    private void AddMore(Row row, AdaptiveColumnSet line, AdaptiveContainer box)
    {
        var id = $"fold{++folds}";
        line.Columns.Add(new AdaptiveColumn
        {
            Width = WidthForThumb,
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            Items = { Dots(isOpen: false), Dots(isOpen: true) },
        });
        var buttons = ActionsOf(row.More);
        (buttons.Id, buttons.IsVisible) = (id, false);
        box.Items.Add(buttons);

        AdaptiveContainer Dots(bool isOpen)
        {
            var dots = new AdaptiveTextBlock("⋯")
            {
                Size = AdaptiveTextSize.Large, Color = AdaptiveTextColor.Accent, HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            };
            return Toggle(id, isOpen, row.MoreWords is not { } name ? row.MoreName : isOpen ? name.OpenName(row.MoreName) : name.ClosedName(row.MoreName),
                new AdaptiveContainer { Items = { dots }, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center });
        }
    }
}
