using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Asks before typed words end a sale or rule a contact out, or before a step is stored with words that may be no remark. A tap on a button with that
/// name needs no question.
/// </summary>
internal static class Endings
{
    private static readonly Words IsReason = ("Is this the reason?", "Ar tai priežastis?", "Czy to jest powód?");

    private static readonly Words Won = ("Close the sale as won?", "Užbaigti pardavimą kaip laimėtą?", "Zamknąć sprzedaż jako wygraną?");

    private static readonly Words Lost = ("Close the sale as lost?", "Užbaigti pardavimą kaip pralaimėtą?", "Zamknąć sprzedaż jako przegraną?");

    private static readonly Words RuledOut = ("Rule this contact out?", "Atmesti šį kontaktą?", "Odrzucić ten kontakt?");

    /// <summary>Whether what was said would end the contact without another question. Otherwise a form asks what is missing, or says why not.</summary>
    public static bool IsComplete(Turn turn, Contact contact, string? key, StepSaid said, string? reason) => key switch
    {
        StepsDialog.Disqualified => !contact.HasEnded && reason is not null,
        "closing.won" => IsClosing(turn, contact, StepResult.Won, said)
            && (!contact.WouldJump || (reason is not null && AnswerReader.AmountAhead(turn, reason) is { Amount: null } or { After: not null })),
        "closing.lost" => IsClosing(turn, contact, StepResult.Lost, said) && reason is not null,
        _ => false,
    };

    private static bool IsClosing(Turn turn, Contact contact, StepResult result, StepSaid said) =>
        contact.IsOpenTo(StepKind.Closing, result) && said.Day?.Mistake is null
        && Step.Doubt(isPlanned: false, said.Day?.Day ?? turn.Today, turn.Today) is null;

    /// <summary>Asks whether to do it. "Yes" and the button do the same.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="meant">The contact, and the words that are the reason or may be it.</param>
    /// <param name="key">The key of the ending's question.</param>
    /// <param name="day">The day that it has; null for none.</param>
    public static Next Ask(Turn turn, StepTarget meant, string? key, DateOnly? day)
    {
        var contact = meant.Contact!;
        contact.BeginInterview().NextNonce(turn.Now);
        var tap = StepTarget.Carrying(key, meant.Words, day) with { Contact = contact.Id, Nonce = contact.Interview!.Nonce };
        OfferedTap.Offer(turn, contact, tap);
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(meant.IsSure ? Question(key) : IsReason));
        var on = day is { } known ? DayWords.Of(known, turn.Language) : "";
        var beside = string.Join(" – ", new[] { on, meant.Words ?? "" }.Where(part => part.Length > 0));
        if (!meant.IsSure || Told(key) is ({ } and not StepKind.Closing, _))
            card.Text($"{turn.Say(Doing(key))} – {beside}");
        else if (beside.Length > 0)
            card.Text(beside);
        // An amount that was said now replaces the one that is stored.
        if (key is "closing.won" or "closing.lost" && contact is { Amount: { } amount, Currency: { } currency }
            && (meant.Words is null || AnswerReader.AmountAhead(turn, meant.Words).Amount is null))
            card.Text(MoneyWords.Of(amount, currency, turn.Language));
        turn.Show(card.Buttons(
            new Button(turn.Say(("Yes", "Taip", "Tak")), tap, IsPositive: true),
            new Button(turn.Say(("No", "Ne", "Nie")), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static Words Question(string? key) => key switch
    {
        "closing.won" => Won,
        "closing.lost" => Lost,
        StepsDialog.Disqualified => RuledOut,
        _ => FactsCard.Heading,
    };

    private static (StepKind? Kind, StepResult Result) Told(string? key) => key is null ? default : StepsDialog.StepOf(key);

    private static Words Doing(string? key) => key switch
    {
        StepsDialog.Disqualified => StandingWords.Of(Standing.Disqualified),
        Keys.ParkedUntil => StandingWords.Of(Standing.NotNow),
        "closing.won" => StepWords.Of(StepKind.Closing, StepResult.Won),
        "closing.lost" => StepWords.Of(StepKind.Closing, StepResult.Lost),
        _ => Told(key) is ({ } kind, var result) ? StepWords.Of(kind, result) : HistoryWords.Again,
    };
}
