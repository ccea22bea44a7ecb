using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Interview;

/// <summary>An answer belongs to the day on which its author gave it, although the database keeps UTC.</summary>
public class TimeZoneOfAnswersTests
{
    private const string NewYork = "America/New_York", Vilnius = "Europe/Vilnius";

    // In Vilnius and in UTC it is already the 3rd of March.
    [Fact]
    public async Task A_check_recorded_in_the_evening_counts_from_that_day_on()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Say(chat, rehearsal, "qualify Dana Hallmann at Hallmann Pumps", "2026-03-02T21:30:00-05:00");
        await Say(chat, rehearsal, "credit passed, real need, this quarter, comparing, she decides, nobody objects", "2026-03-02T21:31:00-05:00");
        await Say(chat, rehearsal, "yes", "2026-03-02T21:32:00-05:00");

        // The check of the 2nd counts for 180 days: until the 29th of August.
        var last = await Say(chat, rehearsal, "show Dana Hallmann", "2026-08-29T09:00:00-04:00");
        Assert.Contains("counts until 29 Aug", last.Card.ToString(), StringComparison.Ordinal);
        var over = await Say(chat, rehearsal, "show Dana Hallmann", "2026-08-30T09:00:00-04:00");
        Assert.Contains("Request the credit check", over.Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interview_left_open_in_the_evening_is_due_that_evening()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Say(chat, rehearsal, "qualify Dana Hallmann at Hallmann Pumps", "2026-03-02T21:30:00-05:00");
        var next = await Say(chat, rehearsal, "next", "2026-03-02T21:40:00-05:00");
        Assert.Contains("Dana Hallmann", next.Card.ToString(), StringComparison.Ordinal);
        Assert.Contains("The most urgent first", next.Card.ToString(), StringComparison.Ordinal);
    }

    // Requested on a Friday evening, the check is chased on the third working day: Wednesday, not Thursday.
    [Fact]
    public async Task A_check_requested_on_friday_evening_is_chased_from_wednesday()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Say(chat, rehearsal, "qualify Dana Hallmann at Hallmann Pumps", "2026-03-06T21:30:00-05:00");
        await Say(chat, rehearsal, "credit requested, real need, this quarter, comparing, she decides, nobody objects", "2026-03-06T21:31:00-05:00");
        await Say(chat, rehearsal, "yes", "2026-03-06T21:32:00-05:00");
        Assert.DoesNotContain("Chase", (await Say(chat, rehearsal, "show Dana Hallmann", "2026-03-10T10:00:00-04:00")).Card.ToString(), StringComparison.Ordinal);
        Assert.Contains("Chase", (await Say(chat, rehearsal, "show Dana Hallmann", "2026-03-11T10:00:00-04:00")).Card.ToString(), StringComparison.Ordinal);
    }

    // In UTC it is still the 2nd of March.
    [Fact]
    public async Task An_interview_left_open_after_midnight_is_not_late_at_once()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Say(chat, rehearsal, "qualify Dana Hallmann at Hallmann Pumps", "2026-03-03T01:40:00+02:00");
        var next = (await Say(chat, rehearsal, "next", "2026-03-03T01:41:00+02:00")).Card.ToString();
        Assert.Contains("Dana Hallmann", next, StringComparison.Ordinal);
        Assert.DoesNotContain("day late", next, StringComparison.Ordinal);
        Assert.Contains("1 day late", (await Say(chat, rehearsal, "next", "2026-03-04T01:41:00+02:00")).Card.ToString(), StringComparison.Ordinal);
    }

    // The check of the 2nd of March counts until the 29th of August, which in UTC is not over yet.
    [Fact]
    public async Task A_check_that_expires_at_midnight_can_be_renewed_from_then_on()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Qualify(chat, rehearsal);
        var over = await Say(chat, rehearsal, "show Dana Hallmann", "2026-08-30T01:40:00+03:00");
        Assert.Contains("Request the credit check", over.Card.ToString(), StringComparison.Ordinal);
        var asked = await chat.Send(OnClock(rehearsal, chat.TapOn(Titled(over, "Update credit")), "2026-08-30T01:41:00+03:00"));
        var renewed = await chat.Send(OnClock(rehearsal, chat.TapOn(Titled(asked, "Passed")), "2026-08-30T01:42:00+03:00"));
        Assert.DoesNotContain("Request the credit check", renewed.Card.ToString(), StringComparison.Ordinal);
    }

    // D9: the interview of a second contact does not ask for a check that counts.
    [Theory]
    [InlineData("2026-08-29T23:40:00+03:00", true)]
    [InlineData("2026-08-30T01:40:00+03:00", false)]
    [InlineData("2026-08-29T21:40:00-04:00", true)]
    [InlineData("2026-08-30T01:40:00-04:00", false)]
    public async Task A_check_is_known_before_as_long_as_it_counts_where_the_user_is(string localTime, bool isKnown)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Qualify(chat, rehearsal);
        var first = await Say(chat, rehearsal, "qualify Olaf Brandt at Hallmann Pumps", localTime);
        var shown = $"{first.Card}";
        Assert.Equal(isKnown, shown.Contains("Already known", StringComparison.Ordinal));
        Assert.Equal(isKnown, shown.Contains("1 of 5", StringComparison.Ordinal));
        if (isKnown)
            return;
        // The answer is a new check, and is not asked for again.
        var second = await chat.Send(OnClock(rehearsal, chat.TapOn(Titled(first, "Passed")), localTime.Replace(":40:", ":41:", StringComparison.Ordinal)));
        Assert.Contains("2 of 6", second.Card.ToString(), StringComparison.Ordinal);
    }

    private static async Task Qualify(Chat chat, Rehearsal rehearsal)
    {
        await Say(chat, rehearsal, "qualify Dana Hallmann at Hallmann Pumps", "2026-03-02T13:00:00+02:00");
        await Say(chat, rehearsal, "credit passed, real need, this quarter, comparing, she decides, nobody objects", "2026-03-02T13:01:00+02:00");
        await Say(chat, rehearsal, "yes", "2026-03-02T13:02:00+02:00");
    }

    private static JsonElement Titled(Heard heard, string title) =>
        CardReading.Actions(heard.Card!.Value).First(action => CardReading.IsTitled(action, title));

    private static Task<Heard> Say(Chat chat, Rehearsal rehearsal, string text, string localTime) =>
        chat.Send(OnClock(rehearsal, chat.Message(text), localTime));

    private static JsonObject OnClock(Rehearsal rehearsal, JsonObject message, string localTime)
    {
        var time = DateTimeOffset.Parse(localTime, CultureInfo.InvariantCulture);
        rehearsal.Clock.SetUtcNow(time.ToUniversalTime());
        (message["localTimestamp"], message["localTimezone"]) = (localTime, time.Offset > TimeSpan.Zero ? Vilnius : NewYork);
        return message;
    }
}
