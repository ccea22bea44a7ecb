using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Reads whom a command names: <c>qualify NAME at COMPANY</c>, with answers behind it, or the lines of a signature.</summary>
internal static class WhoIsNamed
{
    /// <summary>Reads the contact whom the text behind the command names.</summary>
    public static NamedContact In(Turn turn) => Read(turn.Input.Lines, turn.Agenda);

    /// <summary>Reads the contact whom a text names. The text may have several lines.</summary>
    public static NamedContact Read(string lines, Agenda agenda) => NameReader.Read(lines, (part, hasBoth) => IsAnswer(agenda, part, hasBoth));

    // "Nobody" may be a company's name; only behind a company is it an answer.
    private static bool IsAnswer(Agenda agenda, string part, bool hasBoth) =>
        SentenceReader.BuiltIn.Read(part, [], agenda.Titles) is { Facts.Count: > 0 } reading
        && reading.MayName.SelectMany(Token.Of).All(word => Lexicon.BuiltIn.Fills(word.Key) || Lexicon.BuiltIn.IsSubject(word.Key))
        && (hasBoth || !reading.Facts.Any(fact => fact.IsTitle));
}
