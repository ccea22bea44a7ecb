namespace SalesBot.Interview;

/// <summary>What an additional input of a question takes.</summary>
public enum FieldKind
{
    Date,
    Choice,
    Words,
}
