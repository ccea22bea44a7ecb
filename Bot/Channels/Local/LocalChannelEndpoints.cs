using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Bot.Tests")]

namespace SalesBot.Channels.Local;

/// <summary>The chat page on this computer and the channel behind it. The host maps them in Development only, and never beside an app id.</summary>
internal static class LocalChannelEndpoints
{
    /// <summary>Maps the page at <c>/</c>, its files, Web Chat at <c>/lib/webchat.js</c>, and the channel under <c>/directline</c>.</summary>
    public static void MapLocalChannel(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var conversations = new LocalConversations(services.GetService<TimeProvider>() ?? TimeProvider.System);
        var bot = new BotEndpoint(services.GetRequiredService<ILoggerFactory>().CreateLogger<BotEndpoint>());
        // The service provider ends with the host, and the connections with it.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(bot.Dispose);

        var local = app.MapGroup("").RequireLoopback();
        LocalPage.Map(local);
        new DirectLineEndpoints(conversations, bot).Map(local.MapGroup("/directline"));
        new ConnectorEndpoints(conversations).Map(local.MapGroup(BotEndpoint.ConnectorPath));
    }
}
