using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// The bot's registration: its identity, its credential, and the issuers whose tokens it accepts. Read from the settings that every Bot
/// Framework bot has.
/// </summary>
internal sealed class BotRegistration
{
    private const string ManagedIdentity = "UserAssignedMSI";
    private const string SingleTenant = "SingleTenant";
    private const string MultiTenant = "MultiTenant";
    private const string MicrosoftLogin = "https://login.microsoftonline.com/";
    private const string BotFramework = "https://api.botframework.com";

    // The tenants of Microsoft's bot service. Two of them are also in the official SDK (protocol.md §3.3).
    private static readonly string[] ServiceTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    // "Messaging Bot API Application", the app with which Microsoft's service calls bots. Any bot can get a token of these tenants for any
    // other bot, so the tenant alone proves nothing.
    private static readonly string[] ServiceCallers = ["5a807f24-c9de-44ee-a3a7-329e88a00ffc"];

    private BotRegistration(IConfiguration configuration, string appId)
    {
        AppId = appId;
        Password = Text(configuration, "MicrosoftAppPassword");
        var type = Text(configuration, "MicrosoftAppType") ?? MultiTenant;
        UsesManagedIdentity = Same(type, ManagedIdentity);
        var tenant = Text(configuration, "MicrosoftAppTenantId");

        ChannelMetadata = Address(configuration, "ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.com/v1/.well-known/openidconfiguration");
        ChannelIssuer = Text(configuration, "ToBotFromChannelTokenIssuer") ?? BotFramework;
        EntraMetadata = Address(configuration, "ToBotFromEmulatorOpenIdMetadataUrl", MicrosoftLogin + "botframework.com/v2.0/.well-known/openid-configuration");
        EntraIssuers = IssuersIn(configuration, tenant);
        EntraCallers = List(configuration, "EntraCallers", ServiceCallers);
        Scope = Text(configuration, "ToChannelFromBotOAuthScope") ?? BotFramework;
        Login = Address(configuration, "ToChannelFromBotLoginUrl", MicrosoftLogin + (Same(type, SingleTenant) ? tenant : "botframework.com"));

        if (!UsesManagedIdentity && !Same(type, SingleTenant) && !Same(type, MultiTenant))
            throw new MistakenSettingException($"MicrosoftAppType is '{type}': it can be {MultiTenant}, {SingleTenant} or {ManagedIdentity}.");
        if (!UsesManagedIdentity)
            Certificate = ReadCertificate(configuration);
        if (!UsesManagedIdentity && Certificate is null && Password is null)
            throw new MistakenSettingException("MicrosoftAppId is set, but neither MicrosoftAppPassword nor MicrosoftAppCertificatePath is.");
        if (!Same(type, MultiTenant) && tenant is null)
            throw new MistakenSettingException($"MicrosoftAppType is {type}, but MicrosoftAppTenantId is not set.");
    }

    /// <summary>The bot's app id in Entra: the audience of every token that it accepts.</summary>
    public string AppId { get; }

    /// <summary>The app's password; null when a certificate or a managed identity is used instead.</summary>
    public string? Password { get; }

    /// <summary>The bot's certificate; null when there is none.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Whether the bot is a managed identity, which needs no secret.</summary>
    public bool UsesManagedIdentity { get; }

    /// <summary>The address of the Bot Framework's metadata, which leads to its signing keys.</summary>
    public Uri ChannelMetadata { get; }

    /// <summary>The issuer in the Bot Framework's tokens.</summary>
    public string ChannelIssuer { get; }

    /// <summary>The address of Entra's metadata, which leads to its signing keys.</summary>
    public Uri EntraMetadata { get; }

    /// <summary>The accepted issuers in Entra's tokens, each with its tenant id. The tenant comes from here, never from a token.</summary>
    public IReadOnlyDictionary<string, string> EntraIssuers { get; }

    /// <summary>The app ids that may call with a token from Entra.</summary>
    public IReadOnlySet<string> EntraCallers { get; }

    /// <summary>The address at which the bot requests its own token.</summary>
    public Uri Login { get; }

    /// <summary>The scope of the bot's own token.</summary>
    public string Scope { get; }

    /// <summary>The registration; null without an app id, when no token is required.</summary>
    /// <exception cref="MistakenSettingException">The settings contradict one another.</exception>
    public static BotRegistration? In(IConfiguration configuration) =>
        Text(configuration, "MicrosoftAppId") is { } appId ? new BotRegistration(configuration, appId) : null;

    private static Dictionary<string, string> IssuersIn(IConfiguration configuration, string? ownTenant)
    {
        // Government clouds have an Entra and tenants of their own.
        var cloud = Address(configuration, "EntraLoginUrl", MicrosoftLogin).GetLeftPart(UriPartial.Authority);
        var issuers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tenant in List(configuration, "EntraTenants", ServiceTenants).Append(ownTenant).OfType<string>())
        {
            issuers[$"https://sts.windows.net/{tenant}/"] = tenant;
            issuers[$"{cloud}/{tenant}/v2.0"] = tenant;
        }

        return issuers;
    }

    private static HashSet<string> List(IConfiguration configuration, string name, string[] otherwise)
    {
        var listed = configuration.GetSection(name).GetChildren().Select(item => item.Value?.Trim()).OfType<string>().Where(item => item.Length > 0).ToList();
        return new(listed.Count > 0 ? listed : otherwise, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Text(IConfiguration configuration, string name) =>
        configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static Uri Address(IConfiguration configuration, string name, string otherwise) =>
        Uri.TryCreate(Text(configuration, name) ?? otherwise, UriKind.Absolute, out var address) && TrustedHttp.Allows(address)
            ? address
            : throw new MistakenSettingException($"{name} is no https address: plain http will do for a loopback address only.");

    private static X509Certificate2? ReadCertificate(IConfiguration configuration)
    {
        const string Name = "MicrosoftAppCertificatePath";
        if (Text(configuration, Name) is not { } path)
            return null;
        var password = Text(configuration, "MicrosoftAppCertificatePassword");
        try
        {
            var certificate = Path.GetExtension(path) is ".pfx" or ".p12" ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : password is null ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
            return certificate.HasPrivateKey ? certificate : throw new MistakenSettingException($"The certificate of {Name} comes without its private key.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new MistakenSettingException($"The certificate of {Name} can't be read: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
