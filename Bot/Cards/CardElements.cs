using AdaptiveCards;

namespace SalesBot.Cards;

/// <summary>The elements of which cards are built, in a uniform style.</summary>
internal static class CardElements
{
    // What people wrote goes into a text run, because a run interprets no markup.
    public static AdaptiveRichTextBlock Said(string text, AdaptiveTextSize size, bool subtle = false, bool bold = false, bool isTight = false) =>
        new()
        {
            Spacing = isTight ? AdaptiveSpacing.None : AdaptiveSpacing.Default,
            Inlines =
            {
                new AdaptiveTextRun(text) { Size = size, IsSubtle = subtle, Weight = bold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default },
            },
        };

    // A label, most often of our own. It takes the shorter element where nothing in it could be read as markup.
    public static AdaptiveElement Label(string text, bool subtle) => Markup.MayBeIn(text)
        ? Said(text, AdaptiveTextSize.Small, subtle)
        : new AdaptiveTextBlock(text) { Size = AdaptiveTextSize.Small, IsSubtle = subtle, Wrap = true };

    // A sign of our own. A card has many, so each takes the shorter element; a plus alone would be read as the beginning of a list.
    public static AdaptiveElement Sign(string sign, bool subtle = false) => sign == "+"
        ? Said(sign, AdaptiveTextSize.Small, subtle)
        : new AdaptiveTextBlock(sign) { Size = AdaptiveTextSize.Small, IsSubtle = subtle };

    public static AdaptiveRichTextBlock Runs(params AdaptiveTextRun[] runs) => new() { Inlines = [.. runs] };

    public static AdaptiveTextBlock Right(AdaptiveTextBlock text)
    {
        text.HorizontalAlignment = AdaptiveHorizontalAlignment.Right;
        return text;
    }

    public static AdaptiveContainer Box(Tone tone, params AdaptiveElement[] items) => new() { Style = StyleOf(tone), Items = [.. items] };

    public static AdaptiveColumnSet Columns(params AdaptiveColumn[] columns) => new() { Columns = [.. columns] };

    public static AdaptiveColumn Column(AdaptiveWidth width, params AdaptiveElement[] items) => new() { Width = width, Items = [.. items] };

    /// <summary>The least height and width of a tap target, in pixels: enough for a thumb.</summary>
    public const uint ThumbHeight = 44;

    /// <summary>The width of a tap target beside another one.</summary>
    public static AdaptiveWidth WidthForThumb => new(ThumbHeight);

    /// <summary>
    /// What opens or closes a folded part. There is one for each state, because a tap's name can't change and says whether the part is open.
    /// The one that is shown stands in a container that is shown and hidden, because Web Chat gives whatever it shows or hides a state of
    /// its own.
    /// </summary>
    /// <param name="id">The id of the folded part.</param>
    /// <param name="isOpen">Whether it is shown while the part is open.</param>
    /// <param name="name">What screen readers say.</param>
    /// <param name="head">What is tapped.</param>
    public static AdaptiveContainer Toggle(string id, bool isOpen, string name, AdaptiveCollectionElement head)
    {
        head.PixelMinHeight = ThumbHeight;
        head.SelectAction = new AdaptiveToggleVisibilityAction
        {
            Title = name,
            TargetElements = [new AdaptiveTargetElement(id), new AdaptiveTargetElement(id + "open"), new AdaptiveTargetElement(id + "close")],
        };
        return new AdaptiveContainer { Id = id + (isOpen ? "close" : "open"), IsVisible = !isOpen, Spacing = AdaptiveSpacing.None, Items = { head } };
    }

    public static AdaptiveWidth Weight(int part) => new(part.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Shown(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static AdaptiveContainerStyle StyleOf(Tone tone) => tone switch
    {
        Tone.Quiet => AdaptiveContainerStyle.Emphasis,
        Tone.Accent => AdaptiveContainerStyle.Accent,
        Tone.Good => AdaptiveContainerStyle.Good,
        Tone.Warning => AdaptiveContainerStyle.Warning,
        Tone.Attention => AdaptiveContainerStyle.Attention,
        Tone.Plain => AdaptiveContainerStyle.Default,
    };
}
