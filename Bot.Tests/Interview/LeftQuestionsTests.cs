namespace SalesBot.Tests.Interview;

/// <summary>The rep leaves an open question, or a new playbook drops it.</summary>
public class LeftQuestionsTests
{
    private static string PlaybookOf(string name) => Path.Combine(Sources.Folder, "Bot", "Playbooks", $"{name}.json");

    private static string? Asked(Chat chat) => CardReading.QuestionOf(chat.Current!.Value);

    // A reason without a day parks nobody. Real clocks count finer than storage does.
    [Theory]
    [InlineData("skip")]
    [InlineData("back")]
    [InlineData("later")]
    [InlineData("show Dana")]
    public async Task The_reason_for_parking_goes_with_the_question_for_its_day(string left)
    {
        await using var rehearsal = await Rehearsal.Start();
        rehearsal.Clock.Advance(TimeSpan.FromTicks(12_345));
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        await chat.Say("not now, no budget");
        Assert.Equal("no budget", Assert.Single(rehearsal.Stored.Read().Contacts).Answers["parked.reason"]);
        await chat.Say(left);
        Assert.DoesNotContain("parked.reason", Assert.Single(rehearsal.Stored.Read().Contacts).Answers.Keys, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("More than fifty")]
    [InlineData("skip")]
    [InlineData("continue")]
    [InlineData("need is real")]
    public async Task A_question_that_a_new_playbook_dropped_is_left_for_the_next_one(string said)
    {
        await using var rehearsal = await Rehearsal.Start("msteams", "en-GB", ("Playbook:Path", PlaybookOf("pumps-maker")));
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        while (Asked(chat) != "custom.fleet")
            await chat.Say("skip");
        await rehearsal.Restart(("Playbook:Path", PlaybookOf("lead-school")));
        var heard = chat.Find(said) is { } option ? await chat.Send(chat.TapOn(option)) : await chat.Say(said);
        Assert.NotEmpty(heard.Said);
        Assert.Empty(rehearsal.Log.Errors);
        Assert.NotEqual("custom.fleet", Asked(chat), StringComparer.Ordinal);
        Assert.NotNull(Asked(chat));
    }
}
