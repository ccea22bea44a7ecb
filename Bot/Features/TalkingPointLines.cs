using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// The lines of the card that prepares a conversation, the strongest first in each part (D14, D19, D20). A tap corrects or fills in what a line
/// says; a user who may not change the contact gets no taps.
/// </summary>
internal sealed class TalkingPointLines(Turn turn, Contact contact, Briefing briefing, bool mayChange)
{
    // In characters: one line, two lines, and a text in the folded part.
    private const int LongestName = 40, LongestLine = 90, LongestText = 400;

    /// <summary>What was promised last and when it is due; null when nothing is agreed or planned.</summary>
    public (string Name, string Text, string? Because)? Promise()
    {
        if (briefing.Promises.Count == 0)
            return null;
        var promise = briefing.Promises[0];
        List<string> beside = contact.DayOf(promise) is { } day ? [DayWords.Of(day, turn.Language)] : [];
        beside.AddRange(briefing.Promises.Skip(1).Select(WithDay));
        return (turn.Say(Kind(promise)), Words(promise), beside.Count > 0 ? string.Join(" · ", beside) : null);
    }

    /// <summary>What to bring up: what waiting costs, the figures, the need, the competitor, and what to show of each named benefit.</summary>
    public IEnumerable<(string Mark, string Text, CardAction? Action)> ToSay()
    {
        var need = contact.Answers[Keys.NeedDescription];
        if (contact.Answers[Keys.NeedCostOfWaiting] is { } cost)
            yield return ("!", Quoted(("Waiting costs them", "Laukimas jiems kainuoja", "Czekanie ich kosztuje"), cost), On(Keys.NeedCostOfWaiting));
        // A figure within the need is shown with it, unless it would be cut off.
        var shown = PlainText.Cut(need ?? "", LongestLine);
        foreach (var quote in Figures.Quotes(contact).Where(quote => !shown.Contains(quote, StringComparison.Ordinal)))
            yield return ("!", turn.Say(($"“{quote}”", $"„{quote}“", $"„{quote}”")), null);
        if (need is not null)
            yield return ("•", Quoted(("Their need", "Jų poreikis", "Ich potrzeba"), need), On(Keys.NeedDescription));
        foreach (var point in briefing.ToShow)
        {
            var show = $"{turn.Say(BenefitWords.Of(point.Benefit))}: {turn.Say(BenefitWords.Show(point.Benefit))}";
            yield return point.Answers is { } motive ? ("!", $"{show} {turn.Say(BenefitWords.AlsoAnswers(motive))}", null) : ("•", show, null);
        }

        if (contact.Answers[Keys.InterestCompetitor] is { } competitor)
            yield return ("•", Quoted(("They compare with", "Lygina su", "Porównują z"), competitor), On(Keys.InterestCompetitor));
    }

    /// <summary>What to find out: what waiting costs, what the verdict misses, and the benefits that were not discussed.</summary>
    public IEnumerable<(string Mark, string Text, CardAction? Action)> ToAsk(Verdict verdict)
    {
        if (Urgency.CanBeRaised(contact.Answers) && contact.Answers[Keys.NeedCostOfWaiting] is null)
            yield return Asked(Keys.NeedCostOfWaiting);
        // The plan against a saboteur is for the rep to make, not to be asked for.
        var missing = verdict.Missing.Where(key => key != Keys.SaboteursPlan && turn.Agenda.Find(key) is not null).ToList();
        if (missing.Count > 0)
            yield return Asked(missing[0]);
        foreach (var point in briefing.ToAsk)
            yield return (point.Answers is null ? "?" : "!", turn.Say(BenefitWords.Ask(point.Benefit)), OnBenefits());
        foreach (var key in missing.Skip(1))
            yield return Asked(key);
        foreach (var point in briefing.ToShow)
            yield return ("?", turn.Say(BenefitWords.Ask(point.Benefit)), null);
    }

    /// <summary>The objection with its plan, then the people and where they stand.</summary>
    public IEnumerable<(string Mark, string Text, CardAction? Action)> People()
    {
        if (contact.BuyingCentre.HasSaboteur)
            yield return ("!", Objection(briefing.Objection), On(contact.BuyingCentre.IsOnlySuspected ? Keys.BuyingCentrePerson : Keys.SaboteursPlan));
        // The objector's own line already says where they stand.
        foreach (var person in briefing.People.Where(person => person != briefing.Objection))
            yield return ("•", Line(person), new CardAction(Features.People.Verb) { Contact = contact.Id });
    }

