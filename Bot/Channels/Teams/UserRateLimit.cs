using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Hosting;
using SalesBot.Languages;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Limits the typed messages of one user in a minute. The first message above the limit gets a reply that says so, and further ones are
/// ignored until the minute is over. Taps are not counted: each card can be answered only once.
/// </summary>
internal sealed class UserRateLimit(int most, TimeProvider clock, ILogger<UserRateLimit> logger) : IMiddleware
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> senders = new(StringComparer.Ordinal);
    private DateTimeOffset tidied;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var count = activity.Type == ActivityTypes.Message && !InputReader.IsTap(activity) ? Count($"{activity.ChannelId}/{activity.From.Id}") : 0;
        if (count <= most)
        {
            await next(cancellationToken);
            return;
        }

        if (count > most + 1)
            return;
        logger.TooManyMessages(most);
        var language = LanguageExtensions.Parse(activity.Locale) ?? Language.English;
        await turnContext.SendActivityAsync(MessageFactory.Text(Phrases.StillWorking.In(language)), cancellationToken);
    }

    private int Count(string sender)
    {
        var now = clock.GetUtcNow();
        lock (senders)
        {
            if (now - tidied >= Minute)
                Tidy(now);
            var (since, count) = senders.GetValueOrDefault(sender);
            senders[sender] = now - since >= Minute ? (now, 1) : (since, count + 1);
            return senders[sender].Count;
        }
    }

    // Remove the entries of idle senders from memory.
    private void Tidy(DateTimeOffset now)
    {
        foreach (var (sender, minute) in senders)
            if (now - minute.Since >= Minute)
                senders.Remove(sender);
        senders.TrimExcess();
        tidied = now;
    }
}
