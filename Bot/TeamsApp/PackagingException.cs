namespace SalesBot.TeamsApp;

/// <summary>No package can be made; the message says why and what to do, in one line.</summary>
internal sealed class PackagingException(string message) : Exception(message);
