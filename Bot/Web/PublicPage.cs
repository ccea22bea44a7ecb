using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using SalesBot.Languages;
using SalesBot.TeamsApp;

namespace SalesBot.Web;

/// <summary>A part of a page: a heading with paragraphs or numbered steps. Text between <c>`</c> is something to type.</summary>
internal sealed record PageSection(Words Heading, params Words[] Paragraphs)
{
    /// <summary>Whether the paragraphs are numbered.</summary>
    public bool IsSteps { get; init; }
}

/// <summary>A public page about the bot. It contains no data of users.</summary>
internal sealed partial record PublicPage(string Path, Words Title, Words Lead, params PageSection[] Sections)
{
    private const string Style = """
        :root{color-scheme:light dark;--text:#242424;--subtle:#5c5c64;--link:#4f52b2;--canvas:#f5f5f8;--surface:#fff;--line:#e3e3e8;--code:#ececf0}
        @media(prefers-color-scheme:dark){:root{--text:#fff;--subtle:#b8b8bd;--link:#a5a8ff;--canvas:#1b1b1f;--surface:#222226;--line:#3a3a40;--code:#3a3a40}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--canvas);color:var(--text);font:17px/1.6 'Segoe UI Variable Text','Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif}
        header,main,footer{max-inline-size:44rem;margin:0 auto;padding:0 1.25rem}
        header,footer{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;padding-block:1.25rem}
        .brand{display:flex;align-items:center;gap:.625rem;margin-inline-end:auto;color:inherit;font-weight:650;text-decoration:none}
        .brand svg{inline-size:2.25rem;block-size:2.25rem;border-radius:.5rem}
        main{padding-block:2rem 1.5rem;background:var(--surface);border:1px solid var(--line);border-radius:.75rem}
        @media(min-width:48rem){main{padding-inline:3rem}}
        h1{margin:0 0 .75rem;font-size:2rem;line-height:1.2;letter-spacing:-.02em}
        h2{margin:2rem 0 .5rem;font-size:1.2rem;line-height:1.3}
        p,li{margin:0 0 .6rem}
        ol{margin:0;padding-inline-start:1.5rem}
        .lead{color:var(--subtle);font-size:1.125rem}
        a{color:var(--link);text-underline-offset:.2em}
        nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
        nav a{padding-block:.25rem}
        [aria-current]{color:var(--text);font-weight:600;text-decoration:none}
        :focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:.2rem}
        code{padding:.1em .35em;border-radius:.3em;background:var(--code);font:.92em ui-monospace,Consolas,monospace}
        """;

    private static readonly Words Pages = ("Pages", "Puslapiai", "Strony");
    private static readonly Words Tongues = ("Languages", "Kalbos", "Języki");
    private static readonly string[] Names = ["English", "Lietuvių", "Polski"];
    // Without the border that Teams requires, so that the icon is visible at the size of a browser tab.
    private static readonly string Icon = Encoding.UTF8.GetString(AppPackage.Embedded("color.svg")!).Trim()
        .Replace("0 0 192 192", "32 32 128 128", StringComparison.Ordinal);

    /// <summary>The hash by which a browser accepts the page's own style.</summary>
    public static string StyleHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    /// <summary>The page in one language, with links to the other languages and pages.</summary>
    public byte[] In(Language language, IEnumerable<PublicPage> all)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(language.Code()).Append("\">\n<head>\n<meta charset=\"utf-8\" />\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
            .Append("<title>").Append(Encoded(Path == "/" ? "SalesBot" : $"{Title.In(language)} · SalesBot")).Append("</title>\n")
            .Append("<link rel=\"icon\" href=\"data:image/svg+xml;base64,").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(Icon))).Append("\" />\n")
            .Append("<style>").Append(Style).Append("</style>\n</head>\n<body>\n<header>\n<a class=\"brand\" href=\"").Append(Link("/", language)).Append("\">")
            .Append(Icon.Replace("<svg ", "<svg aria-hidden=\"true\" ", StringComparison.Ordinal)).Append("SalesBot</a>\n");
        Navigation(
            html,
            Pages.In(language),
            all.Where(page =>
                page.Path != "/").Select(page => (Link(page.Path, language), page.Title.In(language), page == this, language)));
        html.Append("</header>\n<main>\n<h1>").Append(Encoded(Title.In(language))).Append("</h1>\n<p class=\"lead\">")
            .Append(Rich(Lead.In(language))).Append("</p>\n");
        foreach (var section in Sections)
            Write(html, section, language);
        html.Append("</main>\n<footer>\n");
        Navigation(html, Tongues.In(language), Enum.GetValues<Language>().Select(other => (Link(Path, other), Names[(int)other], other == language, other)));
        return Encoding.UTF8.GetBytes(html.Append("</footer>\n</body>\n</html>\n").ToString());
    }

    private static void Write(StringBuilder html, PageSection section, Language language)
    {
        var (open, close) = section.IsSteps ? ("<li>", "</li>\n") : ("<p>", "</p>\n");
        html.Append("<h2>").Append(Encoded(section.Heading.In(language))).Append("</h2>\n").Append(section.IsSteps ? "<ol>\n" : "");
        foreach (var paragraph in section.Paragraphs)
            html.Append(open).Append(Rich(paragraph.In(language))).Append(close);
        html.Append(section.IsSteps ? "</ol>\n" : "");
    }

    private static void Navigation(StringBuilder html, string label, IEnumerable<(string Link, string Words, bool IsHere, Language Language)> links)
    {
        html.Append("<nav aria-label=\"").Append(Encoded(label)).Append("\">\n");
        foreach (var (link, words, isHere, language) in links)
            html.Append("<a href=\"").Append(link).Append("\" lang=\"").Append(language.Code()).Append('"')
                .Append(isHere ? " aria-current=\"page\"" : "").Append('>')
                .Append(Encoded(words)).Append("</a>\n");
        html.Append("</nav>\n");
    }

    private static string Link(string path, Language language) => $"{path}?language={language.Code()}";

    private static string Rich(string text) => Typed().Replace(Encoded(text), "<code>${typed}</code>");

    private static string Encoded(string text) => Html.Encode(text);

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    [GeneratedRegex("`(?<typed>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();
}
