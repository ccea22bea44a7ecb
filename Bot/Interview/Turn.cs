using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>One turn: who speaks in which language, what came in, whom it is about, and what is going to be said once everything is committed.</summary>
public sealed class Turn
{
    private const int LongestTold = 80;

    private readonly List<Reply> replies = [];
    private (Contact Contact, int Changes, Verdict Verdict)? judged;

    /// <summary>Who speaks, as authenticated.</summary>
    public required User User { get; init; }

    /// <summary>What came in.</summary>
    public required Input Input { get; set; }

    /// <summary>The user's contact book.</summary>
    public required IContactBook Book { get; init; }

    /// <summary>The user's profile.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The criteria that judge.</summary>
    public required Playbook Playbook { get; init; }

    /// <summary>The questions in order.</summary>
    public required Agenda Agenda { get; init; }

    /// <summary>The conversation's id in its channel.</summary>
    public required string Conversation { get; init; }

    /// <summary>When the turn began, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How far the user's clock is from UTC, as their client says.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>The user's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime + Offset);

    /// <summary>How this channel wants taps sent.</summary>
    public required ActionStyle ActionStyle { get; init; }

    /// <summary>How long a card rests after it appeared, so that the second click of a double click does not answer the next question.</summary>
    public required TimeSpan Rest { get; init; }

    /// <summary>The language to answer in.</summary>
    public Language Language { get; set; }

    /// <summary>The contact the turn is about; null when it is about none.</summary>
    public Contact? Contact { get; set; }

    /// <summary>What will be said, in order.</summary>
    public IReadOnlyList<Reply> Replies => replies;

    /// <summary>The words in the turn's language.</summary>
    public string Say(Words words) => words.In(Language);

    /// <summary>A new card, to be filled and shown.</summary>
    public Card NewCard() => new(ActionStyle);

    /// <summary>Shows a card once the turn is committed.</summary>
    public void Show(Card card, bool isFinal = false) => replies.Add(new Reply(card, null, isFinal));

    /// <summary>Says something in words once the turn is committed.</summary>
    public void Tell(string text) => replies.Add(new Reply(null, text, false));

    /// <summary>Says something in words and lets what is open stay open.</summary>
    public Next Stay(string text)
    {
        Tell(text);
        return Next.Stay;
    }

    /// <summary>An action on the contact of this turn, with the newest card's number.</summary>
    public CardAction On(string verb, string? question = null, string? value = null) => new(verb)
    {
        Contact = Contact?.Id, Question = question, Value = value, Nonce = Contact?.Interview?.Nonce,
    };

    /// <summary>Whether a tap comes from the newest card about its contact, and not from the second click of a double click.</summary>
    public bool IsFresh =>
        Input.Tap is null
        || (Contact?.Interview is { } interview && interview.Nonce == Input.Tap.Nonce && Now - interview.ShownAt >= Rest);

    /// <summary>Whether a tap is about a contact whose interview the user may go on with.</summary>
    public bool MayAnswer => Contact is { Interview: not null } contact && Input.Tap?.Contact == contact.Id && User.MayChange(contact);

    /// <summary>Judges the contact as it is now, once after its last change; a changed standing goes into its history.</summary>
    public Verdict Judge()
    {
        if (judged is { } earlier && ReferenceEquals(earlier.Contact, Contact) && earlier.Changes == Contact!.News.Count)
            return earlier.Verdict;
        var verdict = Contact!.Judge(Playbook, User, Now);
        judged = (Contact, Contact.News.Count, verdict);
        return verdict;
    }

    /// <summary>Stores what was said beside something else, and hands back the line that tells it.</summary>
    public string Store(Question question, GivenAnswer answer)
    {
        question.Store(Contact!, answer.Value, answer.Beside, User, Now, Playbook);
        if (answer.Beside.GetValueOrDefault(Keys.DealCurrency) is { } currency)
            Profile.Count(currency);
        return Told(question, answer);
    }

    /// <summary>The line that tells what was just stored.</summary>
    public string Told(Question question, GivenAnswer answer)
    {
        var said = question.TakesMoney && answer.Value is { } amount
            ? MoneyWords.Of(amount, Contact!.Currency, Language)
            : AnswerWords.Of(question, answer.Value, Language);
        return $"{Say(question.Label)}: {PlainText.Cut(said, LongestTold)}";
    }

    /// <summary>Turns to a contact, or to none.</summary>
    public void TurnTo(Contact? contact)
    {
        Contact = contact;
        Profile.TurnTo(contact?.Id);
    }

    /// <summary>A contact that the user may change; null when it is not theirs.</summary>
    public async Task<Contact?> Own(Guid id) => await Book.Find(id) is { } contact && User.MayChange(contact) ? contact : null;

    /// <summary>Takes a follow-up off the table that a card without it hides: what is written next is not meant for it.</summary>
    public async Task LayAside()
    {
        // A tap on a card of its own names no contact, but the rep still talks about one.
        var contact = Contact ?? (Profile.ContactId is { } id ? await Book.Find(id) : null);
        if (contact is not null && User.MayChange(contact) && Agenda.Find(contact.Interview?.OpenQuestion) is { IsQuick: false } open)
        {
            await LeaveAwake(contact, open);
            contact.Interview!.Conclude(complete: Agenda.Next(contact) is null);
        }
    }

    /// <summary>Takes back why a contact should rest, where the day for it is not given after all: nothing rests, so nothing says why.</summary>
    public async Task LeaveAwake(Contact contact, Question? open)
    {
        if (open?.Key != Keys.ParkedUntil || contact.ReasonWithoutRest is not { } toldAt)
            return;
        var history = await Book.History(contact, 100);
        if (history.FirstOrDefault(h => h is AnswerChanged { Question: Keys.ParkedReason } && h.At == toldAt) is { } change)
            contact.Undo(change, User, Now, history.Where(h => h.Number < change.Number).ToList());
    }

    /// <summary>Whether the user is being asked for words of their own, and typed some.</summary>
    public bool IsWriting => Input.IsTyped && Agenda.Find(Contact?.Interview?.OpenQuestion) is { Kind: QuestionKind.Write };

    /// <summary>
    /// Whether what was typed is a free note. While a step's own reason is asked a command is a command: nothing ends for a reason that is
    /// none.
    /// </summary>
    public bool IsNoting => IsWriting && Agenda.Find(Contact!.Interview!.OpenQuestion) is { IsStep: false };

    /// <summary>Goes on with what was typed as words of their own: "demo on Friday" is what was agreed, and only begins like a command.</summary>
    public Next AsWritten()
    {
        Input = new Input(Intent.None, Input.Whole);
        return Next.GoOn;
    }
}
