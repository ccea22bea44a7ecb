using System.Text.Json;
using SalesBot.Interview;

namespace SalesBot.Tests;

/// <summary>Goes through the interview with the answers that a line names, and "I don't know" to unknown questions.</summary>
public sealed class InterviewRun(Rehearsal rehearsal, Chat chat, AnswersLine line)
{
    private readonly List<InterviewTap> taps = [];
    private readonly HashSet<string> untold = new(StringComparer.Ordinal);

    /// <summary>The questions that were asked though no transcript knows them.</summary>
    public IReadOnlySet<string> Untold => untold;

    /// <summary>Answers every question that the bot asks, until it asks none or asks the one at which the line stops.</summary>
    /// <exception cref="FormatException">The line names a question that is not asked, or the bot asks again, or asks one that the line should name.</exception>
    public async Task<IReadOnlyList<InterviewTap>> Go(Agenda agenda)
    {
        var left = line.Answers.ToDictionary(answer => answer.Question.Key, StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        if (line.Manner is AnswersManner.InTheForm)
        {
            taps.Add(await Fill());
            left.Clear();
        }

        while (chat.Current is { } card && agenda.Find(CardReading.QuestionOf(card)) is { IsQuick: true } question && question != line.UpTo)
        {
            if (!asked.Add(question.Key))
                throw new FormatException($"The bot asks {question.Key} again.");
            left.Remove(question.Key, out var answer);
            taps.Add(await Give(question, answer, card));
        }

        if (left.Count > 0 || taps.Count == 0)
            throw new FormatException($"The bot does not ask {string.Join(", ", left.Keys.DefaultIfEmpty("anything"))}.");
        if (line.UpTo is { } stop && (chat.Current is not { } last || CardReading.QuestionOf(last) != stop.Key))
            throw new FormatException($"The bot does not get to {stop.Key}.");
        return taps;
    }

    private async Task<InterviewTap> Fill()
    {
        if (chat.Current is not { } form || CardReading.Find(form, InterviewVerbs.Answer) is not { } save || CardReading.QuestionOf(form) is not null)
            throw new FormatException("No form is shown.");
        var before = rehearsal.Stored.Read();
        var inputs = line.Answers.Select(answer => CardReading.Titled(form, answer.Question.Key, answer.Value!)).ToArray();
        return new InterviewTap(CardReading.Text(save, "title"), await chat.Send(chat.TapOn(save, inputs)), before, rehearsal.Stored.Read());
    }

    private async Task<InterviewTap> Give(Question question, AnswerByName? answer, JsonElement card)
    {
        if (answer is null && Scene.IsKnown(question.Key))
            throw new FormatException($"The bot asks {question.Key}, which the line does not name.");
        if (line.Manner is AnswersManner.Restarting)
            await rehearsal.StartAnew(null);
        var before = rehearsal.Stored.Read();
        if (line.Manner is AnswersManner.Typed && answer is not null)
            return new InterviewTap($"\"{answer.Words}\"", await chat.Say(answer.Words), before, rehearsal.Stored.Read());

        var action = answer?.Value is { } value
            ? CardReading.Find(card, InterviewVerbs.Answer, question.Key, value)
            : CardReading.Find(card, InterviewVerbs.DontKnow, question.Key);
        if (action is not { } tapped)
            throw new FormatException($"The bot asks {question.Key}, and nothing on the card says {answer?.Words ?? "that one doesn't know"}.");
        var tap = new InterviewTap(CardReading.Text(tapped, "title").Split(". ")[0], await chat.Send(chat.TapOn(tapped)), before, rehearsal.Stored.Read());
        if (answer is null)
        {
            untold.Add(question.Key);
            Assert.Contains(tap.After.Contacts, contact => contact.Answers.TryGetValue(question.Key, out var stored) && stored is null);
        }

        return tap;
    }
}
