namespace SalesBot.Interview;

/// <summary>Does what a user asked for, and says where the turn goes from there.</summary>
public delegate Task<Next> Handler(Turn turn);
