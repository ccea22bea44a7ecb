using System.Net;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Lets requests, which carry the bot's token, go to the channel's own hosts only. Every outbound request is checked, so that a stored or
/// forged address is caught too.
/// </summary>
internal sealed class ServiceHosts(IReadOnlyCollection<string> further, bool loopbackAllowed, ILogger<ServiceHosts> logger) : DelegatingHandler
{
    // Not all of trafficmanager.net, because anybody can register a name there.
    private static readonly string[] Exactly = ["smba.trafficmanager.net"];
    private static readonly string[] AtOrBelow = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } address && IsAllowed(address))
            return base.SendAsync(request, cancellationToken);
        logger.HostRefused(request.RequestUri?.Host ?? "");
        throw new HttpRequestException("The reply's address is not one of the channel's.", null, HttpStatusCode.Forbidden);
    }

    private bool IsAllowed(Uri address)
    {
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return false;
        if (address.IsLoopback && (loopbackAllowed || further.Any(listed => IsServer(listed, address))))
            return true;
        if (address.Scheme != Uri.UriSchemeHttps || address.HostNameType != UriHostNameType.Dns)
            return false;
        if (further.Any(listed => IsServer(listed, address)))
            return true;

        var host = address.IdnHost;
        return address.IsDefaultPort
            && (Exactly.Contains(host, StringComparer.OrdinalIgnoreCase)
                || Array.Exists(AtOrBelow, name => Is(host, name) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))
                || further.Contains(host, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsServer(string listed, Uri address) =>
        Uri.TryCreate(listed, UriKind.Absolute, out var known)
        && Uri.Compare(known, address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Is(string host, string name) => host.Equals(name, StringComparison.OrdinalIgnoreCase);
}
