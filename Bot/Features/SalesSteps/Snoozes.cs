using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Puts a next step off, from its row of the list, on a card with a day and a reason, or in words. A planned step is moved instead.
/// </summary>
internal sealed class Snoozes : Feature
{
    private const string Verb = "snooze", OpenVerb = "snoozeUntil";

    private const string Day = "snooze.until", Reason = "snooze.reason";

    private static readonly Words Title = ("Put it off", "Nukelti", "Odłóż krok");

    public Snoozes()
    {
        Say(["snooze"], ["nukelti", "nukelk"], ["przeloz"], Take);
        Say(["unsnooze", "wake up"], ["nebenukelti", "nebenukelk", "pazadinti", "pazadink", "pazadinkite"], ["wybudz", "obudz"], End);
        OnTap(Verb, Tapped);
        OnTap(OpenVerb, Open);
        Explain(
            HelpGroup.Work, 3,
            ("snooze until Friday", "nukelti iki penktadienio", "przełóż do piątku"),
            ("Put the next step off", "Nukelkite kitą žingsnį", "Odłóż następny krok"),
            tap: "next");
    }

    /// <summary>Says that a step is put off.</summary>
    public static readonly Words PutOff = ("Put off until", "Nukelta iki", "Odłożone do");

    public static readonly Words Ended = ("No longer put off", "Nebenukelta", "Już nie odłożone");

    /// <summary>The line that says until when, and why.</summary>
    public static string Line(DateOnly until, string? reason, Language language) =>
        $"{PutOff.In(language)} {DayWords.Short(until, language)}{(reason is null ? "" : $" – {reason}")}";

    /// <summary>The buttons below a row of the list of what to do.</summary>
    public static IReadOnlyList<Button> InList(Turn turn, NextStep step, Contact contact)
    {
        var buttons = new List<Button>();
        // From Friday on, the next working day is that of the next week.
        if (WorkingDay.After(turn.Today) != WorkingDay.MondayAfter(turn.Today))
            buttons.Add(new(turn.Say(Phrases.Tomorrow), On(Verb, step, contact, WorkingDay.After(turn.Today))));
        buttons.Add(new(turn.Say(PlannedStepWords.NextWeek), On(Verb, step, contact, WorkingDay.MondayAfter(turn.Today))));
        buttons.Add(new(turn.Say(("Another day, because …", "Kita diena, nes …", "Inny dzień, bo …")), On(OpenVerb, step, contact)));
        return buttons;
    }

    private static async Task<Next> Tapped(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (await Meant(turn) is not (var contact, var step))
            return Next.Stay;
        if (tap.Value is not null)
            return await Store(turn, contact, step, DateOnly.TryParseExact(
                tap.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var shortcut) ? shortcut : default, null);
        var reason = PlainText.Cut(PlainText.Line(tap.Inputs.GetValueOrDefault(Reason)), PlainText.LongestNote);
        var found = DayReader.Find(tap.Inputs.GetValueOrDefault(Day) ?? "", turn.Today, DayLies.Ahead);
        if (found is { Day: { } day })
            return await Store(turn, contact, step, day, reason.Length > 0 ? reason : null);
        turn.Tell(found is null ? turn.Say(Phrases.PleasePickADay)
            : turn.Say(found.MistakeInWords!.Value));
        return Show(turn, contact, step, reason);
    }

    private static async Task<Next> Open(Turn turn) =>
        await Meant(turn) is (var contact, var step) ? Show(turn, contact, step, contact.SnoozeOf(step, turn.Today)?.Reason) : Next.Stay;

