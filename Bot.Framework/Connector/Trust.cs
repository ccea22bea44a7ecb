using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector;

/// <summary>How channels and bot prove to each other who they are, and whether they can.</summary>
internal sealed class Trust(SigningKeys keys, ChannelTokens channels, BotToken own)
{
    /// <summary>What channels show.</summary>
    public ChannelTokens Channels => channels;

    /// <summary>What the bot shows.</summary>
    public BotToken Own => own;

    /// <summary>Trust by these settings; null without an app id, when everybody is believed.</summary>
    public static Trust By(BotSettings settings, TimeProvider clock, ILogger logger)
    {
        if (settings.AppId is null)
            return null;
        var keys = new SigningKeys(settings.MetadataUrl, clock, logger);
        return new Trust(keys, new ChannelTokens(settings, keys, clock, logger), new BotToken(settings, clock, logger));
    }

    /// <summary>Whether tokens can be told from one another, and the bot has one to show: its first is asked for now, if it never was.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(CancellationToken cancellationToken)
    {
        own.Prepare();
        if (!await keys.AreKnownAsync(cancellationToken).ConfigureAwait(false))
            return HealthCheckResult.Unhealthy("the channels' signing keys are not known");
        if (own.IsFailing)
            return HealthCheckResult.Degraded("the bot gets no token of its own");
        if (!own.HasCome)
            return HealthCheckResult.Degraded("the bot has no token of its own yet");
        return channels.SuspectClock ? HealthCheckResult.Degraded("clock skew suspected") : HealthCheckResult.Healthy();
    }
}
