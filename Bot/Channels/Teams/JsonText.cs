namespace SalesBot.Channels.Teams;

/// <summary>Repairs JSON from outside before it is parsed.</summary>
internal static class JsonText
{
    private const int EscapeLength = 6;

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Replaces every escaped surrogate that has no partner by the replacement character, in place; both escapes have the same length. The
    /// parser would throw when it reads the text, or later when the text is requested.
    /// </summary>
    public static void ReplaceLoneSurrogates(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length;)
        {
            var length = 2;
            if (json[at + 1] == (byte)'u' && CodeUnit(json[at..]) is { } unit)
            {
                length = EscapeLength;
                if (char.IsHighSurrogate(unit) && CodeUnit(json[(at + EscapeLength)..]) is { } next && char.IsLowSurrogate(next))
                    length += EscapeLength;
                else if (char.IsSurrogate(unit))
                    "\\uFFFD"u8.CopyTo(json[at..]);
            }

            var rest = at + length;
            var found = json[rest..].IndexOf((byte)'\\');
            at = found < 0 ? -1 : rest + found;
        }
    }

    private static char? CodeUnit(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < EscapeLength || escape[0] != (byte)'\\' || escape[1] != (byte)'u')
            return null;

        var value = 0;
        foreach (var digit in escape[2..EscapeLength])
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return null;
            value = (value << 4) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)value;
    }
}
