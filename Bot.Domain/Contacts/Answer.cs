using System.Text.Json.Serialization;

namespace SalesBot.Domain;

/// <summary>A rep's answer to one question about one contact. It is never edited: a new answer replaces it.</summary>
/// <param name="Question">The permanent key of the question, <c>topic.thing</c>.</param>
/// <param name="Value">The option's name, the text, or a date as <c>yyyy-MM-dd</c>; null when the rep said that they do not know.</param>
/// <param name="ById">The user who gave it.</param>
/// <param name="By">That user's name at the time.</param>
/// <param name="At">When it was given, on the clock of whoever gave it, so that its day is theirs.</param>
public sealed record Answer(string Question, string? Value, string ById, string By, DateTimeOffset At)
{
    /// <summary>Whether the rep said that they do not know.</summary>
    public bool IsUnknown => Value is null;

    /// <summary>The words as the rep wrote them, where the value is a normalised form of them; null when both are the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AsWritten { get; init; }

    /// <summary>Whether a credit controller gave or confirmed it (D9).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsConfirmed { get; init; }

    /// <summary>
    /// Whether a credit controller had confirmed a failed check before. A rep alone can't replace that result, whatever the playbook says
    /// (D9).
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeedsConfirming { get; init; }
}
