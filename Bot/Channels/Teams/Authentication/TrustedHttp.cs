namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// How signing keys are fetched and the bot's own token is asked for: over https, or plain http to this very machine; without a redirect
/// and without cookies.
/// </summary>
internal sealed class TrustedHttp : DelegatingHandler
{
    /// <summary>Calls for what <paramref name="address"/> leads to. A proxy is used for addresses outside this machine only.</summary>
    public TrustedHttp(Uri address)
        : base(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !address.IsLoopback,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
    {
    }

    /// <summary>Whether what comes from an address can be believed, and a secret be sent there.</summary>
    public static bool Allows(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && Allows(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new HttpRequestException("Keys and tokens are fetched over https only.");
}
