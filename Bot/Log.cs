namespace SalesBot;

/// <summary>Every message that is logged. None holds a name, a text or an answer: what reps write about people is personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The chat page is at {Address}")]
    public static partial void ChatPage(this ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Information, "Judging by playbook {Version}")]
    public static partial void Playbook(this ILogger logger, string version);

    [LoggerMessage(10, LogLevel.Error, "Turn {Code} of activity {ActivityId} failed")]
    public static partial void TurnFailed(this ILogger logger, Exception failure, string code, string? activityId);

    [LoggerMessage(11, LogLevel.Warning, "The reply to activity {ActivityId} could not be delivered; what it confirms is stored")]
    public static partial void ReplyFailed(this ILogger logger, Exception failure, string? activityId);

    [LoggerMessage(12, LogLevel.Warning, "Activity {ActivityId} of a tenant that is not allowed was refused")]
    public static partial void TenantRefused(this ILogger logger, string? activityId);

    [LoggerMessage(13, LogLevel.Warning, "A reply to host {Host} was refused: it is not on the list of service addresses")]
    public static partial void HostRefused(this ILogger logger, string host);

    [LoggerMessage(14, LogLevel.Information, "The card of activity {ActivityId} could not be replaced where it stands; a new one is sent")]
    public static partial void CardNotReplaced(this ILogger logger, Exception reason, string? activityId);

    [LoggerMessage(15, LogLevel.Information, "A chat takes no messages any more; nothing is written there until its user writes again")]
    public static partial void AddressDead(this ILogger logger);

    [LoggerMessage(19, LogLevel.Warning, "Activity {ActivityId} of a channel that is not allowed was refused")]
    public static partial void ChannelRefused(this ILogger logger, string? activityId);

    [LoggerMessage(20, LogLevel.Warning, "Deliveries handled more than a week ago could not be forgotten; the next hour tries again")]
    public static partial void InboxNotCleared(this ILogger logger, Exception failure);
}
