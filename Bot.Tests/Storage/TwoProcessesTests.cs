namespace SalesBot.Tests.Storage;

/// <summary>Two processes on one database, as during an update: a user's turns still take effect one after another.</summary>
public sealed class TwoProcessesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDatabase files = new();
    private readonly KillableBot one, other;

    public TwoProcessesTests()
    {
        var folder = files.Store.Folder;
        (one, other) = (new KillableBot(files.ConnectionString, folder), new KillableBot(files.ConnectionString, folder));
    }

    public async Task InitializeAsync()
    {
        await Task.WhenAll(one.Start(), other.Start());
        await Task.WhenAll(one.Say("hi"), other.Say("hi"));
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task C06_What_is_delivered_to_both_takes_effect_once()
    {
        await one.Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var value in new[] { "requested", "real", "quarter", "comparing", "decides", "none" })
        {
            var tap = one.TapOn(value);
            await Task.WhenAll(one.Send(tap), other.Send((System.Text.Json.Nodes.JsonObject)tap.DeepClone()));
        }

        Assert.Equal(["6"], files.Rows("SELECT count(*) FROM History WHERE Kind = 'answered'"));
        Assert.Equal(files.Rows("SELECT HistoryLength FROM Contacts"), files.Rows("SELECT count(*) FROM History"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task C06_The_same_contact_entered_in_both_processes_at_once_is_stored_once()
    {
        for (var number = 0; number < 10; number++)
        {
            var words = $"qualify Dana {(char)('A' + number)}hallmann at Hallmann Pumps {number}";
            await Task.WhenAll(one.Send(one.Message(words)), other.Send(other.Message(words)));
        }

        Assert.Equal(["10"], files.Rows("SELECT count(*) FROM Contacts"));
        // Both greetings and all twenty messages counted as turns.
        Assert.Equal(["22"], files.Rows("SELECT Turns FROM Profiles"));
    }
}
