namespace SalesBot.Domain;

/// <summary>The contacts whose credit somebody checks: a credit controller reaches those of the whole tenant, nobody else any (D9).</summary>
public interface ICreditQueue
{
    /// <summary>A contact of the tenant whose credit the user checks; null when there is none or the user is no credit controller (D9).</summary>
    Task<Contact?> FindForCredit(Guid id);

    /// <summary>Contacts of the tenant whose name, surname or company begins with the text, for a credit controller; nothing for anybody else (D9).</summary>
    Task<IReadOnlyList<Contact>> SearchForCredit(string text, int most);

    /// <summary>
    /// Contacts of the tenant that wait for a credit controller's word, those who wait longest first, and how many there are in all; none
    /// for anybody else (D9, D17).
    /// </summary>
    Task<(IReadOnlyList<Contact> First, int Count)> AwaitingCredit(int most);
}
