using Microsoft.Extensions.Time.Testing;
using SalesBot.Channels.Local;

namespace SalesBot.Tests.Channels.Local;

public sealed class LocalConversationsTests
{
    private static readonly LocalUser Ruta = new("ruta", "Rūta");
    private readonly FakeTimeProvider clock = new();
    private readonly LocalConversations conversations;

    public LocalConversationsTests() => conversations = new LocalConversations(clock);

    [Fact]
    public void A_conversation_is_forgotten_after_an_idle_hour()
    {
        var idle = conversations.Open(Ruta, "en-GB");
        var used = conversations.Open(Ruta, "en-GB");

        clock.Advance(TimeSpan.FromMinutes(40));
        Assert.NotNull(conversations.Find(used.Id));
        clock.Advance(TimeSpan.FromMinutes(40));

        Assert.Null(conversations.Find(idle.Id));
        Assert.Null(conversations.FindByToken(idle.Token));
        Assert.Same(used, conversations.FindByToken(used.Token));
    }

    [Fact]
    public void The_least_recently_used_conversation_is_dropped_when_there_are_too_many()
    {
        var first = conversations.Open(Ruta, "en-GB");
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = conversations.Open(Ruta, "en-GB");
        clock.Advance(TimeSpan.FromSeconds(1));
        conversations.Find(first.Id);
        for (var i = 2; i <= LocalConversations.Most; i++)
            conversations.Open(Ruta, "en-GB");

        Assert.NotNull(conversations.Find(first.Id));
        Assert.Null(conversations.Find(second.Id));
    }

    [Fact]
    public void A_missing_token_opens_no_conversation()
    {
        conversations.Open(Ruta, "en-GB");

        Assert.Null(conversations.FindByToken(null));
        Assert.Null(conversations.FindByToken(""));
    }

    [Theory]
    [InlineData(null, "Rūta")]
    [InlineData("  ", "Rūta")]
    [InlineData("ru\u0000ta", "Rūta")]
    [InlineData("ruta", "Rūta\nKazlauskienė")]
    public void A_user_needs_an_id_and_a_name_that_are_each_one_line(string? id, string? name) => Assert.Null(LocalUser.From(id, name));

    [Fact]
    public void A_user_without_a_name_is_called_by_the_id() => Assert.Equal(new LocalUser("ruta", "ruta"), LocalUser.From(" ruta ", null));

    [Fact]
    public void A_name_of_more_than_a_hundred_letters_is_refused() => Assert.Null(LocalUser.From("ruta", new string('a', 101)));
}
