using System.Net;
using SalesBot.Interview;

namespace SalesBot.Tests.Hostile;

/// <summary>Ordinary and hostile names: kept as written where possible, and never interpreted as anything but a name.</summary>
public class NameTests
{
    [Theory]
    [InlineData("Robert'); DROP TABLE Contacts;--")]
    [InlineData("**bold** [click](https://example.org) `_x_`")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}} ${secret} {0} %s")]
    [InlineData("\"Quoted\" \\ <b>&amp;</b>")]
    [InlineData("👨‍👩‍👧‍👦 🏳️‍🌈 José")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("0")]
    [InlineData("Šarūnė Žąsytė")]
    [InlineData("李小龍")]
    public async Task A_name_is_kept_and_shown_as_it_was_written(string name)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify");
        await chat.Tap("Start", ("Name", name), ("Company", "Vilmeta"));
        Assert.Equal(name, Assert.Single(rehearsal.Stored.Read().Contacts).Name);
        var verdict = await chat.Say("show");
        var shown = name.Length > 39 ? name[..39] : name + " · Vilmeta";
        // Only in a text run, in which clients interpret no markup.
        Assert.Contains(
            CardReading.Everything(verdict.Card!.Value),
            e => CardReading.TypeOf(e) == "TextRun" && CardReading.Text(e, "text").StartsWith(shown, StringComparison.Ordinal));
        Assert.DoesNotContain(
            CardReading.Everything(verdict.Card!.Value),
            e => CardReading.TypeOf(e) == "TextBlock" && CardReading.Text(e, "text").StartsWith(shown, StringComparison.Ordinal));
        Assert.Empty(rehearsal.Log.Errors);
    }

    // The SDK makes the locale the culture of the turn, and the database layer sorted the new rows by that culture.
    [Theory]
    [InlineData("a\0b")]
    [InlineData("tr-TR")]
    public async Task A_contact_is_entered_whatever_locale_the_client_has(string locale)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        var message = chat.Message("qualify Dana Maria Hallmann at Hallmann Pumps Nord");
        message["locale"] = locale;
        Assert.Equal(HttpStatusCode.OK, (await chat.Send(message)).Status);
        Assert.Single(rehearsal.Stored.Read().Contacts);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Theory]
    [InlineData("Dana\u202E nnamllaH", "Dana nnamllaH")]
    [InlineData("Da\0na", "Dana")]
    [InlineData("Da\u200Bna", "Dana")]
    [InlineData("Dana\r\n\tHallmann", "Dana Hallmann")]
    [InlineData("Dana\u2028Hallmann\u2029\rPumps", "Dana Hallmann Pumps")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("  Dana  ", "Dana")]
    public async Task U02_U07_U08_U12_Invisible_characters_are_removed_from_a_name(string name, string kept)
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify");
        await rehearsal.Chat().Tap("Start", ("Name", name), ("Company", "Vilmeta"));
        Assert.Equal(kept, Assert.Single(rehearsal.Stored.Read().Contacts).Name);
        // Found by the visible text, and by the text as it was typed.
        Assert.Contains(
            kept,
            string.Join('\n', CardText.Of((await rehearsal.Chat().Say("show " + kept)).Card!.Value, everyWord: false)),
            StringComparison.Ordinal);
        Assert.Contains(
            kept,
            string.Join('\n', CardText.Of((await rehearsal.Chat().Say("show " + name)).Card!.Value, everyWord: false)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task U06_A_half_character_in_a_name_becomes_a_mark_that_says_so()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify");
        var tap = chat.TapOn(chat.Find("Start")!.Value, ("Name", "Dana PLACE"), ("Company", "Vilmeta")).ToJsonString();
        var heard = await chat.SendText(tap.Replace("PLACE", """\ud800""", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("Dana \uFFFD", Assert.Single(rehearsal.Stored.Read().Contacts).Name);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u200E\u2060")]
    [InlineData("\u3164")]
    public async Task U03_A_name_without_a_visible_letter_is_asked_for_again(string name)
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify");
        var heard = await rehearsal.Chat().Tap("Start", ("Name", name), ("Company", "Vilmeta"));
        Assert.Equal("Who is it? Please give a name and a company.", string.Join(' ', CardText.Of(heard.Card!.Value, everyWord: false).Take(2)));
        // What was filled in is still there.
        Assert.Contains(CardText.Of(heard.Card!.Value, everyWord: false), line => line.Contains("Vilmeta", StringComparison.Ordinal));
        Assert.Empty(rehearsal.Stored.Read().Contacts);
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    [InlineData(3_000, false)]
    public async Task B07_A_name_has_at_most_eighty_letters(int letters, bool isKept)
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify");
        // Letters as a reader counts them: this one is made of three.
        var name = string.Concat(Enumerable.Repeat("a\u0328\u0301", letters));
        var heard = await rehearsal.Chat().Tap("Start", ("Name", name), ("Company", "Vilmeta"));
        Assert.Equal(isKept ? 1 : 0, rehearsal.Stored.Read().Contacts.Count);
        if (!isKept)
            Assert.Contains(CardText.Of(heard.Card!.Value, everyWord: false), line => line.Contains("at most 80 characters", StringComparison.Ordinal));
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Theory]
    [InlineData("show 100%_\\")]
    [InlineData("show ' or 1=1 --")]
    [InlineData("forget a*")]
    public async Task A_search_takes_wildcards_and_quotes_literally(string search)
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        Assert.Equal("I couldn't find that, or you don't have access.", (await rehearsal.Chat().Say(search)).Text);
        Assert.Single(rehearsal.Stored.Read().Contacts);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task U04_A_name_is_cut_between_letters_as_people_count_them()
    {
        const string family = "👨‍👩‍👧‍👦", flag = "🏳️‍🌈", hand = "👋🏽";
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify");
        var name = new string('a', 37) + family + flag + hand + new string('b', 39) + family;
        await rehearsal.Chat().Tap("Start", ("Name", name), ("Company", "Vilmeta"));
        Assert.Equal(name, Assert.Single(rehearsal.Stored.Read().Contacts).Name);
        var shown = (await rehearsal.Chat().Say("show")).Card!.Value;
        Assert.Contains(
            CardReading.Everything(shown),
            e => CardReading.Text(e, "text").StartsWith(new string('a', 37) + family + flag + "…", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', shown.GetRawText());
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task U11_Stacked_accents_are_cut_to_eight()
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify");
        await rehearsal.Chat().Tap("Start", ("Name", "D" + new string('\u0336', 200) + "ana"), ("Company", "Vilmeta"));
        Assert.Equal("D" + new string('\u0336', 8) + "ana", Assert.Single(rehearsal.Stored.Read().Contacts).Name);
    }

    [Fact]
    public async Task U12_Line_separators_in_an_activity_id_do_not_break_a_log_line()
    {
        await using var rehearsal = await Rehearsal.Start();
        var tap = rehearsal.Chat().TapWith(null);
        tap["id"] = "1\u2028Turn deadbeef\u2029 failed \u202E";
        await rehearsal.Chat().Send(tap);
        var line = Assert.Single(rehearsal.Log.Entries, e => e.Text.StartsWith("Tap ", StringComparison.Ordinal)).Text;
        Assert.StartsWith("Tap 1 Turn deadbeef failed brought nothing", line, StringComparison.Ordinal);
    }
}
