using System.Globalization;
using System.Text.Json;
using AdaptiveCards;

namespace SalesBot.Tests.StandIns;

/// <content>Inputs and actions.</content>
public partial class AdaptiveCardsTests
{
    [Fact]
    public void An_action_is_written_with_every_property() => Assert.Equal(
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
    public void Every_type_of_action_is_written() => Assert.Equal(
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
    public void Every_type_of_input_is_written()
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
    public void An_input_has_a_text_for_clients_without_interaction()
    {
        Assert.Equal("Dana", new AdaptiveTextInput { Value = "Dana" }.GetNonInteractiveValue());
        Assert.Equal("*[A day]*", new AdaptiveDateInput { Placeholder = "A day" }.GetNonInteractiveValue());
        Assert.Equal("*[Days]*", new AdaptiveNumberInput { Placeholder = "Days" }.GetNonInteractiveValue());
        Assert.Equal("Agreed [yes]", new AdaptiveToggleInput { Title = "Agreed", Value = "yes" }.GetNonInteractiveValue());
        Assert.Equal("One, Two", Choices("1,2").GetNonInteractiveValue());
        Assert.Equal("*[Choose]*", Choices(null).GetNonInteractiveValue());
    }
}
