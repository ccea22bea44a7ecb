using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>
/// The questions of all topics, in order. The next one is always the first that applies and is unanswered: there is no step index, so a
/// question put in between by a new version does not misplace an interview under way.
/// </summary>
public sealed class Agenda
{
    private readonly Dictionary<string, (Question Question, string Topic)> byKey = new(StringComparer.Ordinal);
    private readonly List<Question> quick = [];
    private readonly List<Question> followUps = [];

    /// <summary>The questions of topics; in the order of their scripts, or the quick ones in an order of keys.</summary>
    public Agenda(IEnumerable<TopicDialog> topics, IReadOnlyList<string>? order = null)
    {
        // What is asked between the quick questions follows the one that it stands after in the script.
        var scripted = new List<List<Question>>();
        foreach (var topic in topics)
            foreach (var question in topic.Questions)
            {
                byKey.Add(question.Key, (question, topic.Id));
                if (question.IsQuick && !question.IsCounted && scripted.Count > 0)
                    scripted[^1].Add(question);
                else
                    scripted.Add([question]);
            }

        foreach (var key in order ?? [.. scripted.Where(asked => asked[0].IsQuick).Select(asked => asked[0].Key)])
            if (scripted.Find(asked => asked[0].Key == key) is { } next)
            {
                next[0].Place(isQuick: true);
                quick.AddRange(next);
                scripted.Remove(next);
            }

        foreach (var left in scripted)
        {
            left[0].Place(isQuick: false);
            followUps.Add(left[0]);
        }

        Counted = quick.Where(q => q.IsCounted).ToList();
    }

    /// <summary>The questions that count: the quick six, or as many as the playbook asks.</summary>
    public IReadOnlyList<Question> Counted { get; }

    /// <summary>Every question.</summary>
    public IEnumerable<Question> All => quick.Concat(followUps);

    /// <summary>The question of a key; null when there is none.</summary>
    public Question? Find(string? key) => key is not null && byKey.TryGetValue(key, out var found) ? found.Question : null;

    /// <summary>The field of a key beside some question's words; null when there is none.</summary>
    public Field? FindField(string key) => All.SelectMany(q => q.Fields).FirstOrDefault(f => f.Key == key);

    /// <summary>The dialog that asks a question.</summary>
    public string TopicOf(Question question) => byKey[question.Key].Topic;

    /// <summary>The next quick question; null when all are answered, or an answer ended the interview.</summary>
    public Question? Next(Contact contact)
    {
        foreach (var question in quick)
        {
            // What stands between the counted questions asks about the rest of them: without a rest there is nothing to ask, unless it
            // presses.
            if (!question.AppliesTo(contact) || !(question.IsCounted || question.IsPressing || Remain(contact)))
                continue;
            if (!question.IsAnsweredFor(contact))
                return question;
            if (question.Find(contact.Answers[question.Key]) is { Ends: true })
                return null;
        }

        return null;
    }

    private bool Remain(Contact contact) => Counted.Any(q => q.AppliesTo(contact) && !q.IsAnsweredFor(contact));

    /// <summary>The quick question before this one that applies; null before the first, or when this one is no quick question.</summary>
    public Question? Before(Question question, Contact contact)
    {
        for (var place = quick.IndexOf(question) - 1; place >= 0; place--)
            if (quick[place].AppliesTo(contact) && quick[place].IsCounted)
                return quick[place];
        return null;
    }

    /// <summary>Where a question stands among those that count, from 1; a question between them stands where the one before it does.</summary>
    public int PlaceOf(Question question)
    {
        var place = 0;
        foreach (var other in quick)
        {
            if (other.IsCounted)
                place++;
            if (other == question)
                return Math.Max(place, 1);
        }

        return 0;
    }

    /// <summary>The follow-ups that would add something now.</summary>
    public IEnumerable<Question> FollowUps(Contact contact) =>
        followUps.Where(q => !q.IsStep && q.AppliesTo(contact) && !q.IsAnsweredFor(contact));
}
