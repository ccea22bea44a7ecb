namespace SalesBot.Domain;

/// <summary>Where the interview about one contact stands. The answers themselves are the contact's; this holds only what can't be derived from them.</summary>
public sealed class Interview : Owned
{
    private Interview() { }

    /// <summary>Opens the interview about a contact.</summary>
    public Interview(Contact contact) : base(contact) => ContactId = contact.Id;

    /// <summary>The contact it is about.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The key of the question on the table; null when the verdict is.</summary>
    public string? OpenQuestion { get; private set; }

    /// <summary>Whether the quick questions are not all answered yet: what <c>continue</c> lists.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>The number that the newest card carries. A tap with another one is late or repeated: it gets the current card and changes nothing.</summary>
    public string Nonce { get; private set; } = "";

    /// <summary>When the newest card was made, UTC.</summary>
    public DateTimeOffset ShownAt { get; private set; }

    /// <summary>Puts a question on the table; the interview is open while quick questions remain.</summary>
    public void Open(string question, bool complete = false) => (OpenQuestion, IsOpen) = (question, !complete);

    /// <summary>Puts the verdict on the table; the interview stays open while quick questions remain.</summary>
    public void Conclude(bool complete) => (OpenQuestion, IsOpen) = (null, !complete);

    /// <summary>Makes the number for the next card.</summary>
    public string NextNonce(DateTimeOffset at)
    {
        ShownAt = at;
        return Nonce = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
    }
}
