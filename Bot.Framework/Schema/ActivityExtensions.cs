namespace Microsoft.Bot.Schema;

/// <summary>What a message says about mentions.</summary>
public static class ActivityExtensions
{
    /// <summary>Takes the mention of the bot itself out of the text, and returns the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes every mention of <paramref name="id"/> out of the text, and returns the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Text) || activity.Entities is not { Count: > 0 })
            return activity.Text;

        foreach (var mention in activity.GetMentions())
        {
            if (id is null || !string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal))
                continue;

            var said = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (said.Length > 0)
                activity.Text = activity.Text.Replace(said, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }

    /// <summary>Whether <paramref name="id"/> is mentioned.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Array.Exists(activity.GetMentions(), mention => string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Whether the bot itself is mentioned.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }
}
