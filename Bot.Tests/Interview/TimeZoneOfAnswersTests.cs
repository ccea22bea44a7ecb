using System.Globalization;

namespace SalesBot.Tests.Interview;

/// <summary>An answer belongs to the day on which its author gave it, although the database keeps UTC.</summary>
public class TimeZoneOfAnswersTests
{
    private const string NewYork = "America/New_York";

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

    private static async Task<Heard> Say(Chat chat, Rehearsal rehearsal, string text, string localTime)
    {
        rehearsal.Clock.SetUtcNow(DateTimeOffset.Parse(localTime, CultureInfo.InvariantCulture).ToUniversalTime());
        var message = chat.Message(text);
        (message["localTimestamp"], message["localTimezone"]) = (localTime, NewYork);
        return await chat.Send(message);
    }
}
