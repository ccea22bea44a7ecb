using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// The contact whom a step is about, and the words that are its reason. When a name can't be told from a reason, the rep is asked, so that
/// a mistyped name does not end the wrong contact.
/// </summary>
internal sealed record StepTarget(Contact? Contact, string? Words, bool IsSure, Next? Next)
{
    /// <summary>The field in which a row or button carries the day that was given.</summary>
    public const string On = "on";

    // Shorter text is no name. A name has at most four words; a longer list of words is a sentence.
    private const int ShortestName = 3, LongestName = 4;

    // Words that occur in reasons and not in names.
    private static readonly HashSet<string> Plain = new((
        "no not none nothing nobody too very we us our they them their he she it is was are were has had have did didnt dont the a an of to for at by "
        + "price prices budget money cost costs expensive time "
        + "went chose chosen bought cancelled canceled called asked decided gone back competitor competition "
        + "ne nera neturi per jie jos jis ji mes mus musu juos kaina kainos "
        + "biudzetas biudzeto pinigu laiko brangu brangus brangiai pasirinko nusipirko nupirko konkurentas konkurenta konkurentai vel paskambino tyli neatsako nebereikia "
        + "nie brak bez za oni ich jest sa ma maja my nas nam cena ceny "
        + "budzet budzetu pieniedzy czasu drogo drogi droga wybrali kupili konkurencja konkurencji znowu zadzwonili milcza juz").Split(' '),
            StringComparer.Ordinal);

    /// <summary>
    /// The contact who is named, or the current one without a name. A name that fits no contact is a remark on a step; for an ending it is
    /// a reason only when it can be nothing else.
    /// </summary>
    public static async Task<StepTarget> By(Turn turn, StepSaid said, StepKind? kind, string? reason, string? key)
    {
        var current = turn.Contact is { } known && turn.User.MayChange(known) ? known : null;
        var name = said.With.Length > 0 ? said.With : said.Rest;
        if (name.Length < ShortestName)
            return current is null ? await Nobody(turn, said, kind, reason, key) : new StepTarget(current, reason, true, null);
        var found = await Named(turn, name);
        // A mistyped name must not end the sale with somebody else: the rep is asked.
        if (found.Count > 0 && kind is null or StepKind.Closing && !found.Exists(c => IsNamedBy(c, name)))
            return new StepTarget(null, null, true, ContactLookup.Choose(turn, found, Carrying(key, reason, SalesSteps.DayFor(turn, said, kind))));
        // "No budget with Olu": what stands before the name is the reason.
        if (found.Count > 0 && said.With.Length > 0)
            reason ??= said.BeforeWith;
        if (current is not null && found.Exists(c => c.Id == current.Id))
            return new StepTarget(current, reason, true, null);
        if (found.Count > 0)
            return Of(turn, found, said, kind, reason, key);
        if (kind == StepKind.CreditCheck && await CreditConfirmation.Show(turn, name) is { } shown)
            return new StepTarget(null, null, true, shown);
        // "Demo done for Olu": a known name in the remark is whom the step is about.
        foreach (var word in said.Rest.Split(' ').Where(word => word.Length >= ShortestName && char.IsUpper(word[0])))
            if (kind is StepKind.Demonstration or StepKind.Proposal or StepKind.CreditCheck
                && await Named(turn, word.Trim(',', '.', ';', ':')) is { Count: > 0 } mentioned)
                return mentioned.Exists(c => c.Id == current?.Id)
                    ? new StepTarget(current, reason ?? Remark(said), true, null)
                    : Of(turn, mentioned, said, kind, reason, key);
        if (current is not null && kind is StepKind.Demonstration or StepKind.Proposal or StepKind.CreditCheck && said.Whom is { } unknown
            && !unknown.Split(' ').Any(word =>
                current.NameKey.Split(' ').Concat(current.CompanyKey.Split(' ')).Any(name => Inflection.IsCaseOf(Token.Keyed(word), name))))
            return new StepTarget(null, null, true, ContactLookup.AskWhomInstead(
                turn, unknown, current, Carrying(key, reason ?? said.Rest, SalesSteps.DayFor(turn, said, kind)) with { Nonce = current.Interview?.Nonce }));
        if (current is null || kind is StepKind.Demonstration or StepKind.Proposal or StepKind.CreditCheck)
            return current is null
                ? await Ahead(turn, said, kind, reason, key, null) ?? await Nobody(turn, said, kind, reason, key)
                : new StepTarget(current, reason ?? Remark(said), true, null);
        return await Ahead(turn, said, kind, reason, key, current) ?? Reason(turn, said, kind, reason, key, current);
    }

