using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// What a credit controller sees and does (D9): sees the company and the reported result, confirms or corrects the result, and sees nothing
/// else. The result counts for every contact of the company.
/// </summary>
internal sealed class CreditConfirmation : Feature
{
    public const string Verb = "credit";

    public CreditConfirmation()
    {
        OnTap(Verb, turn => Tapped(turn, turn.Input.Tap!));
    }

    private static readonly Words Awaited =
        ("Credit checks waiting for you", "Jūsų laukiančios kredito patikros", "Weryfikacje, które na ciebie czekają");

    /// <summary>
    /// Shows the credit of the company whom a controller names, or whose contact; null when there is none, or the user is not a controller.
    /// </summary>
    public static async Task<Next?> Show(Turn turn, string name)
    {
        if (!turn.User.ChecksCredit)
            return null;
        var found = await turn.Book.Credit.SearchForCredit(name, ContactLookup.MostListed + 1);
        if (found.Count == 0)
            return null;
        if (found.Count == 1)
            return Show(turn, found[0].Whole(), null);
        var card = turn.NewCard().Heading(turn.Say(("Whose credit check?", "Kieno kredito patikra?", "Czyja weryfikacja kredytowa?")));
        foreach (var contact in found.Take(ContactLookup.MostListed))
            card.Row(new Row(
                PlainText.Cut(contact.Company, 40),
                PlainText.Cut(contact.Name, 40),
                new CardAction(CreditConfirmation.Verb) { Contact = contact.Id }));
        if (found.Count > ContactLookup.MostListed)
            card.Text(turn.Say(ContactLookup.MoreFit), isQuiet: true);
        turn.Show(card);
        return Next.Stay;
    }

    /// <summary>Lists for a controller the companies that wait for their word, those that wait longest first.</summary>
    /// <returns>False when there is none, or the user is not a controller.</returns>
    public static async Task<bool> ListAwaited(Turn turn, Card card, bool isAll)
    {
        var (awaited, count) = await turn.Book.Credit.AwaitingCredit(ContactLookup.MostListed);
        if (count == 0)
            return false;
        if (isAll)
            card.Heading(turn.Say(Awaited));
        else
            card.Text(turn.Say(Awaited), isQuiet: true);
        var question = turn.Agenda.Find(Keys.CreditStanding)!;
        foreach (var (contact, contactCount) in awaited)
            card.Row(new Row(
                PlainText.Cut(contact.Company, 40),
                contact.Answers.CreditCheck is { } answer
                    ? $"{Named(contact, contactCount)} · {AnswerWords.Of(question, answer.Value, turn.Language)} · {Source(turn, answer)}"
                    : null,
                new CardAction(CreditConfirmation.Verb) { Contact = contact.Id }));
        if (count > awaited.Count)
            card.Text(Phrases.AndMore(count - awaited.Count, turn.Language), isQuiet: true);
        return true;
    }

    /// <summary>Handles a tap: shows the credit, or stores the result of the check.</summary>
    public static async Task<Next> Tapped(Turn turn, CardAction tap)
    {
        if (!turn.User.ChecksCredit || tap.Contact is not { } id || await turn.Book.Credit.FindForCredit(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        if (EnumNames<CreditStanding>.Read(tap.Value) is not (CreditStanding.Passed or CreditStanding.Failed))
            return Show(turn, contact, null);
        contact.Record(Keys.CreditStanding, tap.Value, turn.User, turn.Now, turn.Playbook);
        contact.Judge(turn.Playbook, turn.User, turn.Now, await turn.DayOf(contact));
        return Show(turn, contact, turn.Say(("Saved: the result is confirmed.", "Išsaugota: rezultatas patvirtintas.", "Zapisane: wynik jest potwierdzony.")));
    }

    private static Next Show(Turn turn, Contact contact, string? told)
    {
        var answer = contact.Answers.CreditCheck;
        var question = turn.Agenda.Find(Keys.CreditStanding)!;
        var card = turn.NewCard()
            .Header(turn.Say(question.Label), "", PlainText.Cut(contact.Name, 40))
            .Heading(PlainText.Cut(contact.Company, 40))
            .Text(answer is null ? turn.Say(Phrases.NotAsked) : $"{AnswerWords.Of(question, answer.Value, turn.Language)} · {Source(turn, answer)}");
        if (told is not null)
            card.Text(told, isQuiet: true);
        turn.Show(card.Buttons(
            new Button(
                turn.Say(("Confirm: passed", "Patvirtinti: teigiama", "Potwierdź: pozytywna")),
                On(contact, "passed"),
                IsPositive: answer is not { IsConfirmed: true }),
            new Button(turn.Say(("Confirm: failed", "Patvirtinti: neigiama", "Potwierdź: negatywna")), On(contact, "failed")),
            new Button(turn.Say(NextActions.Title), new CardAction(NextActions.Verb), IsPositive: answer is { IsConfirmed: true })), isFinal: told is not null);
        return Next.Stay;
    }

    private static string Named(Contact contact, int contactCount) =>
        contactCount > 1 ? $"{PlainText.Cut(contact.Name, 30)} + {contactCount - 1}" : PlainText.Cut(contact.Name, 40);

    private static string Source(Turn turn, Answer answer)
    {
        var day = answer.At.ToString(turn.Language == Language.English ? "d MMM yyyy" : "d", turn.Language.Culture());
        return answer.IsConfirmed
            ? new Words($"confirmed by {answer.By}, {day}", $"patvirtino {answer.By}, {day}", $"potwierdza {answer.By}, {day}").In(turn.Language)
            : new Words($"reported by {answer.By}, {day}", $"pranešė {answer.By}, {day}", $"zgłasza {answer.By}, {day}").In(turn.Language);
    }

    private static CardAction On(Contact contact, string value) => new(CreditConfirmation.Verb) { Contact = contact.Id, Value = value };
}
