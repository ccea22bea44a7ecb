
namespace SalesBot.Interview;

/// <summary>A command: words at the beginning of a message that ask the bot to do something.</summary>
/// <param name="name">The command's name: its first English word.</param>
/// <param name="words">Every word or phrase for it, in all languages, without capitals and accents.</param>
/// <param name="handle">Executes it.</param>
/// <param name="intent">What the command means to an interview that is under way.</param>
public sealed class Command(string name, IReadOnlyList<string> words, Handler handle, Intent intent)
{
    /// <summary>The command's name: its first English word.</summary>
    public string Name => name;

    /// <summary>Every word or phrase for it.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Executes it.</summary>
    public Handler Handle => handle;

    /// <summary>What the command means to an interview that is under way.</summary>
    public Intent Intent => intent;

    /// <summary>
    /// Whether the words are a command only when nothing follows. "Later this year, says Dana" and "Next year or beyond" are answers.
    /// </summary>
    public bool IsSaidAlone { get; init; }

    /// <summary>Its entry in the command menu in Teams; null when it has none.</summary>
    public MenuEntry? Menu { get; init; }
}
