using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Reads the answers in a sentence: finds the phrases of the lexicons among its words, lets the longest claim its words, and says of each whether
/// the sentence states it, denies it or leaves it open. It looks nothing up and stores nothing.
/// </summary>
internal sealed class SentenceReader(Lexicon lexicon)
{
    /// <summary>The reader with the lexicons of the three languages.</summary>
    public static SentenceReader BuiltIn { get; } = new(Lexicon.BuiltIn);

    // A dictated text has no end; what comes after so many words is kept only as words.
    private const int MostWords = 1_500;

    // How many words may stand between the words of a phrase, and how far a denial reaches.
    private const int LongestGap = 2, Reach = 6;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, as it was written.</param>
    /// <param name="known">The search keys of names that are understood without being a fact, such as the contact's own.</param>
    public Reading Read(string text, IReadOnlyCollection<string> known)
    {
        var tokens = Token.Of(text);
        if (tokens.Count > MostWords)
            tokens = tokens.Take(MostWords).ToList();
        var claimed = new Match?[tokens.Count];
        var found = Find(tokens);
        foreach (var match in found)
            for (var place = match.Start; place < match.End; place++)
                claimed[place] = match;
        var facts = new List<FactRead>();
        foreach (var match in found.Where(match => match.Phrase.Question is not null).OrderBy(match => match.Start))
        {
            var read = new FactRead(
                match.Phrase.Question!, match.Phrase.Value!, text[tokens[match.Start].Start..tokens[match.End - 1].End], ModalityOf(match, tokens, claimed, known));
            var place = facts.FindIndex(fact => fact.Question == read.Question);
            if (place < 0)
                facts.Add(read);
            else if (facts[place].Value != read.Value)
                // "Urgent, but no hurry": nobody but the rep knows which.
                facts[place] = facts[place] with { Modality = Modality.Doubtful, Words = $"{facts[place].Words} … {read.Words}" };
        }

        var runs = Unclaimed(tokens, claimed, known);
        return new Reading(
            facts,
            runs.Select(run => text[tokens[run.Start].Start..tokens[run.End - 1].End]).ToList(),
            string.Join(" … ", runs.Select(run => text[tokens[run.Start].Start..tokens[run.End - 1].End])),
            text.AsSpan().IndexOfAny('"', '“', '„') < 0 && !Enumerable.Range(0, tokens.Count).Any(place => claimed[place] is null && IsLoaded(tokens[place].Key)));
    }

    // "She is ready to buy, but not from us": the words after the phrase take it back.
    private bool IsLoaded(string word) =>
        lexicon.Denies(word) || lexicon.IsCondition(word) || lexicon.IsAhead(word) || lexicon.Doubts(word) || lexicon.IsPast(word) || lexicon.MeansUs(word)
        || (lexicon.Joins(word) && !lexicon.Fills(word));

    private List<Match> Find(IReadOnlyList<Token> tokens)
    {
        var all = new List<Match>();
        for (var place = 0; place < tokens.Count; place++)
            foreach (var (phrase, isDenied) in Beginning(tokens[place].Key))
                if (At(tokens, place, phrase, isDenied) is { } match)
                    all.Add(match);
        // The longest phrase says most precisely what is meant.
        var chosen = new List<Match>();
        foreach (var match in all.OrderByDescending(match => match.Phrase.Words.Length).ThenBy(match => match.End - match.Start).ThenBy(match => match.Start))
            if (!chosen.Exists(other => match.Start < other.End && other.Start < match.End))
                chosen.Add(match);
        return chosen;
    }

