using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;
using SalesBot.Understanding.Model;

namespace SalesBot.Interview;

/// <summary>
/// One turn: the user, their language, the input, the contact it is about, and the replies that are sent once everything is committed.
/// </summary>
public sealed class Turn
{
    private const int LongestTold = 80;

    /// <summary>Times that differ by less are of one turn.</summary>
    internal static readonly TimeSpan SameMoment = TimeSpan.FromMilliseconds(10);

    private readonly List<Reply> replies = [];
    private (Contact Contact, int Changes, Question? Question)? next;
    private (Contact Contact, int Changes, DateTimeOffset ShownAt, bool? IsOpen, Verdict Verdict)? judged;

    /// <summary>Whether the turn shows answers that a "yes" would store.</summary>
    public bool IsOffering { get; set; }

    /// <summary>The authenticated user.</summary>
    public required User User { get; init; }

    /// <summary>The input.</summary>
    public required Input Input { get; set; }

    /// <summary>The user's contact book.</summary>
    public required IContactBook Book { get; init; }

    /// <summary>The user's profile.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The playbook that the judgement uses.</summary>
    public required Playbook Playbook { get; init; }

    /// <summary>The questions in order.</summary>
    public required Agenda Agenda { get; init; }

    /// <summary>The model that reads what the bot leaves unused; null when there is none.</summary>
    public IAnswerModel? Model { get; init; }

    /// <summary>Cancelled when the turn has no time left.</summary>
    public CancellationToken Ended { get; init; }

    /// <summary>The conversation's id in its channel.</summary>
    public required string Conversation { get; init; }

    /// <summary>When the turn began, on the user's clock; in UTC when their client never gave its time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The offset of the user's clock from UTC.</summary>
    public TimeSpan Offset => Now.Offset;

    /// <summary>The present day where the user is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The present day where a contact's owner is, by which the contact is judged.</summary>
    public async Task<DateOnly> DayOf(Contact contact) => contact.OwnerId == User.Id ? Today : await Book.DayOf(contact, Now);

    /// <summary>The form in which this channel sends taps.</summary>
    public required ActionStyle ActionStyle { get; init; }

    /// <summary>How long a new card ignores taps, so that the second click of a double click does not answer the next question.</summary>
    public required TimeSpan Rest { get; init; }

    /// <summary>The language to answer in.</summary>
    public Language Language { get; set; }

    /// <summary>The contact that the turn is about; null when there is none.</summary>
    public Contact? Contact { get; set; }

    /// <summary>The contacts and companies that the turn was to be about, and of which a stored value can't be read.</summary>
    public required IReadOnlyList<OwnedRecord> Damaged { get; init; }

    /// <summary>The replies, in order.</summary>
    public IReadOnlyList<Reply> Replies => replies;

    /// <summary>
    /// The country in which the user is likely to be, ISO 3166-1, by which numbers without a country code are read; null when it is not known.
    /// </summary>
    public string? Region => Language switch
    {
        Language.Lithuanian => "LT",
        Language.Polish => "PL",
        Language.English => LanguageExtensions.RegionIn(Profile.Locale),
    };

    /// <summary>A text in the turn's language.</summary>
    public string Say(Words words) => words.In(Language);

    /// <summary>A new, empty card.</summary>
    public Card NewCard() => new(ActionStyle);

    /// <summary>Adds a card to the replies. They are sent once the turn is committed.</summary>
    public void Show(Card card, bool isFinal = false) => replies.Add(new Reply(card, null, isFinal));

    /// <summary>Adds a text to the replies. They are sent once the turn is committed.</summary>
    public void Tell(string text) => replies.Add(new Reply(null, text, false));

    /// <summary>Shows a card instead of the last text.</summary>
    public void ShowInstead(Card card) => replies[^1] = new Reply(card, null, false);

    /// <summary>Adds a text to the replies; what is open stays open.</summary>
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

    /// <summary>Whether the input is no tap, or a tap on the newest card about its contact after the card's rest has passed.</summary>
    public bool IsFresh =>
        Input.Tap is null
        || (Contact?.Interview is { } interview && interview.Nonce == Input.Tap.Nonce && !IsResting(interview));

    // A card from the future was shown before a clock went back, or by a host whose clock is ahead. It has rested.
    private bool IsResting(Domain.Interview interview) => Now >= interview.ShownAt && Now - interview.ShownAt < Rest;

    /// <summary>The card on which the tapped question was opened, to be shown again after the answer; null when there is none.</summary>
    public string? ReturnsTo => Input.Tap?.More.GetValueOrDefault(QuestionCard.ReturnTo);

    /// <summary>Whether a tap is about a contact that the user may change and whose interview was begun.</summary>
    public bool MayAnswer => Contact is { Interview: not null } contact && Input.Tap?.Contact == contact.Id && User.MayChange(contact);

