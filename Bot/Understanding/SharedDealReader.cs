namespace SalesBot.Understanding;

/// <summary>Reads from a sentence whose deal a contact is in, as in <c>Olaf is in Dana's deal</c>.</summary>
public static class SharedDealReader
{
    // The longer end comes first, so that a name does not end with a verb.
    private static readonly (string Between, string End)[] Patterns =
    [
        (" is in ", "'s deal"), (" is in ", "’s deal"),
        (" ir ", " yra tame pačiame sandoryje"), (" ir ", " tame pačiame sandoryje"), (" yra ", " sandoryje"),
        (" i ", " to jedna transakcja"), (" i ", " są w tej samej transakcji"), (" jest w transakcji ", ""),
    ];

    /// <summary>Who is in whose deal; null when the sentence says nothing of the kind.</summary>
    public static (string Who, string Whose)? Read(string text)
    {
        foreach (var (between, end) in Patterns)
        {
            var place = text.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            var rest = place > 0 ? text[(place + between.Length)..].Trim().TrimEnd('.', '!') : "";
            if (rest.Length > end.Length && rest.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return (text[..place].Trim(), rest[..^end.Length].Trim());
        }

        return null;
    }
}
