using System.Text;

namespace SalesBot.Tests;

/// <summary>
/// Plays every transcript. <c>ACCEPT=1 dotnet test --filter Transcript</c> rewrites the bot's lines; the difference is then reviewed
/// like any other. A build server only compares.
/// </summary>
public static class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Sources.Folder, "Bot.Tests", "Transcripts");

    private static readonly string[] SalesFolders = ["companies", "contact", "deal", "deals", "history", "next", "pipeline", "steps"];

    private static readonly string[] TalkFolders = ["conversations", "journeys", "root", "words"];

    // Classes are tested at the same time, the cases of one class one after another.

    /// <summary>Transcripts of sales: contacts, deals, steps, what is next, the pipeline.</summary>
    public class Sales
    {
        public static TheoryData<string> Names => In(SalesFolders.Contains);

        [Theory]
        [MemberData(nameof(Names))]
        public Task Transcript(string name) => Play(name);
    }

    /// <summary>Whole conversations, and how sentences are understood.</summary>
    public class Talk
    {
        public static TheoryData<string> Names => In(TalkFolders.Contains);

        [Theory]
        [MemberData(nameof(Names))]
        public Task Transcript(string name) => Play(name);
    }

    /// <summary>Transcripts of the interview's topics, and all others.</summary>
    public class Topics
    {
        public static TheoryData<string> Names => In(folder => !SalesFolders.Contains(folder) && !TalkFolders.Contains(folder));

        [Theory]
        [MemberData(nameof(Names))]
        public Task Transcript(string name) => Play(name);
    }

    private static TheoryData<string> In(Func<string, bool> isWanted) => [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(name => isWanted(name.Split('/')[0])).Order(StringComparer.Ordinal)];

    private static async Task Play(string name)
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
