using System.Globalization;
using System.Text.Json;
using AdaptiveCards;

namespace SalesBot.Tests.StandIns;

public partial class AdaptiveCardsTests
{
    [Fact]
    public void A_card_says_its_type_and_version_first()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            FallbackText = "Open it in Teams.",
            Speak = "Six questions.",
            Lang = "lt",
            MinHeight = "80px",
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            SelectAction = new AdaptiveSubmitAction { Title = "Go on" },
            Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "look" }, UserIds = ["29:one"] },
            Body = [new AdaptiveTextBlock("Hello")],
            Actions = [new AdaptiveSubmitAction { Title = "Start" }],
        };
        card.AdditionalProperties["msteams"] = Bag(("width", "Full"));

        Assert.Equal(
            """
            {"type":"AdaptiveCard","version":"1.5","fallbackText":"Open it in Teams.","speak":"Six questions.","lang":"lt",
            "refresh":{"action":{"type":"Action.Execute","verb":"look"},"userIds":["29:one"]},
            "selectAction":{"type":"Action.Submit","title":"Go on"},"verticalContentAlignment":"center","minHeight":"80px",
            "body":[{"type":"TextBlock","text":"Hello"}],
            "actions":[{"type":"Action.Submit","title":"Start"}],
            "msteams":{"width":"Full"}}
            """.ReplaceLineEndings(""),
            card.ToJson());
    }

    [Fact]
    public void An_empty_card_is_a_card() =>
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5"}""", new AdaptiveCard("1.5").ToJson());

    [Fact]
    public void What_is_unset_stays_unwritten()
    {
        Assert.Equal("""{"type":"TextBlock","text":""}""", Json(new AdaptiveTextBlock()));
        Assert.Equal("""{"type":"RichTextBlock","inlines":[]}""", Json(new AdaptiveRichTextBlock()));
        Assert.Equal("""{"type":"Container","items":[]}""", Json(new AdaptiveContainer()));
        Assert.Equal("""{"type":"ColumnSet","columns":[]}""", Json(new AdaptiveColumnSet()));
        Assert.Equal("""{"type":"Column","items":[]}""", Json(new AdaptiveColumn()));
        Assert.Equal("""{"type":"Image"}""", Json(new AdaptiveImage()));
        Assert.Equal("""{"type":"FactSet","facts":[]}""", Json(new AdaptiveFactSet()));
        Assert.Equal("""{"type":"ActionSet","actions":[]}""", Json(new AdaptiveActionSet()));
        Assert.Equal("""{"type":"Input.Text"}""", Json(new AdaptiveTextInput()));
        Assert.Equal("""{"type":"Input.Date"}""", Json(new AdaptiveDateInput()));
        Assert.Equal("""{"type":"Input.Number"}""", Json(new AdaptiveNumberInput()));
        Assert.Equal("""{"type":"Input.Toggle","title":"","valueOn":"True","valueOff":"False"}""", Json(new AdaptiveToggleInput()));
        Assert.Equal("""{"type":"Input.ChoiceSet","choices":[]}""", Json(new AdaptiveChoiceSetInput()));
        Assert.Equal("""{"type":"Action.Submit"}""", Json(new AdaptiveSubmitAction()));
        Assert.Equal("""{"type":"Action.Execute"}""", Json(new AdaptiveExecuteAction()));
        Assert.Equal("""{"type":"Action.OpenUrl"}""", Json(new AdaptiveOpenUrlAction()));
        Assert.Equal("""{"type":"Action.ShowCard"}""", Json(new AdaptiveShowCardAction()));
        Assert.Equal("""{"type":"Action.ToggleVisibility","targetElements":[]}""", Json(new AdaptiveToggleVisibilityAction()));
    }

    [Fact]
    public void A_text_block_is_written_with_every_property() => Assert.Equal(
        """
        {"type":"TextBlock","id":"question","text":"Who signs?","style":"heading","size":"large","weight":"bolder","color":"accent",
        "fontType":"monospace","isSubtle":true,"italic":true,"strikethrough":true,"horizontalAlignment":"center","wrap":true,"maxLines":3,
        "spacing":"none","separator":true,"isVisible":false,"height":"stretch"}
        """.ReplaceLineEndings(""),
        Json(new AdaptiveTextBlock("Who signs?")
        {
            Id = "question",
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Accent,
            FontType = AdaptiveFontType.Monospace,
            IsSubtle = true,
            Italic = true,
            Strikethrough = true,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            Wrap = true,
            MaxLines = 3,
            Spacing = AdaptiveSpacing.None,
            Separator = true,
            IsVisible = false,
            Height = AdaptiveHeight.Stretch,
        }));

    [Fact]
    public void A_rich_text_block_is_written_with_its_runs()
    {
        var run = new AdaptiveTextRun("Dana") {
            Weight = AdaptiveTextWeight.Bolder,
            Underline = true,
            Highlight = true,
            SelectAction = new AdaptiveSubmitAction { Title = "Open" } };
        run.AdditionalProperties["targetWidth"] = "Wide";

        Assert.Equal(
            """
            {"type":"RichTextBlock","horizontalAlignment":"right","inlines":[
            {"type":"TextRun","text":"Dana","weight":"bolder","highlight":true,"underline":true,"selectAction":{"type":"Action.Submit","title":"Open"},"targetWidth":"Wide"},
            {"type":"TextRun","text":" signs","isSubtle":true}]}
            """.ReplaceLineEndings(""),
            Json(new AdaptiveRichTextBlock {
                HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                Inlines = [run, new AdaptiveTextRun(" signs") { IsSubtle = true }] }));
    }

    [Fact]
    public void A_container_is_written_with_its_action_and_columns() => Assert.Equal(
        """
        {"type":"Container","style":"emphasis","bleed":true,"verticalContentAlignment":"bottom","minHeight":"44px",
        "selectAction":{"type":"Action.Execute","title":"Signs. Authorises the purchase.","verb":"answer","data":{"a":"decides"}},"spacing":"small",
        "items":[{"type":"ColumnSet","columns":[
        {"type":"Column","width":"stretch","items":[{"type":"TextBlock","text":"Signs"}]},
        {"type":"Column","width":"auto","items":[]},{"type":"Column","width":"80px","items":[]},{"type":"Column","width":2,"items":[]}]}]}
        """.ReplaceLineEndings(""),
        Json(new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Bleed = true,
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
            PixelMinHeight = 44,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = new AdaptiveExecuteAction
            {
                Title = "Signs. Authorises the purchase.",
                Verb = "answer",
                Data = Bag(("a", "decides")),
            },
            Items =
            [
                new AdaptiveColumnSet
                {
                    Columns =
                    [
                        new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [new AdaptiveTextBlock("Signs")] },
                        new AdaptiveColumn { Width = new AdaptiveWidth(AdaptiveColumnWidth.Auto) },
                        new AdaptiveColumn { Width = new AdaptiveWidth(80) },
                        new AdaptiveColumn { Width = new AdaptiveWidth("2") },
                    ],
                },
            ],
        }));

    [Fact]
    public void The_default_style_is_written_when_it_is_set() =>
        Assert.Equal("""{"type":"Container","style":"default","items":[]}""", Json(new AdaptiveContainer { Style = AdaptiveContainerStyle.Default }));

    [Fact]
    public void A_column_and_a_column_set_are_collections_of_their_items()
    {
        var column = new AdaptiveColumn { new AdaptiveTextBlock("one"), new AdaptiveTextBlock("two") };
        var columns = new AdaptiveColumnSet { column };

        Assert.Equal(2, column.Count());
        Assert.Same(column, Assert.Single(columns));
        Assert.Throws<InvalidCastException>(() => columns.Add(new AdaptiveTextBlock("three")));
    }

    [Fact]
    public void An_image_is_written_with_every_property()
    {
        Assert.Equal(
            """{"type":"Image","url":"https://example.org/a%20b.png","altText":"2 of 6","size":"small","style":"person","horizontalAlignment":"right","backgroundColor":"#00FF00","width":"120px","selectAction":{"type":"Action.Submit"},"height":"8px"}""",
            Json(new AdaptiveImage("https://example.org/a%20b.png")
            {
                AltText = "2 of 6",
                Size = AdaptiveImageSize.Small,
                Style = AdaptiveImageStyle.Person,
                HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                BackgroundColor = "#00FF00",
                PixelWidth = 120,
                PixelHeight = 8,
                SelectAction = new AdaptiveSubmitAction(),
            }));

        Assert.Equal("""{"type":"Image","url":"data:image/png;base64,iVBORw0KGgo+/w=="}""", Json(new AdaptiveImage { UrlString = "data:image/png;base64,iVBORw0KGgo+/w==" }));
        Assert.Equal(8u, new AdaptiveImage { PixelHeight = 8 }.PixelHeight);
    }

    [Fact]
    public void A_fact_set_is_written_with_its_facts() => Assert.Equal(
        """{"type":"FactSet","facts":[{"title":"Budget","value":"40 000 €"},{"title":"","value":""}]}""",
        Json(new AdaptiveFactSet { Facts = [new AdaptiveFact("Budget", "40 000 €"), new AdaptiveFact()] }));

    [Fact]
    public void An_unknown_element_is_written_with_its_fallback()
    {
        var chart = new AdaptiveUnknownElement { Type = "Chart.Gauge", Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("72 %")) };
        chart.AdditionalProperties["value"] = 72;
        chart.AdditionalProperties["segments"] = new List<object> { Bag(("size", 100), ("color", "good")) };

        Assert.Equal(
            """{"type":"Chart.Gauge","fallback":{"type":"TextBlock","text":"72 %"},"value":72,"segments":[{"size":100,"color":"good"}]}""",
            Json(chart));
        Assert.Equal(
            """{"type":"Badge","fallback":"drop"}""",
            Json(new AdaptiveUnknownElement { Type = "Badge", Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop) }));
        Assert.Equal("""{"type":"Badge"}""", Json(new AdaptiveUnknownElement { Type = "Badge", Fallback = new AdaptiveFallbackElement() }));
    }

    /// <summary>The element as our own call writes it, and as a serialiser does that escapes all but ASCII.</summary>
    private static JsonElement[] ByEachSerialiser(AdaptiveElement element) =>
    [
        JsonElement.Parse(Json(element)),
        JsonElement.Parse(JsonSerializer.Serialize<object>(new AdaptiveCard("1.5") { Body = [element] })).GetProperty("body")[0],
    ];

    /// <summary>One element's JSON text, as a card writes it.</summary>
    private static string Json(AdaptiveTypedElement element)
    {
        var card = new AdaptiveCard("1.5");
        if (element is AdaptiveAction action)
            card.Actions.Add(action);
        else
            card.Body.Add((AdaptiveElement)element);

        var written = JsonElement.Parse(card.ToJson());
        return written.GetProperty(element is AdaptiveAction ? "actions" : "body")[0].GetRawText();
    }
}
