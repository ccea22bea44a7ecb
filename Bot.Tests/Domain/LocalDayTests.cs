using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>A day begins where the user is.</summary>
public class LocalDayTests
{
    [Theory]
    [InlineData("2026-12-31T22:30:00Z", "Europe/Vilnius", "2027-01-01")]
    [InlineData("2026-12-31T22:30:00Z", "Europe/Warsaw", "2026-12-31")]
    [InlineData("2027-01-01T03:00:00Z", "America/New_York", "2026-12-31")]
    [InlineData("2027-03-28T00:30:00Z", "Europe/Vilnius", "2027-03-28")]
    [InlineData("2027-10-30T21:30:00Z", "Europe/Vilnius", "2027-10-31")]
    [InlineData("2027-10-31T22:30:00Z", "Europe/Vilnius", "2027-11-01")]
    [InlineData("2027-10-31T21:30:00Z", "Europe/Vilnius", "2027-10-31")]
    // The nights in which Warsaw's clocks go forward and back: two hours of UTC belong to the next day in summer, and one in winter.
    [InlineData("2027-03-27T22:59:59Z", "Europe/Warsaw", "2027-03-27")]
    [InlineData("2027-03-27T23:00:00Z", "Europe/Warsaw", "2027-03-28")]
    [InlineData("2027-03-28T00:59:59Z", "Europe/Warsaw", "2027-03-28")]
    [InlineData("2027-03-28T21:59:59Z", "Europe/Warsaw", "2027-03-28")]
    [InlineData("2027-03-28T22:00:00Z", "Europe/Warsaw", "2027-03-29")]
    [InlineData("2027-10-30T21:59:59Z", "Europe/Warsaw", "2027-10-30")]
    [InlineData("2027-10-30T22:00:00Z", "Europe/Warsaw", "2027-10-31")]
    [InlineData("2027-10-31T22:30:00Z", "Europe/Warsaw", "2027-10-31")]
    [InlineData("2027-10-31T23:00:00Z", "Europe/Warsaw", "2027-11-01")]
    [InlineData("2026-12-31T22:30:00Z", "+02:00", "2027-01-01")]
    [InlineData("2027-01-01T03:00:00Z", "-05:00", "2026-12-31")]
    [InlineData("2026-12-31T23:30:00Z", null, "2026-12-31")]
    [InlineData("2026-12-31T23:30:00Z", "Mars/Olympus", "2026-12-31")]
    [InlineData("2026-12-31T23:30:00Z", "+99:00", "2026-12-31")]
    public void The_day_is_that_of_the_zone(string at, string? zone, string day) =>
        Assert.Equal(day, LocalDay.At(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), zone).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Europe/Vilnius", "2026-12-31T22:30:00+05:00", "Europe/Vilnius")]
    [InlineData("Mars/Olympus", "2026-12-31T22:30:00+05:00", "+05:00")]
    [InlineData("", "2026-12-31T22:30:00-03:30", "-03:30")]
    [InlineData("../../etc/passwd", null, null)]
    [InlineData(null, null, null)]
    public void The_zone_is_the_clients_name_for_it_or_else_its_offset(string? name, string? localTime, string? zone) =>
        Assert.Equal(zone, LocalDay.ZoneOf(name, localTime is null ? null : DateTimeOffset.Parse(localTime, CultureInfo.InvariantCulture)));
}
