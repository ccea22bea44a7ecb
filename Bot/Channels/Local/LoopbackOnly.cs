using System.Net;

namespace SalesBot.Channels.Local;

/// <summary>Lets in only what a person on this computer asks for.</summary>
internal static class LoopbackOnly
{
    // A proxy or a tunnel calls from this computer for somebody who is elsewhere, and says so. What a host set to believe proxies
    // has taken from them stands in X-Original-For, and who called is then what they say.
    private static readonly string[] MarksOfAProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Original-Host"];

    /// <summary>Puts the check before every endpoint of a group.</summary>
    public static RouteGroupBuilder RequireLoopback(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(async (context, next) => Allows(context.HttpContext) ? await next(context) : Refusal());

    /// <summary>Puts the check before the bot's own endpoint. A caller without an address is in this very process.</summary>
    public static void RequireLoopback(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) =>
            context.HttpContext.Connection.RemoteIpAddress is null || Allows(context.HttpContext) ? await next(context) : Refusal());

    /// <summary>Whether the request comes from this computer, and from a page that this host served or from no page at all.</summary>
    public static bool Allows(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } caller
            && IsLoopback(caller)
            && !Array.Exists(MarksOfAProxy, request.Headers.ContainsKey)
            && IsLoopback(request.Host.Host)
            && IsOwnPage(request);
    }

    private static IResult Refusal() =>
        LocalResponse.Error(StatusCodes.Status403Forbidden, "LoopbackOnly", "This is for the computer it runs on. Open it there, under localhost.");

    private static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // A foreign site can point its own name at this computer; the browser then still sends that name.
    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));

    // A foreign site can also make the browser post here; it can't hide where the post comes from.
    private static bool IsOwnPage(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
