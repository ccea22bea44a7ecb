using System.Collections.Frozen;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Tells the messages that only look like a step, or like the answer to a step's question. Nothing of them is stored.</summary>
internal static class NotAStep
{
    // The first words of what is won or lost, when it is no sale.
    private static readonly FrozenSet<string> SomethingElse = FrozenSet.ToFrozenSet(
        [
            "a", "an", "the", "my", "our", "his", "her", "their", "by", "track", "touch", "sight", "count", "them", "two", "three", "mano", "musu", "savo",
            "moj", "moja", "nasz", "nasza",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Regrets = FrozenSet.ToFrozenSet(
        ["sorry", "wait", "oops", "atsiprasau", "palauk", "palaukite", "przepraszam", "zaraz", "czekaj"], StringComparer.Ordinal);

    /// <summary>
    /// Whether a typed step is asked for, denied, doubted, or somebody else's: "demo done?", "proposal not sent", "won by Grundfos". The reason of a lost
    /// or parked sale may well hold a "no".
    /// </summary>
    public static bool IsOpen(Turn turn, StepSaid said) =>
        !turn.IsWriting
        && (turn.Input.Whole.Contains('?', StringComparison.Ordinal) || IsOfSomethingElse(turn)
            || (said.IsOpen && turn.Input.Command is "demo" or "proposal" or "credit" or "won"));

    /// <summary>Whether "not now" speaks of the rep, as in "not now, I'm driving".</summary>
    public static bool IsAboutTheRep(Turn turn) =>
        turn.Input.Command == "not now" && Token.Of(turn.Input.Text) is [var subject, ..] && subject.Key is "i" or "im" or "as" or "ja";

    /// <summary>
    /// Whether the answer to a step's question takes the step back, or asks: "no", "no, she is still thinking", "sorry, wrong person", "what?". A reason
    /// that begins with "no", such as "no budget", has no pause behind it.
    /// </summary>
    public static bool IsTakenBack(string text)
    {
        var words = Token.Of(text);
        return words.Count == 0 || words.Any(word => word.After is Pause.Question)
            || words.All(word => SeveralFacts.IsNo(word.Key) || Lexicon.BuiltIn.IsPolite(word.Key))
            || (words[0].After is not Pause.None && (SeveralFacts.IsNo(words[0].Key) || Regrets.Contains(words[0].Key)));
    }

    // "Won an award", "won by Grundfos", "lost my phone", "lost track of her mails".
    private static bool IsOfSomethingElse(Turn turn)
    {
        if (turn.Input.Command is not ("won" or "lost") || Token.Of(turn.Input.Text) is not [var first, ..] words)
            return false;
        return (Token.Of(turn.Input.Whole)[0].After == Pause.None && SomethingElse.Contains(first.Key))
            || (turn.Input.Command == "won" && words.Any(word => word.Key is "by" or "przez"));
    }
}
