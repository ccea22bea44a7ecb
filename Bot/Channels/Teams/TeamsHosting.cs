using Microsoft.Extensions.DependencyInjection.Extensions;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Registers the Teams channel: authentication, the middleware of every turn, and the handlers of every call to a channel.
/// </summary>
internal static class TeamsHosting
{
    private const string Messages = "messages";
    private const string Watchers = "watchers";

    /// <summary>Registers the channel. An <see cref="IBot"/> has to be registered too.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, Settings settings)
    {
        if (settings.Registration is { } registration)
            services.AddChannelAuthentication(registration);
        services.AddTurns(settings);
        services.AddChannelCalls(settings);
        services.AddSingleton<VerifiedAuthentication>().AddSingleton<Connector>().AddSingleton<Adapter>();
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<Adapter>());
        services.AddSingleton(provider => new MessagesEndpoint(
            provider.GetRequiredService<Adapter>(), provider.GetRequiredService<IBot>(), settings.Registration, provider.GetRequiredService<ILogger<MessagesEndpoint>>()));
        return services;
    }

    /// <summary>Maps the bot's endpoint.</summary>
    public static RouteHandlerBuilder MapMessages(this WebApplication app, Settings settings)
    {
        if (settings.Registration is not null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        if (settings.Limits.RequestsPerSecond < int.MaxValue)
            app.UseRateLimiter();
        var messages = app.MapPost("/api/messages", (HttpContext http, MessagesEndpoint endpoint) => endpoint.Answer(http));
        if (settings.Registration is not null)
            messages.RequireAuthorization(ChannelAuthentication.Policy);
        messages.LimitRate(settings, Messages);
        return messages;
    }

    /// <summary>Limits the rate of requests to the endpoints for monitoring.</summary>
    public static void LimitWatchers(this IEndpointConventionBuilder endpoint, Settings settings) => endpoint.LimitRate(settings, Watchers);

    private static void LimitRate(this IEndpointConventionBuilder endpoint, Settings settings, string policy)
    {
        if (settings.Limits.RequestsPerSecond < int.MaxValue)
            endpoint.RequireRateLimiting(policy);
    }

    private static void AddChannelAuthentication(this IServiceCollection services, BotRegistration registration)
    {
        services.AddSingleton(registration).AddSingleton<BotToken>().AddSingleton<ChannelAuthentication>().AddSingleton<ChannelTrust>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<ChannelAuthentication>((options, channels) => channels.Configure(options));
        services.AddAuthorizationBuilder().AddPolicy(ChannelAuthentication.Policy, policy => policy.RequireAuthenticatedUser());
    }

    private static void AddTurns(this IServiceCollection services, Settings settings)
    {
        var limits = settings.Limits;
        services.TryAddSingleton<IBot, SalesBotHandler>();
        services.AddSingleton<TurnLogging>().AddSingleton<ListSizeLimit>().AddSingleton<TurnLock>().AddSingleton<TurnBudget>();
        services.AddSingleton(provider => new UserRateLimit(
            limits.MessagesPerMinute, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<UserRateLimit>>()));
        services.AddSingleton(provider => new TenantAllowList(
            new HashSet<string>(
                settings.AllowedTenants,
                StringComparer.OrdinalIgnoreCase), new HashSet<string>(settings.AllowedChannels,
                StringComparer.Ordinal),
            provider.GetRequiredService<ILogger<TenantAllowList>>()));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                return ValueTask.CompletedTask;
            };
            // All of Teams calls from a few addresses, so the limit is set for a flood and not for a busy morning. Monitoring needs few
            // requests.
            limiter.AddPolicy(Messages, http => PerSecond(http, limits.RequestsPerSecond));
            limiter.AddPolicy(Watchers, http => PerSecond(http, 10));
        });
    }

    private static void AddChannelCalls(this IServiceCollection services, Settings settings)
    {
        var limits = settings.Limits;
        services.AddTransient(provider => new ServiceHosts(settings.ServiceUrls, settings.IsDevelopment, provider.GetRequiredService<ILogger<ServiceHosts>>()));
        services.AddTransient<ClosedConversations>().AddTransient<Retries>().AddTransient<AttemptTimeout>();
        services.AddTransient(provider =>
            new OutboundRateLimit(limits.ToConversationPerSecond, limits.ToTenantPerSecond, provider.GetRequiredService<TimeProvider>()));
        var calls = services.AddHttpClient(string.Empty)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            // One chain of handlers for the life of the process: it renews its connections itself, and the rate limit needs a single
            // instance.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Each attempt and each turn has its own time limit.
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler<ClosedConversations>()
            .AddHttpMessageHandler<ServiceHosts>();
        if (settings.Registration is not null)
            calls.AddHttpMessageHandler(provider => new OwnToken(provider.GetRequiredService<BotToken>()));
        calls.AddHttpMessageHandler<Retries>()
            .AddHttpMessageHandler<OutboundRateLimit>()
            .AddHttpMessageHandler<AttemptTimeout>()
            .RemoveAllLoggers();
    }

    private static RateLimitPartition<IPAddress?> PerSecond(HttpContext http, int most) => RateLimitPartition.GetTokenBucketLimiter(
        http.Connection.RemoteIpAddress,
        _ => new TokenBucketRateLimiterOptions { TokenLimit = most, TokensPerPeriod = most, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 });
}
