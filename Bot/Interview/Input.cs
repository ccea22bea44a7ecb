using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>The input of a turn: a message, a tap or an event in one form.</summary>
/// <param name="Intent">What it asks for.</param>
/// <param name="Text">The text of the message; after a command, what follows it.</param>
public sealed record Input(Intent Intent, string Text = "")
{
    /// <summary>The tap; null when it was typed.</summary>
    public CardAction? Tap { get; init; }

    /// <summary>The id of the tapped card's message, if the channel gives it; that card can then be replaced. Null otherwise.</summary>
    public string? TappedCard { get; init; }

    /// <summary>The name of the typed command; null when there was none.</summary>
    public string? Command { get; init; }

    /// <summary><see cref="Text"/> with the line breaks of the message, as of a pasted signature.</summary>
    public string Lines { get; init; } = Text;

    /// <summary>Handles the command or tap; null when the intent alone determines what happens.</summary>
    public Handler? Handler { get; init; }

    /// <summary>Whether it works even if a stored value of the tapped contact can't be read.</summary>
    public bool WorksOnDamaged { get; init; }

    /// <summary>The whole message; <see cref="Text"/> leaves out a command.</summary>
    public string Whole { get; init; } = "";

    /// <summary>The step that the message tells in a sentence of its own instead of typing the command; null when it does not.</summary>
    public ToldStep? Told { get; init; }

    /// <summary>Whether the command was told in a sentence: what else the sentence says may be no remark.</summary>
    public bool IsTold => Told is not null;

    /// <summary>Whether it was typed.</summary>
    public bool IsTyped => Tap is null;

    /// <summary>Through what the changes of this turn come about.</summary>
    public ChangeOrigin Origin => Tap switch
    {
        null => ChangeOrigin.Words,
        { Inputs.Count: > 0 } => ChangeOrigin.Form,
        _ => ChangeOrigin.Tap,
    };

    /// <summary>Whether the message was too long to be read.</summary>
    public bool IsTooLong { get; init; }
}
