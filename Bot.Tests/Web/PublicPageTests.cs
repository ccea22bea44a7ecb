using System.Net;
using System.Xml;
using System.Xml.Linq;
using SalesBot.Features;
using SalesBot.Languages;
using SalesBot.Tests.TeamsApp;
using SalesBot.Web;

namespace SalesBot.Tests.Web;

/// <summary>The public pages that the manifest links to, in three languages; no other page is served.</summary>
public sealed class PublicPageTests(PublicPageTests.Production host) : IClassFixture<PublicPageTests.Production>
{
    private static readonly string[] Paths = ["/", "/privacy", "/terms"];

    private HttpClient Http => host.Http;

    [Fact]
    public async Task Every_page_that_the_manifest_names_is_there()
    {
        foreach (var (name, url) in AppFiles.Make().Manifest["developer"]!.AsObject().Where(part => part.Key.EndsWith("Url", StringComparison.Ordinal)))
        {
            using var answer = await Get(new Uri(url!.GetValue<string>()).AbsolutePath);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, name);
        }
    }

    [Theory]
    [InlineData("/", "en", "Know where every contact stands", "qualify NAME at COMPANY")]
    [InlineData("/", "lt", "Žinokite, kiek perspektyvus kiekvienas kontaktas", "kvalifikuoti VARDAS, ĮMONĖ")]
    [InlineData("/", "pl", "Wiesz, na czym stoisz z każdym kontaktem", "kwalifikuj IMIĘ, FIRMA")]
    [InlineData("/privacy", "en", "Privacy", "forget NAME")]
    [InlineData("/privacy", "lt", "Privatumas", "pamiršti VARDAS")]
    [InlineData("/privacy", "pl", "Prywatność", "zapomnij IMIĘ")]
    [InlineData("/terms", "en", "Terms of use", null)]
    [InlineData("/terms", "lt", "Naudojimo sąlygos", null)]
    [InlineData("/terms", "pl", "Warunki korzystania", null)]
    public async Task A_page_is_whole_in_each_language(string path, string language, string heading, string? typed)
    {
        using var answer = await Get($"{path}?language={language}");
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(language, Assert.Single(answer.Content.Headers.ContentLanguage));
        var page = Read(await answer.Content.ReadAsStringAsync());
        Assert.Equal(language, page.Root!.Attribute("lang")!.Value);
        Assert.Equal(heading, Assert.Single(page.Descendants("h1")).Value);
        Assert.EndsWith("SalesBot", Assert.Single(page.Descendants("title")).Value, StringComparison.Ordinal);
        if (typed is not null)
        {
            Assert.Contains(typed, page.Descendants("code").Select(code => code.Value), StringComparer.Ordinal);
            Assert.DoesNotContain("`", page.Root.Value, StringComparison.Ordinal);
            Assert.All(
                page.Descendants("code"),
                code => Assert.DoesNotContain(
                    FeatureList.Read(code.Value).Command,
                    new[] { null, "find", "import" },
                    StringComparer.Ordinal));
        }

        foreach (var link in page.Descendants("a").Select(link => link.Attribute("href")!.Value))
        {
            Assert.StartsWith("/", link, StringComparison.Ordinal);
            using var followed = await Get(link);
            Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
        }

        // Links to every language and to every page.
        Assert.Equal(3, page.Descendants("footer").Single().Descendants("a").Count());
        Assert.Equal(3, page.Descendants("header").Single().Descendants("a").Count());
        Assert.Equal(path == "/" ? 1 : 2, page.Descendants("a").Count(link => link.Attribute("aria-current") is not null));
    }

    [Theory]
    [InlineData("lt", null, "lt")]
    [InlineData("lt-LT,lt;q=0.9,en;q=0.8", null, "lt")]
    [InlineData("de, en;q=0.5, pl;q=0.7", null, "pl")]
    [InlineData("de", null, "en")]
    [InlineData("", null, "en")]
    [InlineData(";;;q=", null, "en")]
    [InlineData("lt", "pl", "pl")]
    [InlineData("lt", "klingon", "lt")]
    public async Task The_language_is_the_one_chosen_or_else_the_browsers(string accepted, string? chosen, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, chosen is null ? "/privacy" : $"/privacy?language={chosen}");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await Http.SendAsync(request);
        Assert.Equal(language, Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", answer.Headers.Vary, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_page_loads_nothing_and_has_strict_security_headers()
    {
        foreach (var path in Paths)
        {
            using var answer = await Get(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            var page = Read(await answer.Content.ReadAsStringAsync());
            Assert.DoesNotContain(
                page.Descendants(),
                part => part.Name.LocalName is "script" or "img" or "form" or "iframe" || part.Attribute("src") is not null);
            Assert.Equal(
                policy.Split('\'')[3],
                $"sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page.Descendants("style").Single().Value)))}");
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_and_its_head_can_be_asked_for()
    {
        using var first = await Get("/privacy");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var inPolish = await Get("/privacy?language=pl");
        Assert.NotEqual(first.Headers.ETag, inPolish.Headers.ETag);
        using var head = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/privacy"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Where_a_model_reads_messages_the_page_on_privacy_says_so_in_each_language()
    {
        foreach (var (language, model, nobodyElse) in new[]
        {
            (Language.English, "language model", "nothing to anyone else"),
            (Language.Lithuanian, "kalbos modelis", "Niekam kitam"),
            (Language.Polish, "model językowy", "Nikomu innemu"),
        })
        {
            var (with, without) = (Text(PageWords.PrivacyWithModel), Text(PageWords.Privacy));
            Assert.Contains(model, with, StringComparison.Ordinal);
            Assert.DoesNotContain(nobodyElse, with, StringComparison.Ordinal);
            Assert.Contains(nobodyElse, without, StringComparison.Ordinal);
            Assert.DoesNotContain(model, without, StringComparison.Ordinal);

            string Text(PublicPage page) => Read(System.Text.Encoding.UTF8.GetString(page.In(language, [page]))).Root!.Value;
        }
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/css/page.css")]
    [InlineData("/js/main.js")]
    [InlineData("/lib/webchat.js")]
    [InlineData("/directline/conversations")]
    [InlineData("/local/record")]
    [InlineData("/manifest.json")]
    [InlineData("/TeamsApp/manifest.json")]
    [InlineData("/color.svg")]
    [InlineData("/privacy/x")]
    [InlineData("/privacy/../appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/salesbot.db")]
    public async Task Nothing_else_is_served(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    public async Task Nothing_can_be_sent_to_a_page(string path)
    {
        using var answer = await Http.PostAsync(new Uri(path, UriKind.Relative), new StringContent("words"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task With_the_chat_page_the_other_pages_are_served_too()
    {
        await using var local = await Rehearsal.Start();
        Assert.Contains("js/main.js", await Http.GetStringAsync(local.Address), StringComparison.Ordinal);
        Assert.Contains("MIT", await Http.GetStringAsync(new Uri(local.Address, "/terms")), StringComparison.Ordinal);
        Assert.Contains("Privacy", await Http.GetStringAsync(new Uri(local.Address, "/privacy")), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    // The pages are also well-formed XML, so that parsing them as XML finds mistakes.
    private static XDocument Read(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var page = XDocument.Load(reader);
        foreach (var element in page.Descendants())
            element.Name = element.Name.LocalName;
        return page;
    }

    /// <summary>The host as it runs for Teams.</summary>
    public sealed class Production : IAsyncLifetime
    {
        private Rehearsal rehearsal = null!;

        /// <summary>Somebody's browser.</summary>
        public HttpClient Http { get; } = new();

        public async Task InitializeAsync()
        {
            rehearsal = await Rehearsal.Start(settings:
            [
                ("environment", "Production"), ("MicrosoftAppId", AppFiles.AppId.ToString()), ("MicrosoftAppPassword", "secret words"),
                ("MicrosoftAppTenantId", Person.Tenant), ("MicrosoftAppType", "SingleTenant"),
                // Nothing listens there: the pages do not depend on the issuer.
                ("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:9/keys"),
            ]);
            Http.BaseAddress = rehearsal.Address;
        }

        public async Task DisposeAsync()
        {
            Http.Dispose();
            await rehearsal.DisposeAsync();
        }
    }
}
