using AdaptiveCards;

namespace SalesBot.Cards;

/// <content>The inputs and the buttons.</content>
public sealed partial class Card
{
    /// <summary>A text input.</summary>
    public Card Words(string id, string label, string? value, int longest, bool isRequired, string? mistake, bool isLong = false, string? placeholder = null)
    {
        hasInputs = true;
        card.Body.Add(new AdaptiveTextInput
        {
            Id = id, Label =
                label, Value =
                    value, MaxLength =
                        longest, IsRequired = isRequired, ErrorMessage = mistake, IsMultiline = isLong, Placeholder = placeholder,
        });
        return this;
    }

    /// <summary>A date input.</summary>
    public Card Date(string id, string label, string? value)
    {
        hasInputs = true;
        card.Body.Add(new AdaptiveDateInput { Id = id, Label = label, Value = value });
        return this;
    }

    /// <summary>A choice input: one value from a dropdown list, or several values.</summary>
    public Card Choice(string id, string label, string? value, IEnumerable<(string Title, string Value)> choices, bool several, string? placeholder)
    {
        hasInputs = true;
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = id,
            Label = label,
            Value = value,
            Style = several ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
            IsMultiSelect = several,
            Placeholder = placeholder,
            Wrap = true,
            Choices = choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value }).ToList(),
        });
        return this;
    }

    /// <summary>The buttons at the bottom; at most four.</summary>
    public Card Buttons(params Button?[] buttons)
    {
        var set = ActionsOf(buttons);
        if (set.Actions.Count > 0)
            card.Body.Add(set);
        return this;
    }

    private AdaptiveActionSet ActionsOf(IEnumerable<Button?> buttons)
    {
        var set = new AdaptiveActionSet { Spacing = AdaptiveSpacing.Medium };
        foreach (var button in buttons)
        {
            if (button is null)
                continue;
            var action = Tap(button.Title, button.Action, button.TakesInputs);
            if (button.IsPositive)
                action.Style = "positive";
            set.Actions.Add(action);
        }

        return set;
    }
}
