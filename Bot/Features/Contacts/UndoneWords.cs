using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>
/// Writes every kind of undo in words: what was undone, and what counts again; the latter is null when nothing was there before.
/// </summary>
/// <param name="agenda">The questions, for their labels and options.</param>
/// <param name="language">The language.</param>
/// <param name="before">The currency of an amount that was undone.</param>
/// <param name="after">The currency of an amount that counts again.</param>
/// <param name="referrers">The names of those who referred the contact, by id.</param>
internal sealed class UndoneWords(
    Agenda agenda, Language language, string? before, string? after, IReadOnlyDictionary<string, string>? referrers)
    : IUndoneProjection<(string What, string? CountsAgain)>
{
    public (string What, string? CountsAgain) Of(AnswerUndone change)
    {
        var what = change is { Question: Keys.ParkedUntil, From: null } ? HistoryWords.Again.In(language)
            : change is { Question: Keys.Note, From: null } ? Notes.Removed.In(language)
            : Answer(change.Question, change.From, before);
        return (what, change.CountsAgain && (change.Question != Keys.Note || change.From is null) ? Answer(change.Question, change.To, after) : null);
    }

    public (string What, string? CountsAgain) Of(StepUndone change) => (
        StepWords.Of(change.Kind, change.From).In(language),
        change is { To: { } result, On: { } day } ? StepWords.Line(change.Kind, result, day, null, language) : null);

    public (string What, string? CountsAgain) Of(AgreedStepUndone change) => (
        (change.WasDone ? PlannedStepWords.Done : PlannedStepWords.CalledOff).In(language),
        $"{change.What}{(change.On is { } day ? $" · {DayWords.Of(day, language)}" : "")}");

    public (string What, string? CountsAgain) Of(OutcomeUndone change) => (
        (change.From is null ? HistoryWords.Again : HistoryWords.RuledOut).In(language),
        change.To is { } outcome ? StandingWords.Of(outcome).In(language) : null);

    public (string What, string? CountsAgain) Of(DealUndone change) =>
        (change.MainContact is { } main ? DealWords.InDealOf(main, language) : DealWords.NewSale.In(language), null);

    public (string What, string? CountsAgain) Of(PartUndone change) => (
        HistoryWords.Of(change.From, language),
        change.To is { } part ? HistoryWords.Of(part, language) : null);

    private string Answer(string question, string? value, string? currency) =>
        question == Keys.SnoozedUntil && value is null ? Snoozes.Ended.In(language) :
        question == Keys.SnoozedUntil ? $"{Snoozes.PutOff.In(language)} {HistoryWords.Value(agenda, question, value, language)}" :
        $"{HistoryWords.Label(agenda, question, language)} – {HistoryWords.Value(agenda, question, value, language, currency, referrers)}";
}
