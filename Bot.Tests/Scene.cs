using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Features;

namespace SalesBot.Tests;

/// <summary>Sets up what a transcript begins with: contacts that somebody has already talked about.</summary>
public sealed partial class Scene(Rehearsal rehearsal)
{
    // What a rep says who has nothing special to say.
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        [Keys.CreditStanding] = "passed",
        [Keys.NeedStrength] = "real",
        [Keys.NeedHorizon] = "quarter",
        [Keys.InterestLevel] = "comparing",
        [Keys.AuthorityRole] = "decides",
        [Keys.SaboteursPresent] = "none",
    };

    /// <summary>
    /// Sets up one <c>given</c> line. A contact is <c>STANDING NAME at COMPANY</c>, then in any order and with commas between them: <c>of REP</c>,
    /// <c>credit passed</c> and other answers by label, <c>open question KEY</c>.
    /// </summary>
    /// <returns>The chat in which a question is open; null when none is.</returns>
    public async Task<Chat?> Set(string given)
    {
        if (given is "webchat" or "msteams" or "every word" or "prospect school" || given.StartsWith("language ", StringComparison.Ordinal) || given.StartsWith("playbook ", StringComparison.Ordinal))
            return null;
        var match = ContactLine().Match(given);
        if (!match.Success)
            throw new FormatException($"Not understood: given {given}");
        var more = match.Groups["more"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var owner = Person.Of(Array.Find(more, m => m.StartsWith("of ", StringComparison.Ordinal))?[3..] ?? "ruta");
        var open = Array.Find(more, m => m.StartsWith("open question ", StringComparison.Ordinal))?[14..];
        var answers = more.Where(m => !m.StartsWith("of ", StringComparison.Ordinal) && !m.StartsWith("open question ", StringComparison.Ordinal));

        var agenda = rehearsal.Services.GetRequiredService<QualifyDialog>().Agenda;
        var values = open is null ? new(StringComparer.Ordinal) : Before(agenda, open);
        foreach (var answer in answers)
        {
            var (question, value) = Answer(agenda, answer);
            values[question] = value;
        }

        await Enter(match.Groups["name"].Value, match.Groups["company"].Value, match.Groups["standing"].Value, owner, values, open);
        return open is null ? null : rehearsal.With(owner);
    }

    private async Task Enter(string name, string company, string standing, Person owner, Dictionary<string, string?> values, string? open)
    {
        var (tenant, id) = owner.On(rehearsal.Channel);
        var user = new User(tenant, id, owner.Name, owner == Person.Ingrid ? Role.Manager : Role.Rep);
        var agenda = rehearsal.Services.GetRequiredService<QualifyDialog>().Agenda;
        rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var now = rehearsal.Clock.Now;
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(user);
        var profile = await book.Profile();
        var contact = Contact.Enter(name, company, user, now);
        book.Add(contact);
        foreach (var (question, value) in values)
            contact.Record(question, value, user, now);
        if (values.Count > 0 || open is not null)
        {
            var interview = contact.BeginInterview();
            interview.NextNonce(now);
            if ((open is null ? agenda.Next(contact)?.Key : open) is { } next)
                interview.Open(next);
            else
                interview.Conclude(complete: true);
            contact.Judge(rehearsal.Services.GetRequiredService<Playbook>(), user, now);
        }

        if (open is not null)
            profile.TurnTo(contact.Id);
        if (Names<Standing>.Of(contact.Standing) != standing)
            throw new FormatException($"With these answers {name} is a {contact.Standing}, no {standing}.");
        await book.Commit(new Delivery("given", owner.Id, $"{contact.Id}"), now);
    }

    private static Dictionary<string, string?> Before(Agenda agenda, string open) => agenda.Counted
        .TakeWhile(q => q.Key != open)
        .ToDictionary(q => q.Key, q => (string?)Usual.GetValueOrDefault(q.Key, q.Options[0].Value), StringComparer.Ordinal);

    private static (string Question, string? Value) Answer(Agenda agenda, string text)
    {
        foreach (var question in agenda.All)
            if (text.StartsWith(question.Label.English + " ", StringComparison.OrdinalIgnoreCase))
            {
                var said = text[(question.Label.English.Length + 1)..];
                if (said == "unknown")
                    return (question.Key, null);
                return (question.Key, question.Kind == QuestionKind.Choose
                    ? question.Options.FirstOrDefault(o => o.Value == said || string.Equals(o.Title.English, said, StringComparison.OrdinalIgnoreCase))?.Value
                        ?? throw new FormatException($"{question.Key} has no option {said}.")
                    : said);
            }

        throw new FormatException($"No question is called that: {text}");
    }

    [GeneratedRegex(@"^(?<standing>lead|prospect|qualified|notNow) (?<name>.+?) at (?<company>[^,]+)(, (?<more>.+))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 250)]
    private static partial Regex ContactLine();
}
