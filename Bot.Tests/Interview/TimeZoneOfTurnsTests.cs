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
}