    /// <summary>
    /// The contact whom a sentence names that tells a step, or the current one when it names nobody. The words beside the name are a remark.
    /// </summary>
    public static async Task<StepTarget> OfSentence(Turn turn, StepSaid said, StepKind? kind, string? key)
    {
        var current = turn.Contact is { } known && turn.User.MayChange(known) ? known : null;
        var (named, unknown) = await WhomASentenceNames.Among(turn, [said.Words, said.Reason], current);
        var words = string.Join(", ", new[] { Without(said.Words, named), said.Reason }.Where(part => part.Length > 0));
        var remark = words.Length > 0 && !StepLexicon.BuiltIn.SaysNothingMore(words) ? words : null;
        var tap = Carrying(key, remark, SalesSteps.DayFor(turn, said, kind));
        if (named.Count > 1 || (named.Count == 1 && current is not null && named[0].Id != current.Id && WhomASentenceNames.Names(said.Words, current)))
            return new StepTarget(null, null, true, ContactLookup.Choose(turn, named.Count > 1 ? named : [current!, named[0]], tap));
        if (named.Count == 1)
            return new StepTarget(named[0].Whole(), remark, true, null);
        // "We lost to Grundfos" names a competitor.
        var isReason = turn.Input.Told is { Ending: StepResult.Lost } && said is { Whom: not null } or { With.Length: > 0 };
        if (unknown is not null && !isReason)
            return new StepTarget(null, null, true, ContactLookup.AskWhomInstead(turn, unknown, current, tap with { Nonce = current?.Interview?.Nonce }));
        return current is null
            ? new StepTarget(null, null, true, await ContactLookup.AskWhom(turn, tap))
            : new StepTarget(current, remark, true, null);
    }

