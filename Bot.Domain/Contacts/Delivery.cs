namespace SalesBot.Domain;

/// <summary>Identifies one delivery by the channel. A second delivery with the same values is a repetition.</summary>
public readonly record struct Delivery(string Channel, string Conversation, string Activity);
