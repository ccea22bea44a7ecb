using SalesBot.Interview;
using SalesBot.Understanding;
using SalesBot.Understanding.Model;

namespace SalesBot.Features;

/// <summary>
/// What the card of answers offers, as it is kept with the contact until a word or a tap takes it: the sentence, which is read again then, with its
/// corrections, and what a model read in it, which is not asked again.
/// </summary>
/// <param name="Sentence">The sentence, with its corrections.</param>
internal sealed record OfferedAnswers(string Sentence)
{
    // Control characters are taken out of messages, so they can divide what is kept: corrections from what they correct, and the answers of a
    // model, with their parts, from the sentence behind them.
    private const char Corrected = '\u001E', Divided = '\u001F', Part = '\u001D';

    /// <summary>The answers that a model read.</summary>
    public IReadOnlyList<FactRead> OfModel { get; init; } = [];

    /// <summary>Whether only these are offered, because the bot itself was sure of nothing in the sentence.</summary>
    public bool IsOfModelAlone { get; init; }

    /// <summary>What was kept.</summary>
    public static OfferedAnswers Read(string kept)
    {
        var parts = kept.Split(Divided);
        return new OfferedAnswers(parts[^1])
        {
            IsOfModelAlone = parts.Length > 1 && parts[0].Length == 0,
            OfModel =
            [
                .. parts[..^1].Select(part => part.Split(Part)).Where(part => part.Length == 3)
                    .Select(part => new FactRead(part[0], part[1], part[2], IsStated: true) { IsLikely = true, IsOfModel = true }),
            ],
        };
    }

    /// <summary>The same, corrected.</summary>
    public OfferedAnswers With(string correction, int longest) =>
        this with { Sentence = PlainText.Cut($"{Sentence}{Corrected}{correction}", longest) };

    /// <summary>What is kept.</summary>
    public override string ToString()
    {
        var facts = OfModel.Select(fact => string.Join(Part, fact.Question, fact.Value, fact.Words));
        return string.Join(Divided, (IsOfModelAlone ? facts.Prepend("") : facts).Append(Sentence));
    }

    /// <summary>The answers as the corrections left them, and what nothing uses.</summary>
    public (List<FactRead> Facts, string Unused) Facts(Turn turn, Func<string, Reading> read)
    {
        var parts = Sentence.Split(Corrected);
        var first = IsOfModelAlone ? Reading.Nothing(parts[0]) : read(parts[0]);
        var facts = SeveralFacts.Askable(turn, first);
        var left = new LeftOver(parts[0], first);
        var ofModel = SeveralFacts.Askable(turn, new Reading(OfModel, [], IsPlain: false))
            .FindAll(fact => !facts.Exists(one => one.Question == fact.Question));
        foreach (var (fact, at) in ofModel.ConvertAll(fact => (fact, left.Find(fact.Words))))
            if (at is { } place)
            {
                facts.Add(fact);
                left.Take(place);
            }

        foreach (var fact in parts.Skip(1).SelectMany(part => SeveralFacts.Askable(turn, read(part))))
            if (facts.FindIndex(one => one.Question == fact.Question) is >= 0 and var place)
                facts[place] = fact;
            else
                facts.Add(fact);
        return (facts, string.Join(" … ", left.Runs()));
    }
}
