namespace SalesBot.Tests.Languages;

/// <summary>The bot no longer says the wordings over which readers stumbled. It still understands some of them when a rep types them.</summary>
public sealed class RetiredWordingTests
{
    // Where a former title or a word of a command stands.
    private static readonly string[] StillUnderstood = [".Formerly(", "[\"nadpisz\""];

    public static TheoryData<string> Retired =>
    [
        // They need a second reading.
        "How is their credit standing?", "They want it solved, without haste.", "Planned, and there is money.", "Wanted, without a date.",
        "Why ours beats similar ones.", "There are signs, no proof.", "Need, interest and a part in the decision.",
        "Can persuade, but who signs is unknown", "It is not known how much the objector", "That they can pay is not yet money",
        "A lead hardly ever buys in one jump", "I keep only a code by which", "Only somebody whom the playbook names",

        // No seller says so.
        "Agree a demonstration", "Give the demonstration", "Reach who decides", "Plan for the objection", "Ask how far the credit check is",
        "Worth a thought", "No benefits are noted yet", "Who else could profit?", "Nobody for now", "Taken back", "Taken up again",
        "Ruled out by a person", "Came by referral", "Nobody is being worked on yet", "Changed last", "Where do you see this contact?", "Anybody else?",

        // They say something that is not so.
        "A suspicion", "There is no need to meet", "Somebody works against it",

        "Praeita\"", "Nepraeita\"", "Įvertis\"", "Kas naujo?", "palietę pakeisite", "Atmetė žmogus",
        "Wykwalifikowany", "Centrum zakupowe", "\"Wpływa\"", "lejek moje", "nadpisz", "Co nowego?", "Odrzucony przez człowieka",
    ];

    [Theory]
    [MemberData(nameof(Retired))]
    public void A_retired_wording_is_said_nowhere(string wording)
    {
        var said = Directory.GetFiles(Path.Combine(Sources.Folder, "Bot"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.Contains(wording, StringComparison.Ordinal))
            .Where(line => !StillUnderstood.Any(place => line.Contains(place, StringComparison.Ordinal))).ToList();
        Assert.True(said.Count == 0, string.Join('\n', said));
    }
}
