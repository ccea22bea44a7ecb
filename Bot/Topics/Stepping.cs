using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>What happened with a contact, typed or tapped: steps with their days, the end of the matter and its taking up again.</summary>
internal static class Stepping
{
    /// <summary>The button to the card of steps, and its heading.</summary>
    public static readonly Words WhatHappened = ("What happened?", "Kas naujo?", "Co nowego?");

    private static readonly Words StaysCustomer = (
        "A customer stays a customer. If the closing was a mistake, say “undo”.",
        "Klientas lieka klientu. Jei apsirikote, parašykite „atšaukti“.",
        "Klient pozostaje klientem. Jeśli to pomyłka, napisz „cofnij”.");

    // A leftover shorter than this is no name.
    private const int ShortestName = 3;

    /// <summary>What follows a command such as <c>demo</c> or <c>lost</c>, or the tap that says the same.</summary>
    public static Task<Next> Take(Turn turn) =>
        turn.Input.Tap is { } tap ? TakeTapped(turn, tap) : turn.IsWriting ? Task.FromResult(turn.AsWritten()) : TakeTyped(turn);

    /// <summary>The rows for what sensibly comes next with this contact.</summary>
    public static IEnumerable<(StepKind Kind, StepResult Result)> Sensible(Contact contact)
    {
        if (contact.Outcome is not null)
            return [];
        var (proposal, demonstration) = (contact.Steps.ResultOf(StepKind.Proposal), contact.Steps.ResultOf(StepKind.Demonstration));
        var steps = new List<(StepKind, StepResult)>();
        if (demonstration is StepResult.Planned)
            steps.AddRange([(StepKind.Demonstration, StepResult.Done), (StepKind.Demonstration, StepResult.Planned), (StepKind.Demonstration, StepResult.Cancelled)]);
        else if (demonstration is not StepResult.Done && proposal is null or StepResult.Rejected)
            steps.Add((StepKind.Demonstration, StepResult.Planned));
        if (proposal is StepResult.Sent)
            steps.AddRange([(StepKind.Proposal, StepResult.Accepted), (StepKind.Proposal, StepResult.Rejected)]);
        else if (proposal is not StepResult.Accepted)
            steps.Add((StepKind.Proposal, StepResult.Sent));
        if (contact.Answers.Credit is CreditStanding.Requested)
            steps.AddRange([(StepKind.CreditCheck, StepResult.Passed), (StepKind.CreditCheck, StepResult.Failed)]);
        else if (contact.Answers.Credit is null or CreditStanding.NotChecked)
            steps.Add((StepKind.CreditCheck, StepResult.Requested));
        return steps;
    }

    private static async Task<Next> TakeTyped(Turn turn)
    {
        var kind = KindOf(turn.Input.Beside);
        var said = StepReader.Read(kind, turn.Input.Text, turn.Today);
        if (kind == StepKind.CreditCheck && said.Result is null)
            // "credit" and "credit is not checked" are an answer being opened or corrected.
            return await RootDialog.Said(turn, turn.Input with { Text = turn.Input.Whole });
        var (contact, remark, isUnclear) = await Meant(turn, said, kind);
        if (isUnclear)
            return Next.Stay;
        if (contact is null)
            return said is { Rest.Length: 0, With.Length: 0 } ? Finding.NothingOpen(turn) : Finding.NotFound(turn);
        await TurnTo(turn, contact);
        var reason = said.Reason.Length > 0 ? said.Reason : remark;
        return turn.Input.Beside switch
        {
            "won" => Close(turn, StepResult.Won, said.Day, reason),
            "lost" => Close(turn, StepResult.Lost, said.Day, reason),
            "disqualify" => Disqualify(turn, reason),
            "reopen" => Reopen(turn, reason),
            "not now" => Park(turn, said.Day, reason),
            _ => Step(turn, kind!.Value, said, reason),
        };
    }

    private static async Task<Next> TakeTapped(Turn turn, CardAction tap)
    {
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return Finding.NotFound(turn);
        var isAboutNewest = turn.IsFresh;
        await TurnTo(turn, contact);
        if (tap.Question is null)
            return ShowSteps(turn);
        // Old cards stay clickable: what they offered may not be sensible any more.
        if (!isAboutNewest)
            return Next.Again;
        switch (tap.Question)
        {
            case "outcome.reopened":
                return Reopen(turn, null);
            case "closing.won":
                return Next.Begin<QualifyDialog>(contact.WouldJump ? StepsDialog.WonAnyway : tap.Question);
            case "parked.until":
                return Next.Begin<QualifyDialog>(tap.Question);
        }

        if (Sensible(contact).FirstOrDefault(step => StepsDialog.KeyOf(step.Kind, step.Result) == tap.Question) is { Kind: StepKind.CreditCheck } check && tap.Question.StartsWith("creditCheck.", StringComparison.Ordinal))
            return Record(turn, check.Kind, check.Result, turn.Today, null);
        return turn.Agenda.Find(tap.Question) is { IsStep: true } question ? Next.Begin<QualifyDialog>(question.Key) : Next.Again;
    }

