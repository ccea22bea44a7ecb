using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Tests.Hostile;

/// <summary>Oversized bodies, lists and texts, and too many contacts or messages: refused or cut, without delaying others.</summary>
public class SizeTests
{
    [Fact]
    public async Task B01_A_body_that_says_it_is_too_long_is_refused_before_it_is_sent()
    {
        await using var bad = await HostileRep.Begin();
        await using var wire = await RawConnection.Connect(bad.Rehearsal);
        await wire.Post($"Content-Length: {(1024 * 1024) + 1}");
        var heard = await wire.Hear();
        Assert.StartsWith("HTTP/1.1 413 ", heard, StringComparison.Ordinal);
        Assert.Contains("Connection: close", heard, StringComparison.Ordinal);
        await bad.ChangedNothing();
    }

    [Fact]
    public async Task B02_A_body_that_does_not_end_is_refused_and_the_connection_closed()
    {
        await using var bad = await HostileRep.Begin();
        await using var wire = await RawConnection.Connect(bad.Rehearsal);
        await wire.Post("Transfer-Encoding: chunked");
        // One byte more than the limit, and no end.
        for (var sent = 0; sent < 16; sent++)
            await wire.Send($"10000\r\n{new string(' ', 0x10000)}\r\n");
        await wire.Send("1\r\n \r\n");
        var heard = await wire.Hear();
        Assert.StartsWith("HTTP/1.1 413 ", heard, StringComparison.Ordinal);
        Assert.Contains("Connection: close", heard, StringComparison.Ordinal);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task B03_Values_may_nest_sixty_four_deep(int levels, HttpStatusCode status)
    {
        await using var bad = await HostileRep.Begin();
        var message = bad.Chat.Message("PLACE").ToJsonString();
        // The activity itself is the first level.
        var nested = message.Replace("\"PLACE\"", $"\"\",\"deep\":{new string('[', levels - 1)}{new string(']', levels - 1)}", StringComparison.Ordinal);
        var heard = await bad.Chat.SendText(nested);
        Assert.Equal(status, heard.Status);
        Assert.Equal(status == HttpStatusCode.OK, heard.Card is not null);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task B05_Of_an_endless_list_the_first_two_hundred_count()
    {
        await using var bad = await HostileRep.Begin();
        var message = bad.Chat.Message("<at>A</at>requested");
        message["entities"] = List(10_000, number => new JsonObject
        {
            // The bot is mentioned by entry 200, the last that is read, and by entry 201, which is not.
            ["type"] = "mention", ["text"] = number is 199
                ? "<at>A</at>"
                : "re", ["mentioned"] = new JsonObject { ["id"] = number is 199 or 200 ? "28:bot" : "29:x" },
        });
        Assert.Equal(HttpStatusCode.OK, (await bad.Chat.Send(message)).Status);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        var update = bad.Chat.Activity("conversationUpdate");
        update["membersAdded"] = List(10_000, number => new JsonObject { ["id"] = $"29:{number}" });
        Assert.Equal(HttpStatusCode.OK, (await bad.Chat.Send(update)).Status);
        Assert.Equal(
            "lists 10000 entities; the first 200 were read, lists 10000 members who came; the first 200 were read",
            string.Join(
                ", ",
                bad.Rehearsal.Log.Entries.Where(e => e.Text.Contains(" lists ", StringComparison.Ordinal))
                    .Select(e => e.Text[e.Text.IndexOf("lists", StringComparison.Ordinal)..])));
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task B06_A_text_of_ten_thousand_letters_is_read_and_one_more_is_refused_with_the_limit()
    {
        await using var bad = await HostileRep.Begin();
        Assert.Equal("Please tap one of the options, or type its title.", (await bad.Chat.Say(new string('a', 10_000))).Text);
        foreach (var length in new[] { 10_001, 900_000 })
            Assert.Equal(
                "That's too long: at most 10000 characters. Please shorten it and send it again.", (await bad.Chat.Say(new string('a', length))).Text);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, 1_000)]
    [InlineData(10_000, 1_000)]
    [InlineData(10_001, 10_000)]
    public async Task B07_A_note_has_at_most_a_thousand_letters_and_a_longer_one_can_be_shortened(int letters, int? most)
    {
        await using var bad = await HostileRep.Begin();
        foreach (var option in new[] { "Passed", "Real", "This quarter", "Comparing", "Signs", "Nobody" })
            await bad.Chat.Tap(option);
        var nonce = bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Nonce;
        await bad.Chat.Send(bad.Chat.TapWith(bad.Data("change", "note", nonce: nonce)));
        var tap = bad.Data("answer", "note", nonce: bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Nonce);
        tap["note"] = new string('n', letters);
        var heard = await bad.Chat.Send(bad.Chat.TapWith(tap));
        Assert.Equal(most is null, bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers.ContainsKey("note"));
        if (most is not null)
            Assert.Equal($"That's too long: at most {most} characters. Please shorten it and send it again.", heard.Text);
        if (most is 1_000)
            Assert.Contains(
                CardReading.Everything(heard.Card!.Value),
                e => CardReading.Text(e, "id") == "note" && CardReading.Text(e, "value") == new string('n', letters));
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task B09_A_file_is_not_fetched_and_changes_nothing()
    {
        await using var bad = await HostileRep.Begin();
        foreach (var text in new[] { "import", "" })
        {
            var message = bad.Chat.Message(text);
            message["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = "contacts.csv",
                ["content"] = new JsonObject { ["downloadUrl"] = bad.Rehearsal.Teams.ServiceUrl + "v3/conversations/file/activities", ["fileType"] = "zip" },
            });
            var heard = await bad.Chat.Send(message);
            Assert.Equal(HttpStatusCode.OK, heard.Status);
            Assert.NotEmpty(heard.Text);
        }

        Assert.DoesNotContain(bad.Rehearsal.Teams.Delivered, call => call.Conversation == "file");
        await bad.ChangedNothing();
    }

    [Fact]
    public async Task B10_D02_Of_a_thousand_contacts_a_list_shows_a_few_and_says_that_there_are_more()
    {
        await using var rehearsal = await Rehearsal.Start();
        var user = new User(Person.Tenant, Person.Ruta.ObjectId, Person.Ruta.Name, Role.Rep);
        using (var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(user))
        {
            for (var number = 0; number < 1_000; number++)
                await book.Add(Contact.Enter($"{new string('W', 60)} {number}", $"Hallmann {new string('W', 60)}", user, rehearsal.Clock.Now));
            await book.Commit(new Delivery("given", "many", "1"), rehearsal.Clock.Now);
        }

        foreach (var text in new[] { "show Hallmann", "forget Hallmann", "pipeline", "continue", "hi" })
        {
            var heard = await rehearsal.Chat().Say(text);
            Assert.True(heard.Card!.Value.GetRawText().Length < 60_000, text);
            Assert.InRange(CardReading.Actions(heard.Card.Value).Count(), 0, 10);
            Assert.Equal(
                text.EndsWith("Hallmann", StringComparison.Ordinal),
                CardText.Of(heard.Card.Value, everyWord: false).Contains("More contacts fit. Type more of the name.", StringComparer.Ordinal));
        }

        var wild = "a" + string.Concat(Enumerable.Repeat("%%%%_____", 1_000));
        await rehearsal.Chat().Say("show " + wild);
        var watch = Stopwatch.StartNew();
        Assert.Equal("I couldn't find that, or you don't have access.", (await rehearsal.Chat().Say("show " + wild)).Text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
        Assert.InRange(CardReading.Actions((await rehearsal.Chat().Say("show " + wild[1..])).Card!.Value).Count(), 0, 15);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task B11_A_body_that_drips_is_not_waited_for_and_nobody_else_waits()
    {
        await using var bad = await HostileRep.Begin();
        await using var wire = await RawConnection.Connect(bad.Rehearsal);
        await wire.Post("Content-Length: 1000");
        await wire.Send("{");
        Assert.Equal(HttpStatusCode.OK, (await bad.Chat.Say("abracadabra")).Status);
        Assert.StartsWith("HTTP/1.1 408 ", await wire.Hear(), StringComparison.Ordinal);
        await bad.ChangedNothing();
    }

    [Fact]
    public async Task D01_No_text_takes_long_to_read()
    {
        await using var bad = await HostileRep.Begin();
        string[] repeated = ["a", "aaaa at ", "a,", ", sp.", " z o.", "sp. z o.o.", "at ", "a ", "!", "\u0301", "a\u200D", "%_", "qualify ", "is ", "- "];
        string[] before = ["", "qualify ", "qualify a", "show ", "forget ", "need is ", "change ", "language ", "pipeline ", "find "];
        await bad.Chat.Say("qualify x at y");
        foreach (var start in before)
            foreach (var part in repeated)
            {
                var text = start + string.Concat(Enumerable.Repeat(part, 10_000 / part.Length))[..(9_900 - start.Length)] + "!";
                var watch = Stopwatch.StartNew();
                var heard = await bad.Chat.Say(text);
                Assert.Equal(HttpStatusCode.OK, heard.Status);
                // Reading may take 250 milliseconds; the rest allows for a busy machine.
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{start}{part}… took {watch.Elapsed}");
            }

        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task D03_Of_a_hundred_messages_in_ten_seconds_twenty_are_served_and_the_rest_is_told_once()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("Limits:MessagesPerMinute", "20"));
        var chat = rehearsal.Chat();
        var heard = new List<Heard>();
        for (var number = 0; number < 100; number++)
            heard.Add(await chat.Send(chat.Message($"qualify Somebody{number} Else{number * 7919} at Firm{number * 104729}"), TimeSpan.FromMilliseconds(100)));
        Assert.All(heard, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        Assert.All(heard.Take(20), one => Assert.NotNull(one.Card));
        Assert.Equal("I am still working on your previous request.", heard[20].Text);
        Assert.All(heard.Skip(21), one => Assert.Empty(one.Said));
        Assert.True(rehearsal.Stored.Read().Contacts.Count <= 20);
        var before = rehearsal.Stored.Read().Contacts.Count;
        // Other users are still answered.
        Assert.NotNull((await rehearsal.With(Person.Marek).Say("hi")).Card);
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull((await chat.Say("qualify Dana Hallmann at Pumps")).Card);
        Assert.Equal(before + 1, rehearsal.Stored.Read().Contacts.Count);
        Assert.Single(rehearsal.Log.Entries, e => e.Text.StartsWith("Somebody wrote more than 20", StringComparison.Ordinal));
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task D03_A_message_that_carries_a_value_beside_its_words_is_counted_too()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("Limits:MessagesPerMinute", "20"));
        var heard = new List<Heard>();
        for (var number = 0; number < 25; number++)
        {
            var message = rehearsal.Chat().Message("help");
            message["value"] = new JsonObject();
            heard.Add(await rehearsal.Chat().Send(message, TimeSpan.FromMilliseconds(100)));
        }

        Assert.All(heard.Take(20), one => Assert.NotNull(one.Card));
        Assert.Equal("I am still working on your previous request.", heard[20].Text);
        Assert.All(heard.Skip(21), one => Assert.Empty(one.Said));
    }

    [Fact]
    public async Task D03_Taps_are_not_counted()
    {
        await using var rehearsal = await Rehearsal.Start("directline", settings: ("Limits:MessagesPerMinute", "2"));
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var title in new[] { "Passed", "Real", "This quarter", "Comparing" })
            Assert.NotNull((await rehearsal.Chat().Tap(title)).Card);
    }

    [Fact]
    public async Task A_flood_from_one_address_is_turned_away_and_the_next_second_is_served()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("Limits:RequestsPerSecond", "10"));
        using var client = new HttpClient { BaseAddress = rehearsal.Address };
        var flood = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => client.PostAsync(new Uri("/api/messages", UriKind.Relative), null)));
        var refused = flood.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 20, 50);
        Assert.All(refused, answer => Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta));
        Assert.Empty(rehearsal.Log.Errors);
        Assert.Equal("ready", await rehearsal.Readiness());
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1.2));
        await seconds.WaitForNextTickAsync();
        Assert.NotNull((await rehearsal.Chat().Say("hi")).Card);
    }

    private static JsonArray List(int count, Func<int, JsonNode> item) => [.. Enumerable.Range(0, count).Select(item)];
}
