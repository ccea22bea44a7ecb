using System.Net.Http.Json;
using System.Text.Json;

namespace SalesBot.Tests.Channels.Local;

/// <summary>The sample contacts that show a new user what the bot is for.</summary>
public class SampleContactsTests
{
    [Fact]
    public async Task The_sample_contacts_fill_every_stage_of_the_pipeline_and_load_once()
    {
        await using var rehearsal = await Rehearsal.Start("directline");
        using var http = new HttpClient { BaseAddress = rehearsal.Address };
        var chat = rehearsal.Chat();
        await chat.Say("hi");

        Assert.Equal(30, await Load(http));
        var card = string.Join('\n', CardText.Of((await chat.Say("pipeline")).Card!.Value, everyWord: true));
        Assert.Matches("New [1-9].*Waiting for credit [1-9].*Talking [1-9].*Demo [1-9].*Proposal [1-9].*Closing [1-9].*Won [1-9].*Lost [1-9]", card);
        foreach (var part in new[] { "At risk", "Stalled", "Slower than usual", "EUR", "PLN" })
            Assert.Contains(part, card, StringComparison.Ordinal);
        Assert.Equal(0, await Load(http));
    }

    private static async Task<int> Load(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("/local/sample", UriKind.Relative), new { user = "ruta" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("added").GetInt32();
    }
}
