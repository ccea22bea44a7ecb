using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Whom a step is told of, and which of the words beside it are the reason. Where it can't be told a name from a reason it is asked: nobody
/// is closed by a mistyped name.
/// </summary>
internal sealed record StepTarget(Contact? Contact, string? Words, bool IsSure, Next? Next)
{
    /// <summary>The field in which a row or button carries the day that was said.</summary>
    public const string On = "on";

    // A leftover shorter than this is no name; a name is not longer than so many words, and a list of words that is longer is a sentence.
    private const int ShortestName = 3, LongestName = 4;

    // Words that reasons are made of and names are not.
    private static readonly HashSet<string> Plain = new((
        "no not none nothing nobody too very we us our they them their he she it is was are were has had have did didnt dont the a an of to for at by price prices budget money cost costs expensive time "
        + "went chose chosen bought cancelled canceled called asked decided gone back competitor competition "
        + "ne nera neturi per jie jos jis ji mes mus musu juos kaina kainos biudzetas biudzeto pinigu laiko brangu brangus brangiai pasirinko nusipirko nupirko konkurentas konkurenta konkurentai vel paskambino tyli neatsako nebereikia "
        + "nie brak bez za oni ich jest sa ma maja my nas nam cena ceny budzet budzetu pieniedzy czasu drogo drogi droga wybrali kupili konkurencja konkurencji znowu zadzwonili milcza juz").Split(' '),
            StringComparer.Ordinal);

    private static readonly Words Heading = ("Is this the reason?", "Ar tai priežastis?", "Czy to jest powód?");

    /// <summary>
    /// The one who is named; without a name the one who is talked about. A name that nobody has is a remark on a step, and a reason for an
    /// end where it can be nothing else.
    /// </summary>
    public static async Task<StepTarget> By(Turn turn, StepSaid said, StepKind? kind, string? reason, string? key)
    {
        var current = turn.Contact is { } known && turn.User.MayChange(known) ? known : null;
        var name = said.With.Length > 0 ? said.With : said.Rest;
        if (name.Length < ShortestName)
            return current is null ? Nobody(turn, said) : new StepTarget(current, reason, true, null);
        var found = await Named(turn, name);
        if (current is not null && found.Exists(c => c.Id == current.Id))
            return new StepTarget(current, reason, true, null);
        if (found.Count > 0)
            return Of(turn, found, said, kind, reason, key);
        if (kind == StepKind.CreditCheck && await CreditConfirmation.Show(turn, name) is { } shown)
            return new StepTarget(null, null, true, shown);
        if (current is null || kind is StepKind.Demonstration or StepKind.Proposal or StepKind.CreditCheck)
            return current is null
                ? await Ahead(turn, said, kind, reason, key, null) ?? Nobody(turn, said)
                : new StepTarget(current, reason ?? said.Rest, true, null);
        return await Ahead(turn, said, kind, reason, key, current) ?? Reason(turn, said, kind, reason, current);
    }

    /// <summary>Asks whether some words are the reason of an end, before anything ends.</summary>
    public static Next Ask(Turn turn, StepTarget meant, string? key, DateOnly? day)
    {
        var contact = meant.Contact!;
        turn.Show(turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(Heading))
            .Text($"{Doing(turn, key)} – {meant.Words}")
            .Buttons(
                new Button(
                    turn.Say(("Yes", "Taip", "Tak")),
                    Carrying(key, meant.Words, day) with { Contact = contact.Id, Nonce = contact.Interview?.Nonce },
                    IsPositive: true),
                new Button(turn.Say(("No", "Ne", "Nie")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static CardAction Carrying(string? key, string? words, DateOnly? day) => new(SalesSteps.Verb)
    {
        Question = key,
        Value = words,
        More = key is not null && day is { } on
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [On] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
            : CardAction.NoFields,
    };

    private static string Doing(Turn turn, string? key) => turn.Say(key switch
    {
        StepsDialog.Disqualified => StandingWords.Of(Standing.Disqualified),
        Keys.ParkedUntil => StandingWords.Of(Standing.NotNow),
        "closing.won" => StepWords.Of(StepKind.Closing, StepResult.Won),
        "closing.lost" => StepWords.Of(StepKind.Closing, StepResult.Lost),
        _ => HistoryWords.Again,
    });

    private static async Task<List<Contact>> Named(Turn turn, string name) =>
        (await turn.Book.Search(name, ContactLookup.MostListed + 1)).Where(turn.User.MayChange).ToList();

    // Several may have that name: the row of the one who is meant carries what was said.
    private static StepTarget Of(Turn turn, List<Contact> found, StepSaid said, StepKind? kind, string? reason, string? key) => found.Count == 1
        ? new StepTarget(found[0], reason, true, null)
        : new StepTarget(null, null, true, ContactLookup.Choose(turn, found, Carrying(key, reason, SalesSteps.DayFor(turn, said, kind))));

    // "Leo Marsh price too high": a whole name, then the reason. A word alone may be part of one: it is a name if it is written like one.
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
            // "Price too high", and somebody is called Price: neither is sure.
            return length == 1 && current is not null && reason is null
                ? new StepTarget(current, said.Words, false, null)
                : Of(turn, found, said, kind, reason ?? rest, key);
        }

        return null;
    }

    private static bool IsWhole(Contact contact, string key) =>
        new[] { contact.NameKey, contact.SurnameKey, contact.CompanyKey }.Any(known => known == key || known.StartsWith(key + " ", StringComparison.Ordinal));

    private static StepTarget Reason(Turn turn, StepSaid said, StepKind? kind, string? reason, Contact current)
    {
        var isSetApart = turn.Input.Whole[..^turn.Input.Text.Length].TrimEnd() is [.., ',' or ':' or '–' or '-'];
        var isSure = isSetApart || IsSentence(turn, said.Words, kind);
        // What stands before a reason of its own, and is none, would be a name that nobody has.
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
        // What can be taken up again, or rests, is no harm done.
        return words.Length > LongestName || turn.Input.Command is "reopen" or "not now" || words.Any(word => Plain.Contains(SearchKey.Of(word)));
    }

    private static StepTarget Nobody(Turn turn, StepSaid said) =>
        new(null, null, true, said is { Rest.Length: 0, With.Length: 0 } ? ContactLookup.NothingOpen(turn) : ContactLookup.NotFound(turn));
}
