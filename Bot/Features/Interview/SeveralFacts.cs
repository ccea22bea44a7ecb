using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Takes a sentence with answers in it, as in <c>urgent, she decides, credit ok</c>. One clear answer is stored at once. Anything else is shown on
/// one card before it is stored: each answer with what it replaces and the words that it came from, and the words that were not used. The card
/// can be answered by words too.
/// </summary>
internal sealed class SeveralFacts : Feature
{
    private const string Verb = "facts";

    /// <summary>The longest sentence that a card carries, in characters.</summary>
    public const int LongestCarried = 2_000;

    // In words; and the fewest letters of a word with two of them swapped, as in "tka".
    private const int LongestYes = 4, FewestSwapped = 3;

    // The card just showed what is saved, and the next one shows it again: more than these are only counted.
    private const int MostTold = 2;

    private static readonly HashSet<string> Yes = new(
        [
            "yes", "yes please", "y", "yep", "yeah", "yup", "sure", "exactly", "ok", "okay", "right", "correct", "save", "save it", "create", "add",
            "taip", "tp", "gerai", "teisingai", "butent", "issaugoti", "issaugok", "irasyk", "sukurk", "pridek",
            "tak", "dobrze", "zgadza sie", "zgadza", "dokladnie", "zapisz", "dodaj", "utworz",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> No = new(["no", "nope", "wrong", "ne", "neteisingai", "nie", "zle"], StringComparer.Ordinal);

    private static readonly HashSet<string> NotNow = new(
        [
            "not now", "cancel", "leave it", "leave it as it is", "keep it", "ne dabar", "palik", "palieku", "lieka", "lieka kaip buvo", "tegul lieka",
            "nie teraz", "zostaw", "zostawiam", "niech zostanie", "anuluj",
        ], StringComparer.Ordinal);

    // "All but credit", "viską, išskyrus patikrą", "wszystko oprócz weryfikacji".
    private static readonly HashSet<string> But = new(["but", "except", "without", "isskyrus", "be", "oprocz", "bez", "poza"], StringComparer.Ordinal);

    private static readonly HashSet<string> All = new(["all", "everything", "save", "viska", "visa", "visus", "wszystko", "zapisz"], StringComparer.Ordinal);

    public SeveralFacts() => OnTap(Verb, Tapped);

    /// <summary>Takes the message when it holds answers; null when there are none in it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="text">The message.</param>
    /// <param name="isSureOnly">Whether what it only likely says is no answer: it begins with the label of something else, or a text is asked for.</param>
    public static async Task<Next?> Take(Turn turn, string text, bool isSureOnly = false)
    {
        var contact = turn.Contact is { } current && turn.User.MayChange(current) ? current : null;
        // A bare "yes" answers what is asked, and nothing else.
        if (IsYes(Token.Of(text)))
            return null;
        if (contact is not null && Signer.CanBeAsked(turn, contact) && Signer.After(turn, text) is { } signer)
            return Signer.Ask(signer);
        var reading = Read(turn, text, contact);
        // One title among other words, as in "Confirm: passed", is no sentence about anybody.
        var facts = Askable(turn, reading);
        if (facts is [] || (facts is [{ IsTitle: true }] && reading.Unused.Count > 0))
            return null;
        if (facts.TrueForAll(fact => fact.IsGuess))
        {
            // An answer that is not even likely is only offered, after every other reader has passed the message over.
            if (facts.TrueForAll(fact => !fact.IsStated))
                return null;
            // While a question is open, what is likely but no news is no answer either.
            if (isSureOnly || (contact?.Interview?.OpenQuestion is not null && facts.TrueForAll(fact => contact.Answers[fact.Question] == fact.Value)))
                return null;
            if (await ContactLookup.OnlyAName(turn) is { } shown)
                return shown;
        }

        var (named, unknown) = await WhomASentenceNames.Among(turn, reading.MayName, contact);
        if (named.Count > 1 || (named.Count == 0 && unknown is null && contact is null))
            return ContactLookup.Choose(turn, named.Count > 1 ? named : await turn.Book.Newest(ContactLookup.MostListed, ownOnly: true), Carrying(text));
        // "Dana says that Olu signs" names two.
        if (named.Count == 1 && contact is not null && named[0].Id != contact.Id && WhomASentenceNames.Names(text, contact))
            return ContactLookup.Choose(turn, [contact, named[0]], Carrying(text));
        // "Kurt Bauer is against it": who is no contact is a person at the contact's, and the card asks with the name filled in.
        if (named.Count == 0 && unknown is not null && contact is not null
            && facts is [{ Question: Keys.SaboteursPresent, Value: "known", IsStated: true }])
            return Next.Begin(new Opening(Keys.BuyingCentrePerson, Words: NameIn(unknown)));
        if (named.Count == 0 && unknown is not null && contact is not null
            && facts is [{ Question: Keys.AuthorityRole }] && Signer.CanBeAsked(turn, contact) && Signer.IsSaidIn(turn, text)
            && NameIn(unknown) is { Length: > 0 } signs)
            return Signer.Ask(signs);
        if (named.Count == 0 && unknown is not null)
            return ContactLookup.AskWhomInstead(turn, unknown, contact, Carrying(text));
        var about = named.Count == 1 && named[0].Id != contact?.Id ? (await turn.Book.Find(named[0].Id))! : contact!;
        if (about != contact)
            await turn.LayAside();
        return await About(turn, about, text, isOnTable: about == contact);
    }

    // "Kurtas Baueris" of "Kurtas Baueris prieštarauja".
    private static string NameIn(string words) =>
        string.Join(' ', words.Split(' ').SkipWhile(word => !char.IsUpper(word[0])).TakeWhile(word => char.IsUpper(word[0])));

    /// <summary>Shows the answers of a sentence about a contact, or stores the one that is clear.</summary>
    public static async Task<Next> About(Turn turn, Contact contact, string text, bool isOnTable = false)
    {
        var reading = Read(turn, text, contact);
        var facts = Askable(turn, reading);
        if (facts.Count == 0)
            return await ContactLookup.Present(turn, contact);
        ContactLookup.TurnTo(turn, contact);
        var single = turn.Agenda.Find(facts[0].Question)!;
        if (isOnTable && reading.IsOneFact)
            return Corrections.Apply(turn, single, facts[0].Value);
        // The sentence does not state the answer: the question's own card asks, with a row for each option.
        if (facts is [{ IsStated: false } or { IsTitle: true }] && reading.Unused.Count == 0)
            return Next.Begin(new Opening(single.Key, Asked(turn, facts[0].Words)));
        // The card shows what a typed "yes" will read: the text that is kept, which may be shortened.
        var kept = PlainText.Cut(text, LongestCarried);
        Offer(turn, contact, new OfferedAnswers(kept) { OfModel = await ModelReading.Of(turn, contact, kept, Read(turn, kept, contact)) });
        return Next.Stay;
    }

    /// <summary>Whether a text holds two answers or more, or one that it denies or leaves open: then it is more than a command.</summary>
    public static bool IsMore(Turn turn, string text)
    {
        // In "demo this month", the month is the demo's.
        var facts = Askable(turn, Read(turn, text, turn.Contact)).FindAll(fact => !fact.IsGuess && (fact.Question != Keys.NeedHorizon || fact.IsStated));
        return facts.Count > 1 || facts.Exists(fact => !fact.IsStated);
    }

    /// <summary>
    /// Takes a word about what the newest card offers: <c>yes</c>, <c>no</c>; about answers also <c>no, next month</c>, <c>all but credit</c>. Null when
    /// it offers nothing, or the message is about something else.
    /// </summary>
    public static async Task<Next?> TakeWord(Turn turn)
    {
        var words = Token.Of(turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text);
        if (OfferedTap.In(turn) is { Verb: Referrals.Verb } form && !(IsYes(words) && form.Inputs.Count > 0))
            return await Referrals.TakeWords(turn, IsLeft(words));
        if (OfferedTap.In(turn) is { } tap)
            return IsYes(words) ? await Press(turn, tap)
                : !IsLeft(words) ? null
                : turn.Contact is { } left ? await ContactLookup.Present(turn, left)
                : ContactLookup.NothingOpen(turn);
        if (turn.Contact is not { Interview.Offered: { } offered } contact || !turn.User.MayChange(contact))
            return null;
        var key = string.Join(' ', words.Select(word => word.Key));
        var (facts, _) = Offered(turn, contact, offered);
        if (IsYes(words))
            return facts.TrueForAll(fact => fact.IsStated) ? Save(turn, contact, facts, null) : Ask(turn, contact, offered);
        if (NotNow.Contains(key))
            return await ContactLookup.Present(turn, contact);
        if (No.Contains(key))
            return Ask(turn, contact, offered);
        if (words.Count > 1 && All.Contains(words[0].Key) && words.ToList().FindIndex(word => But.Contains(word.Key)) is > 0 and var but)
        {
            var left = facts.FindAll(fact => !Means(turn, fact, words.Skip(but + 1)));
            return left.Count > 0 && left.Count < facts.Count && left.TrueForAll(fact => fact.IsStated)
                ? Save(turn, contact, left, null)
                : Ask(turn, contact, offered);
        }

        if (words.Count > 1 && No.Contains(words[0].Key))
        {
            var whole = turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text;
            // "Not possible but real" denies the first and states the second.
            var isContrast = words[0].After == Pause.None && Askable(turn, Read(turn, whole, contact)).Exists(fact => fact is { IsStated: true, IsLikely: false });
            var correction = isContrast ? whole : whole[words[0].End..].Trim(' ', ',', '.', '–', '-');
            var corrections = Askable(turn, Read(turn, correction, contact));
            // "Nie jest to pilne" begins a new sentence and corrects nothing of the card.
            if (words[0].After == Pause.None && corrections.Exists(fact => !facts.Exists(one => one.Question == fact.Question)))
                return null;
            var read = OfferedAnswers.Read(offered);
            Offer(turn, contact, corrections.Count > 0 ? read.With(correction, LongestCarried) : read, isOpen: corrections.Count == 0);
            return Next.Stay;
        }

        return null;
    }

    // "No", "no, leave it", "gerai, lieka kaip buvo, ačiū".
    private static bool IsLeft(IReadOnlyList<Token> words)
    {
        var key = string.Join(' ', words.Select(word => word.Key).Where(word => No.Contains(word) || !(Yes.Contains(word) || Lexicon.BuiltIn.IsPolite(word))));
        return No.Contains(key) || NotNow.Contains(key) || (key.Split(' ', 2) is [var first, var rest] && No.Contains(first) && NotNow.Contains(rest));
    }

    private static Task<Next> Press(Turn turn, CardAction tap)
    {
        turn.Input = FeatureList.Read(tap, null);
        return FeatureList.Handle(turn);
    }

    /// <summary>Whether a word, as a key, says no.</summary>
    public static bool IsNo(string word) => No.Contains(word);

    // "Yes", "yes, save it", "taip taip", "tak, zgadza się".
    private static bool IsYes(IReadOnlyList<Token> words) =>
        Yes.Contains(string.Join(' ', words.Select(word => word.Key)))
        || (words is [{ Key.Length: >= FewestSwapped }] && Yes.Any(yes => yes.Order().SequenceEqual(words[0].Key.Order())))
        || (words.Count is > 1 and <= LongestYes && Yes.Contains(words[0].Key)
            && words.Skip(1).All(word => Yes.Contains(word.Key) || Lexicon.BuiltIn.Fills(word.Key)));

    private static async Task<Next> Tapped(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        if (tap.Inputs.Count == 0)
        {
            await turn.LayAside();
            return await About(turn, contact, tap.Value ?? "");
        }

        // A second tap, or one on an old card, stores nothing.
        var isNewest = turn.IsFresh;
        var keepsRest = isNewest && tap.Inputs.GetValueOrDefault(FactsCard.KeepNote) is "true";
        var unused = keepsRest && contact.Interview!.Offered is { } offered ? Offered(turn, contact, offered).Unused : null;
        ContactLookup.TurnTo(turn, contact);
        if (!isNewest)
            return Next.Again;
        return Save(turn, contact, [.. turn.Agenda.Counted.Where(question => question.Find(tap.Inputs.GetValueOrDefault(question.Key)) is not null)
            .Select(question => new FactRead(question.Key, tap.Inputs[question.Key], "", IsStated: true))], unused);
    }

    private static Next Save(Turn turn, Contact contact, List<FactRead> facts, string? note)
    {
        ContactLookup.TurnTo(turn, contact);
        var saved = facts.ConvertAll(fact => turn.Store(turn.Agenda.Find(fact.Question)!, new GivenAnswer(fact.Value, CardAction.NoFields)));
        foreach (var part in PlainText.Parts(note ?? "", PlainText.LongestNote).Select(PlainText.Line).Where(part => part.Length > 0))
            saved.Add(turn.Store(turn.Agenda.Find(Keys.Note)!, new GivenAnswer(part, CardAction.NoFields)));
        return Next.Begin(null, saved.Count == 0 ? null : saved.Count <= MostTold ? string.Join(" · ", saved) : turn.Say((
            $"{saved.Count} answers saved",
            $"Išsaugota atsakymų: {saved.Count}",
            $"Zapisano odpowiedzi: {saved.Count}")));
    }

    private static Next Ask(Turn turn, Contact contact, string offered)
    {
        Offer(turn, contact, OfferedAnswers.Read(offered), isOpen: true);
        return Next.Stay;
    }

    /// <summary>Shows answers on one card. Nothing of them is stored before the rep says so.</summary>
    public static void Offer(Turn turn, Contact contact, OfferedAnswers offer, bool isOpen = false)
    {
        var kept = offer.ToString();
        var (facts, unused) = Offered(turn, contact, kept);
        contact.BeginInterview().NextNonce(turn.Now);
        contact.Interview!.Offer(kept);
        turn.IsOffering = true;
        FactsCard.Show(turn, contact, facts, unused, turn.On(Verb), isOpen);
    }

    private static (List<FactRead> Facts, string Unused) Offered(Turn turn, Contact contact, string offered) =>
        OfferedAnswers.Read(offered).Facts(turn, text => Read(turn, text, contact));

    private static bool Means(Turn turn, FactRead fact, IEnumerable<Token> words) => words.Any(word =>
        turn.Agenda.Find(fact.Question) is { } question
        && question.Label.All().Concat(question.OtherLabels).Select(SearchKey.Of)
            .Any(label => Inflection.IsCaseOf(word.Key, label.Split(' ')[0]) || label.StartsWith(word.Key, StringComparison.Ordinal)));

    private static Reading Read(Turn turn, string text, Contact? contact) =>
        SentenceReader.BuiltIn.Read(text, WhomASentenceNames.NamesOf(contact), turn.Agenda.Titles);

    /// <summary>The answers whose questions the playbook asks; another playbook may leave some out.</summary>
    public static List<FactRead> Askable(Turn turn, Reading reading) =>
        reading.Facts.Where(fact => turn.Agenda.Find(fact.Question) is { IsCounted: true } question && question.Find(fact.Value) is not null).ToList();

    /// <summary>The action of a row that shows the answers of a sentence for the contact of the row.</summary>
    public static CardAction Carrying(string text) => new(Verb) { Value = PlainText.Cut(text, LongestCarried) };

    private static string Asked(Turn turn, string words)
    {
        var quoted = FactsCard.Quote(turn, words);
        return new Words($"{quoted}: nothing is stored yet.", $"{quoted}: dar nieko neįrašyta.", $"{quoted}: jeszcze nic nie zapisano.").In(turn.Language);
    }
}
