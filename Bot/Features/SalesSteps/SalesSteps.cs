using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Records what happened with a contact, typed or tapped: steps with their days, the end and the reopening.</summary>
internal sealed class SalesSteps : Feature
{
    public const string Verb = "step";

    public SalesSteps()
    {
        Say(["demo", "demonstration"], ["pristatymas", "demonstracija", "demonstraciją"], ["prezentacja", "prezentację", "demonstracja"], Take);
        Say(["proposal", "quote"], ["pasiulymas", "komercinis pasiulymas"], ["oferta"], Take);
        Say(["credit", "credit check"], ["kreditas", "kredito patikra"], ["kredyt", "weryfikacja kredytowa"], Take);
        Say(["won"], ["laimeta", "laimejau", "laimejome"], ["wygrana", "wygrane", "wygralem", "wygralam", "wygralismy"], Take);
        Say(["lost"], ["pralaimeta", "pralaimejau", "pralaimejome", "prarasta", "praradome", "praradau"],
            ["przegrana", "przegrane", "przegralem", "przegralam", "przegralismy"], Take);
        Say(["not now", "park"], ["ne dabar", "atideti", "atidekite", "atidek"], ["nie teraz", "odloz", "odlozyc"], Take);
        Say(["disqualify", "rule out"], ["atmesti", "atmesk"], ["odrzuc", "zdyskwalifikuj"], Take);
        Say(["reopen"], ["atnaujinti", "atnaujink", "grazinti i darba", "grazinkite i darba"], ["otworz ponownie", "przywroc"], Take);
        // The button's title can be typed too. Help lines also lead here, so that a tap on one records nothing.
        Say(["what happened"], ["kas naujo", "kas ivyko"], ["co nowego", "co sie stalo", "co sie wydarzylo"], Choose, isSaidAlone: true);
        OnTap(Verb, Take);
        Explain(
            HelpGroup.Happened, 1,
            ("demo planned Friday", "pristatymas penktadienį", "prezentacja w piątek"),
            ("Record a demo and its date", "Įrašykite pristatymą ir jo datą", "Zapisz prezentację i jej datę"),
            tap: "what happened");
        Explain(
            HelpGroup.Happened, 2,
            ("proposal sent", "pasiūlymas išsiųstas", "oferta wysłana"),
            ("Record a proposal and its date", "Įrašykite pasiūlymą ir jo datą", "Zapisz ofertę i jej datę"),
            tap: "what happened");
        Explain(
            HelpGroup.Happened, 3,
            ("won · lost because …", "laimėta · pralaimėta, nes …", "wygrana · przegrana, bo …"),
            ("Record how the sale ended", "Įrašykite, kaip baigėsi pardavimas", "Zapisz, jak zakończyła się sprzedaż"),
            tap: "what happened");
        Explain(
            HelpGroup.Happened, 4,
            ("not now, wake me in March", "ne dabar, priminkite kovą", "nie teraz, przypomnij w marcu"),
            ("Park a contact until a date", "Atidėkite kontaktą iki datos", "Odłóż kontakt do podanej daty"),
            tap: "what happened");
    }

    /// <summary>The key of the tap that reopens a contact.</summary>
    public const string Reopened = "outcome.reopened";

    /// <summary>Handles a command such as <c>demo</c> or <c>lost</c>, or the tap that stands for it.</summary>
    public static Task<Next> Take(Turn turn) =>
        turn.Input.Tap is { } tap ? TakeTapped(turn, tap) : turn.IsNoting ? Task.FromResult(turn.AsWritten()) : TakeTyped(turn);

    /// <summary>Takes a step that a message tells in its own order, as if the command had been typed; null when it tells none.</summary>
    public static async Task<Next?> TakeTold(Turn turn)
    {
        if (ToldStepReader.Read(turn.Input.Text) is not { } told)
            return null;
        turn.Input = turn.Input with
        {
            Intent = Intent.Command, Text = told.Words, Whole = turn.Input.Text, Told = told,
            Command = told switch
            {
                { Ending: StepResult.Won } => "won",
                { Ending: StepResult.Lost } => "lost",
                { Kind: StepKind.Demonstration } => "demo",
                _ => "proposal",
            },
        };
        return await TakeTyped(turn);
    }

    private static Task<Next> Choose(Turn turn) => ContactLookup.With(turn, new CardAction(Verb), async contact =>
    {
        if (!turn.User.MayChange(contact))
            return ContactLookup.NotFound(turn);
        await TurnTo(turn, contact);
        return StepsCard.Show(turn);
    });

