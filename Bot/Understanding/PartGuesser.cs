using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>A part of a text with what it likely answers.</summary>
/// <param name="Start">The place of its first word.</param>
/// <param name="End">The place after its last word.</param>
/// <param name="Guess">What it likely answers.</param>
internal readonly record struct GuessedPart(int Start, int End, Guess Guess)
{
    /// <summary>Whether a phrase has words in it.</summary>
    public bool Overlaps(PhraseMatch match) => match.Start < End && match.End > Start;
}

/// <summary>Divides a text into parts and guesses what each answers.</summary>
internal sealed class PartGuesser(Lexicon lexicon, AnswerClassifier classifier)
{
    // A single word says too little, unless a phrase has it.
    private const int FewestWords = 2;

    // A year from now may be this year or the next.
    private const int DaysOfYear = 365, LongestMonth = 31, LongestQuarter = 100;

    /// <summary>
    /// The parts between pauses and words that join, unless they are too short to say anything. Two neighbours that answer one question
    /// differently are one thought: "not urgent, but they need it".
    /// </summary>
    public IEnumerable<GuessedPart> Parts(IReadOnlyList<Token> tokens)
    {
        GuessedPart? last = null;
        for (var (start, end) = (0, 1); end <= tokens.Count; end++)
        {
            if (end < tokens.Count && tokens[end - 1].After == Pause.None && !(lexicon.Joins(tokens[end].Key) && !lexicon.Fills(tokens[end].Key)))
                continue;
            var part = Part(tokens, start, end);
            start = end;
            if (IsTooShort(tokens, part))
                continue;
            if (last is { } before && before.Guess.Question == part.Guess.Question && before.Guess.Value != part.Guess.Value
                && tokens[part.Start - 1].After < Pause.Sentence)
            {
                last = Part(tokens, before.Start, end);
                continue;
            }

            if (last is { } done)
                yield return done;
            last = part;
        }

        if (last is { } rest)
            yield return rest;
    }

    /// <summary>A part with what it likely answers as a whole.</summary>
    public GuessedPart Part(IReadOnlyList<Token> tokens, int start, int end)
    {
        Token[] part = [.. tokens.Skip(start).Take(end - start)];
        var guess = classifier.Guess(part);
        // A number of weeks or months is computed, not guessed; "not before three months" is more than three. A "no" in front only begins
        // to speak.
        if (guess.Question == Keys.NeedHorizon && !part.Where((word, place) => place > 0 || word.Key != "no").Any(word => lexicon.Denies(word.Key))
            && DurationReader.LongestDays(part) is { } days and not DaysOfYear)
            guess = guess with { Value = HorizonOf(days), Certainty = guess.QuestionCertainty };
        return new GuessedPart(start, end, guess);
    }

    /// <summary>Whether a part has too few words to say anything: numbers, and words that only join or fill, don't count.</summary>
    public bool IsTooShort(IReadOnlyList<Token> tokens, GuessedPart part)
    {
        var words = tokens.Skip(part.Start).Take(part.End - part.Start).Select(word => word.Key).ToList();
        return words.Count(word => !lexicon.Joins(word) && !char.IsDigit(word[0])) < FewestWords || words.TrueForAll(lexicon.Fills);
    }

    private static string HorizonOf(int days) => days switch { <= LongestMonth => "now", <= LongestQuarter => "quarter", < DaysOfYear => "year", _ => "later" };
}
