namespace SalesBot.Domain;

/// <summary>The state of the interview about one contact. Holds only what can't be derived from the contact's answers.</summary>
public sealed class Interview
{
    private readonly Contact contact;

    internal Interview(Contact contact) => this.contact = contact;

    /// <summary>The key of the question that is shown; null when the verdict is shown.</summary>
    public string? OpenQuestion => contact.OpenQuestion;

    /// <summary>Whether quick questions remain unanswered. The command <c>continue</c> lists such interviews.</summary>
    public bool IsOpen => contact.HasOpenInterview == true;

    /// <summary>
    /// The number of the newest card. A tap with another number is late or repeated: it changes nothing and is answered with the current
    /// card.
    /// </summary>
    public string Nonce => contact.Nonce;

    /// <summary>
    /// What a typed <c>yes</c> to the newest card does: it stores the answers of this sentence, or presses this button. Null when it does nothing.
    /// Another card replaces it.
    /// </summary>
    public string? Offered => contact.Offered;

    /// <summary>Remembers what the newest card offers to store.</summary>
    public void Offer(string sentence) => contact.Offered = sentence;

    /// <summary>Takes back what is offered: the card is no longer the newest, so that a <c>yes</c> is not meant for it.</summary>
    public void WithdrawOffer() => contact.Offered = null;

    /// <summary>When the newest card was made, UTC.</summary>
    public DateTimeOffset ShownAt => contact.ShownAt;

    /// <summary>
    /// Sets the question that is shown. The interview is open unless <paramref name="complete"/>: while quick questions remain.
    /// </summary>
    public void Open(string question, bool complete = false) => (contact.OpenQuestion, contact.HasOpenInterview) = (question, !complete);

    /// <summary>
    /// Sets the verdict as what is shown. The interview is open unless <paramref name="complete"/>: while quick questions remain.
    /// </summary>
    public void Conclude(bool complete) => (contact.OpenQuestion, contact.HasOpenInterview) = (null, !complete);

    /// <summary>Creates the number for the next card.</summary>
    public string NextNonce(DateTimeOffset at)
    {
        (contact.ShownAt, contact.Offered) = (at, null);
        return contact.Nonce = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
    }
}
