using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SalesBot.Understanding;

/// <summary>The likeliest answer of a part of a text, with how likely it is.</summary>
/// <param name="Question">The key of the question that it most likely answers; null when it most likely answers none.</param>
/// <param name="Value">The stored value of the likeliest answer to that question.</param>
/// <param name="Certainty">How likely that answer is, from 0 to 1.</param>
/// <param name="QuestionCertainty">How likely it is that the part answers the question at all, from 0 to 1.</param>
internal readonly record struct Guess(string? Question, string? Value, float Certainty, float QuestionCertainty);

/// <summary>
/// Learns from example sentences to tell which answer a part of a text likely gives, whatever its words. It is a multinomial logistic regression on
/// words, their beginnings, pairs of them and groups of letters, so that an unknown form of a known word counts too.
/// </summary>
internal sealed class AnswerClassifier
{
    // More rounds learn the examples by heart; fewer don't learn them. The step is AdaGrad's.
    private const int Rounds = 8;
    private const float Step = 0.5f, Smallest = 1e-6f;

    private readonly (string? Question, string? Value)[] answers;
    private readonly Dictionary<ulong, int> places = [];

    // A row of weights for each feature, one weight an answer. A row is filled up to whole vectors, because rows are added as vectors.
    private readonly int width;
    private readonly float[] weights;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">Texts with the answer that each gives; one without a question gives none.</param>
    public AnswerClassifier(IEnumerable<Example> examples)
    {
        var all = examples.ToList();
        answers = [.. all.Select(example => (example.Question, example.Value)).Distinct()];
        width = (answers.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var features = all.ConvertAll(example => TextFeatures.Of(Token.Of(example.Text)));
        foreach (var feature in features.SelectMany(one => one))
            places.TryAdd(feature, places.Count * width);
        weights = new float[places.Count * width];
        Learn(
            features.ConvertAll(one => one.Select(feature => places[feature]).ToArray()),
            all.ConvertAll(example => Array.IndexOf(answers, (example.Question, example.Value))));
    }

    /// <summary>The classifier that learnt from the built-in examples and lexicons. It learns when it is first used.</summary>
    public static AnswerClassifier BuiltIn { get; } = new([.. Example.BuiltIn, .. Example.Of(Lexicon.BuiltIn)]);

    /// <summary>Guesses which answer some words give together; no answer when the examples have none of the words.</summary>
    public Guess Guess(IReadOnlyList<Token> words)
    {
        if (Shares(words) is not { } shares)
            return default;
        var byQuestion = new Dictionary<string, (float Share, int Best)>(StringComparer.Ordinal);
        var none = 0f;
        for (var answer = 0; answer < answers.Length; answer++)
            if (answers[answer].Question is not { } question)
                none = shares[answer];
            else if (byQuestion.TryGetValue(question, out var so))
                byQuestion[question] = (so.Share + shares[answer], shares[answer] > shares[so.Best] ? answer : so.Best);
            else
                byQuestion[question] = (shares[answer], answer);
        var (share, best) = byQuestion.Values.MaxBy(one => one.Share);
        return none > share
            ? new Guess(null, null, none, none)
            : new Guess(answers[best].Question, answers[best].Value, shares[best], share);
    }

    /// <summary>The answers that some words may give, the likeliest first; none when the examples have fewer than half of the words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="least">How likely an answer must be, from 0 to 1.</param>
    public IReadOnlyList<(string Question, string Value)> Likeliest(IReadOnlyList<Token> words, float least) =>
        2 * words.Count(IsKnown) < words.Count || Shares(words) is not { } shares
            ? []
            : [.. Enumerable.Range(0, answers.Length).Where(answer => answers[answer].Question is not null && shares[answer] >= least)
                .OrderByDescending(answer => shares[answer]).Select(answer => (answers[answer].Question!, answers[answer].Value!))];

    // A word in another form is known by its beginning.
    private bool IsKnown(Token word) => places.ContainsKey(TextFeatures.BeginningOf(word));

    // The share of each answer; null when no word is known.
    private float[]? Shares(IReadOnlyList<Token> words)
    {
        var known = new List<int>();
        foreach (var feature in TextFeatures.Of(words))
            if (places.TryGetValue(feature, out var place))
                known.Add(place);
        if (known.Count == 0)
            return null;
        var shares = new float[width];
        Share(CollectionsMarshal.AsSpan(known), shares);
        return shares;
    }

    // Compiled well at once: it runs once, for long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Learn(List<int[]> examples, List<int> right)
    {
        // Always in the same order: every host reads a sentence alike.
        var random = new Random(1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var squares = new float[weights.Length];
        Array.Fill(squares, Smallest);
        Span<float> slopes = stackalloc float[width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                Share(examples[number], slopes);
                slopes[right[number]] -= 1;
                var scale = Scale(examples[number].Length);
                foreach (var place in examples[number])
                    for (var start = 0; start < width; start += Vector<float>.Count)
                    {
                        var slope = new Vector<float>(slopes[start..]) * scale;
                        var square = new Vector<float>(squares, place + start) + (slope * slope);
                        square.CopyTo(squares, place + start);
                        (new Vector<float>(weights, place + start) - (Step * slope / Vector.SquareRoot(square))).CopyTo(weights, place + start);
                    }
            }
        }
    }

    // The share of each answer in the likelihood of all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Share(ReadOnlySpan<int> known, Span<float> shares)
    {
        for (var start = 0; start < width; start += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            foreach (var place in known)
                sum += new Vector<float>(weights, place + start);
            sum.CopyTo(shares[start..]);
        }

        shares = shares[..answers.Length];
        var (scale, most, total) = (Scale(known.Length), float.MinValue, 0f);
        foreach (var score in shares)
            most = Math.Max(most, score);
        foreach (ref var score in shares)
            // In double precision, which every processor rounds to the same number.
            total += score = (float)Math.Exp((double)((score - most) * scale));
        foreach (ref var score in shares)
            score /= total;
    }

    // Long texts must not seem more certain than short ones.
    private static float Scale(int features) => 1 / MathF.Sqrt(Math.Max(1, features));
}
