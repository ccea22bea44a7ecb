using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Writes the changes of one turn as sentences. A sentence is empty when another one already says the same.</summary>
/// <param name="agenda">The questions, for their labels and options.</param>
/// <param name="turn">The changes of the turn, in order.</param>
/// <param name="language">The language.</param>
/// <param name="currency">The currency that counted then; null when there was none.</param>
/// <param name="referrers">The names of those who referred the contact, by id.</param>
internal sealed class StorySentences(
    Agenda agenda, IReadOnlyList<Change> turn, Language language, string? currency, IReadOnlyDictionary<string, string>? referrers)
    : ChangeSentences(agenda, language, HistoryWords.CurrencyBefore(turn) ?? currency, HistoryWords.CurrencyAfter(turn) ?? currency, referrers)
{
    private readonly Agenda agenda = agenda;
    private readonly Language language = language;
    private readonly IReadOnlyDictionary<string, string>? referrers = referrers;
    private readonly List<ChangeUndone> undone = [.. turn.OfType<ChangeUndone>()];

    public override string Of(AnswerChanged change) => change switch
    {
        // The sentence for the amount includes the currency.
        { Question: Keys.DealCurrency } when turn.Any(other => other is AnswerChanged { Question: Keys.DealAmount }) => "",
        { Question: Keys.ParkedUntil, From: not null, To: null } => $"{Say(HistoryWords.Again)}{Because(change.Reason)}.",
        _ => base.Of(change),
    };

    public override string Of(StandingChanged change)
    {
        if (change.Rule is not { } rule)
            return base.Of(change);
        // The day and the reason are told before it.
        if (rule is Rule.Parked)
            return Say(VerdictWords.Because(rule));
        var (now, because) = (Say(StandingWords.Of(change.To)), Say(VerdictWords.Because(rule)));
        return Say(($"Now: {now}. {because}", $"Dabar – {now}. {because}", $"Teraz: {now}. {because}"));
    }

    public override string Of(StageChanged change) => change.To is Stage.Won or Stage.Lost ? "" : base.Of(change);

    /// <summary>All undos of a turn are told in one sentence.</summary>
    protected override string Undone(ChangeUndone change) =>
        change == undone[0] ? HistoryWords.TakenBack(agenda, undone, language, currency, referrers: referrers) + "." : "";
}
