using SalesBot.Cards;

namespace SalesBot.Interview;

/// <summary>What came in with a turn: a message or a tap, read into one shape.</summary>
/// <param name="Intent">What it asks for.</param>
/// <param name="Text">The words of a message, or of the command's argument.</param>
public sealed record Input(Intent Intent, string Text = "")
{
    /// <summary>The tap; null when it was typed.</summary>
    public CardAction? Tap { get; init; }

    /// <summary>The card message that was tapped, where the channel says so; it can then be replaced where it stands.</summary>
    public string? TappedCard { get; init; }

    /// <summary>The name of the command that was typed; null when none was.</summary>
    public string? Command { get; init; }

    /// <summary>The company that was typed behind a name, as in <c>qualify NAME at COMPANY</c>.</summary>
    public string? Company { get; init; }

    /// <summary>Does what is asked for; null where the intent alone says what it is.</summary>
    public Handler? Handler { get; init; }

    /// <summary>The whole message, where <see cref="Text"/> is what follows a command.</summary>
    public string Whole { get; init; } = "";

    /// <summary>Whether it was typed.</summary>
    public bool IsTyped => Tap is null;

    /// <summary>Whether the message was longer than is read.</summary>
    public bool IsTooLong { get; init; }
}