    private static async Task<Next> TakeTyped(Turn turn)
    {
        // "Not now" to a card of answers leaves them, and parks nobody.
        if (turn.Input.Text.Length == 0 && await SeveralFacts.TakeWord(turn) is { } word)
            return word;
        if (NotAStep.IsAboutTheRep(turn))
            return turn.Contact is { } known && turn.User.MayChange(known) ? await ContactLookup.Present(turn, known) : ContactLookup.NothingOpen(turn);
        // "Credit is requested, need is real" is more than a step, and "credit not passed" is none.
        if (SeveralFacts.IsMore(turn, turn.Input.Whole) && await SeveralFacts.Take(turn, turn.Input.Whole) is { } facts)
            return facts;
        var kind = KindOf(turn.Input.Command);
        var said = StepReader.Read(kind, turn.Input.Text, turn.Today);
        if (kind == StepKind.CreditCheck && said.Result is null)
            // "credit" and "credit is not checked" open or correct an answer; they are not steps.
            return await FreeText.Take(turn, turn.Input with { Text = turn.Input.Whole });
        // When a reason is asked for, the text may begin like a command: "Lost interest", "Proposal too expensive".
        if (turn.IsWriting && await IsReason(turn, kind, said))
            return turn.AsWritten();
        var isOpen = NotAStep.IsOpen(turn, said) || turn.Input.Told is { IsDenied: true };
        // When several contacts fit, the rows of an open step carry nothing to record.
        var key = isOpen ? null : KeyFor(turn.Input.Command, kind, said, turn.Today);
        var meant = turn.Input.IsTold
            ? await StepTarget.OfSentence(turn, said, kind, key)
            : await StepTarget.By(turn, said, kind, said.Reason.Length > 0 && !isOpen ? said.Reason : null, key);
        if (meant.Next is { } next)
            return next;
        await TurnTo(turn, meant.Contact!);
        return isOpen ? AskWhatHappened(turn)
            : meant.IsSure && !IsToldWithMore(turn, key, said, meant.Words) && !Endings.IsComplete(turn, turn.Contact!, key, said, meant.Words)
                ? Carry(turn, said, kind, meant.Words)
            : Endings.Ask(turn, meant with { Contact = turn.Contact }, key, DayFor(turn, said, kind));
    }

    // The other words of a sentence may be a remark, or something that the bot did not understand. The rep sees them before they are stored.
    private static bool IsToldWithMore(Turn turn, string? key, StepSaid said, string? words) =>
        turn.Input.IsTold && words is { Length: > 0 } && key is not null
        && !(StepsDialog.StepOf(key) is (not null, var result) && StepRecorder.NeedsDay(result, said));

    private static Next AskWhatHappened(Turn turn)
    {
        turn.Tell(turn.Say(("Nothing is stored yet. What happened?", "Dar nieko neįrašyta. Kas įvyko?", "Jeszcze nic nie zapisano. Co się wydarzyło?")));
        return StepsCard.Show(turn);
    }

    private static Next Carry(Turn turn, StepSaid said, StepKind? kind, string? words) => turn.Input.Command switch
    {
        "won" => CloseWon(turn, said.Day, words),
        "lost" => StepRecorder.Close(turn, StepResult.Lost, said.Day, words),
        "disqualify" => StepRecorder.Disqualify(turn, words),
        "reopen" => StepRecorder.Reopen(turn, words),
        "not now" => StepRecorder.Park(turn, said.Day, words),
        _ => StepRecorder.Step(turn, kind!.Value, said, words),
    };

    // An amount of money after "won" is the amount of the deal; the words after it are a reason.
    private static Next CloseWon(Turn turn, DayFound? day, string? words)
    {
        var (amount, rest) = words is null ? (null, null) : AnswerReader.AmountAhead(turn, words);
        return StepRecorder.Close(turn, StepResult.Won, day, amount is null ? words : rest, amount);
    }

    // The key of the question for a command, or for what a tap on a contact's row continues with; null when there is none.
    private static string? KeyFor(string? command, StepKind? kind, StepSaid said, DateOnly today) => command switch
    {
        "won" => StepsDialog.KeyOf(StepKind.Closing, StepResult.Won),
        "lost" => StepsDialog.KeyOf(StepKind.Closing, StepResult.Lost),
        "disqualify" => StepsDialog.Disqualified,
        "reopen" => Reopened,
        "not now" => Keys.ParkedUntil,
        _ => StepRecorder.ResultOf(kind!.Value, said, today) is { } result ? StepsDialog.KeyOf(kind!.Value, result) : null,
    };

