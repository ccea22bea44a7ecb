using System.Globalization;

namespace SalesBot.Languages;

/// <summary>The languages the bot speaks.</summary>
public enum Language
{
    English,
    Lithuanian,
    Polish,
}

/// <summary>How the languages differ besides their words.</summary>
public static class LanguageExtensions
{
    private static readonly CultureInfo[] Cultures =
        [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("lt-LT"), CultureInfo.GetCultureInfo("pl-PL")];

    /// <summary>The culture that formats dates and numbers.</summary>
    public static CultureInfo Culture(this Language language) => Cultures[(int)language];

    /// <summary>The code of the language, as the command <c>language</c> takes it: <c>en</c>, <c>lt</c> or <c>pl</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Lithuanian => "lt",
        Language.Polish => "pl",
        Language.English => "en",
    };

    /// <summary>The country in a locale such as <c>en-GB</c>, ISO 3166-1; null when it names none.</summary>
    public static string? RegionIn(string? locale) =>
        locale?.Split('-', '_') is [_, .., { Length: 2 } region] && region.All(char.IsAsciiLetter) ? region.ToUpperInvariant() : null;

    /// <summary>The language of a code, a locale such as <c>lt-LT</c>, or the language's name; null when it is none of the three.</summary>
    public static Language? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var name = text.Trim();
        if (name.Length > 2 && name[2] is '-' or '_')
            name = name[..2];
        return name.ToLowerInvariant() switch
        {
            "en" or "english" or "anglų" or "anglu" or "angielski" => Language.English,
            "lt" or "lithuanian" or "lietuvių" or "lietuviu" or "litewski" => Language.Lithuanian,
            "pl" or "polish" or "lenkų" or "lenku" or "polski" => Language.Polish,
            _ => null,
        };
    }
}
