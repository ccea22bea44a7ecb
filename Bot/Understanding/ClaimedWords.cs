using System.Collections.Frozen;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// The words of one text with the phrases that claim them. It tells of a phrase whether the words around it leave it stated, and which words no
/// phrase claims.
/// </summary>
internal sealed class ClaimedWords
{
    // How many words before a phrase a denial or a doubt reaches, and how near before it the rep is its subject.
    private const int Reach = 6, ReachOfSubject = 2;

    private static readonly FrozenSet<string> Contrasts = FrozenSet.ToFrozenSet(["but", "bet", "o", "ale", "tylko", "lecz", "a"], StringComparer.Ordinal);

    // "Not interested, or so she says", "her boss signs. Or does he".
    private static readonly FrozenSet<string> Alternatives = FrozenSet.ToFrozenSet(["or", "arba", "albo", "lub"], StringComparer.Ordinal);

    private readonly Lexicon lexicon;
    private readonly IReadOnlyList<Token> tokens;
    private readonly IReadOnlyCollection<string> known;
    private readonly bool[] isClaimed;

    public ClaimedWords(Lexicon lexicon, IReadOnlyList<Token> tokens, IEnumerable<PhraseMatch> found, IReadOnlyCollection<string> known)
    {
        (this.lexicon, this.tokens, this.known, isClaimed) = (lexicon, tokens, known, new bool[tokens.Count]);
        Claim(found);
    }

    /// <summary>Claims the words of more phrases.</summary>
    public void Claim(IEnumerable<PhraseMatch> found)
    {
        foreach (var match in found)
            isClaimed.AsSpan(match.Start..match.End).Fill(true);
    }

    /// <summary>Whether no word outside the phrases can change what they say: "She is ready to buy, but not from us."</summary>
    public bool ArePlain => !Enumerable.Range(0, tokens.Count).Any(place => !isClaimed[place] && tokens[place].Key is var word
        && (Takes(word) || lexicon.IsAhead(word) || lexicon.IsPast(word) || lexicon.MeansUs(word)
            || lexicon.IsCondition(word) || Joins(word) || Alternatives.Contains(word)));

    /// <summary>Whether the sentence states what a phrase says.</summary>
    public bool IsStated(PhraseMatch match) =>
        match.IsStated && !IsDeniedBefore(match) && !IsTakenBackAfter(match) && !IsOfTheRep(match) && !IsAsked(match) && !IsOfSomethingElse(match);

    /// <summary>Whether a word shortly before a phrase denies what it says.</summary>
    public bool IsDenied(PhraseMatch match) =>
        Enumerable.Range(Math.Max(0, match.Start - Reach), match.Start - Math.Max(0, match.Start - Reach)).Reverse()
            .TakeWhile(place => !isClaimed[place] && tokens[place].After == Pause.None && !lexicon.Joins(tokens[place].Key))
            .Any(place => lexicon.Denies(tokens[place].Key));

    /// <summary>Whether the word at a place means something that no phrase claims.</summary>
    public bool IsLeftOver(int place) => IsSaid(place);

    /// <summary>Whether a word such as <em>but</em> stands between a phrase and what is said before it.</summary>
    public bool IsContrastBefore(PhraseMatch match)
    {
        for (var place = match.Start - 1; place >= 0 && !isClaimed[place]; place--)
            if (Contrasts.Contains(tokens[place].Key))
                return true;
        return false;
    }

    /// <summary>
    /// The runs of words that no phrase claims: where each begins and where it ends. Words that only join or fill make no run by themselves.
    /// </summary>
    public IEnumerable<(int Start, int End)> Unused()
    {
        for (var place = 0; place < tokens.Count; place++)
        {
            if (!IsSaid(place))
                continue;
            var end = place + 1;
            for (var next = end; next < tokens.Count && !isClaimed[next] && tokens[next - 1].After == Pause.None; next++)
                if (IsSaid(next))
                    end = next + 1;
            // A clause of which nothing is understood is kept whole: "she has new glasses", not "glasses".
            var clause = Around(place, Pause.Clause);
            var run = isClaimed.AsSpan(clause.Start..clause.End).Contains(true) ? (Start: place, End: end) : clause;
            yield return run;
            place = run.End - 1;
        }
    }

    // "Not urgent", "maybe they want to buy", "the credit check will pass".
    private bool IsDeniedBefore(PhraseMatch match)
    {
        for (var place = match.Start - 1; place >= Math.Max(0, match.Start - Reach) && !isClaimed[place] && tokens[place].After == Pause.None; place--)
        {
            var word = tokens[place].Key;
            // "Lyg ir" is one doubt.
            if (Joins(word) && !(place > 0 && lexicon.Doubts(tokens[place - 1].Key)))
                return false;
            // What a credit check will say is not known; that they will decide this month is.
            if (Takes(word) || (match.Phrase.IsAboutCredit && lexicon.IsAhead(word)))
                return true;
        }

        return false;
    }

