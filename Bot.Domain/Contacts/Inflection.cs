using System.Collections.Frozen;

namespace SalesBot.Domain;

/// <summary>
/// Compares a word of a sentence with a name, whatever the case in which Lithuanian and Polish put it: <em>Danai</em>, <em>Janem</em>.
/// </summary>
public static class Inflection
{
    // The endings of names in the cases of both languages, without accents, and the English possessive. A name in -a or -e is declined otherwise
    // than the others: "Petraitis" is not a case of Petraitė.
    private static readonly FrozenSet<string> Feminine = Set("a ai os oje e es ei eje y i ie o ej as s");

    // Kowalski is declined like an adjective.
    private static readonly FrozenSet<string> Adjective = Set("i y iego iemu im ego emu ym s");

    private static readonly FrozenSet<string> Masculine = Set(
        "a ui us u uje ia iowi iui io iu iaus yje is ys as e i o os owi em iem ie y ego iego emu iemu im s");

    // A stem of two letters is shared by too many words, but some names have no longer one: "Onos" is a case of Ona, and "one" is not.
    private const int ShortestStem = 3, ShortestName = 3, LongestEnding = 2;

    /// <summary>Whether a word is a name, or a case of it; both are search keys.</summary>
    public static bool IsCaseOf(string word, string name)
    {
        if (word == name)
            return true;
        if (name.Length == 0)
            return false;
        var endings = name[^1] switch { 'a' or 'e' => Feminine, 'i' or 'y' => Adjective, _ => Masculine };
        var same = 0;
        while (same < word.Length && same < name.Length && word[same] == name[same])
            same++;
        // Of the name, only its own ending may be replaced: "Dana" becomes "Danos", and "Daniel" is somebody else.
        var shortest = name.Length == ShortestName && word.Length > ShortestName && endings == Feminine ? ShortestName - 1 : ShortestStem;
        for (var stem = same; stem >= shortest && name.Length - stem <= LongestEnding; stem--)
            // No case of a name is its bare stem: "Dan" is not Dana.
            if (endings.Contains(word[stem..]) && endings.Contains(name[stem..]) && (stem < word.Length || stem == name.Length))
                return true;
        return false;
    }

    private static FrozenSet<string> Set(string endings) => endings.Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal);
}
