using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Lists the rep's next actions in pages: first what is due, as the playbook ranks it, then what comes later, by day. A tap on a row opens
/// the contact; a planned step can be done or moved from its row.
/// </summary>
internal sealed class NextActions : Feature
{
    public const string Verb = "next", FollowingVerb = "nextContact";

    private const string RecordVerb = "recordInList";

    public NextActions()
    {
        Say(["next", "what next", "what's next", "whats next", "what now"], ["kas toliau", "ką daryti toliau", "kas dabar"],
            ["co dalej", "co teraz", "co robić dalej"], turn => Show(turn), isSaidAlone: true,
            menu: new(2, ("Next", "Kas toliau", "Co dalej"),
            ("What to do now, the most urgent first", "Ką daryti dabar, pirma – skubiausi darbai", "Co robić teraz, najpierw najpilniejsze")));
        OnTap(Verb, turn => Show(turn));
        OnTap(FollowingVerb, OpenFollowing);
        OnTap(RecordVerb, Record);
        Explain(
            HelpGroup.Work, 1,
            ("next", "kas toliau", "co dalej"),
            ("What to do now, the most urgent first", "Ką daryti dabar, pirma – skubiausi", "Co robić teraz, najpierw najpilniejsze"),
            tap: "next");
    }

    /// <summary>The title of the button that shows the list.</summary>
    public static readonly Words Title = ("What next?", "Kas toliau?", "Co dalej?");

    private const int Page = 4, PagesRankedTogether = 15, Together = Page * PagesRankedTogether;

    // The question of a tap on the list of later steps. A tap on the list of due steps has no question.
    private const string Later = "later";

    private static readonly Words WhatComesLater = ("What comes later", "Kas vėliau", "Co później");

    private static readonly Counted Things = new(("to do", "to do"), ("darbas", "darbai", "darbų"), ("sprawa", "sprawy", "spraw"));

    /// <summary>Shows a page of the list.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="noted">What was just recorded, for a line on top.</param>
    public static async Task<Next> Show(Turn turn, string? noted = null)
    {
        await turn.LayAside();
        if (turn.Contact is { News.Count: > 0 } changed && turn.User.MayChange(changed))
            turn.Judge();
        var tap = turn.Input.Tap is { Verb: Verb } asked ? asked : null;
        var page = int.TryParse(tap?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 10_000) : 0;
        var card = turn.NewCard();
        if (noted is not null)
            card.Text($"✓ {noted}", isQuiet: true);
        var due = tap?.Question == Later ? null : await Due(turn, page);
        // An old card may ask for a page whose rows were done since. That does not mean that nothing is due.
        if (due is { Rows.Count: 0 } && page > 0)
            (page, due) = (0, await Due(turn, 0));
        var isAnythingDue = due is { Rows.Count: > 0 };
        var more = isAnythingDue ? ShowDue(turn, card, due!, page) : null;
        var hasAwaited = due is not null && page == 0 && await CreditConfirmation.ListAwaited(turn, card, isAll: !isAnythingDue);
        if (!isAnythingDue && !hasAwaited)
            more = await ShowLater(turn, card, due is null ? page : 0, isAsked: due is null);
        turn.Show(card.Buttons(
            more,
            page > 0 ? new Button(turn.Say(Phrases.Back), OnPage(tap!.Question, page - 1))
            : due is null ? new Button(turn.Say(Phrases.Back), OnPage(null, 0))
            : null,
            new Button(turn.Say(NewContact.Title), new CardAction(NewContact.Verb), IsPositive: due is { Count: 0 }),
            new Button(turn.Say(Pipeline.Title), new CardAction(Pipeline.Verb))));
        return Next.Stay;
    }

