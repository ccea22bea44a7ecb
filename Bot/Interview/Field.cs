using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>An additional input of a question, stored under its own key.</summary>
public sealed record Field(string Key, FieldKind Kind, Words Label, IReadOnlyList<Option> Options)
{
    /// <summary>Whether the input is left out of the question's card and shown only on the card of a person to whom it applies.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether its day must be in the past or in the future; null when it may be any day.</summary>
    public DayLies? Lies { get; init; }

    /// <summary>Whether its day may stand in the words of the answer, as in <c>send the brochure on Friday</c>, and is taken out of them.</summary>
    public bool IsInWords { get; init; }

    /// <summary>What is stored for it of the person whom the question is about; null where it is an answer of its own.</summary>
    public Func<Person, string?>? StoredOf { get; init; }
}
