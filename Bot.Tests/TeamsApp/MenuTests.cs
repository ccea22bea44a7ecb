using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Features;

namespace SalesBot.Tests.TeamsApp;

/// <summary>
/// The menu of commands that Teams shows offers what the bot understands: a tap on one writes its title, which is then sent as it stands.
/// What the bot answers is in the transcripts <c>root/menu*.chat</c>.
/// </summary>
public class MenuTests
{
    private static readonly AppFiles App = AppFiles.Make();

    private static JsonArray Listed => App.Manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();

    [Fact]
    public void The_menu_lists_the_commands_of_the_features_that_want_to_be_in_it()
    {
        Assert.Equal(
            FeatureList.Menu.SelectMany(command => command.Menu!.Title.All().Concat(command.Menu.Description.All())),
            Enumerable.Range(0, Listed.Count).SelectMany(number => Titles(number).Concat(Texts(number, "description"))), StringComparer.Ordinal);
        Assert.All(FeatureList.Menu, command => Assert.All(
            command.Menu!.Title.All(), title => Assert.Equal((command.Name, ""), (FeatureList.Read(title).Command, FeatureList.Read(title).Text))));
    }

    // A title that begins with no command, such as one that was only translated, would start an answer instead.
    [Theory]
    [InlineData("menu", 0)]
    [InlineData("menu-in-lithuanian", 1)]
    [InlineData("menu-in-polish", 2)]
    public async Task Every_command_is_said_in_a_transcript_of_its_language(string transcript, int language)
    {
        var file = ChatFile.Read(await File.ReadAllTextAsync(Path.Combine(Sources.Folder, "Bot.Tests", "Transcripts", "root", $"{transcript}.chat")));
        Assert.Equal(
            Enumerable.Range(0, Listed.Count).Select(number => $"\"{Titles(number)[language]}\""),
            file.Lines.Where(line => line.Word == ChatWord.Spoken).Select(line => line.Text), StringComparer.Ordinal);
    }

    // What a description shows after the colon is what somebody would copy.
    [Fact]
    public void The_examples_in_the_descriptions_are_understood_as_the_command_they_explain()
    {
        for (var number = 0; number < Listed.Count; number++)
            foreach (var (title, description) in Titles(number).Zip(Texts(number, "description")))
                if (description.Split(": ") is [_, var example])
                    Assert.Equal(FeatureList.Read(title).Command, FeatureList.Read(example.Split(" or ")[0].Split(", ")[0]).Command);
    }

    private static string[] Titles(int number) => Texts(number, "title");

    private static string[] Texts(int number, string what)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"bots[0].commandLists[0].commands[{number}].{what}");
        return [Listed[number]![what]!.GetValue<string>(), App.Lithuanian[place]!.GetValue<string>(), App.Polish[place]!.GetValue<string>()];
    }
}
