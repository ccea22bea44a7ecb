using System.CommandLine;
using SalesBot.TeamsApp;

namespace SalesBot.Hosting;

/// <summary>
/// What is typed behind the program's name: a command, <c>--seed</c>, and settings as .NET's configuration reads them (<c>--Name
/// value</c>), in any order. A word that is none of these is refused by name, so that a slip of the pen does not start a host with other
/// settings than somebody meant.
/// </summary>
internal sealed class CommandLine
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly RootCommand root =
        new("Interviews sales reps in Microsoft Teams. Without a command it starts the bot; settings may follow as --Name value, and the README lists them.")
    {
        TreatUnmatchedTokensAsErrors = false,
    };

    private readonly Option<bool> seed = new("--seed") { Description = "Loads the sample contacts at the start." };
    private readonly ParseResult parsed;

    /// <summary>Reads the words.</summary>
    public CommandLine(params string[] words)
    {
        root.Options.Add(seed);
        root.Subcommands.Add(PackageCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        root.SetAction(_ => 0);
        parsed = root.Parse(words, Parser);
        Settings = [.. parsed.UnmatchedTokens];
        Mistake = MistakeIn(parsed.CommandResult.Command) ?? KnownSettings.MistakeIn(Settings);
    }

    /// <summary>Whether the host is to be started: no other command was given, and no mistake was made.</summary>
    public bool StartsHost => Mistake is null && parsed.Action == root.Action;

    /// <summary>Whether the sample contacts are wanted.</summary>
    public bool Seeds => parsed.GetValue(seed);

    /// <summary>The words that are settings, as .NET's configuration takes them.</summary>
    public string[] Settings { get; }

    private string? Mistake { get; }

    // A word that is not known is the likelier slip where something else is missing because of it.
    private string? MistakeIn(Command command) =>
        command.TreatUnmatchedTokensAsErrors && Settings is [var word, ..]
            ? $"{KnownSettings.Shown(word)} is not known here; {command.Name} --help lists what it takes."
        : parsed.Errors is not [var error, ..] ? null
        : error.Message.Contains(": ", StringComparison.Ordinal) ? error.Message
        : $"{error.Message.TrimEnd('.')}; {command.Name} --help lists what it takes.";

    /// <summary>Runs the command that was given, or says in one line what was not understood.</summary>
    /// <returns>The process's exit code.</returns>
    public async Task<int> Run(TextWriter output, TextWriter error)
    {
        if (Mistake is null)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        await error.WriteLineAsync(Mistake.ReplaceLineEndings(" "));
        return 1;
    }
}
