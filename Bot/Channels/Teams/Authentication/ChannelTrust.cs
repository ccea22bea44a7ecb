using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>
/// Checks that channels and bot can authenticate to each other. Fetches keys and token when the host starts, before anybody writes.
/// </summary>
internal sealed class ChannelTrust(ChannelAuthentication channels, BotToken own) : BackgroundService
{
    /// <summary>Unhealthy while no incoming token can be verified; degraded while something else is wrong, with a description.</summary>
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
