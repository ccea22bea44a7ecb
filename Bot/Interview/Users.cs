using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SalesBot.Domain;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>
/// Identifies users by the authenticated activity, and their roles by the configuration; never by a name, a text or a card. Without an app
/// id, <paramref name="everybodyIsBelieved"/>: the chat page's users are trusted to be who they say they are.
/// </summary>
internal sealed class Users(IEnumerable<string> managers, IEnumerable<string> creditControllers, bool everybodyIsBelieved)
{
    // Longer than any real tenant id, and short enough for an index in every database.
    private const int LongestTenant = 300;

    private readonly HashSet<string> managerIds = new(managers, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> controllerIds = new(creditControllers, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The user who sent an activity. The id is the Entra object id in the tenant; without one it is the channel's id, and the user has no
    /// rights beyond a rep's.
    /// </summary>
    public User Of(IActivity activity)
    {
        var from = activity.From;
        var isTeams = activity.ChannelId == "msteams";
        var objectId = from.AadObjectId is { Length: > 0 } given && (isTeams || everybodyIsBelieved) ? given : null;
        // Only Teams vouches for an object id. Clients of other channels choose their ids, so the channel's name in front keeps them from
        // using a colleague's.
        var id = objectId ?? (isTeams || everybodyIsBelieved ? from.Id : $"{activity.ChannelId}:{from.Id}");
        var isKnownForSure = objectId is not null || (everybodyIsBelieved && !isTeams);
        var role = isKnownForSure && managerIds.Contains(id) ? Role.Manager : Role.Rep;
        return new User(TenantOf(activity) ?? "local", id, PlainText.Cut(PlainText.Line(from.Name), PlainText.LongestName), role)
        {
            ChecksCredit = isKnownForSure && controllerIds.Contains(id),
        };
    }

    /// <summary>
    /// The user of a profile, for a turn that the bot begins, with the roles in the present settings. The id was checked when the profile
    /// was made; an id that a client chose has the name of its channel in front.
    /// </summary>
    public User Of(Profile profile) => new(profile.TenantId, profile.OwnerId, profile.Name, managerIds.Contains(profile.OwnerId) ? Role.Manager : Role.Rep)
    {
        ChecksCredit = controllerIds.Contains(profile.OwnerId),
    };

    /// <summary>The tenant an activity comes from; null when it names none.</summary>
    public static string? TenantOf(IActivity activity) =>
        activity.Conversation?.TenantId is { Length: > 0 } tenant ? tenant : TenantIn(activity.ChannelData);

    /// <summary>The tenant named in the channel's data; null when there is none.</summary>
    public static string? TenantIn(object? channelData) =>
        ((channelData as JObject)?["tenant"] as JObject)?["id"] is JValue { Value: string { Length: <= LongestTenant } named } && !named.Any(char.IsControl)
            ? named
            : null;
}
