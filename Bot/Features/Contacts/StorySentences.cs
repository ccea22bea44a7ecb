using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>The changes of one turn as sentences of a story. A sentence is empty where it adds nothing to what is told beside it.</summary>
/// <param name="agenda">The questions, with their words.</param>
/// <param name="turn">What the turn changed, in order.</param>
/// <param name="language">The language.</param>
/// <param name="currency">The currency that counted then; null when none did.</param>
internal sealed class StorySentences(Agenda agenda, IReadOnlyList<Change> turn, Language language, string? currency)
    : ChangeSentences(agenda, language, HistoryWords.CurrencyBefore(turn) ?? currency, HistoryWords.CurrencyAfter(turn) ?? currency)
{
    private readonly Agenda agenda = agenda;
    private readonly Language language = language;
    private readonly List<ChangeUndone> undone = [.. turn.OfType<ChangeUndone>()];

    public override string Of(AnswerChanged change) => change switch
    {
        // An amount is told with its currency.
        { Question: Keys.DealCurrency } when turn.Any(other => other is AnswerChanged { Question: Keys.DealAmount }) => "",
        { Question: Keys.ParkedUntil, From: not null, To: null } => $"{Say(HistoryWords.Again)}{Because(change.Reason)}.",
        _ => base.Of(change),
    };

    public override string Of(StandingChanged change)
    {
        if (change.Rule is not { } rule)
            return base.Of(change);
        var (now, because) = (Say(StandingWords.Of(change.To)), Say(VerdictWords.Because(rule)));
        return Say(($"Now: {now}. {because}", $"Dabar – {now}. {because}", $"Teraz: {now}. {because}"));
    }

    public override string Of(StageChanged change) => change.To is Stage.Won or Stage.Lost ? "" : base.Of(change);

    /// <summary>What was undone at once is told at once.</summary>
    protected override string Undone(ChangeUndone change) => change == undone[0] ? HistoryWords.TakenBack(agenda, undone, language, currency) + "." : "";
}
