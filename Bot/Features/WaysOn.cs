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

    /// <summary>Puts the buttons under what the turn says, if nothing of it can be tapped.</summary>
    public static void Offer(Turn turn)
    {
        if (turn.Replies.Count == 0 || turn.Replies.Any(reply => reply.Card is { CanBeTapped: true })
            || turn.Input.Intent is Intent.Arrived or Intent.Departed or Intent.MissedReply)
            return;
        var last = turn.Replies[^1];
        if (last.Card is { } card)
            card.Buttons(Buttons(turn));
        // Exported data stays a text, to be copied.
        else if (last.Text!.Contains('\n', StringComparison.Ordinal))
            turn.Show(turn.NewCard().Text(turn.Say(("That is all of it.", "Tai viskas.", "To wszystko."))).Buttons(Buttons(turn)));
        else
            turn.ShowInstead(turn.NewCard().Text(last.Text).Buttons(Buttons(turn)));
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
