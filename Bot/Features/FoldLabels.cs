using SalesBot.Cards;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>The words of every part of a card that opens and closes.</summary>
internal static class FoldLabels
{
    /// <summary>The words in the turn's language.</summary>
    public static FoldWords In(Turn turn) => new(
        turn.Say(("Show ⌄", "Rodyti ⌄", "Pokaż ⌄")),
        turn.Say(("Hide ⌃", "Slėpti ⌃", "Ukryj ⌃")),
        turn.Say(("closed", "suskleista", "zwinięte")),
        turn.Say(("open", "išskleista", "rozwinięte")));
}
