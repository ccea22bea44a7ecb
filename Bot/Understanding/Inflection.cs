using System.Collections.Frozen;

namespace SalesBot.Understanding;

/// <summary>
/// Compares a word of a sentence with a name, whatever the case in which Lithuanian and Polish put it: <em>Danai</em>, <em>Janem</em>.
/// </summary>
public static class Inflection
{
    // The endings of names and nouns in the cases of both languages, without accents, and the English possessive.
    private static readonly FrozenSet<string> Endings = (
        "a ai e ei i o os u ui us uje oje eje iui io iu iaus yje is ys as es ienes ienei iene aites aitei aite os ems ams omis "
        + "y ie owi owie em om emu ego im iem ami ach iej ej ow owa owej skim skiego skiemu skiej ska ski s")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("").ToFrozenSet(StringComparer.Ordinal);

    // A stem of two letters is shared by too many names.
    private const int ShortestStem = 3, LongestEnding = 2;

    /// <summary>Whether a word is a name, or a case of it; both are search keys.</summary>
    public static bool IsCaseOf(string word, string name)
    {
        if (word == name)
            return true;
        var same = 0;
        while (same < word.Length && same < name.Length && word[same] == name[same])
            same++;
        // Of the name, only its own ending may be replaced: "Dana" becomes "Danos", and "Daniel" is somebody else.
        for (var stem = same; stem >= ShortestStem && name.Length - stem <= LongestEnding; stem--)
            // No case of a name is its bare stem: "Dan" is not Dana.
            if (Endings.Contains(word[stem..]) && Endings.Contains(name[stem..]) && (stem < word.Length || stem == name.Length))
                return true;
        return false;
    }
}
