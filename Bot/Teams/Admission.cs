using Microsoft.Bot.Builder;
using SalesBot.Conversation;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Teams;

/// <summary>Lets in the tenants that are allowed; a turn of any other ends here, without a word and without an effect.</summary>
internal sealed class TenantGate(IReadOnlySet<string> allowed, ILogger<TenantGate> logger) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var (conversation, channel) = (activity.Conversation?.TenantId, Users.TenantIn(activity.ChannelData));
        var agree = string.IsNullOrEmpty(conversation) || channel is null || string.Equals(conversation, channel, StringComparison.OrdinalIgnoreCase);
        if (agree && (allowed.Count == 0 || (Users.TenantOf(activity) is { } tenant && allowed.Contains(tenant))))
            return next(cancellationToken);
        logger.TenantRefused(activity.Id);
        return Task.CompletedTask;
    }
}
