using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>One question: its words, its options and when it applies. Built by a topic's script, the same for everybody.</summary>
public sealed partial class Question
{
    private readonly List<Option> options = [];
    private readonly List<Field> fields = [];
    private Func<Contact, bool> applies = _ => true;
    private Func<Contact, bool>? isAnswered;
    private Func<Contact, IEnumerable<string>>? told;
    private Func<Contact, Person?>? whom;
    private Func<Contact, IEnumerable<Person>> among = _ => [];
    private Func<Person, string?> of = _ => null;
    private Words named;
    private bool isBetween;

    internal Question(string key, Words label, bool isQuick) => (Key, Label, IsQuick) = (key, label, isQuick);

    /// <summary>The permanent key, <c>topic.thing</c>.</summary>
    public string Key { get; }

    /// <summary>One or two words that name it in headers and lists.</summary>
    public Words Label { get; }

    /// <summary>The question itself.</summary>
    public Words Text { get; private set; }

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; private set; }

    /// <summary>Whether it belongs to the quick interview; otherwise it is offered with the verdict.</summary>
    public bool IsQuick { get; private set; }

    /// <summary>Whether it counts in <em>2 of 6</em>.</summary>
    public bool IsCounted => IsQuick && !isBetween;

    /// <summary>The options to choose from.</summary>
    public IReadOnlyList<Option> Options => options;

    /// <summary>The inputs beside the words.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>Which way the day lies that is asked for; null where any day will do.</summary>
    public DayLies? Lies { get; private set; }

    /// <summary>Whether it takes an amount of money.</summary>
    public bool TakesMoney { get; private set; }

    /// <summary>Whether the day asked for is months away rather than days.</summary>
    public bool IsFar { get; private set; }

    /// <summary>Whether it records what happened: opened from the card of steps or by a command, and not listed with what may be added.</summary>
    public bool IsStep { get; private set; }

    /// <summary>Whether it takes the name of somebody at the contact's company.</summary>
    public bool NamesPerson { get; private set; }

    /// <summary>Whether it is asked even when no other quick question is left.</summary>
    public bool IsPressing { get; private set; }

    /// <summary>Whether it is about somebody in the buying centre.</summary>
    public bool IsAboutSomebody => whom is not null;

    /// <summary>The longest text it takes, in letters as a reader counts them.</summary>
    public int LongestText { get; private set; } = PlainText.LongestNote;

    internal Effect? Stores { get; private set; }

    private StepEffect? Takes { get; set; }

    /// <summary>Puts it into the quick interview, or takes it out, as the playbook has it (D7).</summary>
    internal void Place(bool isQuick) => IsQuick = isQuick;

    /// <summary>Whether it makes sense for this contact.</summary>
    public bool AppliesTo(Contact contact) => applies(contact);

    /// <summary>Whether it was answered, be it with <em>I don't know</em>.</summary>
    public bool IsAnsweredFor(Contact contact) => isAnswered?.Invoke(contact) ?? contact.Answers.Has(Key);

    /// <summary>What is stored for it: an answer, or several people or plans; null is <em>I don't know</em>.</summary>
    public IReadOnlyList<string?> StoredFor(Contact contact)
    {
        if (told is not null && AppliesTo(contact) && told(contact).ToList() is { Count: > 0 } several)
            return several;
        return contact.Answers.Find(Key) is { } answer ? [answer.Value] : [];
    }

    /// <summary>Whom it is about next; null when it is about nobody in particular, or has to be told first.</summary>
    public Person? Whom(Contact contact) => whom?.Invoke(contact);

    /// <summary>Whom it may be about.</summary>
    public IReadOnlyList<Person> Among(Contact contact) => [.. among(contact)];

    /// <summary>What is stored of the one whom it is about next; for a question about nobody, the answer.</summary>
    public string? StoredOf(Contact contact) => IsAboutSomebody ? Whom(contact) is { } person ? of(person) : null : contact.Answers[Key];

    /// <summary>What is stored for it, with the name of whom it is about where there are several.</summary>
    public IEnumerable<(string? Whom, string? Value)> ToldFor(Contact contact) =>
        AppliesTo(contact) && Among(contact) is { Count: > 1 } several
            ? several.Where(p => of(p) is not null).Select(p => (p.Name.Length > 0 ? p.Name : null, of(p)))
            : StoredFor(contact).Select(value => ((string?)null, value));

    /// <summary>The question, by name where it is about somebody with one.</summary>
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

    /// <summary>Stores an answer; null is <em>I don't know</em>.</summary>
    /// <returns>Why what happened is not recorded; null when it is.</returns>
    internal StepRefusal? Store(Contact contact, string? value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at,
        Playbook? playbook = null)
    {
        if (value is not null && Takes is not null)
            return Takes(contact, value, beside, by, at);
        if (value is not null && Stores is not null)
        {
            Stores(contact, value, beside, by, at);
            return null;
        }

        contact.Record(Key, value, by, at, playbook);
        foreach (var field in fields)
            if (beside.TryGetValue(field.Key, out var extra))
                contact.Record(field.Key, extra, by, at);
            else if (value is null && contact.Answers[field.Key] is not null)
                contact.Record(field.Key, null, by, at);
        return null;
    }
}
