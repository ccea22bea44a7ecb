using System.Text.Json;
using SalesBot.Channels.Teams;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>The reader keeps the values of a tap as the client wrote them.</summary>
public class InputReaderTests
{
    [Theory]
    [InlineData("1e400", "1e400")]
    [InlineData("12345678901234567890.50", "12345678901234567890.50")]
    [InlineData("007.0e0", null)]
    [InlineData("true", "true")]
    [InlineData("\"1e400\"", "1e400")]
    [InlineData("[1]", null)]
    public void A_field_is_read_as_it_was_written(string written, string? read)
    {
        var json = """{"name":?,"salesbot":{"verb":"enter"}}""".Replace("?", written, StringComparison.Ordinal);

        Assert.Equal(read, InputReader.Read(json, null, null).Tap!.Inputs.GetValueOrDefault("name"));
    }

    [Fact]
    public void A_tap_in_a_string_is_read_like_one_that_is_not()
    {
        const string json = """{"name":1e400,"salesbot":{"verb":"enter"}}""";

        Assert.Equal("1e400", InputReader.Read(JsonSerializer.SerializeToElement(json), null, null).Tap!.Inputs["name"]);
    }
}
