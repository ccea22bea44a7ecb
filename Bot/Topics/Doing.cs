using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>What the rep should do now, ranked by the playbook: whom about, why, and a tap that goes there.</summary>
internal static class Doing
{
    /// <summary>The button to it.</summary>
    public static readonly Words WhatNext = ("What next?", "Kas toliau?", "Co dalej?");

    private const int MostListed = 6, MostLookedAt = 60;

    private static readonly Counted Things = new(("to do", "to do"), ("darbas", "darbai", "darbų"), ("sprawa", "sprawy", "spraw"));

    public static async Task<Next> Show(Turn turn)
    {
        await turn.LayAside();
        var (stored, count) = await turn.Book.ToDo(turn.Today, MostLookedAt);
        // What was foreseen may have been overtaken since: another thing has become due that is more urgent.
        var due = stored.Select(contact => (Contact: contact, Action: ActionFor(turn, contact)))
            .OrderByDescending(one => one.Action.Urgency).ThenBy(one => one.Action.DueOn).Take(MostListed).ToList();
        var card = turn.NewCard();
        if (due.Count > 0)
        {
            card.Title(turn.Say(WhatNext), turn.Say(("The most urgent first", "Pirma – skubiausi", "Najpierw najpilniejsze")), count, Things.For(count, turn.Language));
            foreach (var (contact, action) in due)
                card.Row(RowOf(turn, contact, action));
            if (count > due.Count)
                card.Text(Phrases.AndMore(count - due.Count, turn.Language), isQuiet: true);
        }

        if (!await Confirming.ListAwaited(turn, card, isAll: due.Count == 0) && due.Count == 0)
            await ShowAhead(turn, card);
        turn.Show(card.Buttons(
            new Button(turn.Say(Greeting.QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: due.Count == 0),
            new Button(turn.Say(Greeting.ShowPipeline), new CardAction(Verbs.Pipeline))));
        return Next.Stay;
    }

    /// <summary>Nothing is due: what comes, and when.</summary>
    private static async Task ShowAhead(Turn turn, Card card)
    {
        card.Heading(turn.Say(("Nothing to do right now.", "Šiuo metu darbų nėra.", "Teraz nie ma nic do zrobienia.")));
        var ahead = await turn.Book.Ahead(turn.Today, MostListed);
        if (ahead.Count == 0)
            return;
        card.Text(turn.Say(("Coming up", "Netrukus", "Wkrótce")), isQuiet: true);
        foreach (var contact in ahead)
            card.Row(RowOf(turn, contact, ActionFor(turn, contact)));
    }

    private static NextAction ActionFor(Turn turn, Contact contact) => NextActions.First(contact, turn.Playbook, turn.Today) ?? contact.Todo!;

    private static Row RowOf(Turn turn, Contact contact, NextAction action)
    {
        var reason = DoingWords.Of(action, contact, turn);
        return new Row(
            PlainText.Cut(contact.Name, 40),
            $"{PlainText.Cut(contact.Company, 30)} · {(action.DueOn > turn.Today ? $"{DoingWords.Day(action.DueOn, turn)}: {reason}" : reason)}",
            new CardAction(action.Kind is NextKind.OpenInterview ? Verbs.Resume : Verbs.Open) { Contact = contact.Id });
    }
}
