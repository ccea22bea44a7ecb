using System.Net;
using System.Text.Json.Nodes;
using SalesBot.Domain;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>
/// The app is for the private chat only. If the bot gets into a team or a group chat nevertheless, it names no contact there in any
/// reply, and points to the private chat.
/// </summary>
public class SharedChatTests
{
    private const string English = "Let's talk about contacts in private: open a chat with me.";

    public static TheoryData<string, bool?> Kinds => new()
    {
        { "channel", true },
        { "channel", null },
        { "groupChat", true },
        { "groupChat", null },
        // Not kinds of conversation that Teams has today: what is not certainly private counts as shared.
        { "meeting", null },
        { "", true },
        { "personal", true },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Words_are_answered_with_the_way_to_the_private_chat(string kind, bool? isGroup)
    {
        await using var bad = await HostileRep.Begin();
        foreach (var text in new[] { "show Hallmann", "pipeline", "Passed", "qualify Erik Holm at Holm Papir", "forget Hallmann", "help", "" })
            PointsToThePrivateChat(await bad.Chat.Send(In(kind, isGroup, bad.Chat.Message(text))));
        await bad.ChangedNothing();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_mention_is_answered_with_the_way_to_the_private_chat(string kind, bool? isGroup)
    {
        await using var bad = await HostileRep.Begin();
        var mention = In(kind, isGroup, bad.Chat.Message("<at>SalesBot</at> show Dana Hallmann"));
        mention["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>SalesBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
        });
        PointsToThePrivateChat(await bad.Chat.Send(mention));
        await bad.ChangedNothing();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_tap_is_answered_with_the_way_to_the_private_chat_and_leaves_the_card(string kind, bool? isGroup)
    {
        await using var bad = await HostileRep.Begin();
        var known = bad.Rehearsal.Teams.Delivered.Count;
        PointsToThePrivateChat(await bad.Chat.Send(In(kind, isGroup, bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value))));
        // Clients refresh a card automatically, for everybody who sees it.
        var refresh = In(kind, isGroup, bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value));
        refresh["value"]!["trigger"] = "automatic";
        PointsToThePrivateChat(await bad.Chat.Send(refresh));
        // A card that somebody forwarded may use the other kind of action.
        var submit = In(kind, isGroup, bad.Chat.Activity("message"));
        submit["value"] = bad.Data("open");
        submit["replyToId"] = "somebody's";
        PointsToThePrivateChat(await bad.Chat.Send(submit));
        Assert.DoesNotContain(bad.Rehearsal.Teams.Delivered.Skip(known), call => call.Method != "POST");
        await bad.ChangedNothing();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_team_that_gets_the_app_is_told_once_where_to_talk(string kind, bool? isGroup)
    {
        await using var bad = await HostileRep.Begin();
        // Teams sends both activities, in either order, and again at every new version.
        Assert.Empty((await bad.Chat.Send(In(kind, isGroup, Came(bad, "28:bot")))).Said);
        PointsToThePrivateChat(await bad.Chat.Send(In(kind, isGroup, Installed(bad, "add"))));
        Assert.Empty((await bad.Chat.Send(In(kind, isGroup, Installed(bad, "add-upgrade")))).Said);
        // The bot ignores people who join or leave later.
        Assert.Empty((await bad.Chat.Send(In(kind, isGroup, Came(bad, "29:marek")))).Said);
        Assert.Empty((await bad.Chat.Send(In(kind, isGroup, Installed(bad, "remove")))).Said);
        await bad.ChangedNothing();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Other_activities_in_a_shared_chat_get_no_reply(string kind, bool? isGroup)
    {
        await using var bad = await HostileRep.Begin();
        foreach (var type in new[] { "messageUpdate", "messageDelete", "messageReaction", "typing", "event", "endOfConversation" })
        {
            var activity = In(kind, isGroup, bad.Chat.Activity(type));
            activity["text"] = "show Dana Hallmann";
            activity["name"] = "application/vnd.microsoft.meetingStart";
            activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
            activity["channelData"]!["eventType"] = type == "messageUpdate" ? "editMessage" : null;
            Assert.Empty((await bad.Chat.Send(activity)).Said);
        }

        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("en-GB", English)]
    [InlineData("lt-LT", "Apie kontaktus kalbėkime asmeniniame pokalbyje: parašykite man ten.")]
    [InlineData("pl-PL", "O kontaktach porozmawiajmy na czacie prywatnym: napisz do mnie tam.")]
    public async Task The_way_to_the_private_chat_is_told_in_the_askers_language(string locale, string said)
    {
        await using var rehearsal = await Rehearsal.Start(locale: locale);
        Assert.Equal(said, (await rehearsal.Chat().Send(In("channel", true, rehearsal.Chat().Message("help")))).Text);
        var installed = rehearsal.Chat().Activity("installationUpdate");
        installed["action"] = "add";
        Assert.Equal(said, (await rehearsal.Chat().Send(In("groupChat", null, installed))).Text);
    }

    [Fact]
    public async Task A_proactive_message_goes_to_the_private_chat_even_if_its_user_last_wrote_in_a_team()
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        var message = In("channel", true, rehearsal.Chat().Message("pipeline"));
        message["conversation"]!["id"] = "19:team@thread.tacv2;messageid=1";
        await rehearsal.Chat().Send(message);
        Assert.True(await rehearsal.Tell(new User(Person.Tenant, Person.Ruta.ObjectId, Person.Ruta.Name, Role.Rep), "Dana Hallmann is waiting."));
        Assert.Equal(rehearsal.Chat().Conversation, rehearsal.Teams.Delivered[^1].Conversation);
    }

    private static JsonObject In(string kind, bool? isGroup, JsonObject activity)
    {
        activity["conversation"]!["conversationType"] = kind;
        if (isGroup is not null)
            activity["conversation"]!["isGroup"] = isGroup;
        activity["channelData"]!["team"] = kind == "channel" ? new JsonObject { ["id"] = "19:team@thread.tacv2" } : null;
        return activity;
    }

    private static JsonObject Came(HostileRep bad, string who)
    {
        var added = bad.Chat.Activity("conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = who });
        return added;
    }

    private static JsonObject Installed(HostileRep bad, string action)
    {
        var installed = bad.Chat.Activity("installationUpdate");
        installed["action"] = action;
        return installed;
    }

    private static void PointsToThePrivateChat(Heard heard)
    {
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal(English, Assert.Single(heard.Said).Text);
        Assert.Null(heard.Card);
        Assert.DoesNotContain("Hallmann", heard.Body, StringComparison.Ordinal);
    }
}
