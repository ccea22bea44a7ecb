using System.Text;

namespace SalesBot.Tests;

/// <summary>
/// Plays every transcript. <c>ACCEPT=1 dotnet test --filter Transcript</c> rewrites the bot's lines; the difference is then reviewed
/// like any other. A build server only compares.
/// </summary>
public class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Sources.Folder, "Bot.Tests", "Transcripts");

    public static TheoryData<string> All() => [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Transcript(string name)
    {
        var path = Path.Combine(Folder, name);
        var file = ChatFile.Read(await File.ReadAllTextAsync(path));
        var played = await ChatPlay.Play(file);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            if (played != file.Text)
                await File.WriteAllTextAsync(path, played, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Assert.True(played == file.Text, $"{name} turned out differently:\n{LineDiff.Of(file.Text, played)}");
    }
}
