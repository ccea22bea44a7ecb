using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;

namespace SalesBot.Cards;

/// <summary>
/// The progress bar of an interview: a small PNG, because Teams supports PNG and columns can't be this thin. Drawn here, because the number
/// of questions varies. The rest is half-transparent grey, which suits light and dark themes.
/// </summary>
internal static class ProgressBar
{
    /// <summary>Width and height on the card, in pixels. The image has twice as many in each direction.</summary>
    public const uint Width = 216, Height = 4;

    private const int Scale = 2, Gap = 4;
    private static readonly byte[] Done = [0x5B, 0x5F, 0xC7, 0xFF];
    private static readonly byte[] Left = [0x80, 0x80, 0x80, 0x55];
    private static readonly ConcurrentDictionary<(int Place, int Of), string> Drawn = new();

    /// <summary>The bar with some of its parts done, as a data URL.</summary>
    public static string Of(int place, int of) =>
        Drawn.GetOrAdd((place, of), parts => "data:image/png;base64," + Convert.ToBase64String(Draw(parts.Place, parts.Of)));

    private static byte[] Draw(int place, int of)
    {
        const int wide = (int)Width * Scale, high = (int)Height * Scale;
        var part = (wide - (of - 1) * Gap * Scale) / of;
        var line = new byte[1 + wide * 4];
        for (var number = 0; number < of; number++)
            for (var x = 0; x < part; x++)
                (number < place ? Done : Left).CopyTo(line, 1 + (number * (part + Gap * Scale) + x) * 4);

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < high; y++)
                zlib.Write(line);

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, wide);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), high);
        (header[8], header[9]) = (8, 6);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checksum(Checksum(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Checksum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }

        return sum;
    }
}
