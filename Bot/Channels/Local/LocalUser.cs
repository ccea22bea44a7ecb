namespace SalesBot.Channels.Local;

/// <summary>The user of a conversation. The channel sets it, never the page's messages.</summary>
internal sealed record LocalUser(string Id, string Name)
{
    private const int Longest = 100;

    /// <summary>The user that a page asks to act as; null when the id or the name is not valid.</summary>
    public static LocalUser? From(string? id, string? name)
    {
        id = id?.Trim();
        name = string.IsNullOrWhiteSpace(name) ? id : name.Trim();
        return IsFit(id) && IsFit(name) ? new LocalUser(id!, name!) : null;
    }

    private static bool IsFit(string? text) => text is { Length: > 0 and <= Longest } && !text.Any(char.IsControl);
}

/// <summary>The locales of the page's languages, as an activity carries them.</summary>
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
