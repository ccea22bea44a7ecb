using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector;

/// <summary>A key by which a channel signs, and the channels that may sign by it.</summary>
internal sealed record SigningKey(string Id, SecurityKey Key, HashSet<string> Endorsements)
{
    /// <summary>When the key's certificate ends; a key without one goes when it is no longer published.</summary>
    public DateTime Expires { get; } = Key is X509SecurityKey { Certificate: X509Certificate2 certificate } ? certificate.NotAfter.ToUniversalTime() : DateTime.MaxValue;
}

/// <summary>The keys have never been fetched, or too long ago, and cannot be fetched now.</summary>
internal sealed class KeysUnavailableException() : Exception("The channels' signing keys are not known.");

/// <summary>
/// The channels' keys: fetched when first needed, renewed behind the turns' backs, and kept when that fails. The library's own
/// manager would renew behind the back of the very token that needs the new key, and so refuse it.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, TimeProvider clock, ILogger logger) : IDisposable
{
    public static readonly TimeSpan RenewAfter = TimeSpan.FromHours(12);
    public static readonly TimeSpan UnusableAfter = TimeSpan.FromDays(7);
    public static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly DocumentRetriever documents = new(new Uri(metadataUrl));
    private volatile Known known;
    private DateTimeOffset attempted = DateTimeOffset.MinValue;
    private DateTimeOffset soughtUnknown = DateTimeOffset.MinValue;
    private volatile bool hasFailed;

    private Known Usable => known is { } current && clock.GetUtcNow() - current.Fetched <= UnusableAfter ? current : null;

    /// <summary>The key of this id; null when the channels have none.</summary>
    /// <exception cref="KeysUnavailableException">It cannot be said which keys there are.</exception>
    public ValueTask<SigningKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Usable is not { } current || !current.Keys.TryGetValue(keyId, out var key))
            return new ValueTask<SigningKey>(FetchAndFindAsync(keyId, cancellationToken));

        if (clock.GetUtcNow() - current.Fetched > RenewAfter)
            _ = RenewAsync(current);
        return new ValueTask<SigningKey>(key);
    }

    /// <summary>Whether it can be said which keys there are; they are fetched for that when it is time to try.</summary>
    public async ValueTask<bool> AreKnownAsync(CancellationToken cancellationToken)
    {
        if (Usable is null)
            await FetchIfDueAsync(known, cancellationToken).ConfigureAwait(false);
        return Usable is not null;
    }

    public void Dispose()
    {
        oneAtATime.Dispose();
        documents.Dispose();
    }

    private async Task<SigningKey> FetchAndFindAsync(string keyId, CancellationToken cancellationToken)
    {
        await FetchIfDueAsync(known, cancellationToken).ConfigureAwait(false);
        if (Usable is not { } current)
            throw new KeysUnavailableException();
        // A key that is not among those of the last time may be a new one as long as nobody could look.
        return current.Keys.TryGetValue(keyId, out var key) || !hasFailed ? key : throw new KeysUnavailableException();
    }

    private async Task FetchIfDueAsync(Known before, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Whoever waited here while somebody else fetched is served by that.
            if (ReferenceEquals(before, known) && IsDue())
                await FetchAsync(forUnknown: Usable is not null).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Whatever it was: what is known stays good, and without anything known the caller says so.
            ConnectorLog.KeysNotFetched(logger, metadataUrl, failure);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Made-up key ids cannot drive this bot to ask again and again; a real new key is found at once, however lately the others came. A look that failed
    // was none.
    private bool IsDue() => Usable is null || hasFailed
        ? clock.GetUtcNow() - attempted >= BetweenFailures
        : clock.GetUtcNow() - soughtUnknown >= BetweenUnknownKeys;

    private async Task RenewAsync(Known stale)
    {
        if (!await oneAtATime.WaitAsync(0, CancellationToken.None).ConfigureAwait(false))
            return;
        try
        {
            if (ReferenceEquals(stale, known) && clock.GetUtcNow() - attempted >= BetweenUnknownKeys)
                await FetchAsync(forUnknown: false).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Nobody waits for this: the keys that are known stay good.
            ConnectorLog.KeysNotFetched(logger, metadataUrl, failure);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Not tied to the request that wants it: others wait for the same keys.
    private async Task FetchAsync(bool forUnknown)
    {
        (attempted, hasFailed) = (clock.GetUtcNow(), true);
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, CancellationToken.None).ConfigureAwait(false);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in configuration.JsonWebKeySet?.Keys ?? [])
        {
            // A key with a certificate becomes one that the library knows the lifetime of.
            if (!string.IsNullOrEmpty(key.Kid) && JsonWebKeyConverter.TryConvertToSecurityKey(key, out var usable) && usable is AsymmetricSecurityKey)
                keys[key.Kid] = new SigningKey(key.Kid, usable, Endorsements(key));
        }

        if (keys.Count == 0)
            throw new InvalidOperationException("The metadata names no signing keys.");
        (known, hasFailed) = (new Known(keys, clock.GetUtcNow()), false);
        if (forUnknown)
            soughtUnknown = clock.GetUtcNow();
    }

    private static HashSet<string> Endorsements(JsonWebKey key)
    {
        var channels = new HashSet<string>(StringComparer.Ordinal);
        if (key.AdditionalData.TryGetValue("endorsements", out var list) && list is JsonElement { ValueKind: JsonValueKind.Array } endorsements)
            foreach (var channel in endorsements.EnumerateArray())
                if (channel.ValueKind == JsonValueKind.String)
                    channels.Add(channel.GetString());
        return channels;
    }

    private sealed record Known(Dictionary<string, SigningKey> Keys, DateTimeOffset Fetched);

    /// <summary>Fetches from addresses that can be trusted, the one that the metadata leads to included.</summary>
    private sealed class DocumentRetriever(Uri metadata) : IDocumentRetriever, IDisposable
    {
        // Two documents are fetched, and a channel does not wait for an answer longer than ten seconds.
        private readonly HttpClient client = new(TrustedHttp.ConnectionsTo(metadata)) { Timeout = TimeSpan.FromSeconds(4), MaxResponseContentBufferSize = 1024 * 1024 };

        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !TrustedHttp.Allows(uri))
                throw new InvalidOperationException("Signing keys are fetched over https only.");
            return await client.GetStringAsync(uri, cancel).ConfigureAwait(false);
        }

        public void Dispose() => client.Dispose();
    }
}
