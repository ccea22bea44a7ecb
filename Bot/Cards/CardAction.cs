namespace SalesBot.Cards;

/// <summary>What a tap sends back. None of it is trusted: who may do what is decided from the authenticated user and the stored record.</summary>
public sealed record CardAction(string Verb)
{
    /// <summary>The contact it concerns.</summary>
    public Guid? Contact { get; init; }

    /// <summary>The question it answers or opens.</summary>
    public string? Question { get; init; }

    /// <summary>The option; absent where inputs carry the value.</summary>
    public string? Value { get; init; }

    /// <summary>The number of the card, made by the server.</summary>
    public string? Nonce { get; init; }

    /// <summary>Other fields, such as the name of somebody about to be entered.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = NoFields;

    /// <summary>What the card's inputs held, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = NoFields;

    internal static readonly IReadOnlyDictionary<string, string> NoFields = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The action as a card's data carries it.</summary>
    internal Dictionary<string, object> ToData()
    {
        var data = new Dictionary<string, object>(6, StringComparer.Ordinal) { ["verb"] = Verb };
        if (Contact is { } contact)
            data["contact"] = contact.ToString("N");
        if (Question is not null)
            data["question"] = Question;
        if (Value is not null)
            data["value"] = Value;
        if (Nonce is not null)
            data["nonce"] = Nonce;
        foreach (var (name, value) in More)
            data[name] = value;
        return new Dictionary<string, object>(1, StringComparer.Ordinal) { ["salesbot"] = data };
    }
}

/// <summary>How a channel wants taps sent.</summary>
public enum ActionStyle
{
    /// <summary>Action.Execute: an invoke, answered with the next card. Teams.</summary>
    Execute,

    /// <summary>Action.Submit: a message with a value. Everywhere else.</summary>
    Submit,
}
