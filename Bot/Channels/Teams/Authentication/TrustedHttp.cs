namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// The HTTP handler for fetching signing keys and the bot's own token. Uses https, or http to this computer only; no redirects and no
/// cookies.
/// </summary>
internal sealed class TrustedHttp : DelegatingHandler
{
    /// <summary>
    /// Creates a handler for calls that start at <paramref name="address"/>. A proxy is used only for addresses outside this computer.
    /// </summary>
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

    /// <summary>Whether an address is trusted to give keys and to receive a secret.</summary>
    public static bool Allows(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && Allows(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new HttpRequestException("Keys and tokens are fetched over https only.");
}
