using System.CommandLine;
using SalesBot.TeamsApp;

namespace SalesBot.Hosting;

/// <summary>
/// The program's arguments: a command, <c>--seed</c>, and settings as .NET's configuration reads them (<c>--Name value</c>), in any order.
/// Any other word is refused by name, so that a typing error does not start a host with wrong settings.
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

    /// <summary>Parses the arguments.</summary>
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

    /// <summary>Whether to start the host: there is no other command and no mistake.</summary>
    public bool StartsHost => Mistake is null && parsed.Action == root.Action;

    /// <summary>Whether to load the sample contacts.</summary>
    public bool Seeds => parsed.GetValue(seed);

    /// <summary>The arguments that are settings, for .NET's configuration.</summary>
    public string[] Settings { get; }

    private string? Mistake { get; }

    // When something is missing, an unknown word is the more likely mistake.
    private string? MistakeIn(Command command) =>
        command.TreatUnmatchedTokensAsErrors && Settings is [var word, ..]
            ? $"{KnownSettings.Shown(word)} is not known here; {command.Name} --help lists what it takes."
        : parsed.Errors is not [var error, ..] ? null
        : error.Message.Contains(": ", StringComparison.Ordinal) ? error.Message
        : $"{error.Message.TrimEnd('.')}; {command.Name} --help lists what it takes.";

    /// <summary>Runs the command, or reports the mistake in one line.</summary>
    /// <returns>The process's exit code.</returns>
    public async Task<int> Run(TextWriter output, TextWriter error)
    {
        if (Mistake is null)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        await error.WriteLineAsync(Mistake.ReplaceLineEndings(" "));
        return 1;
    }
}
