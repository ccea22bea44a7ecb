using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>Draws the card of a question: the progress, the question, its options as rows, and the buttons.</summary>
internal static class QuestionCard
{
    /// <summary>The field of a card that names the person who agreed to be stored again after their data was erased.</summary>
    public const string Agreed = "name";

    /// <summary>The field of a card that names the person whom the question is about.</summary>
    public const string Whom = "name";

    /// <summary>The field of a tap that names the card on which the question was opened. That card is shown again after the answer.</summary>
    public const string ReturnTo = "return";

    /// <summary>Shows a question on a card with a new number.</summary>
    public static void Show(Turn turn, Question question, Opening opening)
    {
        turn.Contact!.Interview!.NextNonce(turn.Now);
        turn.Show(Draw(turn, question, opening));
    }

    /// <summary>Shows a question again with the same number, so that both cards can answer it.</summary>
    public static void ShowAgain(Turn turn, Question question) => turn.Show(Draw(turn, question, new Opening(null)));

    /// <summary>Shows the question with another one: does the person whose data was erased agree to be stored again?</summary>
    public static void AskWhetherTheyAgree(Turn turn, Question question, string name, DateTimeOffset erasedAt) =>
        turn.Show(Draw(turn, question, new Opening(null, Words: name), (name, erasedAt)));

