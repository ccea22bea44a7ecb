using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody on a channel: a person or a bot.</summary>
public class ChannelAccount
{
    /// <summary>Nobody yet.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Somebody known by these.</summary>
    public ChannelAccount(string id, string name, string role, string aadObjectId)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's name for the account; on Teams unique per bot and user.</summary>
    public string Id { get; set; }

    /// <summary>What people call it. Never a key.</summary>
    public string Name { get; set; }

    /// <summary>The person's Entra object id, stable within a tenant.</summary>
    public string AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>. What a channel says here gives nobody any right.</summary>
    public string Role { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }
}

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>No conversation yet.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>A conversation known by these.</summary>
    public ConversationAccount(bool? isGroup, string conversationType, string id, string name, string aadObjectId, string role, string tenantId)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two can be in it.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>On Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string ConversationType { get; set; }

    /// <summary>The Entra tenant it belongs to.</summary>
    public string TenantId { get; set; }

    /// <summary>The channel's name for it. Its parts mean nothing to us.</summary>
    public string Id { get; set; }

    /// <summary>What people call it.</summary>
    public string Name { get; set; }

    /// <summary>The Entra object id behind it, if there is one.</summary>
    public string AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string Role { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }
}
