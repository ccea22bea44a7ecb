using System.Collections.Frozen;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Adds to the answers that the phrases of a text state what its parts likely say in other words, and doubts an answer that its part as a whole
/// does not bear out. What is only likely is never stored before the rep has seen it.
/// </summary>
internal sealed class LikelyAnswers(PartGuesser guesser)
{
    // More words than these beside a phrase may be worth a note of their own.
    private const int MostLeftOver = 3;

    // How certain a guess must be to be shown as an answer, to let an answer be confirmed first, and to replace it; and how certain that it is about
    // a question at all, to ask that question.
    private const float Shown = 0.45f, Demoting = 0.7f, Replacing = 0.85f, Asked = 0.6f;

    // Answers that a word such as "not" may be part of.
    private static readonly FrozenSet<string> Negative =
        FrozenSet.ToFrozenSet(["none", "notChecked", "later", "possible", "suspected", "influences"], StringComparer.Ordinal);

    /// <summary>The answers with what is likely, and with doubts.</summary>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="stated">The answers that the phrases of the text give; each says whether the text states it.</param>
    /// <param name="words">The words of the text with the phrases that claim them.</param>
    public List<PhraseMatch> Weigh(IReadOnlyList<Token> tokens, IEnumerable<PhraseMatch> stated, ClaimedWords words)
    {
        var answers = stated.ToList();
        foreach (var part in guesser.Parts(tokens))
            WeighPart(answers, part, words);
        // "Could be that their IT guy makes trouble, not certain": only the whole says it.
        for (var (start, end) = (0, 1); end <= tokens.Count; end++)
            if (end == tokens.Count || tokens[end - 1].After >= Pause.Sentence)
            {
                var sentence = guesser.Part(tokens, start, end);
                var isSilent = !answers.Exists(answer => answer.IsStated && sentence.Overlaps(answer));
                if (!guesser.IsTooShort(tokens, sentence) && sentence.Guess.Certainty >= (isSilent ? Shown : Replacing)
                    && isSilent == sentence.Guess.Question is not null)
                    WeighPart(answers, sentence, words);
                start = end;
            }

        return answers;
    }

    private static void WeighPart(List<PhraseMatch> answers, GuessedPart part, ClaimedWords words)
    {
        var guess = part.Guess;
        var inside = answers.FindAll(part.Overlaps);
        var isSaid = guess.Certainty >= Shown && !words.IsOpen(part.Start);
        foreach (var answer in inside.Where(answer => !answer.IsTitle && !IsContradicted(answer, inside)))
        {
            var weighed = Weighed(answer, guess, isSaid, words.IsDenied(answer));
            answers[answers.IndexOf(answer)] = isSaid && inside.Count == 1 ? Widened(weighed, part, words) : weighed;
        }

        var isSure = inside.Count > 0 ? guess.Certainty >= Replacing : guess.Certainty >= Shown || guess.QuestionCertainty >= Asked;
        if (guess.Question is not null && isSure && !answers.Exists(answer => answer.Phrase.Question == guess.Question))
            answers.Add(new PhraseMatch(new Phrase([], guess.Question, guess.Value), part.Start, part.End, isSaid) { IsLikely = true });
    }

    // "The line is down every other day": the phrase is only "the line is down", but the whole says the same, and is shown as its words.
    private static PhraseMatch Widened(PhraseMatch answer, GuessedPart part, ClaimedWords words) =>
        answer.IsStated && (answer.Phrase.Question, answer.Phrase.Value) == (part.Guess.Question, part.Guess.Value)
        && Enumerable.Range(part.Start, part.End - part.Start).Count(words.IsLeftOver) is > 0 and <= MostLeftOver
            ? answer with { Start = Math.Min(answer.Start, part.Start), End = Math.Max(answer.End, part.End), IsLikely = true }
            : answer;

    // "Urgent, but no hurry", "urgent, not urgent": nobody but the rep knows which.
    private static bool IsContradicted(PhraseMatch answer, List<PhraseMatch> answers) => answers.Exists(other =>
        other.Phrase.Question == answer.Phrase.Question
        && (other.Phrase.Value == answer.Phrase.Value ? other.IsStated != answer.IsStated : other.IsStated && answer.IsStated));

    private static PhraseMatch Weighed(PhraseMatch answer, Guess guess, bool isSaid, bool isDenied)
    {
        if (guess.Question != answer.Phrase.Question)
            // "Urgent: can somebody send me the price list" says nothing about their need.
            return guess.Certainty >= Demoting ? answer with { IsLikely = true } : answer;
        if (answer.IsStated && (guess.Value == answer.Phrase.Value || guess.Certainty < Shown))
            return answer;
        // "Credit not passed", "credit may have failed": what the check said, only the rep knows. "Isn't going to buy this year" is not this year, but
        // "won't decide before next year" is next year.
        var isOpen = (isDenied && guess.Value == answer.Phrase.Value && !Negative.Contains(guess.Value!))
            || (answer.Phrase is { IsAboutCredit: true, Value: "passed" or "failed" } && guess.Certainty < Replacing);
        if (!isSaid || (!answer.IsStated && isOpen))
            return answer with { IsStated = false };
        return answer.IsStated && guess.Certainty < Replacing
            ? answer with { IsStated = false }
            : answer with
            {
                Phrase = guess.Value == answer.Phrase.Value ? answer.Phrase : new Phrase([], guess.Question, guess.Value), IsStated = true, IsLikely = true,
            };
    }
}
