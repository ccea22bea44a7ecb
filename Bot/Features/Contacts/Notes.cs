using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Shows the notes about a contact, each with its day and author, and corrects or removes one.</summary>
internal sealed class Notes : Feature
{
    /// <summary>How many changes about notes are read for the details of a verdict, which show the newest notes.</summary>
    public const int ReadForDetails = 12;

    // The value of a tap with one of the last three is the note's number.
    private const string Verb = "notes", OpenVerb = "note", SaveVerb = "noteSave", RemoveVerb = "noteRemove";

    private const int MostRead = 500, MostInDetails = 2, Page = 8;

    // In bytes, as PlainText.Size counts them. Teams drops a card of more than 28 kB.
    private const int LargestPage = 12_000;

    // In characters. A screen reader says how a note begins; the tap shows all of it.
    private const int LongestInDetails = 80, LongestHeard = 120;

    public static readonly Words Corrected = ("Note corrected", "Pastaba pataisyta", "Notatka poprawiona"),
        Removed = ("Note removed", "Pastaba pašalinta", "Notatka usunięta");

    private static readonly Words Title = ("Notes", "Pastabos", "Notatki");

    public Notes()
    {
        Say(["notes"], ["pastabos"], ["notatki"], Tell);
        OnTap(Verb, Tell);
        OnTap(OpenVerb, turn => With(turn, (contact, note, _) => Open(turn, contact, note, note.Text)));
        OnTap(SaveVerb, turn => With(turn, (contact, note, notes) => Save(turn, contact, note, notes)));
        OnTap(RemoveVerb, turn => With(turn, (contact, note, notes) => Correct(turn, contact, note, null, notes)));
    }

    /// <summary>The rows of a verdict's details: the newest notes, the way to the others, and the way to a new one.</summary>
    public static IEnumerable<(string Name, string? Text, string Does, CardAction? Action)> Rows(
        Turn turn, Contact contact, IReadOnlyList<Note> notes, bool mayChange)
    {
        var label = turn.Say(turn.Agenda.Find(Keys.Note)!.Label);
        foreach (var note in notes.Take(MostInDetails))
            yield return ($"{label} · {Head(turn, note)}", PlainText.Cut(note.Text, LongestInDetails), "›", new CardAction(Verb) { Contact = contact.Id });
        if (notes.Count > MostInDetails)
            yield return (turn.Say(("All notes", "Visos pastabos", "Wszystkie notatki")), null, "›", new CardAction(Verb) { Contact = contact.Id });
        if (mayChange)
            yield return (label, null, "+", turn.On(Corrections.Verb, Keys.Note));
    }

    private static Task<Next> Tell(Turn turn)
    {
        if (turn.IsNoting)
            return Task.FromResult(turn.AsWritten());
        var before = int.TryParse(turn.Input.Tap?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        return ContactLookup.With(turn, new CardAction(Verb), contact => Show(turn, contact, before));
    }

    private static async Task<Next> Show(Turn turn, Contact contact, int before)
    {
        var mayChange = turn.User.MayChange(contact);
        if (mayChange)
            ContactLookup.TurnTo(turn, contact);
        await turn.LayAside();
        var notes = await turn.Book.Notes(contact, MostRead);
        var card = turn.NewCard().Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40)).Heading(turn.Say(Title));
        if (notes.Count == 0)
            card.Text(turn.Say(("There are no notes yet.", "Pastabų dar nėra.", "Nie ma jeszcze notatek.")));
        var (shown, size) = (new List<Note>(), 0);
        foreach (var note in notes.Where(note => note.Number < before))
        {
            if (shown.Count == Page || (shown.Count > 0 && size + PlainText.Size(note.Text) > LargestPage))
                break;
            shown.Add(note);
            size += PlainText.Size(note.Text);
        }

        foreach (var note in shown)
            if (mayChange)
                card.Row(new Row(Head(turn, note), note.Text, On(OpenVerb, contact, note)) { MeaningInWords = PlainText.Cut(note.Text, LongestHeard) });
            else
                card.Text(Head(turn, note), isQuiet: true).Text(note.Text);
        var more = shown.Count > 0 && notes.Any(note => note.Number < shown[^1].Number);
        turn.Show(card.Buttons(
            mayChange ? new Button(turn.Say(("Add a note", "Nauja pastaba", "Nowa notatka")), turn.On(Corrections.Verb, Keys.Note), IsPositive: true) : null,
            more ? new Button(
                turn.Say(("Earlier", "Anksčiau", "Wcześniej")),
                new CardAction(Verb) { Contact = contact.Id, Value = Value(shown[^1]) })
                : null,
            new Button(turn.Say(Phrases.Back), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static async Task<Next> With(Turn turn, Func<Contact, Note, IReadOnlyList<Note>, Next> then)
    {
        if (turn.Input.Tap is not { Contact: { } id } tap || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        ContactLookup.TurnTo(turn, contact);
        await turn.LayAside();
        var notes = await turn.Book.Notes(contact, MostRead);
        // On an old card, the note may be gone.
        return notes.FirstOrDefault(note => Value(note) == tap.Value) is { } note ? then(contact, note, notes) : await Show(turn, contact, int.MaxValue);
    }

    private static Next Save(Turn turn, Contact contact, Note note, IReadOnlyList<Note> notes)
    {
        var text = PlainText.Line(turn.Input.Tap!.Inputs.GetValueOrDefault(Keys.Note));
        if (text.Length > 0 && PlainText.Length(text) <= PlainText.LongestNote)
            return Correct(turn, contact, note, text, notes);
        turn.Tell(text.Length == 0 ? turn.Say(Phrases.PleaseWriteSomething) : Phrases.TooLong(PlainText.LongestNote, turn.Language));
        return Open(turn, contact, note, text.Length == 0 ? note.Text : PlainText.Cut(text, PlainText.LongestNote));
    }

    private static Next Correct(Turn turn, Contact contact, Note note, string? text, IReadOnlyList<Note> notes)
    {
        contact.Correct(note, text, notes, turn.User, turn.Now);
        return Next.Begin(
            AgendaDialog.ToVerdict,
            contact.News.OfType<NoteCorrected>().LastOrDefault() is { } change
                ? PlainText.Cut(HistoryWords.Of(turn.Agenda, change, turn.Language), LongestInDetails)
                : null);
    }

    private static Next Open(Turn turn, Contact contact, Note note, string text)
    {
        turn.Show(turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(Head(turn, note))
            .Words(
                Keys.Note, turn.Say(turn.Agenda.Find(Keys.Note)!.Label), text, PlainText.LongestNote, isRequired: true,
                turn.Say(Phrases.PleaseWriteSomething), isLong: true)
            .Buttons(
                new Button(turn.Say(Phrases.Save), On(SaveVerb, contact, note), IsPositive: true) { TakesInputs = true },
                new Button(turn.Say(("Remove", "Pašalinti", "Usuń")), On(RemoveVerb, contact, note)),
                new Button(turn.Say(Phrases.Back), new CardAction(Verb) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static string Head(Turn turn, Note note) =>
        $"{DayWords.Short(DateOnly.FromDateTime(note.At.UtcDateTime + turn.Offset), turn.Language)} · {note.By}";

    private static CardAction On(string verb, Contact contact, Note note) => new(verb) { Contact = contact.Id, Value = Value(note) };

    private static string Value(Note note) => note.Number.ToString(CultureInfo.InvariantCulture);
}
