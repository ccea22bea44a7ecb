namespace SalesBot.Tests;

/// <summary>One line of a transcript that is executed, or copied unchanged.</summary>
public sealed record ChatLine(ChatWord Word, string Raw, string Text = "", Person? Who = null);
