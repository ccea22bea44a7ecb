namespace SalesBot.Cards;

/// <summary>What a tap sends back. None of it is trusted: permissions depend on the authenticated user and the stored record.</summary>
public sealed record CardAction(string Verb)
{
    /// <summary>The contact that it is about; null when there is none.</summary>
    public Guid? Contact { get; init; }

    /// <summary>The question that it answers or opens; null when there is none.</summary>
    public string? Question { get; init; }

    /// <summary>The option; null when an input carries the value.</summary>
    public string? Value { get; init; }

    /// <summary>The number of the card, created by the server; null when the card has none.</summary>
    public string? Nonce { get; init; }

    /// <summary>Other fields, such as the name of a person about to be entered.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = NoFields;

    /// <summary>The values of the card's inputs by id.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = NoFields;

    internal static readonly IReadOnlyDictionary<string, string> NoFields = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How a channel sends taps.</summary>
public enum ActionStyle
{
    /// <summary>Action.Execute: an invoke, answered with the next card. For Teams.</summary>
    Execute,

    /// <summary>Action.Submit: a message with a value. For all other channels.</summary>
    Submit,
}
