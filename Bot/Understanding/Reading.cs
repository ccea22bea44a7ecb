namespace SalesBot.Understanding;

/// <summary>Whether words state something.</summary>
public enum Modality
{
    /// <summary>They state it.</summary>
    Stated,

    /// <summary>They deny it, as in <em>credit not passed</em>.</summary>
    Denied,

    /// <summary>They leave it open: a question, a doubt, or two statements that contradict each other.</summary>
    Doubtful,

    /// <summary>They speak of what is still to come.</summary>
    Ahead,
}

/// <summary>An answer to a question of the interview, found in a sentence.</summary>
/// <param name="Question">The question's permanent key.</param>
/// <param name="Value">The option's stored value.</param>
/// <param name="Words">The words that say so, as they were written.</param>
/// <param name="Modality">Whether they state it. Only what is stated may be stored.</param>
public sealed record FactRead(string Question, string Value, string Words, Modality Modality);

/// <summary>What a sentence says.</summary>
/// <param name="Facts">The answers in it, in the order of the sentence; at most one a question.</param>
/// <param name="Names">Runs of words that nothing claimed and that may name a person or a company, longest first in each place.</param>
/// <param name="Unused">The words that nothing claimed, each run with the words between; empty when everything was understood.</param>
/// <param name="IsPlain">
/// Whether the words around the answers can change nothing about them: none joins, denies, doubts, or speaks of the rep.
/// </param>
public sealed record Reading(IReadOnlyList<FactRead> Facts, IReadOnlyList<string> Names, string Unused, bool IsPlain)
{
    /// <summary>Whether one fact is stated and the text says nothing else.</summary>
    public bool IsOneFact => Facts is [{ Modality: Modality.Stated }] && Names.Count == 0 && Unused.Length == 0 && IsPlain;
}
