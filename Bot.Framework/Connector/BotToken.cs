using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector;

/// <summary>The token by which channels know this bot.</summary>
internal sealed class BotToken : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> acquire;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile Known known;

    public BotToken(BotSettings settings) => acquire = settings.UsesManagedIdentity ? ByManagedIdentity(settings) : BySecret(settings);

    /// <summary>The value of the Authorization header. <paramref name="refused"/> is one that a channel did not take: it is not used again.</summary>
    public ValueTask<string> GetAsync(string refused, CancellationToken cancellationToken) =>
        known is { } current && current.IsFresh && !string.Equals(current.Header, refused, StringComparison.Ordinal)
            ? new ValueTask<string>(current.Header)
            : new ValueTask<string>(AcquireAsync(refused, cancellationToken));

    public void Dispose() => oneAtATime.Dispose();

    private async Task<string> AcquireAsync(string refused, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Whoever came first has fetched it for all who waited.
            if (known is { } current && current.IsFresh && !string.Equals(current.Header, refused, StringComparison.Ordinal))
                return current.Header;

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            var result = await acquire(refused is not null, patience.Token).ConfigureAwait(false);
            var now = DateTimeOffset.UtcNow;
            var fetched = new Known("Bearer " + result.AccessToken, now + ((result.ExpiresOn - now) * 0.9));
            known = fetched;
            return fetched.Header;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> BySecret(BotSettings settings)
    {
        var login = new Uri(settings.LoginUrl);
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId).WithClientSecret(settings.AppPassword);
        if (string.Equals(login.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
            builder = builder.WithHttpClientFactory(new PlainLoopback());
        // Only Microsoft's own login can be asked whether an address is one of Microsoft's logins.
        if (!login.Host.EndsWith(".microsoftonline.com", StringComparison.OrdinalIgnoreCase))
            builder = builder.WithInstanceDiscovery(false);
        var app = builder.WithAuthority(new UriBuilder(login) { Scheme = Uri.UriSchemeHttps }.Uri.AbsoluteUri, false).Build();

        string[] scopes = [settings.Scope.EndsWith("/.default", StringComparison.Ordinal) ? settings.Scope : settings.Scope + "/.default"];
        return (fresh, token) => app.AcquireTokenForClient(scopes).WithForceRefresh(fresh).ExecuteAsync(token);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ByManagedIdentity(BotSettings settings)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).Build();
        return (fresh, token) => app.AcquireTokenForManagedIdentity(settings.Scope).WithForceRefresh(fresh).ExecuteAsync(token);
    }

    private sealed record Known(string Header, DateTimeOffset RefreshAt)
    {
        public bool IsFresh => DateTimeOffset.UtcNow < RefreshAt;
    }

    /// <summary>The library speaks https only; the login of a test on this very machine speaks http.</summary>
    private sealed class PlainLoopback : IMsalHttpClientFactory
    {
        // As long as the process: the library asks for it again and again.
        private static readonly HttpClient Client = new(new Downgrade { InnerHandler = new SocketsHttpHandler() });

        public HttpClient GetHttpClient() => Client;

        private sealed class Downgrade : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (!request.RequestUri.IsLoopback)
                    throw new HttpRequestException("A login on a loopback address has led away from it.");
                request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = Uri.UriSchemeHttp }.Uri;
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
