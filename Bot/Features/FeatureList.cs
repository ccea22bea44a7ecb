using System.Text.RegularExpressions;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Finds the feature for a message, a tap or an event. It does not refer to any feature by name.</summary>
public static partial class FeatureList
{
    private static readonly List<Feature> All =
        [.. typeof(FeatureList).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Feature)) && !type.IsAbstract)
            .Select(type => (Feature)Activator.CreateInstance(type)!)];

    private static readonly Dictionary<string, Command> ByWords =
        All.SelectMany(feature => feature.Commands).SelectMany(command => command.Words.Select(words => (words, command)))
            .ToDictionary(one => one.words, one => one.command, StringComparer.Ordinal);

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

    /// <summary>Reads a message. Its intent is <see cref="Intent.None"/> when it begins with no command.</summary>
    public static Input Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestCommand, words.Length); count > 0; count--)
        {
            if (!ByWords.TryGetValue(SearchKey.Of(string.Join(' ', words[..count])), out var command))
                continue;
            var rest = string.Join(' ', words[count..]);
            if (rest.Length > 0 && command.IsSaidAlone)
                continue;
            var input = new Input(command.Intent, rest) { Command = command.Name, Handler = command.Handle, Whole = text };
            return command.NamesSomebody && NameAtCompany().Match(rest) is { Success: true } named
                ? input with { Text = named.Groups["name"].Value.Trim(), Company = named.Groups["company"].Value.Trim() }
                : input;
        }

        return new Input(Intent.None, text);
    }

    /// <summary>Reads a tap. Its intent is <see cref="Intent.Outdated"/> when no feature has the verb any more.</summary>
    public static Input Read(CardAction tap, string? tappedCard) =>
        ByVerb.TryGetValue(tap.Verb, out var known)
            ? new Input(known.Intent) { Tap = tap, TappedCard = tappedCard, Handler = known.Handle }
            : new Input(Intent.Outdated) { Tap = tap, TappedCard = tappedCard };

    // The last separator counts, because a name may contain one. The z of "Sp. z o.o." and the comma of "Acme, Inc." belong to the company.
    [GeneratedRegex(
        @"^(?<name>.+)(?:\s+(?:at|from|@|iš|is|įmonėje|z(?!\s+o\.?\s*o\b)|ze|w|–|-)\s+|\s*,(?!\s*(?:inc|ltd|limited|llc|plc|corp|co|gmbh|ag|ab|oy|as|uab|mb|vši|s\.?\s?a|sp\..*)\.?$)\s*)(?<company>.+?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 250)]
    private static partial Regex NameAtCompany();
}
