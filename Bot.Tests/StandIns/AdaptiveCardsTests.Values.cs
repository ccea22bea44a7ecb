using System.Text.Json;
using AdaptiveCards;

namespace SalesBot.Tests.StandIns;

/// <content>Names, texts, data and sizes.</content>
public partial class AdaptiveCardsTests
{
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
    public void Every_enum_member_is_written_by_its_schema_name(string property, params string[] names)
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
    public void Special_characters_survive_serialisation(string text)
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
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        // Not in an attribute, whose strings are UTF-8 and cannot hold a lone surrogate.
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
    public void Data_of_every_supported_type_is_written_as_JSON()
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
    public void A_card_inside_other_data_is_written_by_any_serialiser()
    {
        var attachment = Bag(("content", new AdaptiveCard("1.5")));
        const string expected = """{"content":{"type":"AdaptiveCard","version":"1.5"}}""";

        Assert.Equal(expected, JsonSerializer.Serialize(attachment));
        Assert.Equal(expected, JsonSerializer.Serialize(attachment, JsonSerializerOptions.Web));
    }

    [Fact]
    public void A_card_cannot_be_deserialised() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<AdaptiveCard>("""{"type":"AdaptiveCard"}"""));

    [Theory]
    [InlineData(null, AdaptiveWidthType.Auto, null, "auto")]
    [InlineData("AuTo", AdaptiveWidthType.Auto, null, "auto")]
    [InlineData("stretch", AdaptiveWidthType.Stretch, null, "stretch")]
    [InlineData("80px", AdaptiveWidthType.Pixel, 80u, "80px")]
    [InlineData("3", AdaptiveWidthType.Weighted, 3u, "3")]
    public void A_width_is_parsed_and_written_in_the_words_of_the_schema(string? text, AdaptiveWidthType type, uint? unit, string written)
    {
        var width = AdaptiveWidth.Parse(text!);

        Assert.Equal((type, unit, written), (width.WidthType, width.Unit, width.ToString()));
        Assert.Equal(new AdaptiveWidth(type) { Unit = unit }, width);
    }

    [Theory]
    [InlineData(null, AdaptiveHeightType.Auto, null, "auto")]
    [InlineData("Stretch", AdaptiveHeightType.Stretch, null, "stretch")]
    [InlineData("80px", AdaptiveHeightType.Pixel, 80u, "80px")]
    public void A_height_is_parsed_and_written_in_the_words_of_the_schema(string? text, AdaptiveHeightType type, uint? unit, string written)
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
    public void An_invalid_size_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => new AdaptiveWidth(text));
        Assert.Throws<ArgumentException>(() => new AdaptiveHeight(text));
    }

    [Fact]
    public void A_schema_version_is_parsed_compared_and_written()
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
}
