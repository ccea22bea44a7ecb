using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Takes a sentence with answers in it, as in <c>urgent, she decides, credit ok</c>. One clear answer is stored at once. Anything else is shown on
/// one card before it is stored: each answer with what it replaces and the words that it came from, and the words that were not used.
/// </summary>
internal sealed class SeveralFacts : Feature
{
    private const string Verb = "facts", KeepNote = "facts.note";

    // The longest texts on a card, in characters; the most names that are looked up, and the fewest letters of a name.
    private const int LongestQuoted = 60, LongestUnused = 300, LongestCarried = 2_000, MostLookedUp = 6, ShortestName = 3;

    public SeveralFacts() => OnTap(Verb, Tapped);

    /// <summary>Takes the message when it holds answers; null when there are none in it.</summary>
    public static async Task<Next?> Take(Turn turn, string text)
    {
        var contact = turn.Contact is { } current && turn.User.MayChange(current) ? current : null;
        var reading = SentenceReader.BuiltIn.Read(text, NamesOf(contact));
        if (Askable(turn, reading).Count == 0)
            return null;
        var (named, unknown) = await Named(turn, reading, contact);
        if (named.Count > 1 || (named.Count == 0 && unknown is null && contact is null))
            return ContactLookup.Choose(turn, named.Count > 1 ? named : await turn.Book.Newest(ContactLookup.MostListed, ownOnly: true), Carrying(text));
        if (named.Count == 0 && unknown is not null)
            return ContactLookup.AskWhomInstead(turn, unknown, contact, Carrying(text));
        var about = named.Count == 1 && named[0].Id != contact?.Id ? (await turn.Book.Find(named[0].Id))! : contact!;
        if (about != contact)
            await turn.LayAside();
        return await Show(turn, about, text, isOnTable: about == contact);
    }

    /// <summary>Whether a text holds two answers or more, or one that it denies or leaves open: then it is more than a command.</summary>
    public static bool IsMore(Turn turn, string text)
    {
        // In "demo this month", the month is the demo's.
        var facts = Askable(turn, SentenceReader.BuiltIn.Read(text, NamesOf(turn.Contact)))
            .FindAll(fact => fact.Question != Keys.NeedHorizon || fact.IsStated);
        return facts.Count > 1 || facts.Exists(fact => !fact.IsStated);
    }

    private static async Task<Next> Tapped(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        if (tap.Inputs.Count == 0)
        {
            await turn.LayAside();
            return await Show(turn, contact, tap.Value ?? "", isOnTable: false);
        }

        // A second tap, or one on an old card, stores nothing.
        var isNewest = turn.IsFresh;
        ContactLookup.TurnTo(turn, contact);
        if (!isNewest)
            return Next.Again;
        var saved = new List<string>();
        foreach (var question in turn.Agenda.Counted)
            if (tap.Inputs.TryGetValue(question.Key, out var value) && question.Find(value) is not null)
                saved.Add(turn.Store(question, new GivenAnswer(value, CardAction.NoFields)));
        if (tap.Inputs.GetValueOrDefault(KeepNote) is "true" && PlainText.Cut(PlainText.Line(tap.Value), PlainText.LongestNote) is { Length: > 0 } note)
            saved.Add(turn.Store(turn.Agenda.Find(Keys.Note)!, new GivenAnswer(note, CardAction.NoFields)));
        return Next.Begin(null, saved.Count == 0 ? null : string.Join(" · ", saved));
    }

    private static async Task<Next> Show(Turn turn, Contact contact, string text, bool isOnTable)
    {
        var reading = SentenceReader.BuiltIn.Read(text, NamesOf(contact));
        var facts = Askable(turn, reading);
        if (facts.Count == 0)
            return await ContactLookup.Present(turn, contact);
        ContactLookup.TurnTo(turn, contact);
        var single = turn.Agenda.Find(facts[0].Question)!;
        if (isOnTable && reading.IsOneFact)
            return Corrections.Apply(turn, single, facts[0].Value);
        // The sentence does not state the answer: the question's own card asks, with a row for each option.
        if (facts is [{ IsStated: false }] && reading.Unused.Count == 0)
            return Next.Begin(new Opening(single.Key, Asked(turn, facts[0].Words)));
        contact.BeginInterview().NextNonce(turn.Now);
        Draw(turn, contact, facts, string.Join(" … ", reading.Unused));
        return Next.Stay;
    }

