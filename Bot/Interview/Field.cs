using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>An additional input of a question, stored under its own key.</summary>
public sealed record Field(string Key, FieldKind Kind, Words Label, IReadOnlyList<Option> Options)
{
    /// <summary>Whether the input is left out of the question's card and shown only on the card of a person to whom it applies.</summary>
    public bool IsAside { get; init; }
}
