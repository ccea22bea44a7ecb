using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>A key with which an issuer signs tokens.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that may use tokens signed with this key; empty for issuers without endorsements.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>When the key's certificate ends, UTC; a key without a certificate is valid as long as it is published.</summary>
    public DateTime ExpiresAt { get; } = Key is X509SecurityKey { Certificate: X509Certificate2 certificate }
        ? certificate.NotAfter.ToUniversalTime()
        : DateTime.MaxValue;
}

/// <summary>The keys of an issuer are not known: they were never fetched or too long ago, and can't be fetched now.</summary>
internal sealed class KeysUnavailableException() : Exception("The signing keys are not known.");

/// <summary>
/// The keys of one issuer. They are fetched when first needed, renewed in the background, and kept for a week while they can't be fetched.
/// The library's ConfigurationManager is not used: it either refuses the first token of a new key, because it renews in the background, or
/// lets every caller wait for a renewal.
/// </summary>
internal sealed class SigningKeys(Uri metadata, TimeProvider clock, ILogger logger) : IDisposable
{
    internal static readonly TimeSpan RenewAfter = TimeSpan.FromHours(12);
    internal static readonly TimeSpan UnusableAfter = TimeSpan.FromDays(7);
    internal static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan BetweenChecks = TimeSpan.FromMinutes(1);

    // Two documents are fetched, and a channel waits at most ten seconds for an answer.
    private readonly HttpClient http = new(new TrustedHttp(metadata)) { Timeout = TimeSpan.FromSeconds(4), MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile Published? published;
    private DateTimeOffset attemptedAt = DateTimeOffset.MinValue;
    private DateTimeOffset unknownSoughtAt = DateTimeOffset.MinValue;
    private volatile bool isFailing;

    /// <summary>Whether the last attempt to fetch the keys failed.</summary>
    public bool IsFailing => isFailing;

    /// <summary>Whether a key of this issuer was ever needed.</summary>
    public bool AreNeeded => attemptedAt > DateTimeOffset.MinValue;

    private Published? Usable => published is { } current && clock.GetUtcNow() - current.FetchedAt <= UnusableAfter ? current : null;

    /// <summary>
    /// The key with this id; null when the issuer has none. An unknown key makes the keys be fetched again, but not more often than the
    /// limits allow.
    /// </summary>
    /// <exception cref="KeysUnavailableException">The issuer can't be reached.</exception>
    public ValueTask<SigningKey?> Find(string keyId, CancellationToken cancellationToken)
    {
        if (FindKnown(keyId) is not { } key)
            return new ValueTask<SigningKey?>(FetchAndFind(keyId, cancellationToken));
        if (clock.GetUtcNow() - published!.FetchedAt > RenewAfter)
            _ = Renew(BetweenUnknownKeys);
        return new ValueTask<SigningKey?>(key);
    }

    /// <summary>The key with this id among the known ones; null when there is none.</summary>
    public SigningKey? FindKnown(string keyId) => Usable?.Keys.GetValueOrDefault(keyId);

    /// <summary>
    /// Whether the keys are known. Fetches them if they are not. If they are, checks in the background whether the issuer can still be
    /// reached, so that a later call can report a problem before new keys are needed.
    /// </summary>
    public async ValueTask<bool> AreKnown(CancellationToken cancellationToken)
    {
        if (Usable is null)
            await FetchIfDue(keyId: null, published, cancellationToken);
        else
            _ = Renew(BetweenChecks);
        return Usable is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        oneAtATime.Dispose();
        http.Dispose();
    }

    private async Task<SigningKey?> FetchAndFind(string keyId, CancellationToken cancellationToken)
    {
        await FetchIfDue(keyId, published, cancellationToken);
        if (Usable is not { } current)
            throw new KeysUnavailableException();
        // While the issuer can't be reached, an unknown key may be a new one.
        return current.Keys.TryGetValue(keyId, out var key) || !isFailing ? key : throw new KeysUnavailableException();
    }

    // Without an id it is enough that any keys are known.
    private async Task FetchIfDue(string? keyId, Published? before, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Use the keys that another caller fetched while this one waited, or just before it looked at what is published.
            var isKnown = keyId is null ? Usable is not null : FindKnown(keyId) is not null;
            if (!isKnown && ReferenceEquals(before, published) && IsDue())
                await Fetch(forUnknown: Usable is not null);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Invented key ids must not cause fetches again and again. The first unknown key after a pause is looked up at once, however recently
    // the keys were renewed. A failed fetch does not count.
    private bool IsDue() => Usable is null || isFailing
        ? clock.GetUtcNow() - attemptedAt >= BetweenFailures
        : clock.GetUtcNow() - unknownSoughtAt >= BetweenUnknownKeys;

    private async Task Renew(TimeSpan notWithin)
    {
        var stale = published;
        if (!await oneAtATime.WaitAsync(0, CancellationToken.None))
            return;
        try
        {
            if (ReferenceEquals(stale, published) && clock.GetUtcNow() - attemptedAt >= notWithin)
                await Fetch(forUnknown: false);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Not tied to the request that needs the keys, because others wait for them too.
    private async Task Fetch(bool forUnknown)
    {
        attemptedAt = clock.GetUtcNow();
        try
        {
            published = new Published(await FetchKeys(), clock.GetUtcNow());
            isFailing = false;
            if (forUnknown)
                unknownSoughtAt = clock.GetUtcNow();
        }
        catch (Exception failure)
        {
            // Whatever failed: known keys stay valid, and without any the caller reports it.
            isFailing = true;
            logger.KeysNotFetched(metadata.Host, failure);
        }
    }

    private async Task<Dictionary<string, SigningKey>> FetchKeys()
    {
        // TrustedHttp checks every address, including the one that the metadata names.
        var documents = new HttpDocumentRetriever(http) { RequireHttps = false };
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, CancellationToken.None);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in configuration.JsonWebKeySet?.Keys ?? [])
            if (!string.IsNullOrEmpty(key.Kid) && JsonWebKeyConverter.TryConvertToSecurityKey(key, out var usable) && usable is AsymmetricSecurityKey)
                keys[key.Kid] = new SigningKey(usable, EndorsementsOf(key));
        return keys.Count > 0 ? keys : throw new InvalidOperationException("The metadata names no signing keys.");
    }

    private static HashSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var list) && list is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)
                .ToHashSet(StringComparer.Ordinal)
            : [];

    private sealed record Published(Dictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);
}
