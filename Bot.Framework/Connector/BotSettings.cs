using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector;

/// <summary>Who the bot is and whom it believes, by the settings' official names.</summary>
internal sealed class BotSettings
{
    private const string ManagedIdentity = "UserAssignedMSI";
    private const string SingleTenant = "SingleTenant";
    private const string MultiTenant = "MultiTenant";
    private const string MicrosoftLogin = "https://login.microsoftonline.com/";

    public BotSettings(IConfiguration configuration)
    {
        AppId = Text(configuration, "MicrosoftAppId", null);
        AppPassword = Text(configuration, "MicrosoftAppPassword", null);
        var type = Text(configuration, "MicrosoftAppType", MultiTenant);
        var tenant = Text(configuration, "MicrosoftAppTenantId", null);
        UsesManagedIdentity = Same(type, ManagedIdentity);

        MetadataUrl = Address(configuration, "ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.com/v1/.well-known/openidconfiguration");
        Issuer = Text(configuration, "ToBotFromChannelTokenIssuer", "https://api.botframework.com");
        Scope = Text(configuration, "ToChannelFromBotOAuthScope", "https://api.botframework.com");
        LoginUrl = Address(configuration, "ToChannelFromBotLoginUrl", MicrosoftLogin + (Same(type, SingleTenant) ? tenant : "botframework.com"));

        if (AppId is null)
            return;
        if (!UsesManagedIdentity && !Same(type, SingleTenant) && !Same(type, MultiTenant))
            throw new InvalidOperationException($"MicrosoftAppType is '{type}': it can be {MultiTenant}, {SingleTenant} or {ManagedIdentity}.");
        if (!UsesManagedIdentity && AppPassword is null)
            throw new InvalidOperationException("MicrosoftAppId is set, but MicrosoftAppPassword is not.");
        if (!Same(type, MultiTenant) && tenant is null)
            throw new InvalidOperationException($"MicrosoftAppType is {type}, but MicrosoftAppTenantId is not set.");
    }

    /// <summary>The app id; without one no token is asked for and none is sent.</summary>
    public string AppId { get; }

    public string AppPassword { get; }

    public bool UsesManagedIdentity { get; }

    public string MetadataUrl { get; }

    public string Issuer { get; }

    public string LoginUrl { get; }

    public string Scope { get; }

    public static bool IsTrustworthy(Uri address) =>
        Same(address.Scheme, Uri.UriSchemeHttps) || (Same(address.Scheme, Uri.UriSchemeHttp) && address.IsLoopback);

    private static string Text(IConfiguration configuration, string name, string otherwise) =>
        configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : otherwise;

    private static string Address(IConfiguration configuration, string name, string otherwise)
    {
        var text = Text(configuration, name, otherwise);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsTrustworthy(address))
            throw new InvalidOperationException($"{name} is no https address: plain http will do for a loopback address only.");
        return text;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
