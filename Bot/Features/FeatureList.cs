using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Finds the feature for a message, a tap or an event. It does not refer to any feature by name.</summary>
public static class FeatureList
{
    private static readonly List<Feature> All =
        [.. typeof(FeatureList).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Feature)) && !type.IsAbstract)
            .Select(type => (Feature)Activator.CreateInstance(type)!)];

    private static readonly Dictionary<string, Command> ByWords =
        All.SelectMany(feature => feature.Commands).SelectMany(command => command.Words.Select(words => (words, command)))
            .ToDictionary(one => one.words, one => one.command, StringComparer.Ordinal);

    /// <summary>The words of all commands, in all languages.</summary>
    public static IReadOnlyCollection<string> CommandWords => ByWords.Keys;

    private static readonly Dictionary<string, Tap> ByVerb =
        All.SelectMany(feature => feature.Taps).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<Intent, Handler> ByEvent = All.SelectMany(feature => feature.Events).ToDictionary();

    private static readonly int LongestCommand = ByWords.Keys.Max(words => words.Count(letter => letter == ' ') + 1);

    /// <summary>The lines of the help by heading.</summary>
    public static ILookup<HelpGroup, HelpLine> Help { get; } = All.SelectMany(feature => feature.HelpLines).OrderBy(line => line.Place)
        .ToLookup(line => line.Group);

    /// <summary>The commands in the menu in Teams, in order.</summary>
    public static IReadOnlyList<Command> Menu { get; } =
        [.. All.SelectMany(feature => feature.Commands).Where(command => command.Menu is not null).OrderBy(command => command.Menu!.Place)];

    /// <summary>
    /// Handles an input. A handler for the intent takes precedence over the handler of a card's verb, because a repeated delivery or a card
    /// that a client refreshes must not answer anything.
    /// </summary>
    public static Task<Next> Handle(Turn turn) =>
        (ByEvent.GetValueOrDefault(turn.Input.Intent)
            ?? turn.Input.Handler
            ?? throw new InvalidOperationException($"No feature takes {turn.Input.Intent}."))(turn);

    /// <summary>Reads a message, which may have several lines. Its intent is <see cref="Intent.None"/> when it begins with no command.</summary>
    public static Input Read(string text)
    {
        var words = text.Split(' ', '\n').Where(word => word.Length > 0).ToList();
        var whole = string.Join(' ', words);
        for (var count = Math.Min(LongestCommand, words.Count); count > 0; count--)
        {
            if (!ByWords.TryGetValue(SearchKey.Of(string.Join(' ', words.Take(count))), out var command))
                continue;
            var rest = string.Join(' ', words.Skip(count));
            if (rest.Length > 0 && command.IsSaidAlone)
                continue;
            return new Input(command.Intent, rest) { Command = command.Name, Handler = command.Handle, Whole = whole, Lines = After(text, count) };
        }

        // "Hey, new lead: …", "ok. show dana": what is polite before a pause says nothing.
        return AfterGreeting(text) is { } behind && Read(behind) is { Intent: not Intent.None } said ? said : new Input(Intent.None, whole) { Lines = text };
    }

    private static string? AfterGreeting(string text)
    {
        var tokens = Token.Of(text);
        for (var place = 0; place < tokens.Count - 1 && Lexicon.BuiltIn.IsPolite(tokens[place].Key); place++)
            if (tokens[place].After is Pause.Clause or Pause.Sentence)
                return text[tokens[place + 1].Start..];
        return null;
    }

    // The text behind its first words, with its line breaks.
    private static string After(string text, int count)
    {
        var place = 0;
        for (var word = 0; word < count; word++)
        {
            while (place < text.Length && text[place] is ' ' or '\n')
                place++;
            while (place < text.Length && text[place] is not (' ' or '\n'))
                place++;
        }

        return text[place..].Trim();
    }

    /// <summary>Reads a tap. Its intent is <see cref="Intent.Outdated"/> when no feature has the verb any more.</summary>
    public static Input Read(CardAction tap, string? tappedCard) =>
        ByVerb.TryGetValue(tap.Verb, out var known)
            ? new Input(known.Intent) { Tap = tap, TappedCard = tappedCard, Handler = known.Handle, WorksOnDamaged = known.EvenDamaged }
            : new Input(Intent.Outdated) { Tap = tap, TappedCard = tappedCard };
}
