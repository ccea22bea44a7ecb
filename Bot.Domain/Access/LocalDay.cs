using System.Globalization;

namespace SalesBot.Domain;

/// <summary>The day where a user is.</summary>
public static class LocalDay
{
    /// <summary>The day at a time in a zone: a name such as <c>Europe/Vilnius</c>, or an offset such as <c>+02:00</c>; null for UTC.</summary>
    public static DateOnly At(DateTimeOffset now, string? zone) => DateOnly.FromDateTime(now.UtcDateTime + OffsetAt(now, zone));

    /// <summary>The offset from UTC at a time in a zone; zero when the zone is not known.</summary>
    public static TimeSpan OffsetAt(DateTimeOffset now, string? zone) =>
        zone is null ? TimeSpan.Zero
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known.GetUtcOffset(now)
        : TimeSpan.TryParseExact(zone.TrimStart('+', '-'), "hh\\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? zone[0] == '-' ? -offset : offset
            : TimeSpan.Zero;

    /// <summary>The zone of a client's clock: the name that it sent if that is known here, else the offset; null when it sent neither.</summary>
    public static string? ZoneOf(string? name, DateTimeOffset? localTime)
    {
        if (name is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
            return name;
        return localTime is { } local ? (local.Offset < TimeSpan.Zero ? "-" : "+") + local.Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture) : null;
    }
}
