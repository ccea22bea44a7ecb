using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Draws the card that shows the answers of a sentence before any of them is stored.</summary>
internal static class FactsCard
{
    /// <summary>The id of the input that keeps unused words as a note.</summary>
    public const string KeepNote = "facts.note";

    /// <summary>The value of a choice that leaves an answer as it is.</summary>
    public const string Leave = "-";

    // The longest texts on a card, in characters.
    private const int LongestQuoted = 60, LongestUnused = 300;

    /// <summary>Says which words are not stored.</summary>
    public static string Unused(Turn turn, string words) =>
        $"{turn.Say(("I did not use", "Nepanaudojau", "Nie użyto"))}: {Quote(turn, words, LongestUnused)}";

    public static readonly Words Heading = ("Is this right?", "Ar teisingai?", "Czy tak?");

    private static readonly Words WhatIsIt = ("What is it, then?", "Tai kaip yra?", "To jak jest?");

    private static readonly Words WhichIsWrong = ("Which one is wrong?", "Kas neteisinga?", "Co się nie zgadza?");

    private static readonly Words ReadByModel = ("AI's reading", "Taip suprato DI", "Tak zrozumiała AI");

    /// <summary>Shows the card.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="contact">The contact whom the answers are about.</param>
    /// <param name="facts">The answers.</param>
    /// <param name="unused">The words that no answer uses; empty when there are none.</param>
    /// <param name="save">What the button to save does.</param>
    /// <param name="isOpen">Whether every answer is shown with its choices, to be corrected.</param>
    public static void Show(Turn turn, Contact contact, IReadOnlyList<FactRead> facts, string unused, CardAction save, bool isOpen)
    {
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(!isOpen ? Heading : facts.All(fact => fact.IsStated) ? WhichIsWrong : WhatIsIt));
        var change = turn.Say(Phrases.Change);
        var words = FoldLabels.In(turn) with { Show = change, Hide = change };
        foreach (var fact in facts)
        {
            var question = turn.Agenda.Find(fact.Question)!;
            var (label, value) = (turn.Say(question.Label), AnswerWords.Of(question, fact.Value, turn.Language));
            var isToPick = isOpen || !fact.IsStated;
            card.Pick(
                label,
                fact.IsStated ? $"{Former(turn, contact, question, value)}{value}" : $"{value}?",
                isToPick ? Beside(turn, contact, question, fact) : ReadFrom(turn, fact),
                words,
                () => card.Choice(
                    question.Key,
                    label,
                    fact.IsStated ? fact.Value : null,
                    question.Options.Select(option => (turn.Say(option.Title), option.Value))
                        .Append((turn.Say(("Leave it as it is", "Palikti kaip buvo", "Zostaw, jak było")), Leave)),
                    several: false,
                    turn.Say(Phrases.ChooseOne)),
                isToPick,
                fact.IsOfModel ? turn.Say(ReadByModel) : null);
        }

        if (unused.Length > 0)
            card.Text(Unused(turn, unused), isQuiet: true)
                .Choice(KeepNote, turn.Say(("The rest", "Kita", "Reszta")), null,
                    [(turn.Say(("Keep it as a note", "Išsaugoti kaip pastabą", "Zapisz jako notatkę")), "true")], several: true, null);
        turn.Show(card.Buttons(
            new Button(turn.Say(Phrases.Save), save, IsPositive: true) { TakesInputs = true },
            new Button(turn.Say(("Not now", "Ne dabar", "Nie teraz")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
    }

    /// <summary>Words in the language's quotation marks, cut when they are long.</summary>
    public static string Quote(Turn turn, string text, int longest = LongestQuoted)
    {
        var cut = PlainText.Cut(text, longest);
        return turn.Say(($"“{cut}”", $"„{cut}“", $"„{cut}”"));
    }

    // The answer that another one replaces.
    private static string Former(Turn turn, Contact contact, Question question, string value) =>
        contact.Answers.Find(question.Key) is { } answer && AnswerWords.Of(question, answer.Value, turn.Language) is var former && former != value
            ? $"{former} → "
            : "";

    // Quotes the words from which an answer was read, and says by whom, if not by the bot itself.
    private static string ReadFrom(Turn turn, FactRead fact) =>
        fact.IsOfModel ? $"{turn.Say(ReadByModel)}: {Quote(turn, fact.Words)}" : Quote(turn, fact.Words);

    // Says which answer this one replaces, and from which words it was read.
    private static string Beside(Turn turn, Contact contact, Question question, FactRead fact)
    {
        var quoted = ReadFrom(turn, fact);
        return contact.Answers.Find(question.Key) is { } answer
            ? $"{turn.Say(("So far", "Iki šiol", "Dotąd"))}: {AnswerWords.Of(question, answer.Value, turn.Language)} · {quoted}"
            : quoted;
    }
}
