using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using SalesBot.Languages;

namespace SalesBot.Web;

/// <summary>The pages to which the manifest links: what the bot is, which data it stores, and the terms of use.</summary>
internal static class PublicPages
{
    // The page loads nothing else.
    private static readonly string ContentPolicy =
        $"default-src 'none'; style-src '{PublicPage.StyleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps the pages; the start page only when the chat page does not use its path.</summary>
    public static void MapPublicPages(this IEndpointRouteBuilder app, bool withStart, bool withModel)
    {
        PublicPage[] all = [PageWords.Start, withModel ? PageWords.PrivacyWithModel : PageWords.Privacy, PageWords.Terms];
        foreach (var page in all.Where(page => withStart || page != PageWords.Start))
        {
            var versions = Enum.GetValues<Language>().ToDictionary(language => language, language => page.In(language, all));
            app.MapMethods(page.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) =>
            {
                var language = Wanted(http.Request);
                var bytes = versions[language];
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.ContentLanguage = language.Code();
                headers.Vary = HeaderNames.AcceptLanguage;
                headers.CacheControl = "no-cache";
                return Results.Bytes(
                    bytes,
                    "text/html; charset=utf-8",
                    entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\""));
            });
        }
    }

    // The language chosen on the page takes precedence over the browser's.
    private static Language Wanted(HttpRequest request) =>
        LanguageExtensions.Parse(request.Query["language"])
        ?? new RequestHeaders(request.Headers).AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => LanguageExtensions.Parse(accepted.Value.Value))
            .FirstOrDefault(language => language is not null)
        ?? Language.English;
}
