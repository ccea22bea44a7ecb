namespace SalesBot.Tests;

/// <summary>One line of a transcript that makes something happen, or is kept as it stands.</summary>
public sealed record ChatLine(ChatWord Word, string Raw, string Text = "", Person? Who = null);
