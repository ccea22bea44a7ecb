using System.Net;
using SalesBot.Domain;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>Proactive messages go to the user's last conversation, and not to users who blocked the bot.</summary>
public sealed class ProactiveTests : IAsyncLifetime
{
    private Rehearsal rehearsal = null!;

    private static User Ruta => new(Person.Ruta.On("msteams").Tenant, Person.Ruta.ObjectId, "Rūta", Role.Rep);

    public async Task InitializeAsync() => rehearsal = await Rehearsal.Start();

    public Task DisposeAsync() => rehearsal.DisposeAsync().AsTask();

    [Fact]
    public async Task A_user_who_wrote_once_gets_proactive_messages_even_after_a_restart()
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
    public async Task A_user_who_never_wrote_gets_no_proactive_message()
    {
        Assert.False(await Say("Hello?"));
        Assert.Empty(rehearsal.Teams.Delivered);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_chat_that_refused_a_message_gets_no_proactive_ones_until_its_user_writes(HttpStatusCode refusal)
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