    // A step without a day happened today. The day of a planned step, or of parking, has to be asked for.
    internal static DateOnly? DayFor(Turn turn, StepSaid said, StepKind? kind) =>
        said.Day is { } day
            ? day.Day
            : kind is null or StepKind.Closing && turn.Input.Command != "won" || said.Result is StepResult.Planned
            ? null
            : turn.Today;

    private static async Task<Next> TakeTapped(Turn turn, CardAction tap)
    {
        if (tap.Contact is not { } id || await turn.Own(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        // A contact whose interview was never begun has no newer card.
        var isAboutNewest = turn.IsFresh || (contact.Interview is null && tap.Nonce is null);
        await TurnTo(turn, contact);
        if (tap.Question is null)
            return StepsCard.Show(turn);
        // An old card may offer a step that is no longer possible.
        if (!isAboutNewest)
            return Next.Again;
        var (kind, result) = StepsDialog.StepOf(tap.Question);
        if (kind is { } step ? !contact.IsOpenTo(step, result) : tap.Question is StepsDialog.Disqualified or Keys.ParkedUntil && contact.HasEnded)
        {
            turn.Tell(turn.Say(StepWords.Of(StepRefusal.IsNotOpen, contact, turn.Today)));
            return StepRecorder.Present(turn);
        }

        // Continues a command that was interrupted by the question whom it is about, or whether the words are a reason.
        var on = DateOnly.TryParseExact(
            tap.More.GetValueOrDefault(StepTarget.On),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day)
            ? new DayFound(day, null, "", "")
            : null;
        var words = PlainText.Cut(PlainText.Line(tap.Value), PlainText.LongestNote) is { Length: > 0 } said ? said : null;
        if (on is not null || words is not null)
            switch (tap.Question)
            {
                case "closing.won": return CloseWon(turn, on, words);
                case "closing.lost": return StepRecorder.Close(turn, StepResult.Lost, on, words);
                case StepsDialog.Disqualified: return StepRecorder.Disqualify(turn, words);
                case Reopened: return StepRecorder.Reopen(turn, words);
                case Keys.ParkedUntil: return StepRecorder.Park(turn, on, words);
                default:
                    if (kind is { } typed && on is { Day: { } then })
                        return StepRecorder.Record(turn, typed, result, then, words);
                    break;
            }

        switch (tap.Question)
        {
            case Reopened:
                return StepRecorder.Reopen(turn, null);
            case "closing.won":
                return Next.Begin(contact.WouldJump ? StepsDialog.WonAnyway : tap.Question);
            case Keys.ParkedUntil:
                return Next.Begin(tap.Question);
        }

        if (StepsCard.Likely(turn).FirstOrDefault(step =>
            StepsDialog.KeyOf(step.Kind, step.Result) == tap.Question) is { Kind: StepKind.CreditCheck } check
            && tap.Question.StartsWith("creditCheck.", StringComparison.Ordinal))
            return StepRecorder.Record(turn, check.Kind, check.Result, turn.Today, null);
        // Recorded at once; then asked why.
        if (kind is { } ended && StepsDialog.AsksWhy(result))
            return StepRecorder.Record(turn, ended, result, turn.Today, null);
        return turn.Agenda.Find(tap.Question) is { IsStep: true } question ? Next.Begin(question.Key) : Next.Again;
    }

    private static async Task TurnTo(Turn turn, Contact contact)
    {
        if (turn.Contact?.Id != contact.Id)
            contact = (await turn.Book.Find(contact.Id))!;
        await turn.LayAside();
        ContactLookup.TurnTo(turn, contact);
    }

    // Whether the text is the requested reason and not a command: it names no other step and no contact, and has no "because".
    private static async Task<bool> IsReason(Turn turn, StepKind? kind, StepSaid said)
    {
        var isSame = turn.Contact!.Interview!.OpenQuestion == (turn.Input.Command == "won"
            ? StepsDialog.WonAnyway
            : kind is { } step && StepRecorder.ResultOf(step, said, turn.Today) is { } result ? StepsDialog.QuestionOf(step, result)
            : KeyFor(turn.Input.Command, kind, said, turn.Today));
        var isNoStep = kind is StepKind.Demonstration or StepKind.Proposal && said is { Result: null, Day: null };
        return (isSame || isNoStep) && said.Reason.Length == 0 && said.Rest.Length > 0 && AnswerReader.AmountAhead(turn, said.Words).Amount is null
            && (await turn.Book.Search(said.Rest, 1, asWritten: true)).Count == 0;
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
