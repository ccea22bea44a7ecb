using SalesBot.Domain;

namespace SalesBot.Conversation;

/// <summary>The verbs that cards carry. Permanent: old cards stay clickable for ever.</summary>
public static class Verbs
{
    public const string Answer = "answer";
    public const string Unknown = "unknown";
    public const string Back = "back";
    public const string Later = "later";
    public const string Resume = "resume";
    public const string Open = "open";
    public const string Change = "change";
    public const string Form = "form";
    public const string Confirm = "confirm";
    public const string Qualify = "qualify";
    public const string Create = "create";
    public const string Step = "step";
    public const string Refer = "refer";
    public const string History = "history";
    public const string Pipeline = "pipeline";
    public const string Help = "help";
    public const string Next = "next";
    public const string People = "people";
    public const string Person = "person";
    public const string Remove = "remove";
    public const string Override = "override";
    public const string Credit = "credit";
    public const string Prepare = "prepare";
    public const string Framework = "framework";
    public const string Export = "export";
}

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
