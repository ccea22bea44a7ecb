using System.Diagnostics;
using SalesBot.Hosting;
using SalesBot.Understanding.Model;

namespace SalesBot.Tests.Understanding.Model;

/// <summary>How often a model is asked and for how long it is waited, by the real clock.</summary>
public sealed class AnswerModelTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<ModelQuestion> Questions = [new("need.strength", "How strong is the need?", [("immediate", "Now.")])];

    private readonly List<string> failures = [];
    private FakeModel endpoint = null!;
    private AnswerModel model = null!;

    public async Task InitializeAsync()
    {
        endpoint = await FakeModel.Open();
        model = new AnswerModel(
            ModelHosting.Connect(new ModelSettings(new Uri(endpoint.Endpoint), "some-model", "some-key"), null), TimeProvider.System, failures.Add);
    }

    public Task DisposeAsync() => endpoint.DisposeAsync().AsTask();

    [Fact]
    public async Task A_call_ends_after_two_seconds_also_when_an_answer_has_begun()
    {
        endpoint.Way = endpoint.Stall;
        var watch = Stopwatch.StartNew();
        Assert.Empty(await Ask("ruta"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.5, 6);
        await endpoint.HungUp;
    }

    [Fact]
    public async Task A_user_is_asked_for_once_at_a_time_and_nobody_waits_for_another()
    {
        endpoint.Way = endpoint.Stall;
        var first = Ask("ruta");
        await endpoint.Arrived();
        Assert.Empty(await Ask("ruta"));
        Assert.False(first.IsCompleted);
        endpoint.Way = FakeModel.Finds(("need.strength", "immediate", "now"));
        Assert.Single(await Ask("marek"));
        Assert.Equal(2, endpoint.Asked.Count);
        await first;
        Assert.Single(await Ask("ruta"));
    }

    [Fact]
    public async Task The_end_of_a_turn_ends_the_call_and_says_nothing_about_the_endpoint()
    {
        endpoint.Way = endpoint.Stall;
        using var turn = new CancellationTokenSource();
        var asking = model.Ask("ruta", Questions, "now", turn.Token);
        await endpoint.Arrived();
        await turn.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Empty(failures);
        await endpoint.HungUp;
    }

    [Fact]
    public async Task A_turn_that_begins_anew_does_not_ask_again()
    {
        endpoint.Way = FakeModel.Finds(("need.strength", "immediate", "now"));
        var turn = new AskedOnce(model);
        Assert.Single(await turn.Ask("ruta", Questions, "now", CancellationToken.None));
        Assert.Single(await turn.Ask("ruta", Questions, "now", CancellationToken.None));
        Assert.Empty(await turn.Ask("ruta", Questions, "later", CancellationToken.None));
        Assert.Single(endpoint.Asked);
    }

    private Task<IReadOnlyList<ModelClaim>> Ask(string user) => model.Ask(user, Questions, "now", CancellationToken.None);
}
