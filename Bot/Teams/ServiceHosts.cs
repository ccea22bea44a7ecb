using System.Net;

namespace SalesBot.Teams;

/// <summary>
/// Lets replies, which carry the bot's token, go to the channel's own hosts only. It stands in front of every outbound request, so a stored or forged
/// address meets it too.
/// </summary>
internal sealed class ServiceHosts(IReadOnlyCollection<string> further, bool loopbackAllowed, ILogger<ServiceHosts> logger) : DelegatingHandler
{
    private static readonly string[] Exactly = ["smba.trafficmanager.net", "login.microsoftonline.com"];
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
        if (loopbackAllowed && address.IsLoopback)
            return true;
        if (further.Any(listed => Uri.TryCreate(listed, UriKind.Absolute, out var known)
                && Uri.Compare(known, address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0))
            return true;
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || address.HostNameType != UriHostNameType.Dns || address.UserInfo.Length > 0)
            return false;
        var host = address.IdnHost;
        return Exactly.Contains(host, StringComparer.OrdinalIgnoreCase)
            || Array.Exists(AtOrBelow, name => host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))
            || further.Contains(host, StringComparer.OrdinalIgnoreCase);
    }
}
