namespace SalesBot.Tests;

/// <summary>One part of a card as text.</summary>
/// <param name="Part">What it is for.</param>
/// <param name="Lines">Its lines without explanations; none when it shows nothing else.</param>
/// <param name="EveryLine">Its lines with explanations and with what is folded away.</param>
/// <param name="Items">The statements in it, one by one.</param>
public sealed record CardBlock(CardPart Part, IReadOnlyList<string> Lines, IReadOnlyList<string> EveryLine, IReadOnlyList<string> Items);
