namespace SalesBot.Understanding;

/// <summary>A text as reps write it, with the answer that it gives.</summary>
/// <param name="Question">The question's permanent key; null for a text that answers none.</param>
/// <param name="Value">The stored value of the answer.</param>
/// <param name="Text">The text.</param>
internal sealed record Example(string? Question, string? Value, string Text)
{
    private const string Heading = "## ", Nothing = "nothing";

    /// <summary>The built-in examples of the three languages.</summary>
    public static IEnumerable<Example> BuiltIn =>
        Lexicon.Languages.SelectMany(language => Read(typeof(Example).Assembly.GetManifestResourceStream($"Examples/{language}.txt")!));

    /// <summary>The words that are written without a capital in so many of the built-in examples, as keys.</summary>
    public static IEnumerable<string> Words(int fewest) =>
        BuiltIn.SelectMany(example => Token.Of(example.Text).Where(word => !char.IsUpper(word.Text[0])).Select(word => word.Key).Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(word => word.Value >= fewest).Select(word => word.Key);

    /// <summary>The phrases of a lexicon as examples.</summary>
    public static IEnumerable<Example> Of(Lexicon lexicon) =>
        lexicon.Phrases.Select(phrase => new Example(phrase.Question, phrase.Value, string.Join(' ', phrase.Words).Replace("*", "", StringComparison.Ordinal)));

    /// <summary>Reads a file of examples: a heading with the answer, then a text a line.</summary>
    public static IEnumerable<Example> Read(Stream file)
    {
        using var lines = new StreamReader(file);
        var (question, value) = ((string?)null, (string?)null);
        while (lines.ReadLine() is { } line)
            if (line.StartsWith(Heading, StringComparison.Ordinal))
                (question, value) = line[Heading.Length..].Split('=') switch
                {
                    [Nothing] => (null, null),
                    [var key, var stored] => (key, stored),
                    _ => throw new InvalidDataException($"Examples: “{line}” is no answer; it is question=value, or nothing."),
                };
            else if (line.Length > 0)
                yield return new Example(question, value, line);
    }
}
