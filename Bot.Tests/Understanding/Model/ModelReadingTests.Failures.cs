using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Tests.Understanding.Model;

/// <summary>A model that lies, fails, stalls or floods.</summary>
public sealed partial class ModelReadingTests
{
    private const string True = $$"""{"facts":[{"question":"need.strength","value":"immediate","span":"{{Unused}}"}]}""";

    // The bot reads three answers in the sentence itself: interest.level, need.horizon and saboteurs.present.
    [Theory]
    [InlineData("sale.won", "yes", Unused)]
    [InlineData("", "", Unused)]
    [InlineData("need.strength", "enormous", Unused)]
    [InlineData("need.strength", "passed", Unused)]
    [InlineData("Need.Strength", "immediate", Unused)]
    [InlineData("need.strength", "immediate", "she has old glasses")]
    [InlineData("need.strength", "immediate", "She has new glasses")]
    [InlineData("need.strength", "immediate", "nobody objects")]
    [InlineData("need.strength", "immediate", "objects, she has new glasses")]
    [InlineData("need.strength", "immediate", "he has new")]
    [InlineData("need.strength", "immediate", "")]
    [InlineData("need.strength", "immediate", " ")]
    [InlineData("need.strength", "immediate", ",")]
    [InlineData("saboteurs.present", "known", Unused)]
    [InlineData("interest.level", "curious", Unused)]
    public async Task A_claim_that_the_text_does_not_support_is_dropped(string question, string value, string span)
    {
        model.Way = FakeModel.Finds((question, value, span));
        await IsAsWithout(await Chat.Say(Sentence));
        Assert.DoesNotContain(rehearsal.Log.Entries, line => line.Text.Contains("The model", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_different_answers_to_one_question_are_none()
    {
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused), ("need.strength", "real", "new glasses"));
        await IsAsWithout(await Chat.Say(Sentence));
    }

    [Fact]
    public async Task An_answer_with_more_facts_than_questions_is_dropped()
    {
        model.Way = FakeModel.Finds([.. Enumerable.Repeat(("need.strength", "immediate", Unused), 20)]);
        await IsAsWithout(await Chat.Say(Sentence));
        IsLoggedOnce("JsonException");
    }

    [Theory]
    [InlineData("prose")]
    [InlineData("broken")]
    [InlineData("fenced")]
    [InlineData("further members")]
    [InlineData("nulls")]
    [InlineData("no facts")]
    [InlineData("no content")]
    [InlineData("no choices")]
    [InlineData("no protocol")]
    [InlineData("401")]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("redirect")]
    [InlineData("hang-up")]
    [InlineData("flood")]
    [InlineData("a megabyte")]
    [InlineData("a tool")]
    [InlineData("a refusal")]
    [InlineData("filtered")]
    [InlineData("an event stream")]
    public async Task A_model_that_fails_costs_nothing_but_its_reading(string how)
    {
        model.Way = how switch
        {
            "prose" => FakeModel.Says($"The need is immediate because {Unused}."),
            "broken" => FakeModel.Says("{\"facts\":[{\"question\":\"need.strength\""),
            "fenced" => FakeModel.Says("```json\n{\"facts\":[]}\n```"),
            "further members" => FakeModel.Says(
                $$"""{"facts":[{"question":"need.strength","value":"immediate","span":"{{Unused}}","store":true}]}"""),
            "nulls" => FakeModel.Says("""{"facts":[{"question":null,"value":null,"span":null}]}"""),
            "no facts" => FakeModel.Says("{}"),
            "no content" => FakeModel.Says(null),
            "no choices" => FakeModel.Gives("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
            "no protocol" => FakeModel.Gives("<html>"),
            "redirect" => http =>
            {
                http.Response.Redirect($"{model.Endpoint}elsewhere");
                return Task.CompletedTask;
            },
            "hang-up" => FakeModel.HangUp,
            "flood" => FakeModel.Flood,
            "a megabyte" => FakeModel.Says(True + new string(' ', 1024 * 1024)),
            "a tool" => FakeModel.Gives(FakeModel.Choice(
                """{"role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{}"}}]}""",
                "tool_calls")),
            "a refusal" => FakeModel.Gives(FakeModel.Choice("""{"role":"assistant","content":null,"refusal":"No."}""", "stop")),
            "filtered" => FakeModel.Gives(FakeModel.Choice("""{"role":"assistant","content":""}""", "content_filter")),
            "an event stream" => http =>
            {
                http.Response.ContentType = "text/event-stream";
                return http.Response.WriteAsync("data: {\"id\":\"1\"}\n\ndata: [DONE]\n\n");
            },
            _ => FakeModel.Gives($$$"""{"error":{"message":"{{{Unused}}}","type":"x","code":"x"}}""", int.Parse(how, CultureInfo.InvariantCulture)),
        };
        await IsAsWithout(await Chat.Say(Sentence));
        Assert.Single(model.Asked);
        IsLoggedOnce(how is "401" or "429" or "500" ? $"status {how}" : "");
    }

    [Fact]
    public async Task A_model_that_is_not_there_costs_nothing_but_its_reading()
    {
        await model.DisposeAsync();
        await IsAsWithout(await Chat.Say(Sentence));
        IsLoggedOnce("");
    }

    [Fact]
    public async Task An_answer_just_below_the_limit_is_read()
    {
        model.Way = FakeModel.Says(True + new string(' ', 60 * 1024));
        Assert.Contains("AI's reading", Shown(await Chat.Say(Sentence)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_seconds_the_turn_goes_on_without_and_the_call_is_over()
    {
        model.Way = model.Stall;
        var saying = Chat.Say(Sentence);
        await model.Arrived();
        await rehearsal.Clock.Pass(1.9, 2.1);
        await IsAsWithout(await saying);
        await model.HungUp;
        IsLoggedOnce("TimeoutRejectedException");
    }

    [Fact]
    public async Task After_three_failures_in_a_row_nobody_is_asked_for_a_minute()
    {
        model.Way = FakeModel.HangUp;
        for (var time = 0; time < 5; time++)
            await Chat.Say(Sentence);
        Assert.Equal(3, model.Asked.Count);
        Assert.Equal("ready", await rehearsal.Readiness());

        // One call tries whether it is back.
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Chat.Say(Sentence);
        await Chat.Say(Sentence);
        Assert.Equal(4, model.Asked.Count);

        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("AI's reading", Shown(await Chat.Say(Sentence)), StringComparison.Ordinal);
        await Chat.Say(Sentence);
        Assert.Equal(6, model.Asked.Count);
    }

    // The card is the one that is shown without a model, and what it stores too.
    private async Task IsAsWithout(Heard heard)
    {
        var shown = Shown(heard);
        Assert.DoesNotContain("AI's reading", shown, StringComparison.Ordinal);
        Assert.Contains($"I did not use: “{Unused}”", shown, StringComparison.Ordinal);
        Assert.Empty(Answers);
        await Chat.Say("yes");
        Assert.Equal(["interest.level", "need.horizon", "saboteurs.present"], Answers.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("none", Answers["saboteurs.present"]);
    }

    private void IsLoggedOnce(string reason)
    {
        var line = Assert.Single(rehearsal.Log.Entries, line => line.Text.Contains("The model gave no answer", StringComparison.Ordinal));
        Assert.Contains(reason, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(rehearsal.Log.Entries, entry => entry.Text.Contains("glasses", StringComparison.Ordinal));
        Assert.Empty(rehearsal.Log.Errors);
    }
}
