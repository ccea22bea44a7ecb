using System.Text.Json.Nodes;
using SalesBot.TeamsApp;

namespace SalesBot.Tests.TeamsApp;

/// <summary>Filling in a template replaces every placeholder, or fails.</summary>
public class AppTemplateTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["host"] = "bot.contoso.com", ["name"] = "" };

    [Fact]
    public void Every_placeholder_takes_its_value() =>
        Assert.Equal("""{"a":"https://bot.contoso.com/","b":"bot.contoso.com"}""", Fill("""{"a":"https://{{host}}/","b":"{{host}}"}"""));

    [Fact]
    public void Single_braces_are_left_unchanged() =>
        Assert.Equal("""{ "a": { "b": "{host}" } }""", Fill("""{ "a": { "b": "{host}" } }"""));

    [Theory]
    [InlineData("{{domain}}", "words.json asks for {{domain}}, which has no value")]
    [InlineData("{{Host}}", "words.json asks for {{Host}}, which has no value")]
    [InlineData("{{name}}", "words.json asks for {{name}}, which has no value")]
    [InlineData("{{ host }}", "words.json has {{ that belongs to no placeholder")]
    [InlineData("{{host}", "words.json has {{ that belongs to no placeholder")]
    [InlineData("host}}", "words.json has }} that belongs to no placeholder")]
    [InlineData("{{}}", "words.json has {{ that belongs to no placeholder")]
    [InlineData("{{{{host}}}}", "words.json has {{ that belongs to no placeholder")]
    public void A_placeholder_without_a_value_is_refused(string text, string said)
    {
        var refused = Assert.Throws<PackagingException>(() => Fill($$"""{"a":"{{text}}"}"""));
        Assert.StartsWith(said, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("correct words.json.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\",\"id\":\"mine")]
    [InlineData("a\\")]
    [InlineData("line\nbreak")]
    [InlineData("</script>")]
    public void A_value_is_escaped_within_its_JSON_string(string value)
    {
        var filled = AppTemplate.Fill("words.json", """{"a":"{{host}}"}""", new Dictionary<string, string>(StringComparer.Ordinal) { ["host"] = value });
        var read = JsonNode.Parse(filled)!.AsObject();
        Assert.Equal(value, Assert.Single(read).Value!.GetValue<string>());
    }

    private static string Fill(string text) => AppTemplate.Fill("words.json", text, Values);
}
