using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>One question: its text, its options and when it applies. A topic's script builds it once for all users.</summary>
public sealed partial class Question
{
    private readonly List<Option> options = [];
    private readonly List<Field> fields = [];
    private Func<Contact, IEnumerable<string>>? told;
    private Func<Contact, Person?>? whom;
    private Func<Contact, IEnumerable<Person>> among = _ => [];
    private Func<Person, string?> of = _ => null;
    private Func<Contact, bool> isAnswered, wasKnown = _ => false;
    private Func<Contact, DateTimeOffset, bool> countedThen = (_, _) => false;
    private Words named;
    private bool isBetween;

    internal Question(string topic, string key, Words label, bool isQuick) =>
        (Topic, Key, Label, IsQuick, isAnswered) = (topic, key, label, isQuick, contact => contact.Answers.Find(key) is not null);

    /// <summary>The permanent key, <c>topic.thing</c>.</summary>
    public string Key { get; }

    /// <summary>One or two words for headers and lists.</summary>
    public Words Label { get; }

    /// <summary>The question's text.</summary>
    public Words Text { get; private set; }

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; private set; }

    /// <summary>Whether it belongs to the quick interview; otherwise it is offered with the verdict.</summary>
    public bool IsQuick { get; private set; }

    /// <summary>Whether it counts in the progress, as in <em>2 of 6</em>.</summary>
    public bool IsCounted => IsQuick && !isBetween;

    /// <summary>The options to choose from.</summary>
    public IReadOnlyList<Option> Options => options;

    /// <summary>The additional inputs.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>The field whose day may stand in the words of the answer; null when there is none.</summary>
    public Field? FieldInWords => fields.Find(one => one.IsInWords);

    /// <summary>Whether the day must be in the past or in the future; null when it may be any day.</summary>
    public DayLies? Lies { get; private set; }

    /// <summary>Whether it takes an amount of money.</summary>
    public bool TakesMoney { get; private set; }

    /// <summary>Whether the day asked for is months away rather than days.</summary>
    public bool IsFar { get; private set; }

    /// <summary>
    /// Whether it records a step. It is then opened from the card of steps or by a command, and not listed as a follow-up.
    /// </summary>
    public bool IsStep { get; private set; }

    /// <summary>Whether it takes the name of a person at the contact's company.</summary>
    public bool NamesPerson { get; private set; }

    /// <summary>Whether it is asked even when no counted question is left.</summary>
    public bool IsPressing { get; private set; }

    /// <summary>Whether it is about a person in the buying centre.</summary>
    public bool IsAboutSomebody => whom is not null;

    /// <summary>The length limit of the text, in characters as a reader counts them.</summary>
    public int LongestText { get; private set; } = PlainText.LongestNote;

    /// <summary>The fewest words of a text.</summary>
    public int FewestWords { get; private set; } = 1;

    /// <summary>Whether any text is an answer, whatever it says.</summary>
    public bool TakesAnyText => this is { Kind: QuestionKind.Write, TakesMoney: false, Reads: null };

    /// <summary>Reads the words of an answer as its value, in a normal form. Null where the words are kept as they are.</summary>
    internal WordsReader? Reads { get; private set; }

    /// <summary>Says what is wrong with words that can't be read.</summary>
    internal Words ReadMistake { get; private set; }

    /// <summary>Writes a stored value for people. Null where it is written as it is stored.</summary>
    internal Func<string, string>? Shows { get; private set; }

    /// <summary>Whether no answer means that there is none, and not that the rep does not know.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>Other words for its label that a rep may type.</summary>
    public IReadOnlyList<string> OtherLabels { get; private set; } = [];

    /// <summary>Whether its answers add up: an earlier one stays when another is given.</summary>
    public bool AddsUp { get; private set; }

    internal Effect? Stores { get; private set; }

    private StepEffect? Takes { get; set; }

    /// <summary>Whether choosing one of its options ends the interview.</summary>
    internal bool CanEnd { get; private set; }

    /// <summary>The id of the topic that asks it.</summary>
    internal string Topic { get; }

    /// <summary>Puts it into the quick interview or takes it out, as the playbook says (D7).</summary>
    internal void Place(bool isQuick) => IsQuick = isQuick;

    /// <summary>Whether the question applies to this contact.</summary>
    public Func<Contact, bool> AppliesTo { get; private set; } = _ => true;

    /// <summary>Whether it was answered; <em>I don't know</em> counts as an answer.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="offset">The offset of the user's clock from UTC.</param>
    public bool IsAnsweredFor(Contact contact, TimeSpan offset) =>
        isAnswered(contact) && (!wasKnown(contact) || countedThen(contact, contact.EnteredAt.ToOffset(offset)));

    /// <summary>Whether the answer was known before this contact's interview, so that it does not count in the progress.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="offset">The offset of the user's clock from UTC.</param>
    public bool IsKnownBefore(Contact contact, TimeSpan offset) => wasKnown(contact) && countedThen(contact, contact.EnteredAt.ToOffset(offset));

    /// <summary>
    /// What is stored for it: one answer, or several people or plans; null stands for <em>I don't know</em>. Empty when nothing is stored.
    /// </summary>
    public IReadOnlyList<string?> StoredFor(Contact contact)
    {
        if (told is not null && AppliesTo(contact) && told(contact).ToList() is { Count: > 0 } several)
            return several;
        return contact.Answers.Find(Key) is { } answer ? [answer.Value] : [];
    }

    /// <summary>The person it is about next; null when it is about nobody in particular, or the rep must choose the person first.</summary>
    public Person? Whom(Contact contact) => whom?.Invoke(contact);

    /// <summary>The people it may be about.</summary>
    public IReadOnlyList<Person> Among(Contact contact) => [.. among(contact)];

    /// <summary>What is stored of the person it is about next; for a question about nobody in particular, the answer.</summary>
    public string? StoredOf(Contact contact) => IsAboutSomebody ? Whom(contact) is { } person ? of(person) : null : contact.Answers[Key];

    /// <summary>What is stored for it, with the person's name when there are several people.</summary>
    public IEnumerable<(string? Whom, string? Value)> ToldFor(Contact contact) =>
        AppliesTo(contact) && Among(contact) is { Count: > 1 } several
            ? several.Where(p => of(p) is not null).Select(p => (p.Name.Length > 0 ? p.Name : null, of(p)))
            : StoredFor(contact).Select(value => ((string?)null, value));

    /// <summary>The question's text, with the person's name when it is about a person who has one.</summary>
    public Words TextFor(Contact contact)
    {
        if (Whom(contact) is not { Name.Length: > 0 } person)
            return Text;
        var name = PlainText.Cut(person.Name, 40);
        return (named.English.Replace("{Name}", name, StringComparison.Ordinal),
            named.Lithuanian.Replace("{Name}", name, StringComparison.Ordinal),
            named.Polish.Replace("{Name}", name, StringComparison.Ordinal));
    }

    /// <summary>The option with a stored value; null when there is none.</summary>
    public Option? Find(string? value)
    {
        foreach (var option in options)
            if (option.Value == value)
                return option;
        return null;
    }

    /// <summary>Whether the values of its other fields are answers of their own, kept until they are replaced or emptied.</summary>
    internal bool KeepsFields => Takes is null && Stores is null;

    /// <summary>Stores an answer; null stands for <em>I don't know</em>.</summary>
    /// <returns>Why a step is refused; null when the answer is stored.</returns>
    internal StepRefusal? Store(
        Contact contact, string? value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at, DateOnly today, Playbook? playbook = null)
    {
        if (value is not null && Takes is not null)
            return Takes(contact, value, beside, by, at, today);
        if (value is not null && Stores is not null)
        {
            Stores(contact, value, beside, by, at);
            return null;
        }

        contact.Record(Key, value, by, at, playbook, asWritten: beside.GetValueOrDefault(AnswerReader.AsWritten));
        foreach (var field in fields)
            if (beside.TryGetValue(field.Key, out var extra))
                contact.Record(field.Key, extra.Length == 0 ? null : extra, by, at);
            else if (value is null && contact.Answers[field.Key] is not null)
                contact.Record(field.Key, null, by, at);
        return null;
    }
}
