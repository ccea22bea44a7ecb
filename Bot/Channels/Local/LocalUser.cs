namespace SalesBot.Channels.Local;

/// <summary>Who speaks in a conversation. The channel says it, never the page's messages.</summary>
internal sealed record LocalUser(string Id, string Name)
{
    private const int Longest = 100;

    /// <summary>The user that a page asks to be, or nothing when that can't be anybody.</summary>
    public static LocalUser? From(string? id, string? name)
    {
        id = id?.Trim();
        name = string.IsNullOrWhiteSpace(name) ? id : name.Trim();
        return IsFit(id) && IsFit(name) ? new LocalUser(id!, name!) : null;
    }

    private static bool IsFit(string? text) => text is { Length: > 0 and <= Longest } && !text.Any(char.IsControl);
}

/// <summary>The languages of the page, as they are written on an activity.</summary>
internal static class LocalLanguage
{
    public static string Locale(string? asked) => Language(asked) switch
    {
        "lt" => "lt-LT",
        "pl" => "pl-PL",
        _ => "en-GB",
    };

    private static string Language(string? asked) => (asked ?? "").Split('-', '_')[0].ToLowerInvariant();
}
