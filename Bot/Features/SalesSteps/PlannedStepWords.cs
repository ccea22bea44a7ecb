using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The words for a planned step that is done, moved to another day or called off.</summary>
internal static class PlannedStepWords
{
    private const int LongestTold = 120;

    public static readonly Words Done = ("Done", "Padaryta", "Zrobione");

    public static readonly Words AnotherDay = ("Another day", "Kita diena", "Inny dzień");

    public static readonly Words CalledOff = ("Called off", "Atšaukta", "Odwołane");

    public static readonly Words DoneOrMoved = ("Done, or another day", "Padaryta arba kita diena", "Zrobione albo inny dzień");

    /// <summary>Answers a tap on a card about a step that is no longer the same.</summary>
    public static readonly Words HasChanged = ("That has changed in the meantime.", "Tai tuo tarpu pasikeitė.", "To się w międzyczasie zmieniło.");

    public static readonly Words NextWeek = ("Next week", "Kitą savaitę", "W przyszłym tygodniu");

    /// <summary>The sentence for what was agreed and then done or called off.</summary>
    public static string Settled(AgreedStepSettled change, Language language) =>
        $"{(change.IsDone ? Done : CalledOff).In(language)}: {PlainText.Cut(change.What, LongestTold)}";

    /// <summary>The line that says to which day a planned step was moved.</summary>
    /// <param name="step">The step.</param>
    /// <param name="contact">The contact, after the change.</param>
    /// <param name="language">The language.</param>
    /// <param name="reason">Why it was moved; null without a reason. A demonstration and a proposal have it themselves.</param>
    public static string Moved(PlannedStep step, Contact contact, Language language, string? reason = null) => step switch
    {
        PlannedStep.Agreed => $"{PlainText.Cut(contact.Answers[Keys.InterestNextStep]!, LongestTold)} · {DayWords.Of(contact.AgreedOn!.Value, language)}"
            + (reason is null ? "" : $" – {reason}"),
        PlannedStep.Demonstration or PlannedStep.Proposal => Line(contact.Steps[KindOf(step)]!, language),
    };

    /// <summary>The line of a demonstration or a proposal as it was recorded.</summary>
    public static string Line(Step step, Language language) => StepWords.Line(step.Kind, step.Result, step.On, step.Reason, language);

    public static StepKind KindOf(PlannedStep step) => step is PlannedStep.Proposal ? StepKind.Proposal : StepKind.Demonstration;
}
