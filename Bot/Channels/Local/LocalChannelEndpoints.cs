using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Bot.Tests")]

namespace SalesBot.Channels.Local;

/// <summary>The chat page on this computer and its channel. The host maps them only in Development and only without an app id.</summary>
internal static class LocalChannelEndpoints
{
    /// <summary>Maps the page at <c>/</c>, its files, Web Chat at <c>/lib/webchat.js</c>, and the channel under <c>/directline</c>.</summary>
    public static void MapLocalChannel(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var conversations = new LocalConversations(services.GetService<TimeProvider>() ?? TimeProvider.System);
        var bot = new BotEndpoint(services.GetRequiredService<ILoggerFactory>().CreateLogger<BotEndpoint>());
        // The service provider does not own the endpoint, so close its connections when the host has stopped.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(bot.Dispose);

        var local = app.MapGroup("").RequireLoopback();
        LocalPage.Map(local);
        new DirectLineEndpoints(conversations, bot).Map(local.MapGroup("/directline"));
        new ConnectorEndpoints(conversations).Map(local.MapGroup(BotEndpoint.ConnectorPath));
    }
}
