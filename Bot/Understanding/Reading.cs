namespace SalesBot.Understanding;

/// <summary>An answer to a question of the interview, found in a sentence.</summary>
/// <param name="Question">The question's permanent key.</param>
/// <param name="Value">The option's stored value.</param>
/// <param name="Words">The words that say so, as they were written.</param>
/// <param name="IsStated">
/// Whether the sentence states it. It does not when it denies the answer, doubts it, asks for it, makes it a condition, contradicts it, or speaks
/// of something else. Only what is stated may be stored without asking.
/// </param>
public sealed record FactRead(string Question, string Value, string Words, bool IsStated)
{
    /// <summary>Whether the words are nothing but an option's title, as in <em>passed, urgent</em>: alone they may mean something else.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is only likely, so that the rep has to see it before it is stored.</summary>
    public bool IsLikely { get; init; }

    /// <summary>Whether no phrase of the lexicon says so: it is likened to examples.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether a language model read it, and not the bot itself: the rep has to see it, marked as such, before it is stored.</summary>
    public bool IsOfModel { get; init; }
}

/// <summary>What a sentence says.</summary>
/// <param name="Facts">The answers in it, in the order of the sentence; at most one for each question.</param>
/// <param name="Unused">The words that no answer uses, in runs, as they were written; empty when everything was understood. A run may name somebody.</param>
/// <param name="IsPlain">
/// Whether the words around the answers can change nothing about them: none joins, denies, doubts, or speaks of the rep.
/// </param>
public sealed record Reading(IReadOnlyList<FactRead> Facts, IReadOnlyList<string> Unused, bool IsPlain)
{
    /// <summary>The words that no phrase claims, in runs: among them may be somebody's name, also where the whole part likely gives an answer.</summary>
    public IReadOnlyList<string> MayName { get; init; } = Unused;

    /// <summary>Where the unused words stand in the text, run by run.</summary>
    public IReadOnlyList<(int Start, int End)> UnusedAt { get; init; } = [];

    /// <summary>Where the words of the answers stand in the text.</summary>
    public IReadOnlyList<(int Start, int End)> UsedAt { get; init; } = [];

    /// <summary>The reading of a text in which nothing was understood.</summary>
    public static Reading Nothing(string text) => new([], [text], IsPlain: false) { UnusedAt = [(0, text.Length)] };

    /// <summary>Whether the text states one fact and says nothing else.</summary>
    public bool IsOneFact => Facts is [{ IsStated: true, IsTitle: false, IsLikely: false }] && Unused.Count == 0 && IsPlain;
}
