using AdaptiveCards;
using static SalesBot.Cards.CardElements;

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

    /// <summary>
    /// A row that says which value will be taken, and opens to take another one: a line for each of several choices, instead of a tall input.
    /// </summary>
    /// <param name="name">The label.</param>
    /// <param name="value">The value that will be taken, in words.</param>
    /// <param name="beside">What stands beside it in small letters.</param>
    /// <param name="words">The words of the part that opens and closes.</param>
    /// <param name="draw">Draws the input.</param>
    /// <param name="isOpen">Whether the input is shown at once, because something has to be chosen.</param>
    public Card Pick(string name, string value, string beside, FoldWords words, Action draw, bool isOpen)
    {
        spoken.Add($"{name}: {value}.");
        if (isOpen)
        {
            card.Body.Add(Said(beside, AdaptiveTextSize.Small, subtle: true));
            draw();
            return this;
        }

        var id = $"fold{++folds}";
        foreach (var isShownOpen in new[] { false, true })
        {
            var row = NamedLine(name, value, isShownOpen ? words.Hide : words.Show, null, "");
            row.Columns[0].Items.Add(Said(beside, AdaptiveTextSize.Small, subtle: true, isTight: true));
            card.Body.Add(Toggle(id, isShownOpen, isShownOpen ? words.OpenName($"{name}: {value}") : words.ClosedName($"{name}: {value}"), row));
        }

        Hide(id, draw);
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
