using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Features;

namespace SalesBot.Tests.TeamsApp;

/// <summary>
/// The bot understands every entry of the command menu in Teams: a tap on one writes its title, which is then sent as a message.
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

    // A title that is not a command, such as a mere translation, would be read as an answer.
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

    // The text after the colon of a description is an example that users may copy.
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