    /// <summary>
    /// Judges the contact as it is now; at most once after each change. Records a changed standing or stage in the history, and schedules
    /// the next action.
    /// </summary>
    public Verdict Judge()
    {
        var contact = Contact!;
        if (judged is { } earlier && ReferenceEquals(earlier.Contact, contact)
            && (earlier.Changes, earlier.ShownAt, earlier.IsOpen) == (contact.News.Count, contact.ShownAt, contact.HasOpenInterview))
            return earlier.Verdict;
        // When nothing was said, it is time that changed something.
        var isTimely = contact.News.Count == 0 && contact.IsChangedByTime(Today);
        var verdict = contact.Judge(Playbook, isTimely ? User.Time : User, Now, Today);
        judged = (contact, contact.News.Count, contact.ShownAt, contact.HasOpenInterview, verdict);
        return verdict;
    }

    /// <summary>The next quick question about the contact; null when none is left. Computed anew after each change.</summary>
    public Question? NextQuestion
    {
        get
        {
            if (next is not { } known || !ReferenceEquals(known.Contact, Contact) || known.Changes != Contact!.News.Count)
                next = known = (Contact!, Contact!.News.Count, Agenda.Next(Contact!));
            return known.Question;
        }
    }

    /// <summary>Stores an answer that was given along with something else. Returns the line that says so.</summary>
    public string Store(Question question, GivenAnswer answer)
    {
        question.Store(Contact!, answer.Value, answer.Beside, User, Now, Today, Playbook);
        if (answer.Beside.GetValueOrDefault(Keys.DealCurrency) is { } currency)
            Profile.Count(currency);
        return Told(question, answer);
    }

    /// <summary>The line that says what was just stored.</summary>
    public string Told(Question question, GivenAnswer answer)
    {
        var said = question.TakesMoney && answer.Value is { } amount
            ? MoneyWords.Of(amount, Contact!.Currency, Language)
            : AnswerWords.Of(question, answer.Value, Language);
        return $"{Say(question.Label)}: {PlainText.Cut(said, LongestTold)}";
    }

    /// <summary>Sets the contact that the user is talking about; null for none.</summary>
    public void TurnTo(Contact? contact)
    {
        Contact = contact;
        Profile.TurnTo(contact?.Id);
    }

    /// <summary>The contact with an id; null when there is none or the user may not change it.</summary>
    public async Task<Contact?> Own(Guid id) => await Book.Find(id) is { } contact && User.MayChange(contact) ? contact : null;

    /// <summary>
    /// Closes an open follow-up question, and takes back what a card offers to store, so that the user's next message does not answer it. For cards
    /// that replace the question.
    /// </summary>
    public async Task LayAside()
    {
        // A tap may name no contact while the rep is still talking about one.
        var contact = Contact ?? (Profile.ContactId is { } id ? await Book.FindAsStored(id) : null);
        if (contact is not { IsDamaged: false } || !User.MayChange(contact))
            return;
        contact.Interview?.WithdrawOffer();
        if (Agenda.Find(contact.Interview?.OpenQuestion) is { IsQuick: false } open)
        {
            await LeaveAwake(contact, open);
            contact.Interview!.Conclude(complete: Agenda.Next(contact) is null);
        }
    }

    /// <summary>
    /// Undoes the reason for parking when the question for the day is left unanswered, because the contact is not parked.
    /// </summary>
    public async Task LeaveAwake(Contact contact, Question? open)
    {
        if (open?.Key != Keys.ParkedUntil || contact.ReasonWithoutRest is not { } toldAt)
            return;
        var history = await Book.History(contact, 100);
        // Storage rounds the times of some records to milliseconds.
        if (history.FirstOrDefault(h => h is AnswerChanged { Question: Keys.ParkedReason } && (h.At - toldAt).Duration() < SameMoment) is { } change)
            contact.Undo(change, User, Now, history.Where(h => h.Number < change.Number).ToList());
    }

    /// <summary>
    /// Whether the open question takes a text, and the user typed something that may be it. A question for an amount, a phone number or an e-mail
    /// address takes nothing else.
    /// </summary>
    public bool IsWriting => Input.IsTyped
        && Agenda.Find(Contact?.Interview?.OpenQuestion) is { Kind: QuestionKind.Write } open
        && AnswerReader.MayAnswer(this, open);

    /// <summary>
    /// Whether the typed text is a free note. While the reason for a step is asked, a command is still a command, so that it is not stored
    /// as that reason.
    /// </summary>
    public bool IsNoting => IsWriting && Agenda.Find(Contact!.Interview!.OpenQuestion) is { IsStep: false };

    /// <summary>Treats the whole message as text although it begins like a command, as in "demo on Friday".</summary>
    public Next AsWritten()
    {
        Input = new Input(Intent.None, Input.Whole);
        return Next.GoOn;
    }
}
