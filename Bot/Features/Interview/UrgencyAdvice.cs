using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>
/// Offers to raise the urgency (D19): asks once what waiting costs the contact. Beside parking it is part of the next step; before another
/// step it is a hint.
/// </summary>
internal static class UrgencyAdvice
{
    private static readonly Words ParkOrRaise = (
        "Park it until a day, or raise the urgency",
        "Atidėkite iki dienos arba parodykite, kodėl verta skubėti",
        "Odłóż do konkretnego dnia albo pokaż, dlaczego warto się pospieszyć");

    private static readonly Words Question = ("What does waiting cost?", "Kiek kainuoja laukti?", "Ile kosztuje czekanie?");

    private static readonly Words Hint = (
        "Raise the urgency: what would it cost them to wait?",
        "Parodykite, kodėl verta skubėti: kiek jiems kainuotų laukimas?",
        "Pokaż, dlaczego warto się pospieszyć: ile kosztowałoby ich czekanie?");

    /// <summary>The next step when urgency can be raised instead of parking; null for any other.</summary>
    public static Words? Step(Contact contact, NextStep step) => step is NextStep.Park && IsOpen(contact) ? ParkOrRaise : null;

    /// <summary>The button beside parking; null when there is nothing to ask.</summary>
    public static Button? Offer(Turn turn, Contact contact, NextStep step) =>
        step is NextStep.Park && IsOpen(contact) ? new Button(turn.Say(Question), turn.On(Corrections.Verb, Keys.NeedCostOfWaiting)) : null;

    /// <summary>The hint on a verdict with another next step; null when there is nothing to ask, or the contact is parked or has ended.</summary>
    public static (string Mark, string Text, CardAction? Action)? Tip(Turn turn, Contact contact, Verdict verdict, bool mayChange) =>
        verdict.NextStep is not NextStep.Park && contact.Outcome is null && IsOpen(contact)
            ? ("·", turn.Say(Hint), mayChange ? turn.On(Corrections.Verb, Keys.NeedCostOfWaiting) : null)
            : null;

    // Who answered that nobody knows is not asked again.
    private static bool IsOpen(Contact contact) => Urgency.CanBeRaised(contact.Answers) && contact.Answers.Find(Keys.NeedCostOfWaiting) is null;
}
