using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Records in one tap that a planned step is done, moved to another day or called off. The buttons are on the verdict and in the list of
/// what to do; the card that was tapped is shown again.
/// </summary>
internal sealed class PlannedSteps : Feature
{
    public const string Verb = "planned", VerbInList = "plannedInList";

    private const string Done = "done", Tomorrow = "tomorrow", NextWeek = "nextWeek", AnotherDay = "anotherDay", CalledOff = "calledOff";

    // What a rep types for "done" and for "called off", without accents.
    private static readonly string[] DoneEn = [Done], DoneLt = ["padaryta", "atlikta"], DonePl = ["zrobione", "gotowe"];

    private static readonly HashSet<string> CalledOffWords = new(
        ["called off", "cancelled", "canceled", "off", "atsaukta", "odwolane", "odwolany"], StringComparer.Ordinal);

    public PlannedSteps()
    {
        Say(DoneEn, DoneLt, DonePl, Finish, isSaidAlone: true);
        Explain(
            HelpGroup.Work, 2,
            ("done", "padaryta", "zrobione"),
            ("You did what was planned", "Padarėte, kas suplanuota", "Zrobiono, co zaplanowano"),
            tap: "next");
        OnTap(Verb, turn => Take(turn, (_, noted) => Task.FromResult(StepRecorder.Present(turn, noted))));
        OnTap(VerbInList, turn => Take(turn, (contact, noted) => NextActions.Show(turn, noted is null ? null : $"{PlainText.Cut(contact.Name, 40)}: {noted}")));
    }

    /// <summary>The buttons on the verdict for a planned step.</summary>
    public static IEnumerable<Button> OnVerdict(Turn turn, PlannedStep step)
    {
        yield return new Button(turn.Say(PlannedStepWords.Done), Tap(Verb, Done, step, turn.Contact!), IsPositive: true);
        yield return new Button(turn.Say(PlannedStepWords.AnotherDay), Tap(Verb, AnotherDay, step, turn.Contact!));
        yield return new Button(turn.Say(PlannedStepWords.CalledOff), Tap(Verb, CalledOff, step, turn.Contact!));
    }

    /// <summary>The buttons below a row of the list of what to do.</summary>
    public static IReadOnlyList<Button> InList(Turn turn, PlannedStep step, Contact contact)
    {
        var buttons = new List<Button> { new(turn.Say(PlannedStepWords.Done), Tap(VerbInList, Done, step, contact), IsPositive: true) };
        // From Friday on, the next working day is that of the next week.
        if (WorkingDay.After(turn.Today) != WorkingDay.MondayAfter(turn.Today))
            buttons.Add(new(turn.Say(Phrases.Tomorrow), Tap(VerbInList, Tomorrow, step, contact)));
        buttons.Add(new(turn.Say(PlannedStepWords.NextWeek), Tap(VerbInList, NextWeek, step, contact)));
        buttons.Add(new(turn.Say(PlannedStepWords.AnotherDay), Tap(Verb, AnotherDay, step, contact)));
        return buttons;
    }

    /// <summary>
    /// What words after the name of the agreed step mean, as in "agreed next step is done": it is done or called off, and no new step is
    /// agreed that is called "done". Null when they mean neither, or nothing is agreed.
    /// </summary>
    public static Next? OfAgreed(Turn turn, string words)
    {
        var said = SearchKey.Of(words);
        var what = DoneEn.Concat(DoneLt).Concat(DonePl).Contains(said, StringComparer.Ordinal) ? Done : CalledOffWords.Contains(said) ? CalledOff : null;
        return what is not null && turn.Contact!.IsPlanned(PlannedStep.Agreed)
            ? StepRecorder.Present(turn, Record(turn, turn.Contact, PlannedStep.Agreed, what))
            : null;
    }

    // "Done" is about the planned step that is the next step. One whose day is still ahead, behind another next step, is not meant.
    private static async Task<Next> Finish(Turn turn)
    {
        if (turn.IsNoting)
            return turn.AsWritten();
        if (turn.Contact is not { } contact || !turn.User.MayChange(contact))
            return await ContactLookup.AskWhom(turn);
        ContactLookup.TurnTo(turn, contact);
        var next = QualificationPolicy.Of(contact, turn.Playbook, turn.Now, turn.Today).NextStep;
        if (contact.PlannedFor(next) is { } step)
            return StepRecorder.Present(turn, Record(turn, contact, step, Done));
        // It is unclear what was done.
        return StepsCard.Show(turn);
    }

    private static async Task<Next> Take(Turn turn, Func<Contact, string?, Task<Next>> present)
    {
        var tap = turn.Input.Tap!;
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        await turn.LayAside();
        ContactLookup.TurnTo(turn, contact);
        // An old card is about another step, or about its former day.
        if (Meant(tap.Value, contact) is not { } step)
        {
            turn.Tell(turn.Say(PlannedStepWords.HasChanged));
            return await present(contact, null);
        }

        if (tap.Question == AnotherDay)
            return Next.Begin(step is PlannedStep.Agreed ? Keys.InterestNextStep : StepsDialog.KeyOf(PlannedStepWords.KindOf(step), StepResult.Planned));
        if (tap.Question == CalledOff && step is PlannedStep.Demonstration)
            return StepRecorder.Record(turn, StepKind.Demonstration, StepResult.Cancelled, turn.Today, null);
        return await present(contact, Record(turn, contact, step, tap.Question));
    }

    // Records the tap and returns the line that says what is stored; null when the step is refused, which the user is told.
    private static string? Record(Turn turn, Contact contact, PlannedStep step, string? what)
    {
        var today = turn.Today;
        // A step that was planned for an earlier day was most likely done on that day.
        var on = step is not PlannedStep.Proposal && contact.DayOf(step) is { } day && day < today ? day : today;
        var refusal = what switch
        {
            Done => contact.Finish(step, on, turn.User, turn.Now),
            CalledOff => contact.CallOff(step, today, turn.User, turn.Now),
            Tomorrow => contact.Move(step, WorkingDay.After(today), turn.User, turn.Now),
            NextWeek => contact.Move(step, WorkingDay.MondayAfter(today), turn.User, turn.Now),
            _ => StepRefusal.DoesNotFit,
        };
        if (refusal is { } why)
        {
            turn.Tell(turn.Say(StepWords.Of(why, contact, on)));
            return null;
        }

        return contact.News.OfType<AgreedStepSettled>().FirstOrDefault() is { } settled
            ? PlannedStepWords.Settled(settled, turn.Language)
            : what is Done or CalledOff
                ? PlannedStepWords.Line(contact.Steps[PlannedStepWords.KindOf(step)]!, turn.Language)
                : PlannedStepWords.Moved(step, contact, turn.Language);
    }

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
