using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Lists the rep's next actions as the playbook ranks them. A tap opens the contact.</summary>
internal sealed class NextActions : Feature
{
    public const string Verb = "next";

    public NextActions()
    {
        Say(["next", "what next"], ["kas toliau"], ["co dalej"], Show, isSaidAlone: true,
            menu: new(2, ("Next", "Kas toliau", "Co dalej"),
            ("What to do now, the most urgent first", "Ką daryti dabar, pirma – skubiausi darbai", "Co robić teraz, najpierw najpilniejsze")));
        OnTap(Verb, Show);
        Explain(
            HelpGroup.Work, 1,
            ("next", "kas toliau", "co dalej"),
            ("What to do now, the most urgent first", "Ką daryti dabar, pirma – skubiausi", "Co robić teraz, najpierw najpilniejsze"),
            tap: "next");
    }

    /// <summary>The title of the button that shows the list.</summary>
    public static readonly Words Title = ("What next?", "Kas toliau?", "Co dalej?");

    private const int MostListed = 6, MostLookedAt = 60;

    private static readonly Counted Things = new(("to do", "to do"), ("darbas", "darbai", "darbų"), ("sprawa", "sprawy", "spraw"));

    public static async Task<Next> Show(Turn turn)
    {
        await turn.LayAside();
        var (stored, count) = await turn.Book.Work.ToDo(turn.Today, MostLookedAt);
        // The stored actions may be outdated: a more urgent one may have become due. So rank them anew.
        var due = stored.Select(contact => (Contact: contact, Action: ActionFor(turn, contact)))
            .OrderByDescending(one => one.Action.Urgency).ThenBy(one => one.Action.DueOn).Take(MostListed).ToList();
        var card = turn.NewCard();
        if (due.Count > 0)
        {
            card.Title(
                turn.Say(Title),
                turn.Say(("The most urgent first", "Pirma – skubiausi", "Najpierw najpilniejsze")),
                count,
                Things.For(count, turn.Language));
            foreach (var (contact, action) in due)
                card.Row(RowOf(turn, contact, action));
            if (count > due.Count)
                card.Text(Phrases.AndMore(count - due.Count, turn.Language), isQuiet: true);
        }

        if (!await CreditConfirmation.ListAwaited(turn, card, isAll: due.Count == 0) && due.Count == 0)
            await ShowAhead(turn, card);
        turn.Show(card.Buttons(
            new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: due.Count == 0),
            new Button(turn.Say(Pipeline.Title), new CardAction(Pipeline.Verb))));
        return Next.Stay;
    }

    /// <summary>Nothing is due: shows the next steps of the contacts that come next, without haste.</summary>
    private static async Task ShowAhead(Turn turn, Card card)
    {
        card.Heading(turn.Say(("Nothing is due today.", "Šiandien nieko skubaus nėra.", "Na dziś nie ma nic pilnego.")));
        var ahead = await turn.Book.Work.Ahead(turn.Today, MostListed);
        if (ahead.Count == 0)
            return;
        card.Text(turn.Say(("The next steps", "Kiti žingsniai", "Następne kroki")), isQuiet: true);
        foreach (var contact in ahead)
            card.Row(RowOf(turn, contact, ActionFor(turn, contact)));
    }

    private static NextAction ActionFor(Turn turn, Contact contact) => NextActionRanking.First(contact, turn.Playbook, turn.Today) ?? contact.NextAction!;

    // The step is the verdict's own, so that the list and the card never disagree.
    private static Row RowOf(Turn turn, Contact contact, NextAction action)
    {
        var step = QualificationPolicy.Of(contact, turn.Playbook, turn.Now, turn.Today).NextStep;
        var detail = NextActionWords.Of(step, action, contact, turn);
        return new Row(
            PlainText.Cut(contact.Name, 40),
            $"{PlainText.Cut(contact.Company, 30)} · {turn.Say(VerdictWords.Of(step))}{(detail.Length > 0 ? $" · {detail}" : "")}",
            new CardAction(step is NextStep.GoOnWithInterview ? InterviewVerbs.Resume : ContactLookup.Open) { Contact = contact.Id });
    }
}
