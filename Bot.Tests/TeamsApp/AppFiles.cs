using System.IO.Compression;
using System.Text.Json.Nodes;
using SalesBot.TeamsApp;

namespace SalesBot.Tests.TeamsApp;

/// <summary>The files of a Teams app package, which a test can inspect and change.</summary>
public sealed class AppFiles
{
    /// <summary>The app id that the package is made for.</summary>
    public static readonly Guid AppId = new("3f0a6c1e-5a0c-4d2b-9c57-2f6f6c1d9a10");

    /// <summary>The host that the package is made for.</summary>
    public const string Host = "bot.contoso.com";

    private readonly Dictionary<string, byte[]> files;

    private AppFiles(Dictionary<string, byte[]> files)
    {
        this.files = files;
        Manifest = Parse(AppPackage.Manifest)!.AsObject();
        Lithuanian = Parse("lt.json")!.AsObject();
        Polish = Parse("pl.json")!.AsObject();
    }

    /// <summary>The manifest, filled in.</summary>
    public JsonObject Manifest { get; }

    /// <summary>The Lithuanian words.</summary>
    public JsonObject Lithuanian { get; }

    /// <summary>The Polish words.</summary>
    public JsonObject Polish { get; }

    /// <summary>Every file of the zip by its name, as it was zipped.</summary>
    public IReadOnlyDictionary<string, byte[]> Zipped => files;

    /// <summary>The files of a new package.</summary>
    public static AppFiles Make() => Open(AppPackage.Make(AppId, Host, AppPackage.Embedded));

    /// <summary>The files of a zip.</summary>
    public static AppFiles Open(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return new AppFiles(zip.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal));
    }

    /// <summary>Puts a file into the package, or takes it out.</summary>
    public void Put(string name, byte[]? content)
    {
        if (content is null)
            files.Remove(name);
        else
            files[name] = content;
    }

    private JsonNode? Parse(string name) => JsonNode.Parse(files[name]);

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