    /// <summary>
    /// Opens the contact that follows the tapped one in the list; what is due comes before what comes later. At its end, shows the list.
    /// </summary>
    private static async Task<Next> OpenFollowing(Turn turn)
    {
        if (await Following(turn, turn.Input.Tap!.Contact) is not { } following || await turn.Own(following) is not { } own)
            return await Show(turn);
        await turn.LayAside();
        return own.HasOpenInterview == true ? await ContactLookup.Begin(turn, own.Id) : await ContactLookup.Present(turn, own);
    }

    // A contact with whom the rep has dealt is no longer due, and the list begins anew. The later steps follow when nothing is due.
    private static async Task<Guid?> Following(Turn turn, Guid? left)
    {
        var due = await turn.Book.Work.DueInOrder(turn.Today);
        for (var part = Math.Max(0, PlaceOf(left, due)) / Together; part * Together < due.Count; part++)
        {
            // Ranked anew, as the list shows it.
            var ranked = (await RankedDue(turn, part * PagesRankedTogether)).Rows.Select(row => row.Contact.Id).ToList();
            if (PlaceOf(left, ranked) + 1 is var next && next < ranked.Count)
                return ranked[next];
        }

        var later = await turn.Book.Work.AheadInOrder(turn.Today);
        return PlaceOf(left, later) + 1 is var following && following < later.Count ? later[following] : null;
    }

    private static int PlaceOf(Guid? contact, IReadOnlyList<Guid> all)
    {
        for (var place = 0; place < all.Count; place++)
            if (all[place] == contact)
                return place;
        return -1;
    }

    private static async Task<Listed> Due(Turn turn, int page)
    {
        var (ranked, count) = await RankedDue(turn, page);
        return new Listed([.. ranked.Skip(page % PagesRankedTogether * Page).Take(Page)], count);
    }

    // The stored actions may be outdated: a more urgent one may have become due. So several pages are ranked anew together.
    private static async Task<Listed> RankedDue(Turn turn, int page)
    {
        var (stored, count) = await turn.Book.Work.Due(turn.Today, page / PagesRankedTogether * Together, Together);
        var due = stored.Select(contact => Now(turn, contact)).Where(one => one.Action.DueOn <= turn.Today)
            .OrderByDescending(one => one.Action.Rank).ThenBy(one => one.Action.DueOn).ToList();
        return new Listed(due, count - (stored.Count - due.Count));
    }

    // Opens the question that records the step of a row; what is missing for that, such as a day or a name, is asked there.
    private static async Task<Next> Record(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        await turn.LayAside();
        ContactLookup.TurnTo(turn, contact);
        var verdict = Judge(turn, contact);
        // An old card is about another step.
        if (EnumNames<NextStep>.Of(verdict.NextStep) == tap.Question && VerdictButtons.Recording(turn, contact, verdict) is var (_, question))
            return Next.Begin(question);
        turn.Tell(turn.Say(PlannedStepWords.HasChanged));
        return await Show(turn);
    }

    private static Verdict Judge(Turn turn, Contact contact) => QualificationPolicy.Of(contact, turn.Playbook, turn.Now, turn.Today);

    private static Button? ShowDue(Turn turn, Card card, Listed due, int page)
    {
        card.Title(
            turn.Say(Title),
            turn.Say(("The most urgent first", "Pirma – skubiausi", "Najpierw najpilniejsze")),
            due.Count,
            Things.For(due.Count, turn.Language));
        foreach (var (contact, action) in due.Rows)
            card.Row(RowOf(turn, contact, action));
        var left = due.Count - ((page * Page) + due.Rows.Count);
        return left > 0
            ? new Button(More(left, turn.Language), OnPage(null, page + 1))
            : new Button(turn.Say(WhatComesLater), OnPage(Later, 0));
    }