    // "Ready to buy, but not from us", "credit passed, I hope", "credit passed not yet".
    private bool IsTakenBackAfter(PhraseMatch match)
    {
        for (var place = match.End; place < tokens.Count && !isClaimed[place]; place++)
            if (Takes(tokens[place].Key))
                return true;
            else if (tokens[place].After is Pause.Sentence or Pause.Question)
                return false;
        return false;
    }

    // "We need it now" and "my boss signs" are about the rep; that the rep asked for a credit check is not.
    private bool IsOfTheRep(PhraseMatch match)
    {
        if (match.Phrase.IsAboutCredit)
            return false;
        for (var place = match.Start - 1; place >= Math.Max(0, match.Start - ReachOfSubject) && tokens[place].After == Pause.None; place--)
            if (lexicon.MeansUs(tokens[place].Key))
                return true;
            else if (!lexicon.Fills(tokens[place].Key))
                return false;
        return false;
    }

    // A question, or a sentence with a condition.
    private bool IsAsked(PhraseMatch match)
    {
        var (start, end) = Around(match.Start, Pause.Sentence);
        if (IsQuestion(start, end))
            return true;
        for (var place = start; place < end; place++)
            if ((place < match.Start || place >= match.End) && lexicon.IsCondition(tokens[place].Key))
                return true;
        return false;
    }

    /// <summary>Whether the sentence around a place is a question, or begins with a condition.</summary>
    public bool IsOpen(int at)
    {
        var (start, end) = Around(at, Pause.Sentence);
        return IsQuestion(start, end) || lexicon.IsCondition(tokens[start].Key);
    }

    private bool IsQuestion(int start, int end) =>
        tokens[end - 1].After is Pause.Question || BeginsAsQuestion(start)
        // "Is Tomlin insolvent or not."
        || (lexicon.IsAuxiliary(tokens[start].Key) && tokens.Skip(start).Take(end - start).Any(word => word.Key == "or"));

    // "Who signs" and "is it urgent", without a question mark.
    private bool BeginsAsQuestion(int start) =>
        lexicon.Asks(tokens[start].Key)
        || (start + 1 < tokens.Count && lexicon.IsAuxiliary(tokens[start].Key)
            && (lexicon.IsSubject(tokens[start + 1].Key) || known.Contains(tokens[start + 1].Key, StringComparer.Ordinal)));

    // "Klaus Brandt signs" is about Klaus Brandt, "they don't need a demo" about the demo, and "the demo is this month" about the demo.
    private bool IsOfSomethingElse(PhraseMatch match)
    {
        var (before, after) = (Nearest(match.Start, -1), Nearest(match.End, +1));
        return match.Phrase switch
        {
            { Question: Keys.AuthorityRole, Value: "decides" } => IsSaid(BehindJoin(before)) || IsSaid(after),
            { Question: Keys.NeedStrength, Value: "none" } => IsSaid(after),
            { Question: Keys.NeedHorizon } => SaysMoreThanTime(match) && !(before is { } wanted && !isClaimed[wanted] && lexicon.IsOfTime(tokens[wanted].Key)),
            _ => false,
        };
    }

    // "His brother owns the shop and decides": the one who decides stands before "and".
    private int? BehindJoin(int? before) => before is { } place && lexicon.Joins(tokens[place].Key) ? Nearest(place, -1) : before;

    private bool SaysMoreThanTime(PhraseMatch match)
    {
        var (start, end) = Around(match.Start, Pause.Clause);
        for (var place = start; place < end; place++)
            if (IsSaid(place) && !lexicon.IsOfTime(tokens[place].Key))
                return true;
        return false;
    }

    // The clause or the sentence around a place.
    private (int Start, int End) Around(int place, Pause end)
    {
        var (first, last) = (place, place);
        while (first > 0 && tokens[first - 1].After < end)
            first--;
        while (last < tokens.Count - 1 && tokens[last].After < end)
            last++;
        return (first, last + 1);
    }

    // The nearest word beside a phrase, in its clause, that is more than a filler; null when there is none.
    private int? Nearest(int edge, int step)
    {
        for (var place = step < 0 ? edge - 1 : edge; place >= 0 && place < tokens.Count; place += step)
        {
            if (tokens[step < 0 ? place : place - 1].After != Pause.None)
                return null;
            if (!lexicon.Fills(tokens[place].Key))
                return place;
        }

        return null;
    }

    private bool IsSaid(int? place) => place is { } at && !isClaimed[at] && tokens[at].Key is var word
        && !(lexicon.Fills(word) || lexicon.Joins(word) || Takes(word) || lexicon.IsCondition(word) || lexicon.IsAhead(word)
            || known.Any(name => Inflection.IsCaseOf(word, name)));

    // Whether a word takes back what it governs.
    private bool Takes(string word) => lexicon.Denies(word) || lexicon.Doubts(word);

    // The Polish "a" joins, but the English one stands before "real need".
    private bool Joins(string word) => lexicon.Joins(word) && !lexicon.Fills(word);
}
