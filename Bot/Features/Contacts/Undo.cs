using System.Globalization;
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

    private static readonly Words Title = ("Undo", "Atšaukti", "Cofnij");

    private static readonly Words Nothing = ("There is nothing to undo.", "Nėra ko atšaukti.", "Nie ma czego cofnąć.");

    // Undoing it would take back what somebody else stored in its place.
    private static readonly Words ChangedSince = (
        "Your last entry was changed or confirmed since, so I can't undo it. You can change the answer on the card.",
        "Jūsų paskutinis įrašas vėliau pakeistas arba patvirtintas, todėl atšaukti negaliu. Atsakymą galite pakeisti kortelėje.",
        "Ostatni wpis został później zmieniony albo potwierdzony, więc nie mogę go cofnąć. Odpowiedź możesz zmienić na karcie.");

    public Undo()
    {
        Say(["undo"], ["atsaukti", "atsauk"], ["cofnij"], Typed, isSaidAlone: true);
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
            ? new Button(turn.Say(Title), turn.On(Verb))
            : null;

    private static async Task<Next> Tapped(Turn turn)
    {
        if (!turn.MayAnswer)
            return ContactLookup.NotFound(turn);
        if (!turn.IsFresh)
            return Next.Again;
        turn.TurnTo(turn.Contact);
        var (contact, history) = (turn.Contact!, await History(turn, turn.Contact!));
        // What the card named may no longer be the last: a colleague may have stored something since.
        return turn.Input.Tap!.Value is { } named && Last(turn, contact, history) is [var last, ..] others && named != NameOf(last)
            ? await Ask(turn, contact, others)
            : await TakeBack(turn, contact, history);
    }

    private static async Task<Next> Typed(Turn turn)
    {
        if (turn.Contact is not { } contact)
            return await ContactLookup.AskWhom(turn);
        if (!turn.User.MayChange(contact))
            return ContactLookup.NotFound(turn);
        var history = await History(turn, contact);
        var last = Last(turn, contact, history);
        return last.Count == 0 || OfferedTap.In(turn)?.Verb == Verb || await IsExpected(turn, last, history)
            ? await TakeBack(turn, contact, history)
            : await Ask(turn, contact, last);
    }

    // What undo would take back: changes of one turn, or the entry itself when nothing else is left. Empty when there is nothing.
    private static IReadOnlyList<Change> Last(Turn turn, Contact contact, IReadOnlyList<Change> history) =>
        Contact.LastToUndo(history, turn.User) is { Count: > 0 } last ? last : CanWithdraw(turn, contact, history) ? [history[^1]] : [];

    private static string NameOf(Change change) => change.Number.ToString(CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<Change>> History(Turn turn, Contact contact) => turn.Book.History(contact, 100);

    // Whether the user expects undo to take this back: the last turn stored it, or the last turn was an undo too. The entry of the contact is
    // expected only if the last turn made it.
    private static async Task<bool> IsExpected(Turn turn, IReadOnlyList<Change> last, IReadOnlyList<Change> history) =>
        await turn.Book.LastTurnAt() is { } lastTurn
        && (IsAt(lastTurn, last[0]) || (last is not [ContactEntered] && history.OfType<ChangeUndone>().FirstOrDefault() is { } undone && IsAt(lastTurn, undone)));

    private static bool IsAt(DateTimeOffset turn, Change change) => (turn - change.At).Duration() < Turn.SameMoment;

    private static async Task<Next> Ask(Turn turn, Contact contact, IReadOnlyList<Change> last)
    {
        var hadForm = turn.Agenda.Find(contact.Interview?.OpenQuestion) is { IsQuick: false };
        await turn.LayAside();
        contact.BeginInterview().NextNonce(turn.Now);
        OfferedTap.Offer(turn, contact, new CardAction(Verb) { Value = NameOf(last[0]) });
        var what = last is [ContactEntered]
            ? new Words(
                "the entry itself: the contact would be gone.",
                "patį įvedimą: kontakto nebeliktų.",
                "samo dodanie: kontaktu już by nie było.").In(turn.Language)
            : PlainText.Cut(
                HistoryWords.Story(turn.Agenda, [.. last.Reverse()], turn.Language, contact.Currency, await HistoryWords.Referrers(turn.Book, last)), LongestTold);
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(("Undo the last entry?", "Atšaukti paskutinį įrašą?", "Cofnąć ostatni wpis?")));
        if (hadForm)
            card.Text(turn.Say(("Nothing was saved in the form.", "Formoje nieko neišsaugota.", "W formularzu nic nie zapisano.")), isQuiet: true);
        card.Text($"{DayWords.Of(DateOnly.FromDateTime(last[0].At.UtcDateTime + turn.Offset), turn.Language)}: {what}");
        turn.Show(card.Buttons(
            new Button(turn.Say(Title), turn.On(Verb, value: NameOf(last[0])), IsPositive: true),
            new Button(turn.Say(("Leave it", "Palikti", "Zostaw")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
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

    private static async Task<Next> TakeBack(Turn turn, Contact contact, IReadOnlyList<Change> history)
    {
        var undone = contact.UndoLast(history, turn.User, turn.Now);
        if (undone.Count == 0)
            return await Withdraw(turn, contact, history)
                ?? turn.Stay(turn.Say(Contact.LastToUndo(history, turn.User).Count == 0 ? Nothing : ChangedSince));
        await turn.Book.MoveToNamedCompany(contact);
        var undos = contact.News.OfType<ChangeUndone>().ToList();
        var referrers = await HistoryWords.Referrers(turn.Book, undos);
        var noted = PlainText.Cut(
            HistoryWords.TakenBack(turn.Agenda, undos, turn.Language, contact.Currency, HistoryWords.MostTold, referrers), LongestTold);
        var first = undone[^1];
        if (first is StepRecorded or ContactDisqualified or ContactReopened || contact.Outcome is not null)
            return Next.Begin(AgendaDialog.ToVerdict, noted);
        var asked = first is AnswerChanged { WasAnswered: false } answer && turn.Agenda.Find(answer.Question) is { IsQuick: true } question ? question : null;
        // The undo may have removed the reason for the open question. Then don't ask it again.
        return Next.Begin(asked is null || asked.AppliesTo(contact) ? asked?.Key : AgendaDialog.ToVerdict, noted);
    }
}
