using System.Collections.Frozen;

namespace SalesBot.Domain;

/// <summary>The names by which an enumeration's values are stored and exported, in lower camel case, such as <c>notChecked</c>.</summary>
public static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(Camel, StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> Texts =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, Camel);

    /// <summary>The value that is read when the stored name is unknown; see <see cref="Domain.Unreadable"/>.</summary>
    public static readonly T Unreadable = (T)Enum.ToObject(typeof(T), -1);

    /// <summary>Whether a value has a name; only what couldn't be read has none.</summary>
    public static bool IsKnown(T value) => Texts.ContainsKey(value);

    /// <summary>The stored name of a value.</summary>
    public static string Of(T value) => Texts[value];

    /// <summary>The stored name of a value; null when the value is unknown.</summary>
    public static string? OfKnown(T? value) => value is { } known ? Of(known) : null;

    /// <summary>The value with a stored name; null when the name is null or is none of the type's names.</summary>
    public static T? Read(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : null;

    private static string Camel(T value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
