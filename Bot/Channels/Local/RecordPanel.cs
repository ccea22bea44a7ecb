using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Languages;

namespace SalesBot.Channels.Local;

/// <summary>The panel beside the chat: the stored record of the contact that the user talks about.</summary>
internal sealed class RecordPanel(IContactBooks books, QualifyDialog qualify, Playbook playbook, TimeProvider clock)
{
    private const int MostContacts = 30, MostHistory = 60;

    /// <summary>The record in a language, ready to be shown.</summary>
    public async Task<object> Of(User user, Language language)
    {
        using var book = books.Open(user);
        var profile = await book.Profile();
        var newest = await book.Newest(MostContacts, ownOnly: false);
        var contact = await book.FindAsStored(profile.ContactId ?? (newest.Count > 0 ? newest[0].Id : Guid.Empty));
        if (contact is { IsDamaged: true })
            contact = null;
        var counts = await book.Pipeline.Count(ownOnly: false);
        var history = contact is null ? [] : await book.History(contact, MostHistory);
        var referrers = await HistoryWords.Referrers(book, history);
        return new
        {
            contact = contact is null ? null : Describe(contact, profile.TimeZone, history, referrers, language),
            contacts = newest.Select(c => new
            {
                id = c.Id,
                name = c.Name,
                company = c.Company,
                standing = EnumNames<Standing>.Of(c.Standing),
                standingText = StandingWords.Of(c.Standing).In(language),
                stageText = StandingWords.Of(c.Stage).In(language),
                updatedAt = c.ChangedAt,
            }),
            counts = new { contacts = counts.Sum(c => c.Count) },
            // The language that the user chose in the chat; null when they chose none.
            language = profile.Language,
        };
    }

    private object Describe(
        Contact contact, string? zone, IReadOnlyList<Change> history, IReadOnlyDictionary<string, string> referrers, Language language)
    {
        var now = clock.GetUtcNow();
        var (today, offset) = (LocalDay.At(now, zone), LocalDay.OffsetAt(now, zone));
        var verdict = QualificationPolicy.Of(contact, playbook, now, today);
        return new
        {
            id = contact.Id,
            name = contact.Name,
            company = contact.Company,
            standing = EnumNames<Standing>.Of(contact.Standing),
            standingText = StandingWords.Of(contact.Standing).In(language),
            stage = EnumNames<Stage>.Of(contact.Stage),
            stageText = StandingWords.Of(contact.Stage).In(language),
            // Beside the standing, as on the card.
            riskText = verdict.IsAtRisk ? VerdictWords.AtRisk.In(language) : null,
            score = verdict.Score,
            confidence = verdict.Confidence,
            known = verdict.Known,
            of = verdict.Of,
            nextStep = NextActionWords.Title(verdict.NextStep, contact, today, offset, language),
            answers = contact.Answers.Given.OrderBy(a => a.At).Select(a => new
            {
                key = a.Question,
                label = HistoryWords.Label(qualify.Agenda, a.Question, language),
                value = HistoryWords.Value(qualify.Agenda, a.Question, a.Value, language, referrers: referrers),
                unknown = a.IsUnknown,
                by = a.By,
                at = a.At,
            }),
            people = OwnPart(contact, language).Concat(contact.BuyingCentre.People.Select(p => Describe(p, language))),
            history = history.Select(h => new { at = h.At, by = h.By, text = HistoryWords.Of(qualify.Agenda, h, language, referrers) }),
        };
    }

    // The contact's own part is read from their answer, so that both places show the same.
    private IEnumerable<object> OwnPart(Contact contact, Language language) =>
        contact.Answers.Authority is { } part
            ? [new
            {
                name = contact.Name,
                role = EnumNames<AuthorityRole>.Of(part),
                roleText = HistoryWords.Value(qualify.Agenda, Keys.AuthorityRole, EnumNames<AuthorityRole>.Of(part), language),
                stance = EnumNames<Stance>.Of(Stance.Neutral),
                stanceText = (string?)null,
                influence = (string?)null,
                influenceText = (string?)null,
                plan = (string?)null,
            }]
            : [];

    private static object Describe(Person person, Language language) => new
    {
        name = person.Name.Length > 0 ? person.Name : HistoryWords.Unnamed.In(language),
        role = EnumNames<BuyingRole>.OfKnown(person.Role),
        roleText = person.Role is { } role ? StandingWords.Of(role).In(language) : null,
        stance = EnumNames<Stance>.Of(person.Stance),
        stanceText = StandingWords.Of(person.Stance).In(language),
        influence = person.Influence is { } influence ? EnumNames<Influence>.Of(influence) : null,
        influenceText = person.Influence is null ? null : StandingWords.Of(person.Influence).In(language),
        plan = person.Plan,
        planOn = person.PlanOn,
        planResult = EnumNames<PlanResult>.OfKnown(person.PlanResult),
    };
}
