using AdaptiveCards;
using SalesBot.Understanding;
using static SalesBot.Cards.CardElements;

namespace SalesBot.Cards;

/// <summary>
/// A card. Topics say what it shows; this draws it the same for every client. Whole rows can be tapped, container styles show state, and
/// what people wrote is never interpreted as markup.
/// </summary>
public sealed partial class Card(ActionStyle style)
{
    // In characters. A notification shows less, and screen readers use the card's own texts.
    private const int LongestSpoken = 400;

    // In bytes: some letters take many.
    private const int LargestSpoken = 1_600;

    private readonly AdaptiveCard card = new(new AdaptiveSchemaVersion(1, 5));
    private readonly List<string> spoken = [];
    private int folds;
    private bool hasInputs;
    private Action? limitInputs;

    /// <summary>Whether anything on the card leads on.</summary>
    public bool CanBeTapped { get; private set; }

    /// <summary>The text for notifications and for clients that can't show cards.</summary>
    public string Spoken => string.Join(" ", spoken);

    /// <summary>The finished card.</summary>
    internal AdaptiveCard Draw()
    {
        // A card without inputs says nothing of them: there are many taps, and a card must stay small.
        if (hasInputs)
            limitInputs?.Invoke();
        card.Speak = card.FallbackText = PlainText.Parts(PlainText.Cut(Spoken, LongestSpoken), LargestSpoken).First();
        return card;
    }

