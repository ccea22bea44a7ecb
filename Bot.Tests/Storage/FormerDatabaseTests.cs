using System.Globalization;
using System.Text;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Storage;
using SalesBot.Playbooks;

namespace SalesBot.Tests.Storage;

/// <summary>
/// A database of an earlier version keeps its history: it opens, and gives the same sentences and the same undos. What was told and
/// undone is in <c>FormerDatabase/history.txt</c>, written by that version itself.
/// </summary>
public class FormerDatabaseTests
{
    private static readonly string Folder = Path.Combine(Sources.Folder, "Bot.Tests", "Storage", "FormerDatabase");
    private static readonly DateTimeOffset Beginning = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly User Ruta = new(Person.Tenant, Person.Ruta.ObjectId, Person.Ruta.Name, Role.Rep);
    private static readonly Playbook Playbook = PlaybookFile.Load(Path.Combine(Sources.Folder, "Bot", "Playbooks", "pumps-maker.json"), null);
    private static readonly Agenda Agenda = new QualifyDialog(Playbook).Agenda;

    private readonly StringBuilder written = new();

    [Fact]
    public async Task A_former_database_gives_the_same_sentences_and_the_same_undos()
    {
        using var stored = new TemporaryDatabase(TestStore.InFile());
        stored.Rows(await File.ReadAllTextAsync(Path.Combine(Folder, "history.sql")));
        var database = stored.Start();
        foreach (var id in await Contacts(database))
            await Tell(stored, database, id);

        var path = Path.Combine(Folder, "history.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            await File.WriteAllTextAsync(path, $"{written}");
        var before = await File.ReadAllTextAsync(path);
        Assert.True($"{written}" == before, $"It turned out differently:\n{LineDiff.Of(before, $"{written}")}");
    }

    private static async Task<List<Guid>> Contacts(SalesDatabase database)
    {
        using var book = new ContactBooks(database).Open(Ruta);
        return [.. (await book.Newest(100, ownOnly: true)).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => c.Id)];
    }

    private async Task Tell(TemporaryDatabase stored, SalesDatabase database, Guid id)
    {
        var before = await Show(database, id);
        before.ForEach(Write);
        // Undoes and stores one change after another until none is left that can be undone.
        for (var number = 1; ; number++)
        {
            var (at, length) = (Beginning.AddMinutes(number), 0);
            using (var book = new ContactBooks(database).Open(Ruta))
            {
                var contact = (await book.Find(id))!;
                length = contact.HistoryLength;
                if (contact.UndoLast(await book.History(contact, 100), Ruta, at).Count == 0)
                    break;
                Write($"undo {number}");
                foreach (var language in Enum.GetValues<Language>())
                    Write($"  {TakenBack(contact, language)}");
                contact.Judge(Playbook, Ruta, at);
                Assert.Equal(CommitResult.Committed, await book.Commit(stored.Next(), at));
            }

            foreach (var row in stored.Rows($"select Number, Kind, Subject, \"From\", \"To\", Reason, \"On\", Evidence, TakesBack, WasAnswered, PlaybookVersion from History where ContactId = '{id.ToString().ToUpperInvariant()}' and Number > {length.ToString(CultureInfo.InvariantCulture)} order by Number"))
                Write($"  row {row}");
            var after = await Portrait(database, id);
            foreach (var line in after.Except(before, StringComparer.Ordinal))
                Write($"  now {line}");
            before = after;
        }

        Write("");
    }

    private static async Task<List<string>> Show(SalesDatabase database, Guid id)
    {
        var lines = await Portrait(database, id);
        using var book = new ContactBooks(database).Open(Ruta);
        var contact = (await book.Find(id))!;
        var history = await book.History(contact, int.MaxValue);
        // That version did not record it.
        Assert.All(history, change => Assert.Null(change.Through));
        foreach (var language in Enum.GetValues<Language>())
        {
            lines.Add($"each change, {language}");
            lines.AddRange(history.Reverse().Select(change => $"  {change.Number} {change.By}: {HistoryWords.Of(Agenda, change, language)}"));
            lines.Add($"as a story, {language}");
            lines.AddRange(history.Reverse().GroupBy(change => (change.At, change.ById))
                .Select(turn => $"  {HistoryWords.Story(Agenda, [.. turn], language, "EUR")}"));
        }

        return lines;
    }

    private static async Task<List<string>> Portrait(SalesDatabase database, Guid id)
    {
        using var book = new ContactBooks(database).Open(Ruta);
        var contact = (await book.Find(id))!;
        return
        [
            $"{contact.Name} at {contact.Company}: {contact.Standing}, {contact.Stage} since {contact.StageSince:O}, risk {contact.IsAtRisk}, changed {contact.ChangedAt:O}",
            $"outcome {contact.Outcome}, because {contact.OutcomeReason}, returns to {contact.ReturnsTo}, wakes up {contact.WakeUpOn:O}, credit awaited {contact.CreditAwaitedSince:O}",
            $"worth {contact.Amount} {contact.Currency}, referred by {contact.ReferredById}, override {contact.ManagerOverride}",
            $"interview {contact.Interview?.IsOpen}, asks {contact.Interview?.OpenQuestion}, next {contact.NextAction}",
            .. contact.Answers.Given.Select(a => $"{a.Question} {a.Value} by {a.By} {a.At:O}, confirmed {a.IsConfirmed}, to confirm {a.NeedsConfirming}"),
            .. contact.Steps.Taken.Select(s => $"{s}"),
            .. contact.BuyingCentre.People.Select(p => $"{p}"),
        ];
    }

    private static string TakenBack(Contact contact, Language language) =>
        HistoryWords.TakenBack(Agenda, [.. contact.News.OfType<ChangeUndone>()], language, contact.Currency);

    private void Write(string line) => written.Append(line.Replace('\u00A0', ' ')).Append('\n');
}
