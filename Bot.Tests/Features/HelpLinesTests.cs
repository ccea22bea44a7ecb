using SalesBot.Features;
using SalesBot.Languages;

namespace SalesBot.Tests.Features;

/// <summary>Every line of the help works when it is typed as it is printed, in its own language.</summary>
public class HelpLinesTests
{
    private static readonly Words[] Refusals =
        [Phrases.NotUnderstood, Phrases.NotFound, ("No interview is open.", "Nėra pradėto pokalbio.", "Nie ma otwartej rozmowy.")];

    public static TheoryData<string> Lines()
    {
        var lines = new TheoryData<string>();
        foreach (var line in FeatureList.Help.SelectMany(group => group))
            for (var part = 0; part < PartsOf(line, Language.English).Length; part++)
                lines.Add(PartsOf(line, Language.English)[part]);
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_line_does_the_same_in_every_language(string english)
    {
        var line = FeatureList.Help.SelectMany(group => group)
            .Single(one => PartsOf(one, Language.English).Contains(english, StringComparer.Ordinal));
        var part = Array.IndexOf(PartsOf(line, Language.English), english);
        var done = new List<string>();
        foreach (var language in Enum.GetValues<Language>())
            done.Add(await Did(line, PartsOf(line, language)[part], language));
        Assert.All(done, facts => Assert.Equal(done[0], facts));
    }

    // Types a line about a contact who is on the table, and writes down what was stored and which kind of reply came.
    private static async Task<string> Did(HelpLine line, string printed, Language language)
    {
        await using var rehearsal = await Rehearsal.Start(locale: language.Culture().Name);
        // The moves need a question that is open. Everything else is about a contact whose interview is done.
        await new Scene(rehearsal).Set(line.Group == HelpGroup.Interview
            ? "qualified Dana Hallmann at Hallmann Pumps, open question saboteurs.present"
            : "qualified Dana Hallmann at Hallmann Pumps");
        var isForManagers = line.Typed.English.StartsWith("override", StringComparison.Ordinal);
        var chat = rehearsal.With(isForManagers ? Person.Ingrid : Person.Ruta);
        await chat.Say(line.Group == HelpGroup.Interview ? "continue" : "show Dana Hallmann");
        var before = rehearsal.Stored.Read();
        var heard = await chat.Say(Filled(printed));
        Assert.NotEmpty(heard.Said);
        var said = string.Join('\n', heard.Said.Select(one => one.Text ?? CardReading.Text(one.Card!.Value, "fallbackText")));
        foreach (var refusal in Refusals.SelectMany(words => words.All()))
            Assert.DoesNotContain(refusal, said, StringComparison.Ordinal);
        var facts = rehearsal.Stored.Read().Since(before)
            .Select(fact => fact.StartsWith("language ", StringComparison.Ordinal) ? "language" : fact);
        return $"{FeatureList.Read(printed).Command}: {string.Join("; ", facts)}; cards {heard.Said.Count(one => one.Card is not null)}";
    }

    // One line may print several things to type.
    private static string[] PartsOf(HelpLine line, Language language) => line.Typed.In(language).Split(" · ");

    private static string Filled(string printed)
    {
        var words = printed.Split([' ', ',']);
        var isNew = words.Any(word => word is "COMPANY" or "ĮMONĖ" or "FIRMA");
        foreach (var (placeholder, sample) in new[]
        {
            ("NAME", isNew ? "Nora Jensen" : "Dana Hallmann"), ("VARDAS", isNew ? "Nora Jensen" : "Dana Hallmann"),
            ("IMIĘ", isNew ? "Nora Jensen" : "Dana Hallmann"),
            ("COMPANY", "Jensen Maritime"), ("ĮMONĖ", "Jensen Maritime"), ("FIRMA", "Jensen Maritime"), ("…", "Northpump"),
        })
            printed = printed.Replace(placeholder, sample, StringComparison.Ordinal);
        return printed;
    }
}
