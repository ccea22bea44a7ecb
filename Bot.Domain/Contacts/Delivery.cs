namespace SalesBot.Domain;

/// <summary>Names one delivery of the channel; the same again is a repetition.</summary>
public readonly record struct Delivery(string Channel, string Conversation, string Activity);
