
namespace SalesBot.Interview;

/// <summary>Words that ask for something when a message begins with them.</summary>
/// <param name="name">The command's name: its first English word.</param>
/// <param name="words">Every word or phrase for it, in all languages, without capitals and accents.</param>
/// <param name="handle">Does it.</param>
/// <param name="intent">What it is to an interview that is under way.</param>
public sealed class Command(string name, IReadOnlyList<string> words, Handler handle, Intent intent)
{
    /// <summary>The command's name: its first English word.</summary>
    public string Name => name;

    /// <summary>Every word or phrase for it.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Does it.</summary>
    public Handler Handle => handle;

    /// <summary>What it is to an interview that is under way.</summary>
    public Intent Intent => intent;

    /// <summary>Whether it is meant only when nothing follows: "Later this year, says Dana" is an answer, and so is "Next year or beyond".</summary>
    public bool IsSaidAlone { get; init; }

    /// <summary>Whether it is followed by somebody's name and company: <c>qualify NAME at COMPANY</c>.</summary>
    public bool NamesSomebody { get; init; }

    /// <summary>Its entry in the menu of commands that Teams shows; null when it has none.</summary>
    public MenuEntry? Menu { get; init; }
}
