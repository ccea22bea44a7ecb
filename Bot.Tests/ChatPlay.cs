namespace SalesBot.Tests;

/// <summary>Plays a transcript against the host, and writes down what the bot answers and stores.</summary>
public sealed class ChatPlay
{
    private readonly ChatFile file;
    private readonly List<string> written = [];
    private readonly List<string> given;

    private ChatPlay(ChatFile file)
    {
        this.file = file;
        given = file.Lines.Where(l => l.Word == ChatWord.Given).Select(l => l.Text).ToList();
    }

    /// <summary>The transcript as it turns out.</summary>
    public static Task<string> Play(ChatFile file) => new ChatPlay(file).Play();

    private bool EveryWord => given.Contains("every word", StringComparer.Ordinal);

    private async Task<string> Play()
    {
        var channel = given.Contains("webchat", StringComparer.Ordinal) ? "directline" : "msteams";
        var locale = given.Find(g => g.StartsWith("language ", StringComparison.Ordinal))?[9..] switch
        {
            "lt" => "lt-LT",
            "pl" => "pl-PL",
            null or "en" => "en-GB",
            var other => throw new FormatException($"No client here speaks {other}."),
        };
        await using var rehearsal = await Rehearsal.Start(channel, locale, [.. Settings()]);
        var scene = new Scene(rehearsal);
        for (var number = 0; number < file.Lines.Count; number++)
        {
            var line = file.Lines[number];
            written.Add(line.Raw);
            switch (line.Word)
            {
                // A playbook that is given in between is put in place of the one before.
                case ChatWord.Given when PlaybookIn(line.Text) is { } path && number > 0 && file.Lines[number - 1].Word == ChatWord.Later:
                    var judged = rehearsal.Stored.Read();
                    await rehearsal.Restart(("Playbook:Path", path));
                    await rehearsal.JudgedAgain();
                    WriteFacts(judged, rehearsal);
                    break;
                case ChatWord.Given:
                    var opened = await scene.Set(line.Text);
                    if (opened is not null && (number + 1 == file.Lines.Count || file.Lines[number + 1].Word != ChatWord.Given))
                        Write(await opened.Say("continue"), rehearsal.Stored.Read(), rehearsal);
                    break;
                case ChatWord.Later:
                    await rehearsal.Restart();
                    rehearsal.Clock.SetUtcNow(ChatFile.DateOf(line) ?? rehearsal.Clock.Now.AddHours(1));
                    break;
                case ChatWord.Spoken:
                    var before = rehearsal.Stored.Read();
                    Write(await Act(rehearsal.With(line.Who!), line.Text), before, rehearsal);
                    break;
                default:
                    break;
            }
        }

        Assert.Empty(rehearsal.Log.Errors);
        return string.Join('\n', written) + "\n";
    }

    private IEnumerable<(string Name, string Value)> Settings()
    {
        if (given.Contains("prospect school", StringComparer.Ordinal))
            yield return ("Playbook:Path", PlaybookIn("playbook prospect-school")!);
        if (given.Select(PlaybookIn).OfType<string>().FirstOrDefault() is { } path && PlaybookIn(file.Lines.First(l => l.Word == ChatWord.Given).Text) is not null)
            yield return ("Playbook:Path", path);
    }

    // The ones that ship, by their file's name.
    private static string? PlaybookIn(string given) =>
        Staged(given, "playbook ") is { } name ? Path.Combine(Sources.Folder, "Bot.Domain", "Playbooks", $"{name}.json") : null;

    private void Write(Heard heard, Snapshot before, Rehearsal rehearsal)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, heard.Status);
        foreach (var said in heard.Said)
            written.AddRange(ChatFile.Bot(said.Card is { } card ? CardText.Of(card, EveryWord) : said.Text!.Split('\n')));
        if (heard.Said.Count == 0)
            written.AddRange(ChatFile.Bot(["(nothing)"]));
        WriteFacts(before, rehearsal);
    }

    private void WriteFacts(Snapshot before, Rehearsal rehearsal)
    {
        var after = rehearsal.Stored.Read();
        after.Check();
        foreach (var facts in after.Since(before))
            written.AddRange(ChatFile.Then(facts));
    }

    private static async Task<Heard> Act(Chat chat, string text)
    {
        switch (text)
        {
            case "(opens the chat)":
                return await chat.Open(installedFirst: false);
            case "(installs the bot)":
                return await chat.Open(installedFirst: true);
        }

        if (text.StartsWith('"') && text.EndsWith('"'))
            return await chat.Say(text[1..^1]);
        if (Staged(text, "(earlier card) ") is { } old)
            return await chat.Send(chat.TapOn(chat.Find(old, onEarlierCard: true) ?? throw new FormatException($"No earlier card has [{old}].")));
        if (Staged(text, "(twice) ") is { } twice)
            return await TapTwice(chat, twice);
        var parts = text.Split(" | ");
        if (chat.Find(parts[^1]) is { } action)
            return await chat.Send(chat.TapOn(action, [.. parts.SkipLast(1).Select(Filled)]));
        return await chat.Say(text);
    }

    private static async Task<Heard> TapTwice(Chat chat, string title)
    {
        var action = chat.Find(title) ?? throw new FormatException($"The card has no [{title}].");
        var first = await chat.Send(chat.TapOn(action));
        var second = await chat.Send(chat.TapOn(action), TimeSpan.FromMilliseconds(50));
        return first with { Said = [.. first.Said, .. second.Said] };
    }

    private static (string Label, string Value) Filled(string part)
    {
        // A label that is a question keeps its mark: 'How strong is the need? Real'.
        var question = part.IndexOf("? ", StringComparison.Ordinal);
        var colon = part.IndexOf(": ", StringComparison.Ordinal);
        return question >= 0 ? (part[..(question + 1)], part[(question + 2)..]) : (part[..colon], part[(colon + 2)..]);
    }

    private static string? Staged(string text, string direction) =>
        text.StartsWith(direction, StringComparison.Ordinal) ? text[direction.Length..] : null;
}
