using Microsoft.Extensions.DependencyInjection;
using SalesBot.Understanding.Model;

namespace SalesBot.Tests.Understanding.Model;

/// <summary>
/// Conversations in which a model reads what the bot leaves unused. It may lie; nothing of it is stored before the rep has seen it.
/// </summary>
public sealed partial class ModelReadingTests : IAsyncLifetime
{
    // The bot reads two answers in it and leaves the glasses.
    private const string Sentence = "they want to buy this month, nobody objects, she has new glasses", Unused = "she has new glasses";
    private const string Odd = "the purple elephant dances again";

    private static readonly string[] Texts = ["text", "title", "label"];

    private FakeModel model = null!;
    private Rehearsal rehearsal = null!;

    private Chat Chat => rehearsal.Chat();

    private IReadOnlyDictionary<string, string?> Answers =>
        rehearsal.Stored.Read().Contacts.Single(contact => contact.Name == "Dana Hallmann").Answers;

    public async Task InitializeAsync()
    {
        model = await FakeModel.Open();
        rehearsal = await Rehearsal.Start(settings: model.Settings);
        await Chat.Say("qualify Dana Hallmann at Hallmann Pumps");
    }

    public async Task DisposeAsync()
    {
        await rehearsal.DisposeAsync();
        await model.DisposeAsync();
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("Save")]
    public async Task An_answer_of_the_model_is_stored_only_once_the_rep_has_seen_it(string agreement)
    {
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        var shown = Shown(await Chat.Say(Sentence));
        Assert.Contains("Need: Immediate", shown, StringComparison.Ordinal);
        Assert.Contains($"AI's reading: “{Unused}”", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("AI's reading: “nobody objects”", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("I did not use", shown, StringComparison.Ordinal);
        Assert.Empty(Answers);

        await (agreement == "Save" ? Chat.Tap(agreement) : Chat.Say(agreement));

        Assert.Equal(("immediate", "ready", "none"), (Answers["need.strength"], Answers["interest.level"], Answers["saboteurs.present"]));
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task The_only_answer_of_a_sentence_is_shown_first_when_the_model_found_it()
    {
        model.Way = FakeModel.Finds(("credit.standing", "passed", "purple elephant"));
        var shown = Shown(await Chat.Say(Odd));
        Assert.Contains("Credit: Passed", shown, StringComparison.Ordinal);
        Assert.Contains("AI's reading: “purple elephant”", shown, StringComparison.Ordinal);
        Assert.Contains("I did not use: “dances again”", shown, StringComparison.Ordinal);
        Assert.Empty(Answers);

        // After a restart the card still stands for the same answer.
        await rehearsal.Restart();
        await Chat.Say("yes");

        Assert.Equal("passed", Assert.Single(Answers).Value);
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task A_rep_leaves_out_and_corrects_answers_of_the_model_by_words()
    {
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        await Chat.Say(Sentence);
        var corrected = Shown(await Chat.Say("no, the need is real"));
        Assert.Contains("Need: Real", corrected, StringComparison.Ordinal);
        Assert.DoesNotContain("AI's reading", corrected, StringComparison.Ordinal);
        await Chat.Say("all but need");
        Assert.DoesNotContain("need.strength", Answers.Keys, StringComparer.Ordinal);
        Assert.Equal("ready", Answers["interest.level"]);
    }

    // "Yes" agrees to what was said last, and an older card is none that counts.
    [Theory]
    [InlineData("help")]
    [InlineData("show dana")]
    [InlineData("not now")]
    public async Task An_answer_that_the_rep_leaves_is_not_stored(string instead)
    {
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        await Chat.Say(Sentence);
        await Chat.Say(instead);
        await Chat.Say("yes");
        Assert.Empty(Answers);
    }

    [Fact]
    public async Task An_answer_that_the_model_would_replace_is_shown_beside_it_and_stays_until_the_rep_agrees()
    {
        await Chat.Say("the need is real");
        Assert.Equal("real", Answers["need.strength"]);
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        var shown = Shown(await Chat.Say(Sentence));
        Assert.Contains("Need: Real → Immediate", shown, StringComparison.Ordinal);
        Assert.Contains($"AI's reading: “{Unused}”", shown, StringComparison.Ordinal);
        Assert.Contains($"AI's reading: “{Unused}”", Shown(await Chat.Say("no")), StringComparison.Ordinal);
        Assert.Equal("real", Answers["need.strength"]);
    }

    [Theory]
    [InlineData("lt-LT", "kvalifikuoti Dana Hallmann, Hallmann Pumps", "Taip suprato DI: „she has new glasses“")]
    [InlineData("pl-PL", "kwalifikuj Dana Hallmann, Hallmann Pumps", "Tak zrozumiała AI: „she has new glasses”")]
    public async Task The_reading_of_the_model_is_marked_in_each_language(string locale, string begin, string marked)
    {
        model.Way = FakeModel.Finds(("need.strength", "immediate", Unused));
        await using var other = await Rehearsal.Start(locale: locale, settings: model.Settings);
        await other.Chat().Say(begin);
        Assert.Contains(marked, Shown(await other.Chat().Say(Sentence)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_there_is_no_model()
    {
        await using var without = await Rehearsal.Start();
        Assert.Null(without.Services.GetService<IAnswerModel>());
        await without.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        Assert.Contains($"I did not use: “{Unused}”", Shown(await without.Chat().Say(Sentence)), StringComparison.Ordinal);
        Assert.DoesNotContain(without.Log.Entries, line => line.Text.Contains("model", StringComparison.OrdinalIgnoreCase));
    }

    private static string Shown(Heard heard) => heard.Card is { } card
        ? string.Join('\n', CardReading.Everything(card).SelectMany(part => Texts.Select(name => CardReading.Text(part, name))))
        : "";
}
