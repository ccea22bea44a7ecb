using SalesBot.Features;
using SalesBot.Interview;

namespace SalesBot.Tests.Features;

public class FeatureListTests
{
    private static readonly Agenda Agenda = new QualifyDialog().Agenda;

    [Theory]
    [InlineData("hi", "labas", "cześć", "hi")]
    [InlineData("Hello", "Sveiki", "Dzień dobry", "hi")]
    [InlineData("help", "pagalba", "pomoc", "help")]
    [InlineData("continue", "tęsti", "kontynuuj", "continue")]
    [InlineData("resume", "tęsk", "wznów", "continue")]
    [InlineData("back", "atgal", "wstecz", "back")]
    [InlineData("skip", "praleisti", "pomiń", "skip")]
    [InlineData("don't know", "nežinau", "nie wiem", "skip")]
    [InlineData("I don’t know", "NEŽINAU", "Nie wiem.", "skip")]
    [InlineData("later", "vėliau", "później", "later")]
    [InlineData("stop", "stabdyti", "przerwij", "later")]
    [InlineData("show Dana", "rodyti Dana", "pokaż Dana", "show")]
    [InlineData("change need", "keisti poreikis", "zmień potrzeba", "change")]
    [InlineData("undo", "atšaukti", "cofnij", "undo")]
    [InlineData("forget Dana", "pamiršti Dana", "zapomnij Dana", "forget")]
    [InlineData("pipeline mine", "srautas mano", "lejek moje", "pipeline")]
    [InlineData("pipeline", "pardavimo srautas", "lejek sprzedaży", "pipeline")]
    [InlineData("language lt", "kalba en", "język en", "language")]
    [InlineData("find Dana", "rasti Dana", "znajdź Dana", "find")]
    [InlineData("proposal sent", "pasiūlymas išsiųstas", "oferta wysłana", "proposal")]
    [InlineData("won", "laimėta", "wygrana", "won")]
    [InlineData("lost because of the price", "pralaimėta dėl kainos", "przegrana przez cenę", "lost")]
    [InlineData("not now, wake me in March", "ne dabar", "nie teraz", "not now")]
    [InlineData("import", "importuoti", "importuj", "import")]
    [InlineData("export", "eksportuoti", "eksportuj", "export")]
    [InlineData("demo planned Friday", "pristatymas penktadienį", "prezentacja w piątek", "demo")]
    [InlineData("next", "kas toliau", "co dalej", "next")]
    public void A_command_is_known_in_every_language(string english, string lithuanian, string polish, string command)
    {
        foreach (var words in new[] { english, lithuanian, polish })
            foreach (var typed in new[] { words, words.ToUpperInvariant(), $"  {words}  " })
                Assert.Equal((typed, command), (typed, FeatureList.Read(typed).Command));
    }

    [Theory]
    [InlineData("Later this year, says Dana")]
    [InlineData("later maybe")]
    [InlineData("hi there, Dana here")]
    [InlineData("back to the old supplier")]
    [InlineData("help with the pumps")]
    [InlineData("skip the demonstration")]
    [InlineData("stop using the old pumps")]
    [InlineData("unknown supplier from Łódź")]
    [InlineData("nie wiem jeszcze kto")]
    [InlineData("vėliau šiais metais")]
    [InlineData("Dana Hallmann")]
    [InlineData("need is immediate")]
    [InlineData("real")]
    [InlineData("showroom")]
    [InlineData("wonderful")]
    [InlineData("")]
    [InlineData("...")]
    public void A_sentence_that_only_begins_like_a_command_is_not_a_command(string text)
    {
        var input = FeatureList.Read(text);
        Assert.Equal((Intent.None, text), (input.Intent, input.Text));
        Assert.True(input.IsTyped);
    }

    [Fact]
    public void An_option_typed_in_its_own_words_is_an_answer_and_no_command()
    {
        foreach (var question in Agenda.All)
            foreach (var option in question.Options)
                foreach (var title in option.Title.All())
                    Assert.Equal((title, Intent.None), (title, FeatureList.Read(title).Intent));
    }

