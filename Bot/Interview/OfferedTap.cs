using System.Text.Json;
using SalesBot.Cards;
using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>The tap that a typed "yes" stands for: what the positive button of the newest card about a contact does.</summary>
internal static class OfferedTap
{
    // No text of a person begins with it: control characters are taken out of messages.
    private const char Mark = '\u0001';

    /// <summary>Offers a tap on the card that the turn shows about a contact.</summary>
    public static void Offer(Turn turn, Contact contact, CardAction tap)
    {
        contact.Interview!.Offer(Mark + JsonSerializer.Serialize(new Kept(tap.Verb, tap.Question, tap.Value, tap.More)));
        turn.IsOffering = true;
    }

    /// <summary>The tap that the newest card about a contact offers; null when it offers none.</summary>
    public static CardAction? Of(Contact contact) =>
        contact.Interview?.Offered is [Mark, .. var kept] && JsonSerializer.Deserialize<Kept>(kept) is { } tap
            ? new CardAction(tap.Verb) { Contact = contact.Id, Question = tap.Question, Value = tap.Value, More = tap.More, Nonce = contact.Interview.Nonce }
            : null;

    private sealed record Kept(string Verb, string? Question, string? Value, IReadOnlyDictionary<string, string> More);
}
