using System.Globalization;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests;

/// <summary>Reads what is stored directly from the database.</summary>
internal sealed class StoredFacts(TestStore store)
{
    /// <summary>The users who asked for a contact that is not theirs, and that contact.</summary>
    public IReadOnlyList<(string User, string Contact)> Refusals() =>
        store.Read("select OwnerId, ContactId from Refusals order by Number").ConvertAll(r => (r[0]!, r[1]!));

    /// <summary>What is kept of the erased.</summary>
    public IReadOnlyList<string> Erasures() => store.Read("select Fingerprint from Erasures order by At").ConvertAll(r => r[0]!);

    /// <summary>The first column of a query.</summary>
    public List<string> Texts(string sql) => store.Read(sql).ConvertAll(r => r[0] ?? "");

    /// <summary>Everything that is stored now.</summary>
    public Snapshot Read()
    {
        var read = store.ReadTogether(
            """
            select c.Id, p.value ->> 'name', p.value ->> 'role', p.value ->> 'stance', p.value ->> 'influence', p.value ->> 'motive', p.value ->> 'plan'
            from Contacts c join Deals d on d.Id = c.DealId, json_each(d.People) p order by p.key
            """,
            """
            select c.Id, a.value ->> 'question', a.value ->> 'value' from Contacts c, json_each(c.Answers) a
            union all
            select c.Id, a.value ->> 'question', a.value ->> 'value' from Contacts c join Deals d on d.Id = c.DealId, json_each(d.Answers) a
            union all
            select c.Id, a.value ->> 'question', a.value ->> 'value' from Contacts c join Companies e on e.Id = c.CompanyId, json_each(e.Answers) a
            order by 2
            """,
            "select ContactId, Kind, Subject, \"From\", \"To\", Reason, WasAnswered, TakesBack, \"On\", Evidence from History order by Number",
            """
            select c.Id, c.Name, c.Company, c.OwnerId, c.Standing, d.Stage, c.IsAtRisk, d.WakeUpOn, c.HistoryLength, c.OpenQuestion,
                c.HasOpenInterview, c.Nonce, c.CompanyId
            from Contacts c join Deals d on d.Id = c.DealId order by c.EnteredAt, c.Name
            """,
            "select TenantId || OwnerId, Language from Profiles",
            "select count(*) from Erasures");
        var people = read[0].ToLookup(r => r[0]!, r => new StoredPerson(r[1]!, r[2]!, r[3]!, r[4], r[5], r[6]), StringComparer.Ordinal);
        var answers = read[1].ToLookup(r => r[0]!, StringComparer.Ordinal);
        var history = read[2].ToLookup(
            r => r[0]!,
            r => new StoredEvent(r[1]!, r[2], r[3], r[4], r[5], r[6] == "1", r[7] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null, r[8], r[9]),
            StringComparer.Ordinal);
        return new Snapshot(
            read[3].ConvertAll(r => new StoredContact(r[0]!, r[1]!, r[2]!, r[3]!)
            {
                Standing = r[4]!,
                Stage = r[5]!,
                IsAtRisk = r[6] == "1",
                WakeUpOn = r[7],
                HistoryLength = r[8]!,
                OpenQuestion = r[9],
                IsOpen = r[10] == "1",
                Nonce = r[10] is null ? null : r[11],
                CompanyId = r[12]!,
                Answers = answers[r[0]!].ToDictionary(a => a[1]!, a => a[2], StringComparer.Ordinal),
                People = [.. people[r[0]!]],
                History = [.. history[r[0]!]],
            }),
            read[4].ToDictionary(r => r[0]!, r => r[1], StringComparer.Ordinal),
            read[5][0][0] != "0");
    }
}

/// <summary>Somebody in a stored buying centre.</summary>
public sealed record StoredPerson(string Name, string Role, string Stance, string? Influence, string? Motive, string? Plan);

/// <summary>An entry of a stored history.</summary>
public sealed record StoredEvent(string Kind, string? Subject, string? From, string? To, string? Reason, bool WasAnswered, int? TakesBack, string? On, string? Evidence);

/// <summary>A stored contact.</summary>
public sealed record StoredContact(string Id, string Name, string Company, string Owner)
{
    public required string Standing { get; init; }

    public required string Stage { get; init; }

    public required bool IsAtRisk { get; init; }

    public required string? WakeUpOn { get; init; }

    public required string HistoryLength { get; init; }

    public required string? OpenQuestion { get; init; }

    public required bool IsOpen { get; init; }

    public required string? Nonce { get; init; }

    public required string CompanyId { get; init; }

    public required IReadOnlyDictionary<string, string?> Answers { get; init; }

    public required IReadOnlyList<StoredPerson> People { get; init; }

    public required IReadOnlyList<StoredEvent> History { get; init; }
}

/// <summary>What is stored at one moment.</summary>
public sealed record Snapshot(IReadOnlyList<StoredContact> Contacts, IReadOnlyDictionary<string, string?> Languages, bool IsAnybodyErased)
{
    /// <summary>The contact of a name.</summary>
    public StoredContact Of(string name) => Contacts.Single(c => c.Name == name);

    /// <summary>The differences from an earlier moment, as readable facts.</summary>
    public IEnumerable<string> Since(Snapshot before) => Since(before, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The differences from an earlier moment, without the answers to some questions.</summary>
    /// <param name="before">The earlier moment.</param>
    /// <param name="untold">The questions whose answer "I don't know" is left out.</param>
    public IEnumerable<string> Since(Snapshot before, IReadOnlySet<string> untold)
    {
        var earlier = before.Contacts.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var several = Contacts.Count > 1 || before.Contacts.Count > 1;
        foreach (var gone in before.Contacts.Where(old => Contacts.All(c => c.Id != old.Id)))
            yield return $"{gone.Name} is erased";
        foreach (var contact in Contacts)
        {
            var facts = string.Join("; ", contact.Since(earlier.GetValueOrDefault(contact.Id), untold));
            if (facts.Length > 0)
                yield return several ? $"{contact.Name}: {facts}" : facts;
        }

        foreach (var (user, language) in Languages)
            if (language != before.Languages.GetValueOrDefault(user))
                yield return $"language {language ?? "as the client's"}";
    }

    /// <summary>Fails when what is stored contradicts the history that led to it.</summary>
    public void Check()
    {
        foreach (var contact in Contacts)
            contact.Check([.. Contacts.Where(other => other != contact && other.CompanyId == contact.CompanyId)], IsAnybodyErased);
    }
}