    private static Next ShowSteps(Turn turn)
    {
        var contact = turn.Contact!;
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(WhatHappened));
        foreach (var (kind, result) in Sensible(contact))
            card.Row(new Row(turn.Say(StepWords.Of(kind, result)), null, turn.On(Verbs.Step, StepsDialog.KeyOf(kind, result))));
        if (contact.Outcome is null)
            card.Row(new Row(turn.Say(StepWords.Of(StepKind.Closing, StepResult.Won)), null, turn.On(Verbs.Step, StepsDialog.KeyOf(StepKind.Closing, StepResult.Won))))
                .Row(new Row(turn.Say(StepWords.Of(StepKind.Closing, StepResult.Lost)), null, turn.On(Verbs.Step, StepsDialog.KeyOf(StepKind.Closing, StepResult.Lost))))
                .Row(new Row(turn.Say(StandingWords.Of(Standing.NotNow)), null, turn.On(Verbs.Step, Keys.ParkedUntil)))
                .Row(new Row(turn.Say(("Rule out", "Atmesti kontaktą", "Odrzuć kontakt")), null, turn.On(Verbs.Step, StepsDialog.Disqualified)));
        else if (contact.Outcome is Standing.Customer)
            card.Row(new Row(turn.Say(Referring.AddReferral), null, turn.On(Verbs.Refer)));
        else
            card.Row(new Row(turn.Say(("Take up again", "Grįžti prie kontakto", "Wróć do kontaktu")), null, turn.On(Verbs.Step, "outcome.reopened")));
        turn.Show(card.Buttons(new Button(turn.Say(Phrases.Back), new CardAction(Verbs.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static Next Step(Turn turn, StepKind kind, StepSaid said, string? remark)
    {
        var result = said.Result ?? (said.Day?.Day is { } told && told != turn.Today ? Derived(kind, told > turn.Today) : null);
        if (result is not { } known)
            return said.Day?.Mistake is null ? ShowSteps(turn) : AskDay(turn, kind, StepResult.Planned, said.Day);
        if (said.Day?.Mistake is not null || (known == StepResult.Planned && said.Day is null))
            return AskDay(turn, kind, known, said.Day);
        return Record(turn, kind, known, said.Day?.Day ?? turn.Today, remark);
    }

    private static StepResult? Derived(StepKind kind, bool isAhead) => (kind, isAhead) switch
    {
        (StepKind.CreditCheck, _) => null,
        (_, true) => StepResult.Planned,
        (StepKind.Demonstration, _) => StepResult.Done,
        _ => StepResult.Sent,
    };

    private static Next Record(Turn turn, StepKind kind, StepResult result, DateOnly on, string? remark)
    {
        var doubt = SalesBot.Domain.Step.Doubt(result == StepResult.Planned, on, turn.Today);
        if ((doubt ?? turn.Contact!.Take(kind, result, on, remark, turn.User, turn.Now, turn.Playbook)) is { } refusal)
        {
            turn.Tell(turn.Say(turn.Contact!.Outcome is Standing.Customer && doubt is null ? StaysCustomer : StepWords.Of(refusal, on)));
            return doubt is null || kind == StepKind.CreditCheck ? Present(turn) : Next.Begin<QualifyDialog>(StepsDialog.KeyOf(kind, result));
        }

        turn.Noted = StepWords.Line(kind, result, on, remark, turn.Language);
        return Present(turn);
    }

    private static Next AskDay(Turn turn, StepKind kind, StepResult result, DayFound? day)
    {
        if (day?.Mistake is { } mistake)
            turn.Tell(turn.Say(mistake == DayMistake.TwoDays ? DayWords.TwoDays(day.Written) : DayWords.NoSuchDay(day.Written)));
        return kind == StepKind.CreditCheck ? Next.Stay : Next.Begin<QualifyDialog>(StepsDialog.KeyOf(kind, result));
    }

    private static Next Close(Turn turn, StepResult result, DayFound? day, string? reason)
    {
        if (day?.Mistake is not null)
            return AskDay(turn, StepKind.Closing, result, day);
        var on = day?.Day ?? turn.Today;
        turn.SaidDay = day?.Day;
        var doubt = SalesBot.Domain.Step.Doubt(isPlanned: false, on, turn.Today);
        switch (doubt ?? turn.Contact!.Take(StepKind.Closing, result, on, reason, turn.User, turn.Now))
        {
            case null:
                turn.Noted = StepWords.Line(StepKind.Closing, result, on, reason, turn.Language);
                return Present(turn);
            case StepRefusal.JumpWithoutReason:
                return Next.Begin<QualifyDialog>(StepsDialog.WonAnyway);
            case StepRefusal.EndWithoutReason:
                return Next.Begin<QualifyDialog>(StepsDialog.KeyOf(StepKind.Closing, StepResult.Lost));
            case StepRefusal.IsNotOpen:
                turn.Tell(turn.Say(StaysCustomer));
                return Present(turn);
            case { } refusal:
                turn.Tell(turn.Say(StepWords.Of(refusal, on)));
                return Next.Begin<QualifyDialog>(result == StepResult.Won && turn.Contact!.WouldJump ? StepsDialog.WonAnyway : StepsDialog.KeyOf(StepKind.Closing, result));
        }
    }

    private static Next Disqualify(Turn turn, string? reason)
    {
        switch (turn.Contact!.Disqualify(reason ?? "", turn.User, turn.Now))
        {
            case null:
                turn.Noted = $"{turn.Say(StandingWords.Of(Standing.Disqualified))} – {reason}";
                return Present(turn);
            case StepRefusal.EndWithoutReason:
                return Next.Begin<QualifyDialog>(StepsDialog.Disqualified);
            case { } refusal:
                turn.Tell(turn.Say(turn.Contact.Outcome is Standing.Customer ? StaysCustomer : StepWords.Of(refusal, turn.Today)));
                return Present(turn);
        }
    }

    private static Next Reopen(Turn turn, string? reason)
    {
        if (turn.Contact!.Reopen(reason, turn.User, turn.Now))
            turn.Noted = turn.Say(("Taken up again", "Vėl dirbama su šiuo kontaktu", "Wracamy do tego kontaktu"));
        else
            turn.Tell(turn.Say((
                "There is nothing to reopen.", "Nėra ką atnaujinti.", "Nie ma czego otwierać.")));
        return Present(turn);
    }

    private static Next Park(Turn turn, DayFound? day, string? reason)
    {
        var contact = turn.Contact!;
        if (contact.Outcome is not (null or Standing.NotNow))
        {
            turn.Tell(turn.Say(StepWords.Of(StepRefusal.IsNotOpen, turn.Today)));
            return Present(turn);
        }

        if (reason is not null)
            contact.Record(Keys.ParkedReason, reason, turn.User, turn.Now);
        if (day?.Day is not { } until || SalesBot.Domain.Step.Doubt(isPlanned: true, until, turn.Today) is not null)
        {
            if (day is not null)
                turn.Tell(turn.Say(day switch
                {
                    { Day: { } on } => DayWords.Of(SalesBot.Domain.Step.Doubt(isPlanned: true, on, turn.Today)!.Value, on),
                    { Mistake: DayMistake.TwoDays } => DayWords.TwoDays(day.Written),
                    _ => DayWords.NoSuchDay(day.Written),
                }));
            return Next.Begin<QualifyDialog>(Keys.ParkedUntil);
        }

        contact.Park(until, turn.User, turn.Now);
        turn.Noted = $"{turn.Say(StandingWords.Of(Standing.NotNow))}: {DayWords.Of(until, turn.Language)}{(reason is null ? "" : $" – {reason}")}";
        return Present(turn);
    }

    // Whoever is being asked something goes on with it; otherwise the verdict shows what became of it.
    private static Next Present(Turn turn)
    {
        var open = turn.Agenda.Find(turn.Contact!.Interview?.OpenQuestion);
        return open is { IsQuick: true } && turn.Contact.Outcome is null ? Next.Begin<QualifyDialog>(open.Key) : Next.Begin<QualifyDialog>(AgendaDialog.ToVerdict);
    }

    private static async Task TurnTo(Turn turn, Contact contact)
    {
        if (turn.Contact?.Id != contact.Id)
            contact = (await turn.Book.Find(contact.Id))!;
        await turn.LayAside();
        Finding.TurnTo(turn, contact);
    }

    // The one who is named; without a name the one who is talked about. What names nobody is a remark, but nobody is closed by a mistyped name.
    private static async Task<(Contact? Contact, string? Remark, bool IsUnclear)> Meant(Turn turn, StepSaid said, StepKind? kind)
    {
        var current = turn.Contact is { } known && turn.User.MayChange(known) ? known : null;
        var name = said.With.Length > 0 ? said.With : said.Rest;
        if (name.Length < ShortestName)
            return (current, null, false);
        var found = (await turn.Book.Search(name, Finding.MostListed + 1)).Where(turn.User.MayChange).ToList();
        if (current is not null && found.Exists(c => c.Id == current.Id))
            return (current, null, false);
        if (found.Count == 1)
            return (found[0], null, false);
        if (found.Count > 1)
        {
            Finding.Choose(turn, found);
            return (null, null, true);
        }

        var isStep = kind is StepKind.Demonstration or StepKind.Proposal or StepKind.CreditCheck;
        var isSetApart = turn.Input.Whole[..^turn.Input.Text.Length].TrimEnd() is [.., ',' or ':' or '–' or '-'];
        return isStep || isSetApart ? (current, said.Rest, false) : (null, null, false);
    }

    private static StepKind? KindOf(string? command) => command switch
    {
        "demo" => StepKind.Demonstration,
        "proposal" => StepKind.Proposal,
        "credit" => StepKind.CreditCheck,
        "won" or "lost" => StepKind.Closing,
        _ => null,
    };
}
