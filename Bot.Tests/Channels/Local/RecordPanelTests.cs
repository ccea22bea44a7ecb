using System.Text.Json;

namespace SalesBot.Tests.Channels.Local;

public sealed class RecordPanelTests
{
    [Fact]
    public async Task The_record_tells_the_page_which_language_was_chosen_in_the_chat()
    {
        await using var rehearsal = await Rehearsal.StartLive();
        using var http = new HttpClient { BaseAddress = rehearsal.Address };
        await rehearsal.Chat().Say("hi");
        Assert.Equal(JsonValueKind.Null, (await Record(http)).GetProperty("language").ValueKind);
        await rehearsal.Chat().Say("kalba lt");
        Assert.Equal("lt", (await Record(http)).GetProperty("language").GetString());
    }

    [Fact]
    public async Task The_history_names_who_referred_the_contact()
    {
        await using var rehearsal = await Rehearsal.StartLive();
        using var http = new HttpClient { BaseAddress = rehearsal.Address };
        await new Scene(rehearsal).Set("customer Dana Hallmann at Hallmann Pumps");
        await rehearsal.Chat().Say("show Dana");
        await rehearsal.Chat().Say("referral Nora Jensen at Jensen Maritime");
        await rehearsal.Chat().Say("show Nora");
        var contact = (await Record(http)).GetProperty("contact");
        var history = contact.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("text").GetString());
        Assert.Contains("Referred by Dana Hallmann", history, StringComparer.Ordinal);
    }

    private static async Task<JsonElement> Record(HttpClient http)
    {
        using var record = JsonDocument.Parse(await http.GetStringAsync(new Uri("/local/record?user=ruta&lang=en", UriKind.Relative)));
        return record.RootElement.Clone();
    }
}
