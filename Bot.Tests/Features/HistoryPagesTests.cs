using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Tests.Cards;
using SalesBot.Understanding;

namespace SalesBot.Tests.Features;

/// <summary>A long history is shown in pages that every client of Teams takes, and no letter of it is lost.</summary>
public class HistoryPagesTests
{
    // Teams takes 28 kB; it doesn't say in which encoding.
    private const int MostBytes = 28_000;

    [Theory]
    [InlineData("en", "a")]
    [InlineData("lt", "ž")]
    [InlineData("pl", "\"")]
    [InlineData("en", "\\")]
    [InlineData("lt", "<")]
    [InlineData("pl", "😀")]
    [InlineData("en", "e\u0301\u0323")]
    [InlineData("lt", "漢")]
    public async Task Twelve_long_notes_are_all_there_page_by_page(string language, string letter)
    {
        await using var rehearsal = await Rehearsal.Start();
        var notes = Enumerable.Range(0, 12).Select(number => $"N{number:00} " + string.Concat(Enumerable.Repeat(letter + " ", 493)).Trim() + $" Z{number:00}").ToList();
        await Enter(rehearsal, notes);
        var chat = rehearsal.Chat();
        await chat.Say($"language {language}");
        var heard = await chat.Say("history Dana Hallmann");
        var told = new List<string>();
        for (var page = 0; ; page++)
        {
            Assert.True(page < 60, "The pages don't end.");
            var card = heard.Card!.Value;
            var raw = card.GetRawText();
            Assert.InRange(Encoding.UTF8.GetByteCount(raw), 1, MostBytes);
            Assert.InRange(Encoding.Unicode.GetByteCount(raw), 1, MostBytes);
            CardRules.Check(card);
            told.Insert(0, string.Join(' ', CardReading.Everything(card).Where(e => CardReading.TypeOf(e) == "TextRun").Select(e => CardReading.Text(e, "text"))));
            if (CardReading.Actions(card).FirstOrDefault(IsEarlier) is not { ValueKind: JsonValueKind.Object } earlier)
                break;
            heard = await chat.Send(chat.TapOn(earlier));
        }

        // A note may go on on the next page, below the card's header and its own.
        var all = string.Join(' ', told);
        foreach (var (number, note) in notes.Index())
        {
            var from = all.IndexOf($"N{number:00} ", StringComparison.Ordinal);
            Assert.True(from >= 0, $"Note {number} begins nowhere.");
            var to = all.IndexOf($"Z{number:00}", from, StringComparison.Ordinal);
            Assert.True(to >= 0, $"Note {number} ends nowhere.");
            var shown = all[from..to];
            Assert.Equal(493, shown.Split(' ').Count(word => word == letter.Normalize(NormalizationForm.FormC)));
        }

        Assert.Empty(rehearsal.Log.Errors);
    }

    [Theory]
    [InlineData("en", "a")]
    [InlineData("pl", "\"")]
    [InlineData("lt", "<")]
    [InlineData("pl", "😀")]
    [InlineData("lt", "漢")]
    public async Task Twelve_long_notes_are_on_the_pages_of_the_notes(string language, string letter)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var answer in new[] { "passed", "real", "quarter", "comparing", "signs", "nobody" })
            await chat.Say(answer);
        var notes = Enumerable.Range(0, 12).Select(number => $"N{number:00} {string.Concat(Enumerable.Repeat(letter + " ", 490))}Z").ToList();
        foreach (var note in notes)
            await chat.Say($"note: {note}");
        await chat.Say($"language {language}");
        var heard = await chat.Say("notes");
        var told = new StringBuilder();
        for (var page = 0; ; page++)
        {
            Assert.True(page < 13, "The pages don't end.");
            var card = heard.Card!.Value;
            Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 1, MostBytes);
            Assert.InRange(Encoding.Unicode.GetByteCount(card.GetRawText()), 1, MostBytes);
            CardRules.Check(card);
            told.AppendJoin(' ', CardReading.Everything(card).Where(e => CardReading.TypeOf(e) == "TextRun").Select(e => CardReading.Text(e, "text")));
            if (CardReading.Actions(card).FirstOrDefault(action =>
                CardReading.Carried(action) is { } carried && CardReading.Text(carried, "verb") == "notes" && CardReading.Text(carried, "value").Length > 0)
                is not { ValueKind: JsonValueKind.Object } earlier)
                break;
            heard = await chat.Send(chat.TapOn(earlier));
        }

        Assert.All(notes, note => Assert.Contains(note, told.ToString(), StringComparison.Ordinal));
        Assert.Empty(rehearsal.Log.Errors);
    }

    private static bool IsEarlier(JsonElement action) =>
        CardReading.Carried(action) is { } carried && CardReading.Text(carried, "verb") == "history" && CardReading.Text(carried, "value").Length > 0;

    // Each note in a turn of its own, and three of them in the same turn.
    private static async Task Enter(Rehearsal rehearsal, IReadOnlyList<string> notes)
    {
        var (tenant, id) = Person.Ruta.On(rehearsal.Channel);
        var (user, now) = (new User(tenant, id, Person.Ruta.Name, Role.Rep), rehearsal.Clock.Now);
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(user);
        await book.Profile();
        var contact = Contact.Enter("Dana Hallmann", "Hallmann Pumps", user, now.AddHours(-1));
        await book.Add(contact);
        foreach (var (number, note) in notes.Index())
            contact.BuyingCentre.Note($"Person {number}", null, null, null, PlainText.Line(note), user, now.AddMinutes(number < 9 ? number - 30 : -10));
        contact.Judge(rehearsal.Services.GetRequiredService<Playbook>(), user, now);
        await book.Commit(new Delivery("given", id, $"{contact.Id}"), now);
    }
}
