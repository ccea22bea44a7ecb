using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.Domain;

namespace SalesBot.Tests.Features;

/// <summary>Export and erasure of personal data.</summary>
public class PersonalDataTests
{
    [Fact]
    public async Task Everything_stored_about_a_person_is_handed_out_as_JSON()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Qualify(chat, "qualify Dana `Hallmann` at Hallmann \"Pumps\"");
        await chat.Say("who objects");
        await chat.Say("Vera Holt");

        var heard = await chat.Say("export Dana");

        Assert.Equal("Everything stored about this person:", heard.Said[0].Text);
        var json = Read(heard);
        Assert.Equal("Dana `Hallmann`", json.GetProperty("contact").GetProperty("name").GetString());
        Assert.Equal("Hallmann \"Pumps\"", json.GetProperty("contact").GetProperty("company").GetString());
        Assert.Equal("prospect", json.GetProperty("contact").GetProperty("standing").GetString());
        Assert.Equal(
            "comparing",
            json.GetProperty("answers").EnumerateArray().Single(a => a.GetProperty("question").GetString() == "interest.level")
                .GetProperty("value").GetString());
        Assert.Equal("Vera Holt", Assert.Single(json.GetProperty("buyingCentre").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(
            string.Join(' ', rehearsal.Stored.Read().Contacts.Single().History.Select(h => h.Kind)),
            string.Join(' ', json.GetProperty("history").EnumerateArray().Select(h => h.GetProperty("kind").GetString())));
    }

    // They may recognise their number only as it was written down.
    [Fact]
    public async Task A_phone_number_is_handed_out_as_it_is_stored_and_as_the_rep_wrote_it()
    {
        await using var rehearsal = await Rehearsal.Start(locale: "lt-LT");
        var chat = rehearsal.Chat();
        await chat.Say("kvalifikuoti Dana Hallmann, Hallmann Pumps");
        await chat.Say("telefonas: 8 612 34567");

        var phone = PhoneIn(await chat.Say("eksportuoti Dana"));

        Assert.Equal(("+37061234567", "8 612 34567"), (phone.GetProperty("value").GetString(), phone.GetProperty("asWritten").GetString()));
        // Written as it is stored, it stands there once.
        await chat.Say("telefonas: +37061234567");
        Assert.Equal("+37061234567", PhoneIn(await chat.Say("eksportuoti Dana")).GetProperty("value").GetString());

        static JsonElement PhoneIn(Heard heard) =>
            Read(heard).GetProperty("answers").EnumerateArray().Single(answer => answer.GetProperty("question").GetString() == "contact.phone");
    }

    [Fact]
    public async Task A_character_beyond_the_basic_plane_is_handed_out_as_itself()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        await chat.Say("note: keen 😀, wrote C:\\ud83d\\ude00");
        var heard = await chat.Say("export Dana");
        Assert.Contains("keen 😀, wrote C:\\\\ud83d\\\\ude00", string.Concat(heard.Said.Select(said => said.Text)), StringComparison.Ordinal);
        Assert.Contains(Read(heard).GetProperty("history").EnumerateArray(), change => change.GetRawText().Contains("😀", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_history_is_handed_out_in_parts_and_whole()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var option in new[] { "Passed", "Real", "This quarter", "Comparing", "Signs", "Nobody" })
            await chat.Tap(option);
        for (var change = 0; change < 60; change++)
            await chat.Say(change % 2 == 0 ? "need is immediate" : "need is real");

        var heard = await chat.Say("export");

        Assert.True(heard.Said.Count > 2);
        Assert.All(heard.Said.SkipLast(1), said => Assert.InRange(said.Text!.Length, 1, 13_000));
        Assert.Equal(
            rehearsal.Stored.Read().Of("Dana Hallmann").History.Count,
            Read(heard).GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task A_rep_cannot_export_another_reps_contact()
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Rehearsal.With(Person.Marek).Say("export Dana");
        Assert.Equal("I couldn't find that, or you don't have access.", heard.Text);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task An_erased_contact_leaves_only_a_hash_by_which_it_is_recognised()
    {
        await using var rehearsal = await Rehearsal.Start();
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        await rehearsal.Chat().Say("forget Dana");
        await rehearsal.Chat().Tap("Erase");

        var kept = rehearsal.Stored.Erasures();

        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(kept));
        // A colleague who enters the same person sees this too.
        var marek = rehearsal.With(Person.Marek);
        Assert.Equal(
            "This person's data was erased",
            CardText.Of((await marek.Say("qualify Dana Hallmann at Hallmann Pumps")).Card!.Value, everyWord: false)[0]);
        Assert.Empty(rehearsal.Stored.Read().Contacts);
    }

    [Fact]
    public async Task Erasing_a_person_from_a_decision_removes_every_trace_and_judges_again()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Qualify(chat, "qualify Dana Hallmann at Hallmann Pumps");
        await chat.Say("who signs");
        await chat.Say("Vera Holt");
        Assert.Equal("qualified", rehearsal.Stored.Read().Of("Dana Hallmann").Standing);
        await chat.Say("who objects");
        await chat.Say("vera holt");
        Assert.Equal("prospect", rehearsal.Stored.Read().Of("Dana Hallmann").Standing);
        await chat.Say("their reason: workload");
        Assert.Contains("Holt", Stored(rehearsal), StringComparison.OrdinalIgnoreCase);
        await chat.Say("qualify Otto Lang at Lang");

        await chat.Say("forget Vera Holt");
        await chat.Tap("Erase");

        Assert.DoesNotContain("Holt", Stored(rehearsal), StringComparison.OrdinalIgnoreCase);
        var dana = rehearsal.Stored.Read().Of("Dana Hallmann");
        Assert.Empty(dana.People);
        Assert.Contains(dana.History, h => h.Kind == "personErased");
        // Who signs is unknown again, even though another contact is the current one by now.
        Assert.Equal(("qualified", "deciderNotNamed"), (dana.Standing, dana.History.Last(h => h.Kind == "standingChanged").Reason));
    }

    [Fact]
    public async Task Erasing_a_person_who_takes_no_part_any_more_removes_every_trace()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Qualify(chat, "qualify Dana Hallmann at Hallmann Pumps");
        await chat.Say("people");
        await chat.Tap("Add a person");
        await chat.Tap("Save", ("Another person", "Vera Holt"), ("What they said or did", "Called Holt off"));
        await chat.Say("people");
        await chat.Tap("Vera Holt");
        await chat.Tap("Takes no part");
        // The name is corrected and the correction undone: the history keeps both names.
        await chat.Say("who signs");
        await chat.Say("Oto Lang");
        await chat.Say("who signs");
        await chat.Say("Otto Lang");
        await chat.Say("undo");
        await chat.Say("undo");
        Assert.Contains("Holt", Stored(rehearsal), StringComparison.Ordinal);
        Assert.Contains("Lang", Stored(rehearsal), StringComparison.Ordinal);

        Assert.Contains("Called Holt off", Read(await chat.Say("export vera holt")).GetRawText(), StringComparison.Ordinal);
        foreach (var name in new[] { "vera holt", "otto lang" })
        {
            await chat.Say($"forget {name}");
            await chat.Tap("Erase");
        }

        Assert.DoesNotContain("Holt", Stored(rehearsal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Lang", Stored(rehearsal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("I couldn't find that, or you don't have access.", (await chat.Say("forget oto lang")).Text);
    }

    [Fact]
    public async Task A_person_in_a_buying_centre_is_exported_with_what_is_noted_of_them()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Qualify(chat, "qualify Dana Hallmann at Hallmann Pumps");
        await chat.Say("people");
        await chat.Tap("Add a person");
        await chat.Tap("Save", ("Another person", "Vera Holt"), ("Where they stand", "Objects"), ("What they said or did", "Called off two meetings"));
        await chat.Say("who signs");
        await chat.Say("Otto Lang");

        var json = Read(await chat.Say("export vera holt"));

        Assert.Equal("vera holt", json.GetProperty("name").GetString());
        var decision = Assert.Single(json.GetProperty("takesPartIn").EnumerateArray());
        Assert.Equal("Dana Hallmann", decision.GetProperty("contact").GetString());
        var part = Assert.Single(decision.GetProperty("parts").EnumerateArray());
        Assert.Equal(
            ("Vera Holt", "saboteur", "Called off two meetings"),
            (part.GetProperty("name").GetString(), part.GetProperty("stance").GetString(), part.GetProperty("evidence").GetString()));
        Assert.Equal("partNoted", Assert.Single(decision.GetProperty("history").EnumerateArray()).GetProperty("kind").GetString());
        Assert.DoesNotContain("Lang", json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("I couldn't find that, or you don't have access.", (await rehearsal.With(Person.Marek).Say("export vera holt")).Text);
    }

    [Fact]
    public void The_export_mentions_every_stored_property_of_a_person()
    {
        var source = File.ReadAllText(Path.Combine(Sources.Folder, "Bot", "Features", "PersonalDataExport.cs"));
        // Keys and positions of cards tell nothing about the person.
        string[] ours =
            ["TenantId", "RowVersion", "NameKey", "SurnameKey", "CompanyKey", "People", "BuyingCentre", "Interview", "News",
                "HasOpenInterview", "ShownAt",
            "HistoryLength", "NextAction", "WouldJump", "CameByReferral", "Part", "ById", "TimeActsOn", "TimeActedOn", "IsMain"];
        // These are derived from the answers and the outcome, which are exported, or hold them.
        string[] following = ["CompanyRecord", "Deal", "Amount", "Currency", "AgreedOn", "HasAgreedStep", "ReferralsAskedOn", "HasEnded", "ReasonWithoutRest", "HasPlan"];
        var kept = from type in new[] { typeof(Contact), typeof(SalesBot.Domain.Person), typeof(Answer), typeof(Step) }
                   from property in type.GetProperties()
                   where !ours.Concat(following).Contains(property.Name, StringComparer.Ordinal)
                   where !Regex.IsMatch(source, $@"\.{property.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
                   select $"{type.Name}.{property.Name}";
        Assert.Empty(kept);
    }

    private static string Stored(Rehearsal rehearsal) =>
        JsonSerializer.Serialize(rehearsal.Stored.Read().Contacts.Select(c => new { c.People, c.Answers, c.History }));

    private static JsonElement Read(Heard heard)
    {
        // The last reply offers the way on.
        var parts = heard.Said.Skip(1).SkipLast(1).Select(said => said.Text!);
        Assert.All(parts, part => Assert.StartsWith("```json\n", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.EndsWith("\n```", part, StringComparison.Ordinal));
        return JsonDocument.Parse(string.Concat(parts.Select(part => part["```json\n".Length..^3]))).RootElement;
    }

    private static async Task Qualify(Chat chat, string command)
    {
        await chat.Say(command);
        foreach (var option in new[] { "Passed", "Real", "This quarter", "Comparing", "Influences", "Maybe" })
            await chat.Tap(option);
    }
}
