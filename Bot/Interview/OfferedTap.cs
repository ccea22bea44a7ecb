using System.Text.Json;
using SalesBot.Cards;
using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>The tap that a typed "yes" stands for: what the positive button of the newest card does.</summary>
internal static class OfferedTap
{
    // No text of a person begins with it: control characters are taken out of messages.
    private const char Mark = '\u0001';

    /// <summary>Offers a tap on the card that the turn shows about a contact, or about nobody who is entered yet.</summary>
    public static void Offer(Turn turn, Contact? contact, CardAction tap)
    {
        var kept = Mark + JsonSerializer.Serialize(new Kept(tap.Verb, tap.Question, tap.Value, tap.More, tap.Inputs));
        if (contact is null)
            turn.Profile.Offer(kept);
        else
            contact.Interview!.Offer(kept);
        turn.IsOffering = true;
    }

    /// <summary>The tap that the newest card offers; null when it offers none, or when the user may not change the contact.</summary>
    public static CardAction? In(Turn turn) =>
        Read(turn.Profile.Offered)
        ?? (turn.Contact is { Interview: { } interview } contact && turn.User.MayChange(contact) && Read(interview.Offered) is { } tap
            ? tap with { Contact = contact.Id, Nonce = interview.Nonce }
            : null);

    private static CardAction? Read(string? offered) =>
        offered is [Mark, .. var kept] && JsonSerializer.Deserialize<Kept>(kept) is { } tap
            ? new CardAction(tap.Verb) { Question = tap.Question, Value = tap.Value, More = tap.More, Inputs = tap.Inputs }
            : null;

    private sealed record Kept(
        string Verb, string? Question, string? Value, IReadOnlyDictionary<string, string> More, IReadOnlyDictionary<string, string> Inputs);
}