    private static Next Show(Turn turn, Contact contact, NextStep step, string? reason)
    {
        turn.Show(turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading($"{turn.Say(Title)}: {NextActionWords.Title(step, contact, turn.Today, turn.Offset, turn.Language)}")
            .Date(Day, turn.Say(("Until", "Iki", "Do kiedy")), WorkingDay.MondayAfter(turn.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Words(Reason, turn.Say(("Why", "Kodėl", "Dlaczego")), reason, PlainText.LongestNote, isRequired: false, null)
            .Buttons(
                new Button(turn.Say(Phrases.Save), On(Verb, step, contact), IsPositive: true) { TakesInputs = true },
                new Button(turn.Say(Phrases.Back), new CardAction(NextActions.Verb))));
        return Next.Stay;
    }

    // The contact and the step of a tap; null when it can't be used, which the user is told.
    private static async Task<(Contact Contact, NextStep Step)?> Meant(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
        {
            ContactLookup.NotFound(turn);
            return null;
        }

        await turn.LayAside();
        ContactLookup.TurnTo(turn, contact);
        // An old card is about another step.
        if (StepNow(turn, contact) is var step && EnumNames<NextStep>.Of(step) == tap.Question)
            return (contact, step);
        turn.Tell(turn.Say(PlannedStepWords.HasChanged));
        await NextActions.Show(turn);
        return null;
    }

    private static async Task<Next> Take(Turn turn)
    {
        if (turn.IsNoting)
            return turn.AsWritten();
        var said = SnoozeReader.Read(turn.Input.Text, turn.Today);
        // "Until Friday, budget meeting" and "until Friday Olaf": only the second names somebody.
        if (said is { Name.Length: 0, Behind.Length: > 0 }
            && (!said.IsReasonBehind || (await turn.Book.Search(said.Behind, 1, asWritten: true)).Count > 0))
            said = said with { Name = said.Behind, Behind = "" };
        // What is neither the day nor the reason is a name.
        turn.Input = turn.Input with { Text = said.Name };
        return await ContactLookup.With(turn, new CardAction(ContactLookup.Open), contact => turn.User.MayChange(contact)
            ? Take(turn, contact, said)
            : Task.FromResult(ContactLookup.NotFound(turn)));
    }

    // Ends a snooze, or takes a parked contact up again. "Wake me in March" is about the rep.
    private static async Task<Next> End(Turn turn)
    {
        if (turn.IsNoting)
            return turn.AsWritten();
        if (MeansTheRep(turn.Input.Text) || DayReader.Find(turn.Input.Text, turn.Today) is not null)
            return await FreeText.Take(turn, turn.Input with { Text = turn.Input.Whole });
        return await ContactLookup.With(turn, new CardAction(ContactLookup.Open), contact => turn.User.MayChange(contact)
            ? End(turn, contact)
            : Task.FromResult(ContactLookup.NotFound(turn)));
    }

    private static async Task<Next> End(Turn turn, Contact contact)
    {
        ContactLookup.TurnTo(turn, contact);
        if (contact.Outcome is Standing.NotNow)
            return StepRecorder.Reopen(turn, null);
        if (contact.EndSnooze(StepNow(turn, contact), turn.Today, turn.User, turn.Now))
            return StepRecorder.Present(turn, turn.Say(Ended));
        turn.Tell(turn.Say(("Nothing is put off here.", "Čia niekas nenukelta.", "Tu nic nie jest odłożone.")));
        return await ContactLookup.Present(turn, contact);
    }

    private static bool MeansTheRep(string text) =>
        text.Split(' ').Any(word => SearchKey.Of(word) is "me" or "us" or "mane" or "mus" or "man" or "mnie" or "nas");

    private static async Task<Next> Take(Turn turn, Contact contact, SnoozeSaid said)
    {
        ContactLookup.TurnTo(turn, contact);
        var step = StepNow(turn, contact);
        string? words = string.Join(", ", new[] { said.Behind, said.Reason }.Where(part => part is { Length: > 0 }));
        var reason = PlainText.Cut(words, PlainText.LongestNote) is { Length: > 0 } known ? known : null;
        if (said.Day is { Day: { } day })
            return await Store(turn, contact, step, day, reason, isWritten: true);
        if (said.Day?.MistakeInWords is { } mistake)
            turn.Tell(turn.Say(mistake));
        return Show(turn, contact, step, reason);
    }

    private static async Task<Next> Store(Turn turn, Contact contact, NextStep step, DateOnly until, string? reason, bool isWritten = false)
    {
        var planned = contact.PlannedFor(step);
        var refusal = until <= turn.Today ? StepRefusal.PlannedInThePast
            : planned is { } moved ? contact.Move(moved, until, turn.User, turn.Now, reason)
            : contact.PutOff(step, until, reason, turn.User, turn.Now);
        if (refusal is { } why)
        {
            turn.Tell(turn.Say(StepWords.Of(why, contact, until)));
            return isWritten ? await ContactLookup.Present(turn, contact) : await NextActions.Show(turn);
        }

        // The day of an agreed step did not change, so no change holds the reason.
        if (reason is not null && planned is PlannedStep.Agreed && !contact.News.OfType<AnswerChanged>().Any(change => change.Reason == reason))
        {
            turn.Tell(turn.Say((
                "It was for that day already. The reason is not stored.",
                "Diena ta pati. Priežastis neįrašyta.",
                "Dzień jest ten sam. Powodu nie zapisano.")));
            reason = null;
        }

        var noted = planned is { } nowLater ? PlannedStepWords.Moved(nowLater, contact, turn.Language, reason) : Line(until, reason, turn.Language);
        return isWritten ? StepRecorder.Present(turn, noted) : await NextActions.Show(turn, $"{PlainText.Cut(contact.Name, 40)}: {noted}");
    }

    private static NextStep StepNow(Turn turn, Contact contact) => QualificationPolicy.Of(contact, turn.Playbook, turn.Now, turn.Today).NextStep;

    private static CardAction On(string verb, NextStep step, Contact contact, DateOnly? until = null) => new(verb)
    {
        Contact = contact.Id, Question = EnumNames<NextStep>.Of(step), Value = until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
