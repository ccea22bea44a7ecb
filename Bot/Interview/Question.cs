using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One tap on one of a few options.</summary>
    Choose,

    /// <summary>Any of several options, then Save.</summary>
    ChooseSeveral,

    /// <summary>Words, with a date or a choice beside them where the question has such fields.</summary>
    Write,

    /// <summary>A day.</summary>
    PickDate,
}

/// <summary>One option of a question: the stored value, what the row says, and one line of what it means.</summary>
public sealed record Option(string Value, Words Title, Words Meaning)
{
    /// <summary>Whether choosing it ends the interview there.</summary>
    public bool Ends { get; init; }
}

/// <summary>What an input beside a question's words takes.</summary>
public enum FieldKind
{
    Date,
    Choice,
    Words,
}

/// <summary>An input beside a question's words, stored under a key of its own.</summary>
public sealed record Field(string Key, FieldKind Kind, Words Label, IReadOnlyList<Option> Options)
{
    /// <summary>Whether it stands only on the card of somebody whom it makes sense for, and not where the question is asked.</summary>
    public bool IsAside { get; init; }
}

/// <summary>Stores what was written, where it is more than an answer: a person in the buying centre, a plan.</summary>
public delegate void Effect(Contact contact, string value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at);

/// <summary>Records what happened, and says why it is refused; null when it is not.</summary>
public delegate StepRefusal? StepEffect(Contact contact, string value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at);

/// <summary>One question: its words, its options and when it applies. Built by a topic's script, the same for everybody.</summary>
public sealed class Question
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

    /// <summary>Asks for one of the options that follow.</summary>
    public Question Choose(string english, string lithuanian, string polish) =>
        Says(QuestionKind.Choose, english, lithuanian, polish);

    /// <summary>Asks for any of the options that follow.</summary>
    public Question ChooseSeveral(string english, string lithuanian, string polish) =>
        Says(QuestionKind.ChooseSeveral, english, lithuanian, polish);

    /// <summary>Asks for words.</summary>
    public Question Write(string english, string lithuanian, string polish) =>
        Says(QuestionKind.Write, english, lithuanian, polish);

    /// <summary>Asks for a day.</summary>
    public Question PickDate(string english, string lithuanian, string polish) =>
        Says(QuestionKind.PickDate, english, lithuanian, polish);

    /// <summary>An option that needs no explanation: its stored value and its title in each language.</summary>
    public Question Option(string value, string english, string lithuanian, string polish)
    {
        options.Add(new Option(value, (english, lithuanian, polish), ("", "", "")));
        return this;
    }

    /// <summary>An option: its stored value, and in each language its title and, in at most six words, what it means.</summary>
    public Question Option(string value, (string Title, string Meaning) en, (string Title, string Meaning) lt, (string Title, string Meaning) pl)
    {
        options.Add(new Option(value, (en.Title, lt.Title, pl.Title), (en.Meaning, lt.Meaning, pl.Meaning)));
        return this;
    }

    /// <summary>An option: its stored value, its title and what it means.</summary>
    public Question Option(string value, Words title, Words meaning)
    {
        options.Add(new Option(value, title, meaning));
        return this;
    }

    /// <summary>Options that stand on other cards too.</summary>
    public Question From(IEnumerable<Option> shared)
    {
        options.AddRange(shared);
        return this;
    }

    /// <summary>The option just given ends the interview.</summary>
    public Question Ends()
    {
        options[^1] = options[^1] with { Ends = true };
        return this;
    }

    /// <summary>A date beside the words.</summary>
    public Question WithDate(string key, string english, string lithuanian, string polish)
    {
        fields.Add(new Field(key, FieldKind.Date, (english, lithuanian, polish), []));
        return this;
    }

    /// <summary>A choice beside the words.</summary>
    public Question WithChoice(string key, Words label, params Option[] choices)
    {
        fields.Add(new Field(key, FieldKind.Choice, label, choices));
        return this;
    }

    /// <summary>What is written is an amount of money; its currency stands beside it.</summary>
    public Question IsMoney()
    {
        (TakesMoney, LongestText) = (true, PlainText.LongestName);
        return this;
    }

    /// <summary>More words beside the words; they may stay empty.</summary>
    public Question WithWords(string key, string english, string lithuanian, string polish)
    {
        fields.Add(new Field(key, FieldKind.Words, (english, lithuanian, polish), []));
        return this;
    }

    /// <summary>The input just given stands only on the card of somebody whom it makes sense for.</summary>
    public Question Aside()
    {
        fields[^1] = fields[^1] with { IsAside = true };
        return this;
    }

    /// <summary>
    /// Asks about somebody in the buying centre: whom next, among whom, and what is stored of one; and the question with <c>{Name}</c> in
    /// place of the name. Where it is not clear whom, the rep says so first.
    /// </summary>
    public Question About(
        Func<Contact, Person?> person, Func<Contact, IEnumerable<Person>> people, Func<Person, string?> stored, string english, string lithuanian, string polish)
    {
        (whom, among, of, named) = (person, people, stored, (english, lithuanian, polish));
        return this;
    }

    /// <summary>The day asked for is still to come: today, tomorrow and next week can be tapped.</summary>
    public Question Ahead()
    {
        Lies = DayLies.Ahead;
        return this;
    }

    /// <summary>The day asked for is months away: a month, three months and half a year can be tapped.</summary>
    public Question FarAhead()
    {
        (Lies, IsFar) = (DayLies.Ahead, true);
        return this;
    }

    /// <summary>The day asked for has been: today and yesterday can be tapped.</summary>
    public Question Behind()
    {
        Lies = DayLies.Back;
        return this;
    }

    /// <summary>It records what happened, and is not listed with what may be added.</summary>
    public Question Happens(StepEffect takes)
    {
        (IsStep, Takes) = (true, takes);
        return this;
    }

    /// <summary>What is written is a name.</summary>
    public Question IsName()
    {
        LongestText = PlainText.LongestName;
        return this;
    }

    /// <summary>What is written is the name of somebody at the contact's company; whose data was erased is not named again unless they agree.</summary>
    public Question IsPerson()
    {
        NamesPerson = true;
        return IsName();
    }

    /// <summary>Asks only when this holds.</summary>
    public Question When(Func<Contact, bool> condition)
    {
        applies = condition;
        return this;
    }

    /// <summary>Stores more than an answer, and says by what to see that it was given and where to find it.</summary>
    public Question Then(Effect effect, Func<Contact, bool>? answeredWhen = null, Func<Contact, IEnumerable<string>>? found = null)
    {
        (Stores, isAnswered, told) = (effect, answeredWhen, found);
        return this;
    }

    /// <summary>Asked between the quick questions where it applies, but not one of the six.</summary>
    public Question NotCounted()
    {
        isBetween = true;
        return this;
    }

    /// <summary>Asked between the quick questions where it applies, and after the last one too.</summary>
    public Question Presses()
    {
        (isBetween, IsPressing) = (true, true);
        return this;
    }

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

    private Question Says(QuestionKind kind, string english, string lithuanian, string polish)
    {
        (Kind, Text) = (kind, (english, lithuanian, polish));
        return this;
    }
}
