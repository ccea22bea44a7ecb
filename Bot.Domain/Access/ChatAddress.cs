namespace SalesBot.Domain;

/// <summary>Where the bot can write to a user of its own accord: what a message to them has to name.</summary>
/// <param name="Channel">The channel, such as <c>msteams</c>.</param>
/// <param name="Conversation">The private conversation's id in the channel.</param>
/// <param name="ServiceUrl">The channel's service that takes messages for it. Not trusted for being stored: it is checked again at every message.</param>
/// <param name="Bot">The bot's id in the channel.</param>
/// <param name="User">The user's id in the channel.</param>
public sealed record ChatAddress(string Channel, string Conversation, string ServiceUrl, string Bot, string User)
{
    /// <summary>Whether the channel refused a message there, or the user took the bot away. The next word from the user ends it.</summary>
    public bool IsDead { get; init; }
}
