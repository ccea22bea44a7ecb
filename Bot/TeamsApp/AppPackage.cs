using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SalesBot.TeamsApp;

/// <summary>The Teams app package: a zip with the manifest and the files it names, for one bot on one host.</summary>
internal static class AppPackage
{
    /// <summary>The manifest's file name in the package.</summary>
    public const string Manifest = "manifest.json";

    private const string Root = "TeamsApp/";

    // The earliest time in a zip. A fixed time makes equal packages equal byte by byte.
    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package's version: the program's own, in the three numbers that Teams accepts.</summary>
    public static string Version => typeof(AppPackage).Assembly.GetName().Version!.ToString(3);

    /// <summary>An embedded file; null when there is none of that name.</summary>
    public static byte[]? Embedded(string name)
    {
        using var file = typeof(AppPackage).Assembly.GetManifestResourceStream(Root + name);
        if (file is null)
            return null;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Makes the package from the files that <paramref name="read"/> returns by name.</summary>
    /// <exception cref="PackagingException">A file is missing, or has an unknown placeholder.</exception>
    public static byte[] Make(Guid appId, string host, Func<string, byte[]?> read)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["appId"] = appId.ToString("D"), ["host"] = host, ["version"] = Version };
        var manifest = Filled(Manifest, read, values);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Manifest, manifest);
            foreach (var name in Named(manifest))
                Add(zip, name, name.EndsWith(".json", StringComparison.Ordinal) ? Filled(name, read, values) : Read(name, read));
        }

        return bytes.ToArray();
    }

    // Only the files that the manifest names: Teams refuses a package with others.
    private static List<string> Named(byte[] manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        return
        [
            .. json.RootElement.GetProperty("localizationInfo").GetProperty("additionalLanguages").EnumerateArray()
                .Select(language => language.GetProperty("file").GetString()!),
            .. json.RootElement.GetProperty("icons").EnumerateObject().Select(icon => icon.Value.GetString()!),
        ];
    }

    private static byte[] Filled(string name, Func<string, byte[]?> read, Dictionary<string, string> values) =>
        Encoding.UTF8.GetBytes(AppTemplate.Fill(name, Encoding.UTF8.GetString(Read(name, read)), values));

    private static byte[] Read(string name, Func<string, byte[]?> read) => read(name) is { Length: > 0 } file
        ? file
        : throw new PackagingException($"{name} is missing from this program: put it back into Bot/{Root} and build again.");

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Beginning;
        // Set explicitly, because the default differs between operating systems.
        entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