    /// <summary>A small line at the top: the topic, the progress, and the person.</summary>
    public Card Header(string topic, string place, string person)
    {
        var where = new AdaptiveRichTextBlock
        {
            Inlines =
            {
                new AdaptiveTextRun(topic) { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent },
                new AdaptiveTextRun(place) { Size = AdaptiveTextSize.Small, IsSubtle = true },
            },
        };
        var whom = Said(person, AdaptiveTextSize.Small, subtle: true);
        whom.HorizontalAlignment = AdaptiveHorizontalAlignment.Right;
        card.Body.Add(new AdaptiveColumnSet
        {
            Columns =
            {
                new AdaptiveColumn { Width = AdaptiveWidth.Auto, Items = { where } },
                new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = { whom } },
            },
        });
        return this;
    }

    /// <summary>A thin progress bar.</summary>
    public Card Progress(int place, int of, string inWords)
    {
        card.Body.Add(new AdaptiveImage(ProgressBar.Of(place, of))
        {
            AltText = inWords, PixelWidth = ProgressBar.Width, PixelHeight = ProgressBar.Height, Spacing = AdaptiveSpacing.Small,
        });
        return this;
    }

    /// <summary>The card's only heading. It may contain a name as people wrote it.</summary>
    public Card Heading(string text)
    {
        spoken.Add(text);
        // Only a text block can be a heading for screen readers, and only a run is free of markup.
        card.Body.Add(Markup.MayBeIn(text)
            ? Said(text, AdaptiveTextSize.Medium, bold: true)
            : new AdaptiveTextBlock(text)
            {
                Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading,
            });
        return this;
    }

    /// <summary>A paragraph, which may contain what people wrote.</summary>
    public Card Text(string text, bool isQuiet = false)
    {
        spoken.Add(text);
        card.Body.Add(Said(text, isQuiet ? AdaptiveTextSize.Small : AdaptiveTextSize.Default, isQuiet));
        return this;
    }

    /// <summary>A band across the top with a small line and a large one.</summary>
    public Card Band(Tone tone, string small, string large, string? beside = null)
    {
        spoken.Add($"{small}. {large}.");
        var band = Box(tone, Said(small, AdaptiveTextSize.Small), new AdaptiveTextBlock(large)
        {
            Size = AdaptiveTextSize.Large, Weight =
                AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.None,
        });
        if (beside is not null)
        {
            spoken.Add($"{beside}.");
            band.Items.Add(new AdaptiveTextBlock(beside) { Wrap = true, Spacing = AdaptiveSpacing.None });
        }

        band.Bleed = true;
        card.Body.Add(band);
        return this;
    }

    /// <summary>A box that stands out, with a name, a text and a reason. With a button, the whole box is that button.</summary>
    public Card Callout(Tone tone, string name, string text, string? because, Button? button = null)
    {
        spoken.Add($"{name}: {text}.");
        var box = Box(tone,
            new AdaptiveTextBlock(name) { Size = AdaptiveTextSize.Small, Wrap = true },
            Said(text, AdaptiveTextSize.Default, bold: true, isTight: true));
        if (because is not null)
            box.Items.Add(Said(because, AdaptiveTextSize.Small, isTight: true));
        if (button is not null)
        {
            box.Items.Add(new AdaptiveTextBlock($"{button.Title} ›") { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent, Wrap = true });
            (box.SelectAction, box.PixelMinHeight) = (Tap(button.Title, button.Action, button.TakesInputs), ThumbHeight);
        }

        card.Body.Add(box);
        return this;
    }

    /// <summary>
    /// A list under a name. A line with an action can be tapped. Uses the card's full width, so that fewer lines wrap on a phone.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="markInWords">What a mark means, for those who hear it; empty where the line says so itself.</param>
    public Card List(string name, IEnumerable<(string Mark, string Text, CardAction? Action)> lines, Func<string, string>? markInWords = null)
    {
        var list = new AdaptiveContainer();
        list.Items.Add(new AdaptiveTextBlock(name) { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        foreach (var (mark, text, action) in lines)
        {
            var line = Columns(
                Column(AdaptiveWidth.Auto, Sign(mark)),
                Column(AdaptiveWidth.Stretch, Said(text, AdaptiveTextSize.Small)));
            // A row for a thumb has room of its own.
            line.Spacing = action is null ? AdaptiveSpacing.Small : AdaptiveSpacing.None;
            var inWords = markInWords?.Invoke(mark) is { Length: > 0 } meaning ? $"{text}. {meaning}" : text;
            if (action is not null)
            {
                line.Columns.Add(Column(AdaptiveWidth.Auto, Sign("›", subtle: true)));
                Centred(line);
                Tappable(line, inWords, action);
            }
            else if (markInWords is not null)
                // Only a tap has a name. Where there is none, the card says what the marks mean.
                spoken.Add($"{inWords}.");

            list.Items.Add(line);
        }

        card.Body.Add(list);
        return this;
    }

    /// <summary>
    /// A low row: a name, below it a text, and a chevron when it can be tapped. Eight of them fit on the first screen of a phone.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The text.</param>
    /// <param name="textInWords">The text for those who hear it, without signs.</param>
    /// <param name="action">What a tap does; null when the row can't be tapped.</param>
    public Card Line(string name, string text, string textInWords, CardAction? action)
    {
        if (action is null)
            spoken.Add($"{name}. {textInWords}.");
        card.Body.Add(NamedLine(name, text, action is null ? "" : "›", action, $"{name}. {textInWords}"));
        return this;
    }

    private AdaptiveColumnSet NamedLine(string name, string? text, string does, CardAction? action, string heard)
    {
        var line = Columns(
            Column(AdaptiveWidth.Stretch, Label(name, subtle: text is not null)),
            Column(AdaptiveWidth.Auto, Sign(does, subtle: true)));
        if (text is not null)
            line.Columns[0].Items.Add(Said(text, AdaptiveTextSize.Default, isTight: true));
        else
            line.Columns[0].VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center;
        line.Columns[1].VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center;
        line.Spacing = AdaptiveSpacing.Small;
        if (action is not null)
            Tappable(line, heard, action);
        return line;
    }

    private void Tappable(AdaptiveColumnSet line, string name, CardAction action)
    {
        line.SelectAction = Tap(name, action);
        line.PixelMinHeight = ThumbHeight;
    }

    private static void Centred(AdaptiveColumnSet line)
    {
        foreach (var column in line.Columns)
            column.VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center;
    }

    // A tap on a row sends no inputs, so an invalid input must not block it.
    private AdaptiveAction Tap(string title, CardAction action, bool takesInputs = false)
    {
        CanBeTapped = true;
        var inputs = takesInputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None;
        var fields = new Dictionary<string, object>(action.More.Count + 5, StringComparer.Ordinal) { ["verb"] = action.Verb };
        if (action.Contact is { } contact)
            fields["contact"] = contact.ToString("N");
        if (action.Question is not null)
            fields["question"] = action.Question;
        if (action.Value is not null)
            fields["value"] = action.Value;
        if (action.Nonce is not null)
            fields["nonce"] = action.Nonce;
        foreach (var (name, value) in action.More)
            fields[name] = value;
        // Other bots' cards may be tapped in the same chat: only ours have this name.
        var data = new Dictionary<string, object>(1, StringComparer.Ordinal) { ["salesbot"] = fields };
        if (style == ActionStyle.Execute)
        {
            var execute = new AdaptiveExecuteAction { Title = title, Verb = action.Verb, Data = data };
            limitInputs += () => execute.AssociatedInputs = inputs;
            return execute;
        }

        var submit = new AdaptiveSubmitAction { Title = title, Data = data };
        limitInputs += () => submit.AssociatedInputs = inputs;
        return submit;
    }
}
