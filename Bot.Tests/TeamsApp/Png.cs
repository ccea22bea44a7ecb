using System.Buffers.Binary;
using System.IO.Compression;

namespace SalesBot.Tests.TeamsApp;

/// <summary>A PNG picture, decoded: eight bits a channel, not interlaced, with or without transparency, as Chromium writes them.</summary>
public sealed class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] pixels;

    private Png(int width, int height, byte[] pixels) => (Width, Height, this.pixels) = (width, height, pixels);

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>The colour at a place; opaque is 255.</summary>
    public (byte Red, byte Green, byte Blue, byte Alpha) this[int x, int y] =>
        (pixels[At(x, y)], pixels[At(x, y) + 1], pixels[At(x, y) + 2], pixels[At(x, y) + 3]);

    /// <summary>Decodes a picture.</summary>
    /// <exception cref="InvalidDataException">It is none of the kind.</exception>
    public static Png Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("No PNG.");
        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    channels = (content[8], content[9], content[12]) switch
                    {
                        (8, 2, 0) => 3,
                        (8, 6, 0) => 4,
                        _ => throw new InvalidDataException("Not a kind of PNG that is read here."),
                    };
                    break;
                case "IDAT":
                    packed.Write(content);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        return new Png(width, height, Unfiltered(unpacked, width, height, channels));
    }

    private static byte[] Unfiltered(ZLibStream lines, int width, int height, int channels)
    {
        var all = new byte[width * height * 4];
        var (above, line) = (new byte[width * channels], new byte[width * channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(line);
            for (var at = 0; at < line.Length; at++)
            {
                int left = at < channels ? 0 : line[at - channels], up = above[at], corner = at < channels ? 0 : above[at - channels];
                line[at] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Nearest(left, up, corner),
                    _ => throw new InvalidDataException("No filter of PNG."),
                });
            }

            for (var x = 0; x < width; x++)
            {
                line.AsSpan(x * channels, channels).CopyTo(all.AsSpan((y * width + x) * 4));
                if (channels == 3)
                    all[(y * width + x) * 4 + 3] = byte.MaxValue;
            }

            (above, line) = (line, above);
        }

        return all;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private int At(int x, int y) => (y * Width + x) * 4;
}
