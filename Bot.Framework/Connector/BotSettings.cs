using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
        if (!UsesManagedIdentity)
            Certificate = ReadCertificate(configuration);
        if (!UsesManagedIdentity && Certificate is null && AppPassword is null)
            throw new InvalidOperationException("MicrosoftAppId is set, but neither MicrosoftAppPassword nor MicrosoftAppCertificatePath is.");
        if (!Same(type, MultiTenant) && tenant is null)
            throw new InvalidOperationException($"MicrosoftAppType is {type}, but MicrosoftAppTenantId is not set.");
    }

    /// <summary>The app id; without one no token is asked for and none is sent.</summary>
    public string AppId { get; }

    public string AppPassword { get; }

    /// <summary>What proves the bot's identity instead of the password; null when the password does.</summary>
    public X509Certificate2 Certificate { get; }

    public bool UsesManagedIdentity { get; }

    public string MetadataUrl { get; }

    public string Issuer { get; }

    public string LoginUrl { get; }

    public string Scope { get; }

    private static string Text(IConfiguration configuration, string name, string otherwise) =>
        configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : otherwise;

    private static string Address(IConfiguration configuration, string name, string otherwise)
    {
        var text = Text(configuration, name, otherwise);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !TrustedHttp.Allows(address))
            throw new InvalidOperationException($"{name} is no https address: plain http will do for a loopback address only.");
        return text;
    }

    private static X509Certificate2 ReadCertificate(IConfiguration configuration)
    {
        const string Name = "MicrosoftAppCertificatePath";
        if (Text(configuration, Name, null) is not { } path)
            return null;
        var password = Text(configuration, "MicrosoftAppCertificatePassword", null);
        try
        {
            var certificate = Path.GetExtension(path) is ".pfx" or ".p12" ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : password is null ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
            return certificate.HasPrivateKey ? certificate : throw new InvalidOperationException($"The certificate of {Name} comes without its private key.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The certificate of {Name} can't be read: {failure.Message}", failure);
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
