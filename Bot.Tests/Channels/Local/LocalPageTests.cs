using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesBot.Channels.Local;

namespace SalesBot.Tests.Channels.Local;

public sealed partial class LocalPageTests : IClassFixture<LocalHost>
{
    private static readonly string[] Languages = ["en", "lt", "pl"];
    private readonly LocalHost host;

    public LocalPageTests(LocalHost host) => this.host = host.Anew();

    [Fact]
    public async Task The_page_and_all_that_it_refers_to_is_served_from_here()
    {
        using var page = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var pending = new Queue<Uri>(References(await page.Content.ReadAsStringAsync(), page.RequestMessage!.RequestUri!));
        var served = new HashSet<Uri>();
        while (pending.TryDequeue(out var file))
        {
            Assert.Equal(host.Http.BaseAddress!.Authority, file.Authority);
            if (!served.Add(file))
                continue;
            using var answer = await host.Http.GetAsync(file);
            Assert.True(answer.IsSuccessStatusCode, file.ToString());
            if (file.AbsolutePath.EndsWith(".js", StringComparison.Ordinal))
                Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            foreach (var further in References(await answer.Content.ReadAsStringAsync(), file))
                pending.Enqueue(further);
        }

        Assert.True(served.Count > 10);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        using var first = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Web_Chat_is_served_if_the_build_fetched_it_or_else_reported_missing()
    {
        using var answer = await host.Http.GetAsync(new Uri("/lib/webchat.js", UriKind.Relative));

        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "local", "webchat.js")))
        {
            Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        }
        else
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("npm", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/js/main.js")]
    [InlineData("GET", "/lib/webchat.js")]
    [InlineData("POST", "/directline/tokens/generate")]
    [InlineData("POST", "/directline/conversations")]
    [InlineData("GET", "/directline/conversations/c/activities")]
    [InlineData("POST", "/directline/conversations/c/activities")]
    [InlineData("POST", "/directline/connector/v3/conversations/c/activities")]
    [InlineData("PUT", "/directline/connector/v3/conversations/c/activities/a")]
    public async Task A_proxied_request_gets_no_part_of_the_chat_page(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Received);
    }

    [Fact]
    public void Every_language_has_every_text_with_the_same_placeholders()
    {
        var english = Words("en");
        foreach (var language in Languages)
        {
            var words = Words(language);
            Assert.Equal(Keys(english), Keys(words));
            foreach (var (key, text) in words)
            {
                Assert.All(Forms(text), form => Assert.False(string.IsNullOrWhiteSpace(form), $"{language} {key}"));
                Assert.All(Forms(text), form => Assert.Equal(Gaps(Forms(english[key])[0]), Gaps(form)));
            }
        }
    }

    [Theory]
    [InlineData("en", "one,other")]
    [InlineData("lt", "few,many,one,other")]
    [InlineData("pl", "few,many,one,other")]
    public void A_counted_text_has_every_plural_form_of_its_language(string language, string forms)
    {
        var counted = Words(language).Select(word => word.Value).OfType<JsonObject>().ToList();

        Assert.NotEmpty(counted);
        Assert.All(counted, text => Assert.Equal(forms, string.Join(',', text.Select(form => form.Key).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void The_page_uses_exactly_the_texts_that_exist()
    {
        var code = string.Join('\n', LocalPage.Files()
            .Where(name => name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.Ordinal))
            .Select(Text));
        var used = WordInCode().Matches(code).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var words = Words("en").Select(word => word.Key).ToList();

        Assert.Empty(used.Except(words, StringComparer.Ordinal));
        Assert.All(words, key => Assert.Matches($"""['"]{key}['"]""", code));
    }

    private static JsonObject Words(string language) => (JsonObject)JsonNode.Parse(Text($"words/{language}.json"))!;

    private static List<string> Forms(JsonNode? text) => text switch
    {
        JsonArray several => [.. several.Select(one => (string)one!)],
        JsonObject plural => [.. plural.Select(form => (string)form.Value!)],
        _ => [(string)text!],
    };

    private static string Keys(JsonObject words) => string.Join(' ', words.Select(word => word.Key));

    private static string Gaps(string text) => string.Join(' ', Gap().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(LocalPage.Read(name));

    private static IEnumerable<Uri> References(string text, Uri from) =>
        Reference().Matches(text).Select(match => new Uri(from, match.Groups["path"].Value));

    [GeneratedRegex("""(?:src|href)="(?<path>[^"#]+)"|from '(?<path>\./[^']+)'""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("""\bword\('(?<key>\w+)'|data-word(-label)?="(?<key>\w+)"|\bsection\('(?<key>\w+)'""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordInCode();

    [GeneratedRegex("""\{\w+\}""", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
