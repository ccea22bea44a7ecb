using System.Text.RegularExpressions;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Lets a user replace the judgement's standing by their own view, with a reason. The card shows both. The playbook says which roles may do
/// it.
/// </summary>
internal sealed class StandingOverride : Feature
{
    public const string Verb = "override";

    public StandingOverride()
    {
        Say(["override"], ["perrasyti", "perrasyk", "perrasykite", "pakeisti isvada", "pakeiskite isvada"],
            ["nadpisz", "zmien ocene"], Said);
        Say(["lift override"], ["grazinti isvada", "grazinkite isvada"], ["przywroc werdykt"], Lift);
        OnTap(Verb, turn => Tapped(turn, turn.Input.Tap!));
        Explain(
            HelpGroup.Work, 6,
            ("override NAME as qualified because …",
                "pakeisti išvadą VARDAS į kvalifikuotą, nes …",
                "zmień ocenę IMIĘ na zakwalifikowany, bo …"),
            ("Your own verdict instead of mine", "Jūsų išvada vietoj mano", "Twoja ocena zamiast mojego werdyktu"),
            tap: "override",
            turn => turn.Playbook.MayOverride.Contains(turn.User.Role));
    }

    private const string StandingInput = "override.standing", ReasonInput = "override.reason";

    private static readonly Standing[] Open = [Standing.Lead, Standing.Prospect, Standing.Qualified];

    // The beginnings of the words for a standing, because Lithuanian and Polish change the endings: "kaip kvalifikuotą", "jako
    // potencjalnego".
    private static readonly (string Beginning, Standing Standing)[] Called =
    [
        ("lead", Standing.Lead), ("pirmin", Standing.Lead),
        ("prospect", Standing.Prospect), ("potencial", Standing.Prospect), ("potencjal", Standing.Prospect),
        ("qualif", Standing.Qualified), ("kvalifik", Standing.Qualified), ("kwalifik", Standing.Qualified),
        ("zakwalifik", Standing.Qualified), ("wykwalifik", Standing.Qualified),
    ];

    /// <summary>Shows the judgement's standing and the override; nothing when there is no override.</summary>
    public static void ShowViews(Turn turn, Verdict verdict, Card card)
    {
        if (verdict.ManagerOverride is not { } view)
            return;
        var (ours, theirs) = (turn.Say(StandingWords.Of(verdict.Judged)), turn.Say(StandingWords.Of(view.Standing)));
        card.Callout(
            Tone.Quiet, turn.Say(("Two views", "Du požiūriai", "Dwie opinie")),
            new Words(
                $"By the answers: {ours} · {view.By}: {theirs}",
                $"Pagal atsakymus: {ours} · {view.By}: {theirs}",
                $"Według odpowiedzi: {ours} · {view.By}: {theirs}").In(turn.Language),
            view.Reason);
    }

    /// <summary>The button that overrides the judgement or lifts the override; null for users who may not.</summary>
    public static Button? Offer(Turn turn, Contact contact, Verdict verdict)
    {
        // A rep can type the command; their card has too many buttons for one more.
        if (turn.User.Role == Role.Rep || !turn.User.MayOverride(contact, turn.Playbook) || !ManagerOverride.IsOpenTo(verdict.Standing))
            return null;
        return verdict.ManagerOverride is null
            ? new Button(turn.Say(("Override", "Pakeisti išvadą", "Zmień ocenę")), new CardAction(StandingOverride.Verb) { Contact = contact.Id })
            : new Button(
                turn.Say(("Lift the override", "Grąžinti išvadą", "Przywróć werdykt")),
                new CardAction(StandingOverride.Verb) { Contact = contact.Id, Value = "lift" });
    }

    /// <summary>Handles a tap: asks for the override, stores it, or lifts it.</summary>
    public static async Task<Next> Tapped(Turn turn, CardAction tap)
    {
        if (tap.Contact is not { } id || await turn.Book.Find(id) is not { } contact)
            return ContactLookup.NotFound(turn);
        if (Refused(turn, contact) is { } refusal)
            return turn.Stay(refusal);
        if (tap.Value == "lift")
            return await Lift(turn, contact);
        if (!tap.Inputs.TryGetValue(StandingInput, out var chosen)
            || EnumNames<Standing>.Read(chosen) is not { } standing
            || !ManagerOverride.IsOpenTo(standing))
            return Ask(turn, contact, null);
        var reason = PlainText.Line(tap.Inputs.GetValueOrDefault(ReasonInput));
        if (reason.Length == 0)
            return Ask(turn, contact, turn.Say(NoReason));
        return PlainText.Length(reason) > PlainText.LongestNote
            ? Ask(turn, contact, Phrases.TooLong(PlainText.LongestNote, turn.Language))
            : await Override(turn, contact, standing, reason);
    }

    /// <summary>Handles the typed command <c>override NAME as qualified because …</c>.</summary>
    public static async Task<Next> Said(Turn turn)
    {
        var said = NameAsBecause.Match(turn.Input.Text);
        if (!said.Success)
            return turn.Stay(turn.Say((
                "Say it like this: override NAME as qualified because REASON.",
                "Rašykite taip: pakeisti išvadą VARDAS į kvalifikuotą, nes PRIEŽASTIS.",
                "Napisz tak: zmień ocenę IMIĘ na zakwalifikowany, bo POWÓD.")));
        var words = SearchKey.Of(said.Groups["standing"].Value);
        var named = Called.Where(c => words.StartsWith(c.Beginning, StringComparison.Ordinal)).Select(c => (Standing?)c.Standing).FirstOrDefault();
        if (named is not { } standing)
            return turn.Stay(turn.Say((
                "A contact can be overridden as lead, prospect or qualified.",
                "Išvadą galima pakeisti į pirminį kontaktą, potencialų arba kvalifikuotą klientą.",
                "Ocenę można zmienić na lead, potencjalny klient albo zakwalifikowany klient.")));
        return await Named(turn, said.Groups["name"].Value) is not { } contact
            ? Next.Stay
            : await Override(turn, contact, standing, PlainText.Cut(PlainText.Line(said.Groups["reason"].Value), PlainText.LongestNote));
    }

