using Microsoft.Extensions.DependencyInjection;
using SalesBot.Features;
using SalesBot.Interview;

namespace SalesBot.Tests;

/// <summary>Plays a transcript against the host, and writes down what the bot answers and stores.</summary>
public sealed class ChatPlay
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>(StringComparer.Ordinal);

    private readonly ChatFile file;
    private readonly List<string> written = [];
    private readonly List<string> given;
    private readonly CardView view;
    private CardView here = new([]);

    private ChatPlay(ChatFile file)
    {
        this.file = file;
        given = file.Lines.Where(l => l.Word == ChatWord.Given).Select(l => l.Text).ToList();
        view = new CardView(file.Lines.TakeWhile(l => l.Word is not (ChatWord.Spoken or ChatWord.Later))
            .Where(l => l.Word == ChatWord.Shows).Select(l => l.Text));
    }

    /// <summary>The transcript as it is played.</summary>
    /// <exception cref="FormatException">A line is not understood, or names what the bot does not ask or show.</exception>
    public static Task<string> Play(ChatFile file) => new ChatPlay(file).Play();

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
                    WriteFacts(judged, rehearsal.Stored.Read(), Nothing);
                    break;
                case ChatWord.Given:
                    var opened = await scene.Set(line.Text);
                    var shown = LookHere(number + 1);
                    if (opened is not null && (number + shown + 1 == file.Lines.Count || file.Lines[number + shown + 1].Word != ChatWord.Given))
                    {
                        var before = rehearsal.Stored.Read();
                        Write(await opened.Say("continue"), before, rehearsal.Stored.Read());
                    }

                    number += shown;
                    break;
                case ChatWord.Later:
                    await rehearsal.StartAnew(ChatFile.DateOf(line));
                    break;
                case ChatWord.Spoken:
                    number += LookHere(number + 1);
                    await Speak(rehearsal.With(line.Who!), line.Text, rehearsal);
                    Miss(here);
                    here = new CardView([]);
                    break;
                case ChatWord.Shows when file.Lines.Take(number).Any(l => l.Word is ChatWord.Spoken or ChatWord.Later):
                    throw new FormatException($"Not below what somebody does: {line.Raw}");
                default:
                    break;
            }
        }

        Miss(view);
        Assert.Empty(rehearsal.Log.Errors);
        return string.Join('\n', written) + "\n";
    }

    // The 'shows' line below says which parts of the answer to this line are shown.
    private int LookHere(int number)
    {
        var shows = file.Lines.Skip(number).TakeWhile(line => line.Word == ChatWord.Shows).ToList();
        written.AddRange(shows.Select(line => line.Raw));
        here = new CardView(shows.Select(line => line.Text));
        return shows.Count;
    }

    private static void Miss(CardView view)
    {
        if (view.Missed.Any())
            throw new FormatException($"No card shows {string.Join(", ", view.Missed)}.");
    }

    private async Task Speak(Chat chat, string text, Rehearsal rehearsal)
    {
        var agenda = rehearsal.Services.GetRequiredService<QualifyDialog>().Agenda;
        var before = rehearsal.Stored.Read();
        if (AnswersLine.Read(agenda, text) is not { } answers)
        {
            var heard = await Act(chat, text);
            // Every answer offers a way on.
            Assert.True(
                heard.Said.Count == 0 || heard.Said.Any(one => one.Card is { } card && CardReading.Actions(card).Any()),
                $"{chat.Person.Name}: {text} → {string.Join(" / ", heard.Said.Select(one => one.Text))} {rehearsal.Log.Errors.FirstOrDefault()}");
            Write(heard, before, rehearsal.Stored.Read());
            return;
        }

        var run = new InterviewRun(rehearsal, chat, answers);
        var taps = await run.Go(agenda);
        if (view.HasEveryTap || here.HasEveryTap)
            foreach (var tap in taps)
            {
                written.Add(ChatFile.Tap(tap.Title));
                Write(tap.Heard, tap.Before, tap.After);
            }
        else
        {
            // That the next question is asked is not written down.
            foreach (var tap in taps.Where(tap => tap == taps[^1] || !tap.IsFollowedByAQuestion))
                WriteSaid(tap.Heard);
            WriteFacts(before, taps[^1].After, run.Untold);
        }
    }

    private IEnumerable<(string Name, string Value)> Settings()
    {
        if (given.Contains("prospect school", StringComparer.Ordinal))
            yield return ("Playbook:Path", PlaybookIn("playbook prospect-school")!);
        if (given.Select(PlaybookIn).OfType<string>().FirstOrDefault() is { } path
            && PlaybookIn(file.Lines.First(l => l.Word == ChatWord.Given).Text) is not null)
            yield return ("Playbook:Path", path);
    }

    // The ones that ship, by their file's name.
    private static string? PlaybookIn(string given) =>
        Staged(given, "playbook ") is { } name ? Path.Combine(Sources.Folder, "Bot", "Playbooks", $"{name}.json") : null;

    private void Write(Heard heard, Snapshot before, Snapshot after)
    {
        WriteSaid(heard);
        WriteFacts(before, after, Nothing);
    }

    private void WriteSaid(Heard heard)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, heard.Status);
        foreach (var said in heard.Said)
            written.AddRange(ChatFile.Bot(said.Card is { } card ? CardBrief.Of(card, view, here) : said.Text!.Split('\n')));
        if (heard.Said.Count == 0)
            written.AddRange(ChatFile.Bot(["(nothing)"]));
    }

    private void WriteFacts(Snapshot before, Snapshot after, IReadOnlySet<string> untold)
    {
        after.Check();
        foreach (var facts in after.Since(before, untold))
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
            // Its title counts the questions.
            case "(opens the form)":
                return await chat.Send(chat.TapOn(CardReading.Find(chat.Current!.Value, InterviewVerbs.Form)
                    ?? throw new FormatException("No card offers the form.")));
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
        if (parts.Length > 1)
            throw new FormatException($"The card has no [{parts[^1]}] that sends what is filled in; what is typed stands in quotes: {text}");
        return text.StartsWith('(') ? throw new FormatException($"Nobody can do that: {text}") : await chat.Say(text);
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
