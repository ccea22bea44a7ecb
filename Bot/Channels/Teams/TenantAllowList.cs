using Microsoft.Bot.Builder;
using SalesBot.Hosting;
using SalesBot.Interview;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>The turn of a user who is not admitted. The adapter responds with 403.</summary>
internal sealed class NotAdmittedException(string reason) : UnauthorizedAccessException(reason);

/// <summary>
/// Admits only the allowed tenants and channels. A turn of any other ends here without a reply and without an effect. An empty list admits
/// all.
/// </summary>
internal sealed class TenantAllowList(IReadOnlySet<string> tenants, IReadOnlySet<string> channels, ILogger<TenantAllowList> logger) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var (conversation, channel) = (activity.Conversation?.TenantId, Users.TenantIn(activity.ChannelData));
        var agree = string.IsNullOrEmpty(conversation) || channel is null || string.Equals(conversation, channel, StringComparison.OrdinalIgnoreCase);
        if (!agree || (tenants.Count > 0 && (Users.TenantOf(activity) is not { } tenant || !tenants.Contains(tenant))))
        {
            logger.TenantRefused(activity.Id);
            throw new NotAdmittedException("The tenant is not allowed.");
        }

        if (channels.Count > 0 && !channels.Contains(activity.ChannelId))
        {
            logger.ChannelRefused(activity.Id);
            throw new NotAdmittedException("The channel is not allowed.");
        }

        return next(cancellationToken);
    }
}