    private static void Draw(Turn turn, Contact contact, IReadOnlyList<FactRead> facts, string unused)
    {
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(("Is this right?", "Ar teisingai?", "Czy tak?")));
        foreach (var fact in facts)
        {
            var question = turn.Agenda.Find(fact.Question)!;
            var before = contact.Answers.Find(question.Key) is { } answer
                ? AnswerWords.Of(question, answer.Value, turn.Language)
                : turn.Say(Phrases.NotKnownYet);
            card.Choice(
                question.Key,
                turn.Say(question.Label),
                fact.IsStated ? fact.Value : null,
                question.Options.Select(option => (turn.Say(option.Title), option.Value))
                    .Append((turn.Say(("Leave it as it is", "Palikti kaip buvo", "Zostaw, jak było")), "-")),
                several: false,
                turn.Say(Phrases.ChooseOne))
                .Text($"{turn.Say(("So far", "Iki šiol", "Dotąd"))}: {before} · {Quote(fact.Words, LongestQuoted, turn)}", isQuiet: true);
        }

        var action = turn.On(Verb);
        if (unused.Length > 0)
        {
            card.Text($"{turn.Say(("I did not use", "Nepanaudojau", "Nie użyto"))}: {Quote(unused, LongestUnused, turn)}", isQuiet: true)
                .Choice(KeepNote, turn.Say(("The rest", "Kita", "Reszta")), null,
                    [(turn.Say(("Keep it as a note", "Išsaugoti kaip pastabą", "Zapisz jako notatkę")), "true")], several: true, null);
            action = action with { Value = PlainText.Cut(unused, PlainText.LongestNote) };
        }

        turn.Show(card.Buttons(
            new Button(turn.Say(Phrases.Save), action, IsPositive: true) { TakesInputs = true },
            new Button(turn.Say(("Not now", "Ne dabar", "Nie teraz")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
    }

    // The answers whose questions the playbook asks; another playbook may leave some out.
    private static List<FactRead> Askable(Turn turn, Reading reading) =>
        reading.Facts.Where(fact => turn.Agenda.Find(fact.Question) is { IsCounted: true } question && question.Find(fact.Value) is not null).ToList();

    private static IReadOnlyCollection<string> NamesOf(Contact? contact) =>
        contact is null ? [] : [.. contact.NameKey.Split(' '), .. contact.CompanyKey.Split(' ')];

    // Finds the contacts whom the unused words name, in any case of the languages, and the first name that fits nobody.
    private static async Task<(IReadOnlyList<Contact> Found, string? Unknown)> Named(Turn turn, Reading reading, Contact? contact)
    {
        string? unknown = null;
        var lookedUp = 0;
        foreach (var run in reading.Unused)
        {
            var words = Token.Of(run);
            foreach (var word in words.Where(word => word.Key.Length >= ShortestName && !Lexicon.BuiltIn.Fills(word.Key)))
            {
                if (lookedUp++ == MostLookedUp)
                    return ([], unknown);
                var stem = word.Key[..Math.Max(ShortestName, word.Key.Length - ShortestName)];
                var found = (await turn.Book.Search(stem, 20)).Where(turn.User.MayChange)
                    // A common word may be part of a company's name: "pompy" without a capital is no company.
                    .Where(other => (char.IsUpper(word.Text[0]) ? NamesOf(other) : other.NameKey.Split(' ')).Any(name => Inflection.IsCaseOf(word.Key, name))).ToList();
                // "Dana Hallmann" narrows what "Dana" leaves open.
                if (found.Count > 1 && found.Where(other => words.All(one => NamesOf(other).Any(name => Inflection.IsCaseOf(one.Key, name)))).ToList() is { Count: > 0 } both)
                    found = both;
                if (found.Count > 0)
                    return (found.Exists(other => other.Id == contact?.Id) ? [contact!] : found, null);
                // The first word of a sentence has a capital anyway, and days and months have one in English.
                if (char.IsUpper(word.Text[0]) && DayReader.Find($"in {word.Text}", turn.Today, DayLies.Ahead) is null && !(word == words[0] && words.Count > 1 && !char.IsUpper(words[1].Text[0])))
                    unknown ??= run;
            }
        }

        return ([], unknown);
    }

    private static CardAction Carrying(string text) => new(Verb) { Value = PlainText.Cut(text, LongestCarried) };

    private static string Asked(Turn turn, string words)
    {
        var quoted = Quote(words, LongestQuoted, turn);
        return new Words($"{quoted}: nothing is stored yet.", $"{quoted}: dar nieko neįrašyta.", $"{quoted}: jeszcze nic nie zapisano.").In(turn.Language);
    }

    private static string Quote(string text, int longest, Turn turn)
    {
        var cut = PlainText.Cut(text, longest);
        return turn.Say(($"“{cut}”", $"„{cut}“", $"„{cut}”"));
    }
}
