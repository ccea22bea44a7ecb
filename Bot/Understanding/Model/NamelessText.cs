using System.Text;

namespace SalesBot.Understanding.Model;

/// <summary>
/// A text as it may leave the host: placeholders stand for the names, addresses and numbers in it. It knows which words each part of it was.
/// </summary>
internal sealed class NamelessText
{
    private readonly string original;
    private readonly List<(int Start, int End, Hidden? As)> parts = [];
    private readonly List<int> starts = [];
    private readonly IReadOnlyList<(int Start, int End, Hidden As)> hidden;

    private NamelessText(string original, IReadOnlyList<(int Start, int End, Hidden As)> hidden)
    {
        (this.original, this.hidden) = (original, hidden);
        var sent = new StringBuilder();
        var numbers = new Dictionary<(Hidden, string), int>();
        var place = 0;
        foreach (var (start, end, kind) in hidden)
        {
            Add((place, start, null), original[place..start]);
            // The same words get the same number, so that it can be told who is who.
            var known = (kind, Token.Keyed(original[start..end]));
            if (!numbers.TryGetValue(known, out var number))
                numbers.Add(known, number = numbers.Keys.Count(other => other.Item1 == kind) + 1);
            Add((start, end, kind), $"{kind}{number}");
            place = end;
        }

        Add((place, original.Length, null), original[place..]);
        Sent = sent.ToString();

        void Add((int Start, int End, Hidden? As) part, string written)
        {
            parts.Add(part);
            starts.Add(sent.Length);
            sent.Append(written);
        }
    }

    /// <summary>What is sent.</summary>
    public string Sent { get; }

    /// <summary>Takes the names out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="always">The words of names that are left out however they are written, as search keys.</param>
    /// <param name="known">The words of other names, which may be ordinary words too.</param>
    public static NamelessText Of(string text, IReadOnlyCollection<string> always, IReadOnlyCollection<string> known) =>
        new(text, NamesInText.In(text, always, known));

    /// <summary>Whether a word of the original is left out.</summary>
    public bool Hides(Token word) => hidden.Any(part => part.Start < word.End && part.End > word.Start);

    /// <summary>
    /// The answers that a model may be believed to have read: to a question that it was asked, with a code of that question, in words that stand
    /// in what was sent and that the bot has left over. Everything else is dropped, and two different answers to one question are no answer.
    /// </summary>
    public IReadOnlyList<FactRead> Check(IEnumerable<ModelClaim> claims, IReadOnlyList<ModelQuestion> questions, LeftOver left) =>
    [
        .. claims
            .Where(claim => questions.Any(question => question.Key == claim.Question && question.Options.Any(option => option.Value == claim.Value)))
            .Select(claim => (Claim: claim, At: Find(claim.Span, left)))
            .Where(found => found.At is not null)
            .GroupBy(found => found.Claim.Question, StringComparer.Ordinal)
            .Where(same => same.DistinctBy(found => found.Claim.Value, StringComparer.Ordinal).Count() == 1)
            .Select(same => same.First())
            .Select(found => (found.Claim, Words: original[found.At!.Value.Start..found.At.Value.End]))
            .Select(found =>
                new FactRead(found.Claim.Question, found.Claim.Value, found.Words, IsStated: true) { IsLikely = true, IsOfModel = true }),
    ];

    // Where a span of what was sent stands in the original; null when it doesn't, or when it may not be used.
    private (int Start, int End)? Find(string span, LeftOver left)
    {
        foreach (var at in LeftOver.Places(Sent, span))
            if ((Original(at, isEnd: false), Original(at + span.Length, isEnd: true)) is var part && left.Holds(part, word => !Hides(word)))
                return part;
        return null;
    }

    // A placeholder that is cut through counts as a whole.
    private int Original(int place, bool isEnd)
    {
        var within = starts.FindLastIndex(start => isEnd ? start < place : start <= place);
        var (start, end, kind) = parts[Math.Max(within, 0)];
        return kind is null ? start + place - starts[Math.Max(within, 0)] : isEnd ? end : start;
    }
}
