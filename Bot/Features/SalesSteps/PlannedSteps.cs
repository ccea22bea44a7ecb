using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// What became of a planned step, in one tap each: done, moved to another day, called off. From the verdict, or from the list of what to do,
/// which is then shown again.
/// </summary>
internal sealed class PlannedSteps : Feature
{
    public const string Verb = "planned", VerbInList = "plannedInList";

    private const string Done = "done", Tomorrow = "tomorrow", NextWeek = "nextWeek", AnotherDay = "anotherDay", CalledOff = "calledOff";

    public PlannedSteps()
    {
        OnTap(Verb, turn => Take(turn, (_, noted) => Task.FromResult(Next.Begin(AgendaDialog.ToVerdict, noted))));
        OnTap(VerbInList, turn => Take(turn, (contact, noted) => NextActions.Show(turn, noted is null ? null : $"{PlainText.Cut(contact.Name, 40)}: {noted}")));
    }

    /// <summary>The buttons on the verdict for a planned step.</summary>
    public static IEnumerable<Button> OnVerdict(Turn turn, PlannedStep step)
    {
        yield return new Button(turn.Say(PlannedStepWords.Done), Tap(Verb, Done, step, turn.Contact!), IsPositive: true);
        yield return new Button(turn.Say(PlannedStepWords.AnotherDay), Tap(Verb, AnotherDay, step, turn.Contact!));
        if (step is not PlannedStep.Proposal)
            yield return new Button(turn.Say(PlannedStepWords.CalledOff), Tap(Verb, CalledOff, step, turn.Contact!));
    }

    /// <summary>The buttons below a row of the list of what to do.</summary>
    public static IReadOnlyList<Button> InList(Turn turn, PlannedStep step, Contact contact) =>
    [
        new(turn.Say(PlannedStepWords.Done), Tap(VerbInList, Done, step, contact), IsPositive: true),
        new(turn.Say(Phrases.Tomorrow), Tap(VerbInList, Tomorrow, step, contact)),
        new(turn.Say(PlannedStepWords.NextWeek), Tap(VerbInList, NextWeek, step, contact)),
        new(turn.Say(PlannedStepWords.AnotherDay), Tap(Verb, AnotherDay, step, contact)),
    ];

    private static async Task<Next> Take(Turn turn, Func<Contact, string?, Task<Next>> present)
    {
        var tap = turn.Input.Tap!;
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        await turn.LayAside();
        ContactLookup.TurnTo(turn, contact);
        // An old card is about another step, or about its former day.
        if (Meant(tap.Value, contact) is not { } step)
            return await present(contact, turn.Say(("That has changed in the meantime", "Tai tuo tarpu pasikeitė", "To się w międzyczasie zmieniło")));
        if (tap.Question == AnotherDay)
            return Next.Begin(step is PlannedStep.Agreed ? Keys.InterestNextStep : StepsDialog.KeyOf(PlannedStepWords.KindOf(step), StepResult.Planned));
        if (tap.Question == CalledOff && step is PlannedStep.Demonstration)
            return StepRecorder.Record(turn, StepKind.Demonstration, StepResult.Cancelled, turn.Today, null);
        return await present(contact, Record(turn, contact, step, tap.Question));
    }

    // What was recorded, in a line; null when the tap is unknown.
    private static string? Record(Turn turn, Contact contact, PlannedStep step, string? what)
    {
        var today = turn.Today;
        // What was planned for an earlier day was most likely done on that day.
        var on = step is not PlannedStep.Proposal && contact.DayOf(step) is { } day && day < today ? day : today;
        var refusal = what switch
        {
            Done => contact.Finish(step, on, turn.User, turn.Now),
            CalledOff => contact.CallOff(step, today, turn.User, turn.Now),
            Tomorrow => contact.Move(step, today.AddDays(1), turn.User, turn.Now),
            NextWeek => contact.Move(step, MondayAfter(today), turn.User, turn.Now),
            _ => StepRefusal.DoesNotFit,
        };
        if (refusal is not null)
            return null;
        return contact.News.OfType<AgreedStepSettled>().FirstOrDefault() is { } settled
            ? PlannedStepWords.Settled(settled, turn.Language)
            : what is Done or CalledOff
                ? PlannedStepWords.Line(contact.Steps[PlannedStepWords.KindOf(step)]!, turn.Language)
                : PlannedStepWords.Moved(step, contact, turn.Language);
    }

    private static DateOnly MondayAfter(DateOnly today) => today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1);

    private static CardAction Tap(string verb, string what, PlannedStep step, Contact contact) =>
        new(verb) { Contact = contact.Id, Question = what, Value = Named(step, contact) };

    private static PlannedStep? Meant(string? named, Contact contact)
    {
        foreach (var step in Enum.GetValues<PlannedStep>())
            if (contact.IsPlanned(step) && Named(step, contact) == named)
                return step;
        return null;
    }

    // The step with its day, so that a tap on an old card is not taken for what is planned now.
    private static string Named(PlannedStep step, Contact contact) =>
        $"{EnumNames<PlannedStep>.Of(step)} {contact.DayOf(step)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
