namespace SalesBot.Understanding;

/// <summary>
/// Reads the answers in a sentence: the phrases of the lexicons claim its words, and <see cref="ClaimedWords"/> says of each answer whether the
/// sentence states it. The reader looks nothing up and stores nothing.
/// </summary>
internal sealed class SentenceReader(Lexicon lexicon)
{
    private readonly PhraseFinder finder = new(lexicon);
    private readonly LikelyAnswers likely = new(new PartGuesser(lexicon, AnswerClassifier.BuiltIn));

    /// <summary>The reader with the lexicons of the three languages.</summary>
    public static SentenceReader BuiltIn { get; } = new(Lexicon.BuiltIn);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, as it was written.</param>
    /// <param name="known">The search keys of names that are no news in the text, such as the contact's own.</param>
    /// <param name="titles">The answers that a part between commas stands for when it is nothing but a title; null when titles are not read.</param>
    public Reading Read(string text, IReadOnlyCollection<string> known, IReadOnlyDictionary<string, (string Question, string Value)>? titles = null)
    {
        var tokens = Token.Of(text);
        var phrases = finder.Find(tokens);
        IReadOnlyList<PhraseMatch> found = titles is null ? phrases : [.. phrases, .. Titled(tokens, phrases, titles)];
        var words = new ClaimedWords(lexicon, tokens, found, known);
        var stated = found.Where(match => match.Phrase.Question is not null).Select(match => match with { IsStated = words.IsStated(match) });
        var answers = likely.Weigh(tokens, stated, words);
        var mayName = Runs();
        words.Claim(answers.Where(answer => answer.IsLikely));
        // Words in quotes are somebody else's.
        var isQuoting = text.AsSpan().IndexOfAny('"', '“', '„') >= 0;
        var facts = new List<FactRead>();
        foreach (var match in answers.OrderBy(match => match.Start))
            Add(facts, Fact(match), () => match.Start > 0 && words.IsContrastBefore(match));
        return new Reading(facts, Runs(), words.ArePlain && !isQuoting)
        {
            MayName = mayName,
            UnusedAt = [.. words.Unused().Select(run => At(run.Start, run.End))],
            UsedAt = answers.ConvertAll(match => At(match.Start, match.End)),
        };

        FactRead Fact(PhraseMatch match) => new(match.Phrase.Question!, match.Phrase.Value!, Written(match.Start, match.End), match.IsStated)
        {
            IsTitle = match.IsTitle, IsLikely = match.IsLikely || isQuoting, IsGuess = match.IsGuess,
        };

        List<string> Runs() => [.. words.Unused().Select(run => Written(run.Start, run.End))];

        string Written(int start, int end) => text[tokens[start].Start..tokens[end - 1].End];

        (int Start, int End) At(int start, int end) => (tokens[start].Start, tokens[end - 1].End);
    }

    // Adds an answer; of two to one question, what is said after a contrast counts: "not only curious, but ready to buy".
    private static void Add(List<FactRead> facts, FactRead read, Func<bool> isContrasted)
    {
        var place = facts.FindIndex(fact => fact.Question == read.Question);
        if (place < 0)
            facts.Add(read);
        else if (facts[place].Value != read.Value && read.IsStated && !facts[place].IsStated && isContrasted())
            facts[place] = read;
        else if (facts[place].Value != read.Value || facts[place].IsStated != read.IsStated)
            // "Urgent, but no hurry": nobody but the rep knows which.
            facts[place] = facts[place] with { IsStated = false, Words = $"{facts[place].Words} … {read.Words}" };
    }

    // The parts of a text that are an option's title and nothing else.
    private static IEnumerable<PhraseMatch> Titled(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<PhraseMatch> phrases,
        IReadOnlyDictionary<string, (string Question, string Value)> titles)
    {
        var (start, label) = (0, "");
        for (var end = 1; end <= tokens.Count; end++)
        {
            if (tokens[end - 1].After == Pause.None && end < tokens.Count)
                continue;
            var key = string.Join(' ', tokens.Skip(start).Take(end - start).Select(token => token.Key.Replace('-', ' ')));
            // "Time: this quarter" names its question.
            var isLabelled = titles.TryGetValue($"{label}: {key}", out var fact);
            if ((isLabelled || titles.TryGetValue(key, out fact)) && !phrases.Any(match => match.Start < end && match.End > start))
            {
                var title = new Phrase([key], fact.Question, fact.Value);
                yield return new PhraseMatch(title, start, end, tokens[end - 1].After != Pause.Question) { IsTitle = !isLabelled };
            }

            (start, label) = (end, key);
        }
    }
}
