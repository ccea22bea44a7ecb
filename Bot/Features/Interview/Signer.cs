using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Somebody who is no contact and is said to sign: the card asks, with the name filled in.</summary>
internal static class Signer
{
    // In words.
    private const int LongestName = 4;

    /// <summary>The name after the label of the question, as in <c>who signs: Greta Kern</c>; null when there is none.</summary>
    public static string? After(Turn turn, string text)
    {
        if (turn.Agenda.Find(Keys.AuthorityDecider) is not { } question)
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var label in question.Label.All())
        {
            var length = label.Count(letter => letter == ' ') + 1;
            if (words.Length <= length || SearchKey.Of(string.Join(' ', words[..length])) != SearchKey.Of(label))
                continue;
            var name = words[length..];
            while (name.Length > 0 && SearchKey.Of(name[0]) is "" or "is" or "yra" or "to" or "jest")
                name = name[1..];
            return name.Length is > 0 and <= LongestName && name.All(word => char.IsUpper(word[0]))
                ? string.Join(' ', name).TrimEnd('.', ',', '!')
                : null;
        }

        return null;
    }

    /// <summary>
    /// Whether a sentence says that somebody signs, and neither denies nor doubts it. Which part the contact has then is no matter.
    /// </summary>
    public static bool IsSaidIn(Turn turn, string text)
    {
        var words = Token.Of(text);
        return turn.Agenda.Find(Keys.AuthorityRole)?.Find("decides") is { } option
            && option.Title.All().Select(SearchKey.Of).Any(title => words.Any(word => word.Key == title))
            && !words.Any(word => Lexicon.BuiltIn.Denies(word.Key) || Lexicon.BuiltIn.Doubts(word.Key) || Lexicon.BuiltIn.IsCondition(word.Key));
    }

    /// <summary>
    /// Whether it can be asked now who signs. In the middle of the quick questions it can't: what the user says next would answer another question
    /// than the one they had before them. Nobody else signs where the contact does.
    /// </summary>
    public static bool CanBeAsked(Turn turn, Contact contact) =>
        turn.Agenda.Find(Keys.AuthorityDecider)?.AppliesTo(contact) == true
        && turn.Agenda.Find(contact.Interview?.OpenQuestion) is not { IsQuick: true };

    /// <summary>Asks who signs, with the name filled in.</summary>
    public static Next Ask(string name) => Next.Begin(new Opening(Keys.AuthorityDecider, Words: name));
}
