using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>
/// One thing that a user can ask for: the words that ask for it in each language, the card verbs, its lines in the help, and what does it.
/// To add one is to add a class: <see cref="FeatureList"/> finds it.
/// </summary>
public abstract class Feature
{
    private readonly List<Command> commands = [];
    private readonly Dictionary<string, Tap> taps = new(StringComparer.Ordinal);
    private readonly Dictionary<Intent, Handler> events = [];
    private readonly List<HelpLine> help = [];

    /// <summary>What can be typed for it.</summary>
    public IReadOnlyList<Command> Commands => commands;

    /// <summary>What can be tapped for it, by the verb that the card carries. Verbs are permanent: old cards stay clickable.</summary>
    public IReadOnlyDictionary<string, Tap> Taps => taps;

    /// <summary>What it does when something happens that nobody typed or tapped, or that is no command.</summary>
    public IReadOnlyDictionary<Intent, Handler> Events => events;

    /// <summary>Its lines in the help.</summary>
    public IReadOnlyList<HelpLine> HelpLines => help;

    /// <summary>Declares a command by the words that it begins with, compared without case and accents. The first English one is its name.</summary>
    protected void Say(
        string[] en, string[] lt, string[] pl, Handler handle, Intent intent =
            Intent.Command, bool isSaidAlone = false, bool namesSomebody = false, MenuEntry? menu = null) =>
        commands.Add(new Command(en[0], [.. en, .. lt, .. pl], handle, intent) { IsSaidAlone = isSaidAlone, NamesSomebody = namesSomebody, Menu = menu });

    /// <summary>Declares what a tap with a verb does.</summary>
    protected void OnTap(string verb, Handler handle, Intent intent = Intent.Command) => taps.Add(verb, new Tap(handle, intent));

    /// <summary>Declares what it does with something that is no command.</summary>
    protected void On(Intent intent, Handler handle) => events.Add(intent, handle);

    /// <summary>Declares a line of the help: a command as one types it, and what it does.</summary>
    /// <param name="group">The heading that it stands under.</param>
    /// <param name="place">Its place under the heading.</param>
    /// <param name="typed">What to type, with <c>NAME</c> and the like for what differs.</param>
    /// <param name="meaning">What it does, in a few words.</param>
    /// <param name="tap">What a tap on the line does, as if it were typed.</param>
    /// <param name="isFor">Who is shown the line; null for everybody.</param>
    protected void Explain(HelpGroup group, int place, Words typed, Words meaning, string tap, Func<Turn, bool>? isFor = null) =>
        help.Add(new HelpLine(group, place, typed, meaning, tap) { IsFor = isFor ?? (_ => true) });
}

/// <summary>What a tap on an action does.</summary>
/// <param name="Handle">Does it.</param>
/// <param name="Intent">What it is to an interview that is under way.</param>
public sealed record Tap(Handler Handle, Intent Intent);
