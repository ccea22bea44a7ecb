using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Takes back what was stored last about the contact, and says what it took back.</summary>
internal sealed class Undo : Feature
{
    private const int LongestTold = 200;

    public Undo()
    {
        Say(["undo"], ["atsaukti", "atsauk"], ["cofnij"], TakeBack, isSaidAlone: true);
        Explain(
            HelpGroup.Interview, 4,
            ("undo", "atšaukti", "cofnij"),
            ("Undo the last entry", "Atšaukite paskutinį įrašą", "Cofnij ostatni wpis"),
            tap: "history");
    }

    private static async Task<Next> TakeBack(Turn turn)
    {
        if (turn.Contact is not { } contact)
            return await ContactLookup.AskWhom(turn);
        var undone = contact.UndoLast(await turn.Book.History(contact, 100), turn.User, turn.Now);
        if (undone.Count == 0)
            return turn.Stay(turn.Say(("There is nothing to undo.", "Nėra ko atšaukti.", "Nie ma czego cofnąć.")));
        var undos = contact.News.OfType<ChangeUndone>().ToList();
        var referrers = await HistoryWords.Referrers(turn.Book, undos);
        var noted = PlainText.Cut(
            HistoryWords.TakenBack(turn.Agenda, undos, turn.Language, contact.Currency, HistoryWords.MostTold, referrers), LongestTold);
        var first = undone[^1];
        if (first is StepRecorded or ContactDisqualified or ContactReopened || contact.Outcome is not null)
            return Next.Begin(AgendaDialog.ToVerdict, noted);
        var asked = first is AnswerChanged { WasAnswered: false } answer ? turn.Agenda.Find(answer.Question) : null;
        // The undo may have removed the reason for the open question. Then don't ask it again.
        return Next.Begin(asked is null || asked.AppliesTo(contact) ? asked?.Key : AgendaDialog.ToVerdict, noted);
    }
}
