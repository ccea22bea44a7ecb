using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>A key that an issuer of tokens signs with.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that may use tokens of this key; empty for issuers that endorse none.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>When the key's certificate ends; a key without one is good for as long as it is published.</summary>
    public DateTime ExpiresAt { get; } = Key is X509SecurityKey { Certificate: X509Certificate2 certificate }
        ? certificate.NotAfter.ToUniversalTime()
        : DateTime.MaxValue;
}

/// <summary>The keys of an issuer are not known: they were never fetched, or too long ago, and can't be fetched now.</summary>
internal sealed class KeysUnavailableException() : Exception("The signing keys are not known.");

/// <summary>
/// The keys of one issuer: fetched when first needed, renewed in the background, kept while they can't be fetched. The library's
/// ConfigurationManager is not used: it either refuses the first token of a new key, because it renews in the background, or lets every
/// caller wait for a renewal.
/// </summary>
internal sealed class SigningKeys(Uri metadata, TimeProvider clock, ILogger logger) : IDisposable
{
    internal static readonly TimeSpan RenewAfter = TimeSpan.FromHours(12);
    internal static readonly TimeSpan UnusableAfter = TimeSpan.FromDays(7);
    internal static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan BetweenChecks = TimeSpan.FromMinutes(1);

    // Two documents are fetched, and a channel waits no longer than ten seconds for an answer.
    private readonly HttpClient http = new(new TrustedHttp(metadata)) { Timeout = TimeSpan.FromSeconds(4), MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile Published? published;
    private DateTimeOffset attemptedAt = DateTimeOffset.MinValue;
    private DateTimeOffset unknownSoughtAt = DateTimeOffset.MinValue;
    private volatile bool isFailing;

    /// <summary>Whether the last attempt to fetch the keys failed.</summary>
    public bool IsFailing => isFailing;

    /// <summary>Whether anybody ever needed a key of this issuer.</summary>
    public bool AreNeeded => attemptedAt > DateTimeOffset.MinValue;

    private Published? Usable => published is { } current && clock.GetUtcNow() - current.FetchedAt <= UnusableAfter ? current : null;

    /// <summary>The key with this id; null when the issuer has none. A key that is not known yet is looked for once in a while.</summary>
    /// <exception cref="KeysUnavailableException">The issuer can't be asked.</exception>
    public ValueTask<SigningKey?> Find(string keyId, CancellationToken cancellationToken)
    {
        if (FindKnown(keyId) is not { } key)
            return new ValueTask<SigningKey?>(FetchAndFind(keyId, cancellationToken));
        if (clock.GetUtcNow() - published!.FetchedAt > RenewAfter)
            _ = Renew(BetweenUnknownKeys);
        return new ValueTask<SigningKey?>(key);
    }

    /// <summary>The key with this id among those that are known already; null when it is not.</summary>
    public SigningKey? FindKnown(string keyId) => Usable?.Keys.GetValueOrDefault(keyId);

    /// <summary>
    /// Whether it can be said which keys there are. They are fetched for that if need be; if they are known, a look in the background tells
    /// the next who asks whether the issuer can still be reached, before new keys make it matter.
    /// </summary>
    public async ValueTask<bool> AreKnown(CancellationToken cancellationToken)
    {
        if (Usable is null)
            await FetchIfDue(published, cancellationToken);
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
        await FetchIfDue(published, cancellationToken);
        if (Usable is not { } current)
            throw new KeysUnavailableException();
        // While the issuer can't be asked, a key that is not among the known ones may be a new one.
        return current.Keys.TryGetValue(keyId, out var key) || !isFailing ? key : throw new KeysUnavailableException();
    }

    private async Task FetchIfDue(Published? before, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited here while somebody else fetched is served by that.
            if (ReferenceEquals(before, published) && IsDue())
                await Fetch(forUnknown: Usable is not null);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Made-up key ids can't make the bot ask again and again; a real new key is found at once, however lately the others came. A failed
    // look doesn't count.
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

    // Not tied to the request that asks: others wait for the same keys.
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
            // Whatever it was: known keys stay good, and without any the caller says so.
            isFailing = true;
            logger.KeysNotFetched(metadata.Host, failure);
        }
    }

    private async Task<Dictionary<string, SigningKey>> FetchKeys()
    {
        // TrustedHttp decides which addresses are asked, the one that the metadata leads to included.
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
