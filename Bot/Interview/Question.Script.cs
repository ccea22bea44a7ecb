using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <content>The methods with which a topic writes its script.</content>
public sealed partial class Question
{
    /// <summary>The user chooses one of the options that follow.</summary>
    public Question Choose(string english, string lithuanian, string polish) =>
        Says(QuestionKind.Choose, english, lithuanian, polish);

    /// <summary>The user chooses any of the options that follow.</summary>
    public Question ChooseSeveral(string english, string lithuanian, string polish) =>
        Says(QuestionKind.ChooseSeveral, english, lithuanian, polish);

    /// <summary>The user writes a text.</summary>
    public Question Write(string english, string lithuanian, string polish) =>
        Says(QuestionKind.Write, english, lithuanian, polish);

    /// <summary>The user picks a day.</summary>
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

    /// <summary>Adds options that other cards use too.</summary>
    public Question From(IEnumerable<Option> shared)
    {
        options.AddRange(shared);
        return this;
    }

    /// <summary>
    /// Does not ask it of a contact of whom the answer was known before the interview, through others. The first card then says it, and
    /// opens the question with a tap.
    /// </summary>
    /// <param name="when">Whether the answer was known before.</param>
    /// <param name="counts">
    /// Whether such an answer counted as one when the contact was entered, a time on the user's clock; if not, the question is asked all the same.
    /// </param>
    public Question KnownBefore(Func<Contact, bool> when, Func<Contact, DateTimeOffset, bool> counts)
    {
        wasKnown = when;
        countedThen = counts;
        return this;
    }

    /// <summary>The option just added had other titles before; typed, they still name it.</summary>
    public Question Formerly(params string[] titles)
    {
        options[^1] = options[^1] with { FormerTitles = titles };
        return this;
    }

    /// <summary>Choosing the option just added ends the interview.</summary>
    public Question Ends()
    {
        options[^1] = options[^1] with { Ends = true };
        CanEnd = true;
        return this;
    }

    /// <summary>Adds a date field.</summary>
    public Question WithDate(string key, string english, string lithuanian, string polish)
    {
        fields.Add(new Field(key, FieldKind.Date, (english, lithuanian, polish), []));
        return this;
    }

    /// <summary>The last field's day may stand in the words of the answer, and is taken out of them.</summary>
    public Question InWords()
    {
        fields[^1] = fields[^1] with { IsInWords = true };
        return this;
    }

    /// <summary>Adds a date field for a day ahead, with what is stored of the person whom the question is about.</summary>
    public Question WithDayAhead(string key, string english, string lithuanian, string polish, Func<Person, string?>? storedOf = null)
    {
        fields.Add(new Field(key, FieldKind.Date, (english, lithuanian, polish), []) { Lies = DayLies.Ahead, StoredOf = storedOf });
        return this;
    }

    /// <summary>Adds a choice field.</summary>
    public Question WithChoice(string key, Words label, params Option[] choices)
    {
        fields.Add(new Field(key, FieldKind.Choice, label, choices));
        return this;
    }

    /// <summary>The text is an amount of money; its currency is a field.</summary>
    public Question IsMoney()
    {
        (TakesMoney, LongestText) = (true, PlainText.LongestName);
        return this;
    }

    /// <summary>Adds an optional text field.</summary>
    public Question WithWords(string key, string english, string lithuanian, string polish)
    {
        fields.Add(new Field(key, FieldKind.Words, (english, lithuanian, polish), []));
        return this;
    }

    /// <summary>
    /// The field just added is left out of the question's card and shown only on the card of a person to whom it applies.
    /// </summary>
    public Question Aside()
    {
        fields[^1] = fields[^1] with { IsAside = true };
        return this;
    }

    /// <summary>
    /// The question is about a person in the buying centre. Takes the next person, all people it may be about, what is stored of a person,
    /// and the question's text with <c>{Name}</c> for the name. When it is unclear about whom the question is, the rep chooses the person
    /// first.
    /// </summary>
    public Question About(
        Func<Contact, Person?> person, Func<Contact, IEnumerable<Person>> people, Func<Person, string?> stored, string english, string lithuanian, string polish)
    {
        (whom, among, of, named) = (person, people, stored, (english, lithuanian, polish));
        return this;
    }

    /// <summary>The day must be today or later. Today, tomorrow and next week can be tapped.</summary>
    public Question Ahead()
    {
        Lies = DayLies.Ahead;
        return this;
    }

    /// <summary>The day is months ahead. One month, three months and half a year can be tapped.</summary>
    public Question FarAhead()
    {
        (Lies, IsFar) = (DayLies.Ahead, true);
        return this;
    }

    /// <summary>The day must be today or earlier. Today and yesterday can be tapped.</summary>
    public Question Behind()
    {
        Lies = DayLies.Back;
        return this;
    }

    /// <summary>The answer records a step. The question is not listed as a follow-up.</summary>
    public Question Happens(StepEffect takes)
    {
        (IsStep, Takes) = (true, takes);
        return this;
    }

    /// <summary>The text is read as a value in a normal form; what was written is kept beside it.</summary>
    internal Question ReadBy(WordsReader read, Func<string, string> show, string mistakeEn, string mistakeLt, string mistakePl)
    {
        (Reads, Shows, ReadMistake) = (read, show, (mistakeEn, mistakeLt, mistakePl));
        return IsName();
    }

    /// <summary>No answer means that there is none, and not that the rep does not know.</summary>
    public Question Optional()
    {
        IsOptional = true;
        return this;
    }

    /// <summary>A rep may type other words for the label.</summary>
    public Question AlsoCalled(params string[] labels)
    {
        OtherLabels = labels;
        return this;
    }

    /// <summary>Another answer does not replace the earlier ones.</summary>
    public Question Repeats()
    {
        AddsUp = true;
        return this;
    }

    /// <summary>The text has at least so many words.</summary>
    public Question AtLeast(int words)
    {
        FewestWords = words;
        return this;
    }

    /// <summary>The text is a name.</summary>
    public Question IsName()
    {
        LongestText = PlainText.LongestName;
        return this;
    }

    /// <summary>
    /// The text is the name of a person at the contact's company. If their data was erased, the name is stored only when they agree.
    /// </summary>
    public Question IsPerson()
    {
        NamesPerson = true;
        return IsName();
    }

    /// <summary>Asks only when a condition holds.</summary>
    public Question When(Func<Contact, bool> condition)
    {
        AppliesTo = condition;
        return this;
    }

    /// <summary>Replaces how the answer is stored, and optionally how to tell that it was given and how to read what is stored.</summary>
    public Question Then(Effect effect, Func<Contact, bool>? answeredWhen = null, Func<Contact, IEnumerable<string>>? found = null)
    {
        (Stores, isAnswered, told) = (effect, answeredWhen ?? isAnswered, found);
        return this;
    }

    /// <summary>Asks the question between the quick questions, without counting it.</summary>
    public Question NotCounted()
    {
        isBetween = true;
        return this;
    }

    /// <summary>Asks the question between the quick questions without counting it, even when no counted question is left.</summary>
    public Question Presses()
    {
        (isBetween, IsPressing) = (true, true);
        return this;
    }

    private Question Says(QuestionKind kind, string english, string lithuanian, string polish)
    {
        (Kind, Text) = (kind, (english, lithuanian, polish));
        return this;
    }
}
