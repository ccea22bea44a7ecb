namespace Microsoft.Bot.Connector;

/// <summary>How those are asked who say whom to believe, and who give the bot its own token.</summary>
internal static class TrustedHttp
{
    /// <summary>Whether what comes from <paramref name="address"/> can be believed, and a secret sent there.</summary>
    public static bool Allows(Uri address) =>
        string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) && address.IsLoopback);

    /// <summary>Connections that lead nowhere else: what answers with another address has not answered.</summary>
    public static SocketsHttpHandler ConnectionsTo(Uri address) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !address.IsLoopback,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
