using Microsoft.Bot.Builder;
using SalesBot.Hosting;
using SalesBot.Interview;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>Keeps at most 200 entries of each list of an activity.</summary>
internal sealed class ListSizeLimit(ILogger<ListSizeLimit> logger) : IMiddleware
{
    private const int Most = 200;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        activity.Entities = Cut(activity.Entities, "entities");
        activity.MembersAdded = Cut(activity.MembersAdded, "members who came");
        activity.MembersRemoved = Cut(activity.MembersRemoved, "members who left");
        return next(cancellationToken);

        IList<T> Cut<T>(IList<T> list, string what)
        {
            if (list is null or { Count: <= Most })
                return list!;
            logger.ListCut(activity.Id, list.Count, what, Most);
            return [.. list.Take(Most)];
        }
    }
}
