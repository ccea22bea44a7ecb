using SalesBot.Understanding;

namespace SalesBot.Hosting;

/// <summary>An id from a channel, in a form that fits on one line of a log, whatever it contains.</summary>
internal readonly record struct LoggedId(string? Id)
{
    private const int Longest = 120;

    public static implicit operator LoggedId(string? id) => new(id);

    public override string ToString() => PlainText.Cut(PlainText.Line(Id), Longest);
}

/// <summary>
/// All log messages except those of the local channel. None contains a name, a text or an answer: what reps write about people is personal
/// data.
/// </summary>
internal static partial class Log
{
    private static readonly Func<ILogger, LoggedId, IDisposable?> TurnScope = LoggerMessage.DefineScope<LoggedId>("Turn of activity {ActivityId}");

    /// <summary>Adds the activity's id to every log line until the result is disposed of.</summary>
    public static IDisposable? Turn(this ILogger logger, LoggedId activityId) => TurnScope(logger, activityId);

    [LoggerMessage(1, LogLevel.Information, "The chat page is at {Address}")]
    public static partial void ChatPage(this ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Information, "Judging by playbook {Version}")]
    public static partial void Playbook(this ILogger logger, string version);

    [LoggerMessage(3, LogLevel.Warning, "By the playbook a credit controller has to confirm credit, and nobody is one: set Roles__CreditControllers__0")]
    public static partial void NobodyConfirmsCredit(this ILogger logger);

    [LoggerMessage(4, LogLevel.Information, "Contacts judged by another playbook are judged again: {Judged} so far, {PerSecond} a second")]
    public static partial void JudgedAgain(this ILogger logger, int judged, int perSecond);

    [LoggerMessage(
        5,
        LogLevel.Information,
        "Every contact is judged by playbook {Version}: {Judged} judged again in {Seconds} seconds, {Changed} with another standing or stage")]
    public static partial void AllJudgedAgain(this ILogger logger, string version, int judged, int seconds, int changed);

    [LoggerMessage(6, LogLevel.Error, "The job {Job} failed; it runs again at its next time")]
    public static partial void JobFailed(this ILogger logger, string job, Exception failure);

    [LoggerMessage(9, LogLevel.Information, "A turn of type {Type} took {Milliseconds} ms")]
    public static partial void TurnTaken(this ILogger logger, LoggedId type, int milliseconds);

    [LoggerMessage(10, LogLevel.Error, "Turn {Code} of activity {ActivityId} failed")]
    public static partial void TurnFailed(this ILogger logger, Exception failure, string code, LoggedId activityId);

    [LoggerMessage(
        11,
        LogLevel.Error,
        "The reply to activity {ActivityId} could not be delivered; what it confirms is stored. The channel's correlation id: {CorrelationId}")]
    public static partial void ReplyFailed(this ILogger logger, Exception failure, LoggedId activityId, LoggedId correlationId);

    [LoggerMessage(12, LogLevel.Warning, "Activity {ActivityId} of a tenant that is not allowed was refused")]
    public static partial void TenantRefused(this ILogger logger, LoggedId activityId);

    [LoggerMessage(13, LogLevel.Error, "A reply to host {Host} was refused: it is not on the list of service addresses")]
    public static partial void HostRefused(this ILogger logger, string host);

    [LoggerMessage(14, LogLevel.Information, "The card of activity {ActivityId} could not be replaced where it stands; a new one is sent")]
    public static partial void CardNotReplaced(this ILogger logger, Exception reason, LoggedId activityId);

    [LoggerMessage(15, LogLevel.Warning, "Activity {ActivityId} was delivered again; the first delivery counts")]
    public static partial void Repeated(this ILogger logger, LoggedId activityId);

    [LoggerMessage(29, LogLevel.Warning, "The connection to the database broke during activity {ActivityId}; the turn begins anew")]
    public static partial void BegunAnew(this ILogger logger, Exception failure, LoggedId activityId);

    [LoggerMessage(16, LogLevel.Warning, "Tap {ActivityId} brought nothing that the bot puts on cards (code {Code})")]
    public static partial void TapNotOurs(this ILogger logger, string code, LoggedId activityId);

    [LoggerMessage(17, LogLevel.Warning, "Activity {ActivityId} lists {Count} {What}; the first {Read} were read")]
    public static partial void ListCut(this ILogger logger, LoggedId activityId, int count, string what, int read);

    [LoggerMessage(18, LogLevel.Warning, "Somebody wrote more than {Most} messages within a minute; the rest of that minute is not read")]
    public static partial void TooManyMessages(this ILogger logger, int most);

    [LoggerMessage(26, LogLevel.Information, "A chat takes no messages any more; nothing is written there until its user writes again")]
    public static partial void AddressDead(this ILogger logger);

    [LoggerMessage(19, LogLevel.Warning, "Activity {ActivityId} of a channel that is not allowed was refused")]
    public static partial void ChannelRefused(this ILogger logger, LoggedId activityId);

    [LoggerMessage(
        24,
        LogLevel.Warning,
        "The reply to activity {ActivityId} was refused with {Status}: its conversation takes no messages; what it confirms is stored")]
    public static partial void ConversationClosed(this ILogger logger, LoggedId activityId, int status);

    [LoggerMessage(25, LogLevel.Error, "The reply to activity {ActivityId} was larger than the channel takes; only its words are sent")]
    public static partial void ReplyTooLarge(this ILogger logger, LoggedId activityId);

    [LoggerMessage(30, LogLevel.Error, "An answer that did not reach its user could not be told again; it is put off")]
    public static partial void NotToldAgain(this ILogger logger, Exception failure);

    [LoggerMessage(32, LogLevel.Error, "A message after the answer to tap {ActivityId} was lost, and that could not be recorded to send it again")]
    public static partial void NotOwed(this ILogger logger, Exception failure, LoggedId activityId);

    [LoggerMessage(31, LogLevel.Warning, "Activity {ActivityId} waited too long for other turns of its conversation and was refused")]
    public static partial void NotTaken(this ILogger logger, LoggedId activityId);

    [LoggerMessage(27, LogLevel.Warning, "Activity {ActivityId} offered a place for a file; the bot sends none")]
    public static partial void FileRefused(this ILogger logger, LoggedId activityId);

    [LoggerMessage(33, LogLevel.Information, "A request was refused: its token is not believed ({Reason})")]
    public static partial void TokenRefused(this ILogger logger, string reason);

    [LoggerMessage(34, LogLevel.Warning, "The signing keys could not be fetched from {Host}")]
    public static partial void KeysNotFetched(this ILogger logger, string host, Exception failure);

    [LoggerMessage(35, LogLevel.Information, "A request was refused with status {Status}")]
    public static partial void RequestRefused(this ILogger logger, int status);

    [LoggerMessage(36, LogLevel.Warning, "Clock skew suspected: {Count} tokens in a row were valid except for their time; is this machine's clock right?")]
    public static partial void ClockSuspected(this ILogger logger, int count);

    [LoggerMessage(37, LogLevel.Error, "The bot got no token of its own: {Reason}")]
    public static partial void TokenNotGiven(this ILogger logger, string reason);

    [LoggerMessage(
        38,
        LogLevel.Error,
        "What {Table} {Record} holds in {Column} can't be read; it stays as it is, and its contact is left alone until it is repaired or erased")]
    public static partial void ValueUnreadable(this ILogger logger, string table, string record, string column);

    [LoggerMessage(39, LogLevel.Warning, "The model gave no answer that can be read ({Reason}); the turn goes on without")]
    public static partial void ModelFailed(this ILogger logger, string reason);

    [LoggerMessage(40, LogLevel.Information, "Words that the bot leaves unused are read by a model at {Host}, without names")]
    public static partial void ModelReads(this ILogger logger, string host);

    [LoggerMessage(7, LogLevel.Error, "Turn {Code} of activity {ActivityId} did not end in time: something holds it up that can't be cancelled")]
    public static partial void TurnStuck(this ILogger logger, string code, LoggedId activityId);
}
