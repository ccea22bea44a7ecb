using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>An input beside a question's words, stored under a key of its own.</summary>
public sealed record Field(string Key, FieldKind Kind, Words Label, IReadOnlyList<Option> Options)
{
    /// <summary>Whether it stands only on the card of somebody whom it makes sense for, and not where the question is asked.</summary>
    public bool IsAside { get; init; }
}
