using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;

namespace SalesBot.Tests.Interview;

/// <summary>A turn keeps the time zone of the user's clock, and a message without a clock is read by the one that was kept.</summary>
public class TimeZoneOfTurnsTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-02T04:00:00-05:00", "America/New_York")]
    [InlineData(null, "2026-03-02T04:00:00-05:00", "-05:00")]
    public async Task The_profile_keeps_the_time_zone_of_the_last_message_that_had_one(string? zone, string localTime, string kept)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        var message = chat.Message("hi");
        (message["localTimestamp"], message["localTimezone"]) = (localTime, zone);
        await chat.Send(message);
        await chat.Say("help");

        var (tenant, id) = Person.Ruta.On(rehearsal.Channel);
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(new User(tenant, id, "Rūta", Role.Rep));
        Assert.Equal(kept, (await book.Profile()).TimeZone);
    }

    // In New York it is still the 2nd of March, in Vilnius already the 3rd.
    [Theory]
    [InlineData("America/New_York", "2026-03-03T02:30:00Z", "2026-03-02T21:30:00-05:00", "Monday, 2 March 2026")]
    [InlineData("Europe/Vilnius", "2026-03-02T22:30:00Z", "2026-03-03T00:30:00+02:00", "Tuesday, 3 March 2026")]
    public async Task A_sale_that_ends_today_ends_on_the_users_day(string zone, string time, string localTime, string day)
    {
        await using var rehearsal = await Rehearsal.Start();
        rehearsal.Clock.SetUtcNow(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
        var chat = rehearsal.Chat();
        var message = chat.Message("qualify Dana Hallmann at Hallmann Pumps");
        (message["localTimestamp"], message["localTimezone"]) = (localTime, zone);
        await chat.Send(message);
        await chat.Say("lost");
        Assert.Contains(day, (await chat.Say("Too expensive")).Card.ToString(), StringComparison.Ordinal);
        await chat.Say("reopen");
        await chat.Say("won");
        Assert.Contains(day, (await chat.Say("They ordered in our shop")).Card.ToString(), StringComparison.Ordinal);
    }
}
