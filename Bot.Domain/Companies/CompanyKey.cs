using System.Collections.Frozen;

namespace SalesBot.Domain;

/// <summary>
/// Recognises a company whatever the case, the accents and the legal form with which it is written: <c>UAB „Šiaurės Pienas“</c>,
/// <c>Siaures pienas, UAB</c> and <c>SIAURĖS PIENAS</c> are one company.
/// </summary>
public static class CompanyKey
{
    // The words of each form as SearchKey leaves them: dots and slashes become spaces.
    private static readonly string[][] LegalForms =
        [.. """
            uab|ab|mb|vsi|ii|tub|kub|uzdaroji akcine bendrove|akcine bendrove|mazoji bendrija|viesoji istaiga|individuali imone
            sp z o o|sp zoo|spolka z o o|sp k|spk|sp j|s a|sa|p s a|psa|spolka akcyjna|spolka z ograniczona odpowiedzialnoscia
            ltd|limited|llc|l l c|llp|plc|p l c|inc|incorporated|corp|corporation|co|company|pty ltd
            gmbh|g m b h|gmbh co kg|ag|kg|ohg|ug|e k|ek|se
            ou|o u|as|a s|sia|s i a|ik|oy|oyj|o y|aps|ivs|asa|hb
            s p a|spa|s r l|srl|s a r l|sarl|sas|s a s|s l|sl|s l u|b v|bv|n v|nv|bvba|s r o|sro|spol s r o|d o o|doo|kft|zrt|rt|lda
            """.Split('|', '\n').Select(form => form.Trim().Split(' ')).OrderByDescending(words => words.Length)];

    private static readonly FrozenSet<string> SingleWords = LegalForms.Where(form => form.Length == 1).Select(form => form[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, as a search key, is a legal form by itself, such as <c>gmbh</c>.</summary>
    public static bool IsLegalForm(string word) => SingleWords.Contains(word);

    /// <summary>The key of a company's name. A name that is nothing but a legal form, or has no letter or digit, is its own key.</summary>
    public static string Of(string name)
    {
        var words = SearchKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        // A form may stand on either side, and twice: "UAB Baltic Foods AB".
        for (var isFound = true; isFound;)
        {
            isFound = false;
            foreach (var form in LegalForms)
                if (words.Length > form.Length && (words.StartsWith(form) || words.EndsWith(form)))
                {
                    words = words.StartsWith(form) ? words[form.Length..] : words[..^form.Length];
                    isFound = true;
                    break;
                }
        }

        return words.Length > 0 ? string.Join(' ', words!) : name;
    }
}
