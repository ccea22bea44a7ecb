using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>
/// Something that a user can ask for: its commands in each language, its card verbs, its help lines and the methods that handle them.
/// <see cref="FeatureList"/> finds every class derived from this one.
/// </summary>
public abstract class Feature
{
    private readonly List<Command> commands = [];
    private readonly Dictionary<string, Tap> taps = new(StringComparer.Ordinal);
    private readonly Dictionary<Intent, Handler> events = [];
    private readonly List<HelpLine> help = [];

    /// <summary>The commands that can be typed.</summary>
    public IReadOnlyList<Command> Commands => commands;

    /// <summary>The taps by the verb on the card. Verbs are permanent, because old cards can still be tapped.</summary>
    public IReadOnlyDictionary<string, Tap> Taps => taps;

    /// <summary>The handlers for inputs that are neither commands nor taps.</summary>
    public IReadOnlyDictionary<Intent, Handler> Events => events;

    /// <summary>Its lines in the help.</summary>
    public IReadOnlyList<HelpLine> HelpLines => help;

    /// <summary>
    /// Declares a command by the words with which it begins; case and accents are ignored. The first English one is its name.
    /// </summary>
    protected void Say(
        string[] en, string[] lt, string[] pl, Handler handle, Intent intent =
            Intent.Command, bool isSaidAlone = false, MenuEntry? menu = null) =>
        commands.Add(new Command(en[0], [.. en, .. lt, .. pl], handle, intent) { IsSaidAlone = isSaidAlone, Menu = menu });

    /// <summary>Declares the handler for a tap with a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="handle">Executes it.</param>
    /// <param name="intent">What the tap means to an interview that is under way.</param>
    /// <param name="evenDamaged">Whether it needs only the name of its contact, so that it works even if a stored value can't be read.</param>
    protected void OnTap(string verb, Handler handle, Intent intent = Intent.Command, bool evenDamaged = false) =>
        taps.Add(verb, new Tap(handle, intent, evenDamaged));

    /// <summary>Declares the handler for an input that is neither a command nor a tap.</summary>
    protected void On(Intent intent, Handler handle) => events.Add(intent, handle);

    /// <summary>Declares a line of the help.</summary>
    /// <param name="group">The heading under which it is shown.</param>
    /// <param name="place">Its position under the heading.</param>
    /// <param name="typed">What to type, with <c>NAME</c> and the like as placeholders.</param>
    /// <param name="meaning">What it does, in a few words.</param>
    /// <param name="tap">The message that a tap on the line stands for.</param>
    /// <param name="isFor">Who is shown the line; null for everybody.</param>
    protected void Explain(HelpGroup group, int place, Words typed, Words meaning, string tap, Func<Turn, bool>? isFor = null) =>
        help.Add(new HelpLine(group, place, typed, meaning, tap) { IsFor = isFor ?? (_ => true) });
}

/// <summary>The handler of a tap with a verb.</summary>
/// <param name="Handle">Executes it.</param>
/// <param name="Intent">What the tap means to an interview that is under way.</param>
/// <param name="EvenDamaged">Whether it works even if a stored value of its contact can't be read.</param>
public sealed record Tap(Handler Handle, Intent Intent, bool EvenDamaged);
