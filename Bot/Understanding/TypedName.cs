using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>Tells a person's name from what else is typed where one is asked for.</summary>
public static class TypedName
{
    // In words.
    private const int LongestInSmallLetters = 4;

    private static readonly HashSet<string> Nobody = new(
        ["nobody", "noone", "no one", "none", "niekas", "niekas kitas", "nikt", "brak"], StringComparer.Ordinal);

    private static readonly string[] Unsure =
    [
        "not sure", "no idea", "dont know", "don t know", "i dont know", "i don t know", "unknown", "nezinau", "neaisku", "nesu tikras",
        "nesu tikra", "nie wiem", "nie jestem pewien", "nie jestem pewna", "nie wiadomo",
    ];

    /// <summary>Whether a text says that there is nobody, or that it is not known: <c>nobody</c>, <c>not sure</c>, <c>?</c>, <c>nie wiem kto</c>.</summary>
    public static bool IsNobody(string line) =>
        SearchKey.Of(line) is var key
        && (key.Length == 0 || Nobody.Contains(key) || Unsure.Any(words => key == words || key.StartsWith(words + " ", StringComparison.Ordinal)));

    /// <summary>
    /// Whether a text is a sentence said in between, as in <c>hang on there is a truck</c>. A name that is typed so long has capitals.
    /// </summary>
    public static bool IsSentence(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > LongestInSmallLetters } words
        && !words.Skip(1).Any(word => char.IsUpper(word[0]));
}
