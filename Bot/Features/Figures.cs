using SalesBot.Domain;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The figures that a rep noted about a contact: what is saved, or what waiting costs (D20). Always in the rep's own words.</summary>
internal static class Figures
{
    // In characters: two lines on a phone.
    private const int LongestQuote = 90;

    /// <summary>Where reps write figures, the most telling first. What waiting costs is a figure in itself and is shown by its own line.</summary>
    private static readonly string[] Sources = [Keys.NeedDescription, Keys.Note];

    /// <summary>The sentences with an amount or a percentage, without repetitions.</summary>
    public static IReadOnlyList<string> Quotes(Contact contact) =>
        [.. Sources.SelectMany(key => FigureReader.Quotes(contact.Answers[key], LongestQuote)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether there is a figure. In the answer about the cost of waiting, any number is one.</summary>
    public static bool AreNoted(Contact contact) =>
        contact.Answers[Keys.NeedCostOfWaiting]?.Any(char.IsDigit) == true || Array.Exists(Sources, key => FigureReader.HasFigure(contact.Answers[key]));
}
