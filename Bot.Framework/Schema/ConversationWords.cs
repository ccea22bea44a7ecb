namespace Microsoft.Bot.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>Nobody knows.</summary>
    public const string Unknown = "unknown";

    /// <summary>All was said.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The user left.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent what the channel refuses.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel broke down.</summary>
    public const string ChannelFailed = "channelFailed";
}

/// <summary>What became of an installation.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>It was added.</summary>
    public const string Add = "add";

    /// <summary>It was removed.</summary>
    public const string Remove = "remove";
}

/// <summary>What an account is.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot that another bot calls.</summary>
    public const string Skill = "skill";
}

/// <summary>Who called, as the token shows.</summary>
public static class CallerIdConstants
{
    /// <summary>A channel of the public cloud.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>A channel of the US government cloud.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";

    /// <summary>Another bot; its app id follows.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}

/// <summary>The names that a sign-in goes by.</summary>
public static class SignInConstants
{
    /// <summary>The invoke with the code from a sign-in by hand.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>The invoke with a token from single sign-on.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The event with the token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}