    [Theory]
    [InlineData("need is immediate", "need.strength", "immediate")]
    [InlineData("credit passed", "credit.standing", "passed")]
    [InlineData("credit: passed", "credit.standing", "passed")]
    [InlineData("time = this quarter", "need.horizon", "quarter")]
    [InlineData("poreikis yra neatidėliotinas", "need.strength", "immediate")]
    [InlineData("potrzeba jest pilna", "need.strength", "immediate")]
    [InlineData("decision to signs", "authority.role", "decides")]
    [InlineData("patikra teigiama", "credit.standing", "passed")]
    [InlineData("prieštaraujantys yra", "saboteurs.present", "known")]
    [InlineData("przeciwnicy są", "saboteurs.present", "known")]
    [InlineData("interest", "interest.level", null)]
    [InlineData("need is enormous", null, null)]
    [InlineData("Dana needs it", null, null)]
    public void A_correction_names_a_question_and_an_option(string typed, string? question, string? value)
    {
        var read = ChangeReader.Read(Agenda, typed);
        Assert.Equal((question, value), (read.Question?.Key, read.Value));
    }

    [Theory]
    [InlineData("patikra praeita", "passed")]
    [InlineData("patikra nepraeita", "failed")]
    [InlineData("sprendimas sprendžia", "decides")]
    [InlineData("decyzja wpływa", "influences")]
    [InlineData("interest nothing", "none")]
    [InlineData("susidomėjimas niekas", "none")]
    [InlineData("zainteresowanie nic", "none")]
    [InlineData("objectors a suspicion", "suspected")]
    [InlineData("prieštaraujantys yra įtarimų", "suspected")]
    [InlineData("przeciwnicy podejrzenie", "suspected")]
    [InlineData("prieštaraujantys niekas", "none")]
    [InlineData("przeciwnicy nikt", "none")]
    [InlineData("prieštaraujantys taip", "known")]
    [InlineData("przeciwnicy tak", "known")]
    public void A_former_title_of_an_option_is_still_understood(string typed, string value) =>
        Assert.Equal(value, ChangeReader.Read(Agenda, typed).Value);

    [Theory]
    [InlineData("my pipeline", "mano srautas", "mój lejek", "my pipeline")]
    [InlineData("reopen", "grąžinti į darbą", "otwórz ponownie", "reopen")]
    [InlineData("reopen", "atnaujinti", "przywróć", "reopen")]
    [InlineData("what happened", "kas įvyko?", "co się wydarzyło?", "what happened")]
    [InlineData("what happened", "kas naujo", "co nowego", "what happened")]
    [InlineData("buying centre", "pirkimo sprendimo grupė", "komitet zakupowy", "people")]
    [InlineData("buying centre", "pirkimo centras", "centrum zakupowe", "people")]
    [InlineData("override Dana", "pakeisti išvadą Dana", "zmień ocenę Dana", "override")]
    [InlineData("override Dana", "perrašyti Dana", "nadpisz Dana", "override")]
    public void New_words_for_a_command_stand_beside_the_former_ones(string english, string lithuanian, string polish, string command)
    {
        foreach (var words in new[] { english, lithuanian, polish })
            Assert.Equal((words, command), (words, FeatureList.Read(words).Command));
    }

    [Fact]
    public void The_map_of_the_house_says_in_which_file_each_command_is()
    {
        var files = Directory.GetFiles(Path.Combine(Sources.Folder, "Bot", "Features"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Path.GetRelativePath(Sources.Folder, file).Replace('\\', '/'), StringComparer.Ordinal);
        var expected = typeof(Feature).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Feature)))
            .Select(type => (type.Name, ((Feature)Activator.CreateInstance(type)!).Commands))
            .Where(feature => feature.Commands.Count > 0)
            .Select(feature => $"| {string.Join(", ", feature.Commands.Select(command => $"`{command.Name}`"))} | `{files[feature.Name]}` |")
            .Order(StringComparer.Ordinal).ToList();
        var path = Path.Combine(Sources.Folder, "docs", "architecture.md");
        var page = File.ReadAllText(path);
        const string Heading = "| the English word | where |\n| --- | --- |\n";
        var begin = page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        var end = page.IndexOf("\n\n", begin, StringComparison.Ordinal);
        var (stored, whole) = (page[begin..end], string.Join('\n', expected));
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(path, page[..begin] + whole + page[end..]);
        else
            Assert.True(stored == whole, $"ACCEPT=1 dotnet test --filter The_map. The commands differ:\n{LineDiff.Of(stored, whole)}");
    }
}
