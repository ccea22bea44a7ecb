using SalesBot.Cards;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Gives every answer a way on: a sentence that stands alone gets the buttons that are likely next.</summary>
internal static class WaysOn
{
    /// <summary>The title of the button that shows the help.</summary>
    public static readonly Words HelpTitle = ("Help", "Pagalba", "Pomoc");

    /// <summary>Puts the buttons under the turn's last sentence, if the turn shows no card.</summary>
    public static void Offer(Turn turn)
    {
        if (turn.Replies is [.., { Text: { } text }] && turn.Replies.All(reply => reply.Card is null) && turn.Input.Intent is not (Intent.Arrived or Intent.Departed or Intent.MissedReply))
            turn.ShowInstead(turn.NewCard().Text(text).Buttons(Buttons(turn)));
    }

    /// <summary>The contact on the table, what to do next, and the help.</summary>
    public static Button?[] Buttons(Turn turn) =>
    [
        turn.Contact is { } contact && turn.User.MaySee(contact)
            ? new Button(PlainText.Cut(contact.Name, 40), new CardAction(ContactLookup.Open) { Contact = contact.Id }, IsPositive: true)
            : new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: true),
        new Button(turn.Say(NextActions.Title), new CardAction(NextActions.Verb)),
        new Button(turn.Say(HelpTitle), new CardAction(Help.Verb)),
    ];
}
