using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Interview;

namespace SalesBot.Tests;

/// <summary>Sets up what a transcript begins with: contacts that somebody has already talked about.</summary>
public sealed partial class Scene(Rehearsal rehearsal)
{
    private const string Open = "open question ", NotAsked = " not asked", Owner = "of ", Waiting = "waiting for credit", Won = "customer", Lost = "lost";

    // The answers where a transcript says nothing else.
    private static readonly Dictionary<string, string?> Usual = new(StringComparer.Ordinal)
    {
        [Keys.CreditStanding] = "passed",
        [Keys.NeedStrength] = "real",
        [Keys.NeedHorizon] = "quarter",
        [Keys.InterestLevel] = "comparing",
        [Keys.AuthorityRole] = "decides",
        [Keys.SaboteursPresent] = "none",
    };

    private static readonly Dictionary<string, string?> UsualOfProspect = new(StringComparer.Ordinal)
    {
        [Keys.CreditStanding] = "passed",
        [Keys.NeedStrength] = "real",
        [Keys.InterestLevel] = "benefits",
    };

    private static readonly Dictionary<string, string?> UsualOfWaiting = new(StringComparer.Ordinal)
    {
        [Keys.CreditStanding] = "requested",
        [Keys.NeedStrength] = "real",
        [Keys.InterestLevel] = "comparing",
    };

    /// <summary>
    /// Sets up one <c>given</c> line: <c>STANDING NAME at COMPANY</c>, with the answers that are usual for the standing. A lead has none; a
    /// prospect passed the credit check, has a real need and asks for the benefits; a qualified contact, a customer and a lost one have six
    /// answers that qualify. Then in any order and with commas between them: <c>of REP</c>, other answers by label such as <c>decision
    /// influences</c>, <c>time not asked</c>, <c>waiting for credit</c> of a lead, <c>open question KEY</c>. A quick question that
    /// transcripts do not know counts as asked and not known.
    /// </summary>
    /// <returns>The chat in which a question is open; null when none is.</returns>
    /// <exception cref="FormatException">The line is not understood, or the answers make another standing.</exception>
    public async Task<Chat?> Set(string given)
    {
        if (given is "webchat" or "msteams" or "prospect school"
            || given.StartsWith("language ", StringComparison.Ordinal)
            || given.StartsWith("playbook ", StringComparison.Ordinal))
            return null;
        var match = ContactLine().Match(given);
        if (!match.Success)
            throw new FormatException($"Not understood: given {given}");
        var more = match.Groups["more"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var owner = Person.Of(Array.Find(more, m => m.StartsWith(Owner, StringComparison.Ordinal))?[Owner.Length..] ?? "ruta");
        var open = Array.Find(more, m => m.StartsWith(Open, StringComparison.Ordinal))?[Open.Length..];
        var answers = more.Where(m => m != Waiting && !m.StartsWith(Owner, StringComparison.Ordinal) && !m.StartsWith(Open, StringComparison.Ordinal));

        var agenda = rehearsal.Services.GetRequiredService<QualifyDialog>().Agenda;
        var standing = match.Groups["standing"].Value;
        var values = open is null ? UsualOf(standing, more.Contains(Waiting, StringComparer.Ordinal)) : Before(agenda, open);
        foreach (var answer in answers)
            if (answer.EndsWith(NotAsked, StringComparison.Ordinal))
                values.Remove(AnswerByName.Split(agenda, answer).Question.Key);
            else
            {
                var named = AnswerByName.Read(agenda, answer);
                values[named.Question.Key] = named.Value;
            }

        await Enter(match.Groups["name"].Value, match.Groups["company"].Value, standing, owner, values, open);
        return open is null ? null : rehearsal.With(owner);
    }

    private static Dictionary<string, string?> UsualOf(string standing, bool isWaiting) => new(
        standing switch
        {
            "qualified" or Won or Lost => Usual,
            "prospect" => UsualOfProspect,
            _ => isWaiting ? UsualOfWaiting : [],
        },
        StringComparer.Ordinal);

    /// <summary>Whether transcripts say themselves how a question is answered: one of the six, or a company's own.</summary>
    public static bool IsKnown(string key) => Usual.ContainsKey(key) || key.StartsWith("custom.", StringComparison.Ordinal);

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
        await book.Add(contact);
        foreach (var question in agenda.All.Where(question => values.ContainsKey(question.Key)))
            contact.Record(question.Key, values[question.Key], user, now);
        if (values.Count > 0 || open is not null)
        {
            foreach (var question in agenda.Counted.Where(q => !IsKnown(q.Key)))
                TakeForGranted(contact, question, user);
            var interview = contact.BeginInterview();
            interview.NextNonce(now);
            if ((open is null ? agenda.Next(contact)?.Key : open) is { } next)
                interview.Open(next);
            else
                interview.Conclude(complete: true);
            contact.Judge(rehearsal.Services.GetRequiredService<Playbook>(), user, now);
        }

        if (standing is Won or Lost)
        {
            contact.Take(StepKind.Closing, standing == Won ? StepResult.Won : StepResult.Lost, DateOnly.FromDateTime(now.UtcDateTime),
                "their decision", user, now);
            contact.Judge(rehearsal.Services.GetRequiredService<Playbook>(), user, now);
        }

        if (open is not null)
            profile.TurnTo(contact.Id);
        if (EnumNames<Standing>.Of(contact.Standing) != standing)
            throw new FormatException($"With these answers {name} is a {contact.Standing}, no {standing}.");
        await book.Commit(new Delivery("given", owner.Id, $"{contact.Id}"), now);
    }

    // Set without a history entry, because transcripts show the history.
    private void TakeForGranted(Contact contact, Question question, User user) =>
        contact.Restore(question.Key, new Answer(question.Key, null, user.Id, user.Name, rehearsal.Clock.Now));

    private static Dictionary<string, string?> Before(Agenda agenda, string open) => agenda.Counted
        .TakeWhile(q => q.Key != open)
        .Where(q => IsKnown(q.Key))
        .ToDictionary(q => q.Key, q => Usual.GetValueOrDefault(q.Key, q.Options[0].Value), StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?<standing>lead|prospect|qualified|notNow|customer|lost) (?<name>.+?) at (?<company>[^,]+)(, (?<more>.+))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 250)]
    private static partial Regex ContactLine();
}