    // The words besides a contact's name and the link before it.
    private static string Without(string text, IReadOnlyList<Contact> named)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var name in named.SelectMany(contact => WhomASentenceNames.NamesOf(contact)))
            if (words.FindIndex(word => Inflection.IsCaseOf(Token.Keyed(word), name)) is >= 0 and var place)
            {
                words.RemoveAt(place);
                if (place > 0 && StepReader.LeadsToName(words[place - 1]))
                    words.RemoveAt(place - 1);
            }

        return string.Join(' ', words).Trim(' ', ',', '.', ';', ':', '–', '-');
    }

    /// <summary>The tap that goes on with a step once it is known whom it is about.</summary>
    public static CardAction Carrying(string? key, string? words, DateOnly? day) => new(SalesSteps.Verb)
    {
        Question = key,
        Value = words,
        More = key is not null && day is { } on
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [On] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
            : CardAction.NoFields,
    };

    // As it was said, without what only joins.
    private static string Remark(StepSaid said) => said.Rest.Length > 0 ? said.Words : "";

    private static async Task<List<Contact>> Named(Turn turn, string name) =>
        (await turn.Book.Search(name, ContactLookup.MostListed + 1)).Where(turn.User.MayChange).ToList();

    // When several contacts have the name, their rows carry what was said.
    private static StepTarget Of(Turn turn, List<Contact> found, StepSaid said, StepKind? kind, string? reason, string? key) => found.Count == 1
        ? new StepTarget(found[0].Whole(), reason, true, null)
        : new StepTarget(null, null, true, ContactLookup.Choose(turn, found, Carrying(key, reason, SalesSteps.DayFor(turn, said, kind))));

    // "Leo Marsh price too high" is a whole name and then the reason. A single word is a name only if it begins with a capital.
    private static async Task<StepTarget?> Ahead(Turn turn, StepSaid said, StepKind? kind, string? reason, string? key, Contact? current)
    {
        var words = said.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestName, words.Length - 1); length > 0; length--)
        {
            var name = string.Join(' ', words[..length]).TrimEnd(',', ':', ';');
            if (length == 1 && (name.Length < ShortestName || !char.IsUpper(name[0])))
                continue;
            var all = await Named(turn, name);
            var found = all.Where(c => IsWhole(c, SearchKey.Of(name))).ToList();
            if (found.Count == 0)
                continue;
            var rest = string.Join(' ', words[length..]).Trim(' ', ',', ':', '–', '-');
            if (current is not null && found.Exists(c => c.Id == current.Id))
                return new StepTarget(current, reason ?? rest, true, null);
            // "Price too high" is uncertain when a contact is called Price, and "Olaf, too expensive" is not.
            return length == 1 && current is not null && reason is null && words[0][^1] is not (',' or ':')
                ? new StepTarget(current, said.Words, false, null)
                : Of(turn, found, said, kind, reason ?? rest, key);
        }

        return null;
    }

    // Whether each word is one of the contact's name or company, or a case or beginning of it, without a slip.
    private static bool IsNamedBy(Contact contact, string name) => NameWords.Sought(name).All(word =>
        NameWords.Of(contact.Name, contact.Company).Any(known => known.StartsWith(word, StringComparison.Ordinal) || Inflection.IsCaseOf(word, known)));

    private static bool IsWhole(Contact contact, string key) =>
        NameWords.Sought(key).All(word => NameWords.Of(contact.Name, contact.Company).Any(known => Inflection.IsCaseOf(word, known)));

    private static StepTarget Reason(Turn turn, StepSaid said, StepKind? kind, string? reason, string? key, Contact current)
    {
        var words = said.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isSetApart = !turn.Input.IsTold && turn.Input.Whole[..^turn.Input.Text.Length].TrimEnd() is [.., ',' or ':' or '–' or '-'];
        // "Lost Nora Jensen" names somebody whom the rep doesn't have.
        if (!isSetApart && reason is null && words.Length is > 1 and <= LongestName && words.All(word => char.IsUpper(word[0])))
            return new StepTarget(null, null, true, ContactLookup.AskWhomInstead(
                turn, said.Words, current, Carrying(key, said.Words, SalesSteps.DayFor(turn, said, kind)) with { Nonce = current.Interview?.Nonce }));
        var isSure = isSetApart || IsSentence(turn, said.Words, kind);
        // Words before a reason that are no reason themselves must be a name that fits no contact.
        if (reason is not null)
            return isSure ? new StepTarget(current, $"{said.Words}, {reason}", true, null) : new StepTarget(null, null, true, ContactLookup.NotFound(turn));
        return new StepTarget(current, said.Words, isSure, null);
    }

    private static bool IsSentence(Turn turn, string text, StepKind? kind)
    {
        if (turn.Input.Command == "won" && AnswerReader.AmountAhead(turn, text).Amount is not null)
            return true;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.All(word => char.IsUpper(word[0])))
            return false;
        // Reopening or parking can be reversed, so a mistake does little harm.
        return words.Length > LongestName || turn.Input.Command is "reopen" or "not now" || words.Any(word => Plain.Contains(SearchKey.Of(word)));
    }

    // The rows of the latest contacts carry what was said.
    private static async Task<StepTarget> Nobody(Turn turn, StepSaid said, StepKind? kind, string? reason, string? key) =>
        new(null, null, true, said.With.Length == 0 && !said.Rest.Split(' ').Any(IsName)
            ? await ContactLookup.AskWhom(turn, Carrying(key, reason ?? (said.Words.Length > 0 ? said.Words : null), SalesSteps.DayFor(turn, said, kind)))
            : ContactLookup.NotFound(turn));

    // "Demo done, went well" names nobody, and "proposal sent, 38 500 EUR" a currency.
    private static bool IsName(string word) => word.Length > 0
        && char.IsUpper(word[0]) && !MoneyReader.IsCurrency(word.Trim(',', '.', ';').ToUpperInvariant());
}
