using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Corrects answers: by tapping or naming them, or by undoing what was said last.</summary>
internal sealed class Corrections : Feature
{
    public const string Verb = "change";

    public Corrections()
    {
        Say(["change"], ["keisti", "keisk", "pakeisti", "pakeisk"], ["zmien"], Change);
        Say(["undo"], ["atsaukti", "atsauk"], ["cofnij"], Undo, isSaidAlone: true);
        OnTap(Verb, Change);
        Explain(
            HelpGroup.Interview, 3,
            ("need is immediate", "poreikis neatidėliotinas", "potrzeba pilna"),
            ("Correct an answer", "Pataisykite atsakymą", "Popraw odpowiedź"),
            tap: "change");
        Explain(
            HelpGroup.Interview, 4,
            ("undo", "atšaukti", "cofnij"),
            ("Take back what was stored last", "Atšaukite, kas įrašyta paskiausiai", "Cofnij to, co zapisano ostatnio"),
            tap: "history");
    }

    private const int LongestTold = 200;

    public static async Task<Next> Change(Turn turn)
    {
        if (turn.Input.Tap is { } tap)
        {
            if (!turn.MayAnswer)
                return ContactLookup.NotFound(turn);
            if (!turn.IsFresh)
                return Next.Again;
            return turn.Agenda.Find(tap.Question) is { } asked ? Next.Begin(asked.Key) : Next.Again;
        }

        if (turn.Contact is null)
            return ContactLookup.NothingOpen(turn);
        if (turn.Input.Text.Length == 0)
            return await ContactLookup.Present(turn, turn.Contact);
        var (question, value) = ChangeReader.Read(turn.Agenda, turn.Input.Text);
        if (question is null && ChangeReader.ReadWords(turn.Agenda, turn.Input.Text) is { } said && said.Question.AppliesTo(turn.Contact))
            return Note(turn, said.Question, said.Words);
        if (question is null)
            return turn.IsWriting ? turn.AsWritten() : turn.Stay(turn.Say(Phrases.NotUnderstood));
        return value is null ? Next.Begin(question.Key) : Apply(turn, question, value);
    }

    public static async Task<Next> Undo(Turn turn)
    {
        if (turn.Contact is not { } contact)
            return ContactLookup.NothingOpen(turn);
        var undone = contact.UndoLast(await turn.Book.History(contact, 100), turn.User, turn.Now);
        if (undone.Count == 0)
            return turn.Stay(turn.Say(("There is nothing to take back.", "Nėra ko atšaukti.", "Nie ma czego cofnąć.")));
        var noted = PlainText.Cut(
            HistoryWords.TakenBack(
                turn.Agenda,
                [.. contact.News.OfType<ChangeUndone>()],
                turn.Language,
                contact.Currency,
                HistoryWords.MostTold),
            LongestTold);
        var first = undone[^1];
        if (first is StepRecorded or ContactDisqualified or ContactReopened || contact.Outcome is not null)
            return Next.Begin(AgendaDialog.ToVerdict, noted);
        var asked = first is AnswerChanged { WasAnswered: false } answer ? turn.Agenda.Find(answer.Question) : null;
        // The undo may have removed the reason for the open question. Then don't ask it again.
        return Next.Begin(asked is null || asked.AppliesTo(contact) ? asked?.Key : AgendaDialog.ToVerdict, noted);
    }

    public static Next Apply(Turn turn, Question question, string value)
    {
        // When there are several people, the rep must first see whom the question is about.
        if (question.Among(turn.Contact!).Count > 1)
            return Next.Begin(question.Key);
        question.Store(turn.Contact!, value, CardAction.NoFields, turn.User, turn.Now, turn.Playbook);
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        return Next.Begin(open == question ? null : open?.Key);
    }

    /// <summary>
    /// Stores an answer to a follow-up that was given by naming the question. Asks the question when the answer can't be used.
    /// </summary>
    public static Next Note(Turn turn, Question question, string words)
    {
        if (AnswerReader.ReadWords(turn, question, words) is not { } answer)
            return Next.Begin(question.Key);
        var noted = turn.Store(question, answer);
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        return Next.Begin(open is { IsQuick: true } ? open.Key : AgendaDialog.ToVerdict, noted);
    }
}
