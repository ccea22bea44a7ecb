using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Takes back what was stored last about the contact, and says what it took back.</summary>
internal sealed class Undo : Feature
{
    private const string Verb = "undo";

    private const int LongestTold = 200;

    // Storage may round times to milliseconds.
    private static readonly TimeSpan SameTurn = TimeSpan.FromMilliseconds(10);

    public Undo()
    {
        Say(["undo"], ["atsaukti", "atsauk"], ["cofnij"], TakeBack, isSaidAlone: true);
        OnTap(Verb, Tapped);
        Explain(
            HelpGroup.Interview, 4,
            ("undo", "atšaukti", "cofnij"),
            ("Undo the last entry", "Atšaukite paskutinį įrašą", "Cofnij ostatni wpis"),
            tap: "history");
    }

    /// <summary>The button that takes back what this turn stored about the contact; null when it stored nothing that can be taken back.</summary>
    public static Button? Button(Turn turn) =>
        turn.Contact is { } contact && contact.News.Any(change => change is not (StandingChanged or StageChanged or ChangeUndone or ContactEntered or PermanentChange))
            ? new Button(turn.Say(("Undo", "Atšaukti", "Cofnij")), turn.On(Verb))
            : null;

    private static async Task<Next> Tapped(Turn turn)
    {
        if (!turn.MayAnswer)
            return ContactLookup.NotFound(turn);
        if (!turn.IsFresh)
            return Next.Again;
        turn.TurnTo(turn.Contact);
        return await TakeBack(turn);
    }

    // When nothing else is left that the user stored, the entry itself is what was stored last.
    private static async Task<Next?> Withdraw(Turn turn, Contact contact, IReadOnlyList<Change> history)
    {
        if (!CanWithdraw(turn, contact, history))
            return null;
        await turn.Book.PersonalData.Withdraw(contact);
        turn.TurnTo(null);
        turn.Show(turn.NewCard()
            .Text(new Words(
                $"Undone: {contact.Name} · {contact.Company} is no longer entered.",
                $"Atšaukta: {contact.Name} · {contact.Company} nebeįvestas.",
                $"Cofnięto: {contact.Name} · {contact.Company} – wpisu już nie ma.").In(turn.Language))
            .Buttons(new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: true)));
        return Next.Stay;
    }

    // Only what the user did themselves, and only if all of it is undone. The verdicts that followed from it go with it.
    private static bool CanWithdraw(Turn turn, Contact contact, IReadOnlyList<Change> history)
    {
        var undone = history.OfType<ChangeUndone>().Select(change => change.Undoes).ToHashSet();
        return history is [.., ContactEntered] && turn.User.MayErase(contact) && contact.News.Count == 0 && !contact.Deal.IsShared
            && history.All(change => change.ById == turn.User.Id
                && (undone.Contains(change.Number) || change is ContactEntered or ChangeUndone or StandingChanged or StageChanged));
    }

    private static async Task<Next> TakeBack(Turn turn)
    {
        if (turn.Contact is not { } contact)
            return await ContactLookup.AskWhom(turn);
        var history = await turn.Book.History(contact, 100);
        if (HasOpenForm(turn, contact, history))
        {
            var older = Contact.LastToUndo(history, turn.User);
            if (older.Count > 0 || CanWithdraw(turn, contact, history))
                return await Close(turn, contact, older.Count > 0 ? older : [history[^1]]);
        }

        var undone = contact.UndoLast(history, turn.User, turn.Now);
        if (undone.Count == 0)
            return await Withdraw(turn, contact, history)
                ?? turn.Stay(turn.Say(("There is nothing to undo.", "Nėra ko atšaukti.", "Nie ma czego cofnąć.")));
        await turn.Book.MoveToNamedCompany(contact);
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

    // Whether a follow-up, the form or the first question was opened after everything that is saved. In the middle of the interview the last
    // answer is what the user sees before the open question.
    private static bool HasOpenForm(Turn turn, Contact contact, IReadOnlyList<Change> history) =>
        turn.Agenda.Find(contact.Interview?.OpenQuestion) is { } open
        && (!open.IsQuick || turn.Agenda.Before(open, contact) is null)
        && (history.Count == 0 || contact.Interview!.ShownAt - history[0].At > SameTurn);

    // Nothing was saved in the form, so only the form is closed. What the next "undo" takes back is said.
    private static async Task<Next> Close(Turn turn, Contact contact, IReadOnlyList<Change> older)
    {
        await turn.LeaveAwake(contact, turn.Agenda.Find(contact.Interview!.OpenQuestion));
        var referrers = await HistoryWords.Referrers(turn.Book, older);
        var what = PlainText.Cut(HistoryWords.Story(turn.Agenda, [.. older.Reverse()], turn.Language, contact.Currency, referrers), LongestTold);
        turn.Tell(turn.Say((
            $"Nothing was saved there. Undo again takes back: {what}",
            $"Ten nieko neišsaugota. Dar kartą „atšaukti“ atšauktų: {what}",
            $"Nic tam nie zapisano. Jeszcze raz „cofnij” cofnie: {what}")));
        return Next.Begin(AgendaDialog.ToVerdict);
    }
}
