namespace SalesBot.Interview;

/// <summary>Handles what a user asked for, and returns where the turn continues.</summary>
public delegate Task<Next> Handler(Turn turn);
