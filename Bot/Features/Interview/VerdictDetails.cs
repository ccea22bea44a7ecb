using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The part of a verdict's card that is closed at first: every step and answer that is no reason, each with a tap to change it.</summary>
internal static class VerdictDetails
{
    // Lengths in characters. Details are shortened, because a tap shows them in full. A user who may not change the contact has no such tap
    // and sees more.
    private const int LongestDetail = 64, LongestDetailToRead = 400, MostPeopleTold = 2;

    private const int ManyTexts = 10, LongestOfMany = 24;

    /// <summary>Adds the details, after some rows about other contacts and deals.</summary>
    public static void Show(Turn turn, Contact contact, Verdict verdict, Card card, bool mayChange,
        IEnumerable<(string, string?, string, CardAction?)> related, IReadOnlyList<Note> notes)
    {
        var rows = new List<(string, string?, string, CardAction?)>(related);
        foreach (var step in contact.Steps.Taken.Where(s => s.Kind != StepKind.Closing || contact.Outcome is Standing.Customer or Standing.Lost))
            rows.Add((
                turn.Say(StepWords.Of(step.Kind, step.Result)),
                DayWords.Of(step.On, turn.Language) + (step.Reason is null ? "" : $" – {step.Reason}"),
                mayChange ? "›" : "",
                mayChange ? turn.On(SalesSteps.Verb) : null));
        rows.Add((
            turn.Say(ContactData.Title),
            ContactData.Line(turn, contact),
            mayChange ? "›" : "",
            mayChange ? new CardAction(ContactData.Verb) { Contact = contact.Id } : null));
        // Questions that the playbook does not score give no reasons. List them here, so that they can be corrected.
        foreach (var question in turn.Agenda.All.Where(q => (!q.IsQuick || q.IsCounted) && !q.IsStep && !turn.Playbook.Criteria.ContainsKey(q.Key)))
        {
            // Notes and contact data have rows of their own.
            if (question.AddsUp || ContactData.Asks(question))
                continue;
            var (label, change) = (turn.Say(question.Label), mayChange ? turn.On(Corrections.Verb, question.Key) : null);
            var stored = question.ToldFor(contact).ToList();
            foreach (var (whom, value) in stored.Take(MostPeopleTold))
                rows.Add((
                    whom is null ? label : $"{label} · {PlainText.Cut(whom, 40)}",
                    PlainText.Cut(
                        question.TakesMoney && value is not null
                            ? MoneyWords.Of(value, contact.Currency, turn.Language)
                            : AnswerWords.Of(question, value, turn.Language),
                        mayChange ? LongestDetail : LongestDetailToRead),
                    mayChange ? "›" : "",
                    change));
            if (stored.Count > MostPeopleTold)
                rows.Add((
                    $"{label} · +{(stored.Count - MostPeopleTold).ToString(turn.Language.Culture())}",
                    null,
                    "›",
                    new CardAction(People.Verb) { Contact = contact.Id }));
            // Missing answers are already on the card.
            if (stored.Count == 0
                && mayChange
                && question.AppliesTo(contact)
                && !turn.Agenda.IsAnswered(question, contact)
                && !verdict.Missing.Contains(question.Key, StringComparer.Ordinal))
                rows.Add((label, null, "+", change));
        }

        rows.AddRange(Notes.Rows(turn, contact, notes, mayChange));
        rows.Add((turn.Say(History.Title), null, "›", new CardAction(History.Verb) { Contact = contact.Id }));
        // Each row's text is on the card twice: to be seen and to be heard. Many long texts would make a card that Teams drops.
        if (mayChange && rows.Count(row => row.Item2 is not null) > ManyTexts)
            for (var place = 0; place < rows.Count; place++)
                if (rows[place] is (var name, { } text, var does, var action))
                    rows[place] = (name, PlainText.Cut(text, LongestOfMany), does, action);
        if (rows.Count > 0)
            card.Fold(
                turn.Say(("Details", "Išsamiau", "Szczegóły")),
                FoldLabels.In(turn),
                rows);
    }
}
