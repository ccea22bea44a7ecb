using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <content>The words in which a topic writes its script.</content>
public sealed partial class Question
{
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

    private Question Says(QuestionKind kind, string english, string lithuanian, string polish)
    {
        (Kind, Text) = (kind, (english, lithuanian, polish));
        return this;
    }
}
