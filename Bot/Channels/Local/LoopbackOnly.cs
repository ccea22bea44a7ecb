using System.Net;

namespace SalesBot.Channels.Local;

/// <summary>Allows only requests that a person on this computer makes.</summary>
internal static class LoopbackOnly
{
    // A proxy or tunnel on this computer forwards requests of other computers and marks them with a header. A host that trusts proxies
    // moves the mark to X-Original-For and takes the caller's address from the header.
    private static readonly string[] MarksOfAProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Original-Host"];

    /// <summary>Adds the check to every endpoint of a group.</summary>
    public static RouteGroupBuilder RequireLoopback(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(async (context, next) => Allows(context.HttpContext) ? await next(context) : Refusal());

    /// <summary>Adds the check to the bot's own endpoint. A caller without an address is in the same process.</summary>
    public static void RequireLoopback(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) =>
            context.HttpContext.Connection.RemoteIpAddress is null || Allows(context.HttpContext) ? await next(context) : Refusal());

    /// <summary>Whether the request comes from this computer, and from this host's page or from no page.</summary>
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

    // A foreign site can let its own name point to this computer. The browser then still sends that name.
    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));

    // A foreign site can make the browser post here, but can't hide the origin.
    private static bool IsOwnPage(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
