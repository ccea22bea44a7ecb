namespace SalesBot.Domain;

/// <summary>The contacts whose credit is checked. A credit controller sees those of the whole tenant, other users see none (D9).</summary>
public interface ICreditQueue
{
    /// <summary>
    /// A contact of the tenant for the credit check; null when there is none or the user is not a credit controller (D9).
    /// </summary>
    Task<Contact?> FindForCredit(Guid id);

    /// <summary>
    /// Contacts of the tenant, one of each company, whose name, surname or company begins with the text; none when the user is not a credit controller (D9).
    /// </summary>
    Task<IReadOnlyList<Contact>> SearchForCredit(string text, int most);

    /// <summary>
    /// Companies of the tenant that wait for a credit controller's word, those that wait longest first, and the number of all of them. None
    /// when the user is not a credit controller (D9, D17).
    /// </summary>
    Task<(IReadOnlyList<AwaitedCheck> First, int Count)> AwaitingCredit(int most);
}
