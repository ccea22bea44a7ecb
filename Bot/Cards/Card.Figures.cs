using AdaptiveCards;
using static SalesBot.Cards.CardElements;

namespace SalesBot.Cards;

/// <content>Numbers: tiles, bars, and a title with a count.</content>
public sealed partial class Card
{
    /// <summary>A few numbers side by side, each with its name and its total.</summary>
    public Card Tiles(params (Tone Tone, string Name, string Number, string? Of)[] tiles)
    {
        var columns = new AdaptiveColumnSet();
        foreach (var tile in tiles)
        {
            spoken.Add($"{tile.Name}: {tile.Number}.");
            var number = Runs(new AdaptiveTextRun(tile.Number) { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder });
            number.Spacing = AdaptiveSpacing.Small;
            if (tile.Of is not null)
                // On a phone this wraps as a whole, because "1 of" and "6" make no sense apart.
                number.Inlines.Add(new AdaptiveTextRun(" " + tile.Of.Replace(' ', '\u00A0')) { Size = AdaptiveTextSize.Small, IsSubtle = true });
            var column = Column(AdaptiveWidth.Stretch,
                new AdaptiveTextBlock(tile.Name) { Size = AdaptiveTextSize.Small, IsSubtle = true, Wrap = true },
                number);
            column.Style = StyleOf(tile.Tone);
            columns.Columns.Add(column);
        }

        card.Body.Add(columns);
        return this;
    }

    /// <summary>A few numbers in one line, each with its name and what it is of.</summary>
    public Card Figures(params (string Name, string Number, string Of)[] figures)
    {
        var columns = new AdaptiveColumnSet();
        foreach (var (name, number, of) in figures)
        {
            spoken.Add($"{name}: {number}.");
            columns.Columns.Add(Column(AdaptiveWidth.Auto, Runs(
                new AdaptiveTextRun($"{name} ") { Size = AdaptiveTextSize.Small, IsSubtle = true },
                new AdaptiveTextRun(number) { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextRun($" {of}".Replace(' ', '\u00A0')) { Size = AdaptiveTextSize.Small, IsSubtle = true })));
        }

        card.Body.Add(columns);
        return this;
    }

    /// <summary>Horizontal bars, each with its number beside it.</summary>
    public Card Bars(IEnumerable<(string Name, int Number, Tone Tone)> bars)
    {
        var all = bars.ToList();
        var most = Math.Max(1, all.Max(bar => bar.Number));
        foreach (var (name, number, tone) in all)
        {
            spoken.Add($"{name}: {number}.");
            // At least six hundredths, so that a count of one is visible.
            var part = number == 0 ? 0 : Math.Max(6, number * 100 / most);
            var bar = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.None };
            if (part > 0)
                bar.Columns.Add(new AdaptiveColumn { Width = Weight(part), Style = StyleOf(tone), Items = { new AdaptiveTextBlock(" ") } });
            if (part < 100)
                bar.Columns.Add(new AdaptiveColumn { Width = Weight(100 - part), Items = { new AdaptiveTextBlock(" ") } });
            var line = Columns(
                new AdaptiveColumn {
                    Width = new AdaptiveWidth("128px"),
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                    Items = { new AdaptiveTextBlock(name) { Size = AdaptiveTextSize.Small, Wrap = true } } },
                new AdaptiveColumn { Width = AdaptiveWidth.Stretch, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center, Items = { bar } },
                new AdaptiveColumn {
                    Width = new AdaptiveWidth("36px"),
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                    Items = { Right(new AdaptiveTextBlock(Shown(number)) { Weight = AdaptiveTextWeight.Bolder }) } });
            line.Spacing = AdaptiveSpacing.Small;
            card.Body.Add(line);
        }

        return this;
    }

    /// <summary>A title with a line under it on the left, and a number with what it counts on the right.</summary>
    public Card Title(string title, string under, int number, string counted)
    {
        spoken.Add($"{title}. {under}. {number} {counted}.");
        card.Body.Add(Columns(
            Column(AdaptiveWidth.Stretch,
                new AdaptiveTextBlock(title) {
                    Size = AdaptiveTextSize.Large,
                    Weight = AdaptiveTextWeight.Bolder,
                    Wrap = true,
                    Style = AdaptiveTextBlockStyle.Heading },
                Markup.MayBeIn(under)
                    ? Said(under, AdaptiveTextSize.Small, subtle: true, isTight: true)
                    : new AdaptiveTextBlock(under) { Size = AdaptiveTextSize.Small, IsSubtle = true, Wrap = true, Spacing = AdaptiveSpacing.None }),
            Column(AdaptiveWidth.Auto,
                Right(new AdaptiveTextBlock(Shown(number)) { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder }),
                Right(new AdaptiveTextBlock(counted) { Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.None }))));
        return this;
    }
}