    private static async Task<Button?> ShowLater(Turn turn, Card card, int page, bool isAsked)
    {
        card.Heading(turn.Say(isAsked ? WhatComesLater : ("Nothing is due today.", "Šiandien nieko skubaus nėra.", "Na dziś nie ma nic pilnego.")));
        var (stored, count) = await turn.Book.Work.Ahead(turn.Today, page * Page, Page);
        var rows = stored.Select(contact => Now(turn, contact)).ToList();
        // A contact whose step was moved in this turn is not stored yet.
        if (page == 0 && turn.Contact is { News.Count: > 0, NextAction: { } action } moved && action.DueOn > turn.Today
            && rows.TrueForAll(one => one.Contact.Id != moved.Id))
            (rows, count) = ([.. rows, (moved, action)], count + 1);
        if (rows.Count == 0 && isAsked)
            card.Text(turn.Say(("Nothing is planned for later.", "Vėliau nieko nenumatyta.", "Na później nic nie zaplanowano.")));
        if (rows.Count > 0 && !isAsked)
            card.Text(turn.Say(("The next steps", "Kiti žingsniai", "Następne kroki")), isQuiet: true);
        foreach (var (contact, next) in rows.OrderBy(one => one.Action.DueOn).Take(Page))
            card.Row(RowOf(turn, contact, next));
        var left = count - ((page * Page) + Math.Min(rows.Count, Page));
        return left > 0 ? new Button(More(left, turn.Language), OnPage(Later, page + 1)) : null;
    }

    private static string More(int left, Language language) => new Words($"{left} more", $"Dar {left}", $"Jeszcze {left}").In(language);

    private static CardAction OnPage(string? list, int page) =>
        new(Verb) { Question = list, Value = page.ToString(CultureInfo.InvariantCulture) };

    // The contact of this turn is newer than what is stored.
    private static (Contact Contact, NextAction Action) Now(Turn turn, Contact stored)
    {
        var contact = turn.Contact is { News.Count: > 0 } current && current.Id == stored.Id ? current : stored;
        return (contact, NextActionRanking.First(contact, turn.Playbook, turn.Today, offset: turn.Offset) ?? stored.NextAction!);
    }

    // The step is the verdict's own, so that the list and the card never disagree.
    private static Row RowOf(Turn turn, Contact contact, NextAction action)
    {
        var verdict = Judge(turn, contact);
        var step = verdict.NextStep;
        var detail = contact.SnoozeOf(step, turn.Today) is { } snooze
            ? Snoozes.Line(snooze.Until, snooze.Reason, turn.Language)
            : NextActionWords.Detail(step, action, contact, turn);
        var title = NextActionWords.Title(step, contact, turn.Today, turn.Offset, turn.Language);
        var row = new Row(
            PlainText.Cut(contact.Name, 40),
            $"{PlainText.Cut(contact.Company, 30)} · {title}{(detail.Length > 0 ? $" · {detail}" : "")}",
            new CardAction(step is NextStep.GoOnWithInterview ? InterviewVerbs.Resume : ContactLookup.Open) { Contact = contact.Id });
        // What has ended is neither planned nor put off.
        if (contact.Outcome is not null)
            return row;
        var (buttons, name) = contact.PlannedFor(step) is { } planned
            ? (PlannedSteps.InList(turn, planned, contact), PlannedStepWords.DoneOrMoved)
            : (Undated(turn, contact, verdict), PlannedStepWords.DoneOrMoved);
        return row with { More = buttons, MoreName = $"{row.Title}. {turn.Say(name)}", MoreWords = FoldLabels.In(turn) };
    }

    private static IReadOnlyList<Button> Undated(Turn turn, Contact contact, Verdict verdict) =>
        VerdictButtons.Recording(turn, contact, verdict) is var (title, _)
            ? [new Button(title, new CardAction(RecordVerb) { Contact = contact.Id, Question = EnumNames<NextStep>.Of(verdict.NextStep) }, IsPositive: true),
                .. Snoozes.InList(turn, verdict.NextStep, contact)]
            : Snoozes.InList(turn, verdict.NextStep, contact);

    /// <summary>Some rows of the list, and how many there are in all.</summary>
    private sealed record Listed(IReadOnlyList<(Contact Contact, NextAction Action)> Rows, int Count);
}
