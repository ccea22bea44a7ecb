using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams says beside the common protocol.</summary>
public class TeamsChannelData
{
    /// <summary>Nothing said yet.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>The channel it happened in.</summary>
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened: <c>channelCreated</c>, <c>editMessage</c> and so on.</summary>
    public string EventType { get; set; }

    /// <summary>The team it happened in.</summary>
    public TeamInfo Team { get; set; }

    /// <summary>Whether and how people are alerted to what the bot sends.</summary>
    public NotificationInfo Notification { get; set; }

    /// <summary>The Entra tenant.</summary>
    public TenantInfo Tenant { get; set; }

    /// <summary>The meeting it happened in.</summary>
    public TeamsMeetingInfo Meeting { get; set; }

    /// <summary>What Teams says that has no property here.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>No channel yet.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>The channel of this id and name.</summary>
    public ChannelInfo(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Its id; the team's own for the General channel.</summary>
    public string Id { get; set; }

    /// <summary>Its name; null for the General channel.</summary>
    public string Name { get; set; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string Type { get; set; }
}

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>No team yet.</summary>
    public TeamInfo()
    {
    }

    /// <summary>The team of this id and name.</summary>
    public TeamInfo(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Its id on Teams.</summary>
    public string Id { get; set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; }

    /// <summary>Its group in Entra.</summary>
    public string AadGroupId { get; set; }
}

/// <summary>An Entra tenant.</summary>
public class TenantInfo
{
    /// <summary>No tenant yet.</summary>
    public TenantInfo()
    {
    }

    /// <summary>The tenant of this id.</summary>
    public TenantInfo(string id) => Id = id;

    /// <summary>Its id.</summary>
    public string Id { get; set; }
}

/// <summary>Whether and how people are alerted to a message.</summary>
public class NotificationInfo
{
    /// <summary>As Teams does by itself.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>With an alert, or without.</summary>
    public NotificationInfo(bool? alert) => Alert = alert;

    /// <summary>Whether there is an alert.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether there is one in the meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>The page that the alert shows.</summary>
    public string ExternalResourceUrl { get; set; }
}

/// <summary>A meeting.</summary>
public class TeamsMeetingInfo
{
    /// <summary>No meeting yet.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>The meeting of this id.</summary>
    public TeamsMeetingInfo(string id) => Id = id;

    /// <summary>Its id.</summary>
    public string Id { get; set; }
}

/// <summary>Somebody on Teams, with what the directory says about them.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Nobody yet.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>The first name.</summary>
    public string GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string Surname { get; set; }

    /// <summary>The e-mail address.</summary>
    public string Email { get; set; }

    /// <summary>The name to sign in with.</summary>
    public string UserPrincipalName { get; set; }

    /// <summary>The Entra tenant.</summary>
    public string TenantId { get; set; }

    /// <summary>What Teams calls their part. It gives nobody any right.</summary>
    public string UserRole { get; set; }

    // Teams' other name for the Entra object id.
    [JsonInclude]
    internal string ObjectId
    {
        get => null;
        set => AadObjectId ??= value;
    }
}

/// <summary>A page of a conversation's members.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>An empty page.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Where the next page begins; absent on the last.</summary>
    public string ContinuationToken { get; set; }

    /// <summary>Who is on this page.</summary>
    public IList<TeamsChannelAccount> Members { get; set; }
}
