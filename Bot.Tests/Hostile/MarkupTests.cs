using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Tests.Cards;

namespace SalesBot.Tests.Hostile;

/// <summary>
/// Names and notes of people that look like Markdown are shown letter by letter on every card about a contact: nothing in them is a link.
/// </summary>
public class MarkupTests
{
    private const string Evil = "evil.ex";

    [Theory]
    [InlineData("[Acme](https://evil.example)")]
    [InlineData("www.evil.example")]
    [InlineData("<https://evil.example>")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}} evil.example")]
    [InlineData("1. evil.example **bold** `x` &lt;")]
    public async Task Cards_show_names_and_notes_without_markup(string written)
    {
        await using var rehearsal = await Rehearsal.Start();
        await Enter(rehearsal, written, people: 3);
        var chat = rehearsal.Chat();
        foreach (var text in new[] { $"show {written}", "people", "bant", "meddpicc", "prepare", "counter-plan", $"prepare {written}", "another person" })
        {
            var card = (await chat.Say(text)).Card!.Value;
            var shown = CardReading.Everything(card).ToList();
            Assert.DoesNotContain(shown, e => CardReading.TypeOf(e) == "TextBlock" && CardReading.Text(e, "text").Contains(Evil, StringComparison.Ordinal));
            Assert.Contains(shown, e => CardReading.TypeOf(e) == "TextRun" && CardReading.Text(e, "text").Contains(Evil, StringComparison.Ordinal));
            CardRules.Check(card);
        }

        Assert.Empty(rehearsal.Log.Errors);
    }

    // Every card that a rep or a manager reaches by a command, and every card that a tap on one of these leads to.
    [Fact]
    public async Task Every_card_that_can_be_reached_shows_names_without_markup()
    {
        const string Name = "[Acme](https://evil.example) **b**";
        await using var rehearsal = await Rehearsal.Start(settings: ("Roles:CreditControllers:0", Person.Marek.ObjectId));
        await Enter(rehearsal, Name, people: 3);
        string[] commands =
        [
            "show", "people", "bant", "meddpicc", "prepare", "history", "forget", "referral", "export", "override", "credit", "same deal as", "change", "qualify",
        ];
        string[] alone =
        [
            "next", "pipeline", "my pipeline", "help", "hi", "continue", "what happened", "undo", "another person", "counter-plan", "new sale",
            "won", "demo planned 31 [x](https://evil.example)",
        ];
        var seen = 0;
        foreach (var person in new[] { Person.Ruta, Person.Ingrid, Person.Marek })
        {
            var chat = rehearsal.With(person);
            foreach (var command in commands.Select(word => $"{word} {Name}").Concat(alone))
            {
                Look(await chat.Say($"show {Name}"), command);
                var card = Look(await chat.Say(command), command).Card;
                for (var place = 0; card is { } reached && CardReading.Actions(reached).ElementAtOrDefault(place) is { ValueKind: JsonValueKind.Object } action; place++)
                {
                    // A tap that erases the person would leave nothing to look at.
                    if (CardReading.Carried(action) is not { } carried || CardReading.Text(carried, "verb") is "forget" or "confirm")
                        continue;
                    Look(await chat.Send(chat.TapOn(action)), $"{command} → {CardReading.Text(action, "title")}");
                    await chat.Say($"show {Name}");
                    card = (await chat.Say(command)).Card;
                }
            }
        }

        Assert.True(seen > 100, $"{seen} replies named somebody.");
        Assert.Empty(rehearsal.Log.Errors);

        Heard Look(Heard heard, string how)
        {
            foreach (var said in heard.Said)
            {
                if (said.Card is not { } card)
                    continue;
                var shown = CardReading.Everything(card).ToList();
                foreach (var text in shown.Where(e => CardReading.TypeOf(e) == "TextBlock").Select(e => CardReading.Text(e, "text")))
                    Assert.False(text.Contains(Evil, StringComparison.Ordinal), $"{how}: {text}");
                // Clients read Markdown in the choices of an open list.
                Assert.DoesNotContain(
                    shown.Where(e => CardReading.Text(e, "style") == "expanded").SelectMany(e => CardReading.List(e, "choices")),
                    choice => CardReading.Text(choice, "title").Contains(Evil, StringComparison.Ordinal));
                seen += shown.Exists(e => CardReading.Text(e, "text").Contains(Evil, StringComparison.Ordinal)) ? 1 : 0;
            }

            Assert.All(
                rehearsal.Teams.Delivered.Where(d => CardReading.Text(d.Body, "text").Contains(Evil, StringComparison.Ordinal)),
                message => Assert.Equal("plain", CardReading.Text(message.Body, "textFormat")));
            return heard;
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("lt")]
    [InlineData("pl")]
    public async Task With_thirty_people_and_the_longest_notes_a_rep_still_reads_it_in_ten_seconds(string language)
    {
        await using var rehearsal = await Rehearsal.Start();
        await Enter(rehearsal, string.Concat(Enumerable.Repeat("ž[x](y) ", 10)), people: 30, note: string.Concat(Enumerable.Repeat("900 EUR ž ", 100)));
        await rehearsal.Chat().Say($"language {language}");
        foreach (var (text, most) in new[] { ("prepare", 220), ("meddpicc", 200), ("bant", 130) })
        {
            var card = (await rehearsal.Chat().Say($"{text} ž[x]")).Card!.Value;
            CardRules.Check(card);
            Assert.InRange(CardRules.Words(card), 1, most);
        }

        Assert.Empty(rehearsal.Log.Errors);
    }

    private static async Task Enter(Rehearsal rehearsal, string written, int people, string? note = null)
    {
        var (tenant, id) = Person.Ruta.On(rehearsal.Channel);
        var (user, now) = (new User(tenant, id, Person.Ruta.Name, Role.Rep), rehearsal.Clock.Now);
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(user);
        await book.Profile();
        var contact = Contact.Enter(written, written, user, now);
        await book.Add(contact);
        foreach (var (question, value) in new[]
        {
            (Keys.CreditStanding, "passed"), (Keys.NeedStrength, "real"), (Keys.NeedHorizon, "later"), (Keys.InterestLevel, "comparing"),
            (Keys.AuthorityRole, "influences"), (Keys.SaboteursPresent, "known"), (Keys.NeedDescription, note ?? written), (Keys.Note, note ?? written),
            (Keys.NeedCostOfWaiting, note ?? written), (Keys.InterestNextStep, note ?? written), (Keys.InterestCompetitor, written),
            (Keys.NeedBenefits, "easierWork,betterSupport,efficiency,purchaseSaving,indirectSaving"),
        })
            contact.Record(question, value, user, now);
        for (var number = 0; number < people; number++)
            contact.BuyingCentre.Note(
                $"{written} {number}", (BuyingRole)(number % 4), (Stance)(number % 3), (Influence)(number % 3), note ?? written, user, now);
        contact.BuyingCentre.NoteMotive(Motive.Budget, user, now, $"{written} 2");
        var interview = contact.BeginInterview();
        interview.NextNonce(now);
        interview.Conclude(complete: true);
        contact.Judge(rehearsal.Services.GetRequiredService<Playbook>(), user, now);
        await book.Commit(new Delivery("given", id, $"{contact.Id}"), now);
    }
}
