namespace SalesBot.Domain;

/// <summary>Where the interview about one contact stands. The answers themselves are the contact's; this holds only what can't be derived from them.</summary>
public sealed class Interview
{
    private readonly Contact contact;

    internal Interview(Contact contact) => this.contact = contact;

    /// <summary>The key of the question on the table; null when the verdict is.</summary>
    public string? OpenQuestion => contact.OpenQuestion;

    /// <summary>Whether the quick questions are not all answered yet: what <c>continue</c> lists.</summary>
    public bool IsOpen => contact.HasOpenInterview == true;

    /// <summary>The number that the newest card carries. A tap with another one is late or repeated: it gets the current card and changes nothing.</summary>
    public string Nonce => contact.Nonce;

    /// <summary>When the newest card was made, UTC.</summary>
    public DateTimeOffset ShownAt => contact.ShownAt;

    /// <summary>Puts a question on the table; the interview is open while quick questions remain.</summary>
    public void Open(string question, bool complete = false) => (contact.OpenQuestion, contact.HasOpenInterview) = (question, !complete);

    /// <summary>Puts the verdict on the table; the interview stays open while quick questions remain.</summary>
    public void Conclude(bool complete) => (contact.OpenQuestion, contact.HasOpenInterview) = (null, !complete);

    /// <summary>Makes the number for the next card.</summary>
    public string NextNonce(DateTimeOffset at)
    {
        contact.ShownAt = at;
        return contact.Nonce = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
    }
}
