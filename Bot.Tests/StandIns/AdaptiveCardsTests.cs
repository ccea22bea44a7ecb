using System.Globalization;
using System.Text.Json;
using AdaptiveCards;

namespace SalesBot.Tests.StandIns;

public class AdaptiveCardsTests
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
    public void A_text_block_with_everything() => Assert.Equal(
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
    public void Runs_within_a_paragraph()
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
    public void A_row_that_can_be_tapped() => Assert.Equal(
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
    public void The_default_style_is_one_of_its_own() =>
        Assert.Equal("""{"type":"Container","style":"default","items":[]}""", Json(new AdaptiveContainer { Style = AdaptiveContainerStyle.Default }));

    [Fact]
    public void A_collection_is_filled_and_read_as_one()
    {
        var column = new AdaptiveColumn { new AdaptiveTextBlock("one"), new AdaptiveTextBlock("two") };
        var columns = new AdaptiveColumnSet { column };

        Assert.Equal(2, column.Count());
        Assert.Same(column, Assert.Single(columns));
        Assert.Throws<InvalidCastException>(() => columns.Add(new AdaptiveTextBlock("three")));
    }

    [Fact]
    public void A_picture()
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
    public void Facts() => Assert.Equal(
        """{"type":"FactSet","facts":[{"title":"Budget","value":"40 000 €"},{"title":"","value":""}]}""",
        Json(new AdaptiveFactSet { Facts = [new AdaptiveFact("Budget", "40 000 €"), new AdaptiveFact()] }));

    [Fact]
    public void What_every_action_can_say() => Assert.Equal(
        """
        {"type":"Action.Execute","id":"go","title":"Next","style":"positive","iconUrl":"https://example.org/i.png","tooltip":"Goes on","isEnabled":false,"mode":"secondary",
        "verb":"next","data":{"n":7},"associatedInputs":"none","fallback":{"type":"Action.Submit","title":"Next","data":{"n":7}}}
        """.ReplaceLineEndings(""),
        Json(new AdaptiveExecuteAction
        {
            Id = "go",
            Title = "Next",
            Style = "positive",
            IconUrl = "https://example.org/i.png",
            Tooltip = "Goes on",
            IsEnabled = false,
            Mode = AdaptiveActionMode.Secondary,
            Verb = "next",
            Data = Bag(("n", 7)),
            AssociatedInputs = AdaptiveAssociatedInputs.None,
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Next", Data = Bag(("n", 7)) }),
        }));

    [Fact]
    public void The_other_actions() => Assert.Equal(
        """
        {"type":"ActionSet","actions":[
        {"type":"Action.Submit","data":"again","associatedInputs":"none"},
        {"type":"Action.OpenUrl","title":"Open","url":"https://example.org/?a=1&b=2"},
        {"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"More"}]}},
        {"type":"Action.ToggleVisibility","targetElements":["a",{"elementId":"b","isVisible":true},{"elementId":"c","isVisible":false}]}]}
        """.ReplaceLineEndings(""),
        Json(new AdaptiveActionSet
        {
            Actions =
            [
                new AdaptiveSubmitAction { Data = "again", AssociatedInputs = AdaptiveAssociatedInputs.None },
                new AdaptiveOpenUrlAction { Title = "Open", UrlString = "https://example.org/?a=1&b=2" },
                new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("More")] } },
                new AdaptiveToggleVisibilityAction
                {
                    TargetElements = [new AdaptiveTargetElement("a"), new AdaptiveTargetElement("b", true), new AdaptiveTargetElement("c", false)],
                },
            ],
        }));

    [Fact]
    public void Inputs()
    {
        Assert.Equal(
            """{"type":"Input.Text","id":"f_name","label":"Name","isRequired":true,"errorMessage":"Who?","spacing":"large","value":"Dana","placeholder":"A name","isMultiline":true,"maxLength":80,"style":"email","regex":"^.+$","inlineAction":{"type":"Action.Submit","title":"OK"}}""",
            Json(new AdaptiveTextInput
            {
                Id = "f_name",
                Label = "Name",
                IsRequired = true,
                ErrorMessage = "Who?",
                Spacing = AdaptiveSpacing.Large,
                Value = "Dana",
                Placeholder = "A name",
                IsMultiline = true,
                MaxLength = 80,
                Style = AdaptiveTextInputStyle.Email,
                Regex = "^.+$",
                InlineAction = new AdaptiveSubmitAction { Title = "OK" },
            }));
        Assert.Equal(
            """{"type":"Input.Date","id":"f_day","value":"2026-11-20","placeholder":"A day","min":"2026-11-01","max":"2026-12-31"}""",
            Json(new AdaptiveDateInput { Id = "f_day", Value = "2026-11-20", Placeholder = "A day", Min = "2026-11-01", Max = "2026-12-31" }));
        Assert.Equal(
            """{"type":"Input.Toggle","title":"Agreed","value":"yes","valueOn":"yes","valueOff":"no","wrap":true}""",
            Json(new AdaptiveToggleInput { Title = "Agreed", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true }));
        Assert.Equal(
            """{"type":"Input.ChoiceSet","value":"1,2","placeholder":"Choose","style":"filtered","isMultiSelect":true,"wrap":true,"choices":[{"title":"One","value":"1"},{"title":"Two","value":"2"}]}""",
            Json(Choices("1,2")));
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_country()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("lt-LT");
        try
        {
            Assert.Equal(
                """{"type":"Input.Number","value":12.5,"placeholder":"Days","min":-1,"max":40000}""",
                Json(new AdaptiveNumberInput { Value = 12.5, Placeholder = "Days", Min = -1, Max = 40_000 }));
            Assert.Equal("12.5", new AdaptiveNumberInput { Value = 12.5 }.GetNonInteractiveValue());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_input_to_be_read_only()
    {
        Assert.Equal("Dana", new AdaptiveTextInput { Value = "Dana" }.GetNonInteractiveValue());
        Assert.Equal("*[A day]*", new AdaptiveDateInput { Placeholder = "A day" }.GetNonInteractiveValue());
        Assert.Equal("*[Days]*", new AdaptiveNumberInput { Placeholder = "Days" }.GetNonInteractiveValue());
        Assert.Equal("Agreed [yes]", new AdaptiveToggleInput { Title = "Agreed", Value = "yes" }.GetNonInteractiveValue());
        Assert.Equal("One, Two", Choices("1,2").GetNonInteractiveValue());
        Assert.Equal("*[Choose]*", Choices(null).GetNonInteractiveValue());
    }

    [Fact]
    public void An_element_outside_the_schema_and_what_stands_in_for_it()
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

    /// <summary>Every member of every enum: the schema's name for it, or nothing for the schema's default.</summary>
    [Theory]
    [InlineData("size", "", "small", "medium", "large", "extraLarge")]
    [InlineData("weight", "", "lighter", "bolder")]
    [InlineData("color", "", "dark", "light", "accent", "good", "warning", "attention")]
    [InlineData("fontType", "", "monospace")]
    [InlineData("style", "", "heading")]
    [InlineData("spacing", "", "none", "small", "medium", "large", "extraLarge", "padding")]
    [InlineData("horizontalAlignment", "", "center", "right", "stretch")]
    [InlineData("container style", "default", "emphasis", "good", "attention", "warning", "accent")]
    [InlineData("verticalContentAlignment", "", "center", "bottom")]
    [InlineData("image size", "", "stretch", "small", "medium", "large")]
    [InlineData("image style", "", "person")]
    [InlineData("mode", "", "secondary")]
    [InlineData("associatedInputs", "", "none")]
    [InlineData("text style", "", "tel", "url", "email", "password")]
    [InlineData("choice style", "", "expanded", "filtered")]
    public void Names_of_the_schema(string property, params string[] names)
    {
        Func<int, AdaptiveTypedElement> element = property switch
        {
            "size" => n => new AdaptiveTextBlock { Size = (AdaptiveTextSize)n },
            "weight" => n => new AdaptiveTextBlock { Weight = (AdaptiveTextWeight)n },
            "color" => n => new AdaptiveTextBlock { Color = (AdaptiveTextColor)n },
            "fontType" => n => new AdaptiveTextBlock { FontType = (AdaptiveFontType)n },
            "style" => n => new AdaptiveTextBlock { Style = (AdaptiveTextBlockStyle)n },
            "spacing" => n => new AdaptiveTextBlock { Spacing = (AdaptiveSpacing)n },
            "horizontalAlignment" => n => new AdaptiveTextBlock { HorizontalAlignment = (AdaptiveHorizontalAlignment)n },
            "container style" => n => new AdaptiveContainer { Style = (AdaptiveContainerStyle)n },
            "verticalContentAlignment" => n => new AdaptiveContainer { VerticalContentAlignment = (AdaptiveVerticalContentAlignment)n },
            "image size" => n => new AdaptiveImage { Size = (AdaptiveImageSize)n },
            "image style" => n => new AdaptiveImage { Style = (AdaptiveImageStyle)n },
            "mode" => n => new AdaptiveSubmitAction { Mode = (AdaptiveActionMode)n },
            "associatedInputs" => n => new AdaptiveSubmitAction { AssociatedInputs = (AdaptiveAssociatedInputs)n },
            "text style" => n => new AdaptiveTextInput { Style = (AdaptiveTextInputStyle)n },
            _ => n => new AdaptiveChoiceSetInput { Style = (AdaptiveChoiceInputStyle)n },
        };

        var written = Enumerable.Range(0, names.Length).Select(n =>
            JsonElement.Parse(Json(element(n))).TryGetProperty(property.Split(' ')[^1], out var name) ? name.GetString() : "");

        Assert.Equal(string.Join(' ', names), string.Join(' ', written));
    }

    [Theory]
    [InlineData("\"quoted\" \\ and \u0000\u001f\r\n\t\u2028")]
    [InlineData("<script>alert('&')</script>")]
    [InlineData("Žąsis łódź 🦊👩‍👩‍👧 العربية")]
    [InlineData("**bold** [link](javascript:alert(1)) {{DATE(now)}} ${x}")]
    [InlineData("\u202Egnp.exe\u0007")]
    public void Hostile_text_arrives_as_it_was(string text)
    {
        var block = new AdaptiveTextBlock(text) { Id = text };
        block.AdditionalProperties[text] = new List<object> { text };

        foreach (var written in ByEachSerialiser(block))
        {
            Assert.Equal(text, written.GetProperty("text").GetString());
            Assert.Equal(text, written.GetProperty("id").GetString());
            Assert.Equal(text, written.GetProperty(text)[0].GetString());
        }
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_lost()
    {
        // In code and not as an attribute, whose strings are UTF-8 and could not hold it.
        var half = "a" + (char)0xD83D + "b";
        var block = new AdaptiveTextBlock(half);
        block.AdditionalProperties[half] = half;

        foreach (var written in ByEachSerialiser(block))
        {
            Assert.Equal("a\uFFFDb", written.GetProperty("text").GetString());
            Assert.Equal("a\uFFFDb", written.GetProperty("a\uFFFDb").GetString());
        }
    }

    [Fact]
    public void Letters_outside_ASCII_are_written_as_they_are() =>
        Assert.Equal("""{"type":"TextBlock","text":"Ar jis pasirašo? Łódź"}""", Json(new AdaptiveTextBlock("Ar jis pasirašo? Łódź")));

    [Fact]
    public void Data_of_every_kind()
    {
        var data = Bag(
            ("text", "t"),
            ("yes", true),
            ("int", -1),
            ("long", 9_007_199_254_740_993L),
            ("uint", 3u),
            ("double", 0.5),
            ("decimal", 1.10m),
            ("none", null),
            ("element", JsonElement.Parse("""{"a":[1]}""")),
            ("list", new List<object> { 1, "two", new List<object>(), Bag(("deep", new List<object> { false })) }),
            ("names", new List<string> { "one" }),
            ("card", new AdaptiveTextBlock("x")));

        Assert.Equal(
            """
            {"type":"Action.Submit","data":{"text":"t","yes":true,"int":-1,"long":9007199254740993,"uint":3,"double":0.5,"decimal":1.10,"none":null,
            "element":{"a":[1]},"list":[1,"two",[],{"deep":[false]}],"names":["one"],"card":{"type":"TextBlock","text":"x"}}}
            """.ReplaceLineEndings(""),
            Json(new AdaptiveSubmitAction { Data = data }));
    }

    [Fact]
    public void Data_that_another_serialiser_would_write_otherwise_is_refused()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Json(new AdaptiveSubmitAction { Data = Bag(("when", DateTime.UnixEpoch)) }));

        Assert.Contains("System.DateTime", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_holds_itself_is_refused()
    {
        var data = Bag();
        data["self"] = data;

        Assert.Throws<JsonException>(() => Json(new AdaptiveSubmitAction { Data = data }));
    }

    [Fact]
    public void Any_serialiser_writes_a_card_it_meets()
    {
        var attachment = Bag(("content", new AdaptiveCard("1.5")));
        const string expected = """{"content":{"type":"AdaptiveCard","version":"1.5"}}""";

        Assert.Equal(expected, JsonSerializer.Serialize(attachment));
        Assert.Equal(expected, JsonSerializer.Serialize(attachment, JsonSerializerOptions.Web));
    }

    [Fact]
    public void Cards_are_not_read() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<AdaptiveCard>("""{"type":"AdaptiveCard"}"""));

    [Theory]
    [InlineData(null, AdaptiveWidthType.Auto, null, "auto")]
    [InlineData("AuTo", AdaptiveWidthType.Auto, null, "auto")]
    [InlineData("stretch", AdaptiveWidthType.Stretch, null, "stretch")]
    [InlineData("80px", AdaptiveWidthType.Pixel, 80u, "80px")]
    [InlineData("3", AdaptiveWidthType.Weighted, 3u, "3")]
    public void Widths(string? text, AdaptiveWidthType type, uint? unit, string written)
    {
        var width = AdaptiveWidth.Parse(text!);

        Assert.Equal((type, unit, written), (width.WidthType, width.Unit, width.ToString()));
        Assert.Equal(new AdaptiveWidth(type) { Unit = unit }, width);
    }

    [Theory]
    [InlineData(null, AdaptiveHeightType.Auto, null, "auto")]
    [InlineData("Stretch", AdaptiveHeightType.Stretch, null, "stretch")]
    [InlineData("80px", AdaptiveHeightType.Pixel, 80u, "80px")]
    public void Heights(string? text, AdaptiveHeightType type, uint? unit, string written)
    {
        var height = new AdaptiveHeight(text!);

        Assert.Equal((type, unit, written), (height.HeightType, height.Unit, height.ToString()));
        Assert.Equal(new AdaptiveHeight(type) { Unit = unit }, height);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wide")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("px")]
    public void What_is_no_size_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => new AdaptiveWidth(text));
        Assert.Throws<ArgumentException>(() => new AdaptiveHeight(text));
    }

    [Fact]
    public void Versions()
    {
        Assert.Equal(new AdaptiveSchemaVersion(1, 5), new AdaptiveSchemaVersion("1.5"));
        Assert.NotEqual(new AdaptiveSchemaVersion(1, 5), new AdaptiveSchemaVersion("1.6"));
        Assert.Equal("1.5", new AdaptiveSchemaVersion { Major = 1, Minor = 5 }.ToString());
        Assert.Throws<ArgumentException>(() => new AdaptiveCard("latest"));
    }

    private static AdaptiveChoiceSetInput Choices(string? value) => new()
    {
        Value = value,
        Placeholder = "Choose",
        Style = AdaptiveChoiceInputStyle.Filtered,
        IsMultiSelect = true,
        Wrap = true,
        Choices = [new AdaptiveChoice { Title = "One", Value = "1" }, new AdaptiveChoice { Title = "Two", Value = "2" }],
    };

    private static Dictionary<string, object> Bag(params (string Name, object? Value)[] members) =>
        members.ToDictionary(m => m.Name, m => m.Value!, StringComparer.Ordinal);

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
