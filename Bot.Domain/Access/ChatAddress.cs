namespace SalesBot.Domain;

/// <summary>The address at which the bot can write to a user without being asked.</summary>
/// <param name="Channel">The channel, such as <c>msteams</c>.</param>
/// <param name="Conversation">The private conversation's id in the channel.</param>
/// <param name="ServiceUrl">
/// The URL of the channel's service that takes messages for the conversation. It is checked again before every message, because it came
/// from outside.
/// </param>
/// <param name="Bot">The bot's id in the channel.</param>
/// <param name="User">The user's id in the channel.</param>
public sealed record ChatAddress(string Channel, string Conversation, string ServiceUrl, string Bot, string User)
{
    /// <summary>Whether the channel refused a message there, or the user removed the bot. The user's next message ends it.</summary>
    public bool IsDead { get; init; }
}