    /// <summary>What stands in the folded part after the lines that did not fit: the last step, the answers, the note, and all people.</summary>
    public IEnumerable<(string Name, string? Text, string Does, CardAction? Action)> Rest()
    {
        if (briefing.LastStep is { } step)
            yield return (NextStepReason.Line(turn, step), null, "", null);
        var answers = turn.Agenda.Counted.Where(question => contact.Answers[question.Key] is not null)
            .Select(question => $"{turn.Say(question.Label)}: {AnswerWords.Of(question, contact.Answers[question.Key], turn.Language)}").ToList();
        if (answers.Count > 0)
            yield return (turn.Say(("Answers so far", "Atsakymai", "Odpowiedzi")), string.Join(" · ", answers), "", null);
        foreach (var key in new[] { Keys.NeedDescription, Keys.NeedCostOfWaiting, Keys.Note })
            if (contact.Answers[key] is { } text && (key == Keys.Note || PlainText.Length(text) > LongestLine))
                yield return (turn.Say(turn.Agenda.Find(key)!.Label), PlainText.Cut(text, LongestText), mayChange ? "›" : "", On(key));
        yield return (
            turn.Say(("Who takes part", "Kas dalyvauja", "Kto bierze udział")),
            (briefing.People.Count + 1).ToString(turn.Language.Culture()),
            "›",
            new CardAction(Features.People.Verb) { Contact = contact.Id });
    }

    private string Words(PlannedStep step) => step switch
    {
        PlannedStep.Agreed => PlainText.Cut(contact.Answers[Keys.InterestNextStep]!, LongestLine),
        PlannedStep.Demonstration => turn.Say(StandingWords.Of(Stage.Demonstration)),
        PlannedStep.Proposal => turn.Say(StandingWords.Of(Stage.Proposal)),
    };

    private static Words Kind(PlannedStep step) => step switch
    {
        PlannedStep.Agreed => ("Agreed", "Sutarta", "Ustalone"),
        PlannedStep.Demonstration => ("Planned", "Suplanuota", "Zaplanowane"),
        PlannedStep.Proposal => ("Promised", "Pažadėta", "Obiecane"),
    };

    private string WithDay(PlannedStep step) =>
        $"{turn.Say(Kind(step))}: {Words(step)}{(contact.DayOf(step) is { } day ? $", {DayWords.Short(day, turn.Language)}" : "")}";

    private string Objection(Person? objector)
    {
        var who = objector is { Name.Length: > 0 } ? PlainText.Cut(objector.Name, LongestName)
            : contact.BuyingCentre.IsOnlySuspected ? turn.Say(("Perhaps an objection", "Gal kas prieštarauja", "Możliwy sprzeciw"))
            : turn.Say(("An objection", "Yra prieštaravimas", "Jest sprzeciw"));
        var why = objector?.Motive is { } motive
            ? turn.Agenda.Find(Keys.SaboteursMotive)!.Find(EnumNames<Motive>.Of(motive))?.Title.In(turn.Language)
            : null;
        var stands = objector is { Name.Length: > 0 } ? $" · {turn.Say(StandingWords.Of(objector.Stance))}" : "";
        var plan = objector?.Plan is not null
            ? $"{turn.Say(("plan", "planas", "plan"))}: {PlanWords.Of(objector, LongestLine, turn.Language)}"
            : turn.Say(("no plan yet", "plano dar nėra", "planu jeszcze nie ma"));
        return $"{who}{stands}{(why is null ? "" : $" · {why}")} · {plan}";
    }

    private string Line(Person person)
    {
        var line = $"{PlainText.Cut(person.Name, LongestName)} · {PersonWords.RoleAndStance(person, turn.Language)}";
        return person.Evidence is { } evidence ? $"{line} – {PlainText.Cut(evidence, LongestLine)}" : line;
    }

    private (string, string, CardAction?) Asked(string key)
    {
        var question = turn.Agenda.Find(key)!;
        return ("?", turn.Say(question.TextFor(contact)), question.AppliesTo(contact) ? On(key) : null);
    }

    private CardAction? On(string key) => mayChange ? turn.On(Corrections.Verb, key) : null;

    private CardAction? OnBenefits() => turn.Agenda.Find(Keys.NeedBenefits)!.AppliesTo(contact) ? On(Keys.NeedBenefits) : null;

    private string Quoted(Words name, string text) => $"{turn.Say(name)}: {PlainText.Cut(text, LongestLine)}";
}
