namespace SalesBot.TeamsApp;

/// <summary>The package can't be made. The message says why and what to do, in one line.</summary>
internal sealed class PackagingException(string message) : Exception(message);
