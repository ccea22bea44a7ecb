using System.Net;
using SalesBot.Domain;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>The bot writes of its own accord: where its user last wrote, and not to those who want no more of it.</summary>
public sealed class ProactiveTests : IAsyncLifetime
{
    private Rehearsal rehearsal = null!;

    private static User Ruta => new(Person.Ruta.On("msteams").Tenant, Person.Ruta.ObjectId, "Rūta", Role.Rep);

    public async Task InitializeAsync() => rehearsal = await Rehearsal.Start();

    public Task DisposeAsync() => rehearsal.DisposeAsync().AsTask();

    [Fact]
    public async Task Somebody_who_wrote_once_is_reached_after_a_restart_too()
    {
        await rehearsal.Chat().Say("hi");
        await rehearsal.Restart();

        Assert.True(await Say("The credit check came back."));

        var said = rehearsal.Teams.Delivered[^1];
        Assert.Equal(
            ("POST", rehearsal.Chat().Conversation, "The credit check came back."),
            (said.Method, said.Conversation, said.Body.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Nobody_is_written_to_who_never_wrote()
    {
        Assert.False(await Say("Hello?"));
        Assert.Empty(rehearsal.Teams.Delivered);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_chat_that_takes_nothing_is_left_in_peace_until_its_user_writes_again(HttpStatusCode refusal)
    {
        await rehearsal.Chat().Say("hi");
        rehearsal.Teams.Fail(refusal, times: 1);
        Assert.False(await Say("One."));
        var calls = rehearsal.Teams.Delivered.Count;

        Assert.False(await Say("Two."));
        Assert.Equal(calls, rehearsal.Teams.Delivered.Count);

        await rehearsal.Chat().Say("help");
        Assert.True(await Say("Three."));
    }

    private Task<bool> Say(string words) => rehearsal.Tell(Ruta, words);
}
