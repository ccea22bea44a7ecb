namespace SalesBot.Domain;

/// <summary>A company whose credit check waits for a controller's word (D9, D17).</summary>
/// <param name="Contact">The contact there who waits longest. The company is loaded with them.</param>
/// <param name="ContactCount">How many contacts there wait.</param>
public sealed record AwaitedCheck(Contact Contact, int ContactCount);
