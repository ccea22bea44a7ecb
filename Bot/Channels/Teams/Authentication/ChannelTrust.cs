using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// Whether channels and bot can prove to each other who they are. What that needs is fetched when the host has started, before anybody
/// writes.
/// </summary>
internal sealed class ChannelTrust(ChannelAuthentication channels, BotToken own) : BackgroundService
{
    /// <summary>Unhealthy while no token can be told from another; degraded while something else is wrong, with what it is.</summary>
    public async Task<HealthCheckResult> Check(CancellationToken cancellationToken)
    {
        own.Prepare();
        if (!await channels.ChannelKeys.AreKnown(cancellationToken))
            return HealthCheckResult.Unhealthy("the channels' signing keys are not known");
        if (channels.ChannelKeys.IsFailing)
            return HealthCheckResult.Degraded("the channels' signing keys can't be renewed");
        if (channels.EntraKeys.AreNeeded && (!await channels.EntraKeys.AreKnown(cancellationToken) || channels.EntraKeys.IsFailing))
            return HealthCheckResult.Degraded("Entra's signing keys can't be fetched");
        if (own.IsFailing)
            return HealthCheckResult.Degraded("the bot gets no token of its own");
        if (!own.HasCome)
            return HealthCheckResult.Degraded("the bot has no token of its own yet");
        return channels.SuspectsClock ? HealthCheckResult.Degraded("clock skew suspected") : HealthCheckResult.Healthy();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Check(stoppingToken);
}
