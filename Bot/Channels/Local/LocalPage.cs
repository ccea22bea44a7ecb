using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace SalesBot.Channels.Local;

/// <summary>The chat page: its files are embedded in the program; the build puts Web Chat beside the program.</summary>
internal static class LocalPage
{
    private const string Root = "wwwroot/";

    // Everything comes from this host. Web Chat makes styles at run time, and pictures are inside the cards.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string WebChat = Path.Combine(AppContext.BaseDirectory, "local", "webchat.js");

    public static void Map(RouteGroupBuilder at)
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var name in Files())
        {
            if (!types.TryGetContentType(name, out var type))
                type = "application/octet-stream";
            if (type.StartsWith("text/", StringComparison.Ordinal))
                type += "; charset=utf-8";

            var bytes = Read(name);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
            at.MapGet(string.Equals(name, "index.html", StringComparison.Ordinal) ? "/" : $"/{name}", (HttpContext context) =>
            {
                Guard(context.Response.Headers);
                return Results.Bytes(bytes, type, entityTag: tag);
            });
        }

        at.MapGet("/lib/webchat.js", (HttpContext context) =>
        {
            Guard(context.Response.Headers);
            return File.Exists(WebChat)
                ? Results.File(WebChat, "text/javascript; charset=utf-8", lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(WebChat)))
                : LocalResponse.Error(
                    StatusCodes.Status404NotFound,
                    "WebChatMissing",
                    "The build did not fetch Web Chat. With npm and a network, build again.");
        });
    }

    public static IEnumerable<string> Files() =>
        from name in typeof(LocalPage).Assembly.GetManifestResourceNames()
        where name.StartsWith(Root, StringComparison.Ordinal)
        select name[Root.Length..];

    public static byte[] Read(string name)
    {
        using var file = typeof(LocalPage).Assembly.GetManifestResourceStream(Root + name)
            ?? throw new FileNotFoundException("The page has no such file.", name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // The browser asks at every load and gets "not modified" if nothing changed, so a new build shows at once.
        headers.CacheControl = "no-cache";
    }
}
