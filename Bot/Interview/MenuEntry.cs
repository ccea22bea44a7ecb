using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>An entry of the command menu in Teams.</summary>
/// <param name="Place">Its place in the menu.</param>
/// <param name="Title">The command, as the menu inserts it.</param>
/// <param name="Description">What it does.</param>
public sealed record MenuEntry(int Place, Words Title, Words Description);
