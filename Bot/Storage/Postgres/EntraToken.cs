using System.Net;
using Azure.Core;
using Azure.Identity;
using Npgsql;

namespace SalesBot.Storage.Postgres;

/// <summary>
/// Uses a Microsoft Entra token as the password. Azure knows the host's identity, so no secret has to be stored. Every new connection gets
/// a token, cached while it is valid.
/// </summary>
internal static class EntraToken
{
    private static readonly TokenRequestContext Wanted = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    /// <summary>Sets the token as the connections' password.</summary>
    /// <param name="builder">The connections. Their user name is the identity's name in the database.</param>
    /// <param name="managedIdentity">
    /// The client id of the identity; null for whatever the machine offers, including a developer's sign-in.
    /// </param>
    /// <exception cref="DatabaseUnusableException">No user is named, or the token could reach another server.</exception>
    public static void IsPasswordOf(NpgsqlDataSourceBuilder builder, string? managedIdentity)
    {
        var settings = builder.ConnectionStringBuilder;
        if (string.IsNullOrEmpty(settings.Username))
            throw new DatabaseUnusableException(
                "ConnectionStrings__SalesBot has no Password, so a Microsoft Entra token is brought, but no Username either: set it to the identity's name in the database.");
        if (!IsThisMachine(settings.Host))
            settings.SslMode = settings.SslMode switch
            {
                // By default, the server's certificate is verified. Require would only encrypt, whoever the server is.
                SslMode.Prefer or SslMode.VerifyFull => SslMode.VerifyFull,
                _ => throw new DatabaseUnusableException(
                    "ConnectionStrings__SalesBot has no Password, so a Microsoft Entra token is brought, and that must reach no server but the one that is meant: set SSL Mode=VerifyFull."),
            };
        TokenCredential credential = managedIdentity is null
            ? new DefaultAzureCredential()
            : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(managedIdentity));
        builder.UsePasswordProvider(_ => Fetch(credential), (_, cancellationToken) => FetchAsync(credential, cancellationToken));
    }

    private static string Fetch(TokenCredential credential)
    {
        try
        {
            return credential.GetToken(Wanted, CancellationToken.None).Token;
        }
        catch (AuthenticationFailedException refused)
        {
            throw Refused(refused);
        }
    }

    private static async ValueTask<string> FetchAsync(TokenCredential credential, CancellationToken cancellationToken)
    {
        try
        {
            return (await credential.GetTokenAsync(Wanted, cancellationToken)).Token;
        }
        catch (AuthenticationFailedException refused)
        {
            throw Refused(refused);
        }
    }

    private static DatabaseUnusableException Refused(AuthenticationFailedException refused) => new(
        $"ConnectionStrings__SalesBot has no Password, and Microsoft Entra gives this host no token for the database: run it as a managed identity, or name a Password. ({refused.Message.Split('\n')[0].Trim()})");

    private static bool IsThisMachine(string? host) =>
        host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)) || host?.StartsWith('/') == true;
}