    private IEnumerable<(Phrase Phrase, bool IsDenied)> Beginning(string word)
    {
        foreach (var phrase in lexicon.Beginning(word))
            yield return (phrase, false);
        // Lithuanian and Polish join the denial to the word: nepasirašo, niezainteresowany.
        foreach (var prefix in new[] { "ne", "nie" })
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + 3)
                foreach (var phrase in lexicon.Beginning(word[prefix.Length..]))
                    yield return (phrase, true);
    }

    private Match? At(IReadOnlyList<Token> tokens, int start, Phrase phrase, bool isDenied)
    {
        var (place, denied, open, ahead) = (start + 1, isDenied, false, false);
        for (var word = 1; word < phrase.Words.Length; word++)
        {
            for (var gap = 0; place < tokens.Count && !Lexicon.IsSame(tokens[place].Key, phrase.Words[word]); gap++, place++)
            {
                var between = tokens[place].Key;
                denied |= lexicon.Denies(between);
                // "The need was urgent" and "will be urgent" are not now; a credit check that was requested is.
                open |= lexicon.Doubts(between)
                    || (phrase.Question != Keys.CreditStanding && (lexicon.IsPast(between) || lexicon.IsAhead(between)));
                ahead |= lexicon.IsAhead(between);
                if (gap == LongestGap || !(lexicon.Fills(between) || lexicon.Denies(between) || lexicon.Doubts(between) || lexicon.IsAhead(between)))
                    return null;
            }

            if (place >= tokens.Count || tokens[place - 1].After != Pause.None)
                return null;
            place++;
        }

        return new Match(phrase, start, place, denied, open, ahead);
    }

    private Modality ModalityOf(Match match, IReadOnlyList<Token> tokens, Match?[] claimed, IReadOnlyCollection<string> known)
    {
        var (denied, open, ahead) = (match.IsDenied, match.IsOpen, match.IsAhead);
        for (var place = match.Start - 1; place >= 0 && place >= match.Start - Reach && claimed[place] is null && tokens[place].After == Pause.None; place--)
        {
            // The Polish "a" joins, but the English one stands before "real need".
            // "Lyg ir" is one doubt.
            if (lexicon.Joins(tokens[place].Key) && !lexicon.Fills(tokens[place].Key) && !(place > 0 && lexicon.Doubts(tokens[place - 1].Key)))
                break;
            denied |= lexicon.Denies(tokens[place].Key);
            open |= lexicon.Doubts(tokens[place].Key);
            ahead |= lexicon.IsAhead(tokens[place].Key);
        }

        // "Credit passed not yet": the denial comes last.
        var last = match.End - 1;
        for (var place = match.End; place < tokens.Count && claimed[place] is null && tokens[place - 1].After == Pause.None && lexicon.Denies(tokens[place].Key); place++)
            last = place;
        denied |= last >= match.End && (last == tokens.Count - 1 || tokens[last].After != Pause.None);
        open |= IsTakenBack(match, tokens, claimed) || IsOfTheRep(match, tokens);
        // What a credit check will say is not known; that they will decide this month is.
        return denied || (IsAboutSubject(match) && Next(match, tokens) is { } next && lexicon.Denies(tokens[next].Key)) ? Modality.Denied
            : open || IsAsked(match, tokens, known) || IsOfSomethingElse(match, tokens, claimed, known) ? Modality.Doubtful
            : ahead && match.Phrase.Question == Keys.CreditStanding ? Modality.Ahead
            : Modality.Stated;
    }

    // A denial or a doubt after the phrase, in a clause of its own: "…, but not from us", "…, I hope", "… No."
    private bool IsTakenBack(Match match, IReadOnlyList<Token> tokens, Match?[] claimed)
    {
        for (var place = match.End; place < tokens.Count && claimed[place] is null; place++)
            if (lexicon.Denies(tokens[place].Key) || lexicon.Doubts(tokens[place].Key))
                return true;
            else if (tokens[place].After is Pause.Sentence or Pause.Question)
                return false;
        return false;
    }

    // "We need it now" and "my boss signs" are about the rep; that the rep asked for a credit check is not.
    private bool IsOfTheRep(Match match, IReadOnlyList<Token> tokens)
    {
        if (match.Phrase.Question == Keys.CreditStanding)
            return false;
        for (var place = match.Start - 1; place >= Math.Max(0, match.Start - LongestGap) && tokens[place].After == Pause.None; place--)
            if (lexicon.MeansUs(tokens[place].Key))
                return true;
            else if (!lexicon.Fills(tokens[place].Key))
                return false;
        return false;
    }

    // A question, or a sentence with a condition.
    private bool IsAsked(Match match, IReadOnlyList<Token> tokens, IReadOnlyCollection<string> known)
    {
        var (start, end) = (match.Start, match.End - 1);
        while (start > 0 && tokens[start - 1].After is not (Pause.Sentence or Pause.Question))
            start--;
        while (end < tokens.Count - 1 && tokens[end].After is not (Pause.Sentence or Pause.Question))
            end++;
        if (tokens[end].After is Pause.Question || IsInverted(tokens, start, known))
            return true;
        for (var place = start; place <= end; place++)
            if ((place < match.Start || place >= match.End) && lexicon.IsCondition(tokens[place].Key))
                return true;
        return false;
    }

    // "Who signs" and "is it urgent", without a question mark.
    private static bool IsInverted(IReadOnlyList<Token> tokens, int start, IReadOnlyCollection<string> known) =>
        tokens[start].Key is "who" or "what" or "when" or "why" or "how" or "where" or "kada" or "kodel" or "kaip" or "kto" or "kiedy" or "dlaczego" or "jak"
        || (tokens[start].Key is "kas" or "co" && start + 1 < tokens.Count)
        || (start + 1 < tokens.Count && tokens[start].Key is "is" or "are" or "does" or "do" or "did" or "has" or "have" or "was" or "can" or "will"
        && (known.Contains(tokens[start + 1].Key, StringComparer.Ordinal) || tokens[start + 1].Key is "it" or "she" or "he" or "they" or "there" or "the" or "we" or "you" or "her" or "his" or "their"));

    private static bool IsAboutSubject(Match match) => match.Phrase is { Question: Keys.AuthorityRole, Value: "decides" };

    // "Klaus Brandt signs" is about Klaus Brandt, "they don't need a demo" about the demo, and "the demo is this month" about the demo.
    private bool IsOfSomethingElse(Match match, IReadOnlyList<Token> tokens, Match?[] claimed, IReadOnlyCollection<string> known)
    {
        if (match.Phrase.Question == Keys.NeedHorizon)
        {
            var (start, end) = (match.Start, match.End);
            while (start > 0 && tokens[start - 1].After == Pause.None)
                start--;
            while (end < tokens.Count && tokens[end - 1].After == Pause.None)
                end++;
            for (var place = start; place < end; place++)
                if (Says(place) && !lexicon.IsOfTime(tokens[place].Key))
                    // Words that say more than the time may be about something else, unless the time comes right after "want it".
                    return !(Previous(match, tokens) is { } wanted && claimed[wanted] is null && lexicon.IsOfTime(tokens[wanted].Key));
            return false;
        }

        return (IsAboutSubject(match) && ((Previous(match, tokens) is { } before && Says(before)) || (Next(match, tokens) is { } after && Says(after))))
            || (match.Phrase is { Question: Keys.NeedStrength, Value: "none" } && Next(match, tokens) is { } what && Says(what));

        bool Says(int place) => IsSaid(place, tokens, claimed, known);
    }

    // The nearest word of the clause that is more than a filler.
    private int? Next(Match match, IReadOnlyList<Token> tokens)
    {
        for (var place = match.End; place < tokens.Count && tokens[place - 1].After == Pause.None; place++)
            if (!lexicon.Fills(tokens[place].Key))
                return place;
        return null;
    }

    private int? Previous(Match match, IReadOnlyList<Token> tokens)
    {
        for (var place = match.Start - 1; place >= 0 && tokens[place].After == Pause.None; place--)
            if (!lexicon.Fills(tokens[place].Key))
                return place;
        return null;
    }

    private bool IsSaid(int place, IReadOnlyList<Token> tokens, Match?[] claimed, IReadOnlyCollection<string> known) =>
        claimed[place] is null && tokens[place].Key is var key
        && !(lexicon.Fills(key) || lexicon.Joins(key) || lexicon.Denies(key) || lexicon.IsCondition(key) || lexicon.IsAhead(key) || lexicon.Doubts(key)
            || known.Any(name => Inflection.IsCaseOf(key, name)));

    // The runs of words that nothing claimed. Words that only join or fill make no run by themselves.
    private List<(int Start, int End)> Unclaimed(IReadOnlyList<Token> tokens, Match?[] claimed, IReadOnlyCollection<string> known)
    {
        var runs = new List<(int, int)>();
        for (var place = 0; place < tokens.Count; place++)
        {
            if (!Says(place))
                continue;
            var end = place + 1;
            for (var next = end; next < tokens.Count && claimed[next] is null && tokens[next - 1].After == Pause.None; next++)
                if (Says(next))
                    end = next + 1;
            runs.Add(Clause(place, end));
            place = runs[^1].Item2 - 1;
        }

        return runs;

        bool Says(int place) => IsSaid(place, tokens, claimed, known);

        // A clause of which nothing is understood is kept whole: "she has new glasses", not "glasses".
        (int, int) Clause(int from, int to)
        {
            var (start, end) = (from, to);
            while (start > 0 && tokens[start - 1].After == Pause.None)
                start--;
            while (end < tokens.Count && tokens[end - 1].After == Pause.None)
                end++;
            return claimed[start..end].All(match => match is null) ? (start, end) : (from, to);
        }
    }

    /// <summary>A phrase found among the words, from one place to before another.</summary>
    private sealed record Match(Phrase Phrase, int Start, int End, bool IsDenied, bool IsOpen, bool IsAhead);
}
