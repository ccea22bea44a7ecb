using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams who is in a conversation.</summary>
public static class TeamsInfo
{
    /// <summary>The member of this id, of the team if the turn is in one.</summary>
    /// <exception cref="ErrorResponseException">There is none, or the channel does not tell.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var (adapter, activity) = Of(turnContext);
        return adapter.Connector.GetMemberAsync(activity.ServiceUrl, Whose(activity), userId, cancellationToken);
    }

    /// <summary>
    /// A page of the members, of the team if the turn is in one. Without <paramref name="continuationToken"/> it is the first; a page without a token
    /// is the last.
    /// </summary>
    /// <exception cref="ErrorResponseException">The channel does not tell.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var (adapter, activity) = Of(turnContext);
        return adapter.Connector.GetPagedMembersAsync(activity.ServiceUrl, Whose(activity), pageSize, continuationToken, cancellationToken);
    }

    private static (CloudAdapterBase Adapter, Activity Activity) Of(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Adapter is CloudAdapterBase adapter
            ? (adapter, turnContext.Activity)
            : throw new InvalidOperationException("Only an adapter that speaks to channels can ask one.");
    }

    // A team's general channel has the team's id.
    private static string Whose(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) && data.Team?.Id is { Length: > 0 } team ? team : activity.Conversation?.Id;
}
