using System.Diagnostics.CodeAnalysis;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// The bot has no token of its own and can't send. The reason is a code, because the login's full response may contain what must not be
/// logged.
/// </summary>
internal sealed class TokenUnavailableException(string reason) : Exception($"The bot got no token of its own: {reason}.")
{
    public string Reason => reason;
}

/// <summary>The token with which the bot calls channels.</summary>
internal sealed class BotToken
{
    /// <summary>After this many failures in a row the login is not called for a while, because every turn would wait for it.</summary>
    public const int FailuresInARow = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Limits how often a refused token is replaced. Otherwise a channel that refuses every token would cause a login in every turn.
    /// </summary>
    public static readonly TimeSpan BetweenRefusals = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> acquire;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private Task<string> underway = Task.FromResult("");
    private volatile Known? known;
    private int failures;
    private DateTimeOffset restUntil = DateTimeOffset.MinValue;
    private DateTimeOffset replacedAt = DateTimeOffset.MinValue;
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;

    public BotToken(BotRegistration registration, TimeProvider clock, ILogger<BotToken> logger)
    {
        (this.clock, this.logger) = (clock, logger);
        acquire = registration.UsesManagedIdentity ? ByManagedIdentity(registration) : ByItself(registration);
    }

    /// <summary>Whether the last attempt to get a token failed.</summary>
    public bool IsFailing => Volatile.Read(ref failures) > 0;

    /// <summary>Whether a token was ever obtained.</summary>
    public bool HasCome => known is not null;

    /// <summary>Requests the first token before it is needed. A login that failed is not called again for a while.</summary>
    public void Prepare()
    {
        lock (gate)
        {
            if (known is null && underway.IsCompleted && clock.GetUtcNow() - askedAt >= Rest)
                _ = Prepared(underway = Task.Run(() => AcquireAsync(null)));
        }
    }

    /// <summary>
    /// The value of the Authorization header. <paramref name="refused"/> is a value that a channel did not accept; it is not used again.
    /// </summary>
    /// <exception cref="TokenUnavailableException">No token is available.</exception>
    public ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken) =>
        known is var current && IsFresh(current, refused)
            ? new ValueTask<string>(current.Header)
            : new ValueTask<string>(Acquire(refused).WaitAsync(cancellationToken));

    private static async Task Prepared(Task first)
    {
        try
        {
            await first;
        }
        catch (TokenUnavailableException)
        {
            // The failure is logged, and the next caller tries again.
        }
    }

    // One request serves all who wait. A caller that gives up waiting does not cancel it for the others.
    private Task<string> Acquire(string? refused)
    {
        lock (gate)
        {
            if (IsFresh(known, refused))
                return Task.FromResult(known.Header);
            if (underway.IsCompleted)
                underway = Task.Run(() => AcquireAsync(refused));
            return underway;
        }
    }

    private async Task<string> AcquireAsync(string? refused)
    {
        if (clock.GetUtcNow() < restUntil)
            return StillGood(refused) ?? throw new TokenUnavailableException("the login fails again and again");
        if (refused is not null && clock.GetUtcNow() - replacedAt < BetweenRefusals)
            throw new TokenUnavailableException("the channel refuses one token after the other");
        askedAt = clock.GetUtcNow();
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var result = await acquire(refused is not null, patience.Token);
            var now = clock.GetUtcNow();
            var fetched = new Known("Bearer " + result.AccessToken, now + ((result.ExpiresOn - now) * 0.9), result.ExpiresOn);
            known = fetched;
            if (refused is not null)
                replacedAt = now;
            Volatile.Write(ref failures, 0);
            return fetched.Header;
        }
        catch (Exception failure) when (failure is MsalException or HttpRequestException or OperationCanceledException)
        {
            var reason = (failure as MsalException)?.ErrorCode ?? failure.GetType().Name;
            logger.TokenNotGiven(reason);
            if (Interlocked.Increment(ref failures) >= FailuresInARow)
                restUntil = clock.GetUtcNow() + Rest;
            return StillGood(refused) ?? throw new TokenUnavailableException(reason);
        }
    }

    private bool IsFresh([NotNullWhen(true)] Known? token, string? refused) =>
        token is not null && clock.GetUtcNow() < token.RefreshAt && !string.Equals(token.Header, refused, StringComparison.Ordinal);

    private string? StillGood(string? refused) =>
        known is { } current && clock.GetUtcNow() < current.Expires && !string.Equals(current.Header, refused, StringComparison.Ordinal)
            ? current.Header
            : null;

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ByItself(BotRegistration registration)
    {
        var login = registration.Login;
        var builder = ConfidentialClientApplicationBuilder.Create(registration.AppId).WithHttpClientFactory(new LoginHttp(login));
        builder = registration.Certificate is { } certificate ? builder.WithCertificate(certificate) : builder.WithClientSecret(registration.Password);
        // Only Microsoft's own login can confirm that an address is a login of Microsoft's.
        if (!login.Host.EndsWith(".microsoftonline.com", StringComparison.OrdinalIgnoreCase))
            builder = builder.WithInstanceDiscovery(false);
        var app = builder.WithAuthority(new UriBuilder(login) { Scheme = Uri.UriSchemeHttps }.Uri.AbsoluteUri, false).Build();

        string[] scopes = [registration.Scope.EndsWith("/.default", StringComparison.Ordinal) ? registration.Scope : registration.Scope + "/.default"];
        return (fresh, token) => app.AcquireTokenForClient(scopes).WithForceRefresh(fresh).ExecuteAsync(token);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ByManagedIdentity(BotRegistration registration)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(registration.AppId)).Build();
        return (fresh, token) => app.AcquireTokenForManagedIdentity(registration.Scope).WithForceRefresh(fresh).ExecuteAsync(token);
    }

    private sealed record Known(string Header, DateTimeOffset RefreshAt, DateTimeOffset Expires);

    /// <summary>
    /// The HTTP client for the login, created once. The library uses https only; a login of the tests on this computer uses http.
    /// </summary>
    private sealed class LoginHttp(Uri login) : IMsalHttpClientFactory
    {
        private readonly Lazy<HttpClient> client =
            new(() => new(login.Scheme == Uri.UriSchemeHttp
                ? new Downgrade { InnerHandler = new TrustedHttp(login) }
                : new TrustedHttp(login)));

        public HttpClient GetHttpClient() => client.Value;

        private sealed class Downgrade : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp }.Uri;
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
