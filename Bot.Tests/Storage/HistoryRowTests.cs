using System.Text.RegularExpressions;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Storage;

/// <summary>The history's rows: every kind of change is stored and read as it was, under names that stay.</summary>
public class HistoryRowTests
{
    [Fact]
    public async Task Every_kind_of_change_comes_back_as_it_was_stored()
    {
        using var stored = new TemporaryDatabase();
        var database = stored.Start();
        var contact = await stored.Enter(database, Given.Ruta, then: entered =>
        {
            foreach (var change in EveryChange.Samples.Values)
                entered.Remember(change, Given.Marek, TemporaryDatabase.Now);
        });

        using var book = new ContactBooks(database).Open(Given.Ruta);
        var read = await book.History((await book.Find(contact.Id))!, 100);

        Assert.Equal(contact.News.Reverse(), read);
        Assert.Equal(
            EveryChange.Samples.Values.Select((change, place) =>
                change with { Number = place + 2, ById = "marek", By = "Marek Nowak", At = TemporaryDatabase.Now, Through = ChangeOrigin.Words }),
            read.Reverse().Skip(1));
    }

    [Theory]
    [InlineData(ChangeOrigin.Tap)]
    [InlineData(ChangeOrigin.Playbook)]
    public async Task A_change_keeps_through_what_it_came_about(ChangeOrigin origin)
    {
        using var stored = new TemporaryDatabase();
        var database = stored.Start();
        var contact = await stored.Enter(database, Given.Ruta with { ActsThrough = origin });

        using var book = new ContactBooks(database).Open(Given.Ruta);

        Assert.Equal(origin, Assert.Single(await book.History((await book.Find(contact.Id))!, 100)).Through);
    }

    // Other programs and the index of the changes of stage rely on them.
    [Fact]
    public void The_stored_names_of_the_kinds_stay() => Assert.Equal(
        "entered answered standingChanged stageChanged personNamed influenceNoted partNoted personErased planMade motiveNoted stepTaken outcomeChanged undone overridden overrideLifted agreedSettled saleBegun dealJoined contactAdded contactRenamed noteCorrected stepSnoozed dealStalled stepOverdue planReported",
        string.Join(' ', Enum.GetValues<StoredKind>().Select(EnumNames<StoredKind>.Of)));

    [Fact]
    public void Only_storage_and_the_export_use_the_stored_form_of_changes() => Assert.Equal(
        "Bot/Features/PersonalDataExport.cs Bot/Storage/HistoryRow.cs Bot/Storage/PipelineReads.cs Bot/Storage/SalesDbContext.cs",
        string.Join(' ', Directory.GetFiles(Path.Combine(Sources.Folder, "Bot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, @"[\\/](obj|bin|Migrations)[\\/]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bStored(Change|Kind)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Select(file => Path.GetRelativePath(Sources.Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)));
}