    private static Card Draw(Turn turn, Question question, Opening opening, (string Name, DateTimeOffset ErasedAt)? returning = null)
    {
        var contact = turn.Contact!;
        var card = turn.NewCard();
        var of = turn.Agenda.CountedFor(contact).Count;
        var place = turn.Agenda.PlaceOf(question, contact);
        if (question.IsQuick)
        {
            var progress = Phrases.PlaceOf(place, of, turn.Language);
            card.Header(turn.Say(question.Label), $" · {progress}", PlainText.Cut(contact.Name, 40)).Progress(place, of, progress);
        }
        else
            card.Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40));
        if (opening.Noted is { } noted)
            card.Noted(noted, Features.Undo.Button(turn));
        foreach (var known in KnownBefore(turn, question))
            card.Text($"{turn.Say(Phrases.KnownBefore)}: {turn.Say(known.Label)} – {AnswerWords.Of(known, contact.Answers[known.Key], turn.Language)}", isQuiet: true);
        var mustSayWhom = AnswerReader.MustSayWhom(question, contact);
        card.Heading(turn.Say(mustSayWhom ? Phrases.AboutWhom : question.TextFor(contact)));
        if (question.NamesPerson && question.StoredFor(contact).OfType<string>().ToList() is { Count: > 0 } named)
            card.Text($"{turn.Say(Phrases.NotedAlready)}: {string.Join(", ", named.Select(name => PlainText.Cut(name, 40)))}", isQuiet: true);
        if (returning is { } erased)
            card.Text(Phrases.WasErased(
                erased.Name,
                AnswerWords.Day(erased.ErasedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Language),
                turn.Language));

        if (mustSayWhom)
            DrawPeople(turn, question, card);
        else if (question.Kind == QuestionKind.Choose)
            DrawRows(turn, question, card);
        else
            DrawInputs(turn, question, card, opening);
        return DrawWaysOut(turn, question, card, returning?.Name);
    }

    private static void DrawRows(Turn turn, Question question, Card card)
    {
        var chosen = question.StoredOf(turn.Contact!);
        var answer = AnswerTo(turn, question);
        foreach (var option in question.Options)
            card.Row(new Row(option.Title.In(turn.Language), option.Meaning.In(turn.Language), answer with { Value = option.Value }, option.Value == chosen)
            {
                ChosenInWords = turn.Say(Phrases.Chosen),
            });
    }

    // Each person has a card on which everything about them can be entered.
    private static void DrawPeople(Turn turn, Question question, Card card)
    {
        foreach (var (whom, value) in question.ToldFor(turn.Contact!))
            if (whom is not null)
                card.Row(new Row(
                    PlainText.Cut(whom, 40),
                    PlainText.Cut(AnswerWords.Of(question, value, turn.Language), 120),
                    turn.On(InterviewVerbs.Person, null, whom)));
    }

    private static CardAction AnswerTo(Turn turn, Question question)
    {
        var action = On(turn, question, InterviewVerbs.Answer);
        return question.Whom(turn.Contact!) is { } person ? With(action, Whom, person.Name) : action;
    }

    // The way back is on the card and not stored, so a typed answer leads to the verdict.
    private static CardAction On(Turn turn, Question question, string verb)
    {
        var action = turn.On(verb, question.Key);
        return turn.ReturnsTo is { } card ? With(action, ReturnTo, card) : action;
    }

    private static CardAction With(CardAction action, string field, string value) =>
        action with { More = new Dictionary<string, string>(action.More, StringComparer.Ordinal) { [field] = value } };

    private static void DrawInputs(Turn turn, Question question, Card card, Opening opening)
    {
        var answers = turn.Contact!.Answers;
        // Text that could not be used is kept in its input, so that the rep can correct it.
        var (written, beside) = AnswerReader.Entered(turn, question);
        var label = turn.Say(question.Label);
        if (question.Kind == QuestionKind.ChooseSeveral)
            card.Choice(question.Key, label, answers[question.Key], question.Options.Select(o => (turn.Say(o.Title), o.Value)), several: true, null);
        else if (question.Kind == QuestionKind.PickDate)
            DrawDays(turn, question, card).Date(
                question.Key,
                question.Lies is null ? label : turn.Say(Phrases.AnotherDay),
                question.StoredFor(turn.Contact!) is [var day] ? day : null);
        else
            card.Words(question.Key, label, written ?? opening.Words ?? Stored(turn, question), question.LongestText, isRequired: true,
                turn.Say(Phrases.PleaseWriteSomething), isLong: question.LongestText > PlainText.LongestName, placeholder: question.TakesMoney
                    ? "12 000"
                    : null);
        foreach (var field in question.Fields.Where(f => !f.IsAside))
            if (field.Kind == FieldKind.Date)
                card.Date(
                    field.Key,
                    turn.Say(field.Label),
                    beside.GetValueOrDefault(field.Key)
                        ?? opening.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                        ?? (field.StoredOf is { } of ? question.Whom(turn.Contact!) is { } person ? of(person) : null : answers[field.Key]));
            else if (field.Kind == FieldKind.Words)
                card.Words(field.Key, turn.Say(field.Label), beside.GetValueOrDefault(field.Key), PlainText.LongestNote, isRequired: false, null, isLong: true);
            else
                card.Choice(field.Key, turn.Say(field.Label),
                    beside.GetValueOrDefault(field.Key) ?? (question.TakesMoney ? answers[field.Key] ?? turn.Profile.Currency : null),
                    field.Options.Select(o => (turn.Say(o.Title), o.Value)), several: false, turn.Say(Phrases.ChooseOne));
    }

    private static string? Stored(Turn turn, Question question) =>
        question.AddsUp || question.StoredOf(turn.Contact!) is not { } stored ? null : question.Shows?.Invoke(stored) ?? stored;

    /// <summary>
    /// The most frequent days, which can be tapped without opening the calendar. None but the present one and yesterday is in a weekend.
    /// </summary>
    internal static IReadOnlyList<(Words Name, DateOnly Day)> Shortcuts(Question question, DateOnly today) => question.Lies switch
    {
        DayLies.Ahead when question.IsFar =>
        [
            (Phrases.InAMonth, WorkingDay.From(today.AddMonths(1))),
            (Phrases.InThreeMonths, WorkingDay.From(today.AddMonths(3))),
            (Phrases.InHalfAYear, WorkingDay.From(today.AddMonths(6))),
        ],
        DayLies.Ahead =>
        [
            (Phrases.Today, today),
            (Phrases.NextWorkingDay(today), WorkingDay.After(today)),
            (Phrases.InAWeek, WorkingDay.From(today.AddDays(7))),
        ],
        DayLies.Back => [(Phrases.Today, today), (Phrases.Yesterday, today.AddDays(-1))],
        null => [],
    };

    private static Card DrawDays(Turn turn, Question question, Card card)
    {
        foreach (var (name, day) in Shortcuts(question, turn.Today))
            card.Row(new Row(
                turn.Say(name),
                DayWords.Of(day, turn.Language),
                On(turn, question, InterviewVerbs.Answer) with { Value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }));
        return card;
    }

    /// <summary>On the first card of the interview, the questions that are not asked because their answers were known before.</summary>
    private static IEnumerable<Question> KnownBefore(Turn turn, Question question) =>
        question == turn.Agenda.CountedFor(turn.Contact!).FirstOrDefault(q => q.AppliesTo(turn.Contact!))
            ? turn.Agenda.Counted.Where(q => turn.Agenda.IsKnownBefore(q, turn.Contact!))
            : [];

    private static Card DrawWaysOut(Turn turn, Question question, Card card, string? returning)
    {
        var known = KnownBefore(turn, question).FirstOrDefault();
        var isFirst = question.IsQuick && (known is not null || turn.Agenda.Before(question, turn.Contact!) is null);
        var isChange = question.IsStep || turn.NextQuestion is null;
        var save = question.Kind == QuestionKind.Choose || AnswerReader.MustSayWhom(question, turn.Contact!) ? null : Save(turn, question, returning);
        var unknown = question.IsQuick && question.IsCounted
            ? new Button(turn.Say(Phrases.DontKnow), On(turn, question, InterviewVerbs.DontKnow))
            : null;
        var back = isFirst && !isChange && turn.ReturnsTo is null ? null : new Button(turn.Say(Phrases.Back), On(turn, question, InterviewVerbs.Back));
        var later = isChange ? null : new Button(turn.Say(Phrases.Later), turn.On(InterviewVerbs.Later));
        var form = isFirst && !isChange && turn.ReturnsTo is null
            ? new Button(turn.Say(Phrases.AllAtOnce(turn.Agenda.Counted.Count)), turn.On(InterviewVerbs.Form))
            : null;
        // The way to the first question, which was not asked.
        var change = known is null ? null : new Button($"{turn.Say(Phrases.Change)}: {turn.Say(known.Label)}", turn.On(Features.Corrections.Verb, known.Key));
        return card.Buttons(save, unknown, back, change, form, later);
    }

    private static Button Save(Turn turn, Question question, string? returning)
    {
        var action = AnswerTo(turn, question);
        return returning is not null
            ? new Button(
                turn.Say(Phrases.SaveAsAgreed),
                With(action, Agreed, returning)) { TakesInputs = true }
            : new Button(turn.Say(Phrases.Save), action, IsPositive: true) { TakesInputs = true };
    }
}
