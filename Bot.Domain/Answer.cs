namespace SalesBot.Domain;

/// <summary>What a rep said to one question about one contact. Answers are the state of an interview: its position follows from them.</summary>
public sealed class Answer : Owned
{
    private Answer() { }

    internal Answer(Contact contact, string question, string? value, User by, DateTimeOffset at)
        : base(contact)
    {
        ContactId = contact.Id;
        Question = question;
        (Value, ById, By, At) = (value, by.Id, by.Name, at);
    }

    /// <summary>The contact it is about.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The permanent key of the question, <c>topic.thing</c>.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The option's name, the text, or a date as <c>yyyy-MM-dd</c>; null when the rep does not know, which is an answer too.</summary>
    public string? Value { get; private set; }

    /// <summary>The user who gave it.</summary>
    public string ById { get; private set; } = "";

    /// <summary>That user's name at the time.</summary>
    public string By { get; private set; } = "";

    /// <summary>When it was given, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether the rep said that they do not know.</summary>
    public bool IsUnknown => Value is null;

    internal void Change(string? value, User by, DateTimeOffset at) => (Value, ById, By, At) = (value, by.Id, by.Name, at);
}
