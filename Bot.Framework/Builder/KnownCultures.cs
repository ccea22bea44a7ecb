using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>Languages by their names; what a client made up is none, and costs an exception only once.</summary>
internal static class KnownCultures
{
    private const int LongestName = 85;
    private const int MostNamesKept = 1000;

    private static readonly ConcurrentDictionary<string, CultureInfo> ByName = new(StringComparer.OrdinalIgnoreCase);

    public static CultureInfo Find(string name)
    {
        if (name.Length > LongestName)
            return null;
        if (ByName.TryGetValue(name, out var known))
            return known;

        var culture = Look(name);
        // Names come from outside: what is kept of them is bounded.
        if (ByName.Count < MostNamesKept)
            ByName.TryAdd(name, culture);
        return culture;
    }

    private static CultureInfo Look(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