    /// <summary>Handles the typed command <c>lift override NAME</c>.</summary>
    private static async Task<Next> Lift(Turn turn) => await Named(turn, turn.Input.Text) is { } contact ? await Lift(turn, contact) : Next.Stay;

    private static readonly Words NoReason = ("Please give the reason.", "Nurodykite priežastį.", "Podaj powód.");

    private static Next Ask(Turn turn, Contact contact, string? mistake, string? reason = null)
    {
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(("Your verdict?", "Jūsų išvada?", "Twoja ocena?")));
        if (mistake is not null)
            card.Text(mistake);
        turn.Show(card
            .Choice(StandingInput, turn.Say(("Standing", "Išvada", "Ocena")), EnumNames<Standing>.Of(contact.ManagerOverride?.Standing ?? contact.Standing),
                Open.Select(standing => (turn.Say(StandingWords.Of(standing)), EnumNames<Standing>.Of(standing))), several: false, null)
            .Words(ReasonInput, turn.Say(("Reason", "Priežastis", "Powód")), reason ?? turn.Input.Tap?.Inputs.GetValueOrDefault(ReasonInput),
                PlainText.LongestNote, isRequired: true, turn.Say(NoReason), isLong: true)
            .Buttons(
                new Button(turn.Say(Phrases.Save), new CardAction(StandingOverride.Verb) { Contact = contact.Id }, IsPositive: true) { TakesInputs = true },
                new Button(turn.Say(Phrases.Back), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }

    private static async Task<Next> Override(Turn turn, Contact contact, Standing standing, string reason)
    {
        var today = await turn.DayOf(contact);
        if (contact.IsChangedByTime(today))
            contact.Judge(turn.Playbook, User.Time, turn.Now, today);
        return contact.OverrideStanding(standing, reason, turn.User, turn.Now)
            ? await Show(turn, contact)
            : Ask(turn, contact, turn.Say(AlreadyIs(standing)), reason);
    }

    private static Words AlreadyIs(Standing standing)
    {
        var (en, lt, pl) = (StandingWords.Of(standing).English, StandingWords.Of(standing).Lithuanian, StandingWords.Of(standing).Polish);
        return (
            $"That is the verdict already: {en}. Choose another one, or leave it as it is.",
            $"Tokia išvada jau yra: {lt}. Pasirinkite kitą arba palikite šią.",
            $"Taka ocena już jest: {pl}. Wybierz inną albo zostaw tę.");
    }

    private static Task<Next> Lift(Turn turn, Contact contact) =>
        contact.LiftOverride(turn.User, turn.Now)
            ? Show(turn, contact)
            : Task.FromResult(turn.Stay(turn.Say((
                "Nobody has overridden this verdict.",
                "Šios išvados niekas nepakeitė.",
                "Nikt nie zmienił tej oceny."))));

    private static async Task<Next> Show(Turn turn, Contact contact)
    {
        contact.Judge(turn.Playbook, turn.User, turn.Now, await turn.DayOf(contact));
        await VerdictDialog.ShowFor(turn, contact, turn.Contact == contact && turn.User.MayChange(contact));
        return Next.Stay;
    }

    private static async Task<Contact?> Named(Turn turn, string name)
    {
        var found = await turn.Book.Search(PlainText.Line(name), 2);
        if (found.Count != 1 || await turn.Book.Find(found[0].Id) is not { } contact)
        {
            turn.Tell(turn.Say(found.Count > 1 ? ContactLookup.MoreFit : Phrases.NotFound));
            return null;
        }

        if (Refused(turn, contact) is not { } refusal)
            return contact;
        turn.Tell(refusal);
        return null;
    }

    private static string? Refused(Turn turn, Contact contact) => !turn.User.MayOverride(contact, turn.Playbook)
        ? turn.Say(!turn.Playbook.MayOverride.Contains(Role.Manager)
            ? ("Your rules don't let you override.", "Pagal taisykles jums išvados keisti negalima.", "Zasady nie pozwalają ci zmienić oceny.")
            : new Words(
                "Only managers can override. Ask yours, or correct an answer: it counts at once.",
                "Išvadą pakeisti gali tik vadovai. Kreipkitės į savo vadovą arba pataisykite atsakymą: jis galioja iš karto.",
                "Ocenę mogą zmienić tylko menedżerowie. Zapytaj swojego albo popraw odpowiedź: liczy się od razu."))
        : !ManagerOverride.IsOpenTo(contact.Standing)
            ? turn.Say((
                "A closed or parked contact can't be overridden.",
                "Užbaigto ar atidėto kontakto išvados pakeisti negalima.",
                "Oceny zamkniętego ani odłożonego kontaktu nie można zmienić."))
            : null;

    // Takes a time that grows with the length of the message only, whatever it holds.
    private static readonly Regex NameAsBecause = new(
        @"^(?<name>.+?)\s+(?:as|kaip|į|jako|na)\s+(?:an?\s+)?(?<standing>.+?)[\s,]+(?:because|since|nes|kadangi|bo|ponieważ|gdyż)\s+(?<reason>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
