using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>What an input beside a question's words takes.</summary>
public enum FieldKind
{
    Date,
    Choice,
    Words,
}
